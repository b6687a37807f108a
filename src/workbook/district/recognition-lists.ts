/** Lists for recognition as they were drawn up, with the rules and the criteria set they rest on. */

import { jsonColumn } from '../round-columns';
import { column, defineTable, required } from '../table';

export const recognitionListsTable = defineTable({
  name: 'recognition-lists',
  version: 1,
  sheetId: 2164,
  title: 'Danh sách công nhận',
  purpose:
    'Mỗi lần lập danh sách đề nghị công nhận là một dòng, kèm ngưỡng và bộ chỉ báo đã dùng, để nhiều năm sau dựng lại được.',
  workbook: 'district',
  area: 'scores',
  maximumRows: 200,
  writtenBy: 'program',
  sources: ['S2:204–210', 'S4:183–188'],
  columns: {
    title: required(column.text({ title: 'Danh sách', note: 'Tên danh sách.', width: 220, computed: true })),
    year: required(column.text({ title: 'Năm học', note: 'Ví dụ 2026–2027.', width: 84, computed: true })),
    madeAt: required(column.moment({ title: 'Lập lúc', note: 'Ngày giờ.', width: 118, computed: true })),
    madeBy: column.text({ title: 'Người lập', note: 'Tài khoản đã lập.', width: 150, computed: true }),
    proposed: column.number({
      title: 'Số trường đề nghị',
      note: 'Đủ điều kiện.',
      width: 72,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    schools: column.number({
      title: 'Số trường xét',
      note: 'Tất cả.',
      width: 72,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    rulesText: column.text({
      title: 'Ngưỡng',
      note: 'Ngưỡng đã dùng.',
      width: 240,
      computed: true,
      long: true,
    }),
    pointsLabel: column.text({
      title: 'Bộ điểm',
      note: 'Bộ điểm đã dùng.',
      width: 120,
      computed: true,
      long: true,
    }),
    decisionNumber: column.text({
      title: 'Quyết định số',
      note: 'Quyết định công nhận của cấp có thẩm quyền.',
      width: 110,
      computed: true,
    }),
    decisionOn: column.date({ title: 'Ngày quyết định', note: 'Ngày ký.', width: 90, computed: true }),
    decisionBy: column.text({
      title: 'Người ghi quyết định',
      note: 'Tài khoản đã ghi.',
      width: 150,
      computed: true,
    }),
    digest: column.text({
      title: 'Mã kiểm tra',
      note: 'Mã của nội dung đã lưu: đổi một số cũng lộ.',
      width: 100,
      clipped: true,
      computed: true,
    }),
    rules: jsonColumn('Ngưỡng, dạng lưu'),
    criteria: jsonColumn('Bộ chỉ báo, dạng lưu'),
  },
});
