/** The Spreadsheet resource: what a new one holds, field masks, grid data. */
import { type Book, EDITOR, OWNER, READER, SheetsClient, STRANGER } from '../support/sheets-client';

let client: SheetsClient;
let book: Book;
beforeEach(() => {
  client = new SheetsClient();
  book = client.create();
});

test('R1: a new spreadsheet has one sheet of 1000 × 26, and locale and zone of the account', () => {
  const answer = client.send('POST', '', { body: { properties: { title: 'New' } } }).body;
  expect(answer.sheets).toEqual([
    {
      properties: {
        sheetId: 0,
        title: 'Sheet1',
        index: 0,
        sheetType: 'GRID',
        gridProperties: { rowCount: 1000, columnCount: 26 },
      },
    },
  ]);
  expect(answer.properties).toMatchObject({ title: 'New', locale: 'en_US', timeZone: 'Etc/GMT' });
  expect(answer.spreadsheetUrl).toBe(`https://docs.google.com/spreadsheets/d/${answer.spreadsheetId}/edit`);
  expect(Object.keys(answer).sort()).toEqual(['properties', 'sheets', 'spreadsheetId', 'spreadsheetUrl']);
});

test('R2: metadata carries the default format and a theme of nine colours', () => {
  const { properties } = book.get();
  expect(properties.autoRecalc).toBe('ON_CHANGE');
  expect(properties.defaultFormat).toEqual({
    backgroundColor: { red: 1, green: 1, blue: 1 },
    padding: { top: 2, right: 3, bottom: 2, left: 3 },
    verticalAlignment: 'BOTTOM',
    wrapStrategy: 'OVERFLOW_CELL',
    textFormat: {
      foregroundColor: {},
      fontFamily: 'arial,sans,sans-serif',
      fontSize: 10,
      bold: false,
      italic: false,
      strikethrough: false,
      underline: false,
      foregroundColorStyle: { rgbColor: {} },
    },
    backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
  });
  expect(properties.spreadsheetTheme.primaryFontFamily).toBe('Arial');
  expect(properties.spreadsheetTheme.themeColors).toHaveLength(9);
  expect(properties.spreadsheetTheme.themeColors).toContainEqual({
    colorType: 'ACCENT1',
    color: { rgbColor: { red: 0.25882354, green: 0.52156866, blue: 0.95686275 } },
  });
});

test('R5: an unknown spreadsheet is not found', () => {
  expect(client.send('GET', '/none')).toEqual({
    status: 404,
    body: { error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' } },
  });
});

test('strangers are refused, readers may not write, writers may', () => {
  book.share(READER, 'reader');
  book.share(EDITOR, 'writer');
  expect(client.send('GET', `/${book.id}`, { as: STRANGER })).toEqual({
    status: 403,
    body: {
      error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' },
    },
  });
  expect(client.send('GET', `/${book.id}`, { as: READER }).status).toBe(200);
  expect(book.tryPut('A1', [['x']], 'RAW', {}, READER)).toEqual({
    status: 403,
    body: {
      error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' },
    },
  });
  expect(book.tryPut('A1', [['x']], 'RAW', {}, EDITOR).status).toBe(200);
});

test('a change touches the Drive file', () => {
  book.share(EDITOR, 'writer');
  client.workspace.clock.advance(5000);
  book.tryPut('A1', [['x']], 'RAW', {}, EDITOR);
  expect(client.workspace.files.get(book.id)).toMatchObject({
    lastModifyingUser: EDITOR,
    modifiedTime: client.workspace.clock.now(),
    version: 2,
  });
  book.batch({ updateSpreadsheetProperties: { properties: { title: 'Renamed' }, fields: 'title' } });
  expect(client.workspace.files.get(book.id)?.name).toBe('Renamed');
});

test('R25: a mask takes dots, slashes, parentheses and lists', () => {
  const fields = (text: string) => book.get({ fields: text });
  expect(fields('sheets.properties.title,spreadsheetId')).toEqual({
    spreadsheetId: book.id,
    sheets: [{ properties: { title: 'Sheet1' } }],
  });
  expect(fields('sheets/properties(sheetId,gridProperties/rowCount)')).toEqual({
    sheets: [{ properties: { sheetId: 0, gridProperties: { rowCount: 1000 } } }],
  });
  expect(fields('properties.title,properties.locale').properties).toEqual({ title: 'Sổ', locale: 'en_US' });
});

test('R25: where nothing is to show, the shell of it stays', () => {
  expect(book.get({ fields: 'namedRanges' })).toEqual({});
  expect(book.get({ fields: 'sheets.properties.hidden' })).toEqual({ sheets: [{ properties: {} }] });
  expect(book.get({ fields: 'sheets.data.rowData.values.note' })).toEqual({ sheets: [{ data: [{}] }] });
});

test('R25: a mask decides alone about grid data', () => {
  book.put('A1', [['x']]);
  const fields = 'sheets.data.rowData.values.formattedValue';
  expect(book.get({ fields, includeGridData: false })).toEqual({
    sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: 'x' }] }] }] }],
  });
  expect(
    book.get({ includeGridData: true, fields: 'sheets.properties.title' }).sheets[0].data,
  ).toBeUndefined();
});

