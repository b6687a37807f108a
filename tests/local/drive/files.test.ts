import { createUser } from '../../../local/services/drive/files';
import { AN, BINH, errorOf, FOLDER, SPREADSHEET, World } from './world';

describe('files of the Drive API', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });

  test('R3: create answers kind, id, name and mimeType only', () => {
    const { status, json } = world.call('POST', '/drive/v3/files', { name: 'Sổ', mimeType: SPREADSHEET });
    expect(status).toBe(200);
    expect(json).toEqual({
      kind: 'drive#file',
      id: expect.stringMatching(/^[\w-]{44}$/),
      name: 'Sổ',
      mimeType: SPREADSHEET,
    });
  });

  test('R3: get with fields answers only those fields, without kind', () => {
    const id = world.create({ name: 'Kho', mimeType: FOLDER });
    expect(world.get(id, 'id,name')).toEqual({ id, name: 'Kho' });
    expect(world.get(id, 'owners/emailAddress,starred')).toEqual({
      starred: false,
      owners: [{ emailAddress: AN }],
    });
  });

  test('an unknown field in fields is refused', () => {
    const id = world.create({ name: 'Kho', mimeType: FOLDER });
    expect(errorOf(world.call('GET', `/drive/v3/files/${id}?fields=joe`))).toEqual({
      code: 400,
      message: 'Invalid field selection joe',
      errors: [
        {
          message: 'Invalid field selection joe',
          domain: 'global',
          reason: 'invalidParameter',
          location: 'fields',
          locationType: 'parameter',
        },
      ],
    });
  });

  test('R4: a copy without a name, or with null, is called "Copy of X"', () => {
    const id = world.create({ name: 'Mẫu', mimeType: SPREADSHEET });
    expect(world.call('POST', `/drive/v3/files/${id}/copy`, {}).json.name).toBe('Copy of Mẫu');
    expect(world.call('POST', `/drive/v3/files/${id}/copy`, { name: null }).json.name).toBe('Copy of Mẫu');
    expect(world.call('POST', `/drive/v3/files/${id}/copy`, { name: 'Sổ 1' }).json.name).toBe('Sổ 1');
  });

  test('a copy keeps properties and place, but neither permissions nor star', () => {
    const folder = world.create({ name: 'Trường', mimeType: FOLDER });
    const id = world.create({
      name: 'Mẫu',
      mimeType: SPREADSHEET,
      parents: [folder],
      starred: true,
      properties: { loai: 'mau', cu: '1' },
      appProperties: { ma: 'A' },
    });
    world.share(id, { type: 'anyone', role: 'reader' });
    const copy = world.call('POST', `/drive/v3/files/${id}/copy?fields=*`, { properties: { cu: null } }).json;
    expect(copy.parents).toEqual([folder]);
    expect(copy.properties).toEqual({ loai: 'mau' });
    expect(copy.appProperties).toEqual({ ma: 'A' });
    expect(copy.starred).toBe(false);
    expect(copy.permissions).toHaveLength(1);
  });

  test('a copy by somebody who may not write into its folder goes to their own My Drive', () => {
    const folder = world.create({ name: 'Trường', mimeType: FOLDER });
    const id = world.create({ name: 'Mẫu', mimeType: SPREADSHEET, parents: [folder] });
    world.share(folder, { type: 'user', role: 'reader', emailAddress: BINH });
    const copy = world.call('POST', `/drive/v3/files/${id}/copy?fields=*`, {}, { as: BINH }).json;
    expect(copy.parents).toEqual([world.workspace.users.get(BINH)?.rootId]);
    expect(copy.ownedByMe).toBe(true);
  });

  test('a copy of a spreadsheet carries its bound script as a project of its own with the same source', () => {
    const id = world.create({ name: 'Mẫu', mimeType: SPREADSHEET });
    const source = { 'Code.js': 'function onOpen() {}' };
    world.workspace.scripts.put('script-1', {
      id: 'script-1',
      title: 'THĐT',
      parentId: id,
      owner: AN,
      cloudProject: '123456789012',
      source,
    });
    const copy = world.call('POST', `/drive/v3/files/${id}/copy`, {}).json.id;
    const [script, ...more] = world.workspace.scripts.values().filter((one) => one.parentId === copy);
    expect(more).toEqual([]);
    expect(script?.source).toBe(source);
    expect(script?.id).not.toBe('script-1');
    expect(script?.cloudProject).toMatch(/^\d{12}$/);
    expect(script?.cloudProject).not.toBe('123456789012');
  });

  test('a folder cannot be copied', () => {
    const id = world.create({ name: 'Trường', mimeType: FOLDER });
    expect(errorOf(world.call('POST', `/drive/v3/files/${id}/copy`, {}))).toMatchObject({
      code: 403,
      message: 'This file cannot be copied by the user.',
    });
  });

  test('R5: delete answers 204 with an empty body', () => {
    const id = world.create({ name: 'Bỏ' });
    const reply = world.call('DELETE', `/drive/v3/files/${id}`);
    expect(reply.status).toBe(204);
    expect(reply.text).toBe('');
    expect(world.call('GET', `/drive/v3/files/${id}`).status).toBe(404);
  });

  test('R5: an unknown id is a 404 in these words', () => {
    const reply = world.call('GET', '/drive/v3/files/nothing');
    expect(reply.status).toBe(404);
    expect(errorOf(reply)).toEqual({
      code: 404,
      message: 'File not found: nothing.',
      errors: [
        {
          message: 'File not found: nothing.',
          domain: 'global',
          reason: 'notFound',
          location: 'fileId',
          locationType: 'parameter',
        },
      ],
    });
  });

  test('a file of somebody else does not exist for a user it is not shared with', () => {
    const id = world.create({ name: 'Riêng' });
    expect(world.call('GET', `/drive/v3/files/${id}`, undefined, { as: BINH }).status).toBe(404);
  });

  test('ids generated beforehand make one folder each, and only for who asked for them', () => {
    const ids = world.call('GET', '/drive/v3/files/generateIds?count=2').json.ids as string[];
    expect(ids).toHaveLength(2);
    expect(world.create({ id: ids[0], name: 'A', mimeType: FOLDER })).toBe(ids[0]);
    const again = world.call('POST', '/drive/v3/files', { id: ids[0], name: 'B', mimeType: FOLDER });
    expect(again.status).toBe(409);
    expect(errorOf(again).message).toBe('A file already exists with the provided ID.');
    const other = world.call('POST', '/drive/v3/files', { id: ids[1], mimeType: FOLDER }, { as: BINH });
    expect(other.status).toBe(400);
    expect(errorOf(other).message).toBe('The provided file ID is not usable.');
  });

  test('ids generated beforehand are refused for spreadsheets', () => {
    const [id] = world.call('GET', '/drive/v3/files/generateIds?count=1').json.ids as string[];
    const reply = world.call('POST', '/drive/v3/files', { id, mimeType: SPREADSHEET });
    expect(errorOf(reply)).toMatchObject({
      code: 400,
      message: 'Generated IDs are not supported for Docs Editors formats.',
    });
  });

  test('addParents and removeParents move a file; parents in the body is refused', () => {
    const [from, to] = ['Từ', 'Đến'].map((name) => world.create({ name, mimeType: FOLDER }));
    const id = world.create({ name: 'Tệp', parents: [from] });
    const moved = world.call(
      'PATCH',
      `/drive/v3/files/${id}?addParents=${to}&removeParents=${from}&fields=parents`,
      {},
    );
    expect(moved.json).toEqual({ parents: [to] });
    const refused = world.call('PATCH', `/drive/v3/files/${id}`, { parents: [from] });
    expect(errorOf(refused)).toMatchObject({
      code: 403,
      message:
        'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    });
  });

  test('a folder cannot be moved below itself', () => {
    const top = world.create({ name: 'Trên', mimeType: FOLDER });
    const low = world.create({ name: 'Dưới', mimeType: FOLDER, parents: [top] });
    expect(world.call('PATCH', `/drive/v3/files/${top}?addParents=${low}`, {}).status).toBe(400);
  });

  test('trashing a folder trashes what lies in it, untrashing brings it back', () => {
    const folder = world.create({ name: 'Trường', mimeType: FOLDER });
    const id = world.create({ name: 'Tệp', parents: [folder] });
    world.call('PATCH', `/drive/v3/files/${folder}`, { trashed: true });
    expect(world.get(id, 'trashed,explicitlyTrashed')).toEqual({ trashed: true, explicitlyTrashed: false });
    expect(world.get(folder, 'trashed,explicitlyTrashed')).toEqual({
      trashed: true,
      explicitlyTrashed: true,
    });
    world.call('PATCH', `/drive/v3/files/${folder}`, { trashed: false });
    expect(world.get(id, 'trashed')).toEqual({ trashed: false });
  });

  test('only the owner may trash or delete', () => {
    const id = world.create({ name: 'Tệp' });
    world.share(id, { type: 'user', role: 'writer', emailAddress: BINH });
    for (const [method, body] of [
      ['PATCH', { trashed: true }],
      ['DELETE', undefined],
    ] as const) {
      const reply = world.call(method, `/drive/v3/files/${id}`, body, { as: BINH });
      expect(reply.status).toBe(403);
      expect(errorOf(reply)).toMatchObject({ errors: [{ reason: 'insufficientFilePermissions' }] });
    }
  });

  test('emptyTrash deletes what its owner trashed, and nothing else', () => {
    const kept = world.create({ name: 'Giữ' });
    const gone = world.create({ name: 'Bỏ' });
    world.call('PATCH', `/drive/v3/files/${gone}`, { trashed: true });
    expect(world.call('DELETE', '/drive/v3/files/trash').status).toBe(204);
    expect(world.call('GET', `/drive/v3/files/${gone}`).status).toBe(404);
    expect(world.call('GET', `/drive/v3/files/${kept}`).status).toBe(200);
  });

  test('a null value takes a property away; appProperties belong to one app', () => {
    const first = { email: AN, cloudProject: '1' };
    const id = world.create(
      { name: 'Tệp', properties: { a: '1', b: '2' }, appProperties: { x: 'mine' } },
      first,
    );
    world.call('PATCH', `/drive/v3/files/${id}`, { properties: { a: null } });
    expect(world.get(id, 'properties,appProperties', first)).toEqual({
      properties: { b: '2' },
      appProperties: { x: 'mine' },
    });
    expect(world.get(id, 'appProperties', { email: AN, cloudProject: '2' })).toEqual({});
  });

  test('renaming a spreadsheet renames the document too', () => {
    const id = world.create({ name: 'Cũ', mimeType: SPREADSHEET });
    world.call('PATCH', `/drive/v3/files/${id}`, { name: 'Mới' });
    expect(world.workspace.spreadsheets.get(id)?.properties.title).toBe('Mới');
  });

  test('A42: the My Drive root has no parents', () => {
    expect(world.get('root', 'parents')).toEqual({});
    expect(world.get('root', 'name,mimeType')).toEqual({ name: 'My Drive', mimeType: FOLDER });
  });

  test('the My Drive of a Vietnamese account is called so', () => {
    const vi = new World();
    vi.workspace.users.delete(AN);
    createUser(vi.workspace, { email: AN, name: 'An', kind: 'consumer', locale: 'vi_VN' });
    expect(vi.get('root', 'name')).toEqual({ name: 'Drive của tôi' });
  });
});
