/** The plans of verification: saving on revisions, who is related to a school, the school's profile on a day, the office's word on a month. */
import { day } from '../../../src/domain/calendar-date';
import { month } from '../../../src/domain/school-year';
import type { SchoolEntry } from '../../../src/features/registry/read-schools';
import { levelAverageTexts } from '../../../src/features/verification/plan-level-average';
import { planSave } from '../../../src/features/verification/plan-save';
import type { SessionRow } from '../../../src/features/verification/plan-view';
import { profileAt } from '../../../src/features/verification/profile-at';
import { relationOf } from '../../../src/features/verification/relations';
import {
  type CriteriaCopy,
  checkedTotals,
  decodeCriteria,
  decodeEntries,
  encodeCriteria,
  encodeEntries,
} from '../../../src/features/verification/sheet';
import { type DecisionRow, stateOf } from '../../../src/features/verification/submission-state';
import { evidencePieces } from '../../../src/features/verification/submitted-copy';

const criteria: CriteriaCopy = {
  points: 'sample',
  version: 3,
  indicators: [
    { code: '1.1.1', wording: 'Quyết định', maximum: 2, mandatory: true, self: 2, selfNotApplicable: false },
    { code: '2.1.1', wording: 'Phần mềm', maximum: 3, mandatory: false, selfNotApplicable: true },
  ],
};
const by = { by: 'mot@donvi.example', at: '2027-01-10T09:00:00' };
const wish = (code: string, points: number | undefined, baseRevision: number, more = {}) => ({
  code,
  ...(points === undefined ? {} : { points }),
  notApplicable: false,
  remark: '',
  baseRevision,
  ...more,
});

test('an entry is saved on top of the revision it was made on; another’s entry comes back instead of being overwritten', () => {
  const first = planSave(criteria, new Map(), [wish('1.1.1', 1, 0)], by);
  expect(first.answers).toEqual([{ code: '1.1.1', state: 'saved', revision: 1 }]);
  const second = planSave(criteria, first.entries, [wish('1.1.1', 2, 0), wish('2.1.1', 3, 0)], {
    ...by,
    by: 'hai@donvi.example',
  });
  expect(second.answers).toMatchObject([
    { state: 'conflict', theirs: { points: 1 }, by: by.by },
    { state: 'saved' },
  ]);
  expect(second.entries.get('1.1.1')?.points).toBe(1);
});

test('the same entry twice is no conflict', () => {
  const { entries } = planSave(criteria, new Map(), [wish('1.1.1', 1, 0)], by);
  expect(planSave(criteria, entries, [wish('1.1.1', 1, 0)], by)).toMatchObject({
    changed: false,
    answers: [{ state: 'saved', revision: 1 }],
  });
});

test.each([
  [wish('1.1.1', 2.5, 0), 'Điểm phải từ 0 đến 2.'],
  [wish('1.1.1', undefined, 0, { notApplicable: true }), 'Không áp dụng thì phải ghi lý do vào nhận xét.'],
  [wish('9.9.9', 1, 0), 'Chỉ báo 9.9.9 không có trong bộ chỉ báo của đợt này.'],
])('what cannot be is refused with words', (entry, message) => {
  expect(planSave(criteria, new Map(), [entry], by).answers).toEqual([
    { code: entry.code, state: 'refused', message },
  ]);
});

test('criteria and entries read back as they were kept, and Không áp dụng leaves the totals', () => {
  const { entries } = planSave(
    criteria,
    new Map(),
    [
      wish('1.1.1', 1.5, 0),
      wish('2.1.1', undefined, 0, { notApplicable: true, remark: 'Không có "phòng"; {x}' }),
    ],
    by,
  );
  expect(decodeCriteria(encodeCriteria(criteria))).toEqual(criteria);
  expect(decodeEntries(encodeEntries(entries))).toEqual(entries);
  expect(checkedTotals('roundOne', criteria, entries).whole).toMatchObject({
    points: 1.5,
    maximum: 2,
    applicable: 1,
    notApplicable: 1,
  });
});

test('a year of 1,000 schools stays far below half of the cells: two rows a round', () => {
  const long: CriteriaCopy = {
    ...criteria,
    indicators: Array.from({ length: 70 }, (_, index) => ({
      code: `1.1.${index}`,
      wording: 'Chỉ báo '.repeat(20),
      maximum: 2,
      mandatory: false,
      selfNotApplicable: false,
    })),
  };
  const entries = new Map(
    long.indicators.map(({ code }) => [
      code,
      { points: 1, notApplicable: false, remark: 'Nhận xét '.repeat(20), revision: 3, ...by },
    ]),
  );
  expect(encodeCriteria(long).length).toBeLessThan(50_000);
  expect(encodeEntries(entries).length).toBeLessThan(50_000);
});

