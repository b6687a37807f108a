/** A school's menu Nhắc việc, and its daily tick. */

import { concerns } from '../../domain/obligation';
import { describeProblem, ProblemError } from '../../domain/result';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { confirm, showDialog } from '../../google/dialogs';
import { requireMailAndTriggers } from '../../google/permissions';
import { NEVER_MAILED } from '../../standard/never-mailed';
import { aboutTable, profileTable, schoolReminderLogTable, staffTable } from '../../workbook/school';
import { readRecords } from '../registers/read-records';
import { readOrigin, schoolIdOf } from './about-school';
import { type CalendarMail, sendCalendar } from './calendar-mail';
import type { LogRecord } from './log-record';
import { PREVIEW_SIZE, previewDay, type ReminderPreview, sendSample } from './preview';
import { leftOutWords, settleOrigin } from './restored-copy';
import { readCalendar } from './school-calendar';
import { isPresent, schoolSource } from './school-source';
import type { TickSource } from './send';
import { readSwitch } from './status';
import { mayAsk, type SwitchOptions, show, statusText, switchOff, switchOn, type Tick } from './switches';

const TITLE = 'Nhắc việc';
const COPY_QUESTION =
  'Sổ này là bản sao của một sổ khác. Nếu sổ gốc còn nhắc việc, mọi người sẽ nhận hai thư cho một việc. Chỉ bật khi sổ này thay hẳn sổ gốc. Bật?';
const COPY_LEFT_OFF =
  'Chưa bật nhắc việc: sổ này là bản sao của một sổ khác. Nhắc việc bật ở sổ gốc, theo liên kết mà đơn vị quản lý gửi.';

const TICK: Tick = {
  functionName: 'schoolTick',
  rhythm: { kind: 'daily', hour: 7 },
  hours: { from: 7, to: 8 },
  words: 'mỗi ngày một lần, khoảng 7 giờ',
};

/** Menu: the school's own people are reminded from now on. Answers what it told the person. */
export function turnRemindersOn(options?: SwitchOptions): string {
  return show(() => {
    requireMailAndTriggers();
    const origin = readOrigin(activeWorkbook());
    if (
      origin.madeFrom === 'copy' &&
      readSwitch() === undefined &&
      (options?.silent || !confirm(TITLE, COPY_QUESTION))
    )
      return COPY_LEFT_OFF;
    const until = settleOrigin(origin);
    const told = switchOn(TICK, options);
    // whoever wanted the file has it from the original; the menu sends it when asked
    const more = until === undefined ? calendarWords() : leftOutWords(until);
    return [told, more].filter((part) => part !== '').join('\n');
  }, options);
}

/** Menu: no more mails; the trigger goes with them. */
export function turnRemindersOff(options?: SwitchOptions): string {
  return show(() => switchOff(TICK, false, options), options);
}

/** Menu: on or off, last run, mails, quota, problems. */
export function showReminderStatus(options?: SwitchOptions): string {
  return show(() => statusText(TICK, readLog, activeWorkbook().spreadsheetId()), options);
}

/** Menu: the year's deadlines as a calendar file to the staff who are ticked for it. */
export function sendCalendarFile(options?: SwitchOptions): string {
  return show(
    () =>
      sendStaffCalendar(mayAsk(options)) ||
      'Chưa ai nhận tệp lịch. Ở trang Nhân sự, ghi thư điện tử và đánh dấu cột Nhận tệp lịch cho người muốn nhận.',
    options,
  );
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

/** It is switched on already: what keeps the file from being sent is only told. */
function calendarWords(): string {
  try {
    return sendStaffCalendar();
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    return `Chưa gửi được tệp lịch. ${describeProblem(thrown.problem)}`;
  }
}

function sendStaffCalendar(isWantedAgain?: (question: string) => boolean): string {
  const workbook = activeWorkbook();
  const calendar = readCalendar(workbook);
  const [profiles, staff, about] = readRecords(workbook, [profileTable, staffTable, aboutTable]).records;
  const profile = profiles[0]?.record;
  if (profile === undefined) return '';
  const { settings, input } = calendar;
  const mail: CalendarMail = {
    owner: profile.name,
    // the school's, so that a file from a workbook that takes the place of a lost one changes its entries too
    calendarId: schoolIdOf(about, workbook),
    why: 'Bạn nhận thư này vì ở trang Nhân sự trong sổ của trường, dòng của bạn có đánh dấu “Nhận tệp lịch”: bỏ dấu đó thì thôi nhận. Muốn đổi hạn, báo đơn vị quản lý.',
    obligations: input.obligations.filter(
      (obligation) => concerns(obligation, profile) && !NEVER_MAILED.has(obligation.code),
    ),
    week: { ...input.week, saturday: profile.saturday },
    addresses: staff.flatMap(({ record }) =>
      record.calendar && isPresent(record) && record.email !== undefined ? [record.email] : [],
    ),
    version: `settings-${settings.version}`,
    sample: settings.sample,
    ...(profile.account === undefined ? {} : { replyTo: profile.account }),
  };
  return sendCalendar(mail, isWantedAgain);
}

function sourceOf(workbook: ActiveWorkbook): TickSource {
  return schoolSource(workbook, readCalendar(workbook));
}

/** The log as it stands; a workbook that was never prepared has none. */
function readLog(): LogRecord[] {
  return readRecords(activeWorkbook(), [schoolReminderLogTable]).records[0].map(({ record }) => record);
}
