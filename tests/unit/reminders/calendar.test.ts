/** The calendar file, read by a calendar program's own parser. */
import ICAL from 'ical.js';
import { day, weekdayOf } from '../../../src/domain/calendar-date';
import { duesBetween } from '../../../src/domain/obligation';
import { isDayOff } from '../../../src/domain/working-days';
import {
  type CalendarInput,
  calendarFile,
  calendarYears,
} from '../../../src/features/reminders/plan-calendar';
import { obligations } from '../../../src/standard/obligations';
import { BY_OFFICE, BY_SCHOOL } from '../../flows/support/school-year-2026';
import { obligation, week } from './world';

const FROM = day('2026-09-01');
const UNTIL = day('2027-08-31');

function fileOf(codes: readonly string[], changes: Partial<CalendarInput> = {}): string {
  return calendarFile({
    obligations: codes.map((code) => obligation(code)),
    week,
    years: [{ from: FROM, until: UNTIL }],
    owner: 'Trường Tiểu học Hoa Lan 1',
    calendarId: 'so-1',
    madeAt: '2026-09-01T07:30:00+07:00',
    ...changes,
  });
}

function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
}

/** All days on which an event happens, as a calendar program shows them. */
function daysOf(event: InstanceType<typeof ICAL.Event>): string[] {
  const days = new Set<string>();
  const iterator = event.iterator();
  for (let next = iterator.next(); next && days.size < 400; next = iterator.next()) days.add(next.toString());
  return [...days].sort();
}

test('the 25th is shown on the working day that the reminders name, all the year', () => {
  const [event] = eventsOf(fileOf(['D1']));
  if (event === undefined) throw new Error('No event.');
  expect(event.summary).toBe(obligation('D1').title);
  // by hand: Sunday 25/10 and 25/4 move to the Friday before, 25/12 is a Friday; summer pauses
  expect(daysOf(event)).toEqual(
    '2026-09-25 2026-10-23 2026-11-25 2026-12-25 2027-01-25 2027-02-25 2027-03-25 2027-04-23 2027-05-25'.split(
      ' ',
    ),
  );
});

test('the days of the five that are mailed at first are those of the table written by hand', () => {
  const days = Object.fromEntries(
    eventsOf(fileOf(['D1', 'D3', 'D7', 'D13', 'D15'])).map((event) => [
      event.uid.split('-')[0],
      daysOf(event),
    ]),
  );
  const { D1, D3, D15 } = BY_OFFICE;
  expect(days).toEqual({
    D1: D1?.['Đến hạn'],
    D3: D3?.['Đến hạn'],
    D15: D15?.['Đến hạn'],
    ...BY_SCHOOL,
  });
});

test('the week report comes every Friday, on Thursday before Teachers’ Day, never in Tết', () => {
  const [event] = eventsOf(fileOf(['D7']));
  if (event === undefined) throw new Error('No event.');
  const days = daysOf(event);
  expect(days).toContain('2026-11-19');
  expect(days).not.toContain('2026-11-20');
  for (const each of days) expect(isDayOff(day(each), week)).toBe(false);
  expect(days.filter((each) => weekdayOf(day(each)) === 5).length).toBeGreaterThan(30);
});

test('every obligation that has days is in the file on just its deadlines', () => {
  const recurring = obligations.filter((each) => duesBetween(each, FROM, UNTIL, week).length > 0);
  const events = new Map(
    eventsOf(fileOf(recurring.map(({ code }) => code))).map((event) => [event.uid, event]),
  );
  expect(events.size).toBe(recurring.length);
  for (const each of recurring) {
    const event = [...events].find(([uid]) => uid.startsWith(`${each.code}-`))?.[1];
    if (event === undefined) throw new Error(`No event for ${each.code}.`);
    const deadlines = [
      ...new Set(duesBetween(each, FROM, UNTIL, week).map(({ deadline }) => deadline)),
    ].sort();
    expect({ code: each.code, days: daysOf(event) }).toEqual({ code: each.code, days: deadlines });
  }
});

