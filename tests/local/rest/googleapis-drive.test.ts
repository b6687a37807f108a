import { Readable } from 'node:stream';
import { clients, type Served, serve } from './server';

const FOLDER = 'application/vnd.google-apps.folder';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

describe('the official client of the Drive API', () => {
  let served: Served;
  let { drive, sheets } = clients('http://127.0.0.1:1', 'an@school.example');
  let other = drive;
  /** The client takes the address of uploads from the call. */
  const here = () => ({ rootUrl: `${served.server.url}/` });

  beforeAll(async () => {
    served = await serve();
    ({ drive, sheets } = clients(served.server.url, 'an@school.example'));
    other = clients(served.server.url, 'binh@office.example').drive;
  });
  afterAll(() => served.server.close());

  test('creates a folder, a spreadsheet in it, and finds it', async () => {
    const folder = await drive.files.create({ requestBody: { name: 'Trường', mimeType: FOLDER } });
    const parents = [folder.data.id ?? ''];
    const book = await drive.files.create({ requestBody: { name: 'Sổ', mimeType: SPREADSHEET, parents } });
    const list = await drive.files.list({ q: `'${folder.data.id}' in parents and trashed = false` });
    expect(list.data).toEqual({
      kind: 'drive#fileList',
      incompleteSearch: false,
      files: [{ kind: 'drive#file', id: book.data.id, name: 'Sổ', mimeType: SPREADSHEET }],
    });
  });

  test('uploads text, downloads it and replaces it', async () => {
    const file = await drive.files.create(
      {
        requestBody: { name: 'ghi-chú.txt' },
        media: { mimeType: 'text/plain', body: 'Xin chào' },
        fields: 'id,mimeType,size,md5Checksum',
      },
      here(),
    );
    expect(file.data).toMatchObject({ mimeType: 'text/plain', size: String(Buffer.byteLength('Xin chào')) });
    const fileId = file.data.id ?? '';
    const download = await drive.files.get({ fileId, alt: 'media' }, { responseType: 'text' });
    expect(download.data).toBe('Xin chào');
    await drive.files.update(
      { fileId, media: { mimeType: 'text/plain', body: Readable.from(['Tạm biệt']) } },
      here(),
    );
    const again = await drive.files.get({ fileId, alt: 'media' }, { responseType: 'text' });
    expect(again.data).toBe('Tạm biệt');
  });

  test('converts CSV to a spreadsheet and exports it again', async () => {
    const book = await drive.files.create(
      {
        requestBody: { name: 'Bảng', mimeType: SPREADSHEET },
        media: { mimeType: 'text/csv', body: 'Tên,Điểm\n"Lan, lớp 5",9\n' },
      },
      here(),
    );
    const fileId = book.data.id ?? '';
    const values = await sheets.spreadsheets.values.get({
      spreadsheetId: fileId,
      range: 'A1:B2',
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(values.data.values).toEqual([
      ['Tên', 'Điểm'],
      ['Lan, lớp 5', 9],
    ]);
    const csv = await drive.files.export({ fileId, mimeType: 'text/csv' }, { responseType: 'text' });
    expect(csv.data).toBe('Tên,Điểm\r\n"Lan, lớp 5",9');
  });

  test('converts HTML to a document and exports it as HTML and text', async () => {
    const document = await drive.files.create(
      {
        requestBody: { name: 'Biên bản', mimeType: 'application/vnd.google-apps.document' },
        media: { mimeType: 'text/html', body: '<html><body><p>Một</p><p>Hai &amp; ba</p></body></html>' },
      },
      here(),
    );
    const fileId = document.data.id ?? '';
    const html = await drive.files.export({ fileId, mimeType: 'text/html' }, { responseType: 'text' });
    expect(html.data).toContain('<p>Một</p>');
    const text = await drive.files.export({ fileId, mimeType: 'text/plain' }, { responseType: 'text' });
    expect(text.data).toBe('Một\r\nHai & ba');
  });

  test('shares, lists permissions, and takes one away', async () => {
    const { data } = await drive.files.create({ requestBody: { name: 'Chung' } });
    const fileId = data.id ?? '';
    await expect(other.files.get({ fileId })).rejects.toMatchObject({
      code: 404,
      message: `File not found: ${fileId}.`,
    });
    const permission = await drive.permissions.create({
      fileId,
      requestBody: { type: 'user', role: 'reader', emailAddress: 'binh@office.example' },
    });
    expect((await other.files.get({ fileId })).data.name).toBe('Chung');
    const list = await drive.permissions.list({ fileId, fields: 'permissions(emailAddress,role)' });
    expect(list.data.permissions).toEqual([
      { emailAddress: 'an@school.example', role: 'owner' },
      { emailAddress: 'binh@office.example', role: 'reader' },
    ]);
    await drive.permissions.delete({ fileId, permissionId: permission.data.id ?? '' });
    await expect(other.files.get({ fileId })).rejects.toMatchObject({ code: 404 });
  });

  test('copies, moves, trashes and deletes', async () => {
    const folder = await drive.files.create({ requestBody: { name: 'Kho', mimeType: FOLDER } });
    const file = await drive.files.create({ requestBody: { name: 'Bản gốc' } });
    const copy = await drive.files.copy({ fileId: file.data.id ?? '', requestBody: {} });
    expect(copy.data.name).toBe('Copy of Bản gốc');
    const fileId = copy.data.id ?? '';
    const moved = await drive.files.update({
      fileId,
      addParents: folder.data.id ?? '',
      removeParents: 'root',
      fields: 'parents',
    });
    expect(moved.data.parents).toEqual([folder.data.id]);
    await drive.files.update({ fileId, requestBody: { trashed: true } });
    expect((await drive.files.get({ fileId, fields: 'trashed' })).data.trashed).toBe(true);
    expect((await drive.files.delete({ fileId })).status).toBe(204);
    await expect(drive.files.get({ fileId })).rejects.toMatchObject({ code: 404 });
  });

  test('follows changes from a start token', async () => {
    const start = await drive.changes.getStartPageToken({});
    const pageToken = start.data.startPageToken ?? '';
    const file = await drive.files.create({ requestBody: { name: 'Mới' } });
    const changes = await drive.changes.list({ pageToken });
    expect(changes.data.changes?.map((change) => change.file?.name)).toEqual(['Mới']);
    const next = changes.data.newStartPageToken ?? '';
    await drive.files.delete({ fileId: file.data.id ?? '' });
    const removed = await drive.changes.list({ pageToken: next, fields: 'changes(removed,fileId)' });
    expect(removed.data.changes).toEqual([{ removed: true, fileId: file.data.id }]);
  });

  test('about tells the user and the quota', async () => {
    const about = await drive.about.get({ fields: 'user(emailAddress),storageQuota(limit)' });
    expect(about.data.user?.emailAddress).toBe('an@school.example');
    expect(Number(about.data.storageQuota?.limit)).toBeGreaterThan(0);
    await expect(drive.about.get({})).rejects.toMatchObject({ code: 400 });
  });

  test('generated ids become folders', async () => {
    const { data } = await drive.files.generateIds({ count: 1 });
    const id = data.ids?.[0] ?? '';
    const made = await drive.files.create({ requestBody: { id, name: 'Trước', mimeType: FOLDER } });
    expect(made.data.id).toBe(id);
  });
});
