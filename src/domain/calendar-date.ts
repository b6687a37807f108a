/** Days of the calendar as ISO text, with no clock and no time zone. */

/** A day as `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __isoDate: unique symbol };

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of spreadsheet serial numbers, as days since the Unix epoch. */
const SERIAL_EPOCH = -25_569;

/** The day of these parts (month 1-12), or undefined when there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return undefined;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return toIsoDate(date);
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
  return toIsoDate(new Date((daysSinceEpoch(date) + days) * MILLISECONDS_PER_DAY));
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
  return toIsoDate(new Date((Math.floor(serial) + SERIAL_EPOCH) * MILLISECONDS_PER_DAY));
}

/** "5/9/2026" */
export function formatDate(date: IsoDate): string {
  return `${dayOf(date)}/${monthOf(date)}/${yearOf(date)}`;
}

/** "5/9" */
export function formatDayMonth(date: IsoDate): string {
  return `${dayOf(date)}/${monthOf(date)}`;
}

function daysSinceEpoch(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY);
}

function toIsoDate(date: Date): IsoDate {
  return date.toISOString().slice(0, 10) as IsoDate;
}
