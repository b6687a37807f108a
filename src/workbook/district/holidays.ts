/** Days off: deadlines move around them. */
import { column, defineTable, required } from '../table';

export const holidaysTable = defineTable({
  name: 'holidays',
  version: 1,
  sheetId: 2103,
  title: 'Ngày nghỉ',
  purpose: 'Ngày nghỉ lễ, Tết, nghỉ học. Xác nhận khi có thông báo chính thức của năm.',
  workbook: 'district',
  area: 'reminders',
  maximumRows: 100,
  writtenBy: 'people',
  sources: ['standard 23'],
  columns: {
    from: required(column.date({ title: 'Từ ngày', note: 'Ngày nghỉ đầu tiên.', width: 92 })),
    to: column.date({ title: 'Đến ngày', note: 'Ngày nghỉ cuối; nghỉ một ngày thì để trống.', width: 92 }),
    name: required(column.text({ title: 'Dịp nghỉ', note: 'Tên dịp nghỉ.', width: 280 })),
    confirmed: column.tick({
      title: 'Đã xác nhận',
      note: 'Đánh dấu khi đã có thông báo chính thức của năm.',
      width: 90,
    }),
  },
});
