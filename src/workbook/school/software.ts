/** Software in use, its owner and how fresh its data are (register R16). */
import { column, defineTable, required } from '../table';

export const softwareTable = defineTable({
  name: 'software',
  version: 1,
  sheetId: 1108,
  title: 'Phần mềm',
  purpose:
    'Phần mềm nhà trường đang dùng, người phụ trách, ngày cập nhật gần nhất. Người phụ trách từng phần mềm ghi.',
  workbook: 'school',
  area: 'rooms',
  maximumRows: 150,
  writtenBy: 'people',
  sources: ['R16', 'S1:57–71', 'S2:40–65', 'S4:65–98'],
  columns: {
    name: required(
      column.text({
        title: 'Phần mềm',
        note: 'Chọn theo danh mục của đơn vị quản lý, hoặc gõ tên phần mềm khác.',
        width: 220,
        listed: { table: 'names', column: 'software' },
      }),
    ),
    catalogue: column.text({
      title: 'Mã danh mục',
      note: 'Mã trong danh mục phần mềm theo bộ tiêu chí; chương trình ghi.',
      width: 110,
      computed: true,
      hidden: true,
    }),
    owner: column.reference({
      title: 'Người phụ trách',
      note: 'Chọn trong trang Nhân sự.',
      width: 150,
      table: 'staff',
      column: 'name',
    }),
    licence: column.choice({
      title: 'Bản quyền',
      note: 'Loại giấy phép sử dụng.',
      width: 130,
      choices: { licensed: 'Có bản quyền', free: 'Miễn phí', provided: 'Cấp trên cấp' },
    }),
    updatedOn: column.date({
      title: 'Cập nhật số liệu ngày',
      note: 'Ngày cập nhật số liệu vào phần mềm gần nhất.',
      width: 92,
    }),
    evidence: column.link({
      title: 'Minh chứng',
      note: 'Liên kết tới ảnh chụp màn hình hoặc báo cáo in từ phần mềm.',
      width: 150,
    }),
    from: column.date({ title: 'Dùng từ ngày', note: 'Để trống nếu đã dùng từ trước.', width: 92 }),
    until: column.date({ title: 'Thôi dùng từ', note: 'Để trống nếu đang dùng.', width: 92 }),
  },
});
