/** What a copied or restored workbook still mails: nothing that its original may have sent, everything that comes after. */
import * as fc from 'fast-check';
import { day, type IsoDate } from '../../../src/domain/calendar-date';
import { everyDay, keysOf, linesOf, obligation, plan, school } from './world';

const restored = (date: string, leftOutUntil: string) => plan(date, { leftOutUntil: day(leftOutUntil) });

test('what came up to the day it was noticed is left out, and the log is told why', () => {
  const { digests, missed } = restored('2026-09-25', '2026-09-25');
  expect(digests).toEqual([]);
  expect(missed.map(({ line: { obligation: due, stage }, reason }) => [due.code, stage, reason])).toEqual([
    ['D1', 'day', expect.stringContaining('bản sao')],
    ['D3', 'day', expect.stringContaining('bản sao')],
    ['D7', 'day', expect.stringContaining('bản sao')],
    ['D15', 'overdue-2', expect.stringContaining('bản sao')],
  ]);
});

test('what comes after is mailed as everywhere', () => {
  // Monday: the week's schedule, and two that are overdue since Friday
  expect(linesOf(restored('2026-09-28', '2026-09-25')).sort()).toEqual([
    'D1 overdue-1',
    'D13 day',
    'D3 overdue-1',
  ]);
});

/** The keys that are mailed on each day, by a workbook whose log begins with these. */
function live(days: readonly IsoDate[], log: Iterable<string>, more: { leftOutUntil?: IsoDate } = {}) {
  const known = new Set(log);
  return days.map((date) => {
    const { digests, missed } = plan(date, { known, ...more });
    const keys = keysOf({ digests });
    for (const key of [...keys, ...missed.map((one) => one.key)]) known.add(key);
    return { date, keys };
  });
}

test('whenever the copy was made and whenever it takes over, it mails what the original would have mailed from then on', () => {
  const days = everyDay('2026-09-01', '2027-01-31');
  const original = live(days, []);
  const keysBetween = (from: number, to: number) => original.slice(from, to).flatMap(({ keys }) => keys);
  fc.assert(
    fc.property(fc.nat(90), fc.nat(40), (copied, later) => {
      const over = copied + later;
      const until = days[over];
      if (until === undefined) throw new Error('No such day.');
      const restored = live(days.slice(over), keysBetween(0, copied), { leftOutUntil: until });
      expect(restored.flatMap(({ keys }) => keys)).toEqual(keysBetween(over + 1, days.length));
    }),
    { numRuns: 12 },
  );
});

test('a school whose mailbox the office shares is not told on the day before what the original told', () => {
  const both = {
    sender: 'school' as const,
    obligations: [obligation('D3'), obligation('D7')],
    schools: [school(1)],
  };
  // Friday the 25th is the office's: the school's own line for it belongs to Thursday
  expect(linesOf(plan('2026-09-24', both))).toEqual(['D7 day']);
  expect(linesOf(plan('2026-09-24', { ...both, leftOutUntil: day('2026-09-24') }))).toEqual([]);
  expect(linesOf(plan('2026-09-28', { ...both, leftOutUntil: day('2026-09-24') }))).toEqual([]);
});