const school = { name: 'Trường Mây', account: 'hoso@truong.example' };
const staff = [
  { school: 'Trường Mây', name: 'Lê Thị Mai', from: day('2020-08-01') },
  {
    school: 'Trường Mây',
    name: 'Trần Văn Bình',
    email: 'binh@truong.example',
    from: day('2015-08-01'),
    until: day('2019-07-31'),
  },
  { school: 'Trường Gió', name: 'Ngô Hà' },
];

test.each([
  [{ person: 'lê thị  mai' }, /đang làm việc ở trường \(từ 1\/8\/2020\)/],
  [{ person: 'Ai đó', email: 'BINH@truong.example' }, /đã làm việc ở trường từ 1\/8\/2015 đến 31\/7\/2019/],
  [{ person: 'Ai đó', email: 'hoso@truong.example' }, /tài khoản của trường/],
])('who works or worked at a school is known by name or address', (person, words) => {
  expect(relationOf(person, school, staff, day('2027-01-10'))).toMatch(words);
});

test('somebody of another school, and a name without diacritics, are nobody of this one', () => {
  expect(relationOf({ person: 'Ngô Hà' }, school, staff, day('2027-01-10'))).toBeUndefined();
  expect(relationOf({ person: 'Le Thi Mai' }, school, staff, day('2027-01-10'))).toBeUndefined();
});

test('a school is verified by the profile that held on the day', () => {
  const row = (profile: 'whole' | 'partial', from: string) => ({
    id: from,
    row: 3,
    record: { school: 'Trường Mây', profile, from: day(from) },
  });
  const rows = [row('whole', '2026-09-01'), row('partial', '2024-09-01')];
  const of = (date: string) => profileAt({ name: 'trường mây', profile: 'whole' }, rows, day(date)).profile;
  expect([of('2023-01-01'), of('2025-01-01'), of('2027-01-01')]).toEqual(['whole', 'partial', 'whole']);
});

test('a month is confirmed only by the office’s own act on exactly this submission', () => {
  const facts = {
    schoolId: 's1',
    month: month(2026, 9),
    state: 'confirmed' as const,
    submittedAt: '2026-09-24 10:00:00',
    digest: 'abc',
  };
  const act = (kind: 'confirmed' | 'returned' | 'reopened', digest = 'abc'): DecisionRow => ({
    id: `${kind}${digest}`,
    row: 3,
    record: {
      schoolId: 's1',
      month: facts.month,
      act: kind,
      at: by.at,
      submittedAt: '2026-09-24T10:00:00',
      digest,
    },
  });
  expect(stateOf(facts, [])).toBe('submitted');
  expect(stateOf(facts, [act('confirmed')])).toBe('confirmed');
  expect(stateOf(facts, [act('confirmed'), act('reopened')])).toBe('submitted');
  expect(stateOf({ ...facts, digest: 'new' }, [act('confirmed')])).toBe('submitted');
  expect(stateOf({ ...facts, state: 'draft' }, [act('confirmed')])).toBe('draft');
});

test('evidence that is no web address is shown and never followed', () => {
  expect(evidencePieces('MC1 Quyết định: https://drive.example/a\njavascript:alert(1)')).toEqual([
    { title: 'MC1 Quyết định', link: 'https://drive.example/a' },
    { title: 'javascript:alert(1)' },
  ]);
});

describe('what a school is told of its level', () => {
  const school = (id: string, level: 'MN' | 'TH'): SchoolEntry => ({
    id,
    row: 3,
    record: {
      name: `Trường ${id}`,
      levels: [level],
      highQuality: false,
      profile: 'whole',
      account: `${id}@gmail.example`,
      saturday: false,
    },
  });
  const round = (schoolId: string, points: number, state: 'open' | 'done' = 'done'): SessionRow => ({
    id: `round-${schoolId}`,
    row: 3,
    record: {
      schoolId,
      month: month(2026, 9),
      round: 'roundOne',
      state,
      pointsTotal: points,
      maximumTotal: 100,
    },
  });
  const schools = [school('a', 'MN'), school('b', 'MN'), school('c', 'MN'), school('d', 'TH')];

  test('the average of the closed rounds of its level, without a name', () => {
    const own = round('a', 60);
    const rounds = [own, round('b', 75), round('c', 90), round('d', 10)];
    expect(levelAverageTexts(rounds, schools)(own)).toBe('Bình quân cấp MN: 75 % điểm tối đa (3 trường).');
  });

  test('nothing while so few are closed that it would tell another school’s points', () => {
    const own = round('a', 60);
    const rounds = [own, round('b', 75), round('c', 90, 'open')];
    expect(levelAverageTexts(rounds, schools)(own)).toBeUndefined();
  });
});
