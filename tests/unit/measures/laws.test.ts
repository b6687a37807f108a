/** Laws that hold for every measure, whatever the registers hold. */
import * as fc from 'fast-check';
import { addDays, day, type IsoDate } from '../../../src/domain/calendar-date';
import { month, schoolYear } from '../../../src/domain/school-year';
import { measures } from '../../../src/features/scoring/measures';
import type { Measured, Registers, Row } from '../../../src/features/scoring/measures/measure';
import { spansOf, spanText } from '../../../src/features/scoring/measures/spans';
import { suggestedPoints } from '../../../src/features/scoring/suggestion';
import { indicators } from '../../../src/standard/indicators';
import { type MeasureName, measures as measureKinds } from '../../../src/standard/measures';
import { schoolTables } from '../../../src/workbook/school';
import { toRowValues } from '../../../src/workbook/write-table';
import { anyRecord } from '../workbook/arbitrary-records';
import { diary, inputOf, onlyNamedTables, people, registers, rows, schoolRooms } from './school';

const names = Object.keys(measureKinds).filter((name): name is MeasureName => name in measureKinds);

function isShare(name: MeasureName): boolean {
  return measureKinds[name].unit === 'share';
}

function rowsOf<Name extends keyof Registers>(name: Name, records: readonly object[]): Row<Name>[] {
  const table = schoolTables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(name);
  return rows(
    name,
    records.map((record) => toRowValues(table, record)),
  );
}

function anyRows<Name extends keyof Registers>(name: Name): fc.Arbitrary<Row<Name>[]> {
  const table = schoolTables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(name);
  return fc.array(anyRecord(table), { maxLength: 4 }).map((records) => rowsOf(name, records));
}

const tableNames = Object.keys(registers()).filter((name): name is keyof Registers => name in registers());

const anyRegisters: fc.Arbitrary<Registers> = fc.record({
  profile: anyRows('profile'),
  staff: anyRows('staff'),
  rooms: anyRows('rooms'),
  'room-log': anyRows('room-log'),
  equipment: anyRows('equipment'),
  software: anyRows('software'),
  'portal-news': anyRows('portal-news'),
  'e-lectures': anyRows('e-lectures'),
  dossier: anyRows('dossier'),
  'board-bookings': anyRows('board-bookings'),
  'equipment-events': anyRows('equipment-events'),
  'incoming-documents': anyRows('incoming-documents'),
  'outgoing-documents': anyRows('outgoing-documents'),
  'portal-pages': anyRows('portal-pages'),
  'board-meetings': anyRows('board-meetings'),
  seminars: anyRows('seminars'),
  'procedure-checks': anyRows('procedure-checks'),
  trainings: anyRows('trainings'),
  cameras: anyRows('cameras'),
  scores: anyRows('scores'),
  reports: anyRows('reports'),
});

test.each(names)('%s: empty registers are no data, never zero', (name) => {
  expect(measures[name](inputOf(registers()))).toMatchObject({
    state: 'no-data',
    sentence: expect.stringMatching(/^Chưa có số liệu: .*\.$/),
  });
});

