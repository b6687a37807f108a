/** The menu THĐT of a school's workbook. It needs no authorisation and depends on nothing in the workbook. */
import { mayTouchDocument } from '../../google/auth-mode';
import { createMenu, type MenuItem } from '../../google/dialogs';
import type * as school from '../../school';
import { recordScript } from '../registers/record-script';
import { noticeMissedTicks } from '../reminders/missed-ticks';
import { REMINDER_MAILS, REMINDER_SWITCH } from './reminder-items';

/** What it offers, in the order in which a month needs it. */
const MENU: readonly MenuItem<keyof typeof school>[] = [
  { caption: 'Chấm điểm tháng', functionName: 'openMonthlyScore' },
  {
    caption: 'Báo cáo',
    items: [
      { caption: 'Báo cáo tháng', functionName: 'openMonthlyReport' },
      { caption: 'Báo cáo tuần về Cổng', functionName: 'openPortalReport' },
      { caption: 'Thông báo kết quả tháng', functionName: 'openResultNotice' },
      { caption: 'Báo cáo khác', functionName: 'openOtherReport' },
    ],
  },
  { caption: 'Ghi nhật ký hôm nay', functionName: 'openDayLog' },
  { caption: 'Ghi sổ nhanh', functionName: 'openQuickEntry' },
  { caption: 'Soạn văn bản', functionName: 'openDocuments' },
  'separator',
  { caption: 'Kiểm tra sổ', functionName: 'openWorkbookCheck' },
  { caption: 'Sửa sổ bị hỏng', functionName: 'repairWorkbook' },
  { caption: 'Nhập từ Excel', functionName: 'openTableImport' },
  { caption: 'Khi có người nghỉ, chuyển việc', functionName: 'openHandover' },
  { caption: 'In sổ', functionName: 'printRegister' },
  {
    caption: 'Nhắc việc',
    items: [...REMINDER_SWITCH, 'separator', ...REMINDER_MAILS],
  },
];

/** Simple trigger: Google runs it whenever the workbook is opened. */
export function onOpen(event?: { readonly authMode?: unknown }): void {
  createMenu('THĐT', MENU);
  // an add-on that is not enabled in this workbook may show its menu and touch nothing
  if (!mayTouchDocument(event)) return;
  recordScript();
  noticeMissedTicks();
}

/** Google runs it when the add-on is installed; the workbook is open then. */
export function onInstall(event?: { readonly authMode?: unknown }): void {
  onOpen(event);
}
