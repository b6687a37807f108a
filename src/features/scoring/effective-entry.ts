/** What counts of each indicator in a month: its own answer, or what is still valid of an earlier one. Pure. */
import { isAnswered } from './entries';
import type { IndicatorView, MonthPage, ScoreEntry } from './page';

export function indicatorsOf(page: MonthPage): IndicatorView[] {
  return page.standards.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators));
}

/** What counts for the month: its own answer, else what is still valid of an earlier one. */
export function effectiveEntry({ entry, carried }: IndicatorView): ScoreEntry {
  return isAnswered(entry) || carried === undefined ? entry : { ...carried.entry, ...written(entry) };
}

/** What is written in this month beside the points (a note, a thing to mend) goes before what was carried. */
function written(entry: ScoreEntry): Partial<ScoreEntry> {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => typeof value === 'string' && value.trim() !== ''),
  );
}
