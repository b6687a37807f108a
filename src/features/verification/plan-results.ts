/** What the office puts into a school's workbook: its points and remarks, what it said to each month, the state of the report. Pure. */

import { readTable } from '../../workbook/read-table';
import { monthReviewsTable, reportsTable, verificationResultsTable } from '../../workbook/school';
import type { RecordOf } from '../../workbook/table';
import type { RawTable, RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { SessionRow } from './plan-view';
import { checkedTotals, NO_ENTRY, verdictOf } from './sheet';
import type { KeptPoints } from './store';
import { type DecisionRow, lastAct } from './submission-state';

type ResultRecord = RecordOf<typeof verificationResultsTable>;

export interface PublishedRow {
  readonly id: string;
  readonly values: RowValues;
}

/** Rows of the sheet Kết quả kiểm tra: the newest round first; its total, then each indicator. */
export function resultRows(
  sessions: readonly SessionRow[],
  points: ReadonlyMap<string, KeptPoints>,
  average?: (session: SessionRow) => string | undefined,
): PublishedRow[] {
  return [...sessions]
    .filter(({ record }) => record.state === 'done')
    .sort((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1))
    .flatMap((session) => {
      const kept = points.get(session.id);
      return kept === undefined ? [] : rowsOf(session, kept, average?.(session));
    });
}

function rowsOf(
  { id, record }: SessionRow,
  { criteria, entries }: KeptPoints,
  average: string | undefined,
): PublishedRow[] {
  const { month, round, remark, doneAt, assessors } = record;
  const withPoints = criteria.points !== 'unconfirmed';
  const { whole } = checkedTotals(round, criteria, entries);
  const heading: ResultRecord = {
    month,
    round,
    indicatorTitle: [
      `Tổng: đạt ${whole.met}/${whole.applicable} chỉ báo${criteria.label === undefined ? '' : ` – ${criteria.label}`}`,
      ...(average === undefined ? [] : [average]),
    ].join('\n'),
    maximumPoints: whole.maximum,
    points: whole.points,
    remark,
    checkedAt: doneAt,
    assessors,
  };
  return [
    { id, values: toRowValues(verificationResultsTable, heading) },
    ...criteria.indicators.map((indicator) => {
      const entry = entries.get(indicator.code) ?? NO_ENTRY;
      const verdict = verdictOf(indicator, entry, withPoints);
      const row: ResultRecord = {
        month,
        round,
        indicator: indicator.code,
        indicatorTitle: indicator.wording,
        ...(withPoints
          ? { maximumPoints: indicator.maximum, selfPoints: indicator.self, points: entry.points }
          : {}),
        state:
          verdict.kind === 'not-applicable'
            ? 'notApplicable'
            : verdict.kind === 'no-data'
              ? 'noData'
              : verdict.met
                ? 'met'
                : 'notMet',
        remark: entry.remark || undefined,
      };
      return { id: `${id}/${indicator.code}`, values: toRowValues(verificationResultsTable, row) };
    }),
  ];
}

/** Rows of the sheet Ý kiến về bản nộp, the newest first. */
export function reviewRows(decisions: readonly DecisionRow[]): PublishedRow[] {
  return [...decisions].reverse().map(({ id, record: { month, submittedAt, act, remark, at, digest } }) => ({
    id,
    values: toRowValues(monthReviewsTable, { month, submittedAt, act, remark, at, digest }),
  }));
}

/** What brings the state of submissions into the school's table of reports, by row id; a month it works on again is left alone. */
export function reportPatches(
  reports: RawTable,
  school: string,
  decisions: readonly DecisionRow[],
): ReadonlyMap<string, RowValues> {
  const patches = new Map<string, RowValues>();
  for (const { id, record } of readTable(reportsTable, reports).entries) {
    const { kind, period, state, submittedAt, digest, districtRemark } = record;
    if (kind !== 'scores' || state === undefined || state === 'draft' || id === '') continue;
    const act = lastAct(decisions, {
      schoolId: school,
      month: period,
      ...(submittedAt === undefined ? {} : { submittedAt }),
      ...(digest === undefined ? {} : { digest }),
    })?.record;
    if (act === undefined) continue;
    const wanted = act.act === 'reopened' ? 'submitted' : act.act;
    if (state !== wanted || (districtRemark ?? '') !== (act.remark ?? ''))
      patches.set(id, toRowValues(reportsTable, { state: wanted, districtRemark: act.remark }));
  }
  return patches;
}

function keyOf({ record }: SessionRow): string {
  return `${record.month} ${record.round === 'roundOne' ? 1 : 2}`;
}
