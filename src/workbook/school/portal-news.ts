/** What is planned, written, approved and posted on the portal (register R10). */
import { PORTAL_SECTION_NAMES } from '../../domain/portal-section';
import { column, defineTable, required } from '../table';
import { SCHOOL_AGE } from '../words';

export const portalNewsTable = defineTable({
  name: 'portal-news',
  version: 1,
  sheetId: 1109,
  title: 'Tin bài Cổng',
  purpose:
    'Tin bài, văn bản, tư liệu đưa lên Cổng: viết, duyệt, đăng. Ban biên tập giữ; tin chưa duyệt thì chưa đăng. Quy định về tin bài, ảnh: trang Lịch việc, các dòng Định mức.',
  workbook: 'school',
  area: 'portal',
  maximumRows: 5000,
  writtenBy: 'people',
  sources: ['R10', 'S0:33–34', 'S1:87–123', 'S2:105–165', 'S3:123–127', 'S4:130–142'],
  columns: {
    title: required(
      column.text({ title: 'Tên tin bài', note: 'Tên tin bài, văn bản, tư liệu.', width: 230 }),
    ),
    section: required(
      column.choice({
        title: 'Chuyên mục',
        note: 'Chuyên mục trên Cổng; chọn trong danh sách.',
        width: 140,
        choices: PORTAL_SECTION_NAMES,
        choiceLevels: { catering: ['MN'], exams: SCHOOL_AGE },
      }),
    ),
    plannedFor: column.month({
      title: 'Kế hoạch tháng',
      note: 'Tháng dự kiến đăng theo kế hoạch tin bài.',
      width: 72,
    }),
    writer: column.reference({
      title: 'Người viết',
      note: 'Chọn trong trang Nhân sự.',
      width: 125,
      table: 'staff',
      column: 'name',
    }),
    writtenOn: column.date({ title: 'Viết xong ngày', note: 'Ngày gửi duyệt.', width: 86 }),
    approvedBy: column.reference({
      title: 'Người duyệt',
      note: 'Người duyệt nội dung, tính công khai và bảo mật.',
      width: 125,
      table: 'staff',
      column: 'name',
    }),
    approvedOn: column.date({
      title: 'Duyệt ngày',
      note: 'Sửa sau khi duyệt thì duyệt lại và ghi ngày mới.',
      width: 86,
    }),
    postedOn: column.date({ title: 'Đăng ngày', note: 'Ngày tin lên Cổng.', width: 86 }),
    link: column.link({ title: 'Liên kết', note: 'Địa chỉ của tin trên Cổng.', width: 100 }),
    pictures: column.tick({
      title: 'Ảnh đúng cỡ, có chú thích',
      note: 'Ảnh cỡ 500 điểm ảnh và có chú thích.',
      width: 80,
    }),
    note: column.text({ title: 'Ghi chú', note: 'Ví dụ: tin gấp, đăng lại, gỡ bỏ.', width: 130 }),
  },
});
