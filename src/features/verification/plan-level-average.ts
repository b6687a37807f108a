/** What the schools of a level reached on average in a round: told to a school only where the office allows it. Pure. */
import type { Level } from '../../domain/level';
import { formatNumber } from '../../domain/vietnamese';
import type { SchoolEntry } from '../registry/read-schools';
import type { SessionRow } from './plan-view';

/** Fewer would tell one school's points to another. */
const LEAST_SCHOOLS = 3;

/** "Bình quân cấp TH: 82,5 % điểm tối đa (12 trường)." for each level of the school; undefined where too few have points. */
export function levelAverageText(
  session: SessionRow,
  sessions: readonly SessionRow[],
  schools: readonly SchoolEntry[],
): string | undefined {
  const levelsOf = new Map(schools.map(({ id, record }) => [id, record.levels]));
  const { schoolId, month, round } = session.record;
  const lines = (levelsOf.get(schoolId) ?? []).flatMap((level: Level) => {
    const shares = sessions.flatMap(({ record }) => {
      const { pointsTotal, maximumTotal = 0 } = record;
      const isPeer = record.month === month && record.round === round && record.state === 'done';
      const isOfLevel = levelsOf.get(record.schoolId)?.includes(level) === true;
      return isPeer && isOfLevel && pointsTotal !== undefined && maximumTotal > 0
        ? [pointsTotal / maximumTotal]
        : [];
    });
    if (shares.length < LEAST_SCHOOLS) return [];
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return [`Bình quân cấp ${level}: ${formatNumber(mean * 100)} % điểm tối đa (${shares.length} trường).`];
  });
  return lines.length === 0 ? undefined : lines.join('\n');
}
