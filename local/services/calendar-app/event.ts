/** Events and series of events as scripts see them. */
import type { LiveExecution } from '../../host/live-execution';
import type { ScriptEnum } from '../../host/script-enum';
import { ScriptError } from '../../host/script-error';
import { momentOf, wallTime } from '../../host/time-zone';
import type { CalendarEventRecord, CalendarGuest } from '../../state/calendar';
import { nameOf } from '../drive/users';
import { EventTransparency, EventType, GuestStatus, Visibility } from './enums';
import type { EventRecurrence } from './recurrence';
import { stamp } from './recurrence';

export class EventGuest {
  constructor(
    private readonly guest: { email: string; status: string },
    private readonly name: string,
  ) {}
  getEmail(): string {
    return this.guest.email;
  }
  getName(): string {
    return this.name;
  }
  getGuestStatus(): ScriptEnum | undefined {
    return named(GuestStatus, this.guest.status);
  }
  getStatus(): string {
    return this.guest.status;
  }
  getAdditionalGuests(): number {
    return 0;
  }
}

/** What single events and series have in common; the record is read anew each time. */
class EventBase {
  private readonly iCalId: string;

  constructor(
    protected readonly execution: LiveExecution,
    /** Key of the record. */
    protected key: string,
    /** The calendar it is seen in. */
    protected readonly calendarId: string,
  ) {
    this.iCalId = execution.workspace.calendarEvents.get(key)?.id ?? key;
  }

  get record(): CalendarEventRecord {
    const record = this.execution.workspace.calendarEvents.get(this.key);
    if (!record) throw new ScriptError('The calendar event does not exist, or it has already been deleted.');
    return record;
  }
  /** Throws when the event is gone. */
  protected requireThere(): void {
    if (this.record.id === '') throw new ScriptError('The calendar event does not exist.');
  }
  change(method: string, values: Partial<CalendarEventRecord>): this {
    const { workspace } = this.execution;
    if (!this.isOwnedByMe() && !this.record.guestsCanModify && method !== 'setMyStatus')
      throw new ScriptError('Action not allowed');
    this.execution.perform('drive.write', { what: `CalendarApp.CalendarEvent.${method}` }, () =>
      workspace.calendarEvents.put(this.key, { ...this.record, ...values, updated: workspace.clock.now() }),
    );
    return this;
  }

  /** Known even when the event is gone. */
  getId(): string {
    return this.iCalId;
  }
  getOriginalCalendarId(): string {
    return this.record.calendar;
  }
  getCreators(): string[] {
    return [this.record.creator];
  }
  getDateCreated(): Date {
    return new Date(this.record.created);
  }
  getLastUpdated(): Date {
    return new Date(this.record.updated);
  }
  getEventType() {
    return EventType.DEFAULT;
  }
  isOwnedByMe(): boolean {
    const { workspace, caller } = this.execution;
    return workspace.calendars.get(this.record.calendar)?.owner === caller.email;
  }

  getGuestList(includeOwner = false): EventGuest[] {
    const { workspace } = this.execution;
    const { guests, creator } = this.record;
    const all = [...guests, ...(includeOwner ? [{ email: creator, status: 'OWNER' }] : [])];
    return all.map((guest) => new EventGuest(guest, nameOf(workspace, guest.email)));
  }
  getGuestByEmail(email: string): EventGuest | null {
    return this.getGuestList(true).find((guest) => guest.getEmail() === String(email).toLowerCase()) ?? null;
  }
  addGuest(email: string): this {
    const { guests } = this.record;
    const [guest] = guestsOf([email]);
    if (!guest || guests.some((held) => held.email === guest.email)) return this;
    return this.change('addGuest', { guests: [...guests, guest] });
  }
  removeGuest(email: string): this {
    const gone = String(email).toLowerCase();
    return this.change('removeGuest', { guests: this.record.guests.filter((guest) => guest.email !== gone) });
  }
  getMyStatus(): ScriptEnum | undefined {
    const { email } = this.execution.caller;
    if (this.record.myStatus !== undefined) return named(GuestStatus, this.record.myStatus);
    if (this.isOwnedByMe()) return GuestStatus.OWNER;
    return named(GuestStatus, this.record.guests.find((guest) => guest.email === email)?.status ?? 'INVITED');
  }
  setMyStatus(status: unknown): this {
    const { email } = this.execution.caller;
    const { guests } = this.record;
    const mine = (['INVITED', 'MAYBE', 'NO', 'YES'] as const).find((one) => one === String(status));
    if (!mine) throw new ScriptError('Invalid argument: status');
    const isGuest = guests.some((guest) => guest.email === email);
    if (!isGuest) return this.change('setMyStatus', { myStatus: mine });
    return this.change('setMyStatus', {
      guests: guests.map((guest) => (guest.email === email ? { ...guest, status: mine } : guest)),
    });
  }

