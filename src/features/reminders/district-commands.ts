/** The district's menu Nhắc việc. */

import { ProblemError } from '../../domain/result';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { showDialog } from '../../google/dialogs';
import { sha256 } from '../../google/digest';
import { requireMailAndTriggers } from '../../google/permissions';
import { activeUser } from '../../google/session';
import { NEVER_MAILED } from '../../standard/never-mailed';
import { reminderLogTable } from '../../workbook/district';
import { readRecords } from '../registers/read-records';
import { readSettingsEntries, requireOperator } from '../settings/read-district';
import { type CalendarMail, sendCalendar } from './calendar-mail';
import { districtSource, readCalendar } from './district-tick';
import type { LogRecord } from './log-record';
import { noUser, PREVIEW_SIZE, previewDay, type ReminderPreview, sendSample } from './preview';
import { leftOutWords, settleOrigin } from './restored-copy';
import type { TickSource } from './send';
import { mayAsk, type SwitchOptions, show, statusText, switchOff, switchOn, type Tick } from './switches';
import { SENDING_HOURS } from './turn';

const TICK: Tick = {
  functionName: 'districtTick',
  rhythm: { kind: 'hourly' },
  hours: SENDING_HOURS,
  words: `mỗi giờ, gửi từ ${SENDING_HOURS.from} giờ đến ${SENDING_HOURS.to} giờ`,
};

/** Menu: the district's mails go out from now on. Answers what it told the person. */
export function turnRemindersOn(options?: SwitchOptions): string {
  return show(() => {
    const workbook = activeWorkbook();
    requireOperator(readSettingsEntries(workbook));
    const until = settleOrigin({ workbookId: workbook.spreadsheetId(), log: readLog() });
    const told = switchOn(TICK, options);
    return until === undefined ? told : `${told}\n${leftOutWords(until)}`;
  }, options);
}

/** Menu: no more mails. The hourly trigger stays, for it goes on with long work too. */
export function turnRemindersOff(options?: SwitchOptions): string {
  return show(() => switchOff(TICK, true, options), options);
}

/** Menu: on or off, last run, mails, quota, problems. */
export function showReminderStatus(options?: SwitchOptions): string {
  return show(() => statusText(TICK, readLog, activeWorkbook().spreadsheetId()), options);
}

/** Menu: the year's deadlines as a calendar file to the person at the keyboard. */
export function sendCalendarFile(options?: SwitchOptions): string {
  return show(() => {
    requireMailAndTriggers();
    const workbook = activeWorkbook();
    const { general, input } = readCalendar(workbook);
    const user = activeUser();
    if (user === undefined) throw new ProblemError(noUser());
    const mail: CalendarMail = {
      owner: general.office.name,
      calendarId: workbook.spreadsheetId(),
      why: 'Bạn nhận thư này vì vừa chọn Nhắc việc > Gửi tệp lịch (.ics) trong sổ của đơn vị. Muốn đổi hạn, sửa trang Lịch nhắc rồi chọn lại mục ấy.',
      obligations: input.obligations.filter(({ state, code }) => state === 'on' && !NEVER_MAILED.has(code)),
      week: input.week,
      addresses: [user],
      version: sha256(JSON.stringify(input)).slice(0, 12),
      sample: general.points.state === 'sample',
    };
    return sendCalendar(mail, mayAsk(options));
  }, options);
}

/** Menu: shows who would get which mail on a day. */
export function openReminderPreview(): void {
  showDialog('reminder-preview', 'Xem trước thư nhắc', PREVIEW_SIZE, null);
}

/** Dialog: the mails of a day (`2026-09-25`), or of today. */
export function loadReminderPreview(date = ''): ReminderPreview {
  const workbook = activeWorkbook();
  return previewDay(workbook, () => sourceOf(workbook), date);
}

/** Menu and dialog: one mail of the day, or of the next that brings one, to the person at the keyboard. */
export function sendReminderSample(date = '', mailbox = '', options?: SwitchOptions): string {
  return show(() => {
    const workbook = activeWorkbook();
    return sendSample(workbook, sourceOf(workbook), date, mailbox, options?.inDialog);
  }, options);
}

function sourceOf(workbook: ActiveWorkbook): TickSource {
  return districtSource(workbook, readCalendar(workbook), false);
}

/** The log as it stands; a workbook that was never prepared has none. */
function readLog(): LogRecord[] {
  return readRecords(activeWorkbook(), [reminderLogTable]).records[0].map(({ record }) => record);
}