test('R26: an unknown field is an invalid argument with its path', () => {
  expect(client.send('GET', `/${book.id}`, { query: { fields: 'joe' } })).toEqual({
    status: 400,
    body: {
      error: {
        code: 400,
        message: 'Request contains an invalid argument.',
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [
              {
                field: 'joe',
                description:
                  "Error expanding 'fields' parameter. Cannot find matching fields for path 'joe'.",
              },
            ],
          },
        ],
      },
    },
  });
});

test('R32: rows of notes stop at the last note, gaps are {}', () => {
  const note = (row: number, column: number, text: string) => ({
    updateCells: {
      rows: [{ values: [{ note: text }] }],
      fields: 'note',
      start: { rowIndex: row, columnIndex: column },
    },
  });
  book.put('A1', [['x', 'y'], ['x'], ['x'], ['x']]);
  book.batch(note(0, 1, 'first'), note(2, 0, 'second'));
  expect(book.get({ fields: 'sheets.data.rowData.values.note' }).sheets[0].data).toEqual([
    { rowData: [{ values: [{}, { note: 'first' }] }, {}, { values: [{ note: 'second' }] }] },
  ]);
});

test('R33: every column is listed, 100 wide unless changed', () => {
  book.batch({
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
      properties: { pixelSize: 60 },
      fields: 'pixelSize',
    },
  });
  const { columnMetadata } = book.get({ fields: 'sheets.data.columnMetadata' }).sheets[0].data[0];
  expect(columnMetadata).toHaveLength(26);
  expect(columnMetadata.slice(0, 3)).toEqual([{ pixelSize: 100 }, { pixelSize: 60 }, { pixelSize: 100 }]);
});

test('grid data of ranges begins where the range begins', () => {
  book.put('B3', [['x']]);
  const { data } = book.sheet({ ranges: 'B2:C4', includeGridData: true });
  expect(data).toHaveLength(1);
  expect(data[0]).toMatchObject({ startRow: 1, startColumn: 1 });
  expect(data[0].rowData[0]).toEqual({});
  expect(data[0].rowMetadata).toEqual([{ pixelSize: 21 }, { pixelSize: 21 }, { pixelSize: 21 }]);
  expect(data[0].rowData[1].values[0]).toEqual({
    userEnteredValue: { stringValue: 'x' },
    effectiveValue: { stringValue: 'x' },
    formattedValue: 'x',
    effectiveFormat: {
      ...book.get().properties.defaultFormat,
      horizontalAlignment: 'LEFT',
      hyperlinkDisplayType: 'PLAIN_TEXT',
    },
  });
});

