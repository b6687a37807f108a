/**
 * The order of schools by a round's scores: only confirmed points, only schools of the same levels and profile, shares of
 * what applies; equal scores share a place, lateness stands apart and moves nobody. Pure.
 */
import { LEVEL_NAMES, PROFILE_NAMES } from '../../domain/level';
import type { Month } from '../../domain/school-year';
import { type Outcome, ROUND_NAMES, type Round, rounded, type SchoolMonth } from './plan-view';

export interface RankedSchool {
  /** 1-based; equal scores share a place and the next one is left out. */
  readonly place: number;
  readonly tied: boolean;
  readonly line: SchoolMonth;
  readonly outcome: Outcome;
}

export interface OrderGroup {
  /** "Tiểu học – Toàn bộ mô hình" */
  readonly title: string;
  readonly ranked: readonly RankedSchool[];
  /** Schools without a place, and why. */
  readonly unranked: readonly { readonly line: SchoolMonth; readonly why: string }[];
}

/** One group for each combination of levels and profile that the district has. */
export function orderOf(lines: readonly SchoolMonth[], month: Month, round: Round): OrderGroup[] {
  const groups = new Map<string, SchoolMonth[]>();
  for (const line of lines) {
    if (line.month !== month) continue;
    const title = groupTitle(line);
    const own = groups.get(title);
    if (own === undefined) groups.set(title, [line]);
    else own.push(line);
  }
  return [...groups].map(([title, own]) => groupOf(title, own, round));
}

function groupOf(title: string, lines: readonly SchoolMonth[], round: Round): OrderGroup {
  const scored: { line: SchoolMonth; outcome: Outcome }[] = [];
  const unranked: { line: SchoolMonth; why: string }[] = [];
  for (const line of lines) {
    const outcome = line[round];
    const why = hindrance(line, outcome, round);
    if (why !== undefined) unranked.push({ line, why });
    else if (outcome !== undefined) scored.push({ line, outcome });
  }
  scored.sort((one, other) => rounded(other.outcome.share) - rounded(one.outcome.share));
  const ranked = scored.map(({ line, outcome }): RankedSchool => {
    const share = rounded(outcome.share);
    const better = scored.filter((each) => rounded(each.outcome.share) > share).length;
    const equal = scored.filter((each) => rounded(each.outcome.share) === share).length;
    return { place: better + 1, tied: equal > 1, line, outcome };
  });
  return { title, ranked, unranked };
}

function hindrance(line: SchoolMonth, outcome: Outcome | undefined, round: Round): string | undefined {
  if (line.facts.points === undefined) return 'Chưa nộp bản chấm điểm của tháng.';
  if (line.facts.points !== 'confirmed') return 'Chấm khi chưa có bộ điểm được xác nhận.';
  if (outcome === undefined) return `Chưa có điểm ${ROUND_NAMES[round]}.`;
  return undefined;
}

function groupTitle({ school }: SchoolMonth): string {
  const levels = school.record.levels.map((level) => LEVEL_NAMES[level]).join(' và ');
  return `${levels} – ${PROFILE_NAMES[school.record.profile]}`;
}
