/** Who came to a chuyên đề: one row per seminar and invited school, counted by the host and corrected by the office. */
import { column, defineTable, required } from '../table';

const count = (title: string, note: string, computed: boolean) =>
  column.number({ title, note, width: 66, computed, minimum: 0, integer: true });

export const seminarAttendanceTable = defineTable({
  name: 'seminar-attendance',
  version: 1,
  sheetId: 2154,
  title: 'Thành phần dự chuyên đề',
  purpose:
    'Mỗi trường được mời một dòng. Trường đăng cai điểm danh trong sổ của mình; cột trắng là để đơn vị ghi hoặc sửa, số của đơn vị được tính trước.',
  workbook: 'district',
  area: 'people',
  maximumRows: 10000,
  writtenBy: 'people',
  sources: ['S2:254–263'],
  columns: {
    seminar: required(
      column.number({
        title: 'Số',
        note: 'Số của chuyên đề ở trang Lịch chuyên đề.',
        width: 44,
        computed: true,
        minimum: 1,
        integer: true,
      }),
    ),
    date: column.date({ title: 'Ngày', note: 'Ngày tổ chức.', width: 84, computed: true }),
    topic: column.text({ title: 'Chủ đề', note: 'Tên chuyên đề.', width: 166, computed: true, long: true }),
    school: required(column.text({ title: 'Trường', note: 'Trường được mời.', width: 150, computed: true })),
    quota: count('Phải dự', 'Số người trường phải cử.', true),
    hostCount: count('Đăng cai đếm', 'Số người dự theo trường đăng cai.', true),
    hostPupils: count('Học sinh (đăng cai)', 'Số học sinh theo trường đăng cai; chỉ đếm.', true),
    hostParents: count('Cha mẹ (đăng cai)', 'Số cha mẹ theo trường đăng cai; chỉ đếm.', true),
    count: count('Đơn vị đếm', 'Số người dự do đơn vị ghi; có thì tính số này.', false),
    pupils: count('Học sinh', 'Số học sinh do đơn vị ghi; chỉ đếm.', false),
    parents: count('Cha mẹ', 'Số cha mẹ do đơn vị ghi; chỉ đếm.', false),
    result: column.choice({
      title: 'Kết quả',
      note: 'Đủ hay thiếu thành phần so với số phải dự.',
      width: 104,
      computed: true,
      choices: { enough: 'Đủ thành phần', short: 'Thiếu thành phần', unknown: 'Chưa điểm danh' },
    }),
    note: column.text({ title: 'Ghi chú', note: 'Vắng ai, lý do.', width: 125 }),
    hostNote: column.text({
      title: 'Đăng cai ghi',
      note: 'Ghi chú của trường đăng cai.',
      width: 125,
      computed: true,
    }),
    schoolId: required(
      column.text({ title: 'Mã trường', note: 'Chương trình dùng.', computed: true, hidden: true }),
    ),
  },
});