test('a formula shows what was entered, its value and its text', () => {
  book.put('A1', [[2, '=A1/4', '=A1/0']], 'USER_ENTERED');
  const fields = 'sheets.data.rowData.values(userEnteredValue,effectiveValue,formattedValue)';
  expect(book.get({ fields }).sheets[0].data[0].rowData[0].values.slice(1)).toEqual([
    {
      userEnteredValue: { formulaValue: '=A1/4' },
      effectiveValue: { numberValue: 0.5 },
      formattedValue: '0.5',
    },
    {
      userEnteredValue: { formulaValue: '=A1/0' },
      effectiveValue: {
        errorValue: { type: 'DIVIDE_BY_ZERO', message: 'Function DIVIDE parameter 2 cannot be zero.' },
      },
      formattedValue: '#DIV/0!',
    },
  ]);
});

test('create takes sheets with data, and getByDataFilter finds by metadata', () => {
  const made = client.create({
    properties: { title: 'Made', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    sheets: [
      {
        properties: {
          sheetId: 7,
          title: 'Lớp',
          gridProperties: { rowCount: 5, columnCount: 3, frozenRowCount: 1 },
        },
        data: [{ rowData: [{ values: [{ userEnteredValue: { numberValue: 0.5 } }] }] }],
      },
    ],
  });
  expect(made.get().sheets[0].properties).toEqual({
    sheetId: 7,
    title: 'Lớp',
    index: 0,
    sheetType: 'GRID',
    gridProperties: { rowCount: 5, columnCount: 3, frozenRowCount: 1 },
  });
  expect(made.values('Lớp!A1').values).toEqual([['0,5']]);
  made.batch({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: 5,
        metadataKey: 'kind',
        metadataValue: 'table',
        location: { sheetId: 7 },
        visibility: 'DOCUMENT',
      },
    },
  });
  const found = made.post(':getByDataFilter', {
    dataFilters: [{ developerMetadataLookup: { metadataKey: 'kind' } }],
  });
  expect(found.sheets[0].properties.sheetId).toBe(7);
  expect(found.sheets[0].developerMetadata).toEqual([
    {
      metadataId: 5,
      metadataKey: 'kind',
      metadataValue: 'table',
      location: { locationType: 'SHEET', sheetId: 7 },
      visibility: 'DOCUMENT',
    },
  ]);
  const path = `/${made.id}/developerMetadata/5`;
  expect(client.send('GET', path, { as: OWNER }).body.metadataKey).toBe('kind');
});

test('copyTo adds a copy of the sheet to another spreadsheet', () => {
  book.put('A1', [['x']]);
  const other = client.create();
  const answer = book.post('/sheets/0:copyTo', { destinationSpreadsheetId: other.id });
  expect(answer).toMatchObject({ title: 'Copy of Sheet1', index: 1, sheetType: 'GRID' });
  expect(other.values("'Copy of Sheet1'!A1").values).toEqual([['x']]);
});

test('a blank in the mask of an answer belongs to the name', () => {
  const answer = client.send('GET', `/${book.id}`, { query: { fields: 'properties, sheets.properties' } });
  expect(answer.body.error.details[0].fieldViolations[0].description).toBe(
    "Error expanding 'fields' parameter. Cannot find matching fields for path ' sheets.properties'.",
  );
});

test('a formula takes its number format from its functions, also in the effective format', () => {
  book.put('A1', [['=DATE(2020,1,2)', '=HYPERLINK("https://school.example/","go")']], 'USER_ENTERED');
  const fields =
    'sheets.data.rowData.values(formattedValue,hyperlink,effectiveFormat(numberFormat.type,hyperlinkDisplayType))';
  expect(book.get({ fields }).sheets[0].data[0].rowData[0].values).toEqual([
    {
      formattedValue: '1/2/2020',
      effectiveFormat: { numberFormat: { type: 'DATE' }, hyperlinkDisplayType: 'PLAIN_TEXT' },
    },
    {
      formattedValue: 'go',
      hyperlink: 'https://school.example/',
      effectiveFormat: { hyperlinkDisplayType: 'LINKED' },
    },
  ]);
});

