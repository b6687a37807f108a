/** What somebody who leaves must hand over. */
import { day } from '../../../src/domain/calendar-date';
import { planHandover, type ReadTable } from '../../../src/features/handover/plan';
import { obligations } from '../../../src/standard/obligations';
import { readTable } from '../../../src/workbook/read-table';
import {
  dossierTable,
  progressTable,
  roomsTable,
  softwareTable,
  staffTable,
} from '../../../src/workbook/school';
import type { TableDefinition } from '../../../src/workbook/table';
import type { RowValues } from '../../../src/workbook/table-port';
import { rawOf } from '../workbook/raw';

function table(definition: TableDefinition, ...rows: RowValues[]): ReadTable {
  const raw = rawOf(definition, rows);
  return { definition, raw, entries: readTable(definition, raw).entries };
}

const staff = readTable(
  staffTable,
  rawOf(staffTable, [
    { name: 'Đỗ Văn Hải', roles: 'Nhân viên CNTT', until: '1/10/2026' },
    { name: 'Lê Thị Bình', roles: 'Giáo viên' },
  ]),
).entries;

const page = planHandover({
  today: day('2026-09-24'),
  staff,
  obligations,
  tables: [
    table(
      softwareTable,
      { name: 'EPMIS', owner: 'đỗ văn  hải' },
      { name: 'Cũ', owner: 'Đỗ Văn Hải', until: '1/9/2025' },
    ),
    table(roomsTable, { name: 'Phòng Tin học 1', kind: 'Tin học', keeper: 'Đỗ Văn Hải' }),
    table(
      progressTable,
      { task: 'Thay bóng', kind: 'Nội dung cần khắc phục', owner: 'Đỗ Văn Hải', state: 'Đang làm' },
      { task: 'Dán nội quy', kind: 'Nội dung cần khắc phục', doer: 'Đỗ Văn Hải', state: 'Chưa làm' },
      { task: 'Đã thay', kind: 'Nội dung cần khắc phục', owner: 'Đỗ Văn Hải', state: 'Đã xong' },
    ),
    table(dossierTable, {
      document: 'Quyết định về Ban chỉ đạo, Ban biên tập Cổng thông tin điện tử',
      number: '12/QĐ',
      date: '8/9/2026',
    }),
  ],
});
const [leaver, other] = page.people;
const part = (title: string) => leaver?.parts.find((each) => each.title === title)?.items;

test('Who leaves stands first, with the day; names are compared as people spell them', () => {
  expect(leaver).toMatchObject({ name: 'Đỗ Văn Hải', leavesText: 'thôi làm từ 1/10/2026' });
  expect(part('Phần mềm')).toEqual([
    { what: 'EPMIS', sheet: 'Phần mềm', cell: expect.stringMatching(/^[A-Z]+3$/) },
  ]);
});

test('Rooms and open tasks are listed, what is over is not', () => {
  expect(part('Phòng')?.map(({ what }) => what)).toEqual(['Phòng Tin học 1']);
  expect(part('Việc, nội dung cần khắc phục còn mở')?.map(({ what }) => what)).toEqual(['Thay bóng']);
  expect(part('Việc được giao thực hiện, khắc phục còn mở')?.map(({ what }) => what)).toEqual([
    'Dán nội quy',
  ]);
});

test('Reminders of a role that nobody else has, and decisions that name its body, are to be looked at', () => {
  expect(
    part('Việc theo hạn, thư nhắc')
      ?.map(({ what }) => what)
      .join(),
  ).toContain('(Nhân viên CNTT)');
  expect(part('Quyết định cần xem lại')?.map(({ what }) => what)).toEqual([
    'Quyết định về Ban chỉ đạo, Ban biên tập Cổng thông tin điện tử số 12/QĐ',
  ]);
  expect(other).toMatchObject({ name: 'Lê Thị Bình', count: 0 });
});
