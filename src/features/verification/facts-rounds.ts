/** The rounds in the district's figures: shown at once when a round is closed, and again by every consolidation. */
import type { Month } from '../../domain/school-year';
import type { Round } from '../../domain/verification';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { factsTable } from '../../workbook/district';
import { toRowValues } from '../../workbook/write-table';
import { factsId } from '../consolidate/plan';
import type { SessionRow } from './plan-view';
import type { SessionRecord } from './store';
import type { FactsRecord } from './submission-state';

type Totals = Pick<SessionRecord, 'points1' | 'points2' | 'points3' | 'pointsTotal' | 'maximumTotal'>;

/** The columns of the facts that one round fills; empty while it is open. */
export function roundColumns(round: Round, totals: Partial<Totals> | undefined): Partial<FactsRecord> {
  const { points1, points2, points3, pointsTotal, maximumTotal } = totals ?? {};
  const maximum = pointsTotal === undefined ? undefined : maximumTotal;
  return round === 'roundOne'
    ? {
        roundOne1: points1,
        roundOne2: points2,
        roundOne3: points3,
        roundOneTotal: pointsTotal,
        roundOneMaximum: maximum,
      }
    : {
        roundTwo1: points1,
        roundTwo2: points2,
        roundTwo3: points3,
        roundTwoTotal: pointsTotal,
        roundTwoMaximum: maximum,
      };
}

/** What a school's closed rounds of a month put into its facts: all columns of both rounds. */
export function roundFigures(
  sessions: readonly SessionRow[],
  school: string,
  month: Month,
): Partial<FactsRecord> {
  const own = sessions.filter(({ record }) => record.schoolId === school && record.month === month);
  const totalsOf = (round: Round) =>
    own.find(({ record }) => record.round === round && record.state === 'done')?.record;
  return {
    ...roundColumns('roundOne', totalsOf('roundOne')),
    ...roundColumns('roundTwo', totalsOf('roundTwo')),
  };
}

/** Writes them into the row of the facts, where there is one. */
export function showInFacts(
  workbook: ActiveWorkbook,
  { school, month, round }: { readonly school: string; readonly month: Month; readonly round: Round },
  totals: Partial<Totals> | undefined,
): void {
  workbook.patchRow(factsTable, factsId(school, month), toRowValues(factsTable, roundColumns(round, totals)));
}
