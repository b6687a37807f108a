/** Dates as spreadsheets count them: days since 1899-12-30, the fraction is the time of day. Serials carry no zone. */
import { steadyOffset } from '../steady-offset';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** What a calendar and a clock show. `month` 1-12, `weekday` 0 = Sunday. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  weekday: number;
}

/** The serial of a calendar day and time; a day or month beyond its range carries over. */
export function serialFromParts(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return (date.getTime() - EPOCH) / DAY + (((hour * 60 + minute) * 60 + second) * 1000 + millisecond) / DAY;
}

/** What calendar and clock show at a serial, to the nearest millisecond. */
export function partsOfSerial(serial: number): DateParts {
  const date = new Date(EPOCH + Math.round(serial * DAY));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: date.getUTCDay(),
  };
}

/** True for a day of the calendar: months have 28 to 31 days. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const parts = partsOfSerial(serialFromParts(year, month, day));
  return parts.month === month && parts.day === day;
}

/** The serial that shows the local time of a zone at a moment (ms since the Unix epoch). */
export function serialOf(milliseconds: number, timeZone: string): number {
  return (milliseconds + offsetAt(milliseconds, timeZone) - EPOCH) / DAY;
}

/** The moment (ms since the Unix epoch) at which a zone's clocks show a serial; in a gap the later reading. */
export function millisecondsOf(serial: number, timeZone: string): number {
  const local = EPOCH + Math.round(serial * DAY);
  const guess = local - offsetAt(local, timeZone);
  return local - offsetAt(guess, timeZone);
}

/** The same moment as a Date. */
export function dateOf(serial: number, timeZone: string): Date {
  return new Date(millisecondsOf(serial, timeZone));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that a zone's clocks are ahead of UTC at a moment. An unknown zone counts as UTC. */
function offsetAt(milliseconds: number, timeZone: string): number {
  return Number.isFinite(milliseconds) && milliseconds >= 0
    ? steadyOffset(timeZone, milliseconds, computedOffset)
    : computedOffset(timeZone, milliseconds);
}

function computedOffset(timeZone: string, milliseconds: number): number {
  const parts = formatterOf(timeZone).formatToParts(milliseconds);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const era = parts.some((candidate) => candidate.type === 'era' && candidate.value.startsWith('B'));
  const date = new Date(0);
  date.setUTCFullYear(era ? 1 - part('year') : part('year'), part('month') - 1, part('day'));
  date.setUTCHours(part('hour'), part('minute'), part('second'));
  return date.getTime() - Math.floor(milliseconds / 1000) * 1000;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  };
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    formatter = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
  formatters.set(timeZone, formatter);
  return formatter;
}
