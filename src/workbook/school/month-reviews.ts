/** What the office said to each submitted month; only the operator account writes here. */

import { ACT_WORDS } from '../round-columns';
import { column, defineTable, required } from '../table';

export const monthReviewsTable = defineTable({
  name: 'month-reviews',
  version: 1,
  sheetId: 1181,
  title: 'Ý kiến về bản nộp',
  purpose: 'Đơn vị quản lý đã xác nhận, trả lại hay mở lại tháng nào, vì sao. Trường xem, không sửa.',
  workbook: 'school',
  area: 'scores',
  maximumRows: 500,
  writtenBy: 'district',
  sources: ['S2:208', 'S4:187'],
  columns: {
    month: required(column.month({ title: 'Tháng', note: 'Tháng của bản nộp.', width: 72, computed: true })),
    submittedAt: column.moment({
      title: 'Bản nộp lúc',
      note: 'Của bản nộp nào.',
      width: 118,
      computed: true,
    }),
    act: required(
      column.choice({
        title: 'Việc',
        note: 'Đơn vị quản lý đã làm gì.',
        width: 160,
        computed: true,
        choices: ACT_WORDS,
      }),
    ),
    remark: column.text({
      title: 'Ý kiến',
      note: 'Nội dung phải bổ sung, hoặc lý do.',
      width: 380,
      computed: true,
      long: true,
    }),
    at: column.moment({ title: 'Lúc', note: 'Ngày giờ.', width: 118, computed: true }),
    digest: column.text({
      title: 'Mã bản nộp',
      note: 'Mã kiểm tra của bản nộp.',
      width: 110,
      clipped: true,
      computed: true,
    }),
  },
});
