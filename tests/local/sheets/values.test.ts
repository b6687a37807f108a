/** Reading and writing values, by the rules of observed behaviour. */
import * as engine from '../../../local/state/spreadsheet/engine/ironcalc';
import { type Book, SheetsClient } from '../support/sheets-client';

let book: Book;
beforeEach(() => {
  book = new SheetsClient().create();
});

test('R6: ranges in answers are resolved to the grid', () => {
  expect(book.values("'Sheet1'").range).toBe('Sheet1!A1:Z1000');
  expect(book.values('A1:C').range).toBe('Sheet1!A1:C1000');
  expect(book.values('A:A').range).toBe('Sheet1!A1:A1000');
  expect(book.values('2:2').range).toBe('Sheet1!A2:Z2');
  expect(book.values('A2:2').range).toBe('Sheet1!A2:Z2');
});

test('R7: sheet names are quoted when they look like a cell or hold a blank', () => {
  book.batch(
    { addSheet: { properties: { title: 'D3' } } },
    { addSheet: { properties: { title: 'My data' } } },
  );
  expect(book.values("'D3'!A1:D4").range).toBe("'D3'!A1:D4");
  expect(book.values("'My data'!A1").range).toBe("'My data'!A1");
  expect(book.values("'Sheet1'!A1").range).toBe('Sheet1!A1');
});

test('R8: an empty range has no values; trailing empties are dropped, rows in between are []', () => {
  expect(book.values('A1:C3')).toEqual({ range: 'Sheet1!A1:C3', majorDimension: 'ROWS' });
  book.put('A1', [['a', '', ''], [], ['', 'b']]);
  expect(book.values('A1:C9').values).toEqual([['a'], [], ['', 'b']]);
  expect(book.values('A1:C9', { majorDimension: 'COLUMNS' })).toEqual({
    range: 'Sheet1!A1:C9',
    majorDimension: 'COLUMNS',
    values: [['a'], ['', '', 'b']],
  });
});

test('R9: the default rendering gives numbers as text', () => {
  book.put('A1', [[42, true, 1.5]]);
  expect(book.values('A1:C1').values).toEqual([['42', 'TRUE', '1.5']]);
});

test('R10: updatedRange is what was written, and empty strings count', () => {
  expect(book.put('A:A', [['x']])).toEqual({
    spreadsheetId: book.id,
    updatedRange: 'Sheet1!A1',
    updatedRows: 1,
    updatedColumns: 1,
    updatedCells: 1,
  });
  const square = Array.from({ length: 4 }, () => ['', 'b', '', 'd']);
  expect(book.put('A1', square)).toMatchObject({
    updatedRange: 'Sheet1!A1:D4',
    updatedRows: 4,
    updatedColumns: 4,
    updatedCells: 16,
  });
});

test('R11: RAW keeps a text of digits a text, and a number a number', () => {
  book.put('A1', [['2012', 2012]]);
  expect(book.values('A1:B1', { valueRenderOption: 'UNFORMATTED_VALUE' }).values).toEqual([['2012', 2012]]);
});

test('R12: USER_ENTERED reads what is typed', () => {
  book.put('A1', [['0042', '2,000,000.01', '2020-01-01', '= 1 / 1024']], 'USER_ENTERED');
  expect(book.values('A1:D1').values).toEqual([['42', '2,000,000.01', '2020-01-01', '0.0009765625']]);
  expect(book.values('A1:D1', { valueRenderOption: 'UNFORMATTED_VALUE' }).values).toEqual([
    [42, 2000000.01, 43831, 0.0009765625],
  ]);
});

