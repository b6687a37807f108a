/** Pages of a month made at random, for laws that hold for every month. */
import fc from 'fast-check';
import type { IndicatorView, MonthPage, ScoreEntry } from '../../../src/features/scoring/page';

const text = fc.option(fc.string({ maxLength: 12 }), { nil: undefined });

const entry = (maximum: number): fc.Arbitrary<ScoreEntry> =>
  fc
    .record({
      self: fc.option(
        fc.integer({ min: 0, max: maximum * 100 }).map((hundredths) => hundredths / 100),
        {
          nil: undefined,
        },
      ),
      notApplicable: fc.boolean(),
      notApplicableReason: text,
      aboveReason: text,
      note: text,
      mendWhat: text,
    })
    .map((fields) => ({
      ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
      notApplicable: fields.notApplicable,
    }));

const indicator = (code: string): fc.Arbitrary<IndicatorView> =>
  fc.integer({ min: 1, max: 5 }).chain((maximum) =>
    fc
      .record({ entry: entry(maximum), carried: fc.option(entry(maximum), { nil: undefined }) })
      .map((parts) => ({
        code,
        wording: `Chỉ báo ${code}`,
        target: '',
        maximum,
        evidenceAsked: '',
        suggestion: { state: 'judged' as const, sentence: '', rows: [] },
        rhythm: 'month' as const,
        isGate: false,
        entry: parts.entry,
        ...(parts.carried !== undefined && { carried: { monthText: '9/2026', entry: parts.carried } }),
        revision: 0,
      })),
  );

const CODES = ['1.1.1', '1.1.2', '1.2.1', '2.1.1', '2.3.1', '2.3.2', '3.1.1'];

export const pages: fc.Arbitrary<MonthPage> = fc.tuple(...CODES.map(indicator)).map((indicators) => ({
  month: '2026-10',
  monthText: 'tháng 10/2026',
  periodText: '',
  months: [],
  schoolName: 'Trường',
  officeName: 'Đơn vị',
  points: 'confirmed',
  state: 'draft',
  path: 'one-step',
  begun: false,
  departures: [],
  standards: ['1', '2', '3'].map((standard) => ({
    code: standard,
    title: standard,
    criteria: [...new Set(CODES.map((code) => code.slice(0, 3)))]
      .filter((criterion) => criterion.startsWith(standard))
      .map((criterion) => ({
        code: criterion,
        title: criterion,
        indicators: indicators.filter(({ code }) => code.startsWith(`${criterion}.`)),
      })),
  })),
  groups: [],
  operator: { kind: 'declared' },
  people: [],
  provisional: false,
  nextSteps: [],
  settingsVersion: 1,
}));
