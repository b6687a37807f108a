/** The days that each measure looks at, for one month. */
import { formatDate, formatDayMonth, type IsoDate, isoDate, yearOf } from '../../../domain/calendar-date';
import {
  addMonths,
  type CountingPeriod,
  countingPeriod,
  type Month,
  month as monthOf,
  type Period,
  type SchoolYear,
  termOfMonth,
} from '../../../domain/school-year';
import type { Measure } from '../../../standard/measures';

/** All end with the month's counting period but `earlier`, the one before it; `state` is the period's last day. */
export type Spans = Readonly<Record<Measure['window'], Period>>;

/**
 * The first term ends in January, the second takes the rest: no source gives days. Work for a school year begins with
 * the summer before it (decisions, training, maintenance, disclosure), so its span does too.
 */
export function spansOf(month: Month, schoolYear: SchoolYear, counting: CountingPeriod): Spans {
  const period = countingPeriod(month, counting);
  const termStart = termOfMonth(month) === 1 ? monthOf(schoolYear, 9) : monthOf(schoolYear + 1, 2);
  return {
    period,
    earlier: countingPeriod(addMonths(month, -1), counting),
    'two-months': { from: countingPeriod(addMonths(month, -1), counting).from, to: period.to },
    term: { from: countingPeriod(termStart, counting).from, to: period.to },
    year: { from: isoDate(schoolYear, 6, 1) ?? period.from, to: period.to },
    state: { from: period.to, to: period.to },
  };
}

/** "từ 26/10 đến 25/11"; with years when it reaches into another. */
export function spanText({ from, to }: Period): string {
  const format: (date: IsoDate) => string = yearOf(from) === yearOf(to) ? formatDayMonth : formatDate;
  return `từ ${format(from)} đến ${format(to)}`;
}