test('R13: unformatted values with dates as text, or as serial numbers', () => {
  book.put('A1', [['2020-01-01', 5]], 'USER_ENTERED');
  const read = (query: Record<string, string>) => book.values('A1:B1', query).values;
  expect(read({ valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' })).toEqual([
    ['2020-01-01', 5],
  ]);
  expect(read({ valueRenderOption: 'FORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' })).toEqual([
    ['2020-01-01', '5'],
  ]);
});

test('formulas are answered as typed when asked for', () => {
  book.put('A1', [[2, '=A1*3']], 'USER_ENTERED');
  expect(book.values('A1:B1', { valueRenderOption: 'FORMULA' }).values).toEqual([[2, '=A1*3']]);
  expect(book.values('A1:B1').values).toEqual([['2', '6']]);
});

test('R14: the first append has no tableRange; later it is the table found, be it one cell', () => {
  const first = book.append('Sheet1', [['a', null, 'c']]);
  expect(first).toEqual({
    spreadsheetId: book.id,
    updates: {
      spreadsheetId: book.id,
      updatedRange: 'Sheet1!A1:C1',
      updatedRows: 1,
      updatedColumns: 2,
      updatedCells: 2,
    },
  });
  expect(book.append('Sheet1', [['b']]).tableRange).toBe('Sheet1!A1');
});

test('R15: append writes right below the table and answers values only when asked', () => {
  book.put('A1', [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  book.put('A5', [['far']]);
  const answer = book.append('A1', [['e', 'f']]);
  expect(answer.tableRange).toBe('Sheet1!A1:B2');
  expect(answer.updates.updatedRange).toBe('Sheet1!A3:B3');
  expect(answer.updates.updatedData).toBeUndefined();
  const asked = book.append('A1', [['g']], { includeValuesInResponse: true });
  expect(asked.updates.updatedData).toEqual({
    range: 'Sheet1!A4',
    majorDimension: 'ROWS',
    values: [['g']],
  });
});

test('R16: append at a blank row between filled ones writes into it, without tableRange', () => {
  book.put('A1', [['one'], [''], ['three']]);
  const answer = book.append('A2', [['two']]);
  expect(answer.tableRange).toBeUndefined();
  expect(answer.updates.updatedRange).toBe('Sheet1!A2');
});

test('append finds tables as the guide on values describes', () => {
  book.put('A1', [
    ['x', 'y', 'z'],
    ['x', 'y', 'z'],
    [],
    ['', 'x', 'y'],
    ['', '', 'y', 'z'],
    ['', 'x', 'y', 'z'],
  ]);
  const at = (range: string) => book.append(range, []).updates.updatedRange;
  expect(['Sheet1', 'B4', 'C5:D5', 'B2:D4'].map(at)).toEqual(Array(4).fill('Sheet1!B7'));
  expect(['A1', 'E4', 'A4'].map(at)).toEqual(['Sheet1!A3', 'Sheet1!E4', 'Sheet1!A4']);
});

test('append grows the grid, and inserts rows when told', () => {
  book.put('A1000', [['last']]);
  expect(book.append('A1000', [['new']]).updates.updatedRange).toBe('Sheet1!A1001');
  expect(book.sheet().properties.gridProperties.rowCount).toBe(1001);
  book.put('C1', [['t'], ['below']]);
  book.put('E1', [['head'], ['']]);
  book.put('E4', [['other']]);
  book.append('E1', [['row']], { insertDataOption: 'INSERT_ROWS' });
  expect(book.values('C1:E5').values).toEqual([
    ['t', '', 'head'],
    ['', '', 'row'],
    ['below'],
    [],
    ['', '', 'other'],
  ]);
});

test('R17: totals of a batch count distinct rows and columns', () => {
  const answer = book.post('/values:batchUpdate', {
    valueInputOption: 'RAW',
    data: ['A1', 'B1', 'C1'].map((range) => ({ range, values: [['x']] })),
  });
  expect(answer).toMatchObject({
    totalUpdatedRows: 1,
    totalUpdatedColumns: 3,
    totalUpdatedCells: 3,
    totalUpdatedSheets: 1,
  });
  expect(answer.responses[2].updatedRange).toBe('Sheet1!C1');
});

test('R18: clearing answers the ranges as resolved', () => {
  book.put('A1', [['x', 'y']]);
  expect(book.post('/values/A%3AA:clear', {})).toEqual({
    spreadsheetId: book.id,
    clearedRange: 'Sheet1!A1:A1000',
  });
  expect(book.post('/values:batchClear', { ranges: ['B1', "'Sheet1'!C:C"] })).toEqual({
    spreadsheetId: book.id,
    clearedRanges: ['Sheet1!B1', 'Sheet1!C1:C1000'],
  });
  expect(book.values('Sheet1').values).toBeUndefined();
});

test('R27: an unknown sheet and values that are no list are refused in these words', () => {
  const answer = book.client.send('GET', `/${book.id}/values/NOPE!A5%3AF15`);
  expect(answer).toEqual({
    status: 400,
    body: { error: { code: 400, message: 'Unable to parse range: NOPE!A5:F15', status: 'INVALID_ARGUMENT' } },
  });
  const description = `Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), "X"`;
  expect(book.tryPut('A1', 'X')).toEqual({
    status: 400,
    body: {
      error: {
        code: 400,
        message: description,
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [{ field: 'data.values', description }],
          },
        ],
      },
    },
  });
});

test('values that do not fit into a closed range are refused', () => {
  expect(book.tryPut('A1:B2', [['a', 'b', 'c']]).body.error.message).toBe(
    'Requested writing within range [Sheet1!A1:B2], but tried writing to column [C]',
  );
  expect(book.tryPut('A1:B2', [['a'], ['b'], ['c']]).body.error.message).toBe(
    'Requested writing within range [Sheet1!A1:B2], but tried writing to row [3]',
  );
});

test('a missing valueInputOption is refused', () => {
  const answer = book.client.send('PUT', `/${book.id}/values/A1`, { body: { values: [['x']] } });
  expect(answer.body.error).toEqual({
    code: 400,
    message: "'valueInputOption' is required but not specified",
    status: 'INVALID_ARGUMENT',
  });
});

test('null keeps a cell as it is', () => {
  book.put('A1', [['a', 'b']]);
  expect(book.put('A1', [[null, 'c']])).toMatchObject({ updatedRange: 'Sheet1!A1:B1', updatedCells: 1 });
  expect(book.values('A1:B1').values).toEqual([['a', 'c']]);
});

test('named ranges and R1C1 serve as ranges', () => {
  book.put('B2', [['x']]);
  book.batch({
    addNamedRange: {
      namedRange: {
        name: 'total',
        range: { startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 },
      },
    },
  });
  expect(book.values('total')).toMatchObject({ range: 'Sheet1!B2', values: [['x']] });
  expect(book.values('Sheet1!R2C2').values).toEqual([['x']]);
});

test('batchGet answers one range each, in order', () => {
  book.put('A1', [['a', 'b']]);
  const answer = book.client.send('GET', `/${book.id}/values:batchGet`, {
    query: { ranges: ['B1', 'A1', 'C1'] },
  });
  expect(answer.body).toEqual({
    spreadsheetId: book.id,
    valueRanges: [
      { range: 'Sheet1!B1', majorDimension: 'ROWS', values: [['b']] },
      { range: 'Sheet1!A1', majorDimension: 'ROWS', values: [['a']] },
      { range: 'Sheet1!C1', majorDimension: 'ROWS' },
    ],
  });
});

test('writing from one cell grows the grid; a range that ends outside of it is refused', () => {
  book.put('Z1000', [['a', 'b'], ['c']]);
  expect(book.sheet().properties.gridProperties).toMatchObject({ rowCount: 1001, columnCount: 27 });
  expect(book.tryPut('A1001:A1002', [['x']]).body.error.message).toBe(
    'Range (Sheet1!A1001:A1002) exceeds grid limits. Max rows: 1001, max columns: 27',
  );
  expect(book.tryPut('A:A', [['x', 'y']]).body.error.message).toBe(
    'Requested writing within range [Sheet1!A1:A1001], but tried writing to column [B]',
  );
});

test('a value that is a list or an object is quoted back', () => {
  expect(book.tryPut('A1', [['ok', ['inner']]]).body.error.message).toBe(
    'Invalid values[0][1]: list_value {\n  values {\n    string_value: "inner"\n  }\n}\n',
  );
});

test('cells that an array formula fills are read', () => {
  book.put('A1', [['=TRANSPOSE(C1:C2)']], 'USER_ENTERED');
  book.put('C1', [[1], [2]]);
  expect(book.values('A1:B1').values).toEqual([['1', '2']]);
  const { data } = book.sheet({ ranges: 'A1:B1', fields: 'sheets.data.rowData.values.effectiveValue' });
  expect(data[0].rowData[0].values).toEqual([
    { effectiveValue: { numberValue: 1 } },
    { effectiveValue: { numberValue: 2 } },
  ]);
});

test('data filters find values by range and by metadata, and write there', () => {
  book.put('A1', [['a', 'b']]);
  book.batch({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: 'column',
        location: { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
        visibility: 'DOCUMENT',
      },
    },
  });
  const lookup = { developerMetadataLookup: { metadataKey: 'column' } };
  const gridRange = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
  expect(
    book.post('/values:batchGetByDataFilter', { dataFilters: [lookup, { gridRange }] }).valueRanges,
  ).toEqual([
    {
      valueRange: { range: 'Sheet1!B1:B1000', majorDimension: 'ROWS', values: [['b']] },
      dataFilters: [lookup],
    },
    {
      valueRange: { range: 'Sheet1!A1', majorDimension: 'ROWS', values: [['a']] },
      dataFilters: [
        { gridRange: { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 } },
      ],
    },
  ]);
  const written = book.post('/values:batchUpdateByDataFilter', {
    valueInputOption: 'RAW',
    data: [{ dataFilter: lookup, values: [['c'], ['d']] }],
  });
  expect(written).toMatchObject({
    totalUpdatedCells: 2,
    responses: [{ updatedRange: 'Sheet1!B1:B2', dataFilter: lookup }],
  });
  expect(book.post('/values:batchClearByDataFilter', { dataFilters: [lookup] }).clearedRanges).toEqual([
    'Sheet1!B1:B1000',
  ]);
  expect(book.values('A1:B2').values).toEqual([['a']]);
});

