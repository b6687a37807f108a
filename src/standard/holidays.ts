/** Days off of a school year as a sample to edit: fixed feasts, school days without deadlines, Tết as far as known. */
import { addDays, type IsoDate, isoDate } from '../domain/calendar-date';
import type { SchoolYear } from '../domain/school-year';
import type { Holiday } from '../domain/working-days';

/** First day of the lunar new year and the day of the Hùng kings' feast (10/3 lunar) by calendar year. */
const LUNAR_DAYS: Readonly<Record<number, { readonly newYear: string; readonly ancestors: string }>> = {
  2026: { newYear: '02-17', ancestors: '04-26' },
  2027: { newYear: '02-06', ancestors: '04-16' },
  2028: { newYear: '01-26', ancestors: '04-04' },
};

/**
 * September to August. Fixed days are confirmed; the second day of the national feast, Tết and whatever is announced
 * each year are not, until somebody ticks them. Lunar days are known for a few years only; elsewhere they are left out.
 */
export function sampleHolidays(year: SchoolYear): Holiday[] {
  const next = year + 1;
  const lunar = LUNAR_DAYS[next];
  return [
    days(year, 9, 2, 1, 'Quốc khánh', true),
    days(year, 9, 1, 1, 'Quốc khánh, ngày nghỉ liền kề', false),
    days(year, 9, 5, 1, 'Khai giảng (không đặt hạn vào ngày này)', true),
    days(year, 11, 20, 1, 'Ngày Nhà giáo Việt Nam (không đặt hạn vào ngày này)', true),
    days(next, 1, 1, 1, 'Tết Dương lịch', true),
    ...(lunar === undefined
      ? []
      : [tet(dayIn(next, lunar.newYear)), single(dayIn(next, lunar.ancestors), 'Giỗ Tổ Hùng Vương')]),
    days(next, 4, 30, 2, 'Ngày Giải phóng và Quốc tế Lao động', true),
  ].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** Two days before to four days after the first of the year: what is usual, to be replaced by the announcement. */
function tet(newYear: IsoDate): Holiday {
  return { from: addDays(newYear, -2), to: addDays(newYear, 4), name: 'Tết Nguyên đán', confirmed: false };
}

function single(date: IsoDate, name: string): Holiday {
  return { from: date, to: date, name, confirmed: false };
}

function days(
  year: number,
  month: number,
  day: number,
  count: number,
  name: string,
  confirmed: boolean,
): Holiday {
  const from = dayIn(year, `${month}-${day}`);
  return { from, to: addDays(from, count - 1), name, confirmed };
}

function dayIn(year: number, monthAndDay: string): IsoDate {
  const [month, day] = monthAndDay.split('-').map(Number);
  const date = isoDate(year, month ?? 0, day ?? 0);
  if (date === undefined) throw new RangeError(`${monthAndDay} is no day of ${year}.`);
  return date;
}
