/** Reads a typed date or time in the orders of a locale; the pattern found keeps the cell looking as typed. */
import type { Entered } from './entered-value';
import { type LocaleRules, localeRules, monthNames } from './locale';
import { isCalendarDay, partsOfSerial, serialFromParts, serialOf } from './serial-date';

interface Found {
  serial: number;
  pattern: string;
}

/** The serial and format of a typed date, time or both; undefined when the text is none. */
export function parseEnteredDate(
  text: string,
  locale: string,
  timeZone: string,
  now: number,
): Entered | undefined {
  const rules = localeRules(locale);
  const thisYear = (): number => partsOfSerial(serialOf(now, timeZone)).year;
  const hourWidth = rules.dateOrder === 'MDY' ? 1 : 2;
  const time = readTime(text, hourWidth);
  if (time) return entered('TIME', time, rules);
  const date = readDate(text, rules, locale, thisYear);
  if (date) return entered('DATE', date, rules);
  const split = /^(.*\S)\s+(\d{1,2}:.*)$/.exec(text);
  const day = split?.[1] ? readDate(split[1].replace(/,$/, ''), rules, locale, thisYear) : undefined;
  const clock = split?.[2] ? readTime(split[2], hourWidth) : undefined;
  if (!day || !clock || clock.serial >= 1) return undefined;
  const found = { serial: day.serial + clock.serial, pattern: `${day.pattern} ${clock.pattern}` };
  return entered('DATE_TIME', found, rules);
}

/** What was typed the way of the locale takes the locale's own pattern. */
function entered(type: string, { serial, pattern }: Found, { patterns }: LocaleRules): Entered {
  const own = patterns[type];
  const isOwn = own?.toLowerCase() === pattern.toLowerCase();
  return { value: serial, numberFormat: { type, pattern: isOwn ? own : pattern } };
}

const TIME = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:\s*(am|pm|sa|ch))?$/i;

/** `hourWidth`: how many digits of the hour stay as typed; in en_US a leading zero is dropped. */
function readTime(text: string, hourWidth: number): Found | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hourText = '', minuteText, secondText, fraction, period] = match;
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0);
  if (minute > 59 || second > 59) return undefined;
  const afternoon = /^(pm|ch)$/i.test(period ?? '');
  if (period !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (afternoon ? 12 : 0);
  }
  const milliseconds = Number((fraction ?? '').padEnd(3, '0'));
  const serial = (((hour * 60 + minute) * 60 + second) * 1000 + milliseconds) / 86_400_000;
  const hours = hour >= 24 ? '[h]' : 'h'.repeat(Math.min(hourWidth, hourText.length));
  const seconds = secondText === undefined ? '' : ':ss';
  const parts = fraction === undefined ? '' : `.${'0'.repeat(fraction.length)}`;
  return { serial, pattern: `${hours}:mm${seconds}${parts}${period === undefined ? '' : ' am/pm'}` };
}

function readDate(
  text: string,
  rules: LocaleRules,
  locale: string,
  thisYear: () => number,
): Found | undefined {
  return readNumericDate(text, rules, thisYear) ?? readNamedDate(text, locale, thisYear);
}

function readNumericDate(text: string, rules: LocaleRules, thisYear: () => number): Found | undefined {
  const match = /^(\d{1,4})([/\-.])(\d{1,2})(?:\2(\d{1,4}))?$/.exec(text);
  if (!match) return undefined;
  const [, first = '', separator = '', second = '', third] = match;
  if (separator === '.' && (third === undefined || rules.decimal === '.')) return undefined;
  if (first.length === 4) {
    if (third === undefined || third.length > 2) return undefined;
    return day(
      first,
      second,
      third,
      [
        ['y', first],
        ['m', second],
        ['d', third],
      ],
      separator,
    );
  }
  if (first.length === 3 || third?.length === 3 || third?.length === 1) return undefined;
  // Only the locale's own order is read: 13/1 is no date where the month comes first.
  const monthFirst = rules.dateOrder !== 'DMY';
  const typed: [string, string][] = [
    [monthFirst ? 'm' : 'd', first],
    [monthFirst ? 'd' : 'm', second],
  ];
  if (third !== undefined) typed.push(['y', third]);
  const [month, dayText] = monthFirst ? [first, second] : [second, first];
  return day(third ?? String(thisYear()), month, dayText, typed, separator);
}

