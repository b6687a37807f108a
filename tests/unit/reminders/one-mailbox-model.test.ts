/** A school's one mailbox that the office and the school's own script both write to, against simple laws, over any calendars. */
import * as fc from 'fast-check';
import { addDays, day, daysBetween, type IsoDate } from '../../../src/domain/calendar-date';
import { type Obligation, stagesBetween } from '../../../src/domain/obligation';
import type { WorkWeek } from '../../../src/domain/working-days';
import { comingDays, hasNewStage } from '../../../src/features/reminders/new-stage';
import type { DayPlan, ReminderInput } from '../../../src/features/reminders/reminder';
import { everyDay, keysOf, obligation, plan, school } from './world';

const ALL_DAYS = everyDay('2026-09-07', '2026-10-16');
/** In its first days a sender makes up for those before. */
const COUNTED = day('2026-09-17');

const monthly = fc.record({ rhythm: fc.constant('monthly' as const), day: fc.integer({ min: 1, max: 31 }) });
const weekly = fc.record({ rhythm: fc.constant('weekly' as const), weekday: fc.integer({ min: 1, max: 7 }) });
const ways = {
  shift: fc.constantFrom('none' as const, 'before' as const, 'after' as const),
  leadDays: fc.integer({ min: 0, max: 5 }),
  overdueAfter: fc.integer({ min: 1, max: 5 }),
};

/** The office reminds of something monthly, the school of two things: rarely are all days of a week taken. */
const calendars: fc.Arbitrary<readonly Obligation[]> = fc
  .tuple(
    fc.record({ ...ways, schedule: monthly, remindedBy: fc.constant('district' as const) }),
    fc.record({ ...ways, schedule: monthly, remindedBy: fc.constant('school' as const) }),
    fc.record({ ...ways, schedule: weekly, remindedBy: fc.constant('school' as const) }),
  )
  .map((changes) =>
    changes.map((change, index) => ({ ...obligation('D3'), ...change, code: `V${index + 1}` })),
  );

const weeks: fc.Arbitrary<WorkWeek> = fc
  .array(fc.constantFrom(...ALL_DAYS), { maxLength: 2 })
  .map((days) => ({
    holidays: days.map((date) => ({ from: date, to: date, name: 'Nghỉ', confirmed: true })),
    saturday: false,
  }));

interface Lived {
  readonly date: IsoDate;
  readonly plan: DayPlan;
  /** What the preview showed beforehand, knowing no log. */
  readonly shown: DayPlan;
}

/** One tick each day; days known to bring nothing are passed over when nothing was left. */
function live(
  input: Pick<ReminderInput, 'sender' | 'obligations' | 'week'>,
  bringsNew: (last: IsoDate, date: IsoDate) => boolean,
): Lived[] {
  const known = new Set<string>();
  let last: { readonly date: IsoDate; readonly isDone: boolean } | undefined;
  return ALL_DAYS.map((date) => {
    const nothingNew = last?.isDone === true && !bringsNew(last.date, date);
    const today = plan(date, { ...input, known, schools: nothingNew ? [] : [school(1)] });
    last = { date, isDone: !today.waiting };
    for (const key of [...keysOf(today), ...today.missed.map(({ key: missed }) => missed)]) known.add(key);
    return { date, plan: today, shown: plan(date, { ...input, ownDayOnly: true }) };
  });
}

const lines = ({ digests }: DayPlan) => digests.flatMap((digest) => digest.lines);

test('it gets one mail a day, each thing once in it, nothing called overdue too early, and what the preview showed', () => {
  fc.assert(
    fc.property(calendars, weeks, (obligations, week) => {
      const common = { obligations, week };
      const office = live({ ...common, sender: 'district' }, (last, date) => hasNewStage(common, last, date));
      const own = live({ ...common, sender: 'school' }, (last, date) =>
        comingDays(common, last).days.some((each) => last < each && each <= date),
      );
      const officeDays = new Set(office.flatMap((each) => (lines(each.plan).length > 0 ? [each.date] : [])));
      for (const { date, plan: today, shown } of own) {
        const said = lines(today);
        if (date >= COUNTED) {
          expect(said.length > 0 && officeDays.has(date)).toBe(false);
          expect(keysOf(today).sort()).toEqual(keysOf(shown).sort());
        }
        const things = said.map(({ obligation: { code }, due }) => `${code} ${due.nominal}`);
        expect(new Set(things).size).toBe(things.length);
        expect(said.filter(({ stage, due }) => stage.startsWith('overdue') && date <= due.deadline)).toEqual(
          [],
        );
      }
      // nothing is lost: of each thing the office's days leave room for, the last that has come was said within days
      const told = new Map(own.flatMap((each) => keysOf(each.plan).map((key) => [key, each.date] as const)));
      for (const one of obligations.filter(({ remindedBy }) => remindedBy === 'school'))
        for (const { stage, due, date } of stagesBetween(one, COUNTED, day('2026-10-09'), week)) {
          const key = [one.code, 's1', due.nominal, stage, school(1).account].join('|');
          const saidOn = told.get(key);
          if (saidOn !== undefined) expect(Math.abs(daysBetween(saidOn, date))).toBeLessThanOrEqual(6);
          else expect(officeDays.has(date) || isSuperseded(one, due.nominal, date, week)).toBe(true);
        }
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

/** A later reminder of the same thing comes within the days in which this one could still be said. */
function isSuperseded(one: Obligation, nominal: IsoDate, date: IsoDate, week: WorkWeek): boolean {
  return stagesBetween(one, addDays(date, 1), addDays(date, 6), week).some(
    (later) => later.due.nominal === nominal,
  );
}