  getTag(key: string): string | null {
    return this.record.tags[key] ?? null;
  }
  getAllTagKeys(): string[] {
    return Object.keys(this.record.tags);
  }
  setTag(key: string, value: string): this {
    return this.change('setTag', { tags: { ...this.record.tags, [String(key)]: String(value) } });
  }
  deleteTag(key: string): this {
    const { [key]: _gone, ...tags } = this.record.tags;
    return this.change('deleteTag', { tags });
  }

  removeAllReminders(): this {
    return this.change('removeAllReminders', { reminders: [] });
  }
  resetRemindersToDefault(): this {
    return this.change('resetRemindersToDefault', { reminders: undefined });
  }
  setColor(color: unknown): this {
    return this.change('setColor', { color: String(color) });
  }
  getVisibility(): ScriptEnum | undefined {
    return named(Visibility, this.record.visibility);
  }
  setVisibility(visibility: unknown): this {
    return this.change('setVisibility', { visibility: String(visibility) });
  }
  getTransparency(): ScriptEnum | undefined {
    return named(EventTransparency, this.record.transparency);
  }
  setTransparency(transparency: unknown): this {
    return this.change('setTransparency', { transparency: String(transparency) });
  }
}

/** Getters and setters of one field each. */
const FIELDS: readonly (readonly [getter: string, setter: string, field: keyof CalendarEventRecord])[] = [
  ['getTitle', 'setTitle', 'title'],
  ['getDescription', 'setDescription', 'description'],
  ['getLocation', 'setLocation', 'location'],
  ['guestsCanModify', 'setGuestsCanModify', 'guestsCanModify'],
  ['guestsCanInviteOthers', 'setGuestsCanInviteOthers', 'guestsCanInviteOthers'],
  ['guestsCanSeeGuests', 'setGuestsCanSeeGuests', 'guestsCanSeeGuests'],
  ['anyoneCanAddSelf', 'setAnyoneCanAddSelf', 'anyoneCanAddSelf'],
];
for (const [getter, setter, field] of FIELDS) {
  Object.defineProperty(EventBase.prototype, getter, {
    value(this: EventBase): unknown {
      return this.record[field];
    },
  });
  Object.defineProperty(EventBase.prototype, setter, {
    value(this: EventBase, value: unknown): EventBase {
      return this.change(setter, { [field]: typeof value === 'boolean' ? value : String(value) });
    },
  });
}
Object.defineProperty(EventBase.prototype, 'getColor', {
  value(this: EventBase): string {
    return this.record.color;
  },
});
for (const [name, method] of [
  ['Email', 'email'],
  ['Popup', 'popup'],
  ['Sms', 'sms'],
] as const) {
  Object.defineProperty(EventBase.prototype, `get${name}Reminders`, {
    value(this: EventBase): number[] {
      return (this.record.reminders ?? [])
        .filter((one) => one.method === method)
        .map(({ minutes }) => minutes);
    },
  });
  Object.defineProperty(EventBase.prototype, `add${name}Reminder`, {
    value(this: EventBase, minutesBefore: number): EventBase {
      if (!(minutesBefore >= 5 && minutesBefore <= 40_320))
        throw new ScriptError('Invalid argument: minutesBefore');
      const reminders = [...(this.record.reminders ?? []), { method, minutes: Number(minutesBefore) }];
      return this.change(`add${name}Reminder`, { reminders });
    },
  });
}

export class CalendarEvent extends EventBase {
  private occurrence: { start: number; end: number } | undefined;

  /** `occurrence` is one of a series. */
  constructor(
    execution: LiveExecution,
    key: string,
    calendarId: string,
    occurrence?: { start: number; end: number },
  ) {
    super(execution, key, calendarId);
    this.occurrence = occurrence;
  }

