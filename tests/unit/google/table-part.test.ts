/** Reading a long sheet in part: which cells are asked for, and what comes of them. */
import fc from 'fast-check';
import type { IsoDate } from '../../../src/domain/calendar-date';
import { schoolYearOf } from '../../../src/domain/school-year';
import { type Area, gridOfPart } from '../../../src/google/table-part';
import type { CellValue } from '../../../src/workbook/cell-value';
import { partOfDays } from '../../../src/workbook/days-part';

const KEYS = ['thdt:room-log@1', 'date', 'room', '', 'problem'];
const WIDTH = KEYS.length;
const SCHOOL_YEAR = schoolYearOf('2026-09-24' as IsoDate);

/** A sheet of these rows below keys and titles, as wide as asked for, which notes what is read of it. */
function sheetOf(rows: readonly (readonly CellValue[])[], width = WIDTH) {
  const sheet = [KEYS, KEYS.map((key) => `Cột ${key}`), ...rows];
  const read: Area[] = [];
  const cellsOf = (area: Area): CellValue[][] => {
    read.push(area);
    return sheet
      .slice(area.row - 1, area.row - 1 + area.height)
      .map((row) => [...row.slice(area.column - 1, area.column - 1 + area.width)]);
  };
  const area = { row: 1, column: 1, height: sheet.length, width };
  return { read, grid: (part: Parameters<typeof gridOfPart>[0]) => gridOfPart(part, area, cellsOf) };
}

const dayOf = (from: IsoDate, to: IsoDate) =>
  partOfDays('date', SCHOOL_YEAR, (day) => from <= day && day <= to);
const day = (index: number) => `2026-09-${String(1 + (index % 28)).padStart(2, '0')}` as IsoDate;
const row = (date: CellValue, index: number): CellValue[] => [`dong-${index}`, date, 'Thư viện', '', ''];

test('Of 25,000 rows in order, the column of days and the rows of the day are read, each at its place', () => {
  const days = Array.from({ length: 25_000 }, (_, index) => (index < 24_975 ? '2025-10-01' : '2026-09-24'));
  const { read, grid } = sheetOf(days.map(row));
  const found = grid(dayOf('2026-09-24' as IsoDate, '2026-09-24' as IsoDate));
  expect(read.reduce((sum, { height, width }) => sum + height * width, 0)).toBeLessThan(25_500);
  expect(found).toHaveLength(25_002);
  expect(found[25_001]).toEqual(row('2026-09-24', 24_999));
  expect(found[2]).toEqual([]);
});

test('Days typed as text are found like the others, and rows that wait for a day below the last one are there', () => {
  const { grid } = sheetOf(
    [
      row('24/9', 0),
      ...Array.from({ length: 3000 }, (_, index) => row('2026-09-01', 1 + index)),
      row('24-09-2026', 3001),
      row('2026-09-02', 3002),
      ['', '', 'Phòng Tin học', '', ''],
    ],
    40,
  );
  const found = grid(dayOf('2026-09-24' as IsoDate, '2026-09-24' as IsoDate));
  expect([found[2], found[3003]]).toEqual([row('24/9', 0), row('24-09-2026', 3001)]);
  expect(found[1000]).toEqual([]);
  expect(found[3005]).toEqual(['', '', 'Phòng Tin học', '', '']);
});

test('However the sheet is sorted, every wanted row is read whole and none at another place', () => {
  const cell = fc.oneof(
    fc.integer({ min: 0, max: 27 }).map(day),
    fc.constantFrom('', 'hôm qua', '5/9', 46_270),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), fc.integer({ min: 0, max: 27 }), (cells, index) => {
      const rows = cells.map(row);
      const wanted = day(index);
      const { grid } = sheetOf(rows, 2000);
      const found = grid(dayOf(wanted, wanted)).slice(2);
      expect(found).toHaveLength(rows.length);
      found.forEach((cellsRead, position) => {
        if (cellsRead.length > 0 || rows[position]?.[1] === wanted) expect(cellsRead).toEqual(rows[position]);
      });
    }),
  );
});

test('Where the column is gone the whole sheet is read, so that the reader can say what is missing', () => {
  const { grid } = sheetOf([row('2026-09-24', 0)], 50_000);
  const part = { keys: ['day'], choose: () => [] };
  expect(grid(part)[2]).toEqual(row('2026-09-24', 0));
});

test('A short sheet is read whole, in one read', () => {
  const { read, grid } = sheetOf(Array.from({ length: 900 }, (_, index) => row('2026-09-24', index)));
  expect(grid(dayOf('2026-09-01' as IsoDate, '2026-09-02' as IsoDate))).toHaveLength(902);
  expect(read).toHaveLength(1);
});
