/** When something falls due: what people choose from drop-downs, the same as an RFC 5545 rule, and the days it gives. */
import { addDays, formatDate, type IsoDate, parseIsoDate, weekdayOf } from './calendar-date';
import { addMonths, dayOfMonth, firstDay, lastDay, type Month, monthOfDate } from './school-year';

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

/**
 * The days of a schedule from `from` to `to`, both included, in order: those of its rule. Counted from the columns
 * themselves, for a tick that only looks at the calendar has no time for a library of rules (docs/decisions/0042).
 */
export function occurrences(schedule: Schedule, from: IsoDate, to: IsoDate): IsoDate[] {
  return candidates(schedule, from, to).filter((date) => from <= date && date <= to);
}

/** Days of the schedule, in order; some may lie before `from` or after `to`. */
function candidates(schedule: Schedule, from: IsoDate, to: IsoDate): IsoDate[] {
  const { rhythm, weekday, day, months, week, date } = schedule;
  switch (rhythm) {
    case 'daily':
      return every(1, from, to);
    case 'weekly':
      return weekday === undefined ? [] : every(DAYS_PER_WEEK, firstOn(weekday, from), to);
    case 'monthly':
      return day === undefined && week === undefined ? [] : monthly(schedule, from, to);
    case 'yearly':
    case 'term':
      return months?.length ? monthly(schedule, from, to) : [];
    case 'once':
      return date === undefined ? [] : [date];
    case 'onEvent':
      return [];
  }
}

const DAYS_PER_WEEK = 7;

function every(step: number, from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let date = from; date <= to; date = addDays(date, step)) days.push(date);
  return days;
}

/** The first such weekday that is not before the day. */
function firstOn(weekday: number, from: IsoDate): IsoDate {
  return addDays(from, (weekday - weekdayOf(from) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}

function monthly(schedule: Schedule, from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let month = monthOfDate(from); firstDay(month) <= to; month = addMonths(month, 1))
    if (!schedule.months?.length || schedule.months.includes(Number(month.slice(5))))
      days.push(dayIn(month, schedule));
  return days;
}

function dayIn(month: Month, { day, week, weekday }: Schedule): IsoDate {
  if (week !== undefined)
    return addDays(firstOn(weekday ?? FRIDAY, firstDay(month)), (week - 1) * DAYS_PER_WEEK);
  return day === undefined ? lastDay(month) : dayOfMonth(month, day);
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
      return `chậm nhất ${(months ?? []).map((number) => `${Math.min(day, lengthOf(number))}/${number}`).join(', ')} hằng năm`;
    case 'once':
      return date === undefined ? 'một lần' : `một lần, ngày ${formatDate(date)}`;
    case 'onEvent':
      return 'khi có việc';
  }
}

const FRIDAY = 5;

/** Days of a month, 1-12, at most. */
function lengthOf(month: number): number {
  if (month === 2) return 29;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

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
