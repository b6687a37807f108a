/** Evidence kept once: a link, what it shows, and the indicators that it serves. */
import { column, defineTable, required } from '../table';
import { person } from './references';

export const evidenceTable = defineTable({
  name: 'evidence',
  version: 1,
  sheetId: 1140,
  title: 'Minh chứng',
  purpose:
    'Kho minh chứng: mỗi minh chứng ghi một lần, dùng cho nhiều chỉ báo, nhiều tháng. Người được phân công từng tiêu chí ghi.',
  workbook: 'school',
  area: 'scores',
  maximumRows: 3000,
  writtenBy: 'people',
  sources: ['S1:40', 'S1:128', 'S4:39', 'S4:183'],
  columns: {
    code: column.text({
      title: 'Mã',
      note: 'Mã ghi ở cột Minh chứng của trang Chấm điểm, ví dụ MC12.',
      width: 60,
      computed: true,
    }),
    title: required(
      column.text({ title: 'Tên minh chứng', note: 'Minh chứng cho thấy điều gì.', width: 280 }),
    ),
    kind: column.choice({
      title: 'Loại',
      note: 'Chọn trong danh sách.',
      width: 140,
      choices: {
        document: 'Văn bản',
        minutes: 'Biên bản',
        register: 'Sổ, bảng theo dõi',
        photo: 'Ảnh, đoạn phim',
        screenshot: 'Ảnh màn hình',
        page: 'Trang trên Cổng',
        other: 'Loại khác',
      },
    }),
    link: required(
      column.link({ title: 'Liên kết', note: 'Liên kết tới tệp, thư mục hoặc trang.', width: 140 }),
    ),
    indicators: column.text({
      title: 'Cho chỉ báo',
      note: 'Mã các chỉ báo, cách nhau bằng dấu phẩy. Ví dụ: 1.1.2, 1.3.4.',
      width: 130,
    }),
    date: column.date({ title: 'Ngày', note: 'Ngày của minh chứng.', width: 90 }),
    month: column.month({
      title: 'Của tháng',
      note: 'Chỉ dùng cho tháng này; để trống nếu dùng cho cả năm học.',
      width: 80,
    }),
    by: person({ title: 'Người ghi' }),
    note: column.text({ title: 'Ghi chú', note: 'Điều cần nhớ.', width: 190 }),
  },
});
