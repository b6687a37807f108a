/** The office's calendar of chuyên đề and training as a school sees it; only the operator account writes here. */
import { column, defineTable, required } from '../table';

export const SEMINAR_KINDS = { seminar: 'Chuyên đề', training: 'Tập huấn' } as const;

/** Pupils and parents are only ever counted. */
export const SEMINAR_GROUPS = {
  leaders: 'Cán bộ quản lý',
  teachers: 'Giáo viên',
  it: 'Phụ trách CNTT',
  staff: 'Nhân viên',
  pupils: 'Học sinh',
  parents: 'Cha mẹ học sinh',
} as const;

export const seminarCalendarTable = defineTable({
  name: 'seminar-calendar',
  version: 1,
  sheetId: 1170,
  title: 'Lịch chuyên đề của đơn vị',
  purpose:
    'Chuyên đề, tập huấn do đơn vị quản lý tổ chức mà trường được mời hoặc đăng cai. Trường xem, không sửa.',
  workbook: 'school',
  area: 'people',
  maximumRows: 300,
  writtenBy: 'district',
  sources: ['S2:95–103', 'S2:254–263', 'S4:122–128'],
  columns: {
    date: required(column.date({ title: 'Ngày', note: 'Ngày tổ chức.', width: 88, computed: true })),
    time: column.text({ title: 'Giờ', note: 'Giờ bắt đầu.', width: 60, computed: true }),
    topic: required(
      column.text({
        title: 'Chủ đề',
        note: 'Tên chuyên đề, lớp tập huấn.',
        width: 240,
        computed: true,
        long: true,
      }),
    ),
    kind: column.choice({
      title: 'Loại',
      note: 'Chuyên đề hay tập huấn.',
      width: 90,
      computed: true,
      choices: SEMINAR_KINDS,
    }),
    host: column.text({ title: 'Đăng cai', note: 'Trường hoặc nơi tổ chức.', width: 170, computed: true }),
    place: column.text({ title: 'Địa điểm', note: 'Nơi tổ chức.', width: 130, computed: true }),
    groups: column.choices({
      title: 'Đối tượng',
      note: 'Ai dự.',
      width: 140,
      computed: true,
      choices: SEMINAR_GROUPS,
    }),
    quota: column.number({
      title: 'Trường cử',
      note: 'Số người trường phải cử.',
      width: 75,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    people: column.text({
      title: 'Thành phần',
      note: 'Cử những ai.',
      width: 200,
      computed: true,
      long: true,
    }),
    specialist: column.text({
      title: 'Chuyên viên phụ trách',
      note: 'Liên hệ khi cần.',
      width: 130,
      computed: true,
    }),
    leader: column.text({ title: 'Lãnh đạo phụ trách', note: 'Lãnh đạo dự.', width: 130, computed: true }),
    state: column.choice({
      title: 'Tình trạng',
      note: 'Sẽ tổ chức, đã tổ chức hay đã hoãn.',
      width: 90,
      computed: true,
      choices: { planned: 'Sẽ tổ chức', done: 'Đã tổ chức', cancelled: 'Hoãn, hủy' },
    }),
    result: column.text({
      title: 'Trường đã dự',
      note: 'Đủ hay thiếu thành phần, theo điểm danh.',
      width: 120,
      computed: true,
    }),
    note: column.text({
      title: 'Ghi chú',
      note: 'Tài liệu, việc chuẩn bị.',
      width: 190,
      computed: true,
      long: true,
    }),
    link: column.link({ title: 'Hồ sơ', note: 'Giấy mời, tài liệu.', width: 110, computed: true }),
  },
});
