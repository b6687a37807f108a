/** Whether a day brings anything to remind of at all: most days of most schools do not. Pure. */
import { addDays, type IsoDate, weekdayOf } from '../../domain/calendar-date';
import { stagesBetween } from '../../domain/obligation';
import { isCopied, isSentBy } from './plan';
import type { ReminderInput } from './reminder';

/**
 * True when a stage that this sender mails has come after `last`, up to and with `date`, in a week with or without
 * Saturday; for the district also when a new week has begun, for its summary is due then.
 */
export function hasNewStage(
  { sender, obligations, week }: Pick<ReminderInput, 'sender' | 'obligations' | 'week'>,
  last: IsoDate,
  date: IsoDate,
): boolean {
  if (sender === 'district' && mondayOf(date) > last) return true;
  const from = addDays(last, 1);
  const weeks = week.saturday ? [week] : [week, { ...week, saturday: true }];
  return obligations.some(
    (obligation) =>
      (isSentBy(obligation, sender) || (sender === 'district' && isCopied(obligation))) &&
      weeks.some((each) => stagesBetween(obligation, from, date, each).length > 0),
  );
}

/** The Monday of the day's week. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}
