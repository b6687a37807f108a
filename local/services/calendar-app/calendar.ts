/** A calendar for scripts: its events, and what it is called. */
import type { LiveExecution } from '../../host/live-execution';
import { ScriptError } from '../../host/script-error';
import { isTimeZone, momentOf, wallTime } from '../../host/time-zone';
import type { CalendarEventRecord, CalendarRecord } from '../../state/calendar';
import { allDayTimes, CalendarEvent, CalendarEventSeries, checkTimes, guestsOf } from './event';
import { sendInvitations } from './invitations';
import { occurrencesBetween } from './occurrences';
import type { EventRecurrence } from './recurrence';
import { newEvent } from './store';

type Options = Record<string, unknown>;

export class Calendar {
  constructor(
    protected readonly execution: LiveExecution,
    private readonly calendarId: string,
  ) {}

  /** Read anew each time. */
  protected get record(): CalendarRecord {
    const record = this.execution.workspace.calendars.get(this.calendarId);
    if (!record) throw new ScriptError('The calendar does not exist.');
    return record;
  }

  createEvent(title: string, startTime: Date, endTime: Date, options: Options = {}): CalendarEvent {
    const [start, end] = checkTimes(startTime, endTime);
    return this.single({ title: String(title), start, end, allDay: false }, options);
  }
  createAllDayEvent(title: string, startDate: Date, ...rest: [Date?, Options?] | [Options?]): CalendarEvent {
    const endDate = rest[0] instanceof Date ? rest[0] : undefined;
    const options = [...rest]
      .reverse()
      .find((one): one is Options => one !== undefined && !(one instanceof Date));
    const times = allDayTimes(this.execution, this.record.timeZone, startDate, endDate);
    return this.single({ title: String(title), ...times }, options ?? {});
  }
  createEventSeries(
    title: string,
    startTime: Date,
    endTime: Date,
    recurrence: EventRecurrence,
    options: Options = {},
  ): CalendarEventSeries {
    const [start, end] = checkTimes(startTime, endTime);
    return this.series({ title: String(title), start, end, allDay: false }, recurrence, options);
  }
  createAllDayEventSeries(
    title: string,
    startDate: Date,
    recurrence: EventRecurrence,
    options: Options = {},
  ): CalendarEventSeries {
    const timeZone = recurrence.timeZone ?? this.record.timeZone;
    const times = allDayTimes(this.execution, timeZone, startDate);
    return this.series({ title: String(title), ...times }, recurrence, options);
  }

  getEventById(iCalId: string): CalendarEvent | null {
    const key = this.keyOf(iCalId);
    return key === undefined ? null : new CalendarEvent(this.execution, key, this.calendarId);
  }
  getEventSeriesById(iCalId: string): CalendarEventSeries | null {
    const key = this.keyOf(iCalId);
    return key === undefined ? null : new CalendarEventSeries(this.execution, key, this.calendarId);
  }
  getEvents(startTime: Date, endTime: Date, options: Options = {}): CalendarEvent[] {
    const { workspace } = this.execution;
    return this.execution.perform('drive.list', { what: 'CalendarApp.Calendar.getEvents' }, () => {
      const found = occurrencesBetween(workspace, this.calendarId, Number(startTime), Number(endTime)).filter(
        ({ event }) => matches(event, options, this.execution.caller.email),
      );
      const first = Number(options.start ?? 0);
      const count = options.max === undefined ? undefined : first + Number(options.max);
      return found
        .slice(first, count)
        .map(
          ({ event, start, end }) =>
            new CalendarEvent(
              this.execution,
              keyOfRecord(this.execution, event),
              this.calendarId,
              event.recurrence ? { start, end } : undefined,
            ),
        );
    });
  }
  /** The day is one of the script's zone. */
  getEventsForDay(date: Date, options: Options = {}): CalendarEvent[] {
    const { timeZone } = this.execution;
    const { year, month, day } = wallTime(timeZone, Number(date));
    const from = momentOf(timeZone, { year, month, day });
    const to = momentOf(timeZone, { year, month, day: day + 1 });
    return this.getEvents(new Date(from), new Date(to), options);
  }

