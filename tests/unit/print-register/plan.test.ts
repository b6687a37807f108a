/** What of a register goes on paper. */
import { textWidth } from '../../../local/export/text-size';
import { day } from '../../../src/domain/calendar-date';
import { month } from '../../../src/domain/school-year';
import { printPlan } from '../../../src/features/print-register/plan';
import { tableForLevels } from '../../../src/workbook/for-levels';
import {
  boardBookingsTable,
  profileTable,
  roomLogTable,
  schoolTables,
  scoresTable,
} from '../../../src/workbook/school';
import type { TableDefinition } from '../../../src/workbook/table';
import type { RowValues } from '../../../src/workbook/table-port';
import { rawOf } from '../workbook/raw';

/** Pixels of a cell's edges. */
const EDGES = 5;

const plan = (
  table: TableDefinition,
  rows: readonly RowValues[],
  more: { month?: ReturnType<typeof month> } = {},
) =>
  printPlan({
    table,
    raw: rawOf(table, rows),
    school: 'Trường Mây',
    principal: 'Lê Thị Mai',
    today: day('2026-10-25'),
    ...more,
  });

const diary: RowValues[] = [
  { date: '2026-09-30', room: 'Phòng Tin học', planned: 4 },
  { date: '5/10/2026', room: 'Phòng Tin học', planned: 5 },
  { date: 'hôm qua', room: 'Thư viện' },
  {},
];

test('one month: its rows, and those whose day nobody can read; blank rows are left out', () => {
  const printed = plan(roomLogTable, diary, { month: month(2026, 10) });
  expect(printed.rows.map(([date, room]) => [date, room])).toEqual([
    ['5/10/2026', 'Phòng Tin học'],
    ['hôm qua', 'Thư viện'],
  ]);
  expect(printed.subtitle).toBe('Tháng 10/2026');
  expect(plan(roomLogTable, diary).rows).toHaveLength(3);
});

test('every register fits across one A4 page, no title’s word is cut, hidden columns stay away', () => {
  const preschool = schoolTables.map((table) => tableForLevels(table, ['MN']));
  for (const table of [...schoolTables, ...preschool]) {
    const { columns, orientation, titleHeight } = plan(table, []);
    const width = columns.reduce((sum, column) => sum + column.width, 0);
    // at most as wide as the paper, so that ten points stay ten points
    expect([table.name, width <= (orientation === 'portrait' ? 690 : 1020)]).toEqual([table.name, true]);
    const cut = columns.filter(({ title, width: own }) =>
      title.split(' ').some((word) => textWidth(word, 10, true) + EDGES > own),
    );
    expect([table.name, cut.map(({ title }) => title)]).toEqual([table.name, []]);
    expect(titleHeight).toBeLessThan(110);
  }
});

test('an empty register is a form with lines to write on; a register of one row becomes a list of its items', () => {
  const blank = plan(boardBookingsTable, []);
  expect([blank.rows.length, blank.rowHeight]).toEqual([11, 30]);
  const { columns, rows, orientation } = plan(profileTable, [{ name: 'Trường Mây', lineSpeed: 80.5 }]);
  expect(columns.map(({ title }) => title)).toEqual(['Mục', 'Nội dung']);
  expect(rows).toContainEqual(['Tốc độ đường truyền (Mbps)', '80,5']);
  expect(orientation).toBe('portrait');
});

test('while a school trains with the sample, every register says so on paper', () => {
  const wish = {
    table: roomLogTable,
    raw: rawOf(roomLogTable, diary),
    school: 'A',
    today: day('2026-10-25'),
  };
  expect(printPlan({ ...wish, label: 'ĐIỂM MẪU – TẬP HUẤN' }).subtitle).toBe(
    'Năm học 2026–2027 · ĐIỂM MẪU – TẬP HUẤN',
  );
  expect(printPlan(wish).subtitle).toBe('Năm học 2026–2027');
});

test('the principal signs, and sample points say so on paper', () => {
  const scores = plan(scoresTable, [
    { month: '10/2026', indicator: '1.1.1', pointsLabel: 'ĐIỂM MẪU – TẬP HUẤN', notApplicable: true },
  ]);
  expect(scores.signers).toEqual([
    { title: 'NGƯỜI CHẤM', name: '' },
    { title: 'HIỆU TRƯỞNG', name: 'Lê Thị Mai' },
  ]);
  expect(scores.subtitle).toContain('ĐIỂM MẪU – TẬP HUẤN');
  expect(scores.rows[0]).toContain('x');
});
