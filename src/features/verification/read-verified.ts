/** Everything that the office has verified, for views over all schools. */
import type { Month } from '../../domain/school-year';
import type { Round } from '../../domain/verification';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { verificationPointsTable, verificationsTable } from '../../workbook/district';
import { readRecords } from '../registers/read-records';
import { decodeCriteria, decodeEntries } from './sheet';

export interface VerifiedRound {
  readonly schoolId: string;
  readonly month: Month;
  readonly round: Round;
  /** Whether the points are a confirmed set. */
  readonly confirmed: boolean;
  readonly indicators: readonly {
    readonly code: string;
    /** Absent while there is no set of points. */
    readonly maximum?: number;
    readonly points?: number;
    readonly notApplicable: boolean;
  }[];
}

/** Closed rounds only; two reads, one of them of all points. */
export function readVerified(workbook: ActiveWorkbook): VerifiedRound[] {
  const [sessions, rows] = readRecords(workbook, [verificationsTable, verificationPointsTable]).records;
  const byId = new Map(rows.map(({ id, record }) => [id, record]));
  return sessions.flatMap(({ record }): VerifiedRound[] => {
    const row = byId.get(record.pointsId ?? '');
    const criteria = decodeCriteria(row?.criteria ?? '');
    if (record.state !== 'done' || row === undefined || criteria === undefined) return [];
    const entries = decodeEntries(row.entries ?? '');
    const withPoints = criteria.points !== 'unconfirmed';
    return [
      {
        schoolId: record.schoolId,
        month: record.month,
        round: record.round,
        confirmed: criteria.points === 'confirmed',
        indicators: criteria.indicators.map(({ code, maximum }) => {
          const entry = entries.get(code);
          return {
            code,
            ...(withPoints ? { maximum } : {}),
            ...(entry?.points === undefined || entry.notApplicable ? {} : { points: entry.points }),
            notApplicable: entry?.notApplicable === true,
          };
        }),
      },
    ];
  });
}
