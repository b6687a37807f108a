/** The district's views: shares of what applies, averages, order on verified points only, gaps, weak spots, what waits today. */
import { day } from '../../../src/domain/calendar-date';
import type { Level } from '../../../src/domain/level';
import { month } from '../../../src/domain/school-year';
import type { FactsRecord } from '../../../src/features/consolidate/month-figures';
import { againstLevel, changes, levelAverages } from '../../../src/features/overview/plan-averages';
import { gapsOf } from '../../../src/features/overview/plan-gaps';
import { lateLines, missingLines, reminderWords } from '../../../src/features/overview/plan-lists';
import { orderOf } from '../../../src/features/overview/plan-order';
import { overviewRows } from '../../../src/features/overview/plan-overview';
import { dashboardPage } from '../../../src/features/overview/plan-page';
import { districtPaper } from '../../../src/features/overview/plan-reports';
import { todayItems } from '../../../src/features/overview/plan-today';
import { schoolMonths, type ViewInput } from '../../../src/features/overview/plan-view';
import { weakIndicators } from '../../../src/features/overview/plan-weak';
import type { SchoolEntry } from '../../../src/features/registry/read-schools';
import { paperText } from '../../../src/paper/text';
import { csvOf } from '../../../src/ui/csv-file';

const SEPTEMBER = month(2026, 9);
const OCTOBER = month(2026, 10);

function school(id: string, levels: readonly Level[] = ['TH'], more: object = {}): SchoolEntry {
  return {
    id,
    row: 3,
    record: {
      name: `Trường ${id}`,
      levels,
      highQuality: false,
      profile: 'whole',
      account: `${id}@gmail.example`,
      saturday: false,
      ...more,
    },
  };
}

function fact(schoolId: string, at = SEPTEMBER, more: Partial<FactsRecord> = {}) {
  const record: FactsRecord = {
    schoolId,
    month: at,
    state: 'submitted',
    changedAfterSubmission: false,
    ...more,
  };
  return { id: `${schoolId}/${at}`, record };
}

const scored = (points: number, maximum = 100): Partial<FactsRecord> => ({
  points: 'confirmed',
  selfTotal: points,
  selfMaximum: maximum,
});
const round = (points: number, maximum = 100): Partial<FactsRecord> => ({
  ...scored(90),
  roundOneTotal: points,
  roundOneMaximum: maximum,
});

const view = (
  schools: readonly SchoolEntry[],
  facts: ViewInput['facts'],
  more: Partial<ViewInput> = {},
): ViewInput => ({
  schools,
  facts,
  months: [SEPTEMBER],
  deadlines: new Map([
    [SEPTEMBER, day('2026-09-25')],
    [OCTOBER, day('2026-10-26')],
  ]),
  today: day('2026-10-05'),
  ...more,
});

const linesOf = (...args: Parameters<typeof view>) => schoolMonths(view(...args));

test('Without confirmed points a result is a share of indicators; with points Không áp dụng is out of what it is a share of', () => {
  const [counted, pointed] = linesOf(
    [school('a'), school('b')],
    [fact('a', SEPTEMBER, { metCount: 52, applicableCount: 61 }), fact('b', SEPTEMBER, scored(72, 80))],
  );
  expect(counted?.self?.share).toBeCloseTo(52 / 61);
  expect(pointed?.self).toEqual({ share: 0.9, points: 72, maximum: 80 });
  const rows = overviewRows(
    view([school('a')], [fact('a', SEPTEMBER, { metCount: 52, applicableCount: 61 })]),
    new Map(),
  );
  expect(rows[0]?.values.result).toBe('đạt 52/61 chỉ báo');
});

test('Averages take each school of two levels into both, and only what was handed in', () => {
  const lines = linesOf(
    [school('a'), school('b', ['TH', 'THCS']), school('c')],
    [
      fact('a', SEPTEMBER, scored(60)),
      fact('b', SEPTEMBER, { ...scored(100), daysLate: 2 }),
      fact('c', SEPTEMBER, { state: 'missing', daysLate: 10 }),
    ],
  );
  const averages = levelAverages(lines, [SEPTEMBER]);
  expect(
    averages.map(({ level, schools, handedIn, late, missing, self }) => ({
      level,
      schools,
      handedIn,
      late,
      missing,
      self,
    })),
  ).toEqual([
    { level: 'TH', schools: 3, handedIn: 2, late: 1, missing: 1, self: 0.8 },
    { level: 'THCS', schools: 1, handedIn: 1, late: 1, missing: 0, self: 1 },
    { level: 'all', schools: 3, handedIn: 2, late: 1, missing: 1, self: 0.8 },
  ]);
  const of = (id: string) => lines.find((line) => line.school.id === id);
  expect(againstLevel(of('a') as (typeof lines)[number], averages)).toBeCloseTo(-0.2);
  expect(againstLevel(of('b') as (typeof lines)[number], averages)).toBeCloseTo(0.1);
  expect(againstLevel(of('c') as (typeof lines)[number], averages)).toBeUndefined();
});

