/** An obligation: what somebody must do by when, who is reminded, in which stages, and what ends the reminding. */
import { addDays, daysBetween, type IsoDate, monthOf, weekdayOf } from './calendar-date';
import type { DossierDocument } from './dossier-document';
import type { Level, Profile } from './level';
import type { PortalSection } from './portal-section';
import { occurrences, type Schedule } from './recurrence';
import type { Role } from './role';
import { nearestWorkingDay, type Shift, shifted, type WorkWeek } from './working-days';

/** Exactly one obligation of a purpose is on; the others are its variants or off. */
export type ObligationState = 'on' | 'variant' | 'off';

export const OBLIGATION_STATE_WORDS: Readonly<Record<ObligationState, string>> = {
  on: 'Bật',
  variant: 'Phương án khác',
  off: 'Tắt',
};

/** What in the registers says that it is done; `none`: nothing does, so nobody is called late. */
export type Completion =
  | { readonly kind: 'report'; readonly report: string }
  | { readonly kind: 'portal'; readonly section: PortalSection }
  | { readonly kind: 'document'; readonly document: DossierDocument }
  | { readonly kind: 'none' };

/** Whose tick sends: the office to school accounts, or the school to its own staff. Never both. */
export type RemindedBy = 'district' | 'school';

export const REMINDED_BY_WORDS: Readonly<Record<RemindedBy, string>> = {
  district: 'Đơn vị quản lý',
  school: 'Nhà trường',
};

export interface Obligation {
  /** `D1`: stable, part of every reminder's key. */
  readonly code: string;
  /** Vietnamese: what is to be done. */
  readonly title: string;
  readonly purpose: string;
  readonly state: ObligationState;
  readonly schedule: Schedule;
  readonly shift: Shift;
  /** First reminder this many days before; 0 means only on the day. */
  readonly leadDays: number;
  /** Reminders start again this many days after the deadline, then weekly; absent: never. */
  readonly overdueAfter?: number;
  readonly owner?: Role;
  /** Vietnamese: to whom it goes. */
  readonly recipient: string;
  readonly escalation?: Role;
  readonly byMail: boolean;
  readonly remindedBy: RemindedBy;
  /** Nothing falls due in June, July and August. */
  readonly pausedInSummer: boolean;
  readonly completion: Completion;
  /** Only these; absent or empty means all. */
  readonly levels?: readonly Level[];
  readonly profiles?: readonly Profile[];
  /** Names of schools left out. */
  readonly exceptSchools?: readonly string[];
  /** Names of the only schools concerned; absent or empty means all. */
  readonly onlySchools?: readonly string[];
  /** The law sets the day: off a day off it only ever moves earlier. */
  readonly legal?: boolean;
  /** The office's own mailbox gets each reminder's line too. */
  readonly copyToOffice?: boolean;
}

/** One time that an obligation falls due. */
export interface Due {
  /** The day that the rule gives; it names the period and never moves. */
  readonly nominal: IsoDate;
  /** The day by which it is to be done, moved off days off. */
  readonly deadline: IsoDate;
}

/**
 * `before`, `day`, `overdue-1` … ; from the second overdue stage on the escalation role is written to as well.
 * `asked-2026-09-28`: an officer had this reminder sent on that day.
 */
export type Stage = 'before' | 'day' | `overdue-${number}` | `asked-${IsoDate}`;

export interface StageDay {
  readonly stage: Stage;
  readonly date: IsoDate;
  readonly due: Due;
  readonly escalates: boolean;
}

/** After these many overdue reminders there are no more: a person should take it up. */
const OVERDUE_STAGES = 4;
const DAYS_PER_WEEK = 7;
const SUMMER_MONTHS: readonly number[] = [6, 7, 8];
/** No rule moves or reminds further than this from its nominal day. */
const REACH_DAYS = 130;
/** A weekly one moves within its week and is overdue for four weeks; reminders before and the first delay come on top. */
const WEEKLY_REACH_DAYS = 42;

/**
 * The dues whose nominal day lies from `from` to `to`, both included. A weekly one whose week has no working day left on
 * the side it moves to falls away: last week's report is not due twice, nor next week's schedule.
 */
