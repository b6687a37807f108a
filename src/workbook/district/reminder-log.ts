/** Every reminder, claimed before it is sent and marked after: none is sent twice. */
import { reminderLogColumns } from '../reminder-log-columns';
import { defineTable } from '../table';

export const reminderLogTable = defineTable({
  name: 'reminder-log',
  version: 1,
  sheetId: 2104,
  title: 'Nhật ký nhắc việc',
  purpose: 'Thư nhắc đã gửi cho ai, về việc gì. Chương trình ghi.',
  workbook: 'district',
  area: 'reminders',
  maximumRows: 20000,
  writtenBy: 'program',
  sources: ['S2:194–210', 'S4:175–188'],
  columns: reminderLogColumns,
});
