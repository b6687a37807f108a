/** The year's calendar of chuyên đề and training of the office: topic, host, who leads, who comes. */
import { SEMINAR_GROUPS, SEMINAR_KINDS } from '../school/seminar-calendar';
import { column, defineTable, required } from '../table';
import { LEVEL_WORDS } from '../words';

export const seminarPlanTable = defineTable({
  name: 'seminar-plan',
  version: 1,
  sheetId: 2153,
  title: 'Lịch chuyên đề',
  purpose:
    'Chuyên đề, tập huấn do đơn vị quản lý tổ chức trong năm. Ghi ở đây hoặc ở THĐT > Chuyên đề; các trường thấy trong sổ của mình sau lượt chạy tới của tài khoản vận hành.',
  workbook: 'district',
  area: 'people',
  maximumRows: 500,
  writtenBy: 'people',
  sources: ['S2:95–103', 'S2:254–263', 'S4:122–128'],
  columns: {
    date: required(column.date({ title: 'Ngày', note: 'Ngày tổ chức.', width: 86 })),
    time: column.text({ title: 'Giờ', note: 'Giờ bắt đầu, ví dụ 8:00.', width: 60 }),
    topic: required(
      column.text({ title: 'Chủ đề', note: 'Tên chuyên đề, lớp tập huấn.', width: 220, long: true }),
    ),
    kind: column.choice({
      title: 'Loại',
      note: 'Để trống là chuyên đề.',
      width: 90,
      choices: SEMINAR_KINDS,
    }),
    levels: column.choices({
      title: 'Cấp học',
      note: 'Các cấp học được mời; để trống là tất cả.',
      width: 76,
      choices: LEVEL_WORDS,
    }),
    host: column.reference({
      title: 'Trường đăng cai',
      note: 'Trường tổ chức và điểm danh; để trống là tổ chức tại đơn vị.',
      width: 160,
      table: 'schools',
      column: 'name',
    }),
    place: column.text({
      title: 'Địa điểm',
      note: 'Nơi tổ chức, nếu không phải ở trường đăng cai.',
      width: 130,
    }),
    specialist: column.text({ title: 'Chuyên viên phụ trách', note: 'Họ tên chuyên viên.', width: 125 }),
    leader: column.text({ title: 'Lãnh đạo phụ trách', note: 'Họ tên lãnh đạo.', width: 125 }),
    quota: column.number({
      title: 'Số người mỗi trường',
      note: 'Mỗi trường cử bao nhiêu cán bộ, giáo viên, nhân viên.',
      width: 76,
      minimum: 0,
      integer: true,
    }),
    people: column.text({
      title: 'Thành phần',
      note: 'Mỗi trường cử ai, ví dụ 1 hiệu trưởng, 1 giáo viên nòng cốt, 1 người phụ trách CNTT.',
      width: 160,
      long: true,
    }),
    groups: column.choices({
      title: 'Đối tượng',
      note: 'Ai dự: ghi một hoặc nhiều đối tượng, cách nhau bằng dấu phẩy.',
      width: 140,
      choices: SEMINAR_GROUPS,
    }),
    schools: column.text({
      title: 'Chỉ các trường',
      note: 'Tên các trường được mời, cách nhau bằng dấu chấm phẩy; để trống là mọi trường của cấp học.',
      width: 150,
      long: true,
    }),
    state: column.choice({
      title: 'Tình trạng',
      note: 'Để trống là sẽ tổ chức. Buổi không tổ chức nữa thì chọn Hoãn, hủy, đừng xóa dòng.',
      width: 90,
      choices: { planned: 'Sẽ tổ chức', done: 'Đã tổ chức', cancelled: 'Hoãn, hủy' },
    }),
    note: column.text({ title: 'Ghi chú', note: 'Tài liệu, việc chuẩn bị.', width: 150, long: true }),
    link: column.link({ title: 'Hồ sơ', note: 'Liên kết tới giấy mời, tài liệu.', width: 110 }),
    attendance: column.text({
      title: 'Thành phần dự',
      note: 'Bao nhiêu trường đủ thành phần, trường nào thiếu.',
      width: 180,
      computed: true,
      long: true,
    }),
    attended: column.number({
      title: 'Số người dự',
      note: 'Cán bộ, giáo viên, nhân viên đã dự.',
      width: 70,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    pupils: column.number({
      title: 'Số học sinh',
      note: 'Chỉ đếm, không ghi tên.',
      width: 66,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    parents: column.number({
      title: 'Số cha mẹ',
      note: 'Chỉ đếm, không ghi tên.',
      width: 62,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    number: column.number({
      title: 'Số',
      note: 'Chương trình đánh số.',
      width: 44,
      computed: true,
      minimum: 1,
      integer: true,
    }),
    laidTo: column.text({
      title: 'Trang điểm danh ở',
      note: 'Chương trình dùng.',
      computed: true,
      hidden: true,
    }),
  },
});
