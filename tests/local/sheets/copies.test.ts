/** Copies of spreadsheets: what comes along, and what becomes of protections. */
import { copySpreadsheet } from '../../../local/services/sheets/create';
import { SheetsClient } from '../support/sheets-client';

test('a copied spreadsheet keeps content and ids, sheet protections without editors, and no range protections', () => {
  const client = new SheetsClient();
  const book = client.create();
  const range = { sheetId: 7, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
  book.batch(
    { addSheet: { properties: { sheetId: 7, title: 'Data' } } },
    { addNamedRange: { namedRange: { name: 'n', range } } },
    { addProtectedRange: { protectedRange: { range, description: 'range' } } },
    { addProtectedRange: { protectedRange: { range: { sheetId: 7 }, description: 'sheet' } } },
  );
  book.put('Data!A1', [['x']]);
  const copy = copySpreadsheet(client.workspace, book.id, 'copy', 'The copy');
  book.put('Data!A1', [['changed']]);
  expect(copy.id).toBe('copy');
  expect(copy.properties.title).toBe('The copy');
  expect(copy.namedRanges).toEqual(client.workspace.spreadsheets.get(book.id)?.namedRanges);
  const sheet = copy.sheets[1];
  expect(sheet?.properties).toMatchObject({ sheetId: 7, title: 'Data' });
  expect(sheet?.rows[0]?.[0]).toEqual({ value: 'x' });
  expect(sheet?.protectedRanges).toEqual([
    { protectedRangeId: expect.any(Number), range: { sheetId: 7 }, description: 'sheet' },
  ]);
  expect(book.get().sheets[1].protectedRanges).toHaveLength(2);
});