  /** A change to one occurrence takes it out of its series. */
  override change(method: string, values: Partial<CalendarEventRecord>): this {
    if (this.occurrence) this.detach();
    return super.change(method, values);
  }
  getStartTime(): Date {
    return new Date(this.occurrence?.start ?? this.record.start);
  }
  getEndTime(): Date {
    return new Date(this.occurrence?.end ?? this.record.end);
  }
  isAllDayEvent(): boolean {
    return this.record.allDay;
  }
  getAllDayStartDate(): Date {
    return this.allDayDate(this.occurrence?.start ?? this.record.start);
  }
  getAllDayEndDate(): Date {
    return this.allDayDate(this.occurrence?.end ?? this.record.end);
  }
  setTime(startTime: Date, endTime: Date): this {
    const [start, end] = checkTimes(startTime, endTime);
    return this.change('setTime', { start, end, allDay: false });
  }
  setAllDayDate(date: Date): this {
    return this.change('setAllDayDate', allDayTimes(this.execution, this.record.timeZone, date));
  }
  setAllDayDates(startDate: Date, endDate: Date): this {
    return this.change(
      'setAllDayDates',
      allDayTimes(this.execution, this.record.timeZone, startDate, endDate),
    );
  }
  isRecurringEvent(): boolean {
    return this.record.recurrence !== undefined || this.record.series !== undefined;
  }
  getEventSeries(): CalendarEventSeries {
    return new CalendarEventSeries(this.execution, this.record.series ?? this.key, this.calendarId);
  }
  deleteEvent(): void {
    if (this.occurrence) this.detach();
    const { workspace } = this.execution;
    this.requireThere();
    this.execution.perform('drive.write', { what: 'CalendarApp.CalendarEvent.deleteEvent' }, () =>
      workspace.calendarEvents.delete(this.key),
    );
  }
  override toString(): string {
    return 'CalendarEvent';
  }

  private detach(): void {
    const { workspace } = this.execution;
    const series = this.record;
    const at = this.occurrence;
    if (!at || !series.recurrence) return;
    const { recurrence, ...rest } = series;
    workspace.calendarEvents.put(this.key, {
      ...series,
      recurrence: [...recurrence, `EXDATE:${stamp(at.start)}`],
    });
    const key = `${this.key}_${stamp(at.start)}`;
    workspace.calendarEvents.put(key, { ...rest, start: at.start, end: at.end, series: this.key });
    this.key = key;
    this.occurrence = undefined;
  }

  /** Midnight of the day in the script's own zone. */
  private allDayDate(time: number): Date {
    if (!this.record.allDay) throw new ScriptError('This method can only be called on all-day events.');
    const { year, month, day } = wallTime(this.record.timeZone, time);
    return new Date(momentOf(this.execution.timeZone, { year, month, day }));
  }
}

export class CalendarEventSeries extends EventBase {
  deleteEventSeries(): void {
    const { workspace } = this.execution;
    this.requireThere();
    this.execution.perform(
      'drive.write',
      { what: 'CalendarApp.CalendarEventSeries.deleteEventSeries' },
      () => {
        workspace.calendarEvents.delete(this.key);
        for (const [key, event] of workspace.calendarEvents.entries())
          if (event.series === this.key) workspace.calendarEvents.delete(key);
      },
    );
  }
  setRecurrence(recurrence: EventRecurrence, startTime: Date, endTime?: Date): this {
    const timeZone = recurrence.timeZone ?? this.record.timeZone;
    const times = endTime
      ? { start: Number(startTime), end: Number(endTime), allDay: false }
      : allDayTimes(this.execution, timeZone, startTime);
    return this.change('setRecurrence', { ...times, timeZone, recurrence: recurrence.lines() });
  }
  override toString(): string {
    return 'CalendarEventSeries';
  }
}

/** Start and end of whole days in a calendar's zone; the end is exclusive. Days are those of the script's zone. */
export function allDayTimes(
  { timeZone: scriptZone }: LiveExecution,
  timeZone: string,
  startDate: Date,
  endDate?: Date,
): { start: number; end: number; allDay: true } {
  const first = wallTime(scriptZone, Number(startDate));
  const last = endDate ? wallTime(scriptZone, Number(endDate)) : { ...first, day: first.day + 1 };
  const midnight = ({ year, month, day }: typeof first) => momentOf(timeZone, { year, month, day });
  const [start, end] = [midnight(first), midnight(last)];
  if (end <= start) throw new ScriptError('Event start date must be before event end date.');
  return { start, end, allDay: true };
}

/** @throws ScriptError when the end is not after the start. */
export function checkTimes(startTime: unknown, endTime: unknown): [start: number, end: number] {
  if (!(startTime instanceof Date) || !(endTime instanceof Date) || !Number.isFinite(+startTime + +endTime))
    throw new ScriptError('Invalid argument: startTime');
  if (+endTime < +startTime) throw new ScriptError('Event start time must be before event end time.');
  return [+startTime, +endTime];
}

/** Guests of these addresses. Throws ScriptError for what is none. */
export function guestsOf(emails: readonly unknown[]): CalendarGuest[] {
  return emails
    .map((email) => String(email).trim().toLowerCase())
    .filter((email) => email !== '')
    .map((email) => {
      if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new ScriptError(`Invalid email: ${email}`);
      return { email, status: 'INVITED' };
    });
}

function named(values: Readonly<Record<string, ScriptEnum>>, name: string): ScriptEnum | undefined {
  return values[name];
}
