/** `spreadsheets.batchUpdate`, by the rules of observed behaviour. */
import { type Book, EDITOR, OWNER, SheetsClient } from '../support/sheets-client';

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

const format = (userEnteredFormat: unknown, fields = 'userEnteredFormat') => ({
  repeatCell: { range: cells(0, 1, 0, 1), cell: { userEnteredFormat }, fields },
});

const formatOfA1 = () =>
  book.get({ fields: 'sheets.data.rowData.values.userEnteredFormat' }).sheets[0].data[0].rowData[0].values[0]
    .userEnteredFormat;

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

test('R22: the reply of addProtectedRange echoes editors, a GET lists the owner', () => {
  const [reply] = book.batch({
    addProtectedRange: {
      protectedRange: { range: cells(0, 1, 0, 1), editors: {}, requestingUserCanEdit: false },
    },
  });
  expect(reply.addProtectedRange.protectedRange).toEqual({
    protectedRangeId: expect.any(Number),
    range: cells(0, 1, 0, 1),
    requestingUserCanEdit: true,
    editors: {},
  });
  expect(book.sheet().protectedRanges[0]).toMatchObject({
    requestingUserCanEdit: true,
    editors: { users: [OWNER] },
  });
});

test('R23: colours are cut to eight bits and printed as single-precision numbers; 0 is left out', () => {
  book.batch(format({ backgroundColor: { red: 0.5, green: 0.9, blue: 0 } }));
  expect(formatOfA1().backgroundColor).toEqual({ red: 0.49803922, green: 0.8980392 });
});

test('R23: a colour that was read can be written back unchanged, for all 256 steps', () => {
  for (let step = 1; step < 256; step++) {
    book.batch(format({ backgroundColor: { red: Math.fround(step / 255) } }));
    const first = formatOfA1().backgroundColor;
    book.batch(format({ backgroundColor: first }));
    expect(formatOfA1().backgroundColor).toEqual(first);
  }
});

test('R24: a colour yields its style twin, also in banding', () => {
  book.batch(format({ backgroundColor: { red: 1 }, textFormat: { foregroundColor: {} } }), {
    addBanding: {
      bandedRange: {
        range: cells(1, 3, 0, 2),
        rowProperties: { headerColor: { green: 1 }, secondBandColorStyle: { rgbColor: { blue: 1 } } },
      },
    },
  });
  expect(formatOfA1()).toEqual({
    backgroundColor: { red: 1 },
    backgroundColorStyle: { rgbColor: { red: 1 } },
    textFormat: { foregroundColor: {}, foregroundColorStyle: { rgbColor: {} } },
  });
  expect(book.sheet().bandedRanges[0]).toEqual({
    bandedRangeId: expect.any(Number),
    range: cells(1, 3, 0, 2),
    rowProperties: {
      headerColor: { green: 1 },
      headerColorStyle: { rgbColor: { green: 1 } },
      secondBandColor: { blue: 1 },
      secondBandColorStyle: { rgbColor: { blue: 1 } },
    },
  });
});

test('a mask that names one of the twins changes both', () => {
  book.batch(format({ backgroundColor: { red: 1 } }));
  book.batch(format({ backgroundColor: { blue: 1 } }, 'userEnteredFormat.backgroundColor'));
  expect(formatOfA1()).toEqual({
    backgroundColor: { blue: 1 },
    backgroundColorStyle: { rgbColor: { blue: 1 } },
  });
  book.batch(format({}, 'userEnteredFormat.backgroundColorStyle'));
  expect(book.get({ fields: 'sheets.data.rowData' })).toEqual({ sheets: [{ data: [{}] }] });
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

test('R29: a basic filter on a sheet covers its grid, replaces silently, and is gone when cleared', () => {
  book.batch({ setBasicFilter: { filter: { range: { sheetId: 0 } } } });
  expect(book.sheet().basicFilter).toEqual({ range: cells(0, 1000, 0, 26) });
  book.batch({ setBasicFilter: { filter: { range: cells(0, 5, 0, 2) } } });
  expect(book.sheet().basicFilter).toEqual({ range: cells(0, 5, 0, 2) });
  expect(book.batch({ clearBasicFilter: { sheetId: 0 } })).toEqual([{}]);
  expect(book.sheet()).not.toHaveProperty('basicFilter');
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

test('only editors write into what is protected', () => {
  book.share(EDITOR, 'writer');
  const [{ addProtectedRange: added }] = book.batch({
    addProtectedRange: { protectedRange: { range: { sheetId: 0, ...cells(0, 1, 0, 2) } } },
  });
  const write = (range: string) => book.tryPut(range, [['x']], 'RAW', {}, EDITOR);
  const protectedMessage =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
  expect(write('A1').body.error.message).toBe(protectedMessage);
  expect(write('A2').status).toBe(200);
  expect(
    book.tryBatch(
      [{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } }],
      EDITOR,
    ).body.error.message,
  ).toBe(`Invalid requests[0].deleteDimension: ${protectedMessage}`);
  expect(book.tryPut('A1', [['owner']]).status).toBe(200);
  const { protectedRangeId } = added.protectedRange;
  book.batch({
    updateProtectedRange: {
      protectedRange: { protectedRangeId, editors: { users: [EDITOR] } },
      fields: 'editors',
    },
  });
  expect(write('A1').status).toBe(200);
});

test('an unprotected range inside a protected sheet is open to all', () => {
  book.share(EDITOR, 'writer');
  book.batch({
    addProtectedRange: {
      protectedRange: { range: { sheetId: 0 }, unprotectedRanges: [{ sheetId: 0, ...cells(1, 3, 0, 2) }] },
    },
  });
  expect(
    book.tryPut(
      'A2:B3',
      [
        ['x', 'x'],
        ['x', 'x'],
      ],
      'RAW',
      {},
      EDITOR,
    ).status,
  ).toBe(200);
  expect(
    book.tryPut(
      'A3:B4',
      [
        ['x', 'x'],
        ['x', 'x'],
      ],
      'RAW',
      {},
      EDITOR,
    ).status,
  ).toBe(400);
  expect(book.sheet().protectedRanges[0].range).toEqual({});
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

test('a link brings its colour and underline', () => {
  book.batch(format({ textFormat: { link: { uri: 'https://school.example/' } } }));
  expect(formatOfA1().textFormat).toEqual({
    link: { uri: 'https://school.example/' },
    underline: true,
    foregroundColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 },
    foregroundColorStyle: { themeColor: 'LINK' },
  });
});

test('two kinds in one request are refused', () => {
  expect(book.tryBatch([{ addSheet: {}, deleteSheet: {} }]).body.error.message).toBe(
    "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'",
  );
});

test('R21: a tab colour set to nothing is gone, whichever way it was set', () => {
  const set = (properties: unknown, fields: string) =>
    book.batch({ updateSheetProperties: { properties: { sheetId: 0, ...(properties as object) }, fields } });
  set({ tabColorStyle: { rgbColor: { red: 1 } } }, 'tabColorStyle');
  expect(book.sheet().properties).toMatchObject({
    tabColor: { red: 1 },
    tabColorStyle: { rgbColor: { red: 1 } },
  });
  set({ tabColorStyle: { rgbColor: null } }, 'tabColorStyle');
  expect(Object.keys(book.sheet().properties)).not.toContain('tabColorStyle');
  expect(Object.keys(book.sheet().properties)).not.toContain('tabColor');
});
