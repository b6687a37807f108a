/** The calendar of chuyên đề as pure plans: who is invited, who came, what schools and reminders are told. */
import type { IsoDate } from '../../../src/domain/calendar-date';
import { concerns, stagesBetween } from '../../../src/domain/obligation';
import type { SchoolEntry } from '../../../src/features/registry/read-schools';
import { comingSeminars, seminarObligations } from '../../../src/features/seminars/plan-reminders';
import {
  attendanceKey,
  invited,
  isCounting,
  isOver,
  missingNumbers,
  type NumberedSeminar,
  planAttendance,
  summaryOf,
  unknownNames,
} from '../../../src/features/seminars/plan-seminars';
import { calendarRowsOf, hosting, hostTable } from '../../../src/features/seminars/plan-sheets';

const day = (text: string) => text as IsoDate;

function school(id: string, name: string, levels: SchoolEntry['record']['levels']): SchoolEntry {
  const record = {
    name,
    levels,
    profile: 'whole' as const,
    account: `${id}@truong.example`,
    highQuality: false,
    saturday: false,
  };
  return { id, row: 3, record };
}

const SCHOOLS = [
  school('m', 'Mầm non A', ['MN']),
  school('t', 'Tiểu học B', ['TH']),
  school('c', 'THCS C', ['THCS']),
];

function seminar(more: Partial<NumberedSeminar> = {}): NumberedSeminar {
  return { number: 1, date: day('2026-11-20'), topic: 'Kho học liệu', quota: 3, ...more };
}

test('invited are the schools of the levels, or those named; a name that no school bears is told', () => {
  const names = (more: Partial<NumberedSeminar>) => invited(seminar(more), SCHOOLS).map(({ id }) => id);
  expect(names({})).toEqual(['m', 't', 'c']);
  expect(names({ levels: ['TH', 'THCS'] })).toEqual(['t', 'c']);
  expect(names({ levels: ['TH'], schools: 'thcs c; Mầm non  A' })).toEqual(['m', 'c']);
  expect(unknownNames(seminar({ schools: 'THCS D', host: 'Tiểu học B' }), SCHOOLS)).toEqual(['THCS D']);
});

test('rows without a number get the next one, in order; nobody’s number changes', () => {
  const entry = (id: string, number?: number) => ({
    id,
    row: 3,
    record: { ...seminar(), number },
  });
  expect([
    ...missingNumbers([entry('a'), entry('b', 4), entry('c'), entry('', undefined), entry('d', 4)]),
  ]).toEqual([
    ['a', 5],
    ['c', 6],
    ['d', 7],
  ]);
});

test('enough is the quota; the office’s count goes before the host’s; pupils and parents are only summed', () => {
  const counts = new Map([
    [attendanceKey(1, 'm'), { count: 3, pupils: 20 }],
    [attendanceKey(1, 't'), { count: 1, pupils: 10, parents: 5 }],
  ]);
  const first = planAttendance([seminar()], SCHOOLS, [], counts);
  expect(first.added.map(({ schoolId, result }) => [schoolId, result])).toEqual([
    ['m', 'enough'],
    ['t', 'short'],
    ['c', 'unknown'],
  ]);
  expect(summaryOf(1, first.rows)).toEqual({
    attendance: 'Đủ thành phần: 1/3 trường; thiếu: Tiểu học B (1/3); chưa điểm danh: THCS C',
    attended: 4,
    pupils: 30,
    parents: 5,
  });
  const before = first.added.map((record, index) => ({ id: `row-${index}`, row: 3 + index, record }));
  const corrected = before.map((entry) =>
    entry.record.schoolId === 't' ? { ...entry, record: { ...entry.record, count: 3 } } : entry,
  );
  const second = planAttendance([seminar()], SCHOOLS, corrected);
  expect(second.added).toEqual([]);
  expect([...second.changed]).toEqual([['row-1', { result: 'enough' }]]);
  expect(planAttendance([seminar()], SCHOOLS, before, counts).changed.size).toBe(0);
});

test('a school that is not invited any more keeps its row for the record; a seminar put off asks nobody', () => {
  const [row] = planAttendance([seminar()], SCHOOLS, []).added;
  const before = row === undefined ? [] : [{ id: 'row-0', row: 3, record: { ...row, count: 2 } }];
  const plan = planAttendance([seminar({ levels: ['TH'] })], SCHOOLS, before);
  expect(plan.added.map(({ schoolId }) => schoolId)).toEqual(['t']);
  expect(plan.rows.map(({ schoolId }) => schoolId)).toEqual(['t', 'm']);
  expect(planAttendance([seminar({ state: 'cancelled' })], SCHOOLS, []).added).toEqual([]);
});

test('the host has a sheet to count in from a week before until two weeks after', () => {
  const one = seminar({ host: 'Tiểu học B' });
  expect(
    ['2026-11-12', '2026-11-13', '2026-12-04', '2026-12-05'].map((text) => isCounting(one, day(text))),
  ).toEqual([false, true, true, false]);
  expect(isOver(seminar({ state: 'cancelled' }), day('2026-11-01'))).toBe(true);
  const [, host] = SCHOOLS;
  if (host === undefined) throw new Error('A host is needed.');
  expect(hosting(host, [one], SCHOOLS, day('2026-11-20')).open).toEqual([one]);
  expect(hosting(host, [{ ...one, laidTo: 't' }], SCHOOLS, day('2026-12-10')).over).toHaveLength(1);
  expect(Object.keys(hostTable(one).columns)).toEqual([
    'school',
    'quota',
    'count',
    'pupils',
    'parents',
    'note',
  ]);
});

test('a school’s calendar holds what it is invited to or hosts, by day, with its own result', () => {
  const [, guest] = SCHOOLS;
  if (guest === undefined) throw new Error('A school is needed.');
  const later = seminar({ number: 1, levels: ['TH'] });
  const hosted = seminar({ number: 2, levels: ['MN'], host: 'Tiểu học B', date: day('2026-11-01') });
  const other = seminar({ number: 3, levels: ['THCS'] });
  const { rows } = planAttendance([later], SCHOOLS, [], new Map([[attendanceKey(1, 't'), { count: 2 }]]));
  const calendar = calendarRowsOf(guest, [later, hosted, other], SCHOOLS, rows);
  expect(calendar.map(({ id, values }) => [id, values.result])).toEqual([
    ['seminar/2', ''],
    ['seminar/1', 'Thiếu thành phần (2/3)'],
  ]);
});

test('reminders name it five days before and on the day, to the schools concerned, and never call anybody late', () => {
  const [host, other] = SCHOOLS;
  const coming = comingSeminars(
    [seminar({ levels: ['TH', 'THCS'], host: 'Mầm non A' }), seminar({ number: 2, state: 'done' })],
    SCHOOLS,
    day('2026-11-01'),
  );
  expect(coming.map(({ code }) => code)).toEqual(['CĐ1', 'CĐ1-DC']);
  const [guests, hosts] = seminarObligations(coming);
  if (guests === undefined || hosts === undefined || host === undefined || other === undefined)
    throw new Error('Both are needed.');
  expect([concerns(guests, host.record), concerns(guests, other.record)]).toEqual([false, true]);
  expect([concerns(hosts, host.record), concerns(hosts, other.record)]).toEqual([true, false]);
  const week = { holidays: [], saturday: false };
  const stages = stagesBetween(guests, day('2026-11-01'), day('2026-12-31'), week);
  expect(stages.map(({ stage, date }) => [stage, date])).toEqual([
    ['before', '2026-11-13'],
    ['day', '2026-11-20'],
  ]);
});
