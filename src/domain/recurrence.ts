/** When something falls due: what people choose from drop-downs, the same as an RFC 5545 rule, and the days it gives. */
import { RRule } from 'rrule';
import { dayOf, formatDate, type IsoDate, isoDate, monthOf, parseIsoDate, yearOf } from './calendar-date';

export const RHYTHM_WORDS = {
  daily: 'Hằng ngày',
  weekly: 'Hằng tuần',
  monthly: 'Hằng tháng',
  yearly: 'Hằng năm',
  term: 'Mỗi học kỳ',
  once: 'Một lần',
  onEvent: 'Khi có việc',
} as const;

type ObligationRhythm = keyof typeof RHYTHM_WORDS;

/** 1 = Monday … 7 = Sunday. */
export const WEEKDAY_NAMES: readonly string[] = [
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
  'Chủ nhật',
];

const WEEKDAY_CODES: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The drop-down fields of a schedule; which are needed depends on the rhythm. */
export interface Schedule {
  readonly rhythm: ObligationRhythm;
  /** 1 = Monday … 7 = Sunday: weekly, or with `week`. */
  readonly weekday?: number;
  /** 1-31: monthly, yearly, term. A month that is too short gives its last day; absent means the month's last day. */
  readonly day?: number;
  /** 1-12: yearly, term; for monthly a restriction to these months. */
  readonly months?: readonly number[];
  /** 1-4, days 1-7, 8-14, 15-21, 22-28 of the month, with `weekday` (Friday when absent). */
  readonly week?: number;
  /** once. */
  readonly date?: IsoDate;
}

/** The rule as RFC 5545 text, or undefined when nothing recurs (`onEvent`) or a needed field is missing. */
export function toRule(schedule: Schedule): string | undefined {
  switch (schedule.rhythm) {
    case 'daily':
      return 'FREQ=DAILY';
    case 'weekly':
      return schedule.weekday === undefined ? undefined : `FREQ=WEEKLY;BYDAY=${codeOf(schedule.weekday)}`;
    case 'monthly':
      if (schedule.day === undefined && schedule.week === undefined) return undefined;
      return `FREQ=MONTHLY${monthsPart(schedule)};${dayPart(schedule)}`;
    case 'yearly':
    case 'term':
      if (!schedule.months?.length) return undefined;
      return `FREQ=MONTHLY${monthsPart(schedule)};${dayPart(schedule)}`;
    case 'once':
      return schedule.date === undefined
        ? undefined
        : `DTSTART;VALUE=DATE:${schedule.date.replace(/-/g, '')}\nRRULE:FREQ=DAILY;COUNT=1`;
    case 'onEvent':
      return undefined;
  }
}

/** The fields that give this rule, or undefined when no drop-downs say it. Yearly and term rules come back as yearly. */
export function fromRule(rule: string): Schedule | undefined {
  const once = /^DTSTART;VALUE=DATE:(\d{4})(\d{2})(\d{2})\nRRULE:FREQ=DAILY;COUNT=1$/.exec(rule);
  if (once) {
    const date = parseIsoDate(`${once[1]}-${once[2]}-${once[3]}`);
    return date === undefined ? undefined : { rhythm: 'once', date };
  }
  const parts = new Map(rule.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const months = parts.get('BYMONTH')?.split(',').map(Number);
  const byDay = /^([1-4])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(parts.get('BYDAY') ?? '');
  const weekday = byDay ? WEEKDAY_CODES.indexOf(byDay[2] ?? '') + 1 : undefined;
  const monthDays = parts.get('BYMONTHDAY')?.split(',').map(Number);
  const lastDay = monthDays?.[monthDays.length - 1];
  const schedule: Schedule = {
    rhythm: rhythmOf(parts.get('FREQ'), months),
    ...(weekday === undefined ? {} : { weekday }),
    ...(byDay?.[1] === undefined ? {} : { week: Number(byDay[1]) }),
    ...(lastDay === undefined || lastDay < 0 ? {} : { day: lastDay }),
    ...(months === undefined ? {} : { months }),
  };
  return toRule(schedule) === rule ? schedule : undefined;
}

/** The days that the rule gives from `from` to `to`, both included, in order. */
export function occurrences(rule: string, from: IsoDate, to: IsoDate): readonly IsoDate[] {
  if (to < from) return [];
  const key = [rule, from, to].join(' ');
  let days = known.get(key);
  if (days === undefined) {
    days = expanded(rule, from, to);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, days);
  }
  return days;
}

