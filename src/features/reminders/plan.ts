/** Which mails a day brings: pure, from the date, the obligations, what is done and what the log knows. */
import { isDone } from '../../domain/accomplishment';
import { addDays, daysBetween, type IsoDate } from '../../domain/calendar-date';
import { concerns, type Obligation, type Stage, type StageDay, stagesBetween } from '../../domain/obligation';
import type { Problem } from '../../domain/result';
import type { Role } from '../../domain/role';
import { isDayOff } from '../../domain/working-days';
import { NEVER_MAILED } from '../../standard/obligations';
import {
  type DayPlan,
  type Digest,
  type RemindedSchool,
  type ReminderInput,
  type ReminderLine,
  reminderKey,
  type SkippedReminder,
} from './reminder';

/** A stage missed for longer than this (no tick, no quota) is not made up for any more; a weekly one sooner. */
const CATCH_UP_DAYS = 6;
const WEEKLY_CATCH_UP_DAYS = 3;

const STANDINGS = ['overdue', 'today', 'coming'] as const;

/** Plans the day. On a day off nothing is sent: whatever is due then was moved, and what was carried over waits. */
export function planDay(input: ReminderInput): DayPlan {
  const problems = input.schools.flatMap((school) => accountProblems(school, input.sender));
  if (isDayOff(input.date, input.week)) return { digests: [], carried: [], missed: [], problems };
  const found = collect(input);
  const byMailbox = new Map<string, ReminderLine[]>();
  for (const line of found.lines) {
    const mailbox = mailboxOf(line.key);
    byMailbox.set(mailbox, [...(byMailbox.get(mailbox) ?? []), line]);
  }
  const digests = [...byMailbox]
    .filter(([mailbox]) => !input.mailedToday.has(mailbox))
    .map(([mailbox, lines]): Digest => ({ mailbox, lines: [...lines].sort(byUrgency) }))
    .sort(byPriority);
  const fitting = Math.max(0, input.quota);
  return {
    digests: digests.slice(0, fitting),
    carried: digests.slice(fitting),
    missed: found.missed,
    problems,
  };
}

interface Found {
  readonly lines: readonly ReminderLine[];
  readonly missed: readonly SkippedReminder[];
}

function collect(input: ReminderInput): Found {
  const lines = new Map<string, ReminderLine>();
  const missed = new Map<string, SkippedReminder>();
  for (const obligation of input.obligations) {
    if (input.schools.length === 0 || !isSentBy(obligation, input.sender)) continue;
    const recent = stagesBetween(obligation, addDays(input.date, -CATCH_UP_DAYS), input.date, input.week);
    for (const school of input.schools) {
      if (!concerns(obligation, school)) continue;
      const latest = latestByPeriod(recent);
      for (const stageDay of recent) {
        if (isDone(obligation, stageDay.due, school.accomplishments)) continue;
        const current =
          latest.get(stageDay.due.nominal) === stageDay && isUseful(obligation, stageDay, input.date);
        for (const line of linesOf(obligation, stageDay, school, input.date)) {
          if (input.known.has(line.key)) continue;
          if (current) lines.set(line.key, merged(lines.get(line.key), line));
          else if (stageDay.date >= (input.since ?? stageDay.date))
            missed.set(line.key, { key: line.key, line, reason: 'Lỡ ngày nhắc, nay không còn cần.' });
        }
      }
    }
  }
  return { lines: [...lines.values()], missed: [...missed.values()] };
}

/** Whether this sender mails the obligation at all. */
export function isSentBy(
  { code, state, byMail, remindedBy }: Obligation,
  sender: ReminderInput['sender'],
): boolean {
  return state === 'on' && byMail && remindedBy === sender && !NEVER_MAILED.has(code);
}

function isUseful({ schedule }: Obligation, stageDay: StageDay, date: IsoDate): boolean {
  const limit = schedule.rhythm === 'weekly' ? WEEKLY_CATCH_UP_DAYS : CATCH_UP_DAYS;
  return daysBetween(stageDay.date, date) <= limit;
}

/** Of the stages of one period only the latest is still worth sending. */
function latestByPeriod(stages: readonly StageDay[]): Map<IsoDate, StageDay> {
  return new Map(stages.map((stage) => [stage.due.nominal, stage]));
}

function linesOf(
  obligation: Obligation,
  { stage, due, escalates }: StageDay,
  school: RemindedSchool,
  date: IsoDate,
): ReminderLine[] {
  const roles = [obligation.owner, escalates ? obligation.escalation : undefined];
  return roles.flatMap((role, index) => {
    if (role === undefined && index > 0) return [];
    return mailboxesOf(school, role).map(
      (mailbox): ReminderLine => ({
        key: reminderKey(obligation.code, school.id, due.nominal, stage, mailbox),
        obligation,
        schoolId: school.id,
        schoolName: school.name,
        due,
        stage,
        standing: standingOn(date, due.deadline, stage),
        roles: role === undefined ? [] : [role],
        ...(school.link === undefined ? {} : { link: school.link }),
      }),
    );
  });
}

/** Several roles in one mailbox are one line that names them all. */
function merged(one: ReminderLine | undefined, other: ReminderLine): ReminderLine {
  return one === undefined ? other : { ...one, roles: [...new Set([...one.roles, ...other.roles])] };
}

function mailboxesOf(school: RemindedSchool, role: Role | undefined): string[] {
  const own = role === undefined ? [] : (school.addressesOf?.(role) ?? []);
  const usable = own.map(normalized).filter(isAddress);
  const addresses = usable.length > 0 ? usable : [normalized(school.account)].filter(isAddress);
  return [...new Set(addresses)];
}

function standingOn(date: IsoDate, deadline: IsoDate, stage: Stage): ReminderLine['standing'] {
  if (date > deadline) return 'overdue';
  return date === deadline || stage === 'day' ? 'today' : 'coming';
}

function byUrgency(one: ReminderLine, other: ReminderLine): number {
  return (
    STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing) ||
    compare(one.due.deadline, other.due.deadline) ||
    compare(one.key, other.key)
  );
}

/** Digests by their most urgent line, so that a small quota goes to what is overdue longest. */
function byPriority(one: Digest, other: Digest): number {
  const [first] = one.lines;
  const [second] = other.lines;
  return first === undefined || second === undefined ? 0 : byUrgency(first, second);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function mailboxOf(key: string): string {
  return key.slice(key.lastIndexOf('|') + 1);
}

function normalized(address: string): string {
  return address.trim().toLowerCase();
}

/** One plain address: no lists, no names, no line breaks that could add a header. */
export function isAddress(text: string): boolean {
  return /^[^\s@,;<>"|]+@[^\s@,;<>"|]+\.[^\s@,;<>"|]+$/.test(text);
}

function accountProblems(school: RemindedSchool, sender: ReminderInput['sender']): Problem[] {
  if (isAddress(normalized(school.account))) return [];
  const missing = school.account.trim() === '';
  return [
    {
      code: missing ? 'reminder.no-address' : 'reminder.broken-address',
      place: school.name,
      message: missing
        ? 'Trường chưa có tài khoản nên không nhắc được qua thư.'
        : `Địa chỉ “${school.account.trim()}” không phải một địa chỉ thư.`,
      remedy:
        sender === 'district'
          ? 'Sửa cột Tài khoản của trường trong trang Trường.'
          : 'Sửa cột Tài khoản của trường trong trang Thông tin trường.',
    },
  ];
}
