/** Kiểm tra sổ: what is found, at which cell, with what remedy; and what is only a sign. */
import { addDays, day, formatDate } from '../../../src/domain/calendar-date';
import type { Finding } from '../../../src/features/workbook-check/page';
import { checkWorkbook } from '../../../src/features/workbook-check/plan';
import type { CheckedTable } from '../../../src/features/workbook-check/plan-findings';
import { readTable } from '../../../src/workbook/read-table';
import {
  equipmentTable,
  faultReportsTable,
  portalNewsTable,
  roomLogTable,
  roomsTable,
  scoresTable,
  staffTable,
} from '../../../src/workbook/school';
import { sheetsOfOneTable } from '../../../src/workbook/sheets-of-table';
import type { TableDefinition } from '../../../src/workbook/table';
import type { RowValues } from '../../../src/workbook/table-port';
import { rawOf } from '../workbook/raw';

function table(definition: TableDefinition, ...rows: RowValues[]): CheckedTable {
  const raw = rawOf(definition, rows);
  return { definition, raw, ...readTable(definition, raw) };
}

const check = (...tables: CheckedTable[]) =>
  checkWorkbook({ today: day('2026-09-24'), tables, sheetProblems: [] });

const places = (findings: readonly Finding[]) => findings.map(({ sheet, cell }) => `${sheet}!${cell}`);

test('A sound workbook has no problem and no sign', () => {
  const { problems, signs } = check(
    table(staffTable, { name: 'Vũ Văn An', roles: 'Giáo viên', from: '1/9/2024' }),
    table(roomsTable, { name: 'Phòng Tin học 1', kind: 'Tin học', keeper: 'Vũ Văn An' }),
    table(roomLogTable, { date: '24/9/2026', room: 'Phòng Tin học 1', planned: 5, withDevices: 5 }),
  );
  expect({ problems, signs }).toEqual({ problems: [], signs: [] });
});

test('A cell that cannot be read is named with its sheet and address', () => {
  const { problems } = check(table(roomLogTable, { date: 'hôm qua', room: 'Phòng Tin học 1' }));
  expect(places(problems)).toEqual(['Nhật ký phòng!B3']);
  expect(problems[0]?.remedy).toContain('ngày/tháng/năm');
});

test('More working than there are, more lessons with devices than planned, more points than the maximum', () => {
  const { problems } = check(
    table(equipmentTable, { name: 'Máy chiếu', kind: 'Máy chiếu', quantity: 3, working: 5 }),
    table(roomLogTable, { date: '21/9/2026', room: 'A', planned: 4, withDevices: 6 }),
    table(scoresTable, { month: '9/2026', indicator: '1.1.1', maximumPoints: 2, selfPoints: 3 }),
  );
  expect(problems.map(({ message }) => message)).toEqual([
    'Đang dùng tốt là 5, nhiều hơn Số lượng là 3.',
    'Số tiết dùng thiết bị là 6, nhiều hơn Số tiết theo lịch là 4.',
    'Điểm tự chấm là 3, nhiều hơn Điểm tối đa là 2.',
  ]);
});

test('Days that cannot be: a diary of tomorrow, an item posted before its approval or without one', () => {
  const { problems } = check(
    table(roomLogTable, { date: '25/9/2026', room: 'A' }),
    table(
      portalNewsTable,
      { title: 'Một', section: 'Thông báo', approvedBy: 'B', approvedOn: '10/9/2026', postedOn: '9/9/2026' },
      { title: 'Hai', section: 'Thông báo', postedOn: '9/9/2026' },
    ),
  );
  expect(problems.map(({ message }) => message)).toEqual([
    'Ngày 25/9/2026 còn ở phía trước.',
    'Đăng ngày 9/9/2026 lại trước Duyệt ngày 10/9/2026.',
    'Có Đăng ngày mà chưa có Duyệt ngày.',
  ]);
});

test('Two rows for one room and day, and two rooms of one name, name the earlier row', () => {
  const { problems } = check(
    table(roomsTable, { name: 'Phòng Tin học', kind: 'Tin học' }, { name: 'phòng tin học', kind: 'Tin học' }),
    table(
      roomLogTable,
      { date: '21/9/2026', room: 'A' },
      { date: '22/9/2026', room: 'A' },
      { date: '21-09-2026', room: 'a' },
    ),
  );
  expect(problems.map(({ message }) => message)).toEqual([
    'Dòng này trùng với dòng 3: phòng tin học.',
    'Dòng này trùng với dòng 3: 21/9/2026, a.',
  ]);
});

test('A room kept by somebody who left is named; a namesake who is still there is not', () => {
  const staff = (...rows: RowValues[]) => table(staffTable, ...rows);
  const rooms = table(roomsTable, { name: 'Thư viện', kind: 'Thư viện', keeper: 'Vũ Văn An' });
  const gone = { name: 'Vũ Văn An', roles: 'Thư viện', until: '1/9/2026' };
  expect(check(staff(gone), rooms).problems.map(({ message }) => message)).toEqual([
    'Vũ Văn An đã thôi làm ở trường từ 1/9/2026.',
  ]);
  expect(check(staff({ ...gone, until: '' }), rooms).problems).toEqual([]);
});

describe('Signs', () => {
  const diary = (count: number, used: (index: number) => number) =>
    table(
      roomLogTable,
      ...Array.from({ length: count }, (_, index) => ({
        date: formatDate(addDays(day('2026-09-01'), index)),
        room: 'Phòng Tin học 1',
        planned: 5,
        withDevices: used(index),
      })),
    );

  test('Ten rows in a row that say the same are a sign, nine are not, and neither is a problem', () => {
    expect(check(diary(9, () => 5))).toEqual({ problems: [], signs: [] });
    const { problems, signs } = check(diary(12, (index) => (index < 10 ? 5 : 4)));
    expect(problems).toEqual([]);
    expect(signs.map(({ message }) => message)).toEqual([
      'Phòng Tin học 1: 10 dòng liền giống hệt nhau, từ 1/9/2026 đến 10/9/2026.',
    ]);
  });

  test('Lessons with devices while the projector was reported broken, until it was mended', () => {
    const fault = { date: '2/9/2026', room: 'Phòng Tin học 1', type: 'Máy chiếu', fault: 'Không lên hình' };
    const log = diary(5, (index) => index + 1);
    expect(check(log, table(faultReportsTable, { ...fault, fixedOn: '4/9/2026' })).signs).toEqual([
      expect.objectContaining({ sheet: 'Nhật ký phòng', cell: 'E5' }),
    ]);
    const [open] = check(log, table(faultReportsTable, fault)).signs;
    expect(open?.message).toContain('12 tiết dùng thiết bị (3 dòng)');
    expect(check(log, table(faultReportsTable, { ...fault, type: 'Camera' })).signs).toEqual([]);
  });
});

test('Two sheets with the tag of one table are both named, with the one that is read', () => {
  const sheets = [
    { sheetId: roomsTable.sheetId, title: 'Phòng', table: 'rooms' },
    { sheetId: 77, title: 'Bản sao của Phòng', table: 'rooms' },
    { sheetId: 78, title: 'Ghi chép riêng', table: undefined },
  ];
  const [problem] = sheetsOfOneTable(sheets, [roomsTable, staffTable]);
  expect(problem?.message).toBe(
    'Có 2 trang cùng là bảng Phòng: “Phòng” và “Bản sao của Phòng”. Chương trình chỉ đọc “Phòng”.',
  );
});
