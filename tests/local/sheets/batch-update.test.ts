/** `spreadsheets.batchUpdate`, by the rules of observed behaviour. */
import { type Book, SheetsClient } from '../support/sheets-client';

let book: Book;
beforeEach(() => {
  book = new SheetsClient().create();
});

const cells = (startRow: number, endRow: number, startColumn: number, endColumn: number) => ({
  startRowIndex: startRow,
  endRowIndex: endRow,
  startColumnIndex: startColumn,
  endColumnIndex: endColumn,
});

test('R19: one reply per request; addSheet answers all properties, last in order', () => {
  const replies = book.batch(
    { addSheet: { properties: { title: 'Two' } } },
    { updateSheetProperties: { properties: { sheetId: 0, title: 'One' }, fields: 'title' } },
  );
  expect(replies).toEqual([
    {
      addSheet: {
        properties: {
          sheetId: expect.any(Number),
          title: 'Two',
          index: 1,
          sheetType: 'GRID',
          gridProperties: { rowCount: 1000, columnCount: 26 },
        },
      },
    },
    {},
  ]);
});

test('R19: one bad request, nothing changes', () => {
  const answer = book.tryBatch([
    { addSheet: { properties: { title: 'Two' } } },
    { addSheet: { properties: { title: 'Two' } } },
  ]);
  expect(answer).toEqual({
    status: 400,
    body: {
      error: {
        code: 400,
        message:
          'Invalid requests[1].addSheet: A sheet with the name "Two" already exists. Please enter another name.',
        status: 'INVALID_ARGUMENT',
      },
    },
  });
  expect(book.get().sheets).toHaveLength(1);
});

test('R20: sheetId 0 is left out of grid ranges, startRowIndex 0 is not; properties keep both zeros', () => {
  book.batch({ mergeCells: { range: { sheetId: 0, ...cells(0, 2, 0, 2) }, mergeType: 'MERGE_ALL' } });
  expect(book.sheet().merges).toEqual([cells(0, 2, 0, 2)]);
  expect(book.sheet().properties).toMatchObject({ sheetId: 0, index: 0 });
});

test('R21: zero values vanish from answers', () => {
  const set = (properties: unknown, fields: string) =>
    book.batch({ updateSheetProperties: { properties, fields } });
  book.batch({ addSheet: {} });
  set(
    { sheetId: 0, hidden: true, gridProperties: { frozenRowCount: 2 } },
    'hidden,gridProperties.frozenRowCount',
  );
  expect(book.sheet().properties).toMatchObject({ hidden: true, gridProperties: { frozenRowCount: 2 } });
  set(
    { sheetId: 0, hidden: false, gridProperties: { frozenRowCount: 0 } },
    'hidden,gridProperties.frozenRowCount',
  );
  expect(book.sheet().properties).toEqual({
    sheetId: 0,
    title: 'Sheet1',
    index: 0,
    sheetType: 'GRID',
    gridProperties: { rowCount: 1000, columnCount: 26 },
  });
  const [reply] = book.batch({
    addProtectedRange: { protectedRange: { range: cells(0, 1, 0, 1), description: null } },
  });
  expect(reply.addProtectedRange.protectedRange).not.toHaveProperty('description');
});

test('R28: the last visible sheet cannot be hidden, and a name is needed', () => {
  const update = (properties: unknown, fields: string) =>
    book.tryBatch([{ updateSheetProperties: { properties, fields } }]).body.error.message;
  expect(update({ sheetId: 0, hidden: true }, 'hidden')).toBe(
    "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.",
  );
  expect(update({ sheetId: 0 }, '*')).toBe(
    'Invalid requests[0].updateSheetProperties: The sheet name cannot be empty.',
  );
});

test('R34: ids of named ranges are digits in text, others are integers', () => {
  const [named, protection, banding] = book.batch(
    { addNamedRange: { namedRange: { name: 'a_name', range: { sheetId: 0, ...cells(0, 1, 0, 1) } } } },
    { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } },
    { addBanding: { bandedRange: { range: { sheetId: 0 }, rowProperties: { headerColor: { red: 1 } } } } },
  );
  expect(named.addNamedRange.namedRange).toEqual({
    namedRangeId: expect.stringMatching(/^\d+$/),
    name: 'a_name',
    range: cells(0, 1, 0, 1),
  });
  for (const id of [
    protection.addProtectedRange.protectedRange.protectedRangeId,
    banding.addBanding.bandedRange.bandedRangeId,
  ]) {
    expect(Number.isInteger(id)).toBe(true);
    expect(id).toBeLessThan(2 ** 31);
  }
});

