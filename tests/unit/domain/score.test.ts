/** Totals of scores: what applies, what is known, what it comes to. */
import * as fc from 'fast-check';
import { type CriteriaGroup, groupResults } from '../../../src/domain/criteria-level';
import {
  describeTotal,
  metShare,
  SCORE_KIND_NAMES,
  type ScoredIndicator,
  type Total,
  totalOf,
  totalsOf,
  type Verdict,
} from '../../../src/domain/score';

const met = (points?: number): Verdict => ({ kind: 'scored', met: true, points });
const notMet = (points?: number): Verdict => ({ kind: 'scored', met: false, points });
const noData: Verdict = { kind: 'no-data' };
const notApplicable: Verdict = { kind: 'not-applicable', reason: 'Trường không có phòng này.' };

const sheet: readonly ScoredIndicator[] = [
  { code: '1.1.1', maximum: 2, verdict: met(2) },
  { code: '1.1.2', maximum: 1, verdict: notMet(0) },
  { code: '1.2.1', maximum: 1, verdict: noData },
  { code: '2.1.1', maximum: 3, verdict: notApplicable },
  { code: '2.1.2', maximum: 1.5, verdict: notMet(0.75) },
];

test('the four scores are called by the words of the glossary', () => {
  expect(Object.values(SCORE_KIND_NAMES)).toEqual([
    'Điểm gợi ý',
    'Điểm tự chấm',
    'Đợt 1 – trên hệ thống',
    'Đợt 2 – tại trường',
  ]);
});

describe('totals', () => {
  it('count what applies; Không áp dụng leaves the denominator, missing data stays in it and is no zero', () => {
    expect(totalsOf({ kind: 'self', indicators: sheet }).whole).toEqual({
      points: 2.75,
      maximum: 5.5,
      met: 1,
      notMet: 2,
      noData: 1,
      applicable: 4,
      notApplicable: 1,
    });
  });

  it('come by criterion and by standard', () => {
    const { criteria, standards, kind } = totalsOf({ kind: 'roundOne', indicators: sheet });
    expect(kind).toBe('roundOne');
    expect([...criteria].map(([code, total]) => [code, total.points, total.maximum])).toEqual([
      ['1.1', 2, 3],
      ['1.2', undefined, 1],
      ['2.1', 0.75, 1.5],
    ]);
    expect([...standards.keys()]).toEqual(['1', '2']);
  });

  it('know no points where nothing was scored, not 0 points', () => {
    expect(totalOf([{ code: '1.1.1', maximum: 2, verdict: noData }]).points).toBeUndefined();
    expect(totalOf([{ code: '1.1.1', maximum: 2, verdict: notMet(0) }]).points).toBe(0);
  });

  it('of nothing that applies have no share', () => {
    expect(metShare(totalOf([{ code: '1.1.1', verdict: notApplicable }]))).toBeUndefined();
    expect(metShare(totalOf(sheet))).toBe(0.25);
  });

  it('are said in points only where points are confirmed or a declared sample', () => {
    const total = totalOf(sheet);
    expect(describeTotal(total, 'confirmed')).toBe('2,75/5,5 điểm');
    expect(describeTotal(total, 'sample')).toBe('2,75/5,5 điểm');
    expect(describeTotal(total, 'unconfirmed')).toBe('đạt 1/4 chỉ báo');
    expect(describeTotal(totalOf([{ code: '1.1.1', verdict: met() }]), 'confirmed')).toBe('đạt 1/1 chỉ báo');
  });
});

const verdicts = (maximum: number): fc.Arbitrary<Verdict> =>
  fc.oneof(
    fc.constant(noData),
    fc.constant(notApplicable),
    fc
      .record({ isMet: fc.boolean(), cents: fc.integer({ min: 0, max: Math.round(maximum * 100) }) })
      .map(({ isMet, cents }): Verdict => ({ kind: 'scored', met: isMet, points: cents / 100 })),
  );
