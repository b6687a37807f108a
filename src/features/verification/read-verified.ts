/** What the office has verified, for views over all schools. */
import type { Month } from '../../domain/school-year';
import type { Round } from '../../domain/verification';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { verificationPointsTable, verificationsTable } from '../../workbook/district';
import { readTable } from '../../workbook/read-table';
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

/** Closed rounds of one month; a year's points of a thousand schools would be too much to read for one page. */
export function readVerified(workbook: ActiveWorkbook, month: Month): VerifiedRound[] {
  const [sessions] = readRecords(workbook, [verificationsTable]).records;
  const closed = sessions.filter(({ record }) => record.state === 'done' && record.month === month);
  if (closed.length === 0) return [];
  const result = workbook.readRows(
    verificationPointsTable,
    closed.map(({ record }) => record.pointsId ?? ''),
  );
  const rows = result.ok ? readTable(verificationPointsTable, result.value).entries : [];
  const byId = new Map(rows.map(({ id, record }) => [id, record]));
  return closed.flatMap(({ record }): VerifiedRound[] => {
    const row = byId.get(record.pointsId ?? '');
    const criteria = decodeCriteria(row?.criteria ?? '');
    if (row === undefined || criteria === undefined) return [];
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
