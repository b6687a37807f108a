/** Training that the school gave, hosted or sent people to (register R12). */
import { column, defineTable, required } from '../table';
import { SCHOOL_AGE } from '../words';
import { person } from './references';

export const trainingsTable = defineTable({
  name: 'trainings',
  version: 1,
  sheetId: 1133,
  title: 'Tập huấn',
  purpose: 'Các buổi tập huấn CNTT: ai dự, nội dung gì, khi nào. Phó hiệu trưởng giữ; mỗi buổi một dòng.',
  workbook: 'school',
  area: 'people',
  maximumRows: 1000,
  writtenBy: 'people',
  sources: ['R12', 'S0:9', 'S0:49', 'S1:49', 'S1:78', 'S1:92', 'S1:119', 'S2:254–263', 'S4:126'],
  columns: {
    date: required(column.date({ title: 'Ngày', note: 'Ngày tập huấn.', width: 88 })),
    topic: required(column.text({ title: 'Nội dung', note: 'Tập huấn về gì.', width: 150, long: true })),
    organiser: required(
      column.choice({
        title: 'Cấp tổ chức',
        note: 'Nhà trường tự tổ chức hay cử người đi.',
        width: 100,
        choices: { school: 'Nhà trường', authority: 'Đơn vị quản lý', other: 'Đơn vị khác' },
      }),
    ),
    host: column.text({ title: 'Nơi tổ chức', note: 'Trường, đơn vị đăng cai.', width: 130 }),
    audience: required(
      column.choices({
        title: 'Đối tượng',
        note: 'Ai dự: ghi một hoặc nhiều đối tượng, cách nhau bằng dấu phẩy.',
        width: 140,
        choices: {
          leaders: 'Cán bộ quản lý',
          teachers: 'Giáo viên',
          staff: 'Nhân viên',
          editors: 'Ban biên tập',
          it: 'Nhân viên CNTT',
          pupils: 'Học sinh',
          parents: 'Cha mẹ học sinh',
        },
        choiceLevels: { pupils: SCHOOL_AGE },
      }),
    ),
    invited: column.number({
      title: 'Số phải dự',
      note: 'Số người phải dự, hoặc số người được cử theo giấy mời.',
      width: 66,
      minimum: 0,
      integer: true,
    }),
    attended: column.number({
      title: 'Số đã dự',
      note: 'Số người đã dự.',
      width: 62,
      minimum: 0,
      integer: true,
    }),
    people: column.text({
      title: 'Người dự',
      note: 'Tên cán bộ, giáo viên, nhân viên đã dự, cách nhau bằng dấu phẩy; dự đủ cả trường thì ghi “Toàn trường”.',
      width: 200,
      long: true,
    }),
    trainer: column.text({ title: 'Người hướng dẫn', note: 'Báo cáo viên.', width: 130 }),
    specialist: column.text({
      title: 'Chuyên viên phụ trách',
      note: 'Với lớp do đơn vị quản lý tổ chức.',
      width: 130,
    }),
    leader: column.text({
      title: 'Lãnh đạo phụ trách',
      note: 'Với lớp do đơn vị quản lý tổ chức.',
      width: 130,
    }),
    by: person({ title: 'Người ghi' }),
    link: column.link({ title: 'Hồ sơ', note: 'Liên kết tới danh sách, tài liệu, ảnh.', width: 110 }),
  },
});
