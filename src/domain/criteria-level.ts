/** Levels of a criteria set: groups with their own scales, and conditions without which there is no level. */
import { type ScoredIndicator, type Total, totalOf } from './score';

interface LevelStep {
  /** Points from which the level holds. */
  readonly from: number;
  readonly name: string;
}

export interface CriteriaGroup {
  readonly code: string;
  readonly title: string;
  /** Codes of its indicators. */
  readonly indicators: readonly string[];
  /** Codes among them that must be met before the group has a level. */
  readonly gates: readonly string[];
  /** Lowest first. */
  readonly levels: readonly LevelStep[];
}

export interface GroupResult {
  readonly code: string;
  readonly total: Total;
  /** Gates that are not met or not known; they close the group. Không áp dụng closes nothing. */
  readonly closedBy: readonly string[];
  /** undefined while a gate is closed or points are unknown. */
  readonly level?: string;
}

/** Each group by itself: no group's points help another. */
export function groupResults(
  groups: readonly CriteriaGroup[],
  indicators: readonly ScoredIndicator[],
): GroupResult[] {
  return groups.map(({ code, indicators: codes, gates, levels }) => {
    const members = indicators.filter((indicator) => codes.includes(indicator.code));
    const total = totalOf(members);
    const closedBy = gates.filter((gate) => {
      const verdict = members.find((indicator) => indicator.code === gate)?.verdict;
      if (verdict?.kind === 'not-applicable') return false;
      return verdict?.kind !== 'scored' || !verdict.met;
    });
    const points = total.points;
    const reached = points === undefined ? [] : levels.filter(({ from }) => points >= from);
    const level = closedBy.length > 0 ? undefined : reached[reached.length - 1]?.name;
    return { code, total, closedBy, ...(level === undefined ? {} : { level }) };
  });
}