test('R35: deleteDuplicates, findReplace and trimWhitespace answer {} when nothing changed', () => {
  book.put('A1', [['a', 'b']]);
  const range = { sheetId: 0, ...cells(0, 1, 0, 2) };
  expect(
    book.batch(
      { deleteDuplicates: { range } },
      { findReplace: { find: 'zzz', replacement: '', sheetId: 0 } },
      { trimWhitespace: { range } },
    ),
  ).toEqual([{ deleteDuplicates: {} }, { findReplace: {} }, { trimWhitespace: {} }]);
});

test('deleteDuplicates, findReplace and trimWhitespace count what they change', () => {
  book.put('A1', [
    ['x', 1],
    ['X', 1],
    ['y', 2],
    ['  a   b ', 3],
  ]);
  const range = { sheetId: 0, ...cells(0, 4, 0, 2) };
  expect(
    book.batch(
      { deleteDuplicates: { range } },
      { trimWhitespace: { range } },
      { findReplace: { find: 'A', replacement: 'c', allSheets: true } },
    ),
  ).toEqual([
    { deleteDuplicates: { duplicatesRemovedCount: 1 } },
    { trimWhitespace: { cellsChangedCount: 1 } },
    { findReplace: { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 } },
  ]);
  expect(book.values('A1:B4').values).toEqual([
    ['x', '1'],
    ['y', '2'],
    ['c b', '3'],
  ]);
});

test('R37: booleans and numbers as text, lists in lists, snake_case and single items are taken', () => {
  book.batch({ addSheet: {} });
  const answer = book.tryBatch([
    [{ update_sheet_properties: { properties: { sheet_id: '0', hidden: 'true' }, fields: 'hidden' } }],
    [[{ addSheet: { properties: { title: 'X' } } }]],
  ]);
  expect(answer.status).toBe(200);
  expect(book.sheet().properties.hidden).toBe(true);
  expect(book.tryBatch({ addSheet: { properties: { title: 'Y' } } }).status).toBe(200);
  expect(book.get().sheets.map((sheet: { properties: { title: string } }) => sheet.properties.title)).toEqual(
    ['Sheet1', 'Sheet2', 'X', 'Y'],
  );
});

test('unknown names and misfit values are told with their place', () => {
  expect(book.tryBatch([{ addSheet: { nonsense: 1 } }]).body.error.message).toBe(
    `Invalid JSON payload received. Unknown name "nonsense" at 'requests[0].add_sheet': Cannot find field.`,
  );
  expect(book.tryBatch([{ deleteSheet: { sheetId: 'abc' } }]).body.error).toMatchObject({
    message: `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), "abc"`,
    details: [{ fieldViolations: [{ field: 'requests[0].delete_sheet.sheet_id' }] }],
  });
  expect(book.tryBatch([]).body.error.message).toBe('Must specify at least one request.');
});

test('what is not emulated is refused by name', () => {
  expect(book.tryBatch([{ addDataSource: { dataSource: {} } }])).toMatchObject({
    status: 501,
    body: { error: { message: 'The request addDataSource of spreadsheets.batchUpdate is not emulated.' } },
  });
});

test('unknown sheets, grids and unset masks are refused as Google does', () => {
  const message = (request: unknown) => book.tryBatch([request]).body.error.message;
  expect(message({ deleteSheet: { sheetId: 9 } })).toBe(
    'Invalid requests[0].deleteSheet: No sheet with id: 9',
  );
  expect(message({ deleteSheet: { sheetId: 0 } })).toBe(
    "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
  );
  expect(message({ repeatCell: { range: { sheetId: 9 }, fields: '*' } })).toBe(
    'Invalid requests[0].repeatCell: No grid with id: 9',
  );
  expect(message({ repeatCell: { range: { sheetId: 0 } } })).toBe(
    "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
  );
  expect(message({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } })).toBe(
    'Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 0',
  );
  expect(
    message({
      deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1000, endIndex: 1001 } },
    }),
  ).toBe(
    "Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
  );
});

