/** What holds for any obligation under any calendar of days off: told by plain counting of days, not by the code's own rules. */
import * as fc from 'fast-check';
import { addDays, day, type IsoDate } from '../../../src/domain/calendar-date';
import { duesBetween, type Obligation, stagesBetween } from '../../../src/domain/obligation';
import { occurrences, type Schedule } from '../../../src/domain/recurrence';
import type { Holiday, WorkWeek } from '../../../src/domain/working-days';
import { obligations } from '../../../src/standard/obligations';

const FIRST = day('2026-09-01');
const LAST = day('2028-08-31');

const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.integer({ min: 1, max: 7 }).map((weekday): Schedule => ({ rhythm: 'weekly', weekday })),
  fc.integer({ min: 1, max: 31 }).map((number): Schedule => ({ rhythm: 'monthly', day: number })),
  fc
    .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
    .map(({ month, day: number }): Schedule => ({ rhythm: 'yearly', months: [month], day: number })),
  fc.nat(700).map((count): Schedule => ({ rhythm: 'once', date: addDays(FIRST, count) })),
);

const [anObligation] = obligations;
if (anObligation === undefined) throw new Error('The standard has obligations.');
const some: Obligation = { ...anObligation, completion: { kind: 'report', report: 'model' } };

const arbitrary: fc.Arbitrary<Obligation> = fc
  .record({
    schedule: schedules,
    shift: fc.constantFrom('none' as const, 'before' as const, 'after' as const),
    leadDays: fc.nat(20),
    overdueAfter: fc.option(fc.nat(10), { nil: undefined }),
    legal: fc.boolean(),
    pausedInSummer: fc.boolean(),
  })
  .map(({ overdueAfter, ...rest }) => ({
    ...some,
    ...rest,
    ...(overdueAfter === undefined ? { overdueAfter: undefined } : { overdueAfter }),
  }));

const holidays: fc.Arbitrary<Holiday[]> = fc.array(
  fc.record({ start: fc.nat(730), length: fc.nat(12) }).map(({ start, length }) => ({
    from: addDays(FIRST, start),
    to: addDays(FIRST, start + length),
    name: 'Nghỉ',
    confirmed: false,
  })),
  { maxLength: 6 },
);
const weeks: fc.Arbitrary<WorkWeek> = fc.record({ holidays, saturday: fc.boolean() });

/** Off, by the plain calendar: Sunday is day 0 of it, Saturday day 6. */
function isOff(iso: IsoDate, { holidays: off, saturday }: WorkWeek): boolean {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return (
    weekday === 0 || (weekday === 6 && !saturday) || off.some(({ from, to }) => from <= iso && iso <= to)
  );
}

function walk(from: IsoDate, step: 1 | -1, week: WorkWeek): IsoDate {
  let date = from;
  while (isOff(date, week)) date = addDays(date, step);
  return date;
}

const mondayOf = (iso: IsoDate) => addDays(iso, -((new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7));

test('a deadline is the working day on the chosen side, of what the law sets always the earlier one', () => {
  fc.assert(
    fc.property(arbitrary, weeks, (obligation, week) => {
      const expected = occurrences(obligation.schedule, FIRST, LAST)
        .filter((nominal) => !(obligation.pausedInSummer && /-0[678]-/.test(nominal)))
        .map((nominal) => {
          if (obligation.legal) return { nominal, deadline: walk(nominal, -1, week) };
          if (obligation.shift === 'none') return { nominal, deadline: nominal };
          return { nominal, deadline: walk(nominal, obligation.shift === 'before' ? -1 : 1, week) };
        })
        // a week of nothing but days off asks for nothing
        .filter(
          ({ nominal, deadline }) =>
            obligation.schedule.rhythm !== 'weekly' || mondayOf(nominal) === mondayOf(deadline),
        );
      expect(duesBetween(obligation, FIRST, LAST, week)).toEqual(expected);
    }),
  );
});

test('reminders come on working days, in order, each once, and end before the next period\u2019s begin', () => {
  fc.assert(
    fc.property(arbitrary, weeks, (obligation, week) => {
      const stages = stagesBetween(obligation, FIRST, LAST, week);
      const byPeriod = new Map<string, typeof stages>();
      for (const stage of stages)
        byPeriod.set(stage.due.nominal, [...(byPeriod.get(stage.due.nominal) ?? []), stage]);
      const periods = [...byPeriod.values()];
      for (const [index, period] of periods.entries()) {
        const names = period.map(({ stage }) => stage);
        expect(names).toEqual([...new Set(names)]);
        const days = period.map(({ date }) => date);
        expect(days).toEqual([...new Set(days)].sort());
        expect(names.filter((name) => name.startsWith('overdue')).length).toBeLessThanOrEqual(4);
        const next = periods[index + 1]?.find(({ stage }) => stage === 'before');
        for (const { date, stage, due, escalates } of period) {
          expect(isOff(date, week)).toBe(false);
          if (stage === 'before') expect(date < due.deadline).toBe(true);
          if (stage === 'day') expect(date).toBe(walk(due.deadline, -1, week));
          if (stage.startsWith('overdue')) {
            expect(date > due.deadline).toBe(true);
            if (next !== undefined) expect(date <= next.date).toBe(true);
          }
          expect(escalates).toBe(/^overdue-[234]$/.test(stage) && obligation.escalation !== undefined);
        }
      }
      if (obligation.overdueAfter === undefined)
        expect(stages.filter(({ stage }) => stage.startsWith('overdue'))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.each([
  // a paper calendar: 15 September is a Sunday in 2024 and in 2030, a Saturday in 2029
  ['D15', '2024-09-15', '2024-09-13'],
  ['D15', '2029-09-15', '2029-09-14'],
  ['D15', '2030-09-15', '2030-09-13'],
])('%s on the day off %s is due on %s, whatever its row says of days off', (code, nominal, deadline) => {
  const found = obligations.find((one) => one.code === code);
  if (found === undefined) throw new Error(`No obligation ${code}.`);
  for (const shift of ['none', 'before', 'after'] as const)
    expect(
      duesBetween({ ...found, shift }, day(nominal), day(nominal), { holidays: [], saturday: false }),
    ).toEqual([{ nominal, deadline }]);
});

test('over the turn of the year a deadline moves into the old year or the new one', () => {
  const newYear: WorkWeek = {
    saturday: false,
    holidays: [{ from: day('2026-12-31'), to: day('2027-01-01'), name: 'Tết Dương lịch', confirmed: true }],
  };
  const due = (number: number, shift: 'before' | 'after', from: string) =>
    duesBetween(
      { ...some, schedule: { rhythm: 'monthly', day: number }, shift },
      day(from),
      day(from),
      newYear,
    );
  expect(due(1, 'before', '2027-01-01')).toEqual([{ nominal: '2027-01-01', deadline: '2026-12-30' }]);
  expect(due(31, 'after', '2026-12-31')).toEqual([{ nominal: '2026-12-31', deadline: '2027-01-04' }]);
  // the last of February of a leap year, a Tuesday
  expect(due(31, 'before', '2028-02-29')).toEqual([{ nominal: '2028-02-29', deadline: '2028-02-29' }]);
});
