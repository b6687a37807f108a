import { putProject } from '../../../local/host/projects';
import { Runtime, type RuntimeOptions } from '../../../local/host/runtime';
import { createUser } from '../../../local/services/drive/users';
import { Workspace } from '../../../local/state/workspace';
import { OFFICER, SCHOOL, START } from './world';

const SCOPES = ['drive.file', 'script.external_request', 'script.send_mail', 'userinfo.email'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

/** A standalone script of the officer with the advanced services and only per-file access. */
function district(code: string, options: RuntimeOptions = {}) {
  const workspace = Workspace.open({ seed: 5, now: START, delays: { changes: 0 } });
  for (const email of [OFFICER, SCHOOL])
    createUser(workspace, {
      email,
      name: email,
      kind: 'consumer',
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
  const enabledAdvancedServices = [
    { serviceId: 'sheets', userSymbol: 'Sheets', version: 'v4' },
    { serviceId: 'drive', userSymbol: 'Drive', version: 'v3' },
  ];
  const manifest = JSON.stringify({
    timeZone: 'Asia/Ho_Chi_Minh',
    oauthScopes: SCOPES,
    dependencies: { enabledAdvancedServices },
  });
  const script = putProject(
    workspace,
    { 'Code.js': code, 'appsscript.json': manifest },
    { title: 'PGD', owner: OFFICER },
  );
  const runtime = new Runtime(workspace, { autoConsent: true, ...options });
  const run = (name: string, user = OFFICER) => runtime.run(script.id, name, { user, kind: 'run' });
  const value = (name: string, user = OFFICER) => {
    const result = run(name, user);
    if (result.status !== 'completed') throw new Error(result.error?.stack || result.error?.message);
    return result.value;
  };
  return { workspace, runtime, script, run, value };
}

const MAKE = `function make() {
    const folder = Drive.Files.create({ name: 'Trường', mimeType: MimeType.FOLDER, writersCanShare: false });
    const book = Sheets.Spreadsheets.create({ properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' } });
    Drive.Files.update({}, book.spreadsheetId, null, { addParents: folder.id });
    Sheets.Spreadsheets.Values.update({ values: [['Tên', 'Số'], ['A', 1], ['B', 2.5]] }, book.spreadsheetId, 'A1', { valueInputOption: 'RAW' });
    PropertiesService.getScriptProperties().setProperties({ book: book.spreadsheetId, folder: folder.id });
    return book.spreadsheetId;
  }
  const book = () => PropertiesService.getScriptProperties().getProperty('book');`;

test('the advanced services work on files that the script made', () => {
  const { value, workspace } = district(`${MAKE}
    function read() { return Sheets.Spreadsheets.Values.batchGet(book(), { ranges: ['A2:B', 'B1'], valueRenderOption: 'UNFORMATTED_VALUE' }).valueRanges.map((r) => r.values); }
    function share() { return Drive.Permissions.create({ role: 'writer', type: 'user', emailAddress: '${SCHOOL}' }, book(), { sendNotificationEmail: false }).role; }
    function list() { return Drive.Files.list({ q: "trashed = false and name contains 'S'", fields: 'files(name,parents)' }).files.map((f) => f.name); }
    function about() { return Drive.About.get({ fields: 'user' }).user.emailAddress; }`);
  value('make');
  expect(value('read')).toEqual([
    [
      ['A', 1],
      ['B', 2.5],
    ],
    [['Số']],
  ]);
  expect(value('share')).toBe('writer');
  expect(value('list')).toEqual(['Sổ']);
  expect(value('about')).toBe(OFFICER);
  expect(
    workspace.files
      .values()
      .some(({ permissions }) => permissions.some(({ emailAddress }) => emailAddress === SCHOOL)),
  ).toBe(true);
});

test('with drive.file another user of the script does not find the file', () => {
  const { value, run } = district(`${MAKE} function get() { return Drive.Files.get(book()).name; }`);
  value('make');
  expect(run('get', SCHOOL).error).toMatchObject({
    name: 'GoogleJsonResponseException',
    message: expect.stringMatching(/^API call to drive\.files\.get failed with error: File not found: /),
  });
});

test('taking back the consent loses every grant of the app', () => {
  const { value, run, runtime, script } = district(
    `${MAKE} function get() { return Drive.Files.get(book()).name; }`,
  );
  value('make');
  runtime.revoke(OFFICER, script.id);
  expect(run('get').error?.message).toContain('File not found');
});

test('fetchAll and the Drive batch endpoint reach the same files', () => {
  const { value, runtime } = district(`${MAKE}
    const authorization = () => ({ Authorization: 'Bearer ' + ScriptApp.getOAuthToken() });
    function together() {
      return UrlFetchApp.fetchAll(['A1', 'B3'].map((range) => ({ url: 'https://sheets.googleapis.com/v4/spreadsheets/' + book() + '/values/' + range, headers: authorization() })))
        .map((answer) => JSON.parse(answer.getContentText()).values[0][0]);
    }
    function batch() {
      const part = (line, body) => '--b\\r\\nContent-Type: application/http\\r\\n\\r\\n' + line + '\\r\\nContent-Type: application/json\\r\\n\\r\\n' + body + '\\r\\n';
      const folder = PropertiesService.getScriptProperties().getProperty('folder');
      const copy = (name) => part('POST /drive/v3/files/' + book() + '/copy?fields=id,name', JSON.stringify({ name, parents: [folder] }));
      const answer = UrlFetchApp.fetch('https://www.googleapis.com/batch/drive/v3', { method: 'post', contentType: 'multipart/mixed; boundary=b',
        headers: authorization(), payload: copy('một') + copy('hai') + '--b--' });
      return answer.getContentText('UTF-8').match(/"name": ?"[^"]+"/g).length;
    }`);
  value('make');
  expect(value('together')).toEqual(['Tên', '2,5']);
  const mark = runtime.ledger.mark();
  expect(value('batch')).toBe(2);
  expect(runtime.ledger.since(mark).byKind['drive.copy']?.count).toBe(2);
});

test('a copied workbook carries its script, unless the fault plan takes it', () => {
  const { value, workspace, runtime } = district(
    `${MAKE} function copy() { return Drive.Files.copy({ name: 'bản sao' }, book()).id; }`,
  );
  const id = String(value('make'));
  putProject(
    workspace,
    { 'Code.js': '', 'appsscript.json': '{}' },
    { title: 'Sổ', owner: OFFICER, parentId: id },
  );
  expect(runtime.boundTo(String(value('copy')))).toHaveLength(1);
  runtime.faults.scriptlessCopies = 1;
  expect(runtime.boundTo(String(value('copy')))).toHaveLength(0);
});

test('a Drive write can fail after it happened', () => {
  const { value, workspace, runtime, run } = district(
    'function make() { Drive.Files.create({ name: "một lần", mimeType: MimeType.FOLDER }); }',
  );
  runtime.faults.transient = [{ rate: 1, kinds: ['drive.create'], afterEffect: true, statuses: [500] }];
  expect(run('make').error?.message).toBe(
    'API call to drive.files.create failed with error: Internal error encountered.',
  );
  expect(workspace.files.values().filter(({ name }) => name === 'một lần')).toHaveLength(1);
  runtime.faults.clear();
  expect(value('make')).toBeUndefined();
});

test('stopped at any call, a script that looks before it makes ends with the same files', () => {
  const code = `function ensure(name) {
      const found = Drive.Files.list({ q: "name = '" + name + "' and trashed = false", fields: 'files(id)' }).files;
      return found.length > 0 ? found[0].id : Drive.Files.create({ name, mimeType: MimeType.FOLDER }).id;
    }
    function main() { ['Mầm non', 'Tiểu học', 'THCS'].forEach(ensure); }`;
  const whole = district(code);
  const { record } = whole.run('main');
  const stops = whole.runtime.ledger.stopsOf(record.id);
  expect(stops.map(({ what }) => what)).toEqual(
    Array(3).fill(['drive.files.list', 'drive.files.create']).flat(),
  );
  for (let stop = 1; stop <= stops.length; stop++) {
    const { runtime, run, value, workspace } = district(code);
    runtime.faults.killAtCall(stop);
    expect(run('main').status).toBe('killed');
    value('main');
    expect(
      workspace.files
        .values()
        .filter(({ mimeType, parents }) => mimeType.endsWith('folder') && parents.length > 0),
    ).toHaveLength(3);
  }
});