/** A day of the calendar with the pattern that shows it as typed. */
function day(
  yearText: string,
  monthText: string,
  dayText: string,
  typed: [letter: string, text: string][],
  separator = '-',
): Found | undefined {
  const year = fullYear(yearText);
  const month = Number(monthText);
  const dayOfMonth = Number(dayText);
  if (!isCalendarDay(year, month, dayOfMonth)) return undefined;
  // `01/05` was typed with leading zeros and `1/15` without, though 15 has two digits either way.
  const padded = yearText === typed[0]?.[1] || typed.some(([, text]) => text.startsWith('0'));
  const letters = ([letter, text]: [string, string]): string =>
    letter.repeat(letter === 'y' || padded ? text.length : 1);
  const pattern = typed.map(letters).join(separator);
  return { serial: serialFromParts(year, month, dayOfMonth), pattern };
}

/** Two digits mean 1930 to 2029. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

interface NamedForm {
  expression: RegExp;
  order: readonly ('m' | 'd' | 'y')[];
  pattern: (month: string, day: string, year: string) => string;
}

const NAME = '([\\p{L}]+)\\.?';
const NAMED_FORMS: readonly NamedForm[] = [
  {
    expression: new RegExp(`^${NAME}\\s+(\\d{1,2})(?:,\\s*|\\s+)(\\d{4})$`, 'u'),
    order: ['m', 'd', 'y'],
    pattern: (month, dayPart, year) => `${month} ${dayPart}, ${year}`,
  },
  {
    expression: new RegExp(`^${NAME}\\s+(\\d{1,2})$`, 'u'),
    order: ['m', 'd'],
    pattern: (month, dayPart) => `${month} ${dayPart}`,
  },
  {
    expression: new RegExp(`^(\\d{1,2})\\s+${NAME}(?:,)?\\s+(\\d{4})$`, 'u'),
    order: ['d', 'm', 'y'],
    pattern: (month, dayPart, year) => `${dayPart} ${month} ${year}`,
  },
  {
    expression: new RegExp(`^(\\d{1,2})-${NAME}-(\\d{2}|\\d{4})$`, 'u'),
    order: ['d', 'm', 'y'],
    pattern: (month, dayPart, year) => `${dayPart}-${month}-${year}`,
  },
  {
    expression: new RegExp(`^${NAME}\\s+(\\d{4})$`, 'u'),
    order: ['m', 'y'],
    pattern: (month, _day, year) => `${month} ${year}`,
  },
];

function readNamedDate(text: string, locale: string, thisYear: () => number): Found | undefined {
  for (const form of NAMED_FORMS) {
    const match = form.expression.exec(text);
    if (!match) continue;
    const part = (letter: 'm' | 'd' | 'y'): string | undefined => {
      const index = form.order.indexOf(letter);
      return index < 0 ? undefined : match[index + 1];
    };
    const month = monthOf(part('m') ?? '', locale);
    if (!month) continue;
    const dayText = part('d') ?? '1';
    const yearText = part('y');
    const year = yearText === undefined ? thisYear() : fullYear(yearText);
    if (!isCalendarDay(year, month.number, Number(dayText))) continue;
    return {
      serial: serialFromParts(year, month.number, Number(dayText)),
      pattern: form.pattern(month.pattern, 'd'.repeat(dayText.length), 'y'.repeat(yearText?.length ?? 4)),
    };
  }
  return undefined;
}

/** The month that a name of the locale, or an English one, means. */
function monthOf(name: string, locale: string): { number: number; pattern: string } | undefined {
  const wanted = name.toLowerCase();
  for (const language of [locale, 'en_US']) {
    for (const [width, pattern] of [
      ['long', 'mmmm'],
      ['short', 'mmm'],
    ] as const) {
      const index = monthNames(language, width).findIndex((candidate) => candidate.toLowerCase() === wanted);
      if (index >= 0) return { number: index + 1, pattern };
    }
  }
  return undefined;
}
