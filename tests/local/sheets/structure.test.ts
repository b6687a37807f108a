/** Rows, columns and ranges that are inserted, deleted, moved, sorted and copied. */
import { type Book, cells, SheetsClient } from '../support/sheets-client';

let book: Book;
beforeEach(() => {
  book = new SheetsClient().create();
});

const rows = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});
const columns = (startIndex: number, endIndex: number) => ({
  ...rows(startIndex, endIndex),
  dimension: 'COLUMNS',
});
const formulas = (range: string) => book.values(range, { valueRenderOption: 'FORMULA' }).values;

test('inserted rows push values, formulas, merges, names, rules and metadata down', () => {
  book.put('A1', [[1], [2], ['=SUM(A1:A2)']], 'USER_ENTERED');
  book.batch(
    { mergeCells: { range: cells(1, 3, 2, 4), mergeType: 'MERGE_ALL' } },
    { addNamedRange: { namedRange: { name: 'n', range: cells(1, 2, 0, 1) } } },
    { addProtectedRange: { protectedRange: { range: cells(1, 2, 0, 1) } } },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'k',
          location: { dimensionRange: rows(1, 2) },
          visibility: 'DOCUMENT',
        },
      },
    },
    { insertDimension: { range: rows(1, 3) } },
  );
  expect(formulas('A1:A5')).toEqual([[1], [], [], [2], ['=SUM(A1:A4)']]);
  const sheet = book.sheet();
  expect(sheet.merges).toEqual([cells(3, 5, 2, 4)]);
  expect(sheet.protectedRanges[0].range).toEqual(cells(3, 4, 0, 1));
  expect(sheet.properties.gridProperties.rowCount).toBe(1002);
  expect(book.get().namedRanges[0].range).toEqual(cells(3, 4, 0, 1));
  const { data } = book.sheet({ fields: 'sheets.data.rowMetadata.developerMetadata' });
  expect(data[0].rowMetadata[3].developerMetadata[0].location).toEqual({
    locationType: 'ROW',
    dimensionRange: { dimension: 'ROWS', startIndex: 3, endIndex: 4 },
  });
});

test('deleted columns pull in what follows, and break what referred to them', () => {
  book.put('A1', [[1, 2, 3, '=B1', '=C1']], 'USER_ENTERED');
  book.batch({ deleteDimension: { range: columns(1, 2) } });
  expect(formulas('A1:D1')).toEqual([[1, 3, '=#REF!', '=B1']]);
  expect(book.sheet().properties.gridProperties.columnCount).toBe(25);
});

test('moved rows keep formulas true; the destination counts before the move', () => {
  book.put('A1', [['a'], ['b'], ['c'], ['=A1']], 'USER_ENTERED');
  book.batch({ moveDimension: { source: rows(0, 1), destinationIndex: 3 } });
  expect(formulas('A1:A4')).toEqual([['b'], ['c'], ['a'], ['=A3']]);
});

test('inserted rows inherit format from before or after', () => {
  book.batch(
    {
      repeatCell: {
        range: cells(0, 1, 0, 1),
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat',
      },
    },
    { insertDimension: { range: rows(1, 2), inheritFromBefore: true } },
    { insertDimension: { range: rows(0, 1), inheritFromBefore: false } },
  );
  const { data } = book.sheet({ fields: 'sheets.data.rowData.values.userEnteredFormat.textFormat.bold' });
  const bold = { values: [{ userEnteredFormat: { textFormat: { bold: true } } }] };
  expect(data[0].rowData).toEqual([bold, bold, bold]);
});

