/** Working days: weekends, holidays and special days are off; deadlines that fall on them move as the obligation says. */
import { addDays, type IsoDate, weekdayOf } from './calendar-date';

/** Days off; special days of schools (5/9, 20/11) stand among them, for no deadline should fall on those either. */
export interface Holiday {
  readonly from: IsoDate;
  /** Last day off; the same as `from` for one day. */
  readonly to: IsoDate;
  readonly name: string;
  /** The year's official announcement has confirmed the days. */
  readonly confirmed: boolean;
}

export interface WorkWeek {
  readonly holidays: readonly Holiday[];
  /** Saturday is a working day. */
  readonly saturday: boolean;
}

/** What happens to a deadline that falls on a day off. */
export type Shift = 'none' | 'before' | 'after';

export const SHIFT_WORDS: Readonly<Record<Shift, string>> = {
  none: 'Giữ nguyên',
  before: 'Sớm lên',
  after: 'Lùi lại',
};

const SATURDAY = 6;
/** No run of days off is longer; a table full of holidays must not loop for ever. */
const FURTHEST_DAYS = 60;

export function isDayOff(date: IsoDate, week: WorkWeek): boolean {
  const weekday = weekdayOf(date);
  if (weekday > SATURDAY || (weekday === SATURDAY && !week.saturday)) return true;
  return holidayOn(date, week) !== undefined;
}

/** The holiday that covers the day, if any. */
export function holidayOn(date: IsoDate, { holidays }: WorkWeek): Holiday | undefined {
  return holidays.find(({ from, to }) => from <= date && date <= to);
}

/** The nearest working day, this day included, going earlier (-1) or later (1). */
export function nearestWorkingDay(date: IsoDate, direction: -1 | 1, week: WorkWeek): IsoDate {
  for (let distance = 0; distance <= FURTHEST_DAYS; distance++) {
    const candidate = addDays(date, distance * direction);
    if (!isDayOff(candidate, week)) return candidate;
  }
  return date;
}

/** The day a deadline really falls on. */
export function shifted(date: IsoDate, shift: Shift, week: WorkWeek): IsoDate {
  if (shift === 'none') return date;
  return nearestWorkingDay(date, shift === 'before' ? -1 : 1, week);
}
