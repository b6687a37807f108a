/** Days and months as people type them. */
import { fromSerial, type IsoDate, isoDate } from '../../domain/calendar-date';
import { momentFromSerial, parseMoment } from '../../domain/moment';
import { type Month, monthOfDate, parseMonth, type SchoolYear } from '../../domain/school-year';
import type { CellValue } from '../cell-value';
import { clear, type Decoded, quoted, type ReadContext, unclear } from './decoded';

const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
/** Serial numbers of the first day of 1950 and the last of 2100: other numbers are no days. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_415;

const REMEDY = 'Gõ ngày/tháng/năm, ví dụ 5/9/2026.';
const MOMENT_REMEDY = 'Gõ ngày/tháng/năm giờ:phút, ví dụ 5/9/2026 8:30.';
const MONTH_REMEDY = 'Gõ tháng/năm, ví dụ 9/2026.';

/** A day, or why the cell is none. Days without a year get theirs from the school year. */
export function decodeDate(value: CellValue, context: ReadContext): Decoded {
  const parts = typeof value === 'boolean' ? undefined : dayParts(value);
  if (parts === undefined) {
    return unclear('not-a-date', `${quoted(value)} không đọc được là ngày.`, REMEDY);
  }
  const year = parts.year ?? yearInSchoolYear(parts.month, context.schoolYear);
  if (year === undefined) {
    return unclear('date-without-year', `${quoted(value)} thiếu năm.`, REMEDY);
  }
  const date = isoDate(year, parts.month, parts.day);
  if (date === undefined) {
    return unclear('no-such-day', `Không có ngày ${quoted(value)} trong lịch.`, REMEDY);
  }
  return year < FIRST_YEAR || year > LAST_YEAR
    ? unclear('date-far', `Năm ${year} trong ${quoted(value)} có lẽ gõ nhầm.`, REMEDY)
    : clear(date);
}

/** A moment, from a day with or without a time of day; without one it is the day's beginning. */
export function decodeMoment(value: CellValue, context: ReadContext): Decoded {
  if (typeof value === 'number' && value >= FIRST_SERIAL && value < LAST_SERIAL + 1) {
    return clear(momentFromSerial(value));
  }
  if (typeof value === 'string') {
    const exact = parseMoment(value);
    if (exact !== undefined) return clear(exact);
  }
  const day = decodeDate(value, context);
  if (!day.ok) return { ok: false, unclear: { ...day.unclear, remedy: MOMENT_REMEDY } };
  const time = /(\d{1,2})[:h](\d{2})?(?::(\d{2}))?\s*$/u.exec(String(value));
  const [, hours = '0', minutes = '00', seconds = '00'] = time ?? [];
  const found = parseMoment(`${String(day.value)}T${hours.padStart(2, '0')}:${minutes}:${seconds}`);
  return found === undefined
    ? unclear('not-a-moment', `${quoted(value)} không đọc được là ngày giờ.`, MOMENT_REMEDY)
    : clear(found);
}

/** A month, from a month, a month's number or any day in it. */
export function decodeMonth(value: CellValue, context: ReadContext): Decoded {
  const found = typeof value === 'boolean' ? undefined : monthIn(value, context);
  return found === undefined
    ? unclear('not-a-month', `${quoted(value)} không đọc được là tháng.`, MONTH_REMEDY)
    : clear(found);
}

interface DayParts {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

function dayParts(value: string | number): DayParts | undefined {
  if (typeof value === 'number') {
    return value >= FIRST_SERIAL && value < LAST_SERIAL + 1 ? partsOf(fromSerial(value)) : undefined;
  }
  const text = withoutWeekdayAndTime(value.trim());
  const yearFirst = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/.exec(text);
  if (yearFirst) {
    return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) };
  }
  const dayFirst =
    /^(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{4}|\d{2}))?\.?$/.exec(text) ??
    /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*,?\s+năm\s+(\d{4}))?$/i.exec(text.normalize('NFC'));
  if (!dayFirst) return undefined;
  const year = dayFirst[3];
  return {
    day: Number(dayFirst[1]),
    month: Number(dayFirst[2]),
    year: year === undefined ? undefined : Number(year) + (year.length === 2 ? 2000 : 0),
  };
}

function withoutWeekdayAndTime(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^(?:thứ\s+(?:\d|\p{L}+)|chủ nhật|t[2-7]|cn)\s*,?\s+/iu, '')
    .replace(/^ngày\s+(?=\d+\s*[-/.])/iu, '')
    .replace(/(?:T|,?\s+)\d{1,2}[:h]\d{0,2}(?::\d{2}(?:\.\d+)?)?Z?$/u, '');
}

function partsOf(date: IsoDate): DayParts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

function yearInSchoolYear(month: number, schoolYear: SchoolYear | undefined): number | undefined {
  if (schoolYear === undefined) return undefined;
  return month >= 9 ? schoolYear : schoolYear + 1;
}

function monthIn(value: string | number, context: ReadContext): Month | undefined {
  const text = String(value)
    .normalize('NFC')
    .trim()
    .replace(/^(?:tháng|t)\s*(?=\d)/iu, '');
  const iso = parseMonth(text);
  if (iso !== undefined) return sensible(iso);
  const named =
    typeof value === 'number' ? null : /^(\d{1,2})\s*(?:[-/.]|,?\s+năm)\s*(\d{4}|\d{2})$/iu.exec(text);
  const typedYear = named?.[2];
  // "9/26" can only be September 2026, but "5/9" may also be the fifth of September.
  if (named && typedYear !== undefined && (typedYear.length === 4 || Number(typedYear) > 12)) {
    const year = Number(typedYear) + (typedYear.length === 2 ? 2000 : 0);
    return sensible(monthFrom(year, Number(named[1])));
  }
  if (/^\d{1,2}$/.test(text)) {
    const year = yearInSchoolYear(Number(text), context.schoolYear);
    return year === undefined ? undefined : monthFrom(year, Number(text));
  }
  const parts = named ? undefined : dayParts(value);
  const date = parts?.year === undefined ? undefined : isoDate(parts.year, parts.month, parts.day);
  return date === undefined ? undefined : sensible(monthOfDate(date));
}

function monthFrom(year: number, number: number): Month | undefined {
  return parseMonth(`${year}-${String(number).padStart(2, '0')}`);
}

function sensible(month: Month | undefined): Month | undefined {
  const year = Number(month?.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? month : undefined;
}
