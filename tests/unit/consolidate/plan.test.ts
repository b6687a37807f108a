/** Facts of the district: what counts as submitted, what is kept, what a later change shows as. */
import { createHash } from 'node:crypto';
import { day } from '../../../src/domain/calendar-date';
import { month } from '../../../src/domain/school-year';
import {
  describeState,
  type FactsInput,
  planFacts,
  type SchoolReading,
} from '../../../src/features/consolidate/plan';
import type { SchoolEntry } from '../../../src/features/registry/read-schools';

const SEPTEMBER = month(2026, 9);
const OCTOBER = month(2026, 10);
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

const school: SchoolEntry = {
  id: 's1',
  row: 3,
  record: {
    name: 'Trường Mây',
    levels: ['MN'],
    highQuality: false,
    profile: 'whole',
    account: 'hosomnmay@gmail.example',
    saturday: false,
  },
};

type Row = [
  code: string,
  maximum: number,
  suggested: number | null,
  self: number | null,
  notApplicable: boolean,
];

function snapshot(points: 'sample' | 'unconfirmed', ...rows: Row[]): string {
  return JSON.stringify({
    month: SEPTEMBER,
    settings: 1,
    points,
    total: {},
    indicators: rows.map((row) => [...row, '', '', '', '', [row[3] === 0 ? 'Bổ sung sổ' : '', '', '']]),
  });
}

function reading(copy: string, rows: readonly Row[], more: object = {}): SchoolReading {
  return {
    readAt: '2026-10-01 08:00:00',
    school,
    records: () => undefined,
    problems: () => [],
    raw: () => undefined,
    reports: [
      {
        id: 'r1',
        row: 3,
        record: {
          kind: 'scores',
          period: SEPTEMBER,
          state: 'submitted',
          submittedAt: '2026-09-26 09:00',
          digest: digestOf(copy),
          snapshot: copy,
          settingsVersion: '1',
          ...more,
        },
      },
    ],
    scores: rows.map(([indicator, maximumPoints, , selfPoints, notApplicable], index) => ({
      id: `c${index}`,
      row: 3 + index,
      record: {
        month: SEPTEMBER,
        indicator,
        maximumPoints,
        notApplicable,
        ...(selfPoints === null ? {} : { selfPoints }),
        ...(index === 0 ? { suggestedState: 'noData' as const } : {}),
      },
    })),
  };
}

const input = (more: Partial<FactsInput>): FactsInput => ({
  schools: [school],
  months: [SEPTEMBER],
  deadlines: new Map([[SEPTEMBER, day('2026-09-25')]]),
  before: [],
  readings: new Map(),
  today: day('2026-10-02'),
  digestOf,
  ...more,
});

const rows: Row[] = [
  ['1.1.1', 2, null, 2, false],
  ['1.1.2', 1, 1, 0, false],
  ['2.3.4', 1, 0.5, 0.5, false],
  ['3.1.1', 2, 2, null, true],
];
const copy = snapshot('sample', ...rows);
const first = planFacts(input({ readings: new Map([['s1', reading(copy, rows)]]) }));
const known = first.rows.map(({ id, record }) => ({ id, row: 3, record }));

test('figures come from the copy; Không áp dụng leaves counts, rates and totals', () => {
  expect(first.rows[0]?.record).toMatchObject({
    schoolId: 's1',
    schoolName: 'Trường Mây',
    month: SEPTEMBER,
    state: 'submitted',
    metCount: 1,
    applicableCount: 3,
    noDataCount: 1,
    criterion11: 0.5,
    criterion23: 0,
    self1: 2,
    self2: 0.5,
    self3: 0,
    selfTotal: 2.5,
    suggestedTotal: 1.5,
    changedAfterSubmission: false,
    digest: digestOf(copy),
    snapshot: copy,
  });
  expect(first.rows[0]?.record.criterion31).toBeUndefined();
});

test('without a set of points there are counts and rates but no totals', () => {
  const bare = snapshot('unconfirmed', ...rows);
  const plan = planFacts(input({ readings: new Map([['s1', reading(bare, rows)]]) }));
  expect(plan.rows[0]?.record).toMatchObject({ metCount: 1, criterion11: 0.5 });
  expect(plan.rows[0]?.record.selfTotal).toBeUndefined();
});

