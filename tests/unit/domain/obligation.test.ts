/** Days on which the starting obligations are reminded of, September to November 2026, written by hand from a calendar. */
import * as fc from 'fast-check';
import { addDays, day, weekdayOf } from '../../../src/domain/calendar-date';
import {
  concerns,
  duesBetween,
  type Obligation,
  stagesBetween,
  stagesOn,
} from '../../../src/domain/obligation';
import { schoolYear } from '../../../src/domain/school-year';
import { isDayOff, type WorkWeek } from '../../../src/domain/working-days';
import { sampleHolidays } from '../../../src/standard/holidays';
import { obligations } from '../../../src/standard/obligations';

const week: WorkWeek = { holidays: sampleHolidays(schoolYear(2026)), saturday: false };

function find(code: string): Obligation {
  const obligation = obligations.find((one) => one.code === code);
  if (obligation === undefined) throw new Error(`No obligation ${code}.`);
  return obligation;
}

/** 25/9 Friday; 25/10 Sunday, so due on Friday 23; 25/11 Wednesday. 20/11 is a Friday without deadlines. */
const EXPECTED: Readonly<Record<string, readonly (readonly [date: string, stage: string])[]>> = {
  D1: [
    ['2026-09-22', 'before'],
    ['2026-09-25', 'day'],
    ['2026-09-28', 'overdue-1'],
    ['2026-10-05', 'overdue-2'],
    ['2026-10-12', 'overdue-3'],
    ['2026-10-19', 'overdue-4'],
    ['2026-10-20', 'before'],
    ['2026-10-23', 'day'],
    ['2026-10-26', 'overdue-1'],
    ['2026-11-02', 'overdue-2'],
    ['2026-11-09', 'overdue-3'],
    ['2026-11-16', 'overdue-4'],
    ['2026-11-19', 'before'],
    ['2026-11-25', 'day'],
    ['2026-11-30', 'overdue-1'],
  ],
  D3: [
    ['2026-09-22', 'before'],
    ['2026-09-25', 'day'],
    ['2026-09-28', 'overdue-1'],
    ['2026-10-05', 'overdue-2'],
    ['2026-10-12', 'overdue-3'],
    ['2026-10-19', 'overdue-4'],
    ['2026-10-20', 'before'],
    ['2026-10-23', 'day'],
    ['2026-10-26', 'overdue-1'],
    ['2026-11-02', 'overdue-2'],
    ['2026-11-09', 'overdue-3'],
    ['2026-11-16', 'overdue-4'],
    ['2026-11-19', 'before'],
    ['2026-11-25', 'day'],
    ['2026-11-27', 'overdue-1'],
  ],
  D7: [
    '2026-09-04',
    '2026-09-11',
    '2026-09-18',
    '2026-09-25',
    '2026-10-02',
    '2026-10-09',
    '2026-10-16',
    '2026-10-23',
    '2026-10-30',
    '2026-11-06',
    '2026-11-13',
    '2026-11-19',
    '2026-11-27',
  ].map((date) => [date, 'day'] as const),
  D13: [
    '2026-09-07',
    '2026-09-14',
    '2026-09-21',
    '2026-09-28',
    '2026-10-05',
    '2026-10-12',
    '2026-10-19',
    '2026-10-26',
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
    '2026-11-23',
    '2026-11-30',
  ].map((date) => [date, 'day'] as const),
  D15: [
    ['2026-09-08', 'before'],
    ['2026-09-15', 'day'],
    ['2026-09-18', 'overdue-1'],
    ['2026-09-25', 'overdue-2'],
    ['2026-10-02', 'overdue-3'],
    ['2026-10-09', 'overdue-4'],
  ],
};

describe('the days of the starting obligations, September to November 2026', () => {
  it.each(Object.entries(EXPECTED))('%s', (code, expected) => {
    const found = stagesBetween(find(code), day('2026-09-01'), day('2026-11-30'), week);
    expect(found.map(({ date, stage }) => [date, stage])).toEqual(expected);
  });
});

