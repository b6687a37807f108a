/** Who may be proposed: thresholds, gates, Không áp dụng, only confirmed points; and what is kept gives the same again. */
import fc from 'fast-check';
import {
  decodeBasis,
  decodeRules,
  encodeBasis,
  encodeRules,
  evaluate,
  type SchoolBasis,
} from '../../../src/features/recognition/plan';
import type { RecognitionRules } from '../../../src/standard/settings-verification';
import { verificationSettings } from '../../../src/standard/settings-verification';

const rules: RecognitionRules = {
  total: 0.8,
  standards: { '2': 0.5 },
  basis: 'roundTwo',
  gates: true,
  proposalAsked: true,
};

function basis(
  points: Readonly<Record<string, number | null>>,
  more: Partial<SchoolBasis> = {},
): SchoolBasis {
  return {
    points: 'confirmed',
    proposal: '12/TTr, 26/3/2027',
    round: {
      round: 'roundTwo',
      month: '2027-04',
      doneAt: '2027-04-20T10:00:00',
      digest: 'abc',
      indicators: Object.entries(points).map(([code, value]) => ({
        code,
        maximum: 10,
        mandatory: code === '1.1.1',
        ...(value === null ? {} : { points: value }),
      })),
    },
    ...more,
  };
}

test('a school is proposed at the threshold itself, with every gate met', () => {
  expect(evaluate(basis({ '1.1.1': 10, '2.1.1': 6 }), rules)).toMatchObject({
    outcome: 'proposed',
    total: 16,
    maximum: 20,
    reasons: [],
  });
});

test('Không áp dụng leaves the denominator, and a gate that does not apply closes nothing', () => {
  expect(evaluate(basis({ '1.1.1': null, '1.1.2': 8, '2.1.1': 8 }), rules)).toMatchObject({
    outcome: 'proposed',
    maximum: 20,
  });
});

test('every missing condition is named', () => {
  const { proposal: _, ...without } = basis({ '1.1.1': 9, '2.1.1': 4 });
  const { outcome, reasons } = evaluate(without, rules);
  expect(outcome).toBe('refused');
  expect(reasons).toEqual([
    'Tổng điểm đạt 65 %, dưới 80 %.',
    'Tiêu chuẩn 2 đạt 40 %, dưới 50 %.',
    'Chưa đạt chỉ báo Bắt buộc: 1.1.1.',
    'Trường chưa có tờ trình đề nghị công nhận.',
  ]);
});

test.each(['sample', 'unconfirmed'] as const)('points that are %s are never judged', (points) => {
  expect(evaluate(basis({ '1.1.1': 10 }, { points }), rules).outcome).toBe('unknown');
});

test('nothing is judged without a threshold or a closed round', () => {
  const { total: _, ...open } = rules;
  expect(evaluate(basis({ '1.1.1': 10 }), open).outcome).toBe('unknown');
  expect(evaluate({ points: 'confirmed' }, rules).outcome).toBe('unknown');
});

test('what is kept of any school gives the same outcome again', () => {
  const indicator = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 9 }),
    fc.option(fc.integer({ min: 0, max: 40 })),
  );
  fc.assert(
    fc.property(fc.array(indicator, { maxLength: 30 }), fc.boolean(), (rows, hasProposal) => {
      const points = Object.fromEntries(
        rows.map(([standard, number, value]) => [
          `${standard}.1.${number}`,
          value === null ? null : value / 4,
        ]),
      );
      const { proposal, ...rest } = basis(points);
      const school = hasProposal && proposal !== undefined ? { ...rest, proposal } : rest;
      const again = decodeBasis(encodeBasis(school));
      const kept = decodeRules(encodeRules(rules));
      expect(again && kept && evaluate(again, kept)).toEqual(evaluate(school, rules));
    }),
    { numRuns: 60 },
  );
});

test('settings are read as people write them; what is not readable counts as not set and is named', () => {
  const rows = [
    { part: '', key: 'recognition.total', value: '82,5 %' },
    { part: '', key: 'recognition.standards', value: '1: 70; 3: 60 %' },
    { part: '', key: 'recognition.gates', value: 'có lẽ' },
    { part: '', key: 'rounds.two', value: '4, 5' },
  ];
  const { settings, unreadable } = verificationSettings(rows);
  expect(settings.recognition).toMatchObject({
    total: 0.825,
    standards: { '1': 0.7, '3': 0.6 },
    gates: true,
  });
  expect(settings.months).toEqual({ roundOne: [1], roundTwo: [4, 5] });
  expect(unreadable).toEqual(['Phải đạt mọi chỉ báo đánh dấu Bắt buộc (Có / Không)']);
});