test('the first sight of a submission is reported once, with its digest', () => {
  expect(first.submissions).toEqual([
    {
      school: 'Trường Mây',
      month: SEPTEMBER,
      digest: digestOf(copy),
      submittedAt: '2026-09-26 09:00',
      again: false,
    },
  ]);
  const second = planFacts(input({ before: known, readings: new Map([['s1', reading(copy, rows)]]) }));
  expect(second.submissions).toEqual([]);
  expect(second.rows).toEqual(first.rows);
});

test('a copy that was changed after it was seen does not count; the change shows', () => {
  const forged = snapshot('sample', ['1.1.1', 2, null, 2, false], ['1.1.2', 1, 1, 1, false]);
  const plan = planFacts(input({ before: known, readings: new Map([['s1', reading(forged, rows)]]) }));
  expect(plan.rows[0]?.record).toMatchObject({ snapshot: copy, metCount: 1, changedAfterSubmission: true });
  expect(plan.submissions).toEqual([]);
});

test('score rows that differ from the copy show as changed after submission', () => {
  const later: Row[] = [['1.1.1', 2, null, 1, false], ...rows.slice(1)];
  const plan = planFacts(input({ before: known, readings: new Map([['s1', reading(copy, later)]]) }));
  expect(plan.rows[0]?.record.changedAfterSubmission).toBe(true);
});

test('a month submitted anew counts anew and is reported as such', () => {
  const second = snapshot('sample', ['1.1.1', 2, null, 2, false]);
  const secondRows: Row[] = [['1.1.1', 2, null, 2, false]];
  const again = reading(second, secondRows, { submittedAt: '2026-09-28 10:00' });
  const plan = planFacts(input({ before: known, readings: new Map([['s1', again]]) }));
  expect(plan.rows[0]?.record).toMatchObject({ snapshot: second, metCount: 1, applicableCount: 1 });
  expect(plan.submissions).toMatchObject([{ again: true, submittedAt: '2026-09-28 10:00' }]);
});

test('a copy that is none, or does not fit its digest, is named and gives no figures of its own', () => {
  const broken = planFacts(input({ readings: new Map([['s1', reading('=HACK()', rows)]]) }));
  expect(broken.rows[0]?.record.problem).toContain('không đọc được');
  expect(broken.rows[0]?.record.metCount).toBeUndefined();
  const wrong = planFacts(input({ readings: new Map([['s1', reading(copy, rows, { digest: 'abc' })]]) }));
  expect(wrong.rows[0]?.record.problem).toContain('không khớp');
});

test('lateness is counted from the deadline: of the submission, or so far while there is none', () => {
  expect(first.rows[0]?.record.daysLate).toBe(1);
  const missing = planFacts(input({ months: [SEPTEMBER, OCTOBER] }));
  expect(missing.rows.map(({ record }) => [record.month, record.state, record.daysLate])).toEqual([
    [SEPTEMBER, 'missing', 7],
    [OCTOBER, 'missing', undefined],
  ]);
});

test('a school that was not read keeps its last good data', () => {
  const plan = planFacts(input({ before: known }));
  expect(plan.rows).toEqual(first.rows);
});

test("the district's own rounds and earlier years are never lost", () => {
  const verified = known.map((entry) => ({ ...entry, record: { ...entry.record, roundOneTotal: 80 } }));
  const older = { id: 's1/2026-05', row: 9, record: { ...known[0]?.record, month: month(2026, 5) } };
  const plan = planFacts(
    input({
      before: [...verified, older as (typeof known)[number]],
      readings: new Map([['s1', reading(copy, rows)]]),
    }),
  );
  expect(plan.rows.map(({ id }) => id)).toEqual(['s1/2026-05', 's1/2026-09']);
  expect(plan.rows[1]?.record.roundOneTotal).toBe(80);
});

test('late and missing schools are named, of the last month whose deadline is over', () => {
  const { rows: facts } = planFacts(input({ months: [SEPTEMBER, OCTOBER] }));
  const deadlines = new Map([
    [SEPTEMBER, day('2026-09-25')],
    [OCTOBER, day('2026-10-25')],
  ]);
  expect(describeState(facts, [SEPTEMBER, OCTOBER], deadlines, day('2026-10-02'))).toBe(
    'Tháng 9/2026: 0/1 trường đã nộp; chưa nộp: Trường Mây.',
  );
});
