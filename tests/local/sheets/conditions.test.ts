/** Conditional formats, colour scales, filters and data validation: what their conditions decide. */
import { validationRefusal } from '../../../local/services/sheets/validation';
import { type Book, cells, SheetsClient } from '../support/sheets-client';

let book: Book;
beforeEach(() => {
  book = new SheetsClient().create();
});

const backgrounds = (range: string) =>
  book
    .get({ ranges: range, fields: 'sheets.data.rowData.values.effectiveFormat.backgroundColor' })
    .sheets[0].data[0].rowData.map((row: { values: { effectiveFormat: { backgroundColor: unknown } }[] }) =>
      row.values.map((cell) => cell.effectiveFormat.backgroundColor),
    );

const WHITE = { red: 1, green: 1, blue: 1 };
const RED = { red: 1 };

const booleanRule = (type: string, userEnteredValue: string, range = cells(0, 3, 0, 1)) => ({
  addConditionalFormatRule: {
    rule: {
      ranges: [range],
      booleanRule: {
        condition: { type, values: [{ userEnteredValue }] },
        format: { backgroundColor: RED },
      },
    },
    index: 0,
  },
});

test('a custom formula is read relative to the first cell of its range', () => {
  book.put('A1:B3', [
    [1, 'x'],
    [2, ''],
    [3, 'x'],
  ]);
  book.batch(booleanRule('CUSTOM_FORMULA', '=$B1="x"', cells(0, 3, 0, 2)));
  expect(backgrounds('A1:A3')).toEqual([[RED], [WHITE], [RED]]);
});

test('a condition may compare with the result of a formula', () => {
  book.put('A1:B3', [
    [1, 2],
    [5, 2],
    [2, 2],
  ]);
  book.batch(booleanRule('NUMBER_GREATER', '=B1'));
  expect(backgrounds('A1:A3')).toEqual([[WHITE], [RED], [WHITE]]);
});

test('a colour scale mixes the colours of its points; texts have none', () => {
  book.put('A1:A4', [[0], [5], [10], ['text']]);
  book.batch({
    addConditionalFormatRule: {
      rule: {
        ranges: [cells(0, 4, 0, 1)],
        gradientRule: {
          minpoint: { color: { red: 0, green: 0, blue: 0 }, type: 'MIN' },
          maxpoint: { color: { red: 1, green: 1, blue: 1 }, type: 'MAX' },
        },
      },
      index: 0,
    },
  });
  const half = 0.5019608;
  expect(backgrounds('A1:A4')).toEqual([[{}], [{ red: half, green: half, blue: half }], [WHITE], [WHITE]]);
});

test('a filter hides by a custom formula, row by row', () => {
  book.put('A1:A4', [['head'], [1], [2], [3]]);
  book.batch({
    setBasicFilter: {
      filter: {
        range: cells(0, 4, 0, 1),
        criteria: { 0: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A2>1' }] } } },
      },
    },
  });
  const { data } = book.sheet({ ranges: 'A1:A4', fields: 'sheets.data.rowMetadata.hiddenByFilter' });
  expect(data[0].rowMetadata).toEqual([{}, { hiddenByFilter: true }, {}, {}]);
});

const validate = (condition: unknown, strict = true) =>
  book.batch({ setDataValidation: { range: cells(0, 3, 0, 1), rule: { condition, strict } } });

const refusal = (row: number, value: number | string | boolean) => {
  const spreadsheet = book.client.workspace.spreadsheets.get(book.id);
  const sheet = spreadsheet?.sheets[0];
  if (!spreadsheet || !sheet) throw new Error('No sheet.');
  return validationRefusal(spreadsheet, sheet, row, 0, { value });
};

test('the API writes what a strict rule does not allow; a person is refused', () => {
  validate({ type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'yes' }, { userEnteredValue: 'no' }] });
  expect(book.put('A1', [['maybe']])).toMatchObject({ updatedCells: 1 });
  expect(refusal(0, 'yes')).toBeUndefined();
  expect(refusal(0, 'maybe')).toBe(
    'The data you entered in cell A1 violates the data validation rules set on this cell.\n' +
      'Please enter one of the following values: yes, no.',
  );
});

