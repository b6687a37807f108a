/** Problems met when using software, with screenshots, and how they were solved (register R8). */
import { column, defineTable, required } from '../table';
import { person, program } from './references';

export const softwareProblemsTable = defineTable({
  name: 'software-problems',
  version: 1,
  sheetId: 1125,
  title: 'Vướng mắc phần mềm',
  purpose:
    'Lỗi, khó khăn khi dùng phần mềm và cách đã giải quyết. Người dùng phần mềm ghi; ghi vướng mắc không làm giảm điểm.',
  workbook: 'school',
  area: 'rooms',
  maximumRows: 3000,
  writtenBy: 'people',
  sources: ['R8', 'S0:207', 'S2:29', 'S4:150'],
  columns: {
    date: required(column.date({ title: 'Ngày gặp', note: 'Ngày gặp vướng mắc.', width: 90 })),
    software: required(program({ title: 'Phần mềm' })),
    problem: required(
      column.text({
        title: 'Vướng mắc',
        note: 'Lỗi gì, ở bước nào.',
        width: 300,
        long: true,
      }),
    ),
    screenshot: column.link({
      title: 'Ảnh màn hình',
      note: 'Liên kết tới ảnh chụp màn hình, nếu có.',
      width: 120,
    }),
    by: person({ title: 'Người gặp' }),
    remedy: column.text({ title: 'Cách giải quyết', note: 'Đã làm gì, hỏi ai.', width: 260, long: true }),
    fixedOn: column.date({
      title: 'Xong ngày',
      note: 'Ngày giải quyết xong; để trống nếu chưa xong.',
      width: 90,
    }),
  },
});
