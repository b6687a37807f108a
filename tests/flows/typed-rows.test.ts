/** People who type straight into the sheets, as on a phone: onEdit completes their rows. */

import { type DistrictWorld, makeDistrict, samplePlans, type WorldSchool } from '../support/district-world';
import { sheetTitled } from '../support/sheets';

let world: DistrictWorld;
let school: WorldSchool;

beforeAll(() => {
  world = makeDistrict({ schools: samplePlans('TH') });
  [school] = world.schools as [WorldSchool];
  school.hand.type('rooms', [
    { name: 'Phòng Tin học 1', kind: 'Tin học' },
    { name: 'Thư viện', kind: 'Thư viện' },
  ]);
  school.hand.type('room-schedule', [
    { room: 'Phòng Tin học 1', thursday: 3 },
    { room: 'Phòng Tin học 1', from: '14/9/2026', thursday: 5 },
  ]);
});

/** Types a block whose first cell stands in this column, below the table's last row; answers the run. */
function typeAt(table: string, key: string, rows: readonly (readonly (string | number | boolean)[])[]) {
  const { title, row, columnOf } = sheetTitled(world.workspace, school.workbookId, table);
  const end = columnOf(key, (rows[0]?.length ?? 1) - 1);
  const range = `'${title}'!${columnOf(key)}${row}:${end}${row + rows.length - 1}`;
  return world.runtime.editCell(school.workbookId, school.plan.account, range, rows);
}

const last = (table: string, key: string) => school.hand.column(table, key).at(-1);

test('A room typed on a phone becomes a whole diary row: id, today, the lessons of the schedule', () => {
  const run = typeAt('room-log', 'room', [['Phòng Tin học 1']]);
  expect(run?.status).toBe('completed');
  expect(last('room-log', 'planned')).toBe(5);
  expect(String(last('room-log', 'thdt:room-log@1'))).toMatch(/^[0-9a-f-]{36}$/);
  // 24 September 2026 as the sheet counts days
  expect(last('room-log', 'date')).toBe(46289);
});

test('A block of 400 pasted rows is completed in a handful of writes and well inside 30 seconds', () => {
  const rows = Array.from({ length: 400 }, (_, index) => [`Trang thiết bị ${index + 1}`, 'Máy tính']);
  const run = typeAt('equipment', 'name', rows);
  expect(run?.status).toBe('completed');
  const ids = school.hand.column('equipment', 'thdt:equipment@1');
  expect(new Set(ids).size).toBe(400);
  expect(run?.record.milliseconds).toBeLessThan(8_000);
});

test('A sheet of the school itself and the hidden rows are left alone', () => {
  const run = world.runtime.editCell(school.workbookId, school.plan.account, "'Thiết bị'!B2", 'Tên máy');
  expect(run?.status).toBe('completed');
  expect(run?.record.calls.writes ?? 0).toBe(0);
});
