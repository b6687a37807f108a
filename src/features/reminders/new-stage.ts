/** Whether a day brings anything to remind of at all: most days of most schools do not. Pure. */
import { addDays, type IsoDate } from '../../domain/calendar-date';
import { stagesBetween } from '../../domain/obligation';
import { isSentBy } from './plan';
import type { ReminderInput } from './reminder';

/** True when a stage of an obligation that this sender owns has come after `last`, up to and with `date`. */
export function hasNewStage(
  { sender, obligations, week }: Pick<ReminderInput, 'sender' | 'obligations' | 'week'>,
  last: IsoDate,
  date: IsoDate,
): boolean {
  const from = addDays(last, 1);
  return obligations.some(
    (obligation) => isSentBy(obligation, sender) && stagesBetween(obligation, from, date, week).length > 0,
  );
}
