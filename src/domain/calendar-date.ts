/** Days of the calendar as ISO text, with no clock and no time zone. */

/** A day as `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __isoDate: unique symbol };

/** Day 0 of spreadsheet serial numbers, as days since the Unix epoch. */
const SERIAL_EPOCH = -25_569;
const DAYS_PER_ERA = 146_097;
const YEARS_PER_ERA = 400;
/** Days from 1 March of year 0 to the Unix epoch. */
const EPOCH_IN_ERAS = 719_468;

/** The day of these parts (month 1-12), or undefined when there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return written(year, month, day);
}

/** The day written as `YYYY-MM-DD`, or undefined when the text is no such day. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** For literals in code and tests: throws RangeError when the text is no day. */
export function day(text: string): IsoDate {
  const parsed = parseIsoDate(text);
  if (parsed === undefined) throw new RangeError(`${text} is not a day (YYYY-MM-DD).`);
  return parsed;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** 1-12. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** 1-31. */
export function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(date: IsoDate): number {
  return ((((daysSinceEpoch(date) + 3) % 7) + 7) % 7) + 1;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDaysSinceEpoch(daysSinceEpoch(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return daysSinceEpoch(to) - daysSinceEpoch(from);
}

/** The spreadsheet serial number of a day (1900-01-01 is 2). */
export function toSerial(date: IsoDate): number {
  return daysSinceEpoch(date) - SERIAL_EPOCH;
}

/** The day of a spreadsheet serial number; its time of day is dropped. */
export function fromSerial(serial: number): IsoDate {
  return fromDaysSinceEpoch(Math.floor(serial) + SERIAL_EPOCH);
}

/** "5/9/2026" */
export function formatDate(date: IsoDate): string {
  return `${dayOf(date)}/${monthOf(date)}/${yearOf(date)}`;
}

/** "5/9" */
export function formatDayMonth(date: IsoDate): string {
  return `${dayOf(date)}/${monthOf(date)}`;
}

/** Years are counted from March, so that a leap day comes last (proleptic Gregorian calendar). */
function daysSinceEpoch(date: IsoDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / YEARS_PER_ERA);
  const yearOfEra = year - era * YEARS_PER_ERA;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOf(date) - 1;
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays(yearOfEra) + dayOfYear - EPOCH_IN_ERAS;
}

function fromDaysSinceEpoch(days: number): IsoDate {
  const sinceMarch = days + EPOCH_IN_ERAS;
  const era = Math.floor(sinceMarch / DAYS_PER_ERA);
  const dayOfEra = sinceMarch - era * DAYS_PER_ERA;
  const ended = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - ended) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays(yearOfEra));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const year = yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0);
  if (year < 1 || year > 9999) throw new RangeError(`Day ${days} lies outside the calendar.`);
  return written(year, month, day);
}

/** Leap days in the years of an era before this one. */
function leapDays(yearOfEra: number): number {
  return Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function written(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as IsoDate;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
