/** What the schools of a level reached on average in a round: told to a school only where the office allows it. Pure. */
import type { Level } from '../../domain/level';
import { formatNumber } from '../../domain/vietnamese';
import type { SchoolEntry } from '../registry/read-schools';
import type { SessionRow } from './plan-view';

/** Fewer would tell one school's points to another. */
const LEAST_SCHOOLS = 3;

/**
 * Answers for a round of a school: "Bình quân cấp TH: 82,5 % điểm tối đa (12 trường)." for each level of the school;
 * undefined where too few have points.
 */
export function levelAverageTexts(
  sessions: readonly SessionRow[],
  schools: readonly SchoolEntry[],
): (session: SessionRow) => string | undefined {
  const levelsOf = new Map(schools.map(({ id, record }) => [id, record.levels]));
  const keyOf = (level: Level, { record: { month, round } }: SessionRow) => `${level} ${month} ${round}`;
  const shares = new Map<string, number[]>();
  for (const session of sessions) {
    const { schoolId, state, pointsTotal, maximumTotal = 0 } = session.record;
    if (state !== 'done' || pointsTotal === undefined || maximumTotal <= 0) continue;
    for (const level of levelsOf.get(schoolId) ?? []) {
      const key = keyOf(level, session);
      const own = shares.get(key) ?? [];
      own.push(pointsTotal / maximumTotal);
      shares.set(key, own);
    }
  }
  return (session) => {
    const lines = (levelsOf.get(session.record.schoolId) ?? []).flatMap((level) => {
      const own = shares.get(keyOf(level, session)) ?? [];
      if (own.length < LEAST_SCHOOLS) return [];
      const mean = own.reduce((sum, share) => sum + share, 0) / own.length;
      return [`Bình quân cấp ${level}: ${formatNumber(mean * 100)} % điểm tối đa (${own.length} trường).`];
    });
    return lines.length === 0 ? undefined : lines.join('\n');
  };
}
