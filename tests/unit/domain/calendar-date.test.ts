/** Days of the calendar, told apart from the machine's own Date. */
import * as fc from 'fast-check';
import {
  addDays,
  day,
  daysBetween,
  fromSerial,
  isoDate,
  toSerial,
  weekdayOf,
} from '../../../src/domain/calendar-date';
import { parseMoment } from '../../../src/domain/moment';

const DAY = 86_400_000;
const FIRST = Date.UTC(1900, 2, 1) / DAY;
const LAST = Date.UTC(2399, 11, 31) / DAY;
const dayNumber = fc.integer({ min: FIRST, max: LAST });
const text = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

it('a day some days later is the day that Date says, over month ends, leap days and centuries', () => {
  fc.assert(
    fc.property(dayNumber, dayNumber, (one, other) => {
      const date = day(text(one));
      expect(addDays(date, other - one)).toBe(text(other));
      expect(daysBetween(date, day(text(other)))).toBe(other - one);
      expect(weekdayOf(date) % 7).toBe(new Date(one * DAY).getUTCDay());
    }),
  );
});

it('serial numbers count from 30/12/1899, as sheets do', () => {
  expect(toSerial(day('2026-09-05'))).toBe(46_270);
  expect(fromSerial(46_270.75)).toBe('2026-09-05');
  fc.assert(fc.property(dayNumber, (number) => fromSerial(toSerial(day(text(number)))) === text(number)));
});

it('only days that exist are days', () => {
  const parts = fc.tuple(
    fc.integer({ min: 1900, max: 2200 }),
    fc.integer({ min: -1, max: 14 }),
    fc.integer({ min: -1, max: 33 }),
  );
  fc.assert(
    fc.property(parts, ([year, month, dayOfMonth]) => {
      const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
      const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
      expect(isoDate(year, month, dayOfMonth)).toBe(exists ? date.toISOString().slice(0, 10) : undefined);
    }),
  );
  expect([isoDate(2028, 2, 29), isoDate(2100, 2, 29), isoDate(2026.5, 1, 1), isoDate(0, 1, 1)]).toEqual([
    '2028-02-29',
    undefined,
    undefined,
    undefined,
  ]);
});

it('a moment with a zone is brought to Việt Nam’s clock, one without stays; neither ever leaves the calendar', () => {
  expect(parseMoment('2026-12-31T18:30:00Z')).toBe('2027-01-01T01:30:00');
  expect(parseMoment('2026-03-01 00:15:00+09:00')).toBe('2026-02-28T22:15:00');
  expect(parseMoment('2026-9-5')).toBeUndefined();
  expect(parseMoment('2026-09-05 7:05')).toBe('2026-09-05T07:05:00');
  expect(parseMoment('0001-01-01T00:00:00+12:00')).toBeUndefined();
  expect(parseMoment('9999-12-31T23:00:00Z')).toBeUndefined();
});
