/** How the portal runs and what hinders it: the weekly or monthly report to the principal rests on it (register R19). */
import { column, defineTable, required } from '../table';
import { person } from './references';

export const portalOperationsTable = defineTable({
  name: 'portal-operations',
  version: 1,
  sheetId: 1128,
  title: 'Vận hành Cổng',
  purpose:
    'Vận hành và vướng mắc của Cổng, máy chủ: mỗi việc một dòng. Nhân viên CNTT ghi; báo cáo vướng mắc Cổng lấy từ sổ này.',
  workbook: 'school',
  area: 'portal',
  maximumRows: 3000,
  writtenBy: 'people',
  sources: ['R19', 'S0:44', 'S1:47', 'S1:122–123', 'S1:151', 'S3:127'],
  columns: {
    date: required(column.date({ title: 'Ngày', note: 'Ngày làm hoặc ngày gặp vướng mắc.', width: 90 })),
    kind: required(
      column.choice({
        title: 'Việc',
        note: 'Chọn trong danh sách.',
        width: 140,
        choices: {
          check: 'Kiểm tra, theo dõi',
          update: 'Cập nhật, chỉnh sửa',
          problem: 'Vướng mắc',
          proposal: 'Đề xuất tiện ích',
        },
      }),
    ),
    content: required(
      column.text({ title: 'Nội dung', note: 'Đã làm gì, hoặc vướng mắc gì.', width: 280, long: true }),
    ),
    remedy: column.text({
      title: 'Giải pháp',
      note: 'Cách xử lý đã làm hoặc đề nghị.',
      width: 230,
      long: true,
    }),
    solvedOn: column.date({
      title: 'Xong ngày',
      note: 'Ngày xử lý xong; để trống nếu chưa xong.',
      width: 90,
    }),
    reportedTo: column.choice({
      title: 'Đã báo',
      note: 'Đã báo cáo tới đâu.',
      width: 130,
      choices: { principal: 'Hiệu trưởng', authority: 'Đơn vị quản lý', provider: 'Nhà cung cấp' },
    }),
    link: column.link({ title: 'Ảnh, minh chứng', note: 'Liên kết tới ảnh chụp màn hình.', width: 120 }),
    by: person({ title: 'Người ghi' }),
  },
});
