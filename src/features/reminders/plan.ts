/** Which mails a day brings: pure, from the date, the obligations, what is done and what the log knows. */
import { isDone } from '../../domain/accomplishment';
import { addDays, type IsoDate } from '../../domain/calendar-date';
import { concerns, type Obligation, type StageDay, stagesBetween } from '../../domain/obligation';
import { describeProblem } from '../../domain/result';
import { isDayOff } from '../../domain/working-days';
import { accountProblems, isAddress, mailboxesOf, normalized, vacantRoles } from './addresses';
import { memoized } from './memoized';
import { mondayOf } from './new-stage';
import {
  type DayPlan,
  type Digest,
  type DigestExtra,
  type RemindedSchool,
  type ReminderInput,
  type ReminderLine,
  reminderKey,
  type SkippedReminder,
} from './reminder';
import { isCopied, isSentBy, ownedFor, weekOf } from './senders';
import { EARLIER_DAYS, sharedMailbox } from './shared-mailbox';
import { CATCH_UP_DAYS, LEFT_OUT, timingOf, verdictOn } from './stage-verdict';

const STANDINGS = ['overdue', 'today', 'coming'] as const;

/** Plans the day. On a day off nothing is sent: whatever is due then was moved, and what was carried over waits. */
export function planDay(input: ReminderInput): DayPlan {
  const isResting = (school: RemindedSchool) => isDayOff(input.date, weekOf(school, input.week));
  const [atWork, resting] = [
    input.schools.filter((school) => !isResting(school)),
    input.schools.filter(isResting),
  ];
  const problems = input.schools.flatMap((school) => accountProblems(school, input.sender));
  const found = collect({ ...input, schools: atWork });
  const kept = collect({ ...input, schools: resting });
  const byMailbox = new Map<string, ReminderLine[]>();
  for (const line of found.lines) {
    const mailbox = mailboxOf(line.key);
    byMailbox.set(mailbox, [...(byMailbox.get(mailbox) ?? []), line]);
  }
  const digests = [...byMailbox].map(
    ([mailbox, lines]): Digest => ({
      mailbox,
      lines: [...lines].sort(byUrgency),
      extras: toMend(mailbox, byMailbox, input),
    }),
  );
  const all = withSummary(digests, input);
  const planned = all.filter(({ mailbox }) => !input.mailedToday.has(mailbox)).sort(byPriority);
  const fitting = Math.max(0, input.quota);
  return {
    digests: planned.slice(0, fitting),
    carried: planned.slice(fitting),
    missed: found.missed,
    waiting:
      found.waiting ||
      planned.length < all.length ||
      (isDayOff(input.date, input.week) && isSummaryDue(input)) ||
      kept.waiting ||
      kept.lines.length + kept.missed.length > 0,
    problems,
  };
}

/** This week's summary has not been said. */
function isSummaryDue({ office, known, date, leftOutUntil }: ReminderInput): boolean {
  const summary = office?.summary;
  if (summary === undefined) return false;
  if (leftOutUntil !== undefined && mondayOf(date) <= leftOutUntil) return false;
  return summary.key === undefined || !known.has(summary.key);
}

/** The week's summary joins the office's mail of the day, so that it never gets two. */
function withSummary(digests: readonly Digest[], input: ReminderInput): Digest[] {
  const { office, date, week } = input;
  const summary = office?.summary;
  if (office === undefined || summary === undefined) return [...digests];
  if (isDayOff(date, week) || !isSummaryDue(input)) return [...digests];
  const mailbox = normalized(office.address);
  const own = digests.find((digest) => digest.mailbox === mailbox);
  const others = digests.filter((digest) => digest !== own);
  return [...others, { mailbox, lines: own?.lines ?? [], extras: [summary, ...(own?.extras ?? [])] }];
}

/**
 * What keeps the right people from being reminded goes to the school's own account with its mail of the day; where the
 * account is none or gets no mail, to everybody who gets one.
 */
function toMend(
  mailbox: string,
  written: ReadonlyMap<string, unknown>,
  { schools, obligations, sender }: ReminderInput,
): DigestExtra[] {
  if (sender !== 'school') return [];
  const owned = obligations.filter((obligation) => isSentBy(obligation, sender));
  const items = schools
    .flatMap((school) => {
      const account = normalized(school.account);
      if (isAddress(account) && account !== mailbox)
        return written.has(account) ? [] : (school.addressProblems ?? []);
      return [
        ...accountProblems(school, sender),
        ...(school.addressProblems ?? []),
        ...vacantRoles(school, owned),
      ];
    })
    .map(describeProblem);
  return items.length === 0
    ? []
    : [{ title: 'Cần sửa trong sổ', parts: [{ heading: 'Để nhắc đúng người', items }] }];
}

interface Found {
  readonly lines: readonly ReminderLine[];
  readonly missed: readonly SkippedReminder[];
  readonly waiting: boolean;
}

