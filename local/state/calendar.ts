/** Calendars and their events. Times are milliseconds since the Unix epoch. */

export interface CalendarRecord {
  id: string;
  name: string;
  owner: string;
  description: string;
  timeZone: string;
  color: string;
  /** Who has it in the list beside the owner, with what they set for themselves. */
  subscribers: string[];
  hidden: string[];
  unselected: string[];
}

export interface CalendarGuest {
  email: string;
  status: 'INVITED' | 'MAYBE' | 'NO' | 'YES';
}

export interface CalendarEventRecord {
  /** As Google's iCalUID: `…@google.com`. */
  id: string;
  calendar: string;
  creator: string;
  title: string;
  description: string;
  location: string;
  start: number;
  end: number;
  allDay: boolean;
  guests: CalendarGuest[];
  /** RRULE, EXRULE, RDATE and EXDATE lines of a series. */
  recurrence?: string[];
  timeZone: string;
  color: string;
  visibility: string;
  transparency: string;
  tags: Record<string, string>;
  reminders?: { method: 'email' | 'popup' | 'sms'; minutes: number }[];
  guestsCanModify: boolean;
  guestsCanInviteOthers: boolean;
  guestsCanSeeGuests: boolean;
  anyoneCanAddSelf: boolean;
  /** Who answered for themselves beside the guests. */
  myStatus?: string;
  conference?: string;
  /** Of an occurrence that was changed by itself: the series it belongs to. */
  series?: string;
  created: number;
  updated: number;
}
