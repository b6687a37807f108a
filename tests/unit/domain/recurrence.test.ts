/** Schedules from drop-downs, as RFC 5545 rules, and the days they give. */
import * as fc from 'fast-check';
import { rrulestr } from 'rrule';
import { addDays, day, dayOf, type IsoDate, monthOf, weekdayOf } from '../../../src/domain/calendar-date';
import {
  describeSchedule,
  fromRule,
  occurrences,
  type Schedule,
  toRule,
} from '../../../src/domain/recurrence';

function days(schedule: Schedule, from: string, to: string): readonly string[] {
  return occurrences(schedule, day(from), day(to));
}

describe('the days of a schedule', () => {
  it('the 25th of every month', () => {
    expect(days({ rhythm: 'monthly', day: 25 }, '2026-09-01', '2026-12-31')).toEqual([
      '2026-09-25',
      '2026-10-25',
      '2026-11-25',
      '2026-12-25',
    ]);
  });

  it('the 31st is the last day of a month that has fewer, leap years too', () => {
    expect(days({ rhythm: 'monthly', day: 31 }, '2028-01-01', '2028-04-30')).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
    expect(days({ rhythm: 'monthly', day: 30 }, '2027-02-01', '2027-03-31')).toEqual([
      '2027-02-28',
      '2027-03-30',
    ]);
    expect(days({ rhythm: 'yearly', months: [2], day: 29 }, '2027-01-01', '2028-12-31')).toEqual([
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('every Friday', () => {
    expect(days({ rhythm: 'weekly', weekday: 5 }, '2026-11-01', '2026-11-30')).toEqual([
      '2026-11-06',
      '2026-11-13',
      '2026-11-20',
      '2026-11-27',
    ]);
  });

  it('15/9 of every year, over the turn of the year', () => {
    expect(days({ rhythm: 'yearly', months: [9], day: 15 }, '2026-09-15', '2028-09-15')).toEqual([
      '2026-09-15',
      '2027-09-15',
      '2028-09-15',
    ]);
  });

  it('May and September without a day mean the end of the month', () => {
    expect(days({ rhythm: 'yearly', months: [5, 9] }, '2026-09-01', '2027-08-31')).toEqual([
      '2026-09-30',
      '2027-05-31',
    ]);
  });

  it('Friday of the fourth week of March lies on the days 22 to 28', () => {
    expect(days({ rhythm: 'yearly', months: [3], week: 4, weekday: 5 }, '2026-01-01', '2027-12-31')).toEqual([
      '2026-03-27',
      '2027-03-26',
    ]);
  });

  it('a single day comes once', () => {
    const once: Schedule = { rhythm: 'once', date: day('2027-01-15') };
    expect(days(once, '2026-09-01', '2027-12-31')).toEqual(['2027-01-15']);
    expect(days(once, '2027-01-16', '2027-12-31')).toEqual([]);
  });

  it('what comes on an event, or lacks a field, has no rule', () => {
    expect(toRule({ rhythm: 'onEvent' })).toBeUndefined();
    expect(toRule({ rhythm: 'weekly' })).toBeUndefined();
    expect(toRule({ rhythm: 'monthly' })).toBeUndefined();
    expect(toRule({ rhythm: 'yearly', day: 3 })).toBeUndefined();
    expect(toRule({ rhythm: 'once' })).toBeUndefined();
  });
});

describe('a schedule in words', () => {
  it.each<[Schedule, string]>([
    [{ rhythm: 'monthly', day: 25 }, 'ngày 25 hằng tháng'],
    [{ rhythm: 'weekly', weekday: 5 }, 'thứ Sáu hằng tuần'],
    [{ rhythm: 'yearly', months: [9], day: 15 }, 'chậm nhất 15/9 hằng năm'],
    [{ rhythm: 'yearly', months: [5, 9] }, 'tháng 5 và 9 hằng năm'],
    [{ rhythm: 'yearly', months: [3], week: 4, weekday: 5 }, 'thứ Sáu tuần 4 tháng 3'],
    [{ rhythm: 'once', date: day('2027-01-15') }, 'một lần, ngày 15/1/2027'],
    [{ rhythm: 'onEvent' }, 'khi có việc'],
  ])('%j', (schedule, words) => expect(describeSchedule(schedule)).toBe(words));
});

/** Whether a day is one of the schedule's, told from the words of its columns on a plain calendar, without any rule. */
function isOn({ rhythm, weekday, day: wanted, months: named, week, date }: Schedule, iso: IsoDate): boolean {
  const plain = new Date(`${iso}T00:00:00Z`);
  const number = plain.getUTCDate();
  const last = new Date(Date.UTC(plain.getUTCFullYear(), plain.getUTCMonth() + 1, 0)).getUTCDate();
  // Sunday is day 0 there and day 7 here
  const dayOfWeek = plain.getUTCDay() || 7;
  if (rhythm === 'once') return iso === date;
  if (rhythm === 'daily') return true;
  if (rhythm === 'weekly') return dayOfWeek === weekday;
  if (named !== undefined && !named.includes(plain.getUTCMonth() + 1)) return false;
  if (week !== undefined) return dayOfWeek === (weekday ?? 5) && Math.ceil(number / 7) === week;
  return number === Math.min(wanted ?? last, last);
}

const months = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
  .map((list) => [...list].sort((one, other) => one - other));
const anyDay = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(day('2024-01-01'), count));
const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constant<Schedule>({ rhythm: 'daily' }),
  fc.integer({ min: 1, max: 7 }).map((weekday): Schedule => ({ rhythm: 'weekly', weekday })),
  fc.integer({ min: 1, max: 31 }).map((number): Schedule => ({ rhythm: 'monthly', day: number })),
  fc
    .record({ week: fc.integer({ min: 1, max: 4 }), weekday: fc.integer({ min: 1, max: 7 }) })
    .map((parts): Schedule => ({ rhythm: 'monthly', ...parts })),
  fc
    .record({ months, day: fc.integer({ min: 1, max: 31 }) })
    .map((parts): Schedule => ({ rhythm: 'yearly', ...parts })),
  months.map((list): Schedule => ({ rhythm: 'yearly', months: list })),
  fc
    .record({ months, week: fc.integer({ min: 1, max: 4 }), weekday: fc.integer({ min: 1, max: 7 }) })
    .map((parts): Schedule => ({ rhythm: 'yearly', ...parts })),
  anyDay.map((date): Schedule => ({ rhythm: 'once', date })),
);

describe('rules and drop-downs', () => {
  it('a rule gives back the fields it was made from', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        expect(fromRule(toRule(schedule) ?? '')).toEqual(schedule);
      }),
    );
  });

  it('the days are just those that the columns say, over month ends, leap days and the turn of the year', () => {
    fc.assert(
      fc.property(schedules, anyDay, fc.nat(800), (schedule, from, count) => {
        const to = addDays(from, count);
        const expected: string[] = [];
        for (let date = from; date <= to; date = addDays(date, 1))
          if (isOn(schedule, date)) expected.push(date);
        expect(occurrences(schedule, from, to)).toEqual(expected);
      }),
    );
  });

  it("the days are those that RFC 5545 gives the schedule's rule, by a library that knows nothing of schedules", () => {
    fc.assert(
      fc.property(schedules, anyDay, fc.nat(800), (schedule, from, count) => {
        const to = addDays(from, count);
        const midnight = (date: IsoDate) => new Date(`${date}T00:00:00Z`);
        // the library does not read the first day of a single day's rule
        const [line = ''] = (toRule(schedule) ?? '').split('\n').slice(-1);
        const rule = rrulestr(line, { dtstart: midnight(schedule.date ?? from) });
        const expected = rule
          .between(midnight(from), midnight(to), true)
          .map((date) => date.toISOString().slice(0, 10));
        expect(occurrences(schedule, from, to)).toEqual(expected);
      }),
    );
  });

  it('what lacks a field comes on no day', () => {
    const incomplete: Schedule[] = [
      { rhythm: 'onEvent' },
      { rhythm: 'weekly' },
      { rhythm: 'monthly' },
      { rhythm: 'yearly', day: 3 },
      { rhythm: 'once' },
    ];
    for (const schedule of incomplete) expect(days(schedule, '2026-09-01', '2027-08-31')).toEqual([]);
  });

  it('a rule that no drop-downs say is refused', () => {
    expect(fromRule('FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=3')).toBeUndefined();
    expect(fromRule('')).toBeUndefined();
    expect(fromRule('FREQ=HOURLY')).toBeUndefined();
  });

  it('a monthly day comes exactly once in every month of any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 2024, max: 2040 }), (number, year) => {
        const found = days({ rhythm: 'monthly', day: number }, `${year}-01-01`, `${year}-12-31`).map(day);
        expect(found.map(monthOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        for (const date of found) {
          const last = monthOf(addDays(date, 1)) !== monthOf(date);
          expect(dayOf(date) === number || (last && dayOf(date) < number)).toBe(true);
        }
      }),
    );
  });

  it('splitting a range of days changes nothing', () => {
    fc.assert(
      fc.property(schedules, anyDay, fc.nat(400), fc.nat(400), (schedule, from, first, second) => {
        const middle = addDays(from, first);
        const to = addDays(middle, second);
        expect([
          ...occurrences(schedule, from, middle),
          ...occurrences(schedule, addDays(middle, 1), to),
        ]).toEqual(occurrences(schedule, from, to));
      }),
    );
  });

  it('a weekly day is always that weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), anyDay, (weekday, from) => {
        const found = occurrences({ rhythm: 'weekly', weekday }, from, addDays(from, 27));
        expect(found.map(weekdayOf)).toEqual([weekday, weekday, weekday, weekday]);
      }),
    );
  });
});