test('whatever the registers hold: shares lie between 0 and 1, counts are whole, every answer is a sentence that names its days, only named tables are read', () => {
  fc.assert(
    fc.property(anyRegisters, fc.constantFrom(...names), (tables, name) => {
      const found = measures[name](onlyNamedTables(name, inputOf(tables)));
      expect(found.sentence).toMatch(/\.$/);
      expect(found.sentence).not.toMatch(/undefined|NaN/);
      if (found.state !== 'measured') return;
      // whoever reads it knows which days were looked at
      expect([name, found.sentence]).toEqual([name, expect.stringMatching(/\d{1,2}\/\d{1,2}/)]);
      expect(found.value).toBeGreaterThanOrEqual(0);
      if (isShare(name)) expect(found.value).toBeLessThanOrEqual(1);
      else if (measureKinds[name].unit === 'count') expect(Number.isInteger(found.value)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('every measured indicator of the standard has its measure', () => {
  for (const { assessment } of indicators) {
    if (assessment.kind === 'measured') expect(measures).toHaveProperty(assessment.measure);
  }
});

const dayInPeriod: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 29 })
  .map((days) => addDays(day('2026-09-26'), days));

function amountOf(found: Measured): number {
  return found.state === 'measured' ? found.value : 0;
}

test('one more row that counts never lowers a measure', () => {
  const item = (postedOn: IsoDate) =>
    rows('portal-news', [
      { title: 'Tin', section: 'Chuyên môn', plannedFor: '10/2026', approvedOn: postedOn, postedOn },
    ]);
  const lecture = (postedOn: IsoDate) =>
    rows('e-lectures', [
      {
        title: 'Bài',
        kind: 'Bài giảng điện tử',
        teacher: 'Phạm Thu Hà',
        postedOn,
        html5: true,
        tools: 'Violet, Canva',
      },
    ]);
  const lesson = (date: IsoDate) => rows('room-log', [{ date, room: 'Lớp 1B', planned: 3, withDevices: 3 }]);
  const minutes = (date: IsoDate) =>
    rows('dossier', [
      { document: 'Biên bản họp Ban chỉ đạo hằng tháng', date, link: 'https://tep.example/1' },
    ]);
  fc.assert(
    fc.property(fc.array(dayInPeriod, { minLength: 1, maxLength: 6 }), dayInPeriod, (days, another) => {
      const before = registers({
        staff: people,
        rooms: schoolRooms,
        'room-log': [...diary, ...days.flatMap(lesson)],
        'portal-news': days.flatMap(item),
        'e-lectures': days.flatMap(lecture),
        dossier: days.flatMap(minutes),
      });
      const after: Registers = {
        ...before,
        'room-log': [...before['room-log'], ...lesson(another)],
        'portal-news': [...before['portal-news'], ...item(another)],
        'e-lectures': [...before['e-lectures'], ...lecture(another)],
        dossier: [...before.dossier, ...minutes(another)],
      };
      for (const name of names) {
        const [one, other] = [before, after].map((tables) => amountOf(measures[name](inputOf(tables))));
        expect([name, other ?? 0]).toEqual([name, expect.any(Number)]);
        if ((other ?? 0) < (one ?? 0)) throw new Error(`${name} fell from ${one} to ${other}`);
      }
    }),
    { numRuns: 40 },
  );
});

test('writing down problems and faults changes no measure', () => {
  fc.assert(
    fc.property(anyRegisters, (tables) => {
      const complaining: Registers = {
        ...tables,
        'room-log': tables['room-log'].map((row) => ({
          ...row,
          record: { ...row.record, problem: 'Máy chiếu mờ' },
        })),
        software: tables.software.map((row) => ({
          ...row,
          record: { ...row.record, problem: 'Không vào được' },
        })),
        equipment: tables.equipment.map((row) => ({
          ...row,
          record: { ...row.record, fault: 'Hỏng nguồn' },
        })),
      };
      for (const name of names) {
        expect(measures[name](inputOf(complaining))).toEqual(measures[name](inputOf(tables)));
      }
    }),
    { numRuns: 60 },
  );
});

test('changing the rows of one register changes only measures that name it', () => {
  fc.assert(
    fc.property(anyRegisters, anyRegisters, fc.constantFrom(...tableNames), (tables, others, changed) => {
      const after: Registers = { ...tables, [changed]: others[changed] };
      for (const name of names) {
        if (measureKinds[name].tables.some((table) => table === changed)) continue;
        expect(measures[name](inputOf(after))).toEqual(measures[name](inputOf(tables)));
      }
    }),
    { numRuns: 60 },
  );
});

test('no indicator is suggested from the month’s own scores or its own report', () => {
  for (const name of names) expect(measureKinds[name].tables).not.toContain('scores');
  for (const name of ['months-scored', 'reports-on-time'] as const) {
    const own = rows('reports', [
      {
        kind: 'Chấm điểm tháng',
        period: '9/2026',
        dueOn: '25/9/2026',
        state: 'Đã nộp',
        submittedAt: '2026-09-24 10:00',
      },
    ]);
    const sent = rows('reports', [
      {
        kind: 'Chấm điểm tháng',
        period: '10/2026',
        dueOn: '25/10/2026',
        state: 'Đã nộp',
        submittedAt: '2026-10-24 10:00',
      },
    ]);
    const before = measures[name](inputOf(registers({ reports: own })));
    expect(before.state).toBe('measured');
    expect(measures[name](inputOf(registers({ reports: [...own, ...sent] })))).toEqual(before);
  }
});

test('a suggestion lies between 0 and the maximum and never falls when the value grows', () => {
  const value = fc.double({ min: 0, max: 200, noNaN: true });
  fc.assert(
    fc.property(
      value,
      value,
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      fc.integer({ min: 0, max: 100 }),
      (one, other, target, maximum) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          suggestedPoints(each, target, maximum),
        );
        expect(low ?? 0).toBeGreaterThanOrEqual(0);
        expect(high ?? 0).toBeLessThanOrEqual(maximum);
        expect(high ?? 0).toBeGreaterThanOrEqual(low ?? 0);
      },
    ),
  );
});

test('the ids of rows without one are not listed', () => {
  const nameless = diary.map((row) => ({ ...row, id: '' }));
  const found = measures['rooms-with-diary'](
    inputOf(registers({ rooms: schoolRooms, 'room-log': nameless })),
  );
  expect(found.rowIds).toEqual([{ table: 'room-log', ids: [] }]);
});

describe('the days of a month', () => {
  const counting = { kind: 'report-day', day: 25 } as const;

  test('a report day makes the period begin the day after the last one', () => {
    const spans = spansOf(month(2026, 11), schoolYear(2026), counting);
    expect(spanText(spans.period)).toBe('từ 26/10 đến 25/11');
    expect(spanText(spans['two-months'])).toBe('từ 26/9 đến 25/11');
    expect(spanText(spans.term)).toBe('từ 26/8 đến 25/11');
    expect(spanText(spans.year)).toBe('từ 1/6 đến 25/11');
  });

  test('January ends the first term, February begins the second; years are told when they differ', () => {
    expect(spanText(spansOf(month(2027, 1), schoolYear(2026), counting).term)).toBe(
      'từ 26/8/2026 đến 25/1/2027',
    );
    expect(spanText(spansOf(month(2027, 2), schoolYear(2026), counting).term)).toBe('từ 26/1 đến 25/2');
  });

  test('by the calendar a month is itself', () => {
    expect(spanText(spansOf(month(2026, 10), schoolYear(2026), { kind: 'calendar-month' }).period)).toBe(
      'từ 1/10 đến 31/10',
    );
  });
});
