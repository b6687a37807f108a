/** Who did what in the district's workbook, and with what result. */
import { column, defineTable, required } from '../table';

export const activityLogTable = defineTable({
  name: 'activity-log',
  version: 1,
  sheetId: 2109,
  title: 'Nhật ký hoạt động',
  purpose: 'Ai đã làm gì với sổ này và các trường. Chương trình ghi.',
  workbook: 'district',
  area: 'program',
  maximumRows: 20000,
  writtenBy: 'program',
  sources: ['S2:194–210', 'S4:175–188'],
  columns: {
    time: required(column.moment({ title: 'Lúc', note: 'Ngày giờ.', width: 150, computed: true })),
    who: column.text({ title: 'Ai', note: 'Tài khoản đã làm.', width: 220, computed: true }),
    what: required(column.text({ title: 'Việc', note: 'Đã làm gì.', width: 280, computed: true })),
    school: column.text({ title: 'Trường', note: 'Với trường nào.', width: 240, computed: true }),
    result: column.text({
      title: 'Kết quả',
      note: 'Xong, hoặc vướng gì.',
      width: 360,
      computed: true,
      long: true,
    }),
  },
});
