/** Whole answers of the Drive API, field masks that name what there is not, and what needs a shared drive. */
import { AN, BINH, errorOf, FOLDER, SPREADSHEET, World } from './world';

const refusal = (code: number, message: string, reason: string, location?: string) => ({
  code,
  message,
  errors: [
    {
      message,
      domain: 'global',
      reason,
      ...(location !== undefined && { location, locationType: 'parameter' }),
    },
  ],
});

describe('a mask that names an unknown field is refused before anything happens', () => {
  test.each([
    ['GET', 'files?fields=files(id,nope)', 'nope'],
    ['GET', 'files?fields=files/owners/nope', 'nope'],
    ['GET', 'files?fields=items', 'items'],
    ['GET', 'files/root?fields=capabilities(canEdit,canFly)', 'canFly'],
    ['GET', 'files/root?fields=name/first', 'first'],
    ['POST', 'files?fields=id,nope', 'nope'],
    ['GET', 'changes?pageToken=1000&fields=changes(file(nope))', 'nope'],
  ])('%s %s', (method, path, name) => {
    const world = new World();
    const reply = world.call(method, `/drive/v3/${path}`, method === 'POST' ? { name: 'x' } : undefined);
    expect(errorOf(reply)).toEqual(
      refusal(400, `Invalid field selection ${name}`, 'invalidParameter', 'fields'),
    );
    expect(world.find("name = 'x'")).toEqual([]);
  });
});

test('a folder of the caller’s own, in full', () => {
  const world = new World();
  const id = world.create({ name: 'Hồ sơ', mimeType: FOLDER });
  const { permissions, owners, capabilities, ...rest } = world.get(id);
  const time = '2026-09-01T00:00:00.000Z';
  expect(rest).toMatchObject({
    kind: 'drive#file',
    id,
    name: 'Hồ sơ',
    mimeType: FOLDER,
    starred: false,
    trashed: false,
    explicitlyTrashed: false,
    spaces: ['drive'],
    version: '1',
    webViewLink: `https://drive.google.com/drive/folders/${id}`,
    iconLink: 'https://drive-thirdparty.googleusercontent.com/16/type/application/vnd.google-apps.folder',
    hasThumbnail: false,
    thumbnailVersion: '0',
    viewedByMe: true,
    viewedByMeTime: time,
    createdTime: time,
    modifiedTime: time,
    modifiedByMe: true,
    modifiedByMeTime: time,
    shared: false,
    ownedByMe: true,
    viewersCanCopyContent: true,
    copyRequiresWriterPermission: false,
    writersCanShare: true,
    folderColorRgb: '#8f8f8f',
    quotaBytesUsed: '0',
    isAppAuthorized: true,
    linkShareMetadata: { securityUpdateEligible: false, securityUpdateEnabled: true },
  });
  expect(rest).not.toHaveProperty('size');
  expect(rest).not.toHaveProperty('md5Checksum');
  expect(owners).toEqual([
    expect.objectContaining({ kind: 'drive#user', displayName: 'An', me: true, emailAddress: AN }),
  ]);
  expect(permissions).toEqual([
    expect.objectContaining({
      kind: 'drive#permission',
      type: 'user',
      role: 'owner',
      emailAddress: AN,
      displayName: 'An',
      deleted: false,
      pendingOwner: false,
    }),
  ]);
  expect(capabilities).toMatchObject({
    canAddChildren: true,
    canListChildren: true,
    canRemoveChildren: true,
    canMoveChildrenWithinDrive: true,
    canCopy: false,
    canReadRevisions: false,
    canChangeCopyRequiresWriterPermission: false,
    canAddMyDriveParent: false,
    canRemoveMyDriveParent: true,
    canMoveItemOutOfDrive: true,
    canMoveItemIntoTeamDrive: true,
    canAddFolderFromAnotherDrive: false,
    canChangeSecurityUpdateEnabled: false,
    canModifyLabels: false,
    canShare: true,
    canTrash: true,
  });
});

test('a reader sees neither permissions nor the folder above, and may not copy where that is forbidden', () => {
  const world = new World();
  const id = world.create({ name: 'x', copyRequiresWriterPermission: true });
  world.share(id, { type: 'user', role: 'reader', emailAddress: BINH });
  const seen = world.get(id, '*', BINH);
  expect(seen).toMatchObject({ ownedByMe: false, shared: true, modifiedByMe: false });
  for (const hidden of ['permissions', 'permissionIds', 'parents', 'modifiedByMeTime'])
    expect(seen).not.toHaveProperty(hidden);
  expect(seen.capabilities).toMatchObject({ canEdit: false, canCopy: false, canDownload: false });
});

test('export links of a spreadsheet name each format shortly; its size counts as used', () => {
  const world = new World();
  const id = world.create({ name: 'Sổ', mimeType: SPREADSHEET });
  const { exportLinks, size, quotaBytesUsed } = world.get(id);
  expect(exportLinks).toMatchObject({
    'text/csv': `https://docs.google.com/spreadsheets/export?id=${id}&exportFormat=csv`,
    'application/pdf': `https://docs.google.com/spreadsheets/export?id=${id}&exportFormat=pdf`,
  });
  expect(quotaBytesUsed).toBe(size);
});

test('sorting what fullText finds is refused', () => {
  const reply = new World().call('GET', "/drive/v3/files?q=fullText contains 'x'&orderBy=name");
  expect(errorOf(reply)).toEqual(
    refusal(
      400,
      'Sorting is not supported for queries with fullText terms. Results are always in descending relevance order.',
      'badRequest',
      'orderBy',
    ),
  );
});

describe('an account without shared drives', () => {
  const world = new World();
  const call = (path: string) => world.call('GET', `/drive/v3/${path}`);

  test('gets empty lists', () => {
    expect(call('drives').json).toEqual({ kind: 'drive#driveList', drives: [] });
    expect(call('teamdrives').json).toEqual({ kind: 'drive#teamDriveList', teamDrives: [] });
    const all = 'files?corpora=allDrives&includeItemsFromAllDrives=true&supportsAllDrives=true';
    expect(call(all).json).toMatchObject({ files: [] });
  });

  test.each(['drives/0AXX', 'files?corpora=drive&driveId=0AXX', 'changes?pageToken=1000&driveId=0AXX'])(
    'finds none by %s',
    (path) => {
      const found = errorOf(call(path));
      expect(found).toEqual(refusal(404, 'Shared drive not found: 0AXX', 'notFound', 'driveId'));
    },
  );

  test('has to name a drive if, and only if, it searches one', () => {
    const message = 'The driveId parameter must be specified if and only if corpora is set to drive.';
    for (const path of ['files?corpora=drive', 'files?driveId=0AXX', 'files?corpora=user&driveId=0AXX'])
      expect(errorOf(call(path))).toEqual(refusal(403, message, 'teamDriveIdRequiresTeamDriveCorpora'));
  });

  test('cannot make one', () => {
    const reply = world.call('POST', '/drive/v3/drives?requestId=1', { name: 'x' });
    expect(errorOf(reply)).toMatchObject({
      code: 403,
      errors: [{ reason: 'userCannotCreateTeamDrives' }],
    });
  });
});
