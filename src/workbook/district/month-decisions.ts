/** What the office did with submitted months: each act a row, never changed; the last one of a submission counts. */

import { ACT_WORDS, schoolColumn, schoolIdColumn } from '../round-columns';
import { column, defineTable, required } from '../table';

export const monthDecisionsTable = defineTable({
  name: 'month-decisions',
  version: 1,
  sheetId: 2162,
  title: 'Xử lý bản nộp',
  purpose:
    'Mỗi lần trả lại, xác nhận hay mở lại một tháng là một dòng: ai, lúc nào, vì sao. Làm ở Kiểm tra, chấm điểm; chương trình ghi nối vào.',
  workbook: 'district',
  area: 'scores',
  maximumRows: 20_000,
  writtenBy: 'program',
  sources: ['S2:208', 'S4:187'],
  columns: {
    schoolId: required(schoolIdColumn()),
    school: schoolColumn(),
    month: required(column.month({ title: 'Tháng', note: 'Tháng của bản nộp.', width: 72, computed: true })),
    act: required(
      column.choice({
        title: 'Việc',
        note: 'Đã làm gì với bản nộp.',
        width: 140,
        computed: true,
        choices: ACT_WORDS,
      }),
    ),
    remark: column.text({
      title: 'Ý kiến, lý do',
      note: 'Nội dung gửi trường, hoặc lý do mở lại.',
      width: 254,
      computed: true,
      long: true,
    }),
    at: required(column.moment({ title: 'Lúc', note: 'Ngày giờ.', width: 118, computed: true })),
    by: column.text({ title: 'Ai', note: 'Tài khoản đã làm.', width: 160, computed: true }),
    submittedAt: required(
      column.moment({ title: 'Bản nộp lúc', note: 'Của bản nộp nào.', width: 118, computed: true }),
    ),
    digest: column.text({
      title: 'Mã bản nộp',
      note: 'Mã kiểm tra của bản nộp.',
      width: 80,
      clipped: true,
      computed: true,
    }),
    publishedAt: column.moment({
      title: 'Gửi về trường lúc',
      note: 'Trống là chờ tài khoản vận hành gửi.',
      width: 118,
      computed: true,
    }),
  },
});