export function duesBetween(obligation: Obligation, from: IsoDate, to: IsoDate, week: WorkWeek): Due[] {
  return occurrences(obligation.schedule, from, to)
    .filter((nominal) => !(obligation.pausedInSummer && SUMMER_MONTHS.includes(monthOf(nominal))))
    .map((nominal) => ({ nominal, deadline: shifted(nominal, shiftOf(obligation), week) }))
    .filter(
      (due) => obligation.schedule.rhythm !== 'weekly' || mondayOf(due.nominal) === mondayOf(due.deadline),
    );
}

/** A day set by law never moves later. */
function shiftOf({ legal, shift }: Obligation): Shift {
  return legal === true ? 'before' : shift;
}

/**
 * The stages of one due, in order, on working days. They end with the fourth overdue one, and before the next due's own
 * reminders begin, so that nobody is reminded of two periods of one obligation at once.
 */
function stagesOf(obligation: Obligation, due: Due, nextDue: Due | undefined, week: WorkWeek): StageDay[] {
  const dayOfDeadline = nearestWorkingDay(due.deadline, -1, week);
  const stages: StageDay[] = [];
  const add = (stage: Stage, date: IsoDate, escalates = false) =>
    stages.push({ stage, date, due, escalates });
  if (obligation.leadDays > 0) {
    const early = nearestWorkingDay(addDays(due.deadline, -obligation.leadDays), -1, week);
    if (early < dayOfDeadline) add('before', early);
  }
  add('day', dayOfDeadline);
  if (obligation.overdueAfter === undefined || obligation.completion.kind === 'none') return stages;
  const end =
    nextDue === undefined ? undefined : addDays(nextDue.deadline, -Math.max(1, obligation.leadDays));
  let previous = due.deadline;
  for (let number = 1; number <= OVERDUE_STAGES; number++) {
    const wanted = addDays(due.deadline, Math.max(1, obligation.overdueAfter) + (number - 1) * DAYS_PER_WEEK);
    const date = nearestWorkingDay(wanted, 1, week);
    if (end !== undefined && date >= end) break;
    if (date > previous) add(`overdue-${number}`, date, number > 1 && obligation.escalation !== undefined);
    previous = date;
  }
  return stages;
}

/** The stages of an obligation that fall on the day. */
export function stagesOn(obligation: Obligation, date: IsoDate, week: WorkWeek): StageDay[] {
  return stagesBetween(obligation, date, date, week);
}

/** All stages of an obligation from `from` to `to`, both included, in order of their days. */
export function stagesBetween(
  obligation: Obligation,
  from: IsoDate,
  to: IsoDate,
  week: WorkWeek,
): StageDay[] {
  const reach = reachOf(obligation);
  const dues = duesBetween(obligation, addDays(from, -reach), addDays(to, reach), week);
  return dues
    .flatMap((due, index) => stagesOf(obligation, due, dues[index + 1], week))
    .filter(({ date }) => from <= date && date <= to)
    .sort((one, other) => daysBetween(other.date, one.date));
}

function reachOf({ schedule, leadDays, overdueAfter = 0 }: Obligation): number {
  return schedule.rhythm === 'weekly'
    ? Math.min(REACH_DAYS, WEEKLY_REACH_DAYS + leadDays + overdueAfter)
    : REACH_DAYS;
}

function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** Whether an obligation concerns a school. */
export function concerns(
  obligation: Obligation,
  school: { readonly name: string; readonly levels: readonly Level[]; readonly profile: Profile },
): boolean {
  const { levels, profiles, exceptSchools = [], onlySchools = [] } = obligation;
  const isAmong = (names: readonly string[]) => names.some((name) => isSameName(name, school.name));
  return (
    (!levels?.length || school.levels.some((level) => levels.includes(level))) &&
    (!profiles?.length || profiles.includes(school.profile)) &&
    !isAmong(exceptSchools) &&
    (onlySchools.length === 0 || isAmong(onlySchools))
  );
}

/** Whether two names read the same: Vietnamese letters are written in one character or in several, by the machine. */
export function isSameName(one: string, other: string): boolean {
  return one === other || one.normalize('NFC') === other.normalize('NFC');
}
