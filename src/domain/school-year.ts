/** School years and months. A school year begins in September; its twelve months end in August. */
import { addDays, type IsoDate, isoDate, monthOf, yearOf } from './calendar-date';

/** The year it starts in: 2026 is "2026–2027". */
export type SchoolYear = number & { readonly __schoolYear: unique symbol };

/** A calendar month as `YYYY-MM`. */
export type Month = string & { readonly __month: unique symbol };

export function schoolYear(startYear: number): SchoolYear {
  if (!Number.isInteger(startYear) || startYear < 2000 || startYear > 2100) {
    throw new RangeError(`${startYear} is not the first year of a school year.`);
  }
  return startYear as SchoolYear;
}

/** September to December belong to the year that starts, January to August to the one that started before. */
export function schoolYearOf(date: IsoDate): SchoolYear {
  return schoolYear(monthOf(date) >= 9 ? yearOf(date) : yearOf(date) - 1);
}

/** "2026–2027" */
export function formatSchoolYear(year: SchoolYear): string {
  return `${year}–${year + 1}`;
}

export function parseMonth(text: string): Month | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined;
}

/** The month (1-12) of a year. */
export function month(year: number, number: number): Month {
  const parsed = parseMonth(`${year}-${String(number).padStart(2, '0')}`);
  if (parsed === undefined) throw new RangeError(`${number}/${year} is not a month.`);
  return parsed;
}

export function monthOfDate(date: IsoDate): Month {
  return date.slice(0, 7) as Month;
}

export function addMonths(from: Month, count: number): Month {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + count;
  return month(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
}

/** September to August. */
export function monthsOfSchoolYear(year: SchoolYear): Month[] {
  return Array.from({ length: 12 }, (_, index) => addMonths(month(year, 9), index));
}

export function firstDay(value: Month): IsoDate {
  return `${value}-01` as IsoDate;
}

export function lastDay(value: Month): IsoDate {
  return addDays(firstDay(addMonths(value, 1)), -1);
}

/** The day of this number (1-31); of a shorter month its last one. */
export function dayOfMonth(value: Month, number: number): IsoDate {
  return isoDate(Number(value.slice(0, 4)), Number(value.slice(5)), number) ?? lastDay(value);
}

/** "10/2026" */
export function formatMonth(value: Month): string {
  return `${Number(value.slice(5))}/${value.slice(0, 4)}`;
}

/** September to December belong to the year that starts, January to August to the one that started before. */
export function schoolYearOfMonth(value: Month): SchoolYear {
  return schoolYearOf(firstDay(value));
}

/** The first term runs from September to January, the second takes the rest: no source gives days. */
export function termOfMonth(value: Month): 1 | 2 {
  const number = Number(value.slice(5));
  return number >= 9 || number === 1 ? 1 : 2;
}

/** A run of days, both ends included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** How a month's records are counted: by the calendar, or from the day after the last report day to this report day. */
export type CountingPeriod =
  | { readonly kind: 'calendar-month' }
  | { readonly kind: 'report-day'; readonly day: number };

/** The days that count for a month. A report day beyond the month's end is its last day. */
export function countingPeriod(value: Month, counting: CountingPeriod): Period {
  if (counting.kind === 'calendar-month') {
    return { from: firstDay(value), to: lastDay(value) };
  }
  return {
    from: addDays(dayOfMonth(addMonths(value, -1), counting.day), 1),
    to: dayOfMonth(value, counting.day),
  };
}

export function contains({ from, to }: Period, date: IsoDate): boolean {
  return from <= date && date <= to;
}
