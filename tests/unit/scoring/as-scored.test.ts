/** A month scored under an older set of points stays as it was when the district changes the set. */
import { month, schoolYear } from '../../../src/domain/school-year';
import { rulesAsScored } from '../../../src/features/scoring/as-scored';
import type { RuledIndicator, ScoringRules } from '../../../src/features/scoring/rules';
import type { ScoreRow } from '../../../src/features/scoring/score-rows';

const SAMPLE = 'ĐIỂM MẪU – TẬP HUẤN';

function indicator(code: string, maximum: number, wording: string): RuledIndicator {
  return { code, maximum, wording, evidence: 'Sổ', assessment: { kind: 'judged' }, rhythm: 'month' };
}

const today: ScoringRules = {
  version: 7,
  officeName: 'Phòng Văn hóa – Xã hội phường Hòa Mai',
  schoolName: 'Trường Tiểu học Hoa Lan',
  account: 'hoso@truong.example',
  schoolYear: schoolYear(2026),
  counting: { kind: 'report-day', day: 25 },
  dues: {},
  reportDues: {},
  path: 'one-step',
  levels: ['TH'],
  highQuality: false,
  excludedRoles: { training: [], innerLayer: [] },
  protection: 'staffLicensed',
  catalogue: { rooms: [], software: [], documents: [] },
  points: 'confirmed',
  pointsLabel: 'Bản 2, Quyết định 15/QĐ',
  headings: [
    { code: '1', title: 'Môi trường' },
    { code: '1.1', title: 'Chỉ đạo' },
  ],
  groups: [],
  indicators: [indicator('1.1.1', 5, 'Câu mới'), indicator('1.1.10', 3, 'Chỉ báo thêm')],
};

function row(code: string, more: Partial<ScoreRow['record']>): [string, ScoreRow] {
  const record: ScoreRow['record'] = {
    month: month(2026, 10),
    indicator: code,
    notApplicable: false,
    ...more,
  };
  return [code, { id: code, row: 3, record }];
}

test('maxima, wording and the set of a closed month come from its rows, an indicator dropped since included', () => {
  const rows = new Map([
    row('1.1.2', { maximumPoints: 1, indicatorTitle: 'Chỉ báo đã bỏ', pointsLabel: SAMPLE }),
    row('1.1.1', { maximumPoints: 2, indicatorTitle: 'Câu cũ', pointsLabel: SAMPLE }),
  ]);
  const then = rulesAsScored(today, rows);
  expect(then).toMatchObject({ points: 'sample', pointsLabel: SAMPLE });
  expect(then.indicators.map(({ code, maximum, wording }) => [code, maximum, wording])).toEqual([
    ['1.1.1', 2, 'Câu cũ'],
    ['1.1.2', 1, 'Chỉ báo đã bỏ'],
  ]);
});

test('a month closed before there was a set of points stays met or not met', () => {
  const then = rulesAsScored(today, new Map([row('1.1.1', { maximumPoints: 1 })]));
  expect(then.points).toBe('unconfirmed');
  expect(then).not.toHaveProperty('pointsLabel');
});

test('a month without rows follows the rules of today', () => {
  expect(rulesAsScored(today, new Map())).toBe(today);
});