/** What was worked out already: a tick asks for the same days of a rule for schools with and without Saturday work. */
const known = new Map<string, readonly IsoDate[]>();
const MOST_KNOWN = 500;

function expanded(rule: string, from: IsoDate, to: IsoDate): IsoDate[] {
  const [head, body] = rule.startsWith('DTSTART') ? rule.split('\nRRULE:') : [undefined, rule];
  const dtstart = utc(head === undefined ? from : compactDate(head.slice(-8)));
  const options = RRule.parseString(body ?? '');
  return new RRule({ ...options, dtstart }).between(utc(from), utc(to), true).map((date) => fromUtc(date));
}

/** "hằng tháng, ngày 25"; "thứ Sáu hằng tuần"; "trước 15/9 hằng năm"; "tháng 5 và 9 hằng năm"; "tuần 4 tháng 3"; "một lần, ngày 15/1/2027" */
export function describeSchedule(schedule: Schedule): string {
  const { rhythm, weekday, day, months, week, date } = schedule;
  const monthList = months === undefined ? '' : `tháng ${joinNumbers(months)}`;
  const weekText =
    week === undefined
      ? undefined
      : `${WEEKDAY_NAMES[(weekday ?? FRIDAY) - 1] ?? ''} tuần ${week}${monthList === '' ? ' hằng tháng' : ` ${monthList}`}`;
  switch (rhythm) {
    case 'daily':
      return 'hằng ngày';
    case 'weekly':
      return weekday === undefined ? 'hằng tuần' : `${WEEKDAY_NAMES[weekday - 1] ?? ''} hằng tuần`;
    case 'monthly':
      return weekText ?? `ngày ${day ?? ''} hằng tháng${monthList === '' ? '' : ` (${monthList})`}`;
    case 'yearly':
    case 'term':
      if (weekText !== undefined) return weekText;
      if (day === undefined) return `${monthList} hằng năm`;
      return `chậm nhất ${(months ?? []).map((number) => `${day}/${number}`).join(', ')} hằng năm`;
    case 'once':
      return date === undefined ? 'một lần' : `một lần, ngày ${formatDate(date)}`;
    case 'onEvent':
      return 'khi có việc';
  }
}

const FRIDAY = 5;

function rhythmOf(frequency: string | undefined, months: readonly number[] | undefined): ObligationRhythm {
  if (frequency === 'DAILY') return 'daily';
  if (frequency === 'WEEKLY') return 'weekly';
  return months === undefined ? 'monthly' : 'yearly';
}

function codeOf(weekday: number): string {
  const code = WEEKDAY_CODES[weekday - 1];
  if (code === undefined) throw new RangeError(`${weekday} is not a weekday (1-7).`);
  return code;
}

function monthsPart({ months }: Schedule): string {
  return months?.length ? `;BYMONTH=${months.join(',')}` : '';
}

/** Days 29-31 take the month's last day where it is too short: the last of 28 … day. */
function dayPart({ day, week, weekday }: Schedule): string {
  if (week !== undefined) return `BYDAY=${week}${codeOf(weekday ?? FRIDAY)}`;
  if (day === undefined) return 'BYMONTHDAY=-1';
  if (day <= 28) return `BYMONTHDAY=${day}`;
  const days = Array.from({ length: day - 27 }, (_, index) => 28 + index);
  return `BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}

function joinNumbers(numbers: readonly number[]): string {
  const all = numbers.map(String);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} và ${last}`;
}

function compactDate(text: string): IsoDate {
  const date = parseIsoDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
  if (date === undefined) throw new RangeError(`${text} is not a day (YYYYMMDD).`);
  return date;
}

/** The recurrence library computes in UTC; a floating day is its midnight there. */
function utc(date: IsoDate): Date {
  return new Date(Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)));
}

function fromUtc(date: Date): IsoDate {
  const floating = isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (floating === undefined) throw new RangeError('The recurrence left the calendar.');
  return floating;
}
