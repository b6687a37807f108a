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

test('a duplicated sheet has its own ids; named ranges come along under the title of the copy', () => {
  const book = new SheetsClient().create();
  const range = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
  book.put('A1', [[1]]);
  book.batch(
    { addNamedRange: { namedRange: { name: 'points', range } } },
    { addProtectedRange: { protectedRange: { range } } },
    { addBanding: { bandedRange: { range, rowProperties: { firstBandColor: { red: 1 } } } } },
    { setBasicFilter: { filter: { range } } },
    {
      addConditionalFormatRule: {
        rule: { ranges: [range], booleanRule: { condition: { type: 'BLANK' }, format: {} } },
      },
    },
    { duplicateSheet: { sourceSheetId: 0, newSheetId: 9, newSheetName: 'Copy' } },
  );
  const { sheets, namedRanges } = book.get();
  expect(sheets[0]).toMatchObject({
    properties: { sheetId: 9, title: 'Copy', index: 0 },
    bandedRanges: [{ range: { sheetId: 9 } }],
    basicFilter: { range: { sheetId: 9 } },
    conditionalFormats: [{ ranges: [{ sheetId: 9 }] }],
  });
  expect(sheets[0]).not.toHaveProperty('protectedRanges');
  expect(sheets[0].bandedRanges[0].bandedRangeId).not.toBe(sheets[1].bandedRanges[0].bandedRangeId);
  expect(namedRanges).toEqual([
    { namedRangeId: expect.any(String), name: 'points', range },
    { namedRangeId: expect.any(String), name: 'Copy!points', range: { sheetId: 9, ...range } },
  ]);
  expect(book.values('Copy!points').range).toBe('Copy!A1:B2');
});

test('a sheet copied to another spreadsheet brings its named ranges under their names', () => {
  const client = new SheetsClient();
  const book = client.create();
  const target = client.create();
  const range = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
  book.batch({ addNamedRange: { namedRange: { name: 'points', range } } });
  const copy = book.post('/sheets/0:copyTo', { destinationSpreadsheetId: target.id });
  expect(copy).toMatchObject({ title: 'Copy of Sheet1', index: 1 });
  expect(target.get().namedRanges).toEqual([
    { namedRangeId: expect.any(String), name: 'points', range: { sheetId: copy.sheetId, ...range } },
  ]);
});
