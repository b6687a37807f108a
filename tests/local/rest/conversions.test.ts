import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { clients, type Served, serve } from './server';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const DOCUMENT = 'application/vnd.google-apps.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Documents need an installed LibreOffice. */
const testWithConverter = spawnSync('soffice', ['--version']).status === 0 ? test : test.skip;

describe('conversions over HTTP', () => {
  let served: Served;
  let { drive, sheets } = clients('http://127.0.0.1:1', 'an@school.example');
  const here = () => ({ rootUrl: `${served.server.url}/` });

  beforeAll(async () => {
    served = await serve();
    ({ drive, sheets } = clients(served.server.url, 'an@school.example'));
  });
  afterAll(() => served.server.close());

  const upload = async (name: string, from: string, to: string, bytes: Buffer) => {
    const media = { mimeType: from, body: Readable.from([bytes]) };
    const made = await drive.files.create({ requestBody: { name, mimeType: to }, media }, here());
    return made.data.id ?? '';
  };
  const exported = async (fileId: string, mimeType: string) => {
    const { data } = await drive.files.export({ fileId, mimeType }, { responseType: 'arraybuffer' });
    return Buffer.from(data as ArrayBuffer);
  };
  const values = async (spreadsheetId: string) => {
    const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'A1:C3' });
    return data.values;
  };
  const ROWS = [
    ['Tên', 'Điểm'],
    ['Lan', '9'],
  ];

  test('a spreadsheet goes to .xlsx and comes back, by upload and by copy', async () => {
    const book = await upload('Bảng', 'text/csv', SPREADSHEET, Buffer.from('Tên,Điểm\nLan,9'));
    const bytes = await exported(book, XLSX);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(await values(await upload('Lại', XLSX, SPREADSHEET, bytes))).toEqual(ROWS);
    const kept = await upload('Giữ.xlsx', XLSX, XLSX, bytes);
    const copy = await drive.files.copy({ fileId: kept, requestBody: { mimeType: SPREADSHEET } });
    expect(await values(copy.data.id ?? '')).toEqual(ROWS);
  });

  test('what is no workbook is refused, and makes no file', async () => {
    await expect(upload('Hỏng', XLSX, SPREADSHEET, Buffer.from('không phải'))).rejects.toMatchObject({
      code: 400,
    });
    const { data } = await drive.files.list({ q: "name = 'Hỏng'" });
    expect(data.files).toEqual([]);
  });

  testWithConverter('a document goes to .docx and comes back, and to .pdf', async () => {
    const page = Buffer.from('<html><body><p>Kính gửi nhà trường</p></body></html>');
    const document = await upload('Thư', 'text/html', DOCUMENT, page);
    const docx = await exported(document, DOCX);
    expect(docx.subarray(0, 2).toString()).toBe('PK');
    const again = await upload('Lại', DOCX, DOCUMENT, docx);
    expect((await exported(again, 'text/plain')).toString()).toContain('Kính gửi nhà trường');
    expect((await exported(document, 'application/pdf')).subarray(0, 4).toString()).toBe('%PDF');
  });
});
