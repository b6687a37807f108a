/** Scores and their totals. The four kinds of score are never added to one another; what is unknown is never a zero. */
import { formatNumber } from './vietnamese';

/** Computed from registers; entered by the school; the office's round on the system; its round at the school. */
export type ScoreKind = 'suggested' | 'self' | 'roundOne' | 'roundTwo';

export const SCORE_KIND_NAMES: Readonly<Record<ScoreKind, string>> = {
  suggested: 'Điểm gợi ý',
  self: 'Điểm tự chấm',
  roundOne: 'Đợt 1 – trên hệ thống',
  roundTwo: 'Đợt 2 – tại trường',
};

export type Verdict =
  /** `points` only while there is a set of points; at most the indicator's maximum. */
  | { readonly kind: 'scored'; readonly met: boolean; readonly points?: number }
  /** Chưa có số liệu: not scored yet, or the registers say nothing. It stays in the denominator. */
  | { readonly kind: 'no-data' }
  /** Không áp dụng: leaves the denominator, and says why. */
  | { readonly kind: 'not-applicable'; readonly reason: string };

export interface ScoredIndicator {
  /** `2.3.4` */
  readonly code: string;
  /** Absent while there is no set of points. */
  readonly maximum?: number;
  readonly verdict: Verdict;
}

/** One kind's verdicts of one school and month. */
export interface ScoreSheet<Kind extends ScoreKind = ScoreKind> {
  readonly kind: Kind;
  readonly indicators: readonly ScoredIndicator[];
}

export interface Total {
  /** Points of the scored ones; undefined while nothing is scored with points. */
  readonly points?: number;
  /** Points that could be had of all that apply; undefined while there is no set of points. */
  readonly maximum?: number;
  readonly met: number;
  readonly notMet: number;
  readonly noData: number;
  /** met + notMet + noData */
  readonly applicable: number;
  readonly notApplicable: number;
}

export interface Totals<Kind extends ScoreKind = ScoreKind> {
  readonly kind: Kind;
  readonly whole: Total;
  /** By `1`, `2`, `3`. */
  readonly standards: ReadonlyMap<string, Total>;
  /** By `1.1` … `3.3`. */
  readonly criteria: ReadonlyMap<string, Total>;
}

const NOTHING: Total = { met: 0, notMet: 0, noData: 0, applicable: 0, notApplicable: 0 };

/** The totals of one kind of score, by criterion, by standard and over all. */
export function totalsOf<Kind extends ScoreKind>({ kind, indicators }: ScoreSheet<Kind>): Totals<Kind> {
  return {
    kind,
    whole: totalOf(indicators),
    standards: byPart(indicators, 1),
    criteria: byPart(indicators, 2),
  };
}

export function totalOf(indicators: readonly ScoredIndicator[]): Total {
  return indicators.map(partOf).reduce(add, NOTHING);
}

/** Share of what applies that is met, 0-1; undefined when nothing applies. */
export function metShare({ met, applicable }: Total): number | undefined {
  return applicable === 0 ? undefined : met / applicable;
}

/** "82,5/100 điểm" with a set of points, else "đạt 52/61 chỉ báo". Points that are not confirmed are never shown. */
export function describeTotal(total: Total, points: 'confirmed' | 'sample' | 'unconfirmed'): string {
  if (points !== 'unconfirmed' && total.maximum !== undefined) {
    return `${formatNumber(total.points ?? 0, 2)}/${formatNumber(total.maximum, 2)} điểm`;
  }
  return `đạt ${total.met}/${total.applicable} chỉ báo`;
}

function partOf({ verdict, maximum }: ScoredIndicator): Total {
  if (verdict.kind === 'not-applicable') return { ...NOTHING, notApplicable: 1 };
  const applicable: Total = { ...NOTHING, applicable: 1, ...(maximum === undefined ? {} : { maximum }) };
  if (verdict.kind === 'no-data') return { ...applicable, noData: 1 };
  const scored = verdict.met ? { ...applicable, met: 1 } : { ...applicable, notMet: 1 };
  return maximum === undefined || verdict.points === undefined
    ? scored
    : { ...scored, points: verdict.points };
}

function add(one: Total, other: Total): Total {
  const points = addKnown(one.points, other.points);
  const maximum = addKnown(one.maximum, other.maximum);
  return {
    ...(points === undefined ? {} : { points }),
    ...(maximum === undefined ? {} : { maximum }),
    met: one.met + other.met,
    notMet: one.notMet + other.notMet,
    noData: one.noData + other.noData,
    applicable: one.applicable + other.applicable,
    notApplicable: one.notApplicable + other.notApplicable,
  };
}

/** Points have at most two decimals; sums are kept free of the dust of binary fractions. */
function addKnown(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.round((one + other) * 100) / 100;
}

function byPart(indicators: readonly ScoredIndicator[], parts: number): Map<string, Total> {
  const groups = new Map<string, ScoredIndicator[]>();
  for (const indicator of indicators) {
    const code = indicator.code.split('.').slice(0, parts).join('.');
    groups.set(code, [...(groups.get(code) ?? []), indicator]);
  }
  return new Map([...groups].map(([code, members]) => [code, totalOf(members)]));
}
