/** What becomes of one stage on one day: it is said now, later, or not any more. Pure. */
import { daysBetween, type IsoDate } from '../../domain/calendar-date';
import type { Obligation, StageDay } from '../../domain/obligation';
import type { ReminderInput } from './reminder';
import type { SharedMailbox } from './shared-mailbox';

/** A stage missed for longer than this (no tick, no quota) is not made up for any more; a weekly one sooner. */
export const CATCH_UP_DAYS = 6;
const WEEKLY_CATCH_UP_DAYS = 3;

/** What the log says of reminders that are left out. */
export const LEFT_OUT = {
  'said-before': 'Sổ là bản sao, được khôi phục hoặc lập lại: sổ trước có thể đã nhắc việc này.',
  missed: 'Lỡ ngày nhắc, nay không còn cần.',
  superseded: 'Lần nhắc sau của cùng việc thay cho lần này.',
} as const;

/** `waits`: a later day says it. `nothing`: its day has not come, or it is no affair of this run's. */
type Verdict = 'now' | 'waits' | 'nothing' | keyof typeof LEFT_OUT;

/** When one mailbox gets the stages of an obligation. */
interface Timing {
  readonly dayFor: (stage: StageDay) => IsoDate;
  /** Of the stages of each period (by its nominal day) that have come, the latest: only this is still worth sending. */
  readonly latest: ReadonlyMap<IsoDate, StageDay>;
  /** The other sender writes to the mailbox today. */
  readonly isTaken: boolean;
}

/** By the stages' own days, or by those on which a mailbox that two senders write to is free. */
export function timingOf(stages: readonly StageDay[], date: IsoDate, shared?: SharedMailbox): Timing {
  const dayFor = shared?.dayFor ?? ((stage) => stage.date);
  const come = stages.filter((stage) => dayFor(stage) <= date);
  return {
    dayFor,
    latest: new Map(come.map((stage) => [stage.due.nominal, stage])),
    isTaken: shared?.isTaken(date) ?? false,
  };
}

export function verdictOn(
  obligation: Obligation,
  stage: StageDay,
  { dayFor, latest, isTaken }: Timing,
  { date, ownDayOnly = false, leftOutUntil, since }: ReminderInput,
): Verdict {
  const dayToSay = dayFor(stage);
  if (dayToSay > date) return stage.date <= date ? 'waits' : 'nothing';
  if (ownDayOnly && dayToSay < date) return 'nothing';
  const isLatest = latest.get(stage.due.nominal) === stage;
  // what waited for the other sender's days has not been missed
  const daysLate = Math.min(daysBetween(stage.date, date), daysBetween(dayToSay, date));
  const isCurrent = isLatest && daysLate <= catchUpDays(obligation);
  if (leftOutUntil !== undefined && dayToSay <= leftOutUntil) return isCurrent ? 'said-before' : 'nothing';
  if (isTaken) return 'waits';
  if (isCurrent) return 'now';
  if (since !== undefined && stage.date < since) return 'nothing';
  return isLatest ? 'missed' : 'superseded';
}

function catchUpDays({ schedule }: Obligation): number {
  return schedule.rhythm === 'weekly' ? WEEKLY_CATCH_UP_DAYS : CATCH_UP_DAYS;
}