  getId(): string {
    return this.calendarId;
  }
  getName(): string {
    return this.record.name;
  }
  setName(name: string): this {
    return this.set('setName', { name: String(name) });
  }
  getDescription(): string {
    return this.record.description;
  }
  setDescription(description: string): this {
    return this.set('setDescription', { description: String(description) });
  }
  getColor(): string {
    return this.record.color;
  }
  setColor(color: string): this {
    return this.set('setColor', { color: String(color) });
  }
  getTimeZone(): string {
    return this.record.timeZone;
  }
  setTimeZone(timeZone: string): this {
    if (!isTimeZone(timeZone)) throw new ScriptError('Invalid argument: timeZone');
    return this.set('setTimeZone', { timeZone });
  }
  isHidden(): boolean {
    return this.record.hidden.includes(this.execution.caller.email);
  }
  setHidden(hidden: boolean): this {
    return this.list('setHidden', 'hidden', hidden);
  }
  isSelected(): boolean {
    return !this.record.unselected.includes(this.execution.caller.email);
  }
  setSelected(selected: boolean): this {
    return this.list('setSelected', 'unselected', !selected);
  }
  isMyPrimaryCalendar(): boolean {
    return this.calendarId === this.execution.caller.email;
  }
  isOwnedByMe(): boolean {
    return this.record.owner === this.execution.caller.email;
  }
  deleteCalendar(): void {
    if (!this.isOwnedByMe() || this.isMyPrimaryCalendar()) throw new ScriptError('Action not allowed');
    const { workspace } = this.execution;
    this.execution.perform('drive.write', { what: 'CalendarApp.Calendar.deleteCalendar' }, () => {
      workspace.calendars.delete(this.calendarId);
      for (const [key, event] of workspace.calendarEvents.entries())
        if (event.calendar === this.calendarId) workspace.calendarEvents.delete(key);
    });
  }
  unsubscribeFromCalendar(): void {
    this.list('unsubscribeFromCalendar', 'subscribers', false);
  }
  toString(): string {
    return 'Calendar';
  }

  private single(
    event: Pick<CalendarEventRecord, 'title' | 'start' | 'end' | 'allDay'>,
    options: Options,
  ): CalendarEvent {
    return new CalendarEvent(this.execution, this.keep('createEvent', event, options), this.calendarId);
  }

  private series(
    event: Pick<CalendarEventRecord, 'title' | 'start' | 'end' | 'allDay'>,
    recurrence: EventRecurrence,
    options: Options,
  ): CalendarEventSeries {
    const given = {
      ...event,
      recurrence: recurrence.lines(),
      ...(recurrence.timeZone && { timeZone: recurrence.timeZone }),
    };
    return new CalendarEventSeries(
      this.execution,
      this.keep('createEventSeries', given, options),
      this.calendarId,
    );
  }

  private keep(
    method: string,
    event: Pick<CalendarEventRecord, 'title' | 'start' | 'end' | 'allDay'> & Partial<CalendarEventRecord>,
    options: Options,
  ): string {
    const { workspace, caller } = this.execution;
    const guests = guestsOf(options.guests === undefined ? [] : String(options.guests).split(','));
    return this.execution.perform('drive.create', { what: `CalendarApp.Calendar.${method}` }, () => {
      if (!this.isOwnedByMe()) throw new ScriptError('Action not allowed');
      const made = newEvent(workspace, this.record, caller.email, {
        ...event,
        description: String(options.description ?? ''),
        location: String(options.location ?? ''),
        guests,
      });
      workspace.calendarEvents.put(made.id, made);
      if (options.sendInvites === true || options.sendInvites === 'true')
        sendInvitations(
          this.execution,
          made,
          guests.map(({ email }) => email),
        );
      return made.id;
    });
  }

  private keyOf(iCalId: string): string | undefined {
    const id = String(iCalId).includes('@') ? String(iCalId) : `${String(iCalId)}@google.com`;
    const event = this.execution.workspace.calendarEvents.get(id);
    const isHere =
      event &&
      (event.calendar === this.calendarId || event.guests.some(({ email }) => email === this.calendarId));
    return isHere ? id : undefined;
  }

  private set(method: string, values: Partial<CalendarRecord>): this {
    const { workspace } = this.execution;
    this.execution.perform('drive.write', { what: `CalendarApp.Calendar.${method}` }, () => {
      workspace.calendars.put(this.calendarId, { ...this.record, ...values });
    });
    return this;
  }

  /** Puts the user into a list of the calendar, or takes them out. */
  private list(method: string, name: 'hidden' | 'unselected' | 'subscribers', isIn: boolean): this {
    const { email } = this.execution.caller;
    const others = this.record[name].filter((one) => one !== email);
    return this.set(method, { [name]: isIn ? [...others, email] : others });
  }
}

function keyOfRecord({ workspace }: LiveExecution, event: CalendarEventRecord): string {
  return workspace.calendarEvents.entries().find(([, held]) => held === event)?.[0] ?? event.id;
}

function matches(event: CalendarEventRecord, options: Options, me: string): boolean {
  const { search, author, statusFilters } = options;
  const text = `${event.title}\n${event.description}\n${event.location}`.toLowerCase();
  if (search !== undefined && !text.includes(String(search).toLowerCase())) return false;
  if (author !== undefined && event.creator !== String(author).toLowerCase()) return false;
  if (!Array.isArray(statusFilters)) return true;
  const status =
    event.myStatus ??
    event.guests.find(({ email }) => email === me)?.status ??
    (event.creator === me ? 'OWNER' : '');
  return statusFilters.map(String).includes(status);
}
