import { AN, BINH, errorOf, FOLDER, SPREADSHEET, World } from './world';

describe('the changes feed', () => {
  const start = (world: World) =>
    String(world.call('GET', '/drive/v3/changes/startPageToken').json.startPageToken);
  const since = (world: World, token: string, as = AN, more = '') =>
    world.call('GET', `/drive/v3/changes?pageToken=${token}${more}`, undefined, { as }).json;
  const names = (json: Record<string, unknown>) =>
    (json.changes as { file?: { name: string } }[]).map((change) => change.file?.name);

  test('answers each change with the file as it is now', () => {
    const world = new World({ changes: 0 });
    const token = start(world);
    const id = world.create({ name: 'Mới' });
    expect(since(world, token)).toEqual({
      kind: 'drive#changeList',
      newStartPageToken: expect.stringMatching(/^\d+$/),
      changes: [
        {
          kind: 'drive#change',
          removed: false,
          file: { kind: 'drive#file', id, name: 'Mới', mimeType: 'application/octet-stream' },
          fileId: id,
          time: '2026-09-01T00:00:00.000Z',
          type: 'file',
          changeType: 'file',
        },
      ],
    });
  });

  test('is late by up to ten minutes, but nothing is lost', () => {
    const world = new World();
    const token = start(world);
    const wanted = Array.from({ length: 20 }, (_, i) => `Tệp ${i}`);
    for (const name of wanted) world.create({ name });
    const seen = new Set<string>();
    let next = token;
    let firstCount = -1;
    for (let minute = 0; minute <= 10; minute++) {
      const page = since(world, next);
      for (const name of names(page)) seen.add(name ?? '');
      if (firstCount < 0) firstCount = seen.size;
      next = String(page.newStartPageToken);
      world.minutes(1);
    }
    expect(firstCount).toBeLessThan(20);
    expect([...seen].sort()).toEqual([...wanted].sort());
  });

  test('several changes of one file become one', () => {
    const world = new World();
    const token = start(world);
    const id = world.create({ name: 'Một' });
    for (const name of ['Hai', 'Ba']) world.call('PATCH', `/drive/v3/files/${id}`, { name });
    world.minutes(10);
    expect(names(since(world, token))).toEqual(['Ba']);
  });

  test('writing into a spreadsheet is a change of its file', () => {
    const world = new World({ changes: 0 });
    const id = world.create({ name: 'Sổ', mimeType: SPREADSHEET });
    const token = start(world);
    world.minutes(5);
    const path = `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`;
    expect(world.call('PUT', path, { values: [['x']] }).status).toBe(200);
    expect(names(since(world, token))).toEqual(['Sổ']);
    expect(world.get(id, 'modifiedTime')).toEqual({ modifiedTime: '2026-09-01T00:05:00.000Z' });
  });

  test('a deleted file, and one that is no longer shared, are removed', () => {
    const world = new World({ changes: 0 });
    const folder = world.create({ name: 'Trường', mimeType: FOLDER });
    const inside = world.create({ name: 'Trong', parents: [folder] });
    const other = world.create({ name: 'Khác' });
    const permission = { type: 'user', role: 'reader', emailAddress: BINH };
    world.share(other, permission);
    const shared = world.share(folder, permission).json.id;
    const token = start(world);
    world.call('DELETE', `/drive/v3/files/${folder}/permissions/${shared}`);
    world.call('DELETE', `/drive/v3/files/${other}`);
    const removed = since(world, token, BINH, '&fields=changes(fileId,removed)').changes;
    expect(removed).toEqual([folder, inside, other].map((fileId) => ({ fileId, removed: true })));
    expect(since(world, token, BINH, '&includeRemoved=false').changes).toEqual([]);
    expect(names(since(world, token, AN))).toEqual(['Trường', 'Trong', undefined]);
  });

  test('does not show what the caller never could see', () => {
    const world = new World({ changes: 0 });
    const token = start(world);
    const id = world.create({ name: 'Riêng' });
    world.call('DELETE', `/drive/v3/files/${id}`);
    expect(since(world, token, BINH).changes).toEqual([]);
  });

  test('comes in pages', () => {
    const world = new World({ changes: 0 });
    const token = start(world);
    for (const name of ['Một', 'Hai', 'Ba']) world.create({ name });
    const first = since(world, token, AN, '&pageSize=2');
    expect(names(first)).toHaveLength(2);
    expect(first.newStartPageToken).toBeUndefined();
    const last = since(world, String(first.nextPageToken), AN, '&pageSize=2');
    expect(names(last)).toHaveLength(1);
    expect(last.nextPageToken).toBeUndefined();
    expect(last.newStartPageToken).toBeDefined();
  });

  test('a token that is none is refused', () => {
    const reply = new World().call('GET', '/drive/v3/changes?pageToken=x');
    expect(errorOf(reply)).toMatchObject({ code: 400, errors: [{ location: 'pageToken' }] });
  });
});