test('The trend skips a month that was not handed in, and does not set points against counts', () => {
  const months = [SEPTEMBER, OCTOBER];
  const lines = linesOf(
    [school('a'), school('b')],
    [
      fact('a', SEPTEMBER, scored(60)),
      fact('a', OCTOBER, scored(75)),
      fact('b', SEPTEMBER, { metCount: 1, applicableCount: 2 }),
      fact('b', OCTOBER, scored(75)),
    ],
    { months },
  );
  expect([...changes(lines)].map(([id, change]) => [id, Math.round(change * 100)])).toEqual([
    [`a/${OCTOBER}`, 15],
  ]);
});

test('The order: by share of what applies, ties share a place, lateness moves nobody, groups apart, missing data no place', () => {
  const lines = linesOf(
    [
      school('a'),
      school('b'),
      school('c'),
      school('d'),
      school('e', ['MN']),
      school('f', ['TH'], { profile: 'partial' }),
    ],
    [
      fact('a', SEPTEMBER, round(80)),
      fact('b', SEPTEMBER, { ...round(72, 80), daysLate: 9 }),
      fact('c', SEPTEMBER, round(80)),
      fact('d', SEPTEMBER, scored(100)),
      fact('e', SEPTEMBER, { ...round(99), points: 'sample' }),
      fact('f', SEPTEMBER, round(50)),
    ],
  );
  const groups = orderOf(lines, SEPTEMBER, 'roundOne').map(({ title, ranked, unranked }) => ({
    title,
    ranked: ranked.map(({ place, tied, line }) => [line.school.id, place, tied]),
    unranked: unranked.map(({ line, why }) => [line.school.id, why]),
  }));
  expect(groups).toEqual([
    {
      title: 'Mầm non – Toàn bộ mô hình',
      ranked: [],
      unranked: [['e', 'Chấm khi chưa có bộ điểm được xác nhận.']],
    },
    {
      title: 'Tiểu học – Toàn bộ mô hình',
      ranked: [
        ['b', 1, false],
        ['a', 2, true],
        ['c', 2, true],
      ],
      unranked: [['d', 'Chưa có điểm Đợt 1.']],
    },
    { title: 'Tiểu học – Một phần mô hình', ranked: [['f', 1, false]], unranked: [] },
  ]);
});

type Row = [code: string, maximum: number, suggested: null, self: number | null, notApplicable: boolean];
const snapshot = (...rows: Row[]) =>
  JSON.stringify({
    points: 'confirmed',
    indicators: rows.map((row) => [...row, '', '', '', '', ['', '', '']]),
  });

test('Gaps per school and criterion, the widest first; what either side calls Không áp dụng is left out', () => {
  const copy = snapshot(
    ['1.1.1', 4, null, 4, false],
    ['1.1.2', 4, null, 4, false],
    ['1.2.1', 2, null, 2, false],
  );
  const lines = linesOf(
    [school('a'), school('b')],
    [fact('a', SEPTEMBER, { ...round(85), snapshot: copy }), fact('b', SEPTEMBER, round(50))],
  );
  const verified = [
    {
      schoolId: 'a',
      month: SEPTEMBER,
      round: 'roundOne' as const,
      indicators: [
        { code: '1.1.1', maximum: 4, points: 3, notApplicable: false },
        { code: '1.1.2', maximum: 4, points: 4, notApplicable: false },
        { code: '1.2.1', notApplicable: true },
      ],
    },
  ];
  expect(
    gapsOf(lines, SEPTEMBER, verified).map(({ line, difference, criteria }) => [
      line.school.id,
      difference,
      criteria,
    ]),
  ).toEqual([
    ['b', 0.4, {}],
    ['a', 0.05, { '1.1': 0.125 }],
  ]);
});

test('The weakest indicators of the district come first; schools they do not apply to are not counted', () => {
  const lines = linesOf(
    [school('a'), school('b')],
    [
      fact('a', SEPTEMBER, {
        snapshot: snapshot(['1.1.1', 2, null, 2, false], ['2.3.4', 1, null, 0, false]),
      }),
      fact('b', SEPTEMBER, {
        snapshot: snapshot(['1.1.1', 2, null, 1, false], ['2.3.4', 1, null, null, true]),
      }),
    ],
  );
  expect(weakIndicators(lines, SEPTEMBER)).toEqual([
    { code: '2.3.4', applicable: 1, met: 0, share: 0 },
    { code: '1.1.1', applicable: 2, met: 1, share: 0.5 },
  ]);
});