/** RFC 5545 by hand, apart from any parser: sections 3.1, 3.4, 3.6.1 and 3.8. */
function breaches(text: string): string[] {
  const found: string[] = [];
  const wrong = (is: boolean, what: string) => is && found.push(what);
  wrong(/[^\r]\n|\r[^\n]/.test(text) || !text.endsWith('\r\n'), 'lines end in CRLF');
  for (const line of text.split('\r\n')) wrong(Buffer.byteLength(line) > 75, `too long: ${line}`);
  wrong(Buffer.from(text).toString() !== text, 'whole characters');
  const lines = text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  const open: { name: string; seen: string[] }[] = [];
  const ids: string[] = [];
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z-]+)((?:;[A-Z-]+=[^":;,]+)*):(.*)$/s.exec(line) ?? [];
    wrong(name === '', `no content line: ${line}`);
    if (name === 'BEGIN') open.push({ name: value, seen: [] });
    else if (name === 'END') {
      const { name: closed, seen } = open.pop() ?? { name: '', seen: [] };
      wrong(closed !== value, `END:${value} closes ${closed}`);
      const once = closed === 'VEVENT' ? ['UID', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'SUMMARY'] : [];
      const needed = {
        VCALENDAR: ['PRODID', 'VERSION', 'METHOD'],
        VALARM: ['ACTION', 'TRIGGER', 'DESCRIPTION'],
      };
      for (const each of [...once, ...(needed[closed as keyof typeof needed] ?? [])])
        wrong(seen.filter((one) => one === each).length !== 1, `${each} in ${closed}`);
    } else open.at(-1)?.seen.push(name);
    if (name === 'UID') ids.push(value);
    const isDay = /^(DTSTART|RDATE|EXDATE)$/.test(name);
    wrong(isDay && (parameters !== ';VALUE=DATE' || !/^\d{8}(,\d{8})*$/.test(value)), `no day: ${line}`);
    // section 3.3.10: of the same kind as DTSTART
    wrong(name === 'RRULE' && !/;UNTIL=\d{8}$/.test(value), `no end: ${line}`);
    wrong(name === 'DTSTAMP' && !/^\d{8}T\d{6}Z$/.test(value), `not in UTC: ${line}`);
    wrong(
      /^(SUMMARY|DESCRIPTION|X-WR-CALNAME)$/.test(name) && /(^|[^\\])[;,]|\p{Cc}/u.test(value),
      `not escaped: ${line}`,
    );
  }
  wrong(open.length > 0, 'something stays open');
  wrong(new Set(ids).size !== ids.length, 'an id stands twice');
  return found;
}

const HOSTILE = 'Trường, “Hoa”;\nATTENDEE:mailto:x@y.example\\ \u0000\u2028END:VEVENT';

test('the file keeps to RFC 5545 with every obligation, and hostile text adds no property', () => {
  const recurring = obligations.filter((each) => duesBetween(each, FROM, UNTIL, week).length > 0);
  const text = fileOf(
    recurring.map(({ code }) => code),
    { owner: HOSTILE, years: [{ from: FROM, until: UNTIL, withdrawn: ['D99'] }] },
  );
  expect(breaches(text)).toEqual([]);
  expect(text.split('\r\n').some((line) => line.startsWith(' '))).toBe(true);
  expect(text).not.toMatch(/^(ATTENDEE|END:VEVENT.)/m);
  expect(new ICAL.Component(ICAL.parse(text)).getAllProperties().map(({ name }) => name)).toEqual([
    'version',
    'prodid',
    'calscale',
    'method',
    'x-wr-calname',
    'x-wr-timezone',
  ]);
  const hostile = calendarFile({
    obligations: [obligation('D1', { title: HOSTILE, recipient: HOSTILE })],
    week,
    years: [{ from: FROM, until: UNTIL }],
    owner: 'Trường',
    calendarId: HOSTILE,
    madeAt: '2026-09-01T07:30:00+07:00',
  });
  expect(breaches(hostile)).toEqual([]);
  expect(eventsOf(hostile)).toHaveLength(1);
});

test('a file that is sent again changes the entries that a calendar has, adds none and takes back what is off', () => {
  const first = eventsOf(fileOf(['D1', 'D3']));
  const second = eventsOf(
    fileOf(['D1'], {
      madeAt: '2026-12-01T09:00:00+07:00',
      owner: 'Trường mới đổi tên',
      years: [{ from: FROM, until: UNTIL, withdrawn: ['D3'] }],
    }),
  );
  const byId = new Map([...first, ...second].map((event) => [event.uid, event]));
  expect(byId.size).toBe(2);
  for (const [index, event] of second.entries())
    expect(event.sequence).toBeGreaterThan(first[index]?.sequence ?? 0);
  expect(second.map((event) => event.component.getFirstPropertyValue('status'))).toEqual([null, 'CANCELLED']);
  // whenever in the year it is made, it is of the whole year
  for (const date of ['2026-09-01', '2026-12-01', '2027-06-30'])
    expect(calendarYears(day(date))).toEqual([{ from: FROM, until: UNTIL }]);
});

test('a file of the summer has both school years; September’s changes the entries of the coming one and adds none', () => {
  const coming = { from: day('2027-09-01'), until: day('2028-08-31') };
  for (const date of ['2027-07-01', '2027-08-31'])
    expect(calendarYears(day(date))).toEqual([{ from: FROM, until: UNTIL }, coming]);
  const codes = obligations.map(({ code }) => code);
  const [spring, summer, autumn] = ['2027-05-10', '2027-08-10', '2027-09-03'].map((date) =>
    fileOf(codes, { years: calendarYears(day(date)), madeAt: `${date}T08:00:00+07:00` }),
  );
  if (spring === undefined || summer === undefined || autumn === undefined) throw new Error('No file.');
  expect(breaches(summer)).toEqual([]);
  const daysById = (text: string) => new Map(eventsOf(text).map((event) => [event.uid, daysOf(event)]));
  expect(daysById(summer)).toEqual(new Map([...daysById(spring), ...daysById(autumn)]));
  expect(daysById(spring).size + daysById(autumn).size).toBe(daysById(summer).size);
  const sequences = (text: string) => new Map(eventsOf(text).map(({ uid, sequence }) => [uid, sequence]));
  for (const [uid, sequence] of sequences(autumn))
    expect(sequence).toBeGreaterThan(sequences(summer).get(uid) ?? Number.POSITIVE_INFINITY);
  // the year's turn brings nothing twice and loses nothing
  for (const each of obligations) {
    const shown = [...daysById(summer)].flatMap(([uid, days]) =>
      uid.startsWith(`${each.code}-`) ? days : [],
    );
    const deadlines = duesBetween(each, FROM, coming.until, week).map(({ deadline }) => deadline);
    expect({ code: each.code, days: shown.sort() }).toEqual({
      code: each.code,
      days: [...new Set(deadlines)].sort(),
    });
  }
});

test('what is off is taken back in each year that had it', () => {
  const years = calendarYears(day('2027-08-10')).map((year) => ({ ...year, withdrawn: ['D3'] }));
  const cancelled = eventsOf(fileOf(['D1'], { years })).filter(
    ({ component }) => component.getFirstPropertyValue('status') === 'CANCELLED',
  );
  const ids = eventsOf(fileOf(['D3'], { years: calendarYears(day('2027-08-10')) })).map(({ uid }) => uid);
  expect(cancelled.map(({ uid }) => uid)).toEqual(ids);
  expect(ids).toHaveLength(2);
});

test('a calendar program reminds in the morning, not at midnight, so many days before as the mails', () => {
  const alarms = ['D3', 'D15', 'D6'].map((code) => {
    const [event] = eventsOf(fileOf([code]));
    const alarm = event?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger');
    const start = event?.startDate.clone();
    if (!(alarm instanceof ICAL.Duration) || start === undefined) throw new Error(`No alarm for ${code}.`);
    start.isDate = false;
    start.addDuration(alarm);
    return `${start.toString()} of ${event?.startDate.toString()}`;
  });
  expect(alarms).toEqual([
    '2026-09-22T08:00:00 of 2026-09-25',
    '2026-09-08T08:00:00 of 2026-09-15',
    '2026-09-16T08:00:00 of 2026-09-18',
  ]);
});
