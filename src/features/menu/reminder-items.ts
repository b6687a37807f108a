/** The items of Nhắc việc that both workbooks have, by functions of the same name. */
import type { MenuItem } from '../../google/dialogs';

/** On, off, and how it stands. */
export const REMINDER_SWITCH = [
  { caption: 'Bật', functionName: 'turnRemindersOn' },
  { caption: 'Tắt', functionName: 'turnRemindersOff' },
  { caption: 'Tình trạng', functionName: 'showReminderStatus' },
] as const satisfies readonly MenuItem<string>[];

/** What would be sent, seen before it is. */
export const REMINDER_MAILS = [
  { caption: 'Xem trước thư nhắc', functionName: 'openReminderPreview' },
  { caption: 'Gửi thử cho tôi', functionName: 'sendReminderSample' },
  { caption: 'Gửi tệp lịch (.ics)', functionName: 'sendCalendarFile' },
] as const satisfies readonly MenuItem<string>[];
