/** The plan of a day against simple laws, over weeks of any schedules, days off, quotas and officers that write in between. */
import * as fc from 'fast-check';
import { addDays, day, daysBetween, type IsoDate } from '../../../src/domain/calendar-date';
import {
  concerns,
  duesBetween,
  type Obligation,
  type StageDay,
  stagesBetween,
} from '../../../src/domain/obligation';
import type { Schedule } from '../../../src/domain/recurrence';
import { isDayOff, type WorkWeek } from '../../../src/domain/working-days';
import { hasNewStage } from '../../../src/features/reminders/new-stage';
import {
  type DayPlan,
  type RemindedSchool,
  type ReminderLine,
  reminderKey,
} from '../../../src/features/reminders/reminder';
import { everyDay, keysOf, obligation, plan, school } from './world';

const FROM = day('2026-09-07');
/** In its first days an office makes up for those before. */
const COUNTED = day('2026-09-14');
const UNTIL = day('2026-10-23');
const ALL_DAYS = everyDay(FROM, UNTIL);
const ENOUGH = 1000;

const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ rhythm: fc.constant('weekly' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ rhythm: fc.constant('monthly' as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    rhythm: fc.constant('monthly' as const),
    week: fc.integer({ min: 1, max: 4 }),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
  fc.record({
    rhythm: fc.constant('yearly' as const),
    months: fc.constantFrom([9], [9, 10], [10]),
    day: fc.integer({ min: 1, max: 31 }),
  }),
  fc.record({ rhythm: fc.constant('once' as const), date: fc.constantFrom(...ALL_DAYS) }),
);

const calendars: fc.Arbitrary<readonly Obligation[]> = fc
  .array(
    fc.record({
      schedule: schedules,
      shift: fc.constantFrom('none' as const, 'before' as const, 'after' as const),
      leadDays: fc.integer({ min: 0, max: 9 }),
      overdueAfter: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
      profiles: fc.constantFrom([], ['whole' as const], ['partial' as const]),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((changes) =>
    changes.map((change, index) => {
      const { overdueAfter: _, ...base } = obligation('D3', { remindedBy: 'district' });
      const { overdueAfter, ...rest } = change;
      return {
        ...base,
        ...rest,
        code: `V${index + 1}`,
        ...(overdueAfter === undefined ? {} : { overdueAfter }),
        completion: { kind: 'report' as const, report: `kind-V${index + 1}` },
      };
    }),
  );

const weeks: fc.Arbitrary<WorkWeek> = fc
  .array(fc.tuple(fc.constantFrom(...ALL_DAYS), fc.nat(2)), { maxLength: 9 })
  .map((found) => ({
    holidays: found.map(([from, more]) => ({ from, to: addDays(from, more), name: 'Nghỉ', confirmed: true })),
    saturday: false,
  }));

/** Three schools on two mailboxes or three, one of them working on Saturdays. */
const schoolLists: fc.Arbitrary<readonly RemindedSchool[]> = fc
  .record({ shared: fc.boolean(), saturday: fc.boolean() })
  .map(({ shared, saturday }) => [
    school(1),
    school(2, { saturday, profile: 'partial' }),
    school(3, shared ? { account: 'hosothhoalan1@truong.example' } : {}),
  ]);

interface Lived {
  readonly date: IsoDate;
  readonly plan: DayPlan;
  /** Keys said up to and with this day. */
  readonly said: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

interface Life {
  readonly obligations: readonly Obligation[];
  readonly week: WorkWeek;
  readonly schoolsOn: (date: IsoDate) => readonly RemindedSchool[];
  readonly quotaOn?: (index: number) => number;
  /** Mailboxes that an officer wrote to before the day's tick. */
  readonly askedOn?: (index: number) => ReadonlySet<string>;
  readonly ticksOn?: (index: number) => boolean;
}

/** One tick a day as the office's script does it: a day that brings nothing new is passed over when nothing was left. */
function live({ obligations, week, schoolsOn, quotaOn, askedOn, ticksOn }: Life): Lived[] {
  const said = new Set<string>();
  const known = new Set<string>();
  let last: { readonly date: IsoDate; readonly isDone: boolean } | undefined;
  return ALL_DAYS.flatMap((date, index): Lived[] => {
    if (ticksOn?.(index) === false) return [];
    const asked = askedOn?.(index) ?? new Set<string>();
    const nothingNew = last?.isDone === true && !hasNewStage({ obligations, week }, last.date, date);
    const today = plan(date, {
      obligations,
      week,
      schools: nothingNew ? [] : schoolsOn(date),
      known,
      mailedToday: asked,
      quota: quotaOn?.(index) ?? ENOUGH,
    });
    last = { date, isDone: today.carried.length === 0 && !today.waiting };
    // nothing is ever said twice
    expect(keysOf(today).filter((key) => known.has(key))).toEqual([]);
    for (const key of keysOf(today)) {
      said.add(key);
      known.add(key);
    }
    for (const { key } of today.missed) known.add(key);
    return [{ date, plan: today, said: new Set(said), asked }];
  });
}

const wordsOf = (code: string, school: string, { due, stage }: Pick<StageDay, 'due' | 'stage'>) =>
  [code, school, due.nominal, stage].join(' ');
const linesOf = (today: DayPlan) => today.digests.flatMap(({ lines }) => lines);
const spoken = (line: ReminderLine) => wordsOf(line.obligation.code, line.schoolId, line);

function note(days: Record<string, string[]>, date: IsoDate, words: string): void {
  if (date >= COUNTED) days[date] = [...(days[date] ?? []), words];
}

function stagesFor(one: Obligation, of: RemindedSchool, week: WorkWeek): readonly StageDay[] {
  if (!concerns(one, of)) return [];
  return stagesBetween(one, FROM, UNTIL, { ...week, saturday: of.saturday });
}

test('with a tick each day and quota enough, each stage is said once, on its day, until the thing is done', () => {
  fc.assert(
    fc.property(
      calendars,
      weeks,
      schoolLists,
      fc.array(fc.constantFrom(...ALL_DAYS), { minLength: 3, maxLength: 3 }),
      (obligations, week, schools, doneFrom) => {
        const done = obligations.flatMap((one) =>
          [true, false].flatMap((saturday) =>
            duesBetween(one, addDays(FROM, -90), addDays(UNTIL, 90), { ...week, saturday }).map(
              ({ nominal }) => ({ kind: 'report' as const, name: `kind-${one.code}`, dueOn: nominal }),
            ),
          ),
        );
        // each school has done all of everything from its day on
        const schoolsOn = (date: IsoDate) =>
          schools.map((one, index) => ({
            ...one,
            accomplishments: date < (doneFrom[index] ?? UNTIL) ? [] : done,
          }));
        const heard: Record<string, string[]> = {};
        for (const { date, plan: today } of live({ obligations, week, schoolsOn }))
          for (const line of linesOf(today)) note(heard, date, spoken(line));
        const expected: Record<string, string[]> = {};
        for (const one of obligations)
          schools.forEach((of, index) => {
            for (const stage of stagesFor(one, of, week))
              if (stage.date < (doneFrom[index] ?? UNTIL))
                note(expected, stage.date, wordsOf(one.code, of.id, stage));
          });
        for (const said of [...Object.values(heard), ...Object.values(expected)]) said.sort();
        expect(heard).toEqual(expected);
      },
    ),
    { numRuns: 15 },
  );
});

test('whatever the quota, days off, missed ticks and officers: nobody twice a day, the urgent first, nothing useful left where there was room', () => {
  fc.assert(
    fc.property(
      calendars,
      weeks,
      schoolLists,
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 9 }),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 7 }),
      fc.array(fc.nat(9), { minLength: 6, maxLength: 11 }),
      (obligations, week, schools, quotas, asks, ticks) => {
        const everyone = new Set(schools.map(({ account }) => account));
        const lived = live({
          obligations,
          week,
          schoolsOn: () => schools,
          quotaOn: (index) => quotas[index % quotas.length] ?? 0,
          askedOn: (index) => new Set(asks[index % asks.length] ? [...everyone].slice(0, 1) : []),
          ticksOn: (index) => (ticks[index % ticks.length] ?? 0) > 1,
        });
        for (const { date, plan: today, said, asked } of lived) {
          const written = today.digests.map(({ mailbox }) => mailbox);
          expect(new Set(written).size).toBe(written.length);
          expect(written.filter((mailbox) => asked.has(mailbox))).toEqual([]);
          const resting = (of: RemindedSchool) => isDayOff(date, { ...week, saturday: of.saturday });
          const spokenTo = new Set(linesOf(today).map(({ schoolId }) => schoolId));
          expect(schools.filter((of) => spokenTo.has(of.id) && resting(of))).toEqual([]);
          expectUrgentFirst(today);
          const waiting = new Set(today.carried.map(({ mailbox }) => mailbox));
          const left = obligations.flatMap((one) =>
            schools
              .filter((of) => !waiting.has(of.account) && !asked.has(of.account) && !resting(of))
              .flatMap((of) =>
                usefulOn(date, one, of, week).map(({ due, stage }) =>
                  reminderKey(one.code, of.id, due.nominal, stage, of.account),
                ),
              ),
          );
          expect(left.filter((key) => !said.has(key))).toEqual([]);
        }
      },
    ),
    { numRuns: 15 },
  );
});

/** Of each period the last stage that has come, for six days; of weekly ones for three. */
function usefulOn(date: IsoDate, one: Obligation, of: RemindedSchool, week: WorkWeek): StageDay[] {
  const latest = new Map<IsoDate, StageDay>();
  for (const stage of stagesFor(one, of, week)) if (stage.date <= date) latest.set(stage.due.nominal, stage);
  const days = one.schedule.rhythm === 'weekly' ? 3 : 6;
  return [...latest.values()].filter((stage) => daysBetween(stage.date, date) <= days);
}

/** Overdue before today before coming, the longest first: no mail that waits is more urgent than one that goes. */
function expectUrgentFirst({ digests, carried }: DayPlan): void {
  const order = ['overdue', 'today', 'coming'];
  const urgency = ({ lines }: DayPlan['digests'][number]) =>
    lines.map(({ standing, due }) => `${order.indexOf(standing)} ${due.deadline}`).sort()[0] ?? '9';
  const going = digests.map(urgency);
  const waits = carried.map(urgency).sort()[0] ?? '9';
  expect(going.filter((goes) => goes > waits)).toEqual([]);
}
