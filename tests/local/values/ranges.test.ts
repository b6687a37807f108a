/** Range notation: what a text names, and how it is written in answers. */
import { ApiError } from '../../../local/services/api-error';
import {
  columnIndex,
  columnLetters,
  parseA1,
  parseR1C1,
  printA1,
  quoteTitle,
  resolveRange,
} from '../../../local/state/spreadsheet/ranges';
import { openBook } from './spreadsheets';

const { spreadsheet } = openBook({ titles: ['Sheet1', "Teacher's list", 'D3', 'Trường'] });
spreadsheet.namedRanges.push({
  name: 'points',
  namedRangeId: '1',
  range: { sheetId: 1, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 },
});

function resolved(text: string): string {
  const { sheet, range } = resolveRange(spreadsheet, text);
  return printA1(range, sheet.properties.title);
}

function failure(text: string): ApiError {
  try {
    resolveRange(spreadsheet, text);
  } catch (error) {
    if (error instanceof ApiError) return error;
  }
  throw new Error(`${text} was resolved.`);
}

test.each([
  ["'Sheet1'", 'Sheet1!A1:Z1000'],
  ['Sheet1', 'Sheet1!A1:Z1000'],
  ['A1:C', 'Sheet1!A1:C1000'],
  ['A:A', 'Sheet1!A1:A1000'],
  ['2:2', 'Sheet1!A2:Z2'],
  ['A2:2', 'Sheet1!A2:Z2'],
  ['B3:D', 'Sheet1!B3:D1000'],
  ['Sheet1!C2', 'Sheet1!C2'],
  ['$B$2:$A$1', 'Sheet1!A1:B2'],
  ['sheet1!a1:b2', 'Sheet1!A1:B2'],
])('R6: %s is resolved to the grid as %s', (text, expected) => {
  expect(resolved(text)).toBe(expected);
});

test.each([
  ["'Teacher''s list'!A1", "'Teacher''s list'!A1"],
  ["'D3'!A1:D4", "'D3'!A1:D4"],
  ["'D3'", "'D3'!A1:Z1000"],
  ["'Sheet1'!A1:F15", 'Sheet1!A1:F15'],
  ['Trường!A1', "'Trường'!A1"],
])('R7: %s is answered as %s', (text, expected) => {
  expect(resolved(text)).toBe(expected);
});

test('R7: titles with a blank or symbol and those that look like a cell are quoted, others not', () => {
  expect(['Sheet1', 'My sheet', 'a-b', 'D3', 'R1C1', '2026', 'under_score'].map(quoteTitle)).toEqual([
    'Sheet1',
    "'My sheet'",
    "'a-b'",
    "'D3'",
    "'R1C1'",
    "'2026'",
    'under_score',
  ]);
});

test('R27: a range on an unknown sheet cannot be parsed', () => {
  const error = failure('NOPE!A5:F15');
  expect(error.code).toBe(400);
  expect(error.message).toBe('Unable to parse range: NOPE!A5:F15');
  expect(error.more.status).toBe('INVALID_ARGUMENT');
});

test('a text that names nothing cannot be parsed', () => {
  for (const text of ['nothing here', 'Sheet1!', "'Sheet1", 'A1:B2:C3', 'A0', 'A:5x'])
    expect(failure(text).message).toBe(`Unable to parse range: ${text}`);
});

test('a range that begins outside the grid exceeds its limits', () => {
  expect(failure('Sheet1!A1001:B1001').message).toBe(
    'Range (Sheet1!A1001:B1001) exceeds grid limits. Max rows: 1000, max columns: 26',
  );
});

test('a named range is found in any case, before a sheet', () => {
  expect(resolved('Points')).toBe("'Teacher''s list'!A2:B4");
});

test('A4: R1C1 notation is read in any case, and RC1 is the first cell of column RC', () => {
  expect(resolved('R5C3')).toBe('Sheet1!C5');
  expect(resolved('r1c1:r2c2')).toBe('Sheet1!A1:B2');
  expect(parseA1('RC1')).toEqual({ startRow: 0, endRow: 1, startColumn: 470, endColumn: 471 });
  expect(parseR1C1('R[1]C[-1]', { row: 4, column: 4 })).toEqual({
    startRow: 5,
    endRow: 6,
    startColumn: 3,
    endColumn: 4,
  });
});

test('columns count in letters', () => {
  expect([0, 25, 26, 701, 702, 18277].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'ZZZ']);
  expect(['A', 'z', 'AA', 'ZZ', 'AAA', 'ZZZ'].map(columnIndex)).toEqual([0, 25, 26, 701, 702, 18277]);
});

test.each([
  ['R[1]C[1]:R3C3', 'Sheet1!B2:C3'],
  ['R2C1:C3', 'Sheet1!A2:C1000'],
  ['R[2]', 'Sheet1!A3:Z3'],
  ['C[1]:C[2]', 'Sheet1!B1:C1000'],
  ["'D3'!R2C2", "'D3'!B2"],
  ['R2', 'Sheet1!R2'],
  ['C:C', 'Sheet1!C1:C1000'],
  ['rc', 'Sheet1!A1'],
])('R1C1 and A1 do not mix up: %s is %s', (text, expected) => {
  expect(resolved(text)).toBe(expected);
});

test('letters that may be R1C1 name a sheet or a range first', () => {
  const { spreadsheet: other } = openBook({ titles: ['Sheet1', 'RC', 'R'] });
  const place = (text: string) => {
    const { sheet, range } = resolveRange(other, text);
    return printA1(range, sheet.properties.title);
  };
  expect([place('RC'), place('R'), place("'RC'!A1")]).toEqual(["'RC'!A1:Z1000", 'R!A1:Z1000', "'RC'!A1"]);
  expect(() => place('C')).toThrow('Unable to parse range: C');
});
