/** Consolidated facts: one wide row for a school and a month. */
import { column, defineTable, required } from '../table';
import { POINT_STATE_WORDS, REPORT_STATE_WORDS } from '../words';
import { countColumns, criterionColumns, maximumColumns, scoreColumns } from './score-columns';

export const factsTable = defineTable({
  name: 'facts',
  version: 1,
  sheetId: 2106,
  title: 'Số liệu tổng hợp',
  purpose: 'Mỗi trường mỗi tháng một dòng, lấy từ bản đã nộp. Chương trình ghi.',
  workbook: 'district',
  area: 'program',
  maximumRows: 30000,
  writtenBy: 'program',
  sources: ['S4:183', 'S4:188'],
  columns: {
    schoolId: required(
      column.text({ title: 'Mã trường', note: 'Mã dòng của trường.', computed: true, hidden: true }),
    ),
    schoolName: column.text({ title: 'Trường', note: 'Tên trường.', width: 180, computed: true }),
    month: required(column.month({ title: 'Tháng', note: 'Tháng chấm.', width: 72, computed: true })),
    state: column.choice({
      title: 'Tình trạng',
      note: 'Bản chấm điểm của tháng đang ở bước nào.',
      width: 120,
      computed: true,
      choices: { missing: 'Chưa nộp', ...REPORT_STATE_WORDS },
    }),
    submittedAt: column.moment({ title: 'Nộp lúc', note: 'Ngày giờ nộp.', width: 118, computed: true }),
    daysLate: column.number({
      title: 'Trễ (ngày)',
      note: 'Số ngày nộp sau hạn; 0 là đúng hạn.',
      width: 67,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    ...countColumns,
    ...criterionColumns,
    ...scoreColumns,
    ...maximumColumns,
    points: column.choice({
      title: 'Bộ điểm',
      note: 'Bản đã nộp chấm theo bộ điểm nào.',
      width: 90,
      computed: true,
      choices: POINT_STATE_WORDS,
    }),
    changedAfterSubmission: column.tick({
      title: 'Sửa sau khi nộp',
      note: 'Sổ của trường khác với bản đã nộp.',
      width: 70,
      computed: true,
    }),
    settingsVersion: column.text({
      title: 'Bản thiết lập',
      note: 'Chấm theo bản thiết lập nào.',
      width: 76,
      computed: true,
    }),
    digest: column.text({
      title: 'Mã kiểm tra',
      note: 'Mã của bản đã nộp.',
      width: 100,
      clipped: true,
      computed: true,
    }),
    snapshot: column.text({
      title: 'Bản chốt',
      note: 'Bản đã nộp, nguyên văn; chỉ bản này có giá trị.',
      computed: true,
      hidden: true,
      long: true,
    }),
    accomplished: column.text({
      title: 'Việc đã xong',
      note: 'Báo cáo đã nộp, nội dung đã đăng theo sổ của trường: việc đã xong thì thôi nhắc.',
      computed: true,
      hidden: true,
      long: true,
    }),
    readAt: column.moment({ title: 'Đọc lúc', note: 'Lần đọc gần nhất.', width: 118, computed: true }),
    problem: column.text({
      title: 'Cần xem lại',
      note: 'Vướng mắc khi đọc sổ của trường.',
      width: 240,
      computed: true,
      long: true,
    }),
  },
});
