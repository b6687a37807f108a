/** Invitations by mail, with the event as .ics, the way Google Calendar sends them. */
import type { LiveExecution } from '../../host/live-execution';
import { wallTime } from '../../host/time-zone';
import type { CalendarEventRecord } from '../../state/calendar';
import { nameOf } from '../drive/users';
import { storeMail } from '../mail-app/compose';
import { stamp } from './recurrence';

/** Writes to guests that they are invited; it uses no quota of mails. */
export function sendInvitations(
  execution: LiveExecution,
  event: CalendarEventRecord,
  emails: readonly string[],
): void {
  const { workspace } = execution;
  for (const email of emails) {
    const invitation = Buffer.from(icsOf(event, nameOf(workspace, event.creator)), 'utf8').toString('base64');
    storeMail(execution, {
      from: event.creator,
      sender: event.creator,
      to: [email],
      cc: [],
      bcc: [],
      fromName: nameOf(workspace, event.creator),
      subject: `Invitation: ${event.title} @ ${whenText(event)} (${email})`,
      body: [event.title, `When: ${whenText(event)}`, `Where: ${event.location}`, event.description]
        .filter((line) => line !== '' && line !== 'Where: ')
        .join('\n'),
      attachments: [{ name: 'invite.ics', mimeType: 'application/ics', base64: invitation }],
      inlineImages: {},
    });
  }
}

const DAY_NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Tue Sep 1, 2026 9am - 10:30am (Asia/Ho_Chi_Minh)`. */
function whenText({ start, end, allDay, timeZone }: CalendarEventRecord): string {
  const at = wallTime(timeZone, start);
  const day = `${DAY_NAMES[at.weekday]} ${MONTH_NAMES[at.month - 1]} ${at.day}, ${at.year}`;
  if (allDay) return day;
  const clock = (time: number) => {
    const { hour, minute } = wallTime(timeZone, time);
    const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
    return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
  };
  return `${day} ${clock(start)} - ${clock(end)} (${timeZone})`;
}

/** The event as a request of RFC 5546. */
export function icsOf(event: CalendarEventRecord, organizer: string): string {
  const text = (value: string) => value.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n');
  const day = (time: number) => {
    const at = wallTime(event.timeZone, time);
    return `${at.year}${String(at.month).padStart(2, '0')}${String(at.day).padStart(2, '0')}`;
  };
  const times = event.allDay
    ? [`DTSTART;VALUE=DATE:${day(event.start)}`, `DTEND;VALUE=DATE:${day(event.end)}`]
    : [`DTSTART:${stamp(event.start)}`, `DTEND:${stamp(event.end)}`];
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    ...times,
    `DTSTAMP:${stamp(event.updated)}`,
    `ORGANIZER;CN=${text(organizer)}:mailto:${event.creator}`,
    `UID:${event.id}`,
    ...event.guests.map(
      ({ email, status }) =>
        `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${PARTICIPATION[status]};RSVP=TRUE;CN=${email}:mailto:${email}`,
    ),
    `CREATED:${stamp(event.created)}`,
    `DESCRIPTION:${text(event.description)}`,
    `LAST-MODIFIED:${stamp(event.updated)}`,
    `LOCATION:${text(event.location)}`,
    ...(event.recurrence ?? []),
    'SEQUENCE:0',
    'STATUS:CONFIRMED',
    `SUMMARY:${text(event.title)}`,
    `TRANSP:${event.transparency}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

const PARTICIPATION = { INVITED: 'NEEDS-ACTION', MAYBE: 'TENTATIVE', NO: 'DECLINED', YES: 'ACCEPTED' };
