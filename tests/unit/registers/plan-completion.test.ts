/** Rows typed by hand: what the program adds, and what it leaves alone. */
import { day } from '../../../src/domain/calendar-date';
import { completionsFor, type Typing } from '../../../src/features/registers/plan-completion';
import type { CellValue } from '../../../src/workbook/cell-value';
import {
  incomingDocumentsTable,
  portalNewsTable,
  progressTable,
  reportsTable,
  roomLogTable,
} from '../../../src/workbook/school';
import type { TableDefinition } from '../../../src/workbook/table';
import type { RowValues } from '../../../src/workbook/table-port';
import { rawOf } from '../workbook/raw';

const FIRST_ROW = 12;

/** What rows get, by column key ('id' for the first), when these columns were typed. */
function completed(
  table: TableDefinition,
  rows: readonly RowValues[],
  typed: readonly string[],
  context: Partial<Typing> = {},
  ids: readonly string[] = [],
): Record<string, CellValue>[] {
  const { keys, rows: cells } = rawOf(table, rows);
  const positions = typed.map((key) => keys.indexOf(key));
  let given = 0;
  const blocks = completionsFor(
    table,
    {
      keys,
      firstRow: FIRST_ROW,
      rows: cells.map((row, index) => [ids[index] ?? '', ...row.slice(1)]),
      fromColumn: Math.min(...positions),
      toColumn: Math.max(...positions),
    },
    {
      today: day('2026-09-24'),
      moment: '2026-09-24T10:05:00',
      newId: () => {
        given += 1;
        return `new-${given}`;
      },
      ...context,
    },
  );
  const gained = rows.map((): Record<string, CellValue> => ({}));
  for (const { row, column, values } of blocks) {
    values.forEach(([value], offset) => {
      const key = column === 1 ? 'id' : (keys[column - 1] ?? '');
      const cells = gained[row - FIRST_ROW + offset];
      if (cells && value !== undefined) cells[key] = value;
    });
  }
  return gained;
}

test('A diary row begun with its room gets an id, the day, the planned lessons and the person', () => {
  const plannedFor = (room: string, date: string) =>
    room === 'Phòng Tin học 1' && date === '2026-09-24' ? 5 : undefined;
  expect(
    completed(roomLogTable, [{ room: 'Phòng Tin học 1' }], ['room'], { plannedFor, person: 'Vũ Văn An' }),
  ).toEqual([{ id: 'new-1', date: '2026-09-24', planned: 5, by: 'Vũ Văn An' }]);
});

test('What was entered stays: the day of another date, the number of lessons, the name', () => {
  const row = { date: '2026-09-21', room: 'Phòng Tin học 1', planned: 3, by: 'Lê Thị Bình' };
  expect(
    completed(roomLogTable, [row], ['room'], { plannedFor: () => 5, person: 'Vũ Văn An' }, ['r-1']),
  ).toEqual([{}]);
});

test('With a shared account nobody is named, and a room without a schedule gets no planned lessons', () => {
  expect(completed(roomLogTable, [{ room: 'Thư viện' }], ['room'], { plannedFor: () => undefined })).toEqual([
    { id: 'new-1', date: '2026-09-24' },
  ]);
});

test('A pasted block is completed row by row; blank rows in it stay blank', () => {
  const rows: RowValues[] = [{ room: 'A', date: '2026-09-01' }, {}, { room: 'B' }];
  expect(completed(roomLogTable, rows, ['date', 'room', 'planned', 'withDevices'])).toEqual([
    { id: 'new-1' },
    {},
    { id: 'new-2' },
  ]);
});

test('A row that only has fresh checkboxes is no row', () => {
  expect(completed(portalNewsTable, [{ pictures: false }], ['pictures'])).toEqual([{}]);
});

test('Approving by picking a name writes the day beside it; taking the name away writes nothing', () => {
  const row = { title: 'Tin', section: 'Thông báo', approvedBy: 'Trần Thị Cúc' };
  expect(completed(portalNewsTable, [row], ['approvedBy'], {}, ['n-1'])).toEqual([
    { approvedOn: '2026-09-24' },
  ]);
  expect(completed(portalNewsTable, [{ ...row, approvedBy: '' }], ['approvedBy'], {}, ['n-1'])).toEqual([{}]);
});

test('A task called done and a document answered get their day', () => {
  const task = { task: 'Thay bóng máy chiếu', kind: 'Nội dung cần khắc phục' };
  expect(completed(progressTable, [{ ...task, state: 'Đã xong' }], ['state'], {}, ['p-1'])).toEqual([
    { doneOn: '2026-09-24' },
  ]);
  expect(completed(progressTable, [{ ...task, state: 'Đang làm' }], ['state'], {}, ['p-1'])).toEqual([{}]);
  expect(completed(progressTable, [{ ...task, doneOn: '2026-09-23' }], ['doneOn'], {}, ['p-1'])).toEqual([
    { state: 'Đã xong' },
  ]);
  const letter = { receivedOn: '2026-09-21', issuer: 'UBND phường', summary: 'Báo cáo', result: 'Để biết' };
  expect(completed(incomingDocumentsTable, [letter], ['result'], {}, ['d-1'])).toEqual([
    { handledOn: '2026-09-24' },
  ]);
});

test('A report set to submitted gets its time; one set to draft gets none', () => {
  const row = { kind: 'Báo cáo vướng mắc Cổng', period: '9/2026' };
  expect(completed(reportsTable, [{ ...row, state: 'Đã nộp' }], ['state'], {}, ['b-1'])).toEqual([
    { submittedAt: '2026-09-24T10:05:00' },
  ]);
  expect(completed(reportsTable, [{ ...row, state: 'Nháp' }], ['state'], {}, ['b-1'])).toEqual([{}]);
});