function collect(input: ReminderInput): Found {
  const lines = new Map<string, ReminderLine>();
  const missed = new Map<string, SkippedReminder>();
  let waiting = false;
  const { date, week, sender } = input;
  const first = addDays(date, -CATCH_UP_DAYS);
  const last = sender === 'school' ? addDays(date, EARLIER_DAYS) : date;
  const sharedOf = memoized((school: RemindedSchool) =>
    sender === 'school' ? sharedMailbox(input.obligations, school, week, first, last) : undefined,
  );
  for (const obligation of input.obligations) {
    if (input.schools.length === 0 || !isPlannedBy(obligation, input)) continue;
    const stagesOf = memoized((saturday: boolean) =>
      stagesBetween(obligation, first, last, { ...week, saturday }),
    );
    for (const school of input.schools) {
      if (!concerns(obligation, school)) continue;
      const stages = stagesOf(school.saturday);
      if (stages.length === 0) continue;
      const ofPeople = timingOf(stages, date);
      const shared = sharedOf(school);
      const ofAccount = shared === undefined ? ofPeople : timingOf(stages, date, shared);
      for (const stageDay of stages) {
        if (isDone(obligation, stageDay.due, school.accomplishments)) continue;
        for (const line of linesOf(ownedFor(obligation, school), stageDay, school, input)) {
          if (input.known.has(line.key)) continue;
          const isAccount = mailboxOf(line.key) === normalized(school.account);
          const verdict = verdictOn(obligation, stageDay, isAccount ? ofAccount : ofPeople, input);
          if (verdict === 'now') lines.set(line.key, merged(lines.get(line.key), line));
          else if (verdict === 'waits') waiting = true;
          else if (verdict !== 'nothing')
            missed.set(line.key, { key: line.key, line, reason: LEFT_OUT[verdict] });
        }
      }
    }
  }
  return { lines: [...lines.values()], missed: [...missed.values()], waiting };
}

function isPlannedBy(obligation: Obligation, { sender, office, schools }: ReminderInput): boolean {
  return (
    isSentBy(obligation, sender) ||
    (office !== undefined && isCopied(obligation)) ||
    schools.some((school) => isSentBy(ownedFor(obligation, school), sender))
  );
}

function linesOf(
  obligation: Obligation,
  { stage, date: stageDate, due, escalates }: StageDay,
  school: RemindedSchool,
  { sender, office, date, takenOver }: ReminderInput,
): ReminderLine[] {
  const isOurs = isSentBy(obligation, sender) && stageDate >= (takenOver?.[obligation.code] ?? stageDate);
  const roles = [obligation.owner, escalates ? obligation.escalation : undefined];
  const own = roles.flatMap((role, index) => {
    if (!isOurs || (role === undefined && index > 0)) return [];
    return mailboxesOf(school, role).map((mailbox) => ({ mailbox, role }));
  });
  const copy =
    office !== undefined && isCopied(obligation)
      ? [{ mailbox: normalized(office.address), role: obligation.owner }]
      : [];
  return [...own, ...copy].map(({ mailbox, role }) =>
    lineFor(
      obligation,
      school,
      { stage, due, standing: stageDate > date ? 'coming' : standingOn(date, due.deadline) },
      mailbox,
      role === undefined ? [] : [role],
    ),
  );
}

/** One thing to do of one school for one mailbox. */
export function lineFor(
  obligation: Obligation,
  school: RemindedSchool,
  { stage, due, standing }: Pick<ReminderLine, 'stage' | 'due' | 'standing'>,
  mailbox: string,
  roles: ReminderLine['roles'],
): ReminderLine {
  return {
    key: reminderKey(obligation.code, school.id, due.nominal, stage, mailbox),
    obligation,
    schoolId: school.id,
    schoolName: school.name,
    due,
    stage,
    standing,
    roles,
    ...(school.link === undefined ? {} : { link: school.link }),
    ...(school.sheetIds === undefined ? {} : { sheetIds: school.sheetIds }),
  };
}

/** Several roles in one mailbox are one line that names them all. */
function merged(one: ReminderLine | undefined, other: ReminderLine): ReminderLine {
  return one === undefined ? other : { ...one, roles: [...new Set([...one.roles, ...other.roles])] };
}

function standingOn(date: IsoDate, deadline: IsoDate): ReminderLine['standing'] {
  if (date > deadline) return 'overdue';
  return date === deadline ? 'today' : 'coming';
}

export function byUrgency(one: ReminderLine, other: ReminderLine): number {
  return (
    STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing) ||
    compare(one.due.deadline, other.due.deadline) ||
    compare(one.key, other.key)
  );
}

/** Digests by their most urgent line, so that a small quota goes to what is overdue longest; a mere summary comes last. */
function byPriority(one: Digest, other: Digest): number {
  const [first] = one.lines;
  const [second] = other.lines;
  if (first === undefined || second === undefined) return one.lines.length > 0 ? -1 : 1;
  return byUrgency(first, second);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function mailboxOf(key: string): string {
  return key.slice(key.lastIndexOf('|') + 1);
}