test('ranges are inserted and deleted with a shift of their rows or columns alone', () => {
  book.put('A1', [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  book.batch({ insertRange: { range: cells(0, 1, 0, 1), shiftDimension: 'ROWS' } });
  expect(book.values('A1:B3').values).toEqual([['', 'b'], ['a', 'd'], ['c']]);
  book.batch({ deleteRange: { range: cells(0, 1, 0, 1), shiftDimension: 'COLUMNS' } });
  expect(book.values('A1:B3').values).toEqual([['b'], ['a', 'd'], ['c']]);
});

test('sortRange puts numbers before texts before booleans, blanks last', () => {
  book.put('A1', [['b'], [''], [true], [10], ['a'], [2]]);
  const sort = (sortOrder: string) =>
    book.batch({ sortRange: { range: cells(0, 6, 0, 1), sortSpecs: [{ dimensionIndex: 0, sortOrder }] } });
  sort('ASCENDING');
  expect(book.values('A1:A6').values).toEqual([['2'], ['10'], ['a'], ['b'], ['TRUE']]);
  sort('DESCENDING');
  expect(book.values('A1:A6').values).toEqual([['TRUE'], ['b'], ['a'], ['10'], ['2']]);
});

test('copyPaste repeats into a multiple, shifts formulas and can transpose', () => {
  book.put('A1', [[1, '=A1+1']], 'USER_ENTERED');
  book.batch(
    { copyPaste: { source: cells(0, 1, 0, 2), destination: cells(1, 3, 0, 2), pasteType: 'PASTE_NORMAL' } },
    {
      copyPaste: {
        source: cells(0, 1, 0, 2),
        destination: cells(4, 5, 0, 1),
        pasteType: 'PASTE_VALUES',
        pasteOrientation: 'TRANSPOSE',
      },
    },
  );
  expect(formulas('A1:B6')).toEqual([[1, '=A1+1'], [1, '=A2+1'], [1, '=A3+1'], [], [1], [2]]);
});

test('cutPaste moves cells with their format', () => {
  book.put('A1', [['x']]);
  book.batch(
    {
      repeatCell: { range: cells(0, 1, 0, 1), cell: { note: 'n' }, fields: 'note' },
    },
    {
      cutPaste: {
        source: cells(0, 1, 0, 1),
        destination: { rowIndex: 2, columnIndex: 1 },
        pasteType: 'PASTE_NORMAL',
      },
    },
  );
  const { data } = book.sheet({ fields: 'sheets.data.rowData.values(formattedValue,note)' });
  expect(data[0].rowData).toEqual([{}, {}, { values: [{}, { formattedValue: 'x', note: 'n' }] }]);
});

test('pasteData, textToColumns and autoFill', () => {
  book.batch(
    { pasteData: { coordinate: {}, data: 'a,"b,c"\n1,2', delimiter: ',', type: 'PASTE_NORMAL' } },
    { pasteData: { coordinate: { rowIndex: 3 }, data: 'x;y;3', delimiter: ',', type: 'PASTE_NORMAL' } },
    { textToColumns: { source: cells(3, 4, 0, 1), delimiterType: 'SEMICOLON' } },
  );
  expect(book.values('A1:C4').values).toEqual([['a', 'b,c'], ['1', '2'], [], ['x', 'y', '3']]);
  book.put('E1', [[1], [3], ['']]);
  book.put('F1', [['Room 1']]);
  book.batch(
    { autoFill: { sourceAndDestination: { source: cells(0, 2, 4, 5), dimension: 'ROWS', fillLength: 2 } } },
    { autoFill: { range: cells(0, 3, 5, 6) } },
  );
  expect(book.values('E1:F4').values).toEqual([['1', 'Room 1'], ['3', 'Room 2'], ['5', 'Room 3'], ['7']]);
});

test('updateCells writes what is sent and, over a range, clears the rest of the field', () => {
  book.put('A1', [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  book.batch({
    updateCells: {
      range: cells(0, 2, 0, 2),
      rows: [{ values: [{ userEnteredValue: { numberValue: 0 } }] }],
      fields: 'userEnteredValue',
    },
  });
  expect(book.values('A1:B2', { valueRenderOption: 'UNFORMATTED_VALUE' }).values).toEqual([[0]]);
  const outside = book.tryBatch([
    { updateCells: { range: cells(0, 1, 0, 1), rows: [{}, {}], fields: 'note' } },
  ]);
  expect(outside.body.error.message).toBe(
    'Invalid requests[0].updateCells: Attempting to write row: 1, beyond the last requested row of: 0',
  );
});

test('appendCells goes below the last row with data, and repeatCell shifts its formula', () => {
  book.put('B2', [[5]]);
  book.batch(
    {
      appendCells: {
        sheetId: 0,
        rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
        fields: '*',
      },
    },
    {
      repeatCell: {
        range: cells(3, 5, 2, 3),
        cell: { userEnteredValue: { formulaValue: '=B1*2' } },
        fields: 'userEnteredValue',
      },
    },
  );
  expect(formulas('A3:C5')).toEqual([['x'], ['', '', '=B1*2'], ['', '', '=B2*2']]);
});

test('sheets are moved by an index counted before the move, renamed and deleted with their formulas', () => {
  book.batch(
    { addSheet: { properties: { sheetId: 1, title: 'B' } } },
    { addSheet: { properties: { sheetId: 2, title: 'C' } } },
  );
  book.put('C!A1', [['=B!A1', '=Sheet1!A1']], 'USER_ENTERED');
  book.batch(
    { updateSheetProperties: { properties: { sheetId: 0, index: 2 }, fields: 'index' } },
    { updateSheetProperties: { properties: { sheetId: 0, title: 'First one' }, fields: 'title' } },
    { deleteSheet: { sheetId: 1 } },
  );
  expect(book.get().sheets.map((sheet: { properties: object }) => sheet.properties)).toMatchObject([
    { title: 'First one', index: 0 },
    { title: 'C', index: 1 },
  ]);
  expect(formulas('C!A1:B1')).toEqual([['=#REF!', "='First one'!A1"]]);
});

test('charts and filter views are stored and answered', () => {
  const spec = { title: 'T', pieChart: { domain: { sourceRange: { sources: [cells(0, 3, 0, 1)] } } } };
  const [{ addChart }, { addFilterView }] = book.batch(
    { addChart: { chart: { spec, position: { overlayPosition: { anchorCell: { rowIndex: 2 } } } } } },
    { addFilterView: { filter: { title: 'V', range: cells(0, 3, 0, 2) } } },
    { insertDimension: { range: rows(0, 1) } },
  );
  expect(addChart.chart).toMatchObject({ chartId: expect.any(Number), spec });
  expect(book.sheet().charts[0].spec.pieChart.domain.sourceRange.sources).toEqual([cells(1, 4, 0, 1)]);
  expect(book.sheet().charts[0].position.overlayPosition.anchorCell).toEqual({ rowIndex: 3 });
  expect(book.sheet().filterViews).toEqual([
    { filterViewId: addFilterView.filter.filterViewId, title: 'V', range: cells(1, 4, 0, 2) },
  ]);
});

test('a chart source is one row or one column', () => {
  const spec = { pieChart: { domain: { sourceRange: { sources: [cells(0, 3, 0, 2)] } } } };
  expect(book.tryBatch([{ addChart: { chart: { spec } } }]).body.error.message).toBe(
    'Invalid requests[0].addChart: ChartSourceRange ranges require all rows or all columns to have length of 1',
  );
});

test('R30: groups are answered with depth; the control stays after them', () => {
  const range = (startIndex: number, endIndex: number) => ({
    sheetId: 0,
    dimension: 'COLUMNS',
    startIndex,
    endIndex,
  });
  const answered = (startIndex: number, endIndex: number, depth: number) => ({
    range: { dimension: 'COLUMNS', startIndex, endIndex },
    depth,
  });
  const [first, second] = book.batch(
    { addDimensionGroup: { range: range(1, 4) } },
    { addDimensionGroup: { range: range(2, 5) } },
  );
  expect(first).toEqual({ addDimensionGroup: { dimensionGroups: [answered(1, 4, 1)] } });
  expect(second).toEqual({
    addDimensionGroup: { dimensionGroups: [answered(1, 5, 1), answered(2, 4, 2)] },
  });
  expect(book.sheet().properties.gridProperties.columnGroupControlAfter).toBe(true);
  expect(
    book.batch(
      { deleteDimensionGroup: { range: range(2, 4) } },
      { deleteDimensionGroup: { range: range(1, 5) } },
    )[1],
  ).toEqual({ deleteDimensionGroup: {} });
  expect(book.sheet().properties.gridProperties.columnGroupControlAfter).toBe(true);
  expect(book.sheet()).not.toHaveProperty('columnGroups');
});

test('R31: MERGE_ALL replaces row merges; MERGE_ROWS makes one per row; unmerged, the key is gone', () => {
  const range = { sheetId: 0, ...cells(0, 2, 0, 3) };
  book.batch({ mergeCells: { range, mergeType: 'MERGE_ROWS' } });
  expect(book.sheet().merges).toEqual([cells(0, 1, 0, 3), cells(1, 2, 0, 3)]);
  book.batch({ mergeCells: { range, mergeType: 'MERGE_ALL' } });
  expect(book.sheet().merges).toEqual([cells(0, 2, 0, 3)]);
  book.batch({ unmergeCells: { range } });
  expect(book.sheet()).not.toHaveProperty('merges');
});

test('R36: a duplicate comes first unless told, and is as large as its source', () => {
  book.batch({
    updateSheetProperties: {
      properties: { sheetId: 0, gridProperties: { rowCount: 10, columnCount: 4 } },
      fields: 'gridProperties(rowCount,columnCount)',
    },
  });
  book.put('A1', [['x']]);
  const [reply] = book.batch({ duplicateSheet: { sourceSheetId: 0, newSheetName: 'Twin' } });
  expect(reply.duplicateSheet.properties).toMatchObject({
    title: 'Twin',
    index: 0,
    gridProperties: { rowCount: 10, columnCount: 4 },
  });
  expect(book.values('Twin!A1').values).toEqual([['x']]);
});
