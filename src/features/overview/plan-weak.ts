/** Where the whole district is weak: by criterion and by indicator, from the closed copies of one month. Pure. */
import type { Month } from '../../domain/school-year';
import { CRITERION_COLUMNS, isMet } from '../consolidate/month-figures';
import { parseSnapshot } from '../consolidate/snapshot';
import { isOfLevel, type LevelKey } from './plan-averages';
import { isIn, meanOf, type SchoolMonth } from './plan-view';

export type CriterionCode = keyof typeof CRITERION_COLUMNS;

export const CRITERION_CODES: readonly CriterionCode[] = [
  ...(['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3'] as const),
];

/** Share of the indicators of a criterion that one school met; undefined when none applies or nothing is in. */
export function criterionShare({ facts }: SchoolMonth, code: CriterionCode): number | undefined {
  return facts[CRITERION_COLUMNS[code]];
}

export interface CriterionMean {
  readonly code: CriterionCode;
  /** 0-1, by level; absent where nobody has one. */
  readonly shares: Readonly<Partial<Record<LevelKey, number>>>;
}

export function criterionMeans(
  lines: readonly SchoolMonth[],
  month: Month,
  levels: readonly LevelKey[],
): CriterionMean[] {
  const own = lines.filter((line) => line.month === month && isIn(line));
  return CRITERION_CODES.map((code) => ({
    code,
    shares: Object.fromEntries(
      levels.flatMap((level) => {
        const mean = meanOf(
          own.filter((line) => isOfLevel(line, level)).map((line) => criterionShare(line, code)),
        );
        return mean === undefined ? [] : [[level, mean]];
      }),
    ),
  }));
}

export interface IndicatorWeakness {
  readonly code: string;
  /** Schools that handed in and that it applies to. */
  readonly applicable: number;
  readonly met: number;
  /** 0-1 */
  readonly share: number;
}

/** Weakest first; of equal ones the one that more schools miss, then by code. */
export function weakIndicators(lines: readonly SchoolMonth[], month: Month): IndicatorWeakness[] {
  const counts = new Map<string, { applicable: number; met: number }>();
  for (const line of lines) {
    if (line.month !== month || !isIn(line) || line.facts.snapshot === undefined) continue;
    for (const indicator of parseSnapshot(line.facts.snapshot)?.indicators ?? []) {
      if (indicator.notApplicable) continue;
      const count = counts.get(indicator.code) ?? { applicable: 0, met: 0 };
      count.applicable += 1;
      if (isMet(indicator)) count.met += 1;
      counts.set(indicator.code, count);
    }
  }
  return [...counts]
    .map(([code, { applicable, met }]) => ({ code, applicable, met, share: met / applicable }))
    .sort(
      (one, other) =>
        one.share - other.share ||
        other.applicable - other.met - (one.applicable - one.met) ||
        one.code.localeCompare(other.code, 'vi', { numeric: true }),
    );
}
