/** Levels of a criteria set: groups with their own scales, and conditions without which there is no level. */
import { type ScoredIndicator, type Total, totalOf } from './score';
import { formatNumber } from './vietnamese';

export interface LevelStep {
  /** Points from which the level holds. */
  readonly from: number;
  /** The level begins above `from`, not at it. */
  readonly above?: boolean;
  readonly name: string;
}

/** The scale of one group: `whole` for all indicators, else the first part of their codes. */
export interface LevelScale {
  readonly group: string;
  readonly levels: readonly LevelStep[];
}

/** Code of the group that all indicators belong to. */
export const WHOLE_GROUP = 'whole';

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
  /** undefined while a gate is closed, points are unknown, or below the lowest level. */
  readonly level?: string;
}

/**
 * The groups of a set: one of all indicators, and one for each first part of their codes. Only those with a scale or a
 * mandatory indicator are groups at all; an indicator counts in its own group and in the whole.
 */
export function groupsOf(
  indicators: readonly { readonly code: string; readonly mandatory?: boolean }[],
  scales: readonly LevelScale[],
  titleOf: (group: string) => string,
): CriteriaGroup[] {
  const firstParts = [...new Set(indicators.map(({ code }) => groupOf(code)))];
  return [WHOLE_GROUP, ...firstParts].flatMap((code) => {
    const members = indicators.filter((one) => code === WHOLE_GROUP || groupOf(one.code) === code);
    const gates = members.filter(({ mandatory }) => mandatory === true).map((one) => one.code);
    const levels = scales.find(({ group }) => group === code)?.levels ?? [];
    if (levels.length === 0 && (gates.length === 0 || code === WHOLE_GROUP)) return [];
    return [{ code, title: titleOf(code), indicators: members.map((one) => one.code), gates, levels }];
  });
}

/** `1` of `1.2.3` */
export function groupOf(code: string): string {
  return code.split('.')[0] ?? code;
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
    const reached = points === undefined ? [] : levels.filter((step) => reaches(points, step));
    const level = closedBy.length > 0 ? undefined : reached[reached.length - 1]?.name;
    return { code, total, closedBy, ...(level === undefined ? {} : { level }) };
  });
}

function reaches(points: number, { from, above }: LevelStep): boolean {
  return above === true ? points > from : points >= from;
}

/** "Mức 1: từ 0; Mức 2: từ 50; Mức 3: trên 75" */
export function describeLevels(levels: readonly LevelStep[]): string {
  return levels
    .map(({ name, from, above }) => `${name}: ${above === true ? 'trên' : 'từ'} ${formatNumber(from, 2)}`)
    .join('; ');
}

/** Reads it back, lowest first; undefined when a step is not understood or two begin at one number. */
export function parseLevels(text: string): LevelStep[] | undefined {
  const steps: LevelStep[] = [];
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const match = /^\s*(.+?)\s*:?\s+(từ|trên)\s+(\d+(?:[.,]\d+)?)\s*(?:điểm)?\s*$/iu.exec(part);
    if (match === null) return undefined;
    const [, name = '', word = '', number = ''] = match;
    const from = Number(number.replace(',', '.'));
    const above = word.toLowerCase() === 'trên';
    steps.push({ name: name.replace(/\s*:$/, ''), from, ...(above ? { above } : {}) });
  }
  const sorted = steps.sort((one, other) => one.from - other.from);
  return sorted.some((step, index) => index > 0 && sorted[index - 1]?.from === step.from)
    ? undefined
    : sorted;
}
