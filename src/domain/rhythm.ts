/** How often an indicator is looked at anew, and whether an earlier month's answer still stands. Pure. */
import { type Month, schoolYearOfMonth, termOfMonth } from './school-year';

export type Rhythm = 'month' | 'term' | 'year';

export const RHYTHM_NAMES: Readonly<Record<Rhythm, string>> = {
  month: 'Tháng',
  term: 'Học kỳ',
  year: 'Năm học',
};

/** What an answer rests on; when any of it changes, the question is asked again. */
export interface Basis {
  readonly wording: string;
  readonly maximum: number;
  /** As computed from the registers; absent where a person judges or nothing is known. */
  readonly suggestedState?: string;
  readonly suggestedPoints?: number;
}

/** An answer (points, met or not, or Không áp dụng) that was given in an earlier month. */
export interface EarlierAnswer {
  readonly month: Month;
  readonly basis: Basis;
}

export type Turn =
  /** To be answered this month. */
  | { readonly kind: 'due' }
  /** The answer of that month stands: same term or school year, and what it rests on did not change. */
  | { readonly kind: 'still-valid'; readonly from: Month };

/**
 * Whether an indicator is to be answered in a month. A monthly one always is; one of the term or the year is until it was
 * answered once in that term or year, and again when what the last answer rests on has changed.
 */
export function turnOf(rhythm: Rhythm, month: Month, basis: Basis, earlier: readonly EarlierAnswer[]): Turn {
  if (rhythm === 'month') return { kind: 'due' };
  const last = earlier
    .filter((answer) => answer.month < month && inOneSpan(rhythm, answer.month, month))
    .sort((one, other) => (one.month < other.month ? 1 : -1))[0];
  return last !== undefined && sameBasis(last.basis, basis)
    ? { kind: 'still-valid', from: last.month }
    : { kind: 'due' };
}

/** Whether two months lie in the same month, term or school year. */
export function inOneSpan(rhythm: Rhythm, one: Month, other: Month): boolean {
  if (rhythm === 'month') return one === other;
  if (schoolYearOfMonth(one) !== schoolYearOfMonth(other)) return false;
  return rhythm === 'year' || termOfMonth(one) === termOfMonth(other);
}

function sameBasis(one: Basis, other: Basis): boolean {
  return (
    one.wording === other.wording &&
    one.maximum === other.maximum &&
    one.suggestedState === other.suggestedState &&
    one.suggestedPoints === other.suggestedPoints
  );
}