test('alternating colours and conditional formats show in the effective format only', () => {
  book.put('A1', [['head'], [5], [50]]);
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
  book.batch(
    {
      addBanding: {
        bandedRange: {
          range,
          rowProperties: {
            headerColor: { red: 1 },
            firstBandColor: { green: 1 },
            secondBandColor: { blue: 1 },
          },
        },
      },
    },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [range],
          booleanRule: {
            condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '10' }] },
            format: { backgroundColor: {}, textFormat: { bold: true } },
          },
        },
      },
    },
  );
  const fields =
    'sheets.data.rowData.values(userEnteredFormat,effectiveFormat(backgroundColor,textFormat.bold))';
  expect(book.get({ fields }).sheets[0].data[0].rowData).toEqual([
    { values: [{ effectiveFormat: { backgroundColor: { red: 1 }, textFormat: { bold: false } } }] },
    { values: [{ effectiveFormat: { backgroundColor: { green: 1 }, textFormat: { bold: false } } }] },
    { values: [{ effectiveFormat: { backgroundColor: {}, textFormat: { bold: true } } }] },
  ]);
});

test('create makes the other parts of a spreadsheet too, or nothing at all', () => {
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
  const resolved = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
  const made = client.create({
    properties: { title: 'Made' },
    namedRanges: [{ name: 'n', range }],
    sheets: [
      { merges: [range], basicFilter: { range: { sheetId: 0 } }, properties: { sheetId: 0, title: 'A' } },
    ],
  });
  expect(made.get().namedRanges).toMatchObject([{ name: 'n', range: resolved }]);
  expect(made.sheet()).toMatchObject({ merges: [resolved], basicFilter: { range: { endRowIndex: 1000 } } });
  const before = client.workspace.files.size;
  expect(client.send('POST', '', { body: { namedRanges: [{ name: 'A1', range }] } }).status).toBe(400);
  expect(client.workspace.files.size).toBe(before);
});

test('a link is blue and underlined in effect, unless the cell says otherwise', () => {
  const formula = '=HYPERLINK("https://truong.example","Trường")';
  book.put('A1', [[formula, formula]], 'USER_ENTERED');
  book.batch({
    repeatCell: {
      range: { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 },
      cell: { userEnteredFormat: { textFormat: { underline: false } } },
      fields: 'userEnteredFormat.textFormat.underline',
    },
  });
  const fields =
    'sheets.data.rowData.values(hyperlink,effectiveFormat(hyperlinkDisplayType,textFormat(foregroundColorStyle,underline)))';
  const link = (underline: boolean) => ({
    hyperlink: 'https://truong.example',
    effectiveFormat: {
      hyperlinkDisplayType: 'LINKED',
      textFormat: { foregroundColorStyle: { themeColor: 'LINK' }, underline },
    },
  });
  expect(book.sheet({ fields }).data[0].rowData[0].values).toEqual([link(true), link(false)]);
});

test('parameters of all methods may begin with a dollar sign', () => {
  expect(book.get({ $fields: 'sheets.properties.title', $alt: 'json' })).toEqual({
    sheets: [{ properties: { title: 'Sheet1' } }],
  });
});

test('the address of a link may be put together out of texts and cells', () => {
  book.put(
    'A1',
    [['https://truong.example/', 7, '=HYPERLINK(A1&"lop/"&B1,"Lớp")', '=HYPERLINK(A1)']],
    'USER_ENTERED',
  );
  const { data } = book.sheet({ ranges: 'C1:D1', fields: 'sheets.data.rowData.values.hyperlink' });
  expect(data[0].rowData[0].values).toEqual([
    { hyperlink: 'https://truong.example/lop/7' },
    { hyperlink: 'https://truong.example/' },
  ]);
});
