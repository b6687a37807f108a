/** What stands on the portal all year: static pages and the inner layer's folders, with owner and last review (register R22). */
import { PORTAL_PAGE_NAMES } from '../../standard/measures';
import { column, defineTable, required } from '../table';
import { SCHOOL_AGE } from '../words';
import { person } from './references';

export const portalPagesTable = defineTable({
  name: 'portal-pages',
  version: 1,
  sheetId: 1127,
  title: 'Thông tin tĩnh của Cổng',
  purpose:
    'Các trang đứng lâu dài trên Cổng và bốn thư mục Lớp 2: ai phụ trách, rà soát ngày nào. Ban biên tập giữ; thay đổi thì cập nhật ngay. Trang nào trong bao lâu: trang Lịch việc, các dòng Định mức.',
  workbook: 'school',
  area: 'portal',
  maximumRows: 200,
  writtenBy: 'people',
  sources: ['R22', 'S1:95–101', 'S2:109–125', 'S4:134', 'S4:140–142'],
  columns: {
    page: required(
      column.choice({
        title: 'Trang, thư mục',
        note: 'Chọn trong danh sách; trang khác thì chọn “Trang khác” và ghi tên ở cột bên.',
        width: 220,
        choices: PORTAL_PAGE_NAMES,
        choiceLevels: { results: SCHOOL_AGE },
      }),
    ),
    name: column.text({ title: 'Tên trang khác', note: 'Chỉ ghi khi chọn “Trang khác”.', width: 170 }),
    owner: person({ title: 'Người phụ trách' }),
    reviewedOn: column.date({ title: 'Rà soát ngày', note: 'Ngày xem lại gần nhất.', width: 92 }),
    state: column.choice({
      title: 'Tình trạng',
      note: 'Nội dung hiện nay.',
      width: 120,
      choices: { current: 'Đúng, đủ', outdated: 'Cần cập nhật', missing: 'Chưa có' },
    }),
    link: column.link({ title: 'Liên kết', note: 'Địa chỉ trang hoặc thư mục.', width: 150 }),
    note: column.text({
      title: 'Cần sửa gì',
      note: 'Nội dung phải cập nhật, nếu có.',
      width: 260,
      long: true,
    }),
  },
});
