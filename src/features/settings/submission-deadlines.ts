/** Until when the scores of each month are to be handed in, by the obligation that is on. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import { duesBetween, type Obligation } from '../../domain/obligation';
import { firstDay, lastDay, type Month } from '../../domain/school-year';
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
    const [due] = duesBetween(submission, firstDay(month), lastDay(month), { holidays, saturday: false });
    if (due !== undefined) deadlines.set(month, due.deadline);
  }
  return deadlines;
}
