/** What the school asks for or has difficulties with (register R23); the answers stand on a sheet of the district's. */
import { column, defineTable, required } from '../table';
import { person } from './references';

export const REQUEST_KINDS = {
  difficulty: 'Khó khăn, vướng mắc',
  request: 'Kiến nghị',
  need: 'Nhu cầu thiết bị, phần mềm',
  adjustment: 'Đề nghị điều chỉnh',
} as const;

export const requestsTable = defineTable({
  name: 'requests',
  version: 1,
  sheetId: 1137,
  title: 'Kiến nghị, khó khăn',
  purpose:
    'Khó khăn, nhu cầu, kiến nghị của nhà trường và của giáo viên. Phó hiệu trưởng ghi; đơn vị quản lý trả lời ở trang Trả lời kiến nghị.',
  workbook: 'school',
  area: 'dossier',
  maximumRows: 1000,
  writtenBy: 'people',
  sources: ['R23', 'S0:10', 'S1:123', 'S1:162', 'S1:310', 'S2:198–200', 'S4:178–179'],
  columns: {
    date: required(column.date({ title: 'Ngày', note: 'Ngày nêu kiến nghị.', width: 90 })),
    kind: required(
      column.choice({
        title: 'Loại',
        note: 'Chọn trong danh sách.',
        width: 145,
        choices: REQUEST_KINDS,
      }),
    ),
    content: required(
      column.text({ title: 'Nội dung', note: 'Khó khăn gì, đề nghị gì.', width: 270, long: true }),
    ),
    addressee: required(
      column.choice({
        title: 'Gửi tới',
        note: '“Đơn vị quản lý” thì đơn vị quản lý đọc được khi tổng hợp.',
        width: 120,
        choices: {
          principal: 'Hiệu trưởng',
          authority: 'Đơn vị quản lý',
          provider: 'Nhà cung cấp',
        },
      }),
    ),
    by: person({ title: 'Người nêu' }),
    sentOn: column.date({ title: 'Gửi ngày', note: 'Ngày gửi đi; để trống nếu chưa gửi.', width: 90 }),
    link: column.link({ title: 'Văn bản kèm theo', note: 'Liên kết tới văn bản, nếu có.', width: 110 }),
    outcome: column.text({
      title: 'Kết quả ở trường',
      note: 'Nhà trường đã giải quyết thế nào. Trả lời của đơn vị quản lý ở trang riêng.',
      width: 200,
      long: true,
    }),
    doneOn: column.date({ title: 'Xong ngày', note: 'Ngày giải quyết xong.', width: 90 }),
  },
});
