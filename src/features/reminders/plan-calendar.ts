/** The calendar file of a year's deadlines: the obligations' own rules, with the days that move off days off. Pure. */
import { day, type IsoDate, monthOf } from '../../domain/calendar-date';
import { duesBetween, type Obligation } from '../../domain/obligation';
import { occurrences, toRule } from '../../domain/recurrence';
import { ROLE_NAMES } from '../../domain/role';
import { schoolYearOf } from '../../domain/school-year';
import type { WorkWeek } from '../../domain/working-days';

/** One school year of the file; its events have ids of their own. */
export interface CalendarYear {
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** Codes that an earlier file of the year had and this one has not. */
  readonly withdrawn?: readonly string[];
}

export interface CalendarInput {
  readonly obligations: readonly Obligation[];
  readonly week: WorkWeek;
  readonly years: readonly CalendarYear[];
  /** Whose calendar it is. */
  readonly owner: string;
  /** Part of each event's id; stays when the owner's name changes. */
  readonly calendarId: string;
  /** ISO text with the zone's offset; when the file was made. */
  readonly madeAt: string;
}

/** RFC 5545 section 3.1: lines are folded after 75 octets. */
const LINE_OCTETS = 75;

/** Reminders of the calendar program come at this hour, not at midnight, when an all-day event begins. */
const ALARM_HOUR = 8;
const HOURS_PER_DAY = 24;
const MILLISECONDS_PER_MINUTE = 60_000;

/**
 * An iCalendar text (RFC 5545): one all-day event per obligation and school year; a rule, less the days that move, plus where
 * they move to. A later file of the same year has the same ids with a higher sequence, so that a calendar changes its entries.
 */
export function calendarFile(input: CalendarInput): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//THDT//Lich nhac//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`THĐT – ${input.owner}`)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    ...input.years.flatMap((year) => eventsOf(input, year)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

/** The events of one school year. */
function eventsOf(
  { obligations, week, calendarId, madeAt }: CalendarInput,
  { from, until, withdrawn = [] }: CalendarYear,
): string[] {
  // RFC 5545 section 3.8.7.2: in UTC
  const stamp = new Date(madeAt).toISOString().replace(/[-:]|\.\d+/g, '');
  const sequence = Math.floor(Date.parse(madeAt) / MILLISECONDS_PER_MINUTE);
  const identity = (code: string) => [
    `UID:${idOf(code)}-${from.slice(0, 4)}@${idOf(calendarId)}.thdt`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
  ];
  const events = obligations.flatMap((obligation) => {
    const rule = toRule(obligation.schedule);
    if (rule === undefined) return [];
    const dues = duesBetween(obligation, from, until, week);
    const deadlines = [...new Set(dues.map(({ deadline }) => deadline))].sort();
    const [first] = deadlines;
    if (first === undefined) return [];
    return [
      'BEGIN:VEVENT',
      ...identity(obligation.code),
      ...daysOf(rule, occurrences(obligation.schedule, from, until), deadlines, from, until),
      `SUMMARY:${escaped(obligation.title)}`,
      `DESCRIPTION:${escaped(descriptionOf(obligation))}`,
      'TRANSP:TRANSPARENT',
      ...(obligation.leadDays > 0
        ? [
            'BEGIN:VALARM',
            'ACTION:DISPLAY',
            `DESCRIPTION:${escaped(obligation.title)}`,
            `TRIGGER:${alarmBefore(obligation.leadDays)}`,
            'END:VALARM',
          ]
        : []),
      'END:VEVENT',
    ];
  });
  return [
    ...events,
    ...withdrawn.flatMap((code) => [
      'BEGIN:VEVENT',
      ...identity(code),
      `DTSTART;VALUE=DATE:${compact(from)}`,
      'SUMMARY:Việc này không còn trong lịch nhắc',
      'STATUS:CANCELLED',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
  ];
}

/** Calendar programs differ in reading this part of a rule (Thunderbird's leaves it out): such days are listed instead. */
const READ_DIFFERENTLY = 'BYSETPOS';

/** The rule from the first of its days, where it gives that day unmoved; the moved ones as exceptions and additions. */
function daysOf(
  rule: string,
  days: readonly IsoDate[],
  deadlines: readonly IsoDate[],
  from: IsoDate,
  until: IsoDate,
): string[] {
  const listed = rule.startsWith('DTSTART') || rule.includes(READ_DIFFERENTLY);
  const given = listed ? [] : days;
  const start = given.find((day) => deadlines.includes(day));
  const [first] = deadlines;
  if (start === undefined) {
    // the first day stands in the list too, for programs that take only the list; the same day twice counts once
    return [
      `DTSTART;VALUE=DATE:${compact(first ?? from)}`,
      ...(deadlines.length === 1 ? [] : [`RDATE;VALUE=DATE:${deadlines.map(compact).join(',')}`]),
    ];
  }
  const later = given.filter((day) => day >= start);
  const left = later.filter((day) => !deadlines.includes(day));
  const added = deadlines.filter((day) => !later.includes(day));
  return [
    `DTSTART;VALUE=DATE:${compact(start)}`,
    `RRULE:${rule};UNTIL=${compact(until)}`,
    ...(left.length === 0 ? [] : [`EXDATE;VALUE=DATE:${left.map(compact).join(',')}`]),
    ...(added.length === 0 ? [] : [`RDATE;VALUE=DATE:${added.map(compact).join(',')}`]),
  ];
}

function descriptionOf({ owner, recipient }: Obligation): string {
  const parts = [
    owner === undefined ? '' : `Người làm: ${ROLE_NAMES[owner]}.`,
    recipient === '' ? '' : `Nơi nhận: ${recipient}.`,
    'Ngày hạn đã tính ngày nghỉ; lịch nhắc đổi thì gửi lại tệp này.',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The codes whose days of a year stand in the file. */
export function codesIn(
  { obligations, week }: Pick<CalendarInput, 'obligations' | 'week'>,
  { from, until }: CalendarYear,
): string[] {
  return obligations
    .filter((obligation) => duesBetween(obligation, from, until, week).length > 0)
    .map(({ code }) => code);
}

/** From this month on (July) a file has the coming school year too: the one that ends has little left. */
const COMING_YEAR_MONTH = 7;
const FIRST_MONTH = 9;

/** The school years that a file of the day has, whole: the day's own, in its last two months also the next. */
export function calendarYears(date: IsoDate): { readonly from: IsoDate; readonly until: IsoDate }[] {
  const present = schoolYearOf(date);
  const month = monthOf(date);
  const years = month >= COMING_YEAR_MONTH && month < FIRST_MONTH ? [present, present + 1] : [present];
  return years.map((year) => ({ from: day(`${year}-09-01`), until: day(`${year + 1}-08-31`) }));
}

/** RFC 5545 section 3.3.6: so many days before the event, in the morning. */
function alarmBefore(days: number): string {
  const hours = days * HOURS_PER_DAY - ALARM_HOUR;
  const whole = Math.floor(hours / HOURS_PER_DAY);
  return `-P${whole === 0 ? '' : `${whole}D`}T${hours % HOURS_PER_DAY}H`;
}

function compact(date: IsoDate): string {
  return date.replace(/-/g, '');
}

/** Only what an id may hold without being quoted. */
function idOf(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]/g, '') || 'x';
}

/** RFC 5545 section 3.1 allows none of them in a text but the tab. */
const CONTROLS = /\p{Cc}/gu;

/** RFC 5545 section 3.3.11. */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(CONTROLS, '');
}

/** Folds by octets of UTF-8, never inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
