/** Figures of one month from the copy that the district took: totals by standard, rates by criterion. Pure. */
import { criterionOf } from '../../standard/indicator';
import type { factsTable } from '../../workbook/district';
import type { RecordOf } from '../../workbook/table';
import type { Snapshot, SnapshotIndicator } from './snapshot';

export type FactsRecord = RecordOf<typeof factsTable>;

/** Columns of the facts that hold each criterion's rate. */
export const CRITERION_COLUMNS = {
  '1.1': 'criterion11',
  '1.2': 'criterion12',
  '1.3': 'criterion13',
  '2.1': 'criterion21',
  '2.2': 'criterion22',
  '2.3': 'criterion23',
  '3.1': 'criterion31',
  '3.2': 'criterion32',
  '3.3': 'criterion33',
} as const satisfies Readonly<Record<string, keyof FactsRecord>>;

/** Counts and rates always; totals only with a set of points. Không áp dụng leaves every denominator. */
export function monthFigures({ points, indicators }: Snapshot): Partial<FactsRecord> {
  const applicable = indicators.filter(({ notApplicable }) => !notApplicable);
  const figures: Record<string, number> = {
    metCount: applicable.filter(isMet).length,
    applicableCount: applicable.length,
  };
  for (const [criterion, column] of Object.entries(CRITERION_COLUMNS)) {
    const own = applicable.filter(({ code }) => criterionOf(code) === criterion);
    if (own.length > 0) figures[column] = rounded(own.filter(isMet).length / own.length);
  }
  return points === 'unconfirmed'
    ? { points, ...figures }
    : { points, ...figures, ...totals(applicable), selfMaximum: maximumOf(applicable) };
}

function totals(applicable: readonly SnapshotIndicator[]): Partial<FactsRecord> {
  const sumOf = (standard: string, points: (indicator: SnapshotIndicator) => number | undefined): number =>
    rounded(
      applicable
        .filter(({ code }) => code.startsWith(standard))
        .reduce((sum, indicator) => sum + (points(indicator) ?? 0), 0),
    );
  const suggested = ({ suggested: value }: SnapshotIndicator) => value;
  const self = ({ self: value }: SnapshotIndicator) => value;
  return {
    suggested1: sumOf('1.', suggested),
    suggested2: sumOf('2.', suggested),
    suggested3: sumOf('3.', suggested),
    suggestedTotal: sumOf('', suggested),
    self1: sumOf('1.', self),
    self2: sumOf('2.', self),
    self3: sumOf('3.', self),
    selfTotal: sumOf('', self),
  };
}

function maximumOf(applicable: readonly SnapshotIndicator[]): number {
  return rounded(applicable.reduce((sum, { maximum }) => sum + maximum, 0));
}

/** Met at full points. */
export function isMet({ self, maximum }: SnapshotIndicator): boolean {
  return self !== undefined && self >= maximum;
}

/** Four decimals: sums of halves and thirds must not differ from run to run. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
