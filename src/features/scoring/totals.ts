/** Totals the page shows while one works. Không áp dụng leaves the denominator; nothing entered counts as nothing. */
import { formatNumber } from '../../domain/vietnamese';
import { effectiveEntry } from './effective-entry';
import { isAnswered } from './entries';
import type { IndicatorView } from './page';

export interface Totals {
  /** Sum of self points. */
  readonly points: number;
  /** Sum of the maxima that apply. */
  readonly maximum: number;
  /** Indicators at full points, and all that apply. */
  readonly met: number;
  readonly applicable: number;
  /** Indicators with an answer (points or Không áp dụng), of this month or still valid. */
  readonly answered: number;
  readonly count: number;
}

const NOTHING: Totals = { points: 0, maximum: 0, met: 0, applicable: 0, answered: 0, count: 0 };

export function totalsOf(indicators: readonly IndicatorView[]): Totals {
  return indicators.reduce((sum, indicator) => {
    const { maximum } = indicator;
    const entry = effectiveEntry(indicator);
    const answered = isAnswered(entry);
    const applicable = !entry.notApplicable;
    return {
      points: rounded(sum.points + (applicable ? (entry.self ?? 0) : 0)),
      maximum: rounded(sum.maximum + (applicable ? maximum : 0)),
      met: sum.met + (applicable && entry.self !== undefined && entry.self >= maximum ? 1 : 0),
      applicable: sum.applicable + (applicable ? 1 : 0),
      answered: sum.answered + (answered ? 1 : 0),
      count: sum.count + 1,
    };
  }, NOTHING);
}

/** "41,5", or "đạt 8/11" without points; undefined while nothing is known of the month before. */
export function lastMonthTotal(indicators: readonly IndicatorView[], metOnly: boolean): string | undefined {
  const answered = indicators.flatMap(({ lastMonth }) =>
    lastMonth !== undefined && isAnswered(lastMonth.entry) ? [lastMonth] : [],
  );
  if (answered.length === 0) return undefined;
  const applicable = answered.filter(({ entry }) => !entry.notApplicable);
  if (!metOnly)
    return formatNumber(rounded(applicable.reduce((sum, { entry }) => sum + (entry.self ?? 0), 0)), 2);
  const met = applicable.filter(({ entry, maximum }) => (entry.self ?? 0) >= maximum).length;
  return `đạt ${met}/${applicable.length}`;
}

/** Sums are kept free of the dust of binary fractions. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
