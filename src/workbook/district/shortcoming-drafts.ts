/** Drafts of the report on shortcomings and solutions, as officers left them: nothing typed is lost. */
import { jsonColumn } from '../round-columns';
import { column, defineTable, required } from '../table';

export const shortcomingDraftsTable = defineTable({
  name: 'shortcoming-drafts',
  version: 1,
  sheetId: 2182,
  title: 'Dự thảo tồn tại, giải pháp',
  purpose:
    'Các bản dự thảo Báo cáo tồn tại và giải pháp đã lưu; mở lại ở THĐT > Báo cáo tồn tại và giải pháp.',
  workbook: 'district',
  area: 'program',
  maximumRows: 1000,
  writtenBy: 'program',
  hidden: true,
  sources: ['S1:381–395'],
  columns: {
    key: required(
      column.text({
        title: 'Mã bản',
        note: 'Chương trình dùng để tìm lại bản.',
        computed: true,
        hidden: true,
      }),
    ),
    from: required(
      column.month({ title: 'Từ tháng', note: 'Tháng đầu của kỳ báo cáo.', width: 90, computed: true }),
    ),
    to: required(
      column.month({ title: 'Đến tháng', note: 'Tháng cuối của kỳ báo cáo.', width: 90, computed: true }),
    ),
    savedAt: column.moment({ title: 'Lưu lúc', note: 'Lần lưu gần nhất.', width: 140, computed: true }),
    savedBy: column.text({ title: 'Người lưu', note: 'Ai lưu gần nhất.', width: 200, computed: true }),
    revision: column.number({
      title: 'Lần sửa',
      note: 'Số lần lưu.',
      width: 60,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    sections: jsonColumn('Các phần'),
    signing: jsonColumn('Người ký'),
  },
});
