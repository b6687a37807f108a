/** When the events of a calendar take place: series laid out between two moments. */
import { rrulestr } from 'rrule';
import { momentOf, wallTime } from '../../host/time-zone';
import type { CalendarEventRecord } from '../../state/calendar';
import type { Workspace } from '../../state/workspace';

export interface Occurrence {
  event: CalendarEventRecord;
  start: number;
  end: number;
}

/** Occurrences that begin before `to` and end after `from`, by their start; `calendars` are ids, a person's own among them. */
export function occurrencesBetween(
  workspace: Workspace,
  calendar: string,
  from: number,
  to: number,
): Occurrence[] {
  return workspace.calendarEvents
    .values()
    .filter((event) => event.calendar === calendar || event.guests.some(({ email }) => email === calendar))
    .flatMap((event) => occurrencesOf(event, from, to))
    .sort((a, b) => a.start - b.start || (a.event.id < b.event.id ? -1 : 1));
}

/** Occurrences of one event. */
export function occurrencesOf(event: CalendarEventRecord, from: number, to: number): Occurrence[] {
  const length = event.end - event.start;
  const starts = event.recurrence ? startsOf(event, from - length, to) : [event.start];
  return starts
    .filter((start) => start < to && (start + length > from || (length === 0 && start >= from)))
    .map((start) => ({ event, start, end: start + length }));
}

/** Rules are read in the event's own zone, as if its wall clock were UTC. */
function startsOf(event: CalendarEventRecord, from: number, to: number): number[] {
  const { timeZone } = event;
  const floating = (time: number) => {
    const { year, month, day, hour, minute, second } = wallTime(timeZone, time);
    return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  };
  const lines = (event.recurrence ?? []).map((line) =>
    line.replace(/\d{8}T\d{6}Z/g, (text) => stampOf(floating(parseStamp(text)))),
  );
  const text = [`DTSTART:${stampOf(floating(event.start))}`, ...lines].join('\n');
  const rules = rrulestr(text, { forceset: true });
  return rules.between(floating(from), floating(to), true).map((date) =>
    momentOf(timeZone, {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    }),
  );
}

function stampOf(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}

function parseStamp(text: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.map(Number) ?? [];
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}
