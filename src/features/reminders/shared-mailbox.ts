/**
 * One mail a day for a school's own mailbox, though the office and the school's script both write to it: on the office's
 * days the school's script is silent there, and what it would have said comes on the free working day before. Pure.
 */
import { isDone } from '../../domain/accomplishment';
import { addDays, type IsoDate } from '../../domain/calendar-date';
import { concerns, type Obligation, type StageDay, stagesBetween } from '../../domain/obligation';
import { isDayOff, type WorkWeek } from '../../domain/working-days';
import type { RemindedSchool } from './reminder';
import { isSentBy, weekOf } from './senders';

/** A reminder never comes earlier by more than this. */
export const EARLIER_DAYS = 5;

export interface SharedMailbox {
  /** Whether the office writes to it on the day. */
  readonly isTaken: (date: IsoDate) => boolean;
  /** The day on which the school's script says there what this day brings; nothing is called overdue before it is. */
  readonly dayFor: (stage: StageDay) => IsoDate;
}

/** Right for days from `from` to `to`; by the same calendar and the same done things that the office goes by. */
export function sharedMailbox(
  obligations: readonly Obligation[],
  school: RemindedSchool,
  week: WorkWeek,
  from: IsoDate,
  to: IsoDate,
): SharedMailbox {
  const own = weekOf(school, week);
  const days = obligations
    .filter((obligation) => isSentBy(obligation, 'district') && concerns(obligation, school))
    .flatMap((obligation) =>
      stagesBetween(obligation, addDays(from, -EARLIER_DAYS), to, own)
        .filter(({ due }) => !isDone(obligation, due, school.accomplishments))
        .map(({ date }) => date),
    );
  const taken = new Set(days);
  return {
    isTaken: (date) => taken.has(date),
    dayFor: ({ stage, date }) => {
      const early = stage === 'before' || stage === 'day' ? freeDayBefore(date, taken, own) : date;
      return taken.has(early) ? freeDayAfter(early, taken, own) : early;
    },
  };
}

/** The day itself when it is free, else the nearest working day before it that is; the day itself when there is none. */
export function freeDayBefore(date: IsoDate, taken: ReadonlySet<IsoDate>, week: WorkWeek): IsoDate {
  if (!taken.has(date)) return date;
  for (let distance = 1; distance <= EARLIER_DAYS; distance++) {
    const candidate = addDays(date, -distance);
    if (!taken.has(candidate) && !isDayOff(candidate, week)) return candidate;
  }
  return date;
}

/** The nearest working day after it that is free; the day itself when there is none within as many days. */
function freeDayAfter(date: IsoDate, taken: ReadonlySet<IsoDate>, week: WorkWeek): IsoDate {
  for (let distance = 1; distance <= EARLIER_DAYS; distance++) {
    const candidate = addDays(date, distance);
    if (!taken.has(candidate) && !isDayOff(candidate, week)) return candidate;
  }
  return date;
}