test('an unformatted error tells why', () => {
  book.put('A1', [['=1/0']], 'USER_ENTERED');
  const read = (valueRenderOption: string) => book.values('A1', { valueRenderOption }).values;
  expect(read('FORMATTED_VALUE')).toEqual([['#DIV/0!']]);
  expect(read('UNFORMATTED_VALUE')).toEqual([['#DIV/0! (Function DIVIDE parameter 2 cannot be zero.)']]);
});

test('misfit values of a body are all told, before the spreadsheet is looked for', () => {
  const answer = book.client.send('POST', '/nowhere/values:batchGetByDataFilter', {
    body: { dataFilters: [{ gridRange: { startRowIndex: 'abc' } }], majorDimension: 'NOPE' },
  });
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toBe(
    [
      `Invalid value at 'data_filters[0].grid_range.start_row_index.value' (TYPE_INT32), "abc"`,
      `Invalid value at 'major_dimension' (type.googleapis.com/google.apps.sheets.v4.Dimension), "NOPE"`,
    ].join('\n'),
  );
});

test('writing values computes nothing until a formula is read', () => {
  const model = jest.spyOn(engine, 'newModel');
  book.put('A1', [[1, '=A1+1']], 'USER_ENTERED');
  for (let value = 0; value < 20; value++) {
    book.put('A1', [[value]]);
    book.append('D1', [[value]]);
  }
  book.post('/values:batchClear', { ranges: ['D1:D3'] });
  expect(book.values('A1')).toMatchObject({ values: [['19']] });
  expect(model).not.toHaveBeenCalled();
  expect(book.values('B1')).toMatchObject({ values: [['20']] });
  expect(model).toHaveBeenCalledTimes(1);
  model.mockRestore();
});
