/** The last day of a month. Pure. */
import { type IsoDate, isoDate } from '../../domain/calendar-date';
import type { Month } from '../../domain/school-year';

export function lastDayOf(month: Month): IsoDate {
  const [year = 0, number = 0] = month.split('-').map(Number);
  for (const day of [31, 30, 29, 28]) {
    const date = isoDate(year, number, day);
    if (date !== undefined) return date;
  }
  throw new Error(`${month} is no month.`);
}
