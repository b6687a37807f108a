/** Who may change what of a protected sheet or range, request kind by request kind. */
import { type Book, cells, EDITOR, OWNER, SheetsClient } from '../support/sheets-client';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const range = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
const rows = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
const anchor = { overlayPosition: { anchorCell: { rowIndex: 0, columnIndex: 4 } } };

/** Requests that touch A1:B2 of the first sheet. */
const ON_CELLS: Record<string, unknown> = {
  updateCells: { range, rows: [], fields: 'note' },
  repeatCell: { range, cell: {}, fields: 'note' },
  updateBorders: { range, top: { style: 'SOLID' } },
  mergeCells: { range, mergeType: 'MERGE_ALL' },
  unmergeCells: { range },
  setDataValidation: { range },
  sortRange: { range, sortSpecs: [{ dimensionIndex: 0 }] },
  randomizeRange: { range },
  trimWhitespace: { range },
  deleteDuplicates: { range },
  insertRange: { range, shiftDimension: 'ROWS' },
  deleteRange: { range, shiftDimension: 'ROWS' },
  copyPaste: { source: { ...range, startRowIndex: 5, endRowIndex: 7 }, destination: range },
  cutPaste: { source: range, destination: { rowIndex: 9, columnIndex: 0 } },
  pasteData: { coordinate: {}, data: 'x', delimiter: ',' },
  setBasicFilter: { filter: { range } },
  addBanding: { bandedRange: { range, rowProperties: { firstBandColor: {} } } },
  addConditionalFormatRule: {
    rule: { ranges: [range], booleanRule: { condition: { type: 'BLANK' }, format: {} } },
  },
  deleteDimension: { range: rows },
  moveDimension: { source: rows, destinationIndex: 3 },
  updateDimensionProperties: { range: rows, properties: { pixelSize: 50 }, fields: 'pixelSize' },
  deleteSheet: { sheetId: 0 },
};

/** Requests about the sheet itself. */
const ON_SHEET: Record<string, unknown> = {
  updateSheetProperties: { properties: { sheetId: 0, title: 'New' }, fields: 'title' },
  autoResizeDimensions: { dimensions: rows },
  addDimensionGroup: { range: rows },
  addChart: { chart: { spec: { title: 'c' }, position: anchor } },
  addSlicer: {
    slicer: { spec: { dataRange: { ...range, startRowIndex: 8, endRowIndex: 9 } }, position: anchor },
  },
};

let book: Book;
beforeEach(() => {
  book = new SheetsClient().create();
  book.share(EDITOR, 'writer');
  book.batch({ addSheet: {} });
});

const message = (kind: string, request: unknown) =>
  book.tryBatch([{ [kind]: request }], EDITOR).body.error?.message;

test.each(Object.entries(ON_CELLS))('%s is refused on protected cells', (kind, request) => {
  book.batch({ addProtectedRange: { protectedRange: { range } } });
  expect(message(kind, request)).toBe(`Invalid requests[0].${kind}: ${PROTECTED}`);
});

test.each(Object.entries({ ...ON_SHEET, ...ON_CELLS }))(
  '%s is refused on a protected sheet',
  (kind, request) => {
    book.batch({ addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } });
    expect(message(kind, request)).toBe(`Invalid requests[0].${kind}: ${PROTECTED}`);
  },
);

test.each(Object.entries(ON_SHEET))('%s is allowed where only some cells are protected', (kind, request) => {
  book.batch({ addProtectedRange: { protectedRange: { range } } });
  expect(message(kind, request)).toBeUndefined();
});

test('a warning stops nobody, nor does a protection its editors', () => {
  book.batch({ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, warningOnly: true } } });
  expect(message('repeatCell', ON_CELLS.repeatCell)).toBeUndefined();
  const [protection] = book.sheet().protectedRanges;
  book.batch({
    updateProtectedRange: {
      protectedRange: {
        protectedRangeId: protection.protectedRangeId,
        warningOnly: false,
        editors: { users: [EDITOR] },
      },
      fields: 'warningOnly,editors',
    },
  });
  expect(message('repeatCell', ON_CELLS.repeatCell)).toBeUndefined();
});

test('values are refused as well, and shrinking the grid under a protection', () => {
  book.batch({ addProtectedRange: { protectedRange: { range } } });
  const status = (as: string) => book.tryPut('A1', [['x']], 'RAW', {}, as).status;
  expect(status(EDITOR)).toBe(400);
  const shrink = {
    properties: { sheetId: 0, gridProperties: { rowCount: 1, columnCount: 26 } },
    fields: 'gridProperties',
  };
  expect(message('updateSheetProperties', shrink)).toContain(PROTECTED);
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
