/** Whether a day brings anything to remind of at all: most days of most schools do not. Pure. */
import { addDays, type IsoDate, weekdayOf } from '../../domain/calendar-date';
import { type Obligation, stagesBetween } from '../../domain/obligation';
import { isDayOff, type WorkWeek } from '../../domain/working-days';
import type { ReminderInput } from './reminder';
import { isCopied, isSentBy } from './senders';
import { EARLIER_DAYS, freeDayBefore } from './shared-mailbox';

type Calendar = Pick<ReminderInput, 'obligations' | 'week'>;

/** Beyond this nothing is looked for. */
const HORIZON_DAYS = 31;

/**
 * For the district: true when a stage that it mails has come after `last`, up to and with `date`, in a week with or
 * without Saturday; also when a new week has begun, for its summary is due then.
 */
export function hasNewStage({ obligations, week }: Calendar, last: IsoDate, date: IsoDate): boolean {
  if (mondayOf(date) > last) return true;
  const mailed = obligations.filter((one) => isSentBy(one, 'district') || isCopied(one));
  return weeksOf(week).some((each) => daysOf(mailed, addDays(last, 1), date, each).length > 0);
}

/** What a school's script can know beforehand. */
export interface ComingDays {
  /** Days on which it may have something to say, in order. */
  readonly days: readonly IsoDate[];
  /** From this day on it has to look again. */
  readonly until: IsoDate;
}

/**
 * For a school: the days of the month after `after` on which its script may have something to say. What belongs to a day on
 * which the office may write too is said on any day from the free one before it on.
 */
export function comingDays({ obligations, week }: Calendar, after: IsoDate): ComingDays {
  const first = addDays(after, 1);
  const until = addDays(after, HORIZON_DAYS);
  const own = obligations.filter((one) => isSentBy(one, 'school'));
  const others = obligations.filter((one) => isSentBy(one, 'district'));
  const days = new Set<IsoDate>();
  for (const each of weeksOf(week)) {
    const taken = new Set(daysOf(others, addDays(first, -EARLIER_DAYS), addDays(until, EARLIER_DAYS), each));
    for (const stage of daysOf(own, first, addDays(until, EARLIER_DAYS), each))
      for (let day = freeDayBefore(stage, taken, each); day <= stage; day = addDays(day, 1))
        if (first <= day && day < until && (day === stage || !isDayOff(day, each))) days.add(day);
  }
  return { days: [...days].sort(), until };
}

/** Which days a stage falls on depends on whether Saturday is a working day, which each school says for itself. */
function weeksOf(week: WorkWeek): readonly WorkWeek[] {
  return week.saturday ? [week] : [week, { ...week, saturday: true }];
}

function daysOf(obligations: readonly Obligation[], from: IsoDate, to: IsoDate, week: WorkWeek): IsoDate[] {
  return obligations.flatMap((one) => stagesBetween(one, from, to, week).map(({ date }) => date));
}

/** The Monday of the day's week. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}
