import { revokeGrants } from '../../../local/services/drive/access';
import { AN, app, BINH, errorOf, FOLDER, SPREADSHEET, World } from './world';

const CHI = 'chi@office.example';

describe('sharing', () => {
  let world: World;
  let id: string;
  beforeEach(() => {
    world = new World();
    id = world.create({ name: 'Tệp' });
  });

  test('R39: anyone as reader answers kind, id anyoneWithLink, type and role only', () => {
    expect(world.share(id, { type: 'anyone', role: 'reader' }).json).toEqual({
      kind: 'drive#permission',
      id: 'anyoneWithLink',
      type: 'anyone',
      role: 'reader',
    });
  });

  test('R39: allowFileDiscovery is false, emailAddress must be asked for', () => {
    const anyone = world.share(id, { type: 'anyone', role: 'reader' }, '&fields=allowFileDiscovery');
    expect(anyone.json).toEqual({ allowFileDiscovery: false });
    const user = world.share(
      id,
      { type: 'user', role: 'writer', emailAddress: BINH },
      '&fields=emailAddress,role',
    );
    expect(user.json).toEqual({ emailAddress: BINH, role: 'writer' });
  });

  test('A47: permissions.list gives id, type, role and kind, more only by fields', () => {
    world.share(id, { type: 'user', role: 'reader', emailAddress: BINH });
    const { json } = world.call('GET', `/drive/v3/files/${id}/permissions`);
    expect(json).toEqual({
      kind: 'drive#permissionList',
      permissions: [
        { kind: 'drive#permission', id: expect.stringMatching(/^\d{20}$/), type: 'user', role: 'owner' },
        { kind: 'drive#permission', id: expect.stringMatching(/^\d{20}$/), type: 'user', role: 'reader' },
      ],
    });
    const more = world.call('GET', `/drive/v3/files/${id}/permissions?fields=permissions/displayName`);
    expect(more.json).toEqual({ permissions: [{ displayName: 'An' }, { displayName: 'Bình' }] });
  });

  test('a second permission for the same person replaces the first', () => {
    world.share(id, { type: 'user', role: 'reader', emailAddress: BINH });
    world.share(id, { type: 'user', role: 'writer', emailAddress: BINH });
    const { json } = world.call('GET', `/drive/v3/files/${id}/permissions?fields=permissions/role`);
    expect(json).toEqual({ permissions: [{ role: 'owner' }, { role: 'writer' }] });
  });

  test('a folder passes its permissions on to what lies in it, also later', () => {
    const folder = world.create({ name: 'Trường', mimeType: FOLDER });
    const inside = world.create({ name: 'Trong', parents: [folder] });
    world.share(folder, { type: 'user', role: 'writer', emailAddress: BINH });
    const renamed = world.call('PATCH', `/drive/v3/files/${inside}`, { name: 'Đổi' }, { as: BINH });
    expect(renamed.json.name).toBe('Đổi');
    const permission = world.call('GET', `/drive/v3/files/${inside}/permissions`).json.permissions as {
      id: string;
      role: string;
    }[];
    const inherited = permission.find((one) => one.role === 'writer')?.id;
    expect(world.call('DELETE', `/drive/v3/files/${inside}/permissions/${inherited}`).status).toBe(403);
    expect(world.call('DELETE', `/drive/v3/files/${folder}/permissions/${inherited}`).status).toBe(204);
    expect(world.call('GET', `/drive/v3/files/${inside}`, undefined, { as: BINH }).status).toBe(404);
  });

  test('what somebody puts into a shared folder is theirs, and the folder owner may edit it', () => {
    const folder = world.create({ name: 'Trường', mimeType: FOLDER });
    world.share(folder, { type: 'user', role: 'writer', emailAddress: BINH });
    const inside = world.create({ name: 'Của Bình', parents: [folder] }, BINH);
    expect(world.get(inside, 'ownedByMe,owners/emailAddress')).toEqual({
      ownedByMe: false,
      owners: [{ emailAddress: BINH }],
    });
    expect(world.call('PATCH', `/drive/v3/files/${inside}`, { name: 'An sửa' }).status).toBe(200);
    expect(world.call('DELETE', `/drive/v3/files/${inside}`).status).toBe(403);
  });

  test.each(['reader', 'commenter'])('a %s may neither change nor share nor see who else can', (role) => {
    world.share(id, { type: 'user', role, emailAddress: BINH });
    expect(world.call('PATCH', `/drive/v3/files/${id}`, { name: 'x' }, { as: BINH }).status).toBe(403);
    expect(world.share(id, { type: 'anyone', role: 'reader' }, '', BINH).status).toBe(403);
    expect(world.call('GET', `/drive/v3/files/${id}/permissions`, undefined, { as: BINH }).status).toBe(403);
  });

  test('a writer may share unless writersCanShare is false, which only the owner sets', () => {
    world.share(id, { type: 'user', role: 'writer', emailAddress: BINH });
    expect(world.share(id, { type: 'user', role: 'reader', emailAddress: CHI }, '', BINH).status).toBe(200);
    expect(
      world.call('PATCH', `/drive/v3/files/${id}`, { writersCanShare: false }, { as: BINH }).status,
    ).toBe(403);
    expect(world.call('PATCH', `/drive/v3/files/${id}`, { writersCanShare: false }).status).toBe(200);
    const refused = world.share(id, { type: 'anyone', role: 'reader' }, '', BINH);
    expect(errorOf(refused)).toMatchObject({
      code: 403,
      errors: [{ reason: 'insufficientFilePermissions' }],
    });
  });

  test('everybody may give up their own permission, the owner may not', () => {
    const own = world.share(id, { type: 'user', role: 'reader', emailAddress: BINH }).json.id;
    expect(
      world.call('DELETE', `/drive/v3/files/${id}/permissions/${own}`, undefined, { as: BINH }).status,
    ).toBe(204);
    const [owner] = world.call('GET', `/drive/v3/files/${id}/permissions`).json.permissions as {
      id: string;
    }[];
    expect(world.call('DELETE', `/drive/v3/files/${id}/permissions/${owner?.id}`).status).toBe(403);
  });

  test('a permission that is none is a 404 in these words', () => {
    expect(errorOf(world.call('GET', `/drive/v3/files/${id}/permissions/5`))).toMatchObject({
      code: 404,
      message: 'Permission not found: 5.',
      errors: [{ reason: 'notFound', location: 'permissionId' }],
    });
  });

  test('a permission ends at its expirationTime', () => {
    const expirationTime = '2026-09-01T00:10:00Z';
    world.share(id, { type: 'user', role: 'reader', emailAddress: BINH, expirationTime });
    expect(world.call('GET', `/drive/v3/files/${id}`, undefined, { as: BINH }).status).toBe(200);
    world.minutes(10);
    expect(world.call('GET', `/drive/v3/files/${id}`, undefined, { as: BINH }).status).toBe(404);
  });

  test('sharing mails a notice unless sendNotificationEmail is false', () => {
    world.share(id, { type: 'user', role: 'reader', emailAddress: CHI });
    expect(world.workspace.mails.size).toBe(0);
    world.call('POST', `/drive/v3/files/${id}/permissions?emailMessage=Xin%20xem`, {
      type: 'user',
      role: 'reader',
      emailAddress: BINH,
    });
    expect(world.workspace.mails.values()).toMatchObject([
      { to: [BINH], subject: 'Item shared with you: "Tệp"', body: expect.stringContaining('Xin xem') },
    ]);
  });

  test.each([
    [{ role: 'reader' }, 'The permission type field is required.'],
    [{ type: 'anyone' }, 'The permission role field is required.'],
  ])('a permission without %j is refused', (permission, message) => {
    expect(errorOf(world.share(id, permission))).toMatchObject({ code: 400, message });
  });
});

