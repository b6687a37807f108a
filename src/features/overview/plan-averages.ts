/** Averages of the schools of a level, month by month, and where one school stands against them. Pure. */
import { LEVELS, type Level } from '../../domain/level';
import type { Month } from '../../domain/school-year';
import { hasLevel, isIn, meanOf, type Outcome, type SchoolMonth } from './plan-view';

/** A level, or all schools together. */
export type LevelKey = Level | 'all';
export const LEVEL_KEYS: readonly LevelKey[] = [...LEVELS, 'all'];

/** One level in one month. Shares are 0-1; absent where no school has a result. */
export interface LevelAverage {
  readonly level: LevelKey;
  readonly month: Month;
  readonly schools: number;
  readonly handedIn: number;
  /** Handed in after the deadline. */
  readonly late: number;
  readonly missing: number;
  readonly self?: number;
  readonly roundOne?: number;
  readonly roundTwo?: number;
}

/** Levels that the district has no school of are left out. */
export function levelAverages(lines: readonly SchoolMonth[], months: readonly Month[]): LevelAverage[] {
  const present = LEVEL_KEYS.filter((level) => lines.some((line) => isOfLevel(line, level)));
  return months.flatMap((month) => {
    const ofMonth = lines.filter((line) => line.month === month);
    return present.map((level): LevelAverage => {
      const own = ofMonth.filter((line) => isOfLevel(line, level));
      const handedIn = own.filter(isIn);
      const self = meanOf(handedIn.map((line) => line.self?.share));
      const roundOne = meanOf(own.map((line) => line.roundOne?.share));
      const roundTwo = meanOf(own.map((line) => line.roundTwo?.share));
      return {
        ...{ level, month, schools: own.length, handedIn: handedIn.length },
        late: handedIn.filter(({ facts }) => (facts.daysLate ?? 0) > 0).length,
        missing: own.filter(({ standing }) => standing === 'missing').length,
        ...(self === undefined ? {} : { self }),
        ...(roundOne === undefined ? {} : { roundOne }),
        ...(roundTwo === undefined ? {} : { roundTwo }),
      };
    });
  });
}

export function isOfLevel(line: SchoolMonth, level: LevelKey): boolean {
  return level === 'all' || hasLevel(line, level);
}

/** What a school's result is above (or below) its level's average of the month; of two levels the mean counts. */
export function againstLevel(line: SchoolMonth, averages: readonly LevelAverage[]): number | undefined {
  if (!isIn(line) || line.self === undefined) return undefined;
  const own = averages.filter(
    ({ level, month }) => level !== 'all' && month === line.month && hasLevel(line, level),
  );
  const average = meanOf(own.map(({ self }) => self));
  return average === undefined ? undefined : line.self.share - average;
}

/** By the id of a line: what it is above (or below) the last month before that the school handed in. */
export function changes(lines: readonly SchoolMonth[]): ReadonlyMap<string, number> {
  const before = new Map<string, Outcome>();
  const found = new Map<string, number>();
  for (const line of lines) {
    if (!isIn(line) || line.self === undefined) continue;
    const earlier = before.get(line.school.id);
    before.set(line.school.id, line.self);
    // a share of points and a share of indicators are no two heights of one thing
    if (earlier !== undefined && (earlier.points === undefined) === (line.self.points === undefined))
      found.set(line.id, line.self.share - earlier.share);
  }
  return found;
}