test('Missing and late are lists of their own; a month that was returned and is overdue is missing', () => {
  const lines = linesOf(
    [school('a'), school('b'), school('c')],
    [
      fact('a', SEPTEMBER, { daysLate: 3 }),
      fact('b', SEPTEMBER, { state: 'returned' }),
      fact('c', OCTOBER, { state: 'missing' }),
    ],
    { months: [SEPTEMBER, OCTOBER] },
  );
  expect(lateLines(lines).map(({ line, daysLate }) => [line.school.id, daysLate])).toEqual([['a', 3]]);
  expect(
    missingLines(lines, day('2026-10-05')).map(({ line, daysLate }) => [line.school.id, daysLate]),
  ).toEqual([['b', 10]]);
});

test("Reminders: on, silent, never on, by the workbook's last sign", () => {
  const words = (remindersRanAt?: string) =>
    reminderWords(school('a', ['TH'], { remindersRanAt }), day('2026-10-20'));
  expect([words('2026-10-13T06:00:00'), words('2026-09-01T06:00:00'), words()]).toEqual([
    'Bật',
    'Không chạy 49 ngày nay',
    'Chưa bật',
  ]);
});

test('What waits today: one line per school and kind, in the order of urgency; nothing when all is done', () => {
  const schools = [school('a'), school('b', ['TH'], { lastProblem: 'Sổ ở trong thùng rác.' })];
  const petition = {
    id: 'p',
    row: 3,
    record: {
      school: 'Trường a',
      schoolId: 'a',
      key: 'k',
      content: 'Xin thêm máy chiếu',
      atSchool: 'asked' as const,
    },
  };
  const facts = [
    fact('a', SEPTEMBER, { ...scored(80), changedAfterSubmission: true }),
    fact('b', SEPTEMBER, { state: 'missing' }),
  ];
  expect(
    todayItems(view(schools, facts), [petition]).map(({ kind, schoolId, what }) => [kind, schoolId, what]),
  ).toEqual([
    ['missing', 'b', ['Tháng 9/2026: trễ 10 ngày']],
    ['waiting', 'a', ['Tháng 9/2026: tự chấm 80/100 điểm; đã đổi sau khi nộp']],
    ['broken', 'b', ['Sổ ở trong thùng rác.']],
    ['petition', 'a', ['Xin thêm máy chiếu']],
  ]);
  const done = [fact('a', SEPTEMBER, { ...scored(80), state: 'confirmed' })];
  expect(
    todayItems(view([school('a')], done), [
      { ...petition, record: { ...petition.record, answer: 'Đã cấp' } },
    ]),
  ).toEqual([]);
});

test('A report names the figures of its month, says that sample points are samples, and leaves open what nobody knows', () => {
  const input = view(
    [school('a'), school('b')],
    [fact('a', SEPTEMBER, scored(80)), fact('b', SEPTEMBER, { state: 'missing' })],
  );
  const page = dashboardPage(
    {
      ...input,
      settings: {
        office: { name: 'Phòng GD&ĐT Sông Mây', superior: 'Sở GD&ĐT' },
        points: { state: 'sample' },
      },
      wordings: new Map(),
    },
    () => [],
  );
  const paper = districtPaper(page, 'month');
  expect(paper.label).toBe('ĐIỂM MẪU – TẬP HUẤN');
  const text = paperText(paper);
  expect(text).toContain('Đã nộp: 1/2 trường, trong đó nộp muộn 0 trường.');
  expect(text).toContain('Quá hạn chưa nộp: Trường b.');
  expect(text).toContain('Tiểu học: 1/2 trường đã nộp; tự chấm bình quân 80%.');
  expect(paperText(districtPaper(page, 'missing'))).toContain('Trường b');
});

test('In a CSV file text of a school is no formula, and numbers are as Vietnamese Excel reads them', () => {
  const table = {
    title: 'x',
    columns: [
      { title: 'Trường', kind: 'text' as const },
      { title: 'Tỉ lệ', kind: 'share' as const },
      { title: 'Ngày', kind: 'day' as const },
    ],
    rows: [['=HYPERLINK("https://tham.example")', 0.8333, '2026-09-25']],
  };
  expect(csvOf(table)).toBe(
    `\ufeffTrường;Tỉ lệ;Ngày\r\n"'=HYPERLINK(""https://tham.example"")";83,33%;25/09/2026\r\n`,
  );
});