test('what is refused in the words that people reported', () => {
  const message = (request: unknown) => book.tryBatch([request]).body.error.message;
  const rows = { sheetId: 0, dimension: 'ROWS' };
  expect(message({ insertDimension: { range: { ...rows, startIndex: 1000, endIndex: 1001 } } })).toBe(
    'Invalid requests[0].insertDimension: range.startIndex must be less than the grid size (1000) if inheritFromBefore is false.',
  );
  expect(message({ insertDimension: { range: { ...rows, endIndex: 1 } } })).toBe(
    'Invalid requests[0].insertDimension: range.startIndex must be set',
  );
  expect(message({ insertDimension: { range: { ...rows, startIndex: -1, endIndex: 1 } } })).toBe(
    'Invalid requests[0].insertDimension: DimensionRange indexes must be >= 0',
  );
  expect(message({ deleteDimension: { range: { ...rows, startIndex: 0, endIndex: 1000 } } })).toBe(
    "Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.",
  );
  const grid = (gridProperties: unknown, fields: string) =>
    message({ updateSheetProperties: { properties: { sheetId: 0, gridProperties }, fields } });
  expect(grid({ frozenRowCount: 1 }, 'gridProperties')).toBe(
    "Invalid requests[0].updateSheetProperties: You can't delete all the rows on the sheet.",
  );
  expect(grid({ frozenRowCount: 1000 }, 'gridProperties.frozenRowCount')).toBe(
    "Invalid requests[0].updateSheetProperties: You can't freeze all visible rows on the sheet.",
  );
  expect(grid({ rowCount: 1_000_000 }, 'gridProperties.rowCount')).toBe(
    'Invalid requests[0].updateSheetProperties: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
  const protect = { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } };
  book.batch(protect);
  expect(message(protect)).toBe(
    'Invalid requests[0].addProtectedRange: Sheet "Sheet1" already has sheet protection.',
  );
  expect(message({ deleteProtectedRange: { protectedRangeId: 5 } })).toBe(
    'Invalid requests[0].deleteProtectedRange: No protected range with id: 5',
  );
  expect(message({ updateNamedRange: { namedRange: { namedRangeId: '5' }, fields: 'name' } })).toBe(
    'Invalid requests[0].updateNamedRange: No NamedRange with id: 5',
  );
});

test('what a cell cannot hold is refused by name', () => {
  const pivot = {
    updateCells: { rows: [{ values: [{ pivotTable: {} }] }], fields: 'pivotTable', start: {} },
  };
  expect(book.tryBatch([pivot])).toMatchObject({
    status: 501,
    body: { error: { message: 'CellData.pivotTable is not emulated.' } },
  });
});

test('developer metadata is searched, updated and deleted by filters', () => {
  const create = (metadataKey: string, location: unknown) => ({
    createDeveloperMetadata: { developerMetadata: { metadataKey, location, visibility: 'DOCUMENT' } },
  });
  const column = { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } };
  book.batch(create('book', { spreadsheet: true }), create('column', column));
  const lookup = (metadataKey: string) => ({ developerMetadataLookup: { metadataKey } });
  const search = (filter: unknown) => book.post('/developerMetadata:search', { dataFilters: [filter] });
  expect(search(lookup('book')).matchedDeveloperMetadata).toEqual([
    {
      developerMetadata: {
        metadataId: expect.any(Number),
        metadataKey: 'book',
        location: { locationType: 'SPREADSHEET', spreadsheet: true },
        visibility: 'DOCUMENT',
      },
      dataFilters: [lookup('book')],
    },
  ]);
  expect(search(lookup('none'))).toEqual({});
  const [updated, deleted] = book.batch(
    {
      updateDeveloperMetadata: {
        dataFilters: [lookup('column')],
        developerMetadata: { metadataValue: 'v' },
        fields: 'metadataValue',
      },
    },
    { deleteDeveloperMetadata: { dataFilter: lookup('book') } },
  );
  expect(updated.updateDeveloperMetadata.developerMetadata[0]).toMatchObject({
    metadataValue: 'v',
    location: {
      locationType: 'COLUMN',
      dimensionRange: { dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
    },
  });
  expect(deleted.deleteDeveloperMetadata.deletedDeveloperMetadata).toHaveLength(1);
  expect(search(lookup('book'))).toEqual({});
});

test('two kinds in one request are refused', () => {
  expect(book.tryBatch([{ addSheet: {}, deleteSheet: {} }]).body.error.message).toBe(
    "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'",
  );
});
