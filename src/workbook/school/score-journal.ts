/** Every change of a score, never altered afterwards: when, who, what it was and what it became. */
import { column, defineTable, required } from '../table';

export const scoreJournalTable = defineTable({
  name: 'score-journal',
  version: 1,
  sheetId: 1141,
  title: 'Lịch sử chấm điểm',
  purpose:
    'Mỗi lần sửa điểm một dòng: lúc nào, ai, từ đâu thành đâu, vì sao. Chương trình ghi nối, không sửa dòng cũ.',
  workbook: 'school',
  area: 'scores',
  maximumRows: 20000,
  writtenBy: 'program',
  sources: ['S1:40', 'S4:183', 'S4:188'],
  columns: {
    at: required(column.moment({ title: 'Lúc', note: 'Ngày giờ sửa.', width: 140, computed: true })),
    who: column.text({ title: 'Ai', note: 'Người sửa.', width: 170, computed: true }),
    knownBy: column.choice({
      title: 'Biết người sửa nhờ',
      note: 'Tự khai khi dùng tài khoản chung, hoặc theo tài khoản riêng.',
      width: 110,
      computed: true,
      choices: { declared: 'Tự khai', verified: 'Tài khoản' },
    }),
    month: required(column.month({ title: 'Tháng', note: 'Điểm của tháng nào.', width: 85, computed: true })),
    indicator: required(
      column.text({ title: 'Chỉ báo', note: 'Mã của chỉ báo.', width: 85, computed: true }),
    ),
    field: required(column.text({ title: 'Mục', note: 'Đã sửa mục nào.', width: 150, computed: true })),
    from: column.text({
      title: 'Trước',
      note: 'Giá trị trước khi sửa.',
      width: 200,
      computed: true,
      long: true,
    }),
    to: column.text({ title: 'Sau', note: 'Giá trị sau khi sửa.', width: 200, computed: true, long: true }),
    why: column.text({ title: 'Vì sao', note: 'Lý do sửa, nếu có.', width: 240, computed: true, long: true }),
  },
});
