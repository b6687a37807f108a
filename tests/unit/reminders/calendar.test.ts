/** The calendar file, read by a calendar program's own parser. */
import ICAL from 'ical.js';
import { day, weekdayOf } from '../../../src/domain/calendar-date';
import { duesBetween } from '../../../src/domain/obligation';
import { isDayOff } from '../../../src/domain/working-days';
import { calendarFile } from '../../../src/features/reminders/plan-calendar';
import { obligations } from '../../../src/standard/obligations';
import { obligation, week } from './world';

const FROM = day('2026-09-01');
const UNTIL = day('2027-08-31');

function fileOf(codes: readonly string[], owner = 'Trường Tiểu học Hoa Lan 1'): string {
  return calendarFile({
    obligations: codes.map((code) => obligation(code)),
    week,
    from: FROM,
    until: UNTIL,
    owner,
    madeAt: '2026-09-01T07:30:00+07:00',
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

test('lines are short enough for old programs, letters stay whole, and hostile text adds no property', () => {
  const text = fileOf(['D1'], 'Trường, “Hoa”;\nATTENDEE:mailto:x@y.example');
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toMatch(/^ATTENDEE/m);
  expect(new ICAL.Component(ICAL.parse(text)).getAllProperties().map(({ name }) => name)).toEqual([
    'version',
    'prodid',
    'calscale',
    'method',
    'x-wr-calname',
    'x-wr-timezone',
  ]);
});
