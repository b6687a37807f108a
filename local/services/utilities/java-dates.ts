/** Dates in the patterns of Java's SimpleDateFormat, which Utilities.formatDate and parseDate speak. */

import { ScriptError } from '../../host/script-error';
import { isTimeZone, momentOf, offsetOf, type WallTime, wallTime } from '../../host/time-zone';

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

interface Moment extends WallTime {
  time: number;
  timeZone: string;
}

/** Prints one run of a pattern letter. */
type Field = (at: Moment, count: number) => string;

const FIELDS: Readonly<Record<string, Field>> = {
  G: ({ year }) => (year > 0 ? 'AD' : 'BC'),
  y: ({ year }, count) => (count === 2 ? digits(year % 100, 2) : digits(year, count)),
  Y: (at, count) => (count === 2 ? digits(weekYear(at).year % 100, 2) : digits(weekYear(at).year, count)),
  M: ({ month }, count) => monthText(month, count),
  L: ({ month }, count) => monthText(month, count),
  d: ({ day }, count) => digits(day, count),
  D: (at, count) => digits(dayOfYear(at), count),
  w: (at, count) => digits(weekYear(at).week, count),
  W: (at, count) => digits(Math.floor((at.day + firstWeekday(at) - 1) / 7) + 1, count),
  F: ({ day }, count) => digits(Math.floor((day - 1) / 7) + 1, count),
  E: ({ weekday }, count) => (count > 3 ? DAY_NAMES[weekday] : DAY_NAMES[weekday]?.slice(0, 3)) ?? '',
  u: ({ weekday }, count) => digits(weekday === 0 ? 7 : weekday, count),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  H: ({ hour }, count) => digits(hour, count),
  k: ({ hour }, count) => digits(hour === 0 ? 24 : hour, count),
  K: ({ hour }, count) => digits(hour % 12, count),
  h: ({ hour }, count) => digits(hour % 12 === 0 ? 12 : hour % 12, count),
  m: ({ minute }, count) => digits(minute, count),
  s: ({ second }, count) => digits(second, count),
  S: ({ time }, count) => digits(((time % 1000) + 1000) % 1000, count),
  z: ({ timeZone, time }, count) => zoneName(timeZone, time, count > 3 ? 'long' : 'short'),
  Z: ({ timeZone, time }) => offsetText(timeZone, time, ''),
  X: ({ timeZone, time }, count) => isoOffset(timeZone, time, count),
};

/**
 * A date by a Java pattern, in a zone.
 * @throws ScriptError for a zone or pattern letter that Google refuses.
 */
export function formatDate(time: number, timeZone: string, pattern: string): string {
  const zone = isTimeZone(timeZone) ? timeZone : 'GMT';
  const at: Moment = { ...wallTime(zone, time), time, timeZone: zone };
  return pieces(pattern)
    .map(({ letter, count, literal }) => {
      if (literal !== undefined) return literal;
      const field = FIELDS[letter];
      if (!field) throw new ScriptError(`Illegal pattern character '${letter}'`);
      return field(at, count);
    })
    .join('');
}

/**
 * The moment a text says by a Java pattern.
 * @throws ScriptError when the text does not follow it.
 */
export function parseDate(text: string, timeZone: string, pattern: string): number {
  const found: Record<string, string> = {};
  let expression = '^';
  const letters: string[] = [];
  for (const { letter, count, literal } of pieces(pattern)) {
    if (literal !== undefined) {
      expression += literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      continue;
    }
    letters.push(letter);
    if (letter === 'M' && count >= 3) expression += '([A-Za-z]+)';
    else if ('Eaz'.includes(letter)) expression += '([A-Za-z/_]+(?:[+-][\\d:]+)?)';
    else if ('ZX'.includes(letter)) expression += '(Z|[+-]\\d{2}:?\\d{0,2})';
    else expression += `(\\d{${letter === 'y' ? '1,4' : '1,3'}})`;
  }
  const match = new RegExp(expression).exec(text);
  if (!match) throw new ScriptError(`Unparseable date: "${text}"`);
  letters.forEach((letter, index) => {
    found[letter] = match[index + 1] ?? '';
  });
  return momentFrom(found, timeZone);
}

