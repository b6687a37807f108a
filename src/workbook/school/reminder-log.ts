/** The reminders that the school's own tick sent to its people. */
import { reminderLogColumns } from '../reminder-log-columns';
import { defineTable } from '../table';

export const schoolReminderLogTable = defineTable({
  name: 'school-reminder-log',
  version: 1,
  sheetId: 1114,
  title: 'Nhật ký nhắc việc',
  purpose: 'Thư nhắc sổ này đã gửi cho người của trường, về việc gì. Chương trình ghi.',
  workbook: 'school',
  area: 'program',
  maximumRows: 5000,
  writtenBy: 'program',
  sources: ['S0:29', 'S0:44'],
  columns: reminderLogColumns,
});
