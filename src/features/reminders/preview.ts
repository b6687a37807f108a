/** What mails a day would bring, without sending any; and one of them as a sample to oneself. */
import { addDays, formatDate, type IsoDate, parseIsoDate, weekdayOf } from '../../domain/calendar-date';
import { WEEKDAY_NAMES } from '../../domain/recurrence';
import { type Problem, ProblemError } from '../../domain/result';
import { holidayOn, isDayOff } from '../../domain/working-days';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { remainingMailQuota, sendMail } from '../../google/mail';
import { requireMailAndTriggers, requireMailInDialog } from '../../google/permissions';
import { activeUser } from '../../google/session';
import { openLedger } from './ledger';
import { composeMail } from './mail';
import { oneLine } from './one-line';
import { planDay } from './plan';
import type { Digest, ReminderInput } from './reminder';
import { leftOutUntil } from './restored-copy';
import type { TickSource } from './send';
import { weekOf } from './senders';
import { readLastRun } from './status';

/** One mail as the preview shows it; plain values, for it crosses google.script.run. */
export interface PreviewMail {
  readonly mailbox: string;
  readonly subject: string;
  readonly html: string;
  readonly things: number;
  /** It would wait for another day's quota. */
  readonly waits: boolean;
}

export interface ReminderPreview {
  readonly date: IsoDate;
  readonly today: IsoDate;
  /** Why nobody is written to on the day ("Chủ nhật", a feast's name); '' on a working day. */
  readonly dayOff: string;
  /** Mails that went out already, when the day is today. */
  readonly sent: number;
  /** Vietnamese: which reminders are somebody else's to send; '' when nothing could be read. */
  readonly elsewhere: string;
  readonly mails: readonly PreviewMail[];
  readonly quota: number;
  readonly problems: readonly Problem[];
}

/** Size of the dialog. */
export const PREVIEW_SIZE = { width: 760, height: 620 } as const;

/** How far ahead a sample is looked for when the day itself brings nothing. */
const SAMPLE_DAYS = 31;

const ELSEWHERE: Readonly<Record<TickSource['input']['sender'], string>> = {
  district:
    'Việc mà cột Ai nhắc ở trang Lịch nhắc ghi Nhà trường thì sổ của từng trường gửi, xem ở sổ đó. Tóm tắt tuần của đơn vị chỉ xem được vào ngày gửi.',
  school: 'Việc do đơn vị quản lý nhắc được gửi thẳng vào tài khoản chung của trường, không hiện ở đây.',
};

/**
 * The mails of a day: of this day what is still to be sent, of another one all it brings if nothing more gets done. What
 * keeps the workbook from being read is the preview's problem.
 */
export function previewDay(
  workbook: ActiveWorkbook,
  load: () => TickSource,
  dateText: string,
): ReminderPreview {
  const date = parseIsoDate(dateText) ?? today();
  try {
    return previewOf(workbook, load(), date);
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    const nothing = { dayOff: '', sent: 0, elsewhere: '', mails: [], quota: 0 };
    return { date, today: today(), ...nothing, problems: [thrown.problem] };
  }
}

function previewOf(workbook: ActiveWorkbook, source: TickSource, date: IsoDate): ReminderPreview {
  const { digests, carried, problems } = planDay(inputFor(workbook, source, date));
  const shown = (digest: Digest, waits: boolean): PreviewMail => {
    const { subject, html } = compose(source, digest, date);
    return { mailbox: digest.mailbox, subject, html, things: digest.lines.length, waits };
  };
  return {
    date,
    today: today(),
    dayOff: dayOffOf(source, date),
    sent: sentOn(date),
    elsewhere: ELSEWHERE[source.input.sender],
    mails: [
      ...digests.map((digest) => shown(digest, false)),
      ...carried.map((digest) => shown(digest, true)),
    ],
    quota: remainingMailQuota(),
    problems: [...source.problems, ...problems],
  };
}

/**
 * Sends one of the day's mails, or the first one of the days after it, to the person at the keyboard. The log does not know
 * of it. Answers what it told; throws ProblemError when there is nothing to show or nobody to send it to.
 */
export function sendSample(
  workbook: ActiveWorkbook,
  source: TickSource,
  dateText: string,
  mailbox: string,
  inDialog = false,
): string {
  if (inDialog) requireMailInDialog();
  else requireMailAndTriggers();
  const user = activeUser();
  if (user === undefined) throw new ProblemError(noUser());
  const first = parseIsoDate(dateText) ?? today();
  for (let distance = 0; distance <= SAMPLE_DAYS; distance++) {
    const date = addDays(first, distance);
    const { digests, carried } = planDay(inputFor(workbook, source, date));
    const all = [...digests, ...carried];
    const digest = all.find((each) => each.mailbox === mailbox) ?? all[0];
    if (digest === undefined) continue;
    const { subject, text, html } = compose(source, digest, date);
    sendMail({
      to: user,
      subject: `[Gửi thử] ${subject}`,
      text,
      html,
      senderName: oneLine(source.mail.officeName),
      ...(source.replyTo === undefined ? {} : { replyTo: source.replyTo }),
    });
    return `Đã gửi thử tới ${user} thư nhắc của ngày ${formatDate(date)} cho ${digest.mailbox}.`;
  }
  throw new ProblemError(nothingToShow());
}

/** A day off only where it is one for every school: some work on Saturdays. */
function dayOffOf({ input: { schools, week } }: TickSource, date: IsoDate): string {
  const weeks = schools.length === 0 ? [week] : schools.map((school) => weekOf(school, week));
  if (!weeks.every((each) => isDayOff(date, each))) return '';
  return holidayOn(date, week)?.name ?? WEEKDAY_NAMES[weekdayOf(date) - 1] ?? '';
}

function sentOn(date: IsoDate): number {
  const last = readLastRun();
  return date === today() && last?.date === date ? last.sent : 0;
}

function inputFor(workbook: ActiveWorkbook, source: TickSource, date: IsoDate): ReminderInput {
  const nobody = new Set<string>();
  if (date !== today()) {
    const { office, ...input } = source.input;
    return {
      ...input,
      ...(office === undefined ? {} : { office: { address: office.address } }),
      date,
      known: nobody,
      mailedToday: nobody,
      quota: Number.MAX_SAFE_INTEGER,
      ownDayOnly: true,
    };
  }
  const { known, mailedToday } = openLedger(workbook, source.log);
  const until = leftOutUntil(workbook.spreadsheetId());
  return {
    ...source.input,
    date,
    known,
    mailedToday,
    ...(until === undefined ? {} : { leftOutUntil: until }),
    quota: remainingMailQuota(),
  };
}

function compose(source: TickSource, digest: Digest, date: IsoDate) {
  const toOffice = digest.mailbox === source.input.office?.address.trim().toLowerCase();
  return composeMail(digest, { ...source.mail, toOffice, date });
}

/** Google says nothing of the account at the keyboard before it was allowed to. */
export function noUser(): Problem {
  return {
    code: 'reminder.no-user',
    message: 'Google không cho biết bạn đang dùng tài khoản nào.',
    remedy: 'Chọn THĐT > Nhắc việc > Bật một lần để cấp quyền, rồi làm lại.',
  };
}

function nothingToShow(): Problem {
  return {
    code: 'reminder.nothing',
    message: `Trong ${SAMPLE_DAYS} ngày tới không có thư nhắc nào.`,
    remedy: 'Xem trang Lịch nhắc (sổ của đơn vị): việc nào có đánh dấu Gửi thư thì được nhắc.',
  };
}
