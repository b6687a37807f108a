/** The menu THĐT of a school's workbook. It needs no authorisation and depends on nothing in the workbook. */
import { createMenu } from '../../google/dialogs';
import type * as school from '../../school';

/** Simple trigger: Google runs it whenever the workbook is opened. */
export function onOpen(): void {
  createMenu<keyof typeof school>('THĐT', [
    { caption: 'Chấm điểm tháng', functionName: 'openMonthlyScore' },
    {
      caption: 'Nhắc việc',
      items: [
        { caption: 'Bật', functionName: 'turnRemindersOn' },
        { caption: 'Tắt', functionName: 'turnRemindersOff' },
        { caption: 'Tình trạng', functionName: 'showReminderStatus' },
      ],
    },
  ]);
}

/** Google runs it when the add-on is installed; the workbook is open then. */
export function onInstall(): void {
  onOpen();
}
