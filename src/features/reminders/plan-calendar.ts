/** The calendar file of a year's deadlines: the obligations' own rules, with the days that move off days off. Pure. */
import { addDays, type IsoDate } from '../../domain/calendar-date';
import { duesBetween, type Obligation } from '../../domain/obligation';
import { occurrences, toRule } from '../../domain/recurrence';
import { ROLE_NAMES } from '../../domain/role';
import type { WorkWeek } from '../../domain/working-days';

export interface CalendarInput {
  readonly obligations: readonly Obligation[];
  readonly week: WorkWeek;
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** Whose calendar it is; part of each event's id and of the calendar's name. */
  readonly owner: string;
  /** ISO text with the zone's offset; when the file was made. */
  readonly madeAt: string;
}

/** RFC 5545 section 3.1: lines are folded after 75 octets. */
const LINE_OCTETS = 75;

/** An iCalendar text (RFC 5545): one all-day event per obligation; a rule, less the days that move, plus where they move to. */
export function calendarFile({ obligations, week, from, until, owner, madeAt }: CalendarInput): string {
  // RFC 5545 section 3.8.7.2: in UTC
  const stamp = new Date(madeAt).toISOString().replace(/[-:]|\.\d+/g, '');
  const events = obligations.flatMap((obligation) => {
    const rule = toRule(obligation.schedule);
    if (rule === undefined) return [];
    const dues = duesBetween(obligation, from, until, week);
    const deadlines = [...new Set(dues.map(({ deadline }) => deadline))].sort();
    const [first] = deadlines;
    if (first === undefined) return [];
    return [
      'BEGIN:VEVENT',
      `UID:${obligation.code}-${from}@${idOf(owner)}`,
      `DTSTAMP:${stamp}`,
      ...daysOf(rule, deadlines, from, until),
      `SUMMARY:${escaped(obligation.title)}`,
      `DESCRIPTION:${escaped(descriptionOf(obligation))}`,
      'TRANSP:TRANSPARENT',
      ...(obligation.leadDays > 0
        ? [
            'BEGIN:VALARM',
            'ACTION:DISPLAY',
            `DESCRIPTION:${escaped(obligation.title)}`,
            `TRIGGER:-P${obligation.leadDays}D`,
            'END:VALARM',
          ]
        : []),
      'END:VEVENT',
    ];
  });
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//THDT//Lich nhac//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`THĐT – ${owner}`)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

/** Calendar programs differ in reading this part of a rule (Thunderbird's leaves it out): such days are listed instead. */
const READ_DIFFERENTLY = 'BYSETPOS';

/** The rule from its first own day, where it gives that day unmoved; the moved ones as exceptions and additions. */
function daysOf(rule: string, deadlines: readonly IsoDate[], from: IsoDate, until: IsoDate): string[] {
  const listed = rule.startsWith('DTSTART') || rule.includes(READ_DIFFERENTLY);
  const given = listed ? [] : occurrences(rule, from, until);
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

/** The last day of the school year that the day belongs to. */
export function endOfYear(date: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return addDays(date, daysLeft(date, month >= 9 ? year + 1 : year));
}

function daysLeft(date: IsoDate, year: number): number {
  const end = Date.UTC(year, 7, 31);
  return Math.max(0, Math.round((end - Date.parse(`${date}T00:00:00Z`)) / 86_400_000));
}

function compact(date: IsoDate): string {
  return date.replace(/-/g, '');
}

/** Letters and digits only. */
function idOf(owner: string): string {
  return `${
    owner
      .normalize('NFD')
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase() || 'thdt'
  }.thdt`;
}

/** RFC 5545 section 3.3.11. */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r?\n/g, '\\n')
    .replace(/\r/g, '');
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