describe('ownership', () => {
  const toBinh = { type: 'user', role: 'owner', emailAddress: BINH };

  test('needs transferOwnership', () => {
    const world = new World();
    const id = world.create({ name: 'Tệp' });
    expect(errorOf(world.share(id, toBinh))).toMatchObject({
      code: 403,
      message: "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
    });
  });

  test('passes directly inside one Workspace domain; the old owner becomes a writer', () => {
    const world = new World({ kind: 'workspace' });
    const id = world.create({ name: 'Tệp' });
    const colleague = { ...toBinh, emailAddress: 'dung@school.example' };
    world.workspace.users.put('dung@school.example', {
      email: 'dung@school.example',
      name: 'Dung',
      kind: 'workspace',
      rootId: 'dung-root',
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    expect(world.share(id, colleague, '&transferOwnership=true').status).toBe(200);
    expect(world.get(id, 'ownedByMe,owners/emailAddress')).toEqual({
      ownedByMe: false,
      owners: [{ emailAddress: 'dung@school.example' }],
    });
    expect(world.call('PATCH', `/drive/v3/files/${id}`, { name: 'Vẫn sửa' }).status).toBe(200);
  });

  test('between consumer accounts needs the consent of the new owner, as a pending owner', () => {
    const world = new World();
    const id = world.create({ name: 'Tệp' });
    expect(errorOf(world.share(id, toBinh, '&transferOwnership=true'))).toMatchObject({
      code: 403,
      message: 'Consent is required to transfer ownership of a file to another user.',
    });
    const pending = world.share(
      id,
      { ...toBinh, role: 'writer', pendingOwner: true },
      '&fields=id,pendingOwner',
    );
    expect(pending.json.pendingOwner).toBe(true);
    const accept = `/drive/v3/files/${id}/permissions/${pending.json.id}?transferOwnership=true`;
    expect(world.call('PATCH', accept, { role: 'owner' }, { as: AN }).status).toBe(403);
    expect(world.call('PATCH', accept, { role: 'owner' }, { as: BINH }).json.role).toBe('owner');
    expect(world.get(id, 'ownedByMe', BINH)).toEqual({ ownedByMe: true });
  });
});

describe('drive.file', () => {
  let world: World;
  const mine = app(AN, '111', 'drive.file');
  beforeEach(() => {
    world = new World();
  });

  test('an app sees the files it made, and no others of its user', () => {
    const byHand = world.create({ name: 'Tay', mimeType: SPREADSHEET });
    const byApp = world.create({ name: 'App', mimeType: SPREADSHEET }, mine);
    expect(world.find('', '', mine)).toEqual(['App']);
    expect(world.call('GET', `/drive/v3/files/${byApp}`, undefined, { as: mine }).status).toBe(200);
    expect(errorOf(world.call('GET', `/drive/v3/files/${byHand}`, undefined, { as: mine }))).toMatchObject({
      code: 404,
      message: `File not found: ${byHand}.`,
    });
  });

  test('another project and another user of the same app get a 404', () => {
    const id = world.create({ name: 'App' }, mine);
    world.share(id, { type: 'user', role: 'writer', emailAddress: BINH });
    for (const as of [app(AN, '222', 'drive.file'), app(BINH, '111', 'drive.file')])
      expect(world.call('GET', `/drive/v3/files/${id}`, undefined, { as }).status).toBe(404);
  });

  test('a copy belongs to the app that made it, deauthorising loses all', () => {
    const id = world.create({ name: 'Mẫu', mimeType: SPREADSHEET }, mine);
    const copy = world.call('POST', `/drive/v3/files/${id}/copy`, {}, { as: mine }).json.id;
    expect(world.call('GET', `/drive/v3/files/${copy}`, undefined, { as: mine }).status).toBe(200);
    revokeGrants(world.workspace, { email: AN, cloudProject: '111' });
    for (const file of [id, copy])
      expect(world.call('GET', `/drive/v3/files/${file}`, undefined, { as: mine }).status).toBe(404);
  });

  test('a folder the app did not make cannot be a parent', () => {
    const folder = world.create({ name: 'Tay', mimeType: FOLDER });
    expect(world.call('POST', '/drive/v3/files', { parents: [folder] }, { as: mine }).status).toBe(404);
    expect(world.call('POST', '/drive/v3/files', { parents: ['root'] }, { as: mine }).status).toBe(200);
  });

  test('the Sheets API obeys the same grants', () => {
    const byHand = world.create({ name: 'Tay', mimeType: SPREADSHEET });
    const byApp = world.create({ name: 'App', mimeType: SPREADSHEET }, mine);
    const status = (id: string) =>
      world.call('GET', `/v4/spreadsheets/${id}?fields=spreadsheetId`, undefined, { as: mine }).status;
    expect(status(byApp)).toBe(200);
    expect(status(byHand)).toBe(404);
  });

  test('without any Drive scope every call is refused', () => {
    const reply = world.call('GET', '/drive/v3/files', undefined, { as: app(AN, '111', 'spreadsheets') });
    expect(errorOf(reply)).toMatchObject({
      code: 403,
      message: 'Request had insufficient authentication scopes.',
      status: 'PERMISSION_DENIED',
    });
  });

  test('drive.readonly reads everything and writes nothing', () => {
    const id = world.create({ name: 'Tay' });
    const reader = app(AN, '111', 'drive.readonly');
    expect(world.call('GET', `/drive/v3/files/${id}`, undefined, { as: reader }).status).toBe(200);
    expect(world.call('PATCH', `/drive/v3/files/${id}`, { name: 'x' }, { as: reader }).status).toBe(403);
  });
});

test('an address without a Google account is invited by mail only', () => {
  const world = new World();
  const id = world.create({ name: 'a.txt' });
  world.workspace.foreignAddresses.put('hieutruong@truong.example', true);
  const grantee = { type: 'user', role: 'writer', emailAddress: 'HieuTruong@truong.example' };
  expect(errorOf(world.share(id, grantee))).toMatchObject({
    code: 400,
    message:
      'Bad Request. User message: "You are trying to invite hieutruong@truong.example. Since there is no Google account associated with this email address, you must check the \\"Notify people\\" box to invite this recipient."',
    errors: [{ reason: 'invalidSharingRequest' }],
  });
  expect(world.call('POST', `/drive/v3/files/${id}/permissions`, grantee).status).toBe(200);
});

test('permissionDetails tell on request whether a permission is inherited', () => {
  const world = new World();
  const folder = world.create({ name: 'Trường', mimeType: FOLDER });
  const file = world.create({ name: 'a.txt', parents: [folder] });
  const { json } = world.share(folder, { type: 'user', role: 'writer', emailAddress: BINH });
  const asked = world.call('GET', `/drive/v3/files/${file}/permissions/${json.id}?fields=permissionDetails`);
  expect(asked.json).toEqual({
    permissionDetails: [{ permissionType: 'file', role: 'writer', inherited: true, inheritedFrom: folder }],
  });
  const own = world.call(
    'GET',
    `/drive/v3/files/${folder}/permissions/${json.id}?fields=permissionDetails(inherited)`,
  );
  expect(own.json).toEqual({ permissionDetails: [{ inherited: false }] });
});
