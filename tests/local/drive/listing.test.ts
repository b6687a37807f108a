import { AN, app, BINH, errorOf, FOLDER, SPREADSHEET, World } from './world';

describe('files.list and its q', () => {
  let world: World;
  let folder: string;

  beforeEach(() => {
    world = new World();
    folder = world.create({ name: 'Trường A', mimeType: FOLDER });
    world.minutes(1);
    world.create({ name: 'Sổ điểm', mimeType: SPREADSHEET, parents: [folder], properties: { loai: 'so' } });
    world.minutes(1);
    world.create({ name: "O'Brien.txt", mimeType: 'text/plain', starred: true, appProperties: { ma: '7' } });
    world.minutes(1);
    world.create({ name: 'Copy of mẫu báo cáo', mimeType: SPREADSHEET });
  });

  test('R38: without orderBy the newest come first', () => {
    expect(world.find('')).toEqual(['Copy of mẫu báo cáo', "O'Brien.txt", 'Sổ điểm', 'Trường A']);
  });

  test.each([
    ["name = 'Sổ điểm'", ['Sổ điểm']],
    ['name = "Sổ điểm"', ['Sổ điểm']],
    ["name = 'O\\'Brien.txt'", ["O'Brien.txt"]],
    ["name != 'Sổ điểm' and mimeType != 'text/plain'", ['Copy of mẫu báo cáo', 'Trường A']],
    ["name contains 'mẫu'", ['Copy of mẫu báo cáo']],
    ["name contains 'bá'", ['Copy of mẫu báo cáo']],
    ["name contains 'ẫu'", []],
    ["mimeType contains 'text/'", ["O'Brien.txt"]],
    ["'root' in parents", ['Copy of mẫu báo cáo', "O'Brien.txt", 'Trường A']],
    [`mimeType = '${SPREADSHEET}' and ('me' in owners)`, ['Copy of mẫu báo cáo', 'Sổ điểm']],
    ["not name contains 'Copy'", ["O'Brien.txt", 'Sổ điểm', 'Trường A']],
    ["name = 'Trường A' or starred = true", ["O'Brien.txt", 'Trường A']],
    ["name = 'Trường A' or starred = true and mimeType = 'text/plain'", ["O'Brien.txt"]],
    ["name = 'Trường A' or (starred = true and mimeType = 'text/plain')", ["O'Brien.txt", 'Trường A']],
    ["properties has { key='loai' and value='so' }", ['Sổ điểm']],
    ["appProperties has { key='ma' and value='7' }", ["O'Brien.txt"]],
    ["createdTime < '2026-09-01T00:02:00'", ['Sổ điểm', 'Trường A']],
    ["modifiedTime >= '2026-09-01T07:02:00+07:00'", ['Copy of mẫu báo cáo', "O'Brien.txt"]],
    ["modifiedTime > '2026-09-02'", []],
    ["name in 'Sổ điểm'", ['Sổ điểm']],
    ["mimeType in 'text/plain'", ["O'Brien.txt"]],
    ['("root" in parents) and (name = "Trường A")', ['Trường A']],
    ["visibility = 'limited' and mimeType = 'text/plain'", ["O'Brien.txt"]],
    ["fullText contains 'điểm'", ['Sổ điểm']],
    [
      'trashed=false and starred=false and sharedWithMe = false',
      ['Copy of mẫu báo cáo', 'Sổ điểm', 'Trường A'],
    ],
  ])('R38: %s', (q, names) => {
    expect(world.find(q)).toEqual(names);
  });

  test('R38: name contains \'x\' also finds "Copy of x"', () => {
    world.create({ name: 'mẫu báo cáo' });
    expect(world.find("name contains 'mẫu báo cáo'")).toEqual(['mẫu báo cáo', 'Copy of mẫu báo cáo']);
  });

  test.each([
    "title = 'Sổ điểm'",
    "name ~ 'x'",
    "name = 'x' and",
    "(name = 'x'",
    "name = 'x",
    'name = x',
    "id = 'x'",
    "'me' in editors",
    "createdTime > 'yesterday'",
    'trashed = maybe',
    "properties has { key='a' }",
    "name = 'x' name = 'y'",
  ])('an unknown clause is refused: %s', (q) => {
    const reply = world.call('GET', `/drive/v3/files?q=${encodeURIComponent(q)}`);
    expect(errorOf(reply)).toEqual({
      code: 400,
      message: 'Invalid Value',
      errors: [
        {
          message: 'Invalid Value',
          domain: 'global',
          reason: 'invalid',
          location: 'q',
          locationType: 'parameter',
        },
      ],
    });
  });

  test('R38: nothing found is an empty list, and there is no nextPageToken', () => {
    expect(world.call('GET', "/drive/v3/files?q=name='x'").json).toEqual({
      kind: 'drive#fileList',
      incompleteSearch: false,
      files: [],
    });
  });

  test('R38: pages follow each other by nextPageToken, which the last page lacks', () => {
    const first = world.call('GET', '/drive/v3/files?pageSize=3&fields=nextPageToken,files/name').json;
    expect(first.files).toHaveLength(3);
    const token = encodeURIComponent(String(first.nextPageToken));
    const last = world.call(
      'GET',
      `/drive/v3/files?pageSize=3&pageToken=${token}&fields=nextPageToken,files/name`,
    );
    expect(last.json).toEqual({ files: [{ name: 'Trường A' }] });
  });

  test.each(['pageSize=0', 'pageSize=1001', 'pageToken=nonsense', 'orderBy=joe', 'orderBy=name up'])(
    'an impossible parameter is refused: %s',
    (parameter) => {
      expect(world.call('GET', `/drive/v3/files?${encodeURI(parameter)}`).status).toBe(400);
    },
  );

  test('R37: flags are taken in any case', () => {
    const more = '&supportsAllDrives=True&includeItemsFromAllDrives=TRUE';
    expect(world.find("name = 'Sổ điểm'", more)).toEqual(['Sổ điểm']);
    const id = world.create({ name: 'Chung' });
    const share = `/drive/v3/files/${id}/permissions?supportsAllDrives=True&sendNotificationEmail=False`;
    expect(world.call('POST', share, { type: 'user', role: 'reader', emailAddress: BINH }).status).toBe(200);
    expect(world.workspace.mails.size).toBe(0);
  });

  test('orderBy takes several keys, desc, and folders first', () => {
    expect(world.find('', '&orderBy=folder,name%20desc')).toEqual([
      'Trường A',
      'Sổ điểm',
      "O'Brien.txt",
      'Copy of mẫu báo cáo',
    ]);
    world.create({ name: 'tệp 10' });
    world.create({ name: 'tệp 9' });
    expect(world.find("name contains 'tệp'", '&orderBy=name_natural')).toEqual(['tệp 9', 'tệp 10']);
  });

  test('trashed files are listed unless the query says otherwise', () => {
    const id = world.create({ name: 'Bỏ' });
    world.call('PATCH', `/drive/v3/files/${id}`, { trashed: true });
    expect(world.find("name = 'Bỏ'")).toEqual(['Bỏ']);
    expect(world.find("name = 'Bỏ' and trashed = false")).toEqual([]);
  });

  test('a list holds what is shared with the user, not what only a link opens', () => {
    const shared = world.create({ name: 'Chung' });
    world.share(shared, { type: 'user', role: 'reader', emailAddress: BINH });
    const linked = world.create({ name: 'Ai có liên kết' });
    world.share(linked, { type: 'anyone', role: 'reader' });
    expect(world.find('', '', BINH)).toEqual(['Chung']);
    expect(world.find('sharedWithMe', '', BINH)).toEqual(['Chung']);
    expect(world.find(`'${AN}' in owners and '${BINH}' in readers`, '', AN)).toEqual(['Chung']);
    expect(world.call('GET', `/drive/v3/files/${linked}`, undefined, { as: BINH }).status).toBe(200);
  });

  test('what lies in a shared folder is listed too', () => {
    world.share(folder, { type: 'user', role: 'writer', emailAddress: BINH });
    expect(world.find('', '', BINH)).toEqual(['Sổ điểm', 'Trường A']);
    expect(world.find(`'${BINH}' in writers`)).toEqual(['Sổ điểm', 'Trường A']);
  });

  test('appProperties are searched for the calling app only', () => {
    const one = app(AN, '1', 'drive');
    world.create({ name: 'Của app', appProperties: { ma: '9' } }, one);
    expect(world.find("appProperties has { key='ma' and value='9' }", '', one)).toEqual(['Của app']);
    expect(world.find("appProperties has { key='ma' and value='9' }", '', app(AN, '2', 'drive'))).toEqual([]);
  });

  test('listings may lag behind a write when the workspace is told so', () => {
    const late = new World({ listings: 60_000 });
    const id = late.create({ name: 'Mới' });
    expect(late.call('GET', `/drive/v3/files/${id}`).status).toBe(200);
    late.minutes(1);
    expect(late.find('')).toEqual(['Mới']);
  });
});
