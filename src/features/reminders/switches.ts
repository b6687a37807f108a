/** Nhắc việc > Bật / Tắt / Tình trạng: one clock trigger per script, one account that sends. */
import { addDays, daysBetween, formatDate, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { describeProblem, ProblemError } from '../../domain/result';
import { hourNow, milliseconds, now, timeAt, today } from '../../google/clock';
import { confirm, showMessage } from '../../google/dialogs';
import { problemOf } from '../../google/errors';
import { remainingMailQuota } from '../../google/mail';
import { passPermissionStop, requireMailAndTriggers } from '../../google/permissions';
import { activeUser } from '../../google/session';
import { ensureTick, hasTick, removeTick, type TickRhythm } from '../../google/triggers';
import type { LogRecord } from './log-record';
import { missedSince, missedWords } from './missed-ticks';
import { leftOutUntil, leftOutWords } from './restored-copy';
import { type LastRun, readLastRun, readSwitch, reopenDay, writeSwitch } from './status';
import { UNKNOWN_USER } from './turn';

const TITLE = 'Nhắc việc';
/** No run takes longer than six minutes. */
const UNKNOWN_AFTER_MILLISECONDS = 60 * 60 * 1000;
const LEFT_OUT_SHOWN_DAYS = 31;

export interface Tick {
  readonly functionName: string;
  readonly rhythm: TickRhythm;
  /** Between which hours of the day it works. */
  readonly hours: { readonly from: number; readonly to: number };
  /** "mỗi giờ, gửi từ 7 giờ đến 18 giờ" */
  readonly words: string;
}

/**
 * `silent`: called by a program that has no window to show anything in; problems are thrown. `inDialog`: a dialog shows
 * what is answered, problems too.
 */
export interface SwitchOptions {
  readonly silent?: boolean;
  readonly inDialog?: boolean;
}

/**
 * Switches on. Google asks for missing permissions before anything is made. Where another account sends already, a person
 * is asked whether this one shall take over; a program leaves it as it is.
 */
export function switchOn(tick: Tick, { silent = false }: SwitchOptions = {}): string {
  requireMailAndTriggers();
  const user = activeUser() ?? UNKNOWN_USER;
  const current = readSwitch();
  if (current !== undefined && current.by !== user) {
    const question = `Nhắc việc đang do tài khoản ${current.by} gửi. Chuyển sang tài khoản ${user}?`;
    if (silent || !confirm(TITLE, question)) return `Nhắc việc vẫn do ${current.by} gửi.`;
  }
  // a trigger that Google disabled looks like any other; only a new one runs again
  const stopped = missedSince(readLastRun(), current) !== undefined;
  if (stopped) removeTick(tick.functionName);
  ensureTick(tick.functionName, tick.rhythm);
  if (current?.by !== user) {
    writeSwitch({ by: user, at: now() });
    reopenDay();
  } else if (stopped) writeSwitch({ ...current, renewed: today() });
  return `Đã bật nhắc việc: chạy ${tick.words}, gửi bằng tài khoản ${user}.`;
}

/** Switches off. `keepTick`: the trigger serves other work too. A person is asked where another account sends. */
export function switchOff(tick: Tick, keepTick: boolean, options?: SwitchOptions): string {
  if (!keepTick) requireMailAndTriggers();
  const current = readSwitch();
  if (current !== undefined && current.by !== (activeUser() ?? UNKNOWN_USER)) {
    const question = `Nhắc việc đang do tài khoản ${current.by} gửi. Tắt thì không ai được nhắc nữa. Tắt?`;
    if (options?.silent !== true && !confirm(TITLE, question)) return `Nhắc việc vẫn do ${current.by} gửi.`;
  }
  writeSwitch(undefined);
  if (!keepTick) removeTick(tick.functionName);
  if (current === undefined) return 'Nhắc việc vốn đang tắt.';
  return 'Đã tắt nhắc việc. Bật lại lúc nào cũng được; thư đã gửi không gửi lại.';
}

/** Everything that somebody asks who wonders why a mail came or did not come; `readLog` may find that the log is gone. */
export function statusText(tick: Tick, readLog: () => readonly LogRecord[], workbookId: string): string {
  const current = readSwitch();
  const last = readLastRun();
  const until = recentlyLeftOut(workbookId);
  // whoever sends is asked for a permission that is gone: only this account can see its own trigger and quota
  const isSender = current !== undefined && current.by === (activeUser() ?? UNKNOWN_USER);
  if (isSender) requireMailAndTriggers();
  return [
    current === undefined
      ? 'Đang tắt.'
      : `Đang bật: tài khoản ${current.by} gửi, bật lúc ${shortTime(current.at)}.`,
    current === undefined
      ? 'Chọn Nhắc việc > Bật để bắt đầu.'
      : scheduleWords(tick, missedSince(last, current), isSender),
    ...(until === undefined ? [] : [leftOutWords(until)]),
    last === undefined ? 'Chưa chạy lần nào.' : lastRunText(last),
    ...(last?.problems ?? []).map((problem) => `• ${problem}`),
    ...(isSender ? [`Còn gửi được ${remainingMailQuota()} thư trong hôm nay.`] : []),
    ...logWords(readLog).filter((words) => !last?.problems.includes(words.replace('• ', ''))),
  ].join('\n');
}

function scheduleWords(tick: Tick, missed: IsoDate | undefined, isSender: boolean): string {
  if (missed !== undefined) return missedWords(missed);
  if (isSender && !hasTick(tick.functionName))
    return 'Lịch chạy không còn: ai đó đã xóa, hoặc quyền đã bị thu hồi. Chọn THĐT > Nhắc việc > Bật để lập lại.';
  return `Lịch chạy: ${tick.words}. Lần tới: ${nextRunWords(tick)}.`;
}

/** What in the log somebody should know: mails in doubt, or that it cannot be read. */
function logWords(readLog: () => readonly LogRecord[]): string[] {
  try {
    const unknown = unknownMails(readLog());
    if (unknown === 0) return [];
    return [
      `• ${unknown} thư chưa rõ đã gửi hay chưa (còn “Đang gửi” ở trang Nhật ký nhắc việc): không gửi lại, lần nhắc sau sẽ nhắc tiếp.`,
    ];
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    return [`• ${describeProblem(thrown.problem)}`];
  }
}

/** Weeks later nobody asks any more why something was left out. */
function recentlyLeftOut(workbookId: string): IsoDate | undefined {
  const until = leftOutUntil(workbookId);
  return until !== undefined && daysBetween(until, today()) <= LEFT_OUT_SHOWN_DAYS ? until : undefined;
}

/** Puts a question to the person at the keyboard; a program has nobody to ask. */
export function mayAsk({ silent = false }: SwitchOptions = {}): (question: string) => boolean {
  return (question) => !silent && confirm(TITLE, question);
}

/** Shows what an action says, or the problem it met. */
export function show(action: () => string, { silent = false, inDialog = false }: SwitchOptions = {}): string {
  if (silent) return action();
  const message = wordsOf(action);
  if (!inDialog) showMessage(TITLE, message);
  return message;
}

function wordsOf(action: () => string): string {
  try {
    return action();
  } catch (thrown) {
    passPermissionStop(thrown);
    return describeProblem(problemOf(thrown));
  }
}

/** "khoảng 7 giờ ngày 26/9/2026" */
function nextRunWords({ rhythm, hours }: Tick): string {
  const hour = hourNow();
  const next = rhythm.kind === 'hourly' ? Math.max(hour + 1, hours.from) : hours.from;
  const isToday = rhythm.kind === 'hourly' ? next < hours.to : hour < hours.from;
  const date = isToday ? today() : addDays(today(), 1);
  return `khoảng ${isToday ? next : hours.from} giờ ngày ${formatDate(date)}`;
}

function lastRunText({ date, at, sent, failed, carried }: LastRun): string {
  const parts = [
    `đã gửi ${sent} thư`,
    ...(failed === 0 ? [] : [`${failed} thư không gửi được`]),
    ...(carried === 0 ? [] : [`${carried} thư để lượt sau`]),
  ];
  return `Lần chạy gần nhất: ${shortTime(at) || formatDate(date)}; trong ngày ${parts.join(', ')}.`;
}

/** Mails that were claimed and never marked: nobody knows whether they left. */
function unknownMails(log: readonly LogRecord[]): number {
  const before = timeAt(milliseconds() - UNKNOWN_AFTER_MILLISECONDS);
  const doubtful = log.filter(({ state, claimedAt = '' }) => state === 'claimed' && claimedAt < before);
  return new Set(doubtful.map(({ mailbox, claimedAt }) => `${mailbox} ${claimedAt}`)).size;
}

/** "7:30 ngày 5/9/2026" */
function shortTime(iso: string): string {
  const date = parseIsoDate(iso.slice(0, 10));
  return date === undefined
    ? ''
    : `${Number(iso.slice(11, 13))}:${iso.slice(14, 16)} ngày ${formatDate(date)}`;
}