describe('the deadline', () => {
  const deadlines = (obligation: Obligation, from: string, to: string) =>
    duesBetween(obligation, day(from), day(to), week).map(({ nominal, deadline }) => [nominal, deadline]);

  it('25/10/2026 is a Sunday: due on Friday the 23rd, and the period keeps its own day', () => {
    expect(deadlines(find('D1'), '2026-10-01', '2026-10-31')).toEqual([['2026-10-25', '2026-10-23']]);
  });

  it('moves later or stays when the obligation says so', () => {
    expect(deadlines({ ...find('D1'), shift: 'after' }, '2026-10-01', '2026-10-31')).toEqual([
      ['2026-10-25', '2026-10-26'],
    ]);
    expect(deadlines({ ...find('D1'), shift: 'none' }, '2026-10-01', '2026-10-31')).toEqual([
      ['2026-10-25', '2026-10-25'],
    ]);
  });

  it('20 of one district and 25 of another come out right', () => {
    const of20 = { ...find('D3'), schedule: { rhythm: 'monthly' as const, day: 20 } };
    expect(deadlines(of20, '2026-09-01', '2026-11-30')).toEqual([
      ['2026-09-20', '2026-09-18'],
      ['2026-10-20', '2026-10-20'],
      ['2026-11-20', '2026-11-19'],
    ]);
  });

  it('pauses in summer only where it makes no sense then', () => {
    expect(deadlines(find('D1'), '2027-05-01', '2027-09-30').map(([nominal]) => nominal)).toEqual([
      '2027-05-25',
      '2027-09-25',
    ]);
    expect(deadlines(find('L1'), '2027-06-01', '2027-06-30')).toEqual([['2027-06-29', '2027-06-29']]);
  });

  it('of a week that is all holiday falls away', () => {
    const long: WorkWeek = {
      saturday: false,
      holidays: [{ from: day('2027-02-04'), to: day('2027-02-12'), name: 'Tết Nguyên đán', confirmed: true }],
    };
    const days = (code: string) =>
      duesBetween(find(code), day('2027-02-01'), day('2027-02-20'), long).map(({ deadline }) => deadline);
    expect(days('D7')).toEqual(['2027-02-03', '2027-02-19']);
    expect(days('D13')).toEqual(['2027-02-01', '2027-02-15']);
  });
});

describe('stages', () => {
  it('go to the next role as well from the second overdue one on', () => {
    const stages = stagesBetween(find('D1'), day('2026-09-25'), day('2026-10-12'), week);
    expect(stages.map(({ stage, escalates }) => [stage, escalates])).toEqual([
      ['day', false],
      ['overdue-1', false],
      ['overdue-2', true],
      ['overdue-3', true],
    ]);
  });

  it('of what nothing marks as done never call anybody late', () => {
    const obligation: Obligation = { ...find('D1'), completion: { kind: 'none' } };
    expect(
      stagesBetween(obligation, day('2026-09-01'), day('2026-10-15'), week).map(({ stage }) => stage),
    ).toEqual(['before', 'day']);
  });

  it('fall on working days, in order, each once, and a day found alone is the day found in a range', () => {
    const starting = obligations.filter(({ state }) => state === 'on');
    fc.assert(
      fc.property(fc.constantFrom(...starting), fc.nat(330), (obligation, count) => {
        const date = addDays(day('2026-09-01'), count);
        const range = stagesBetween(obligation, day('2026-09-01'), day('2027-08-31'), week);
        expect(stagesOn(obligation, date, week)).toEqual(range.filter((stage) => stage.date === date));
        expect(range.every((stage) => !isDayOff(stage.date, week))).toBe(true);
        const names = range.map(({ due, stage }) => `${due.nominal} ${stage}`);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 60 },
    );
  });

  it('never put two dues of one weekly obligation into one week', () => {
    const fridays = duesBetween(find('D7'), day('2026-09-01'), day('2027-05-31'), week);
    const mondays = fridays.map(({ deadline }) => addDays(deadline, 1 - weekdayOf(deadline)));
    expect(new Set(mondays).size).toBe(mondays.length);
  });
});

describe('whom it concerns', () => {
  const school = { name: 'Trường Tiểu học Hoa Lan', levels: ['TH' as const], profile: 'partial' as const };
  it('all schools, or those of its levels and profiles, less the ones left out', () => {
    expect(concerns(find('D1'), school)).toBe(true);
    expect(concerns({ ...find('D1'), levels: ['MN'] }, school)).toBe(false);
    expect(concerns({ ...find('D1'), levels: ['TH', 'THCS'] }, school)).toBe(true);
    expect(concerns({ ...find('D1'), profiles: ['whole'] }, school)).toBe(false);
    expect(concerns({ ...find('D1'), exceptSchools: ['Trường Tiểu học Hoa Lan'] }, school)).toBe(false);
  });
});
