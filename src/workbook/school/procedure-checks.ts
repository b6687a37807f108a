/** Checks of how work is done against the rules and procedures; they help and never grade a person (register R6). */
import { column, defineTable, required } from '../table';
import { person, room } from './references';

export const procedureChecksTable = defineTable({
  name: 'procedure-checks',
  version: 1,
  sheetId: 1135,
  title: 'Kiểm tra quy trình',
  purpose:
    'Kiểm tra việc thực hiện quy trình, ứng dụng CNTT ở các phòng, các tổ. Nhân viên CNTT ghi để nhắc và hướng dẫn, không chấm điểm hay xếp loại người.',
  workbook: 'school',
  area: 'people',
  maximumRows: 2000,
  writtenBy: 'people',
  sources: ['R6', 'S0:41', 'S1:54', 'S3:127'],
  columns: {
    date: required(column.date({ title: 'Ngày', note: 'Ngày kiểm tra.', width: 90 })),
    kind: required(
      column.choice({
        title: 'Hình thức',
        note: 'Chọn trong danh sách.',
        width: 130,
        choices: {
          procedure: 'Theo quy trình phòng',
          topic: 'Kiểm tra chuyên đề',
          whole: 'Kiểm tra toàn diện',
          sudden: 'Đột xuất',
        },
      }),
    ),
    room: room({ title: 'Phòng' }),
    team: column.text({
      title: 'Tổ, bộ phận',
      note: 'Tổ hoặc bộ phận được kiểm tra.',
      preschool: { title: 'Tổ, khối', note: 'Tổ hoặc khối được kiểm tra.' },
      width: 100,
    }),
    content: required(
      column.text({ title: 'Nội dung kiểm tra', note: 'Đã xem việc gì.', width: 174, long: true }),
    ),
    result: column.choice({
      title: 'Nhận định',
      note: 'Việc làm có đúng quy trình không.',
      width: 115,
      choices: { right: 'Đúng quy trình', guided: 'Cần hướng dẫn thêm', mended: 'Đã khắc phục' },
    }),
    remark: column.text({
      title: 'Hướng dẫn, nhắc nhở',
      note: 'Đã hướng dẫn gì, cần sửa gì.',
      width: 182,
      long: true,
    }),
    againOn: column.date({ title: 'Xem lại ngày', note: 'Ngày xem lại, nếu cần.', width: 88 }),
    by: person({ title: 'Người kiểm tra' }),
    link: column.link({ title: 'Biên bản', note: 'Liên kết tới biên bản, nếu có.', width: 90 }),
  },
});
