/** What an .ics file says, for people who have no calendar at hand: its events with their first days. */

export interface CalendarLine {
  readonly summary: string;
  /** As written in the file: `20260925T070000Z`, or a day. */
  readonly start: string;
  /** RFC 5545 rule, for what comes again. */
  readonly rule?: string;
}

/** The events of the file in its order; lines that run over several are joined (RFC 5545, 3.1). */
export function readCalendar(text: string): CalendarLine[] {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const events: CalendarLine[] = [];
  let event: { summary: string; start: string; rule?: string } | undefined;
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (name === 'BEGIN' && value === 'VEVENT') event = { summary: '', start: '' };
    else if (name === 'END' && value === 'VEVENT' && event) {
      events.push(event);
      event = undefined;
    } else if (event && name === 'SUMMARY') event.summary = unescaped(value);
    else if (event && name === 'DTSTART') event.start = value;
    else if (event && name === 'RRULE') event.rule = value;
  }
  return events;
}

function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}
