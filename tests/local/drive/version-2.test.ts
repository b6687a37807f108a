/** The Drive API v2, as far as old clients still call it. */
import { AN, BINH, errorOf, FOLDER, SPREADSHEET, World } from './world';

let world: World;
beforeEach(() => {
  world = new World();
});

const insert = (metadata: object) => world.call('POST', '/drive/v2/files', metadata).json;

test('insert, get, list, update, copy, trash and delete speak of titles, labels and dates', () => {
  const folder = insert({ title: 'Trường', mimeType: FOLDER });
  expect(folder).toMatchObject({ kind: 'drive#file', title: 'Trường', labels: { trashed: false } });
  const book = insert({ title: 'Sổ', mimeType: SPREADSHEET, parents: [{ id: folder.id }] });
  expect(world.call('GET', `/drive/v2/files/${book.id}`).json).toMatchObject({
    title: 'Sổ',
    parents: [{ kind: 'drive#parentReference', id: folder.id }],
    createdDate: '2026-09-01T00:00:00.000Z',
    ownerNames: ['An'],
  });
  const found = world.call(
    'GET',
    `/drive/v2/files?q=${encodeURIComponent("title = 'Sổ'")}&fields=items(id,title)`,
  );
  expect(found.json).toEqual({ items: [{ id: book.id, title: 'Sổ' }] });
  expect(world.call('PUT', `/drive/v2/files/${book.id}?fields=title`, { title: 'Mới' }).json).toEqual({
    title: 'Mới',
  });
  expect(world.get(String(book.id), 'name')).toEqual({ name: 'Mới' });
  expect(world.call('POST', `/drive/v2/files/${book.id}/copy`, { title: 'Chép' }).json.title).toBe('Chép');
  expect(world.call('POST', `/drive/v2/files/${book.id}/trash`).json).toMatchObject({
    labels: { trashed: true },
  });
  expect(world.call('POST', `/drive/v2/files/${book.id}/untrash`).json).toMatchObject({
    labels: { trashed: false },
  });
  expect(world.call('DELETE', `/drive/v2/files/${book.id}`).status).toBe(204);
  expect(errorOf(world.call('GET', `/drive/v2/files/${book.id}`)).code).toBe(404);
});

test('a CSV put over a spreadsheet replaces what it holds', () => {
  const book = world.create({ name: 'Sổ', mimeType: SPREADSHEET });
  world.call('PUT', `/v4/spreadsheets/${book}/values/A1?valueInputOption=RAW`, {
    values: [['cũ', 'cũ', 'cũ']],
  });
  const put = world.call(
    'PUT',
    `/upload/drive/v2/files/${book}?uploadType=media&convert=True&supportsAllDrives=True`,
    'Tên,Điểm\nLan,9',
    { headers: { 'content-type': 'text/csv' } },
  );
  expect(put.json).toMatchObject({ id: book, title: 'Sổ', mimeType: SPREADSHEET });
  expect(world.call('GET', `/v4/spreadsheets/${book}/values/A1:C3`).json.values).toEqual([
    ['Tên', 'Điểm'],
    ['Lan', '9'],
  ]);
});

test('an upload with convert=true becomes a file of the editors, without it stays as it is', () => {
  const upload = (more: string) =>
    world.call('POST', `/upload/drive/v2/files?uploadType=media${more}`, 'a,b', {
      headers: { 'content-type': 'text/csv' },
    });
  expect(upload('&convert=true').json.mimeType).toBe(SPREADSHEET);
  expect(upload('').json).toMatchObject({ mimeType: 'text/csv', fileSize: '3' });
});

test('permissions: a value instead of an address, a commenter is a reader with an additional role', () => {
  const id = world.create({ name: 'a.txt' });
  const path = `/drive/v2/files/${id}/permissions`;
  const made = world.call('POST', `${path}?sendNotificationEmails=false`, {
    type: 'user',
    role: 'reader',
    additionalRoles: ['commenter'],
    value: BINH,
  });
  expect(made.json).toMatchObject({
    role: 'reader',
    additionalRoles: ['commenter'],
    emailAddress: BINH,
    name: 'Bình',
  });
  expect(world.workspace.mails.size).toBe(0);
  const anyone = world.call('POST', path, { type: 'anyone', role: 'reader', withLink: true });
  expect(anyone.json).toMatchObject({ id: 'anyoneWithLink', withLink: true });
  expect(world.call('PUT', `${path}/${made.json.id}`, { role: 'writer' }).json.role).toBe('writer');
  const items = world.call('GET', path).json.items as { role: string; emailAddress?: string }[];
  expect(items.map(({ role, emailAddress }) => [role, emailAddress])).toEqual(
    expect.arrayContaining([
      ['owner', AN],
      ['writer', BINH],
    ]),
  );
  expect(world.call('DELETE', `${path}/${made.json.id}`).status).toBe(204);
});
