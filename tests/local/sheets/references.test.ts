/** What refers to cells stays true when only some cells are inserted, deleted or moved. */
import { type Book, cells, SheetsClient } from '../support/sheets-client';

let book: Book;
beforeEach(() => {
  book = new SheetsClient().create();
});

const formulas = (range: string) => book.values(range, { valueRenderOption: 'FORMULA' }).values;

test('inserted cells push down what refers to their columns alone', () => {
  book.put('D1', [['=A2'], ['=SUM(A1:A3)'], ['=SUM(A1:B3)'], ['=B2']], 'USER_ENTERED');
  book.batch(
    { addNamedRange: { namedRange: { name: 'n', range: cells(2, 3, 0, 1) } } },
    { insertRange: { range: cells(1, 2, 0, 1), shiftDimension: 'ROWS' } },
  );
  expect(formulas('D1:D4')).toEqual([['=A3'], ['=SUM(A1:A4)'], ['=SUM(A1:B3)'], ['=B2']]);
  expect(book.get().namedRanges[0].range).toEqual(cells(3, 4, 0, 1));
});

test('deleted cells pull in what refers to those behind them; formulas about them break', () => {
  book.put('A4', [['=B1', '', '=C1', '=SUM(B1:D1)', '=B2']], 'USER_ENTERED');
  book.batch({ deleteRange: { range: cells(0, 1, 1, 2), shiftDimension: 'COLUMNS' } });
  expect(formulas('A4:E4')).toEqual([['=#REF!', '', '=B1', '=SUM(B1:C1)', '=B2']]);
});

test('cut cells take along the formulas and names about them, and cover what was there', () => {
  book.put('A1', [[1, '=A1+C1', 5]], 'USER_ENTERED');
  book.put('E1', [['=A1'], ['=SUM(A1:B1)'], ['=SUM(A1:A5)'], ['=A4']], 'USER_ENTERED');
  book.batch(
    { addNamedRange: { namedRange: { name: 'n', range: cells(0, 1, 0, 1) } } },
    {
      cutPaste: {
        source: cells(0, 1, 0, 2),
        destination: { rowIndex: 3, columnIndex: 0 },
        pasteType: 'PASTE_NORMAL',
      },
    },
  );
  expect(formulas('A4:B4')).toEqual([[1, '=A4+C1']]);
  expect(formulas('E1:E4')).toEqual([['=A4'], ['=SUM(A4:B4)'], ['=SUM(A1:A5)'], ['=#REF!']]);
  expect(book.get().namedRanges[0].range).toEqual(cells(3, 4, 0, 1));
});

test('cells cut to another sheet name the one they came from', () => {
  book.put('A1', [['=B1', 2]], 'USER_ENTERED');
  book.put('D1', [['=A1']], 'USER_ENTERED');
  book.batch(
    { addSheet: { properties: { sheetId: 7, title: 'Other' } } },
    {
      cutPaste: {
        source: cells(0, 1, 0, 1),
        destination: { sheetId: 7, rowIndex: 0, columnIndex: 0 },
        pasteType: 'PASTE_NORMAL',
      },
    },
  );
  expect(formulas('Other!A1')).toEqual([['=Sheet1!B1']]);
  expect(formulas('D1')).toEqual([['=Other!A1']]);
});

test('sorting takes cells along, not the formulas about them', () => {
  book.put('A1', [[3], [1], [2]], 'USER_ENTERED');
  book.put('C1', [['=A1']], 'USER_ENTERED');
  book.batch({
    sortRange: { range: cells(0, 3, 0, 1), sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] },
  });
  expect(formulas('C1')).toEqual([['=A1']]);
  expect(book.values('C1').values).toEqual([['1']]);
});

test('rows deleted as a range pull up whole-row references as well', () => {
  book.put('A1', [['=SUM(3:3)', '', '=C3']], 'USER_ENTERED');
  book.batch(
    { addProtectedRange: { protectedRange: { range: { startRowIndex: 4, endRowIndex: 5 } } } },
    { deleteRange: { range: { startRowIndex: 1, endRowIndex: 2 }, shiftDimension: 'ROWS' } },
  );
  expect(formulas('A1:C1')).toEqual([['=SUM(2:2)', '', '=C2']]);
  expect(book.sheet().protectedRanges[0].range).toEqual({ startRowIndex: 3, endRowIndex: 4 });
});
