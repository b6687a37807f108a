/** The home sheet: right on any day by its formulas alone, with empty registers and with full ones, on every level. */
import { moment } from '../../local/sample/calendar';
import { computedValue } from '../../local/state/spreadsheet/computed';
import {
  type DistrictWorld,
  fillSeptember,
  makeDistrict,
  samplePlans,
  type WorldSchool,
} from '../support/district-world';

let world: DistrictWorld;
let schools: readonly WorldSchool[];

beforeAll(() => {
  world = makeDistrict({ schools: samplePlans('MN', 'TH', 'THCS') });
  schools = world.schools;
});

/** What the sheet shows, line by line: the cells of columns A to E that are not empty. */
function shown({ workbookId }: WorldSchool): string[] {
  const workbook = world.workspace.spreadsheets.get(workbookId);
  const sheet = workbook?.sheets[0];
  if (!workbook || !sheet) throw new Error('The workbook has no sheet.');
  return Array.from({ length: sheet.rows.length }, (_, row) =>
    Array.from({ length: 5 }, (_unused, column) => computedValue(workbook, sheet, row, column))
      .map((value) => (typeof value === 'object' ? `#${JSON.stringify(value)}` : String(value ?? '')))
      .filter((text) => text !== '')
      .join(' | '),
  ).filter((line) => line !== '');
}

/** The lines of a section, without its titles. */
function section(lines: readonly string[], title: string): readonly string[] {
  const start = lines.indexOf(title);
  const end = lines.findIndex((line, index) => index > start && line === line.toUpperCase());
  return lines.slice(start + 1, end < 0 ? undefined : end);
}

const MODEL_REPORT = 'Báo cáo bằng văn bản kết quả thực hiện mô hình trong tháng';

test('It stands first, knows the school and the day, and no formula fails in an empty workbook of any level', () => {
  for (const school of schools) {
    const lines = shown(school);
    expect(lines.filter((line) => line.includes('#'))).toEqual([]);
    expect(lines[1]).toBe(`${school.plan.name} · ĐIỂM MẪU – TẬP HUẤN`);
    expect(lines[2]).toBe('Hôm nay 24/9/2026 · Kỳ tính tháng 9/2026: từ 26/8/2026 đến 25/9/2026');
    expect(section(lines, 'CÒN THIẾU, CẦN XEM')).toContain(
      'Thiết bị chưa ghi số đang dùng tốt | 0 | Trang Thiết bị còn trống',
    );
  }
});

test('All tasks with days stand there, those in no mail too, and the next ones in the order of their deadlines', () => {
  const lines = shown(schools[1] as WorldSchool);
  const next = section(lines, 'VIỆC NÊN LÀM TIẾP').slice(1);
  expect(next.join('\n')).toContain('Đăng nội dung công khai của năm học lên Cổng | 46280 | Quá hạn 9 ngày');
  const days = next.map((line) => Number(/\| (\d{5}) \|/.exec(line)?.[1]));
  expect(days).toEqual([...days].sort((one, other) => one - other));
  expect(section(lines, 'MỌI VIỆC THEO HẠN').find((line) => line.startsWith(MODEL_REPORT))).toContain(
    '| 46290 | Còn 1 ngày | Phó hiệu trưởng | ngày 25 hằng tháng',
  );
  // S1:52, in no mail: the 20th of September is a Sunday
  const all = section(lines, 'MỌI VIỆC THEO HẠN').join('\n');
  expect(all).toContain(
    'Họp Ban chỉ đạo kiểm tra, đánh giá mô hình | 46283 | Quá hạn 6 ngày | Hiệu trưởng | ngày 20 hằng tháng',
  );
  expect(all).toContain('Cập nhật tin mới trong tuần');
  expect(all).toContain('Xử lý văn bản đến trong ngày, không để quá hạn');
});

test('It follows what is written: a report that is in, a diary of today, a document that is late', () => {
  const school = schools[1] as WorldSchool;
  fillSeptember(school, 0.9);
  school.hand.type('reports', [
    {
      kind: 'Báo cáo tháng thực hiện mô hình',
      period: '9/2026',
      state: 'Đã nộp',
      submittedAt: '2026-09-24 08:00',
    },
  ]);
  school.hand.type('incoming-documents', [
    { receivedOn: '10/9/2026', issuer: 'Sở', summary: 'Báo cáo', dueOn: '20/9/2026' },
  ]);
  const before = shown(school);
  expect(section(before, 'VIỆC NÊN LÀM TIẾP').join('\n')).toContain(
    'Ghi nhật ký các phòng hôm nay | 46289 | Hôm nay',
  );
  expect(section(before, 'VIỆC NÊN LÀM TIẾP').join('\n')).not.toContain(MODEL_REPORT);
  expect(section(before, 'VIỆC NÊN LÀM TIẾP').join('\n')).toContain(
    'Xử lý văn bản đến (hạn gần nhất) | 46285 | Quá hạn 4 ngày',
  );
  expect(section(before, 'MỌI VIỆC THEO HẠN').find((line) => line.startsWith(MODEL_REPORT))).toContain(
    'Đã xong',
  );
  const used = section(before, 'THÁNG NÀY ĐANG Ở ĐÂU').find((line) => line.startsWith('Dùng thiết bị'));
  expect(used).toMatch(/ \| \d+ % \| \d+ trên \d+ theo lịch$/);
  school.hand.type('room-log', [{ date: '24/9/2026', room: 'Phòng Tin học 1', planned: 5, withDevices: 5 }]);
  expect(section(shown(school), 'VIỆC NÊN LÀM TIẾP').join('\n')).not.toContain(
    'Ghi nhật ký các phòng hôm nay',
  );
});

test('Three weeks later, with nobody having run anything, the next month counts', () => {
  world.runtime.advanceTo(moment('2026-10-15', '09:00'));
  const lines = shown(schools[0] as WorldSchool);
  expect(lines[2]).toBe('Hôm nay 15/10/2026 · Kỳ tính tháng 10/2026: từ 26/9/2026 đến 25/10/2026');
  expect(section(lines, 'MỌI VIỆC THEO HẠN').find((line) => line.startsWith(MODEL_REPORT))).toContain(
    'Quá hạn 20 ngày',
  );
});

test('On a day off nobody is asked for a diary; on the next school day again', () => {
  const school = schools[1] as WorldSchool;
  const next = () => section(shown(school), 'VIỆC NÊN LÀM TIẾP').join('\n');
  // New Year's Day 2027 is a Friday
  world.workspace.clock.set(moment('2027-01-01', '09:00'));
  expect(next()).not.toContain('Ghi nhật ký các phòng hôm nay');
  world.workspace.clock.set(moment('2027-01-04', '09:00'));
  expect(next()).toContain('Ghi nhật ký các phòng hôm nay');
});
