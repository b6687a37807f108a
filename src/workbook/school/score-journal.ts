/** The journal of monthly scoring: one row for every change of an entry and every step of a month. Only ever appended. */
import { column, defineTable, required } from '../table';

/** What happened to an entry, and the steps a month takes. */
export const JOURNAL_WORDS = {
  typed: 'Nhập trong hộp thoại',
  suggestion: 'Nhận gợi ý',
  copied: 'Chép tháng trước',
  checked: 'Xác nhận nội dung chép',
  sheet: 'Gõ trong trang tính',
  movedHere: 'Chuyển từ tháng khác sang',
  movedAway: 'Chuyển sang tháng khác',
  reviewed: 'Đã soát',
  approved: 'Hiệu trưởng đã duyệt',
  submitted: 'Đã nộp',
  withdrawn: 'Rút lại để sửa',
  reopened: 'Mở lại để sửa',
  returned: 'Đơn vị quản lý trả lại',
  confirmed: 'Đơn vị quản lý xác nhận',
} as const;

/** How the person behind a change is known. */
export const KNOWN_BY_WORDS = { declared: 'Tự khai', verified: 'Tài khoản', unknown: 'Không rõ' } as const;

export const scoreJournalTable = defineTable({
  name: 'score-journal',
  version: 1,
  sheetId: 1141,
  title: 'Lịch sử chấm điểm',
  purpose:
    'Mọi thay đổi của bảng chấm điểm: lúc nào, ai, từ gì thành gì, vì sao. Chương trình ghi nối vào, không sửa, không xóa.',
  workbook: 'school',
  area: 'scores',
  maximumRows: 20_000,
  writtenBy: 'program',
  hidden: true,
  sources: ['S1:152', 'S3:88', 'S4:183'],
  columns: {
    at: required(column.moment({ title: 'Lúc', note: 'Ngày giờ.', width: 130, computed: true })),
    month: required(column.month({ title: 'Tháng', note: 'Tháng chấm điểm.', width: 80, computed: true })),
    what: required(
      column.choice({
        title: 'Việc',
        note: 'Đã làm gì.',
        width: 170,
        computed: true,
        choices: JOURNAL_WORDS,
      }),
    ),
    indicator: column.text({
      title: 'Mã chỉ báo',
      note: 'Trống khi là việc của cả tháng.',
      width: 85,
      computed: true,
    }),
    field: column.text({ title: 'Mục', note: 'Nội dung nào của chỉ báo.', width: 150, computed: true }),
    from: column.text({ title: 'Từ', note: 'Giá trị trước.', width: 180, computed: true, long: true }),
    to: column.text({ title: 'Thành', note: 'Giá trị sau.', width: 180, computed: true, long: true }),
    why: column.text({ title: 'Vì sao', note: 'Lý do đã ghi.', width: 220, computed: true, long: true }),
    who: column.text({ title: 'Ai', note: 'Người thao tác.', width: 160, computed: true }),
    knownBy: column.choice({
      title: 'Biết nhờ',
      note: 'Tự khai khi dùng tài khoản chung, theo tài khoản riêng, hoặc không rõ.',
      width: 100,
      computed: true,
      choices: KNOWN_BY_WORDS,
    }),
    digest: column.text({
      title: 'Mã kiểm tra',
      note: 'Mã của bản chốt khi nộp.',
      width: 120,
      clipped: true,
      computed: true,
    }),
  },
});
