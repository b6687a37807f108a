/** Calendars in a workspace: everybody has one of their own, made when it is first asked for. */
import type { CalendarEventRecord, CalendarRecord } from '../../state/calendar';
import type { Workspace } from '../../state/workspace';
import { userOf } from '../drive/users';
import { Color } from './enums';

/** A user's own calendar, whose id is their address. */
export function primaryCalendar(workspace: Workspace, email: string): CalendarRecord {
  const known = workspace.calendars.get(email);
  if (known) return known;
  const { timeZone } = userOf(workspace, email);
  const made = newCalendar(email, { name: email, owner: email, timeZone });
  workspace.calendars.put(email, made);
  return made;
}

export function newCalendar(
  id: string,
  given: Pick<CalendarRecord, 'name' | 'owner' | 'timeZone'> & Partial<CalendarRecord>,
): CalendarRecord {
  return { id, description: '', color: Color.BLUE, subscribers: [], hidden: [], unselected: [], ...given };
}

/** The calendars in a user's list, their own first. */
export function calendarsOf(workspace: Workspace, email: string): CalendarRecord[] {
  const own = primaryCalendar(workspace, email);
  const others = workspace.calendars
    .values()
    .filter(
      ({ id, owner, subscribers }) => id !== own.id && (owner === email || subscribers.includes(email)),
    );
  return [own, ...others];
}

/** A new event with what Google fills in. */
export function newEvent(
  workspace: Workspace,
  calendar: CalendarRecord,
  creator: string,
  given: Pick<CalendarEventRecord, 'title' | 'start' | 'end' | 'allDay'> & Partial<CalendarEventRecord>,
): CalendarEventRecord {
  const now = workspace.clock.now();
  const name = workspace
    .newId(27)
    .slice(1)
    .toLowerCase()
    .replace(/[^a-v0-9]/g, '0');
  return {
    id: `${name}@google.com`,
    calendar: calendar.id,
    creator,
    description: '',
    location: '',
    guests: [],
    timeZone: calendar.timeZone,
    color: '',
    visibility: 'DEFAULT',
    transparency: 'OPAQUE',
    tags: {},
    guestsCanModify: false,
    guestsCanInviteOthers: true,
    guestsCanSeeGuests: true,
    anyoneCanAddSelf: false,
    created: now,
    updated: now,
    ...given,
  };
}
