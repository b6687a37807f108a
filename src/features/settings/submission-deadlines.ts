/** Until when the scores of each month are to be handed in, by the obligation that is on. Pure. */
import { addDays, day, type IsoDate } from '../../domain/calendar-date';
import { duesBetween, type Obligation } from '../../domain/obligation';
import { addMonths, type Month } from '../../domain/school-year';
import type { Holiday } from '../../domain/working-days';

/** Months without such a deadline are left out. */
export function submissionDeadlines(
  months: readonly Month[],
  obligations: readonly Obligation[],
  holidays: readonly Holiday[],
): ReadonlyMap<Month, IsoDate> {
  const submission = obligations.find(({ purpose, state }) => purpose === 'scores' && state === 'on');
  const deadlines = new Map<Month, IsoDate>();
  if (submission === undefined) return deadlines;
  for (const month of months) {
    const lastDay = addDays(firstDay(addMonths(month, 1)), -1);
    const [due] = duesBetween(submission, firstDay(month), lastDay, { holidays, saturday: false });
    if (due !== undefined) deadlines.set(month, due.deadline);
  }
  return deadlines;
}

function firstDay(month: Month): IsoDate {
  return day(`${month}-01`);
}