function momentFrom(found: Readonly<Record<string, string>>, timeZone: string): number {
  const numberOf = (letter: string, otherwise: number) => (found[letter] ? Number(found[letter]) : otherwise);
  const monthName = found.M && Number.isNaN(Number(found.M)) ? found.M.slice(0, 3).toLowerCase() : undefined;
  const month = monthName
    ? MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(monthName)) + 1
    : numberOf('M', 1);
  const shortHour = found.h ? Number(found.h) % 12 : numberOf('K', 0);
  const hour = found.H
    ? Number(found.H)
    : found.k
      ? Number(found.k) % 24
      : shortHour + (/pm/i.test(found.a ?? '') ? 12 : 0);
  const year = numberOf('y', 1970);
  const zone = found.Z ?? found.X ?? found.z ?? timeZone;
  const known = zone === 'Z' ? 'GMT' : isTimeZone(zone) ? zone : timeZone;
  return (
    momentOf(known, {
      year: found.y?.length === 2 ? 2000 + year : year,
      month,
      day: numberOf('d', 1),
      hour,
      minute: numberOf('m', 0),
      second: numberOf('s', 0),
    }) + numberOf('S', 0)
  );
}

/** Splits a pattern into runs of letters and literal text; `''` is one quote. */
function pieces(pattern: string): { letter: string; count: number; literal?: string }[] {
  const found = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  return found.map((piece) => {
    if (piece === "''") return { letter: '', count: 0, literal: "'" };
    if (piece.startsWith("'"))
      return { letter: '', count: 0, literal: piece.slice(1, -1).replace(/''/g, "'") };
    if (/^[A-Za-z]/.test(piece)) return { letter: piece.charAt(0), count: piece.length };
    return { letter: '', count: 0, literal: piece };
  });
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}

function monthText(month: number, count: number): string {
  if (count < 3) return digits(month, count);
  const name = MONTH_NAMES[month - 1] ?? '';
  return count === 3 ? name.slice(0, 3) : name;
}

function dayOfYear({ year, month, day }: WallTime): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
}

function firstWeekday({ year, month }: WallTime): number {
  return new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
}

/** Week of the year in Java's en_US calendar: weeks begin on Sunday, week 1 holds 1 January. */
function weekYear(at: WallTime): { week: number; year: number } {
  const daysToNext = Math.round(
    (Date.UTC(at.year + 1, 0, 1) - Date.UTC(at.year, at.month - 1, at.day)) / 86_400_000,
  );
  const nextFirst = new Date(Date.UTC(at.year + 1, 0, 1)).getUTCDay();
  if (daysToNext <= nextFirst) return { week: 1, year: at.year + 1 };
  const first = new Date(Date.UTC(at.year, 0, 1)).getUTCDay();
  return { week: Math.floor((dayOfYear(at) - 1 + first) / 7) + 1, year: at.year };
}

function offsetText(timeZone: string, time: number, separator: string): string {
  const minutes = Math.round(offsetOf(timeZone, time) / 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60), 2)}${separator}${digits(size % 60, 2)}`;
}

function isoOffset(timeZone: string, time: number, count: number): string {
  if (offsetOf(timeZone, time) === 0) return 'Z';
  const text = offsetText(timeZone, time, count === 3 ? ':' : '');
  return count === 1 ? text.slice(0, 3) : text;
}

function zoneName(timeZone: string, time: number, style: 'long' | 'short'): string {
  if (/^([A-Z]{3,4}|GMT.*|UTC.*)$/.test(timeZone)) return timeZone === 'UTC' ? 'UTC' : timeZone;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: style }).formatToParts(time);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return SHORT_NAMES[timeZone]?.[style] ?? name;
}

/** Names that Java knows and ICU's English does not. */
const SHORT_NAMES: Readonly<Record<string, { short: string; long: string }>> = {
  'Asia/Ho_Chi_Minh': { short: 'ICT', long: 'Indochina Time' },
  'Asia/Bangkok': { short: 'ICT', long: 'Indochina Time' },
};
