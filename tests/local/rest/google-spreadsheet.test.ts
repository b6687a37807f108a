import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type Served, serve } from './server';

/** The package needs an ES module, which Jest cannot load: it is bundled first, unchanged. */
const outfile = join(__dirname, '../../../build/jest/google-spreadsheet.cjs');
buildSync({ entryPoints: ['google-spreadsheet'], bundle: true, format: 'cjs', platform: 'node', outfile });
const { GoogleSpreadsheet }: typeof import('google-spreadsheet') = require(outfile);

const GOOGLE = /^https:\/\/(sheets|www)\.googleapis\.com/;

describe('google-spreadsheet', () => {
  let served: Served;
  const realFetch = globalThis.fetch;

  beforeAll(async () => {
    served = await serve();
    // The package has Google's address built in; nothing else of it is changed.
    globalThis.fetch = (input, init) => {
      if (!(input instanceof Request))
        return realFetch(String(input).replace(GOOGLE, served.server.url), init);
      return realFetch(new Request(input.url.replace(GOOGLE, served.server.url), input), init);
    };
  });
  afterAll(async () => {
    globalThis.fetch = realFetch;
    await served.server.close();
  });

  const auth = { token: 'an@school.example' };

  test('creates a document, adds a sheet with a header and rows, reads and changes them', async () => {
    const document = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: 'Sổ' });
    const sheet = await document.addSheet({ title: 'Giáo viên', headerValues: ['Tên', 'Tổ'] });
    await sheet.addRows([
      { Tên: 'Lan', Tổ: 'Toán' },
      { Tên: 'Hoa', Tổ: 'Văn' },
    ]);
    const rows = await sheet.getRows();
    expect(rows.map((row) => row.toObject())).toEqual([
      { Tên: 'Lan', Tổ: 'Toán' },
      { Tên: 'Hoa', Tổ: 'Văn' },
    ]);
    rows[1]?.set('Tổ', 'Sử');
    await rows[1]?.save();
    await rows[0]?.delete();
    expect((await sheet.getRows()).map((row) => row.toObject())).toEqual([{ Tên: 'Hoa', Tổ: 'Sử' }]);
  });

  test('reads and saves cells with formulas and formats', async () => {
    const document = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: 'Ô' });
    const sheet = document.sheetsByIndex[0];
    if (!sheet) throw new Error('A new document has a sheet.');
    await sheet.loadCells('A1:B2');
    sheet.getCell(0, 0).value = 20;
    sheet.getCell(0, 1).formula = '=A1*2';
    sheet.getCell(0, 0).textFormat = { bold: true };
    await sheet.saveUpdatedCells();
    await sheet.loadCells('A1:B2');
    expect(sheet.getCell(0, 1).value).toBe(40);
    expect(sheet.getCell(0, 0).textFormat).toMatchObject({ bold: true });
  });

  test('shares the document and lists who may see it', async () => {
    const document = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: 'Chung' });
    await document.share('binh@office.example', { role: 'reader', emailMessage: false });
    const permissions = await document.listPermissions();
    expect(permissions.map(({ role }) => role)).toEqual(['owner', 'reader']);
    await document.delete();
    await expect(document.loadInfo()).rejects.toThrow(/404/);
  });
});
