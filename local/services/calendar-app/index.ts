/** CalendarApp: calendars for scripts. Methods of the service itself are those of the user's own calendar. */
import type { LiveExecution } from '../../host/live-execution';
import { SCOPES } from '../../host/manifest';
import { MONTHS, WEEKDAYS } from '../../host/script-enum';
import { ScriptError } from '../../host/script-error';
import type { CalendarRecord } from '../../state/calendar';
import { Calendar } from './calendar';
import * as enums from './enums';
import { EventRecurrence } from './recurrence';
import { calendarsOf, newCalendar, primaryCalendar } from './store';

/** The service for one execution. */
export function createCalendarApp(execution: LiveExecution): CalendarApp {
  primaryCalendar(execution.workspace, execution.caller.email);
  return new CalendarApp(execution, execution.caller.email);
}

class CalendarApp extends Calendar {
  readonly Color = enums.Color;
  readonly EventColor = enums.EventColor;
  readonly EventTransparency = enums.EventTransparency;
  readonly EventType = enums.EventType;
  readonly GuestStatus = enums.GuestStatus;
  readonly Month = MONTHS;
  readonly Visibility = enums.Visibility;
  readonly Weekday = WEEKDAYS;

  getDefaultCalendar(): Calendar {
    this.permit('getDefaultCalendar');
    return new Calendar(this.execution, this.execution.caller.email);
  }
  getAllCalendars(): Calendar[] {
    return this.listed('getAllCalendars', () => true);
  }
  getAllOwnedCalendars(): Calendar[] {
    return this.listed('getAllOwnedCalendars', ({ owner }) => owner === this.execution.caller.email);
  }
  getCalendarById(id: string): Calendar | null {
    return this.listed('getCalendarById', (calendar) => calendar.id === String(id).toLowerCase())[0] ?? null;
  }
  getCalendarsByName(name: string): Calendar[] {
    return this.listed('getCalendarsByName', (calendar) => calendar.name === name);
  }
  getOwnedCalendarById(id: string): Calendar | null {
    const found = this.getCalendarById(id);
    return found?.isOwnedByMe() ? found : null;
  }
  getOwnedCalendarsByName(name: string): Calendar[] {
    return this.getCalendarsByName(name).filter((calendar) => calendar.isOwnedByMe());
  }
  createCalendar(name: string, options: Record<string, unknown> = {}): Calendar {
    this.permit('createCalendar');
    const { workspace, caller } = this.execution;
    const id = `c_${workspace
      .newId(53)
      .slice(1)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '0')}@group.calendar.google.com`;
    const text = (key: string) => (options[key] === undefined ? {} : { [key]: String(options[key]) });
    return this.execution.perform('drive.create', { what: 'CalendarApp.createCalendar' }, () => {
      const made = newCalendar(id, {
        name: String(name),
        owner: caller.email,
        timeZone: String(options.timeZone ?? this.execution.timeZone),
        ...text('color'),
        description: String(options.summary ?? ''),
        ...(options.location !== undefined && { description: String(options.location) }),
        ...(options.hidden === true && { hidden: [caller.email] }),
        ...(options.selected === false && { unselected: [caller.email] }),
      });
      workspace.calendars.put(id, made);
      return new Calendar(this.execution, id);
    });
  }
  subscribeToCalendar(id: string, options: Record<string, unknown> = {}): Calendar {
    this.permit('subscribeToCalendar');
    const { workspace, caller } = this.execution;
    const known = workspace.users.has(id)
      ? primaryCalendar(workspace, id)
      : workspace.calendars.get(String(id));
    if (!known) throw new ScriptError('The calendar does not exist.');
    return this.execution.perform('drive.write', { what: 'CalendarApp.subscribeToCalendar' }, () => {
      const subscribers = [...new Set([...known.subscribers, caller.email])];
      workspace.calendars.put(known.id, {
        ...known,
        subscribers,
        ...(options.hidden === true && { hidden: [...known.hidden, caller.email] }),
      });
      return new Calendar(this.execution, known.id);
    });
  }
  newRecurrence(): EventRecurrence {
    return new EventRecurrence();
  }
  override toString(): string {
    return 'CalendarApp';
  }

  private listed(method: string, wanted: (calendar: CalendarRecord) => boolean): Calendar[] {
    this.permit(method);
    const { workspace, caller } = this.execution;
    this.execution.charge('drive.list', { what: `CalendarApp.${method}` });
    return calendarsOf(workspace, caller.email)
      .filter(wanted)
      .map(({ id }) => new Calendar(this.execution, id));
  }

  private permit(method: string): void {
    this.execution.requireScope(`CalendarApp.${method}`, SCOPES.calendarFeeds, SCOPES.calendar);
  }
}