test('validation by number, by range and by a formula of each cell', () => {
  validate({ type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '0' }, { userEnteredValue: '10' }] });
  expect([refusal(0, 5), refusal(0, 11) !== undefined, refusal(0, 'x') !== undefined]).toEqual([
    undefined,
    true,
    true,
  ]);
  book.put('C1:C2', [['a'], ['b']]);
  validate({ type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Sheet1!$C$1:$C$2' }] });
  expect([refusal(1, 'b'), refusal(1, 'c') !== undefined]).toEqual([undefined, true]);
  book.put('B1:B3', [[1], [2], [3]]);
  validate({ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A1>B1' }] });
  expect([refusal(2, 4), refusal(2, 3) !== undefined]).toEqual([undefined, true]);
  validate({ type: 'NUMBER_EQ', values: [{ userEnteredValue: '1' }] }, false);
  expect(refusal(0, 2)).toBeUndefined();
});

test('data validation is stored per cell and shown with the cell', () => {
  const rule = {
    condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'yes' }, { userEnteredValue: 'no' }] },
    strict: true,
    showCustomUi: true,
  };
  book.batch({ setDataValidation: { range: { sheetId: 0, ...cells(0, 1, 0, 1) }, rule } });
  const read = () => book.get({ fields: 'sheets.data.rowData.values.dataValidation' }).sheets[0].data[0];
  expect(read()).toEqual({ rowData: [{ values: [{ dataValidation: rule }] }] });
  book.batch({ setDataValidation: { range: { sheetId: 0, ...cells(0, 1, 0, 1) } } });
  expect(read()).toEqual({});
  const bad = (condition: unknown) =>
    book.tryBatch([{ setDataValidation: { range: { sheetId: 0 }, rule: { condition } } }]).status;
  expect([{ type: 'BLANK' }, { type: 'NUMBER_BETWEEN' }, {}].map(bad)).toEqual([400, 400, 400]);
});

test('R29: a basic filter on a sheet covers its grid, replaces silently, and is gone when cleared', () => {
  book.batch({ setBasicFilter: { filter: { range: { sheetId: 0 } } } });
  expect(book.sheet().basicFilter).toEqual({ range: cells(0, 1000, 0, 26) });
  book.batch({ setBasicFilter: { filter: { range: cells(0, 5, 0, 2) } } });
  expect(book.sheet().basicFilter).toEqual({ range: cells(0, 5, 0, 2) });
  expect(book.batch({ clearBasicFilter: { sheetId: 0 } })).toEqual([{}]);
  expect(book.sheet()).not.toHaveProperty('basicFilter');
});

test('a basic filter hides the rows that its criteria leave out', () => {
  book.put('A1', [['kind'], ['a'], ['b'], ['a']]);
  book.batch({
    setBasicFilter: {
      filter: { range: { sheetId: 0, ...cells(0, 4, 0, 1) }, criteria: { 0: { hiddenValues: ['b'] } } },
    },
  });
  const { rowMetadata } = book.sheet({ fields: 'sheets.data.rowMetadata' }).data[0];
  expect(rowMetadata.slice(0, 4)).toEqual([
    { pixelSize: 21 },
    { pixelSize: 21 },
    { pixelSize: 21, hiddenByFilter: true },
    { pixelSize: 21 },
  ]);
  expect(book.sheet().basicFilter.criteria).toEqual({ 0: { hiddenValues: ['b'] } });
});

test('criteria of filters are answered in both fields, and follow their column', () => {
  book.batch(
    {
      setBasicFilter: {
        filter: {
          range: { sheetId: 0, ...cells(0, 5, 0, 3) },
          filterSpecs: [{ columnIndex: 1, filterCriteria: { hiddenValues: ['x'] } }],
        },
      },
    },
    { insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } } },
  );
  expect(book.sheet().basicFilter).toEqual({
    range: cells(0, 5, 2, 5),
    criteria: { 3: { hiddenValues: ['x'] } },
    filterSpecs: [{ columnIndex: 3, filterCriteria: { hiddenValues: ['x'] } }],
  });
});

test('R35: a deleted conditional format answers its rule with the range resolved', () => {
  book.batch(
    {
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [{ sheetId: 0, startRowIndex: 1, endRowIndex: 5 }],
          booleanRule: {
            condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'x' }] },
            format: { textFormat: { bold: true } },
          },
        },
      },
    },
    { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 5 } },
  );
  expect(book.batch({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } })).toEqual([
    {
      deleteConditionalFormatRule: {
        rule: {
          ranges: [cells(1, 5, 0, 31)],
          booleanRule: {
            condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'x' }] },
            format: { textFormat: { bold: true } },
          },
        },
      },
    },
  ]);
});