const indicatorLists = fc.array(
  fc
    .tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.nat(20),
      fc.integer({ min: 1, max: 5 }),
    )
    .chain(([standard, criterion, number, maximum]) =>
      verdicts(maximum).map(
        (verdict): ScoredIndicator => ({ code: `${standard}.${criterion}.${number}`, maximum, verdict }),
      ),
    ),
  { maxLength: 80 },
);
const sumOf = (totals: Iterable<Total>, key: keyof Total) =>
  Math.round([...totals].reduce((sum, total) => sum + (total[key] ?? 0), 0) * 100) / 100;

describe('any sheet', () => {
  it('has totals that are the sum of their parts, whichever way it is parted', () => {
    fc.assert(
      fc.property(indicatorLists, (indicators) => {
        const { whole, standards, criteria } = totalsOf({ kind: 'suggested', indicators });
        for (const key of [
          'points',
          'maximum',
          'met',
          'notMet',
          'noData',
          'applicable',
          'notApplicable',
        ] as const) {
          expect(sumOf(standards.values(), key)).toBeCloseTo(whole[key] ?? 0, 6);
          expect(sumOf(criteria.values(), key)).toBeCloseTo(whole[key] ?? 0, 6);
        }
      }),
    );
  });

  it('never has more points than could be had, and every indicator counts once', () => {
    fc.assert(
      fc.property(indicatorLists, (indicators) => {
        const total = totalOf(indicators);
        expect(total.points ?? 0).toBeLessThanOrEqual(total.maximum ?? 0);
        expect(total.met + total.notMet + total.noData).toBe(total.applicable);
        expect(total.applicable + total.notApplicable).toBe(indicators.length);
      }),
    );
  });

  it('does not depend on the order of its rows', () => {
    fc.assert(
      fc.property(indicatorLists, (indicators) => {
        expect(totalOf([...indicators].reverse())).toEqual(totalOf(indicators));
      }),
    );
  });

  it('a row more that does not apply changes nothing but their number', () => {
    fc.assert(
      fc.property(indicatorLists, (indicators) => {
        const before = totalOf(indicators);
        const after = totalOf([...indicators, { code: '1.1.1', maximum: 4, verdict: notApplicable }]);
        expect(after).toEqual({ ...before, notApplicable: before.notApplicable + 1 });
      }),
    );
  });
});

describe('a set of another kind: groups with levels and mandatory conditions', () => {
  const groups: readonly CriteriaGroup[] = [
    {
      code: '1',
      title: 'Chuyển đổi số trong dạy, học',
      indicators: ['1.1', '1.2', '1.3'],
      gates: ['1.1'],
      levels: [
        { from: 0, name: 'Mức 1' },
        { from: 50, name: 'Mức 2' },
        { from: 75.01, name: 'Mức 3' },
      ],
    },
    {
      code: '2',
      title: 'Chuyển đổi số trong quản trị',
      indicators: ['2.1', '2.2'],
      gates: ['2.1'],
      levels: [
        { from: 0, name: 'Mức 1' },
        { from: 50, name: 'Mức 2' },
      ],
    },
  ];
  const score = (plan: Verdict): ScoredIndicator[] => [
    { code: '1.1', maximum: 0, verdict: plan },
    { code: '1.2', maximum: 60, verdict: met(60) },
    { code: '1.3', maximum: 40, verdict: met(16) },
    { code: '2.1', maximum: 0, verdict: met(0) },
    { code: '2.2', maximum: 100, verdict: notMet(49.5) },
  ];

  it('has a level per group, by that group alone', () => {
    expect(groupResults(groups, score(met(0))).map(({ code, level }) => [code, level])).toEqual([
      ['1', 'Mức 3'],
      ['2', 'Mức 1'],
    ]);
  });

  it('has no level while a mandatory condition is not met or not known', () => {
    expect(groupResults(groups, score(notMet(0)))[0]).toMatchObject({ closedBy: ['1.1'] });
    expect(groupResults(groups, score(notMet(0)))[0]?.level).toBeUndefined();
    expect(groupResults(groups, score(noData))[0]?.level).toBeUndefined();
    expect(groupResults(groups, score(notApplicable))[0]?.level).toBe('Mức 3');
  });
});
