/** Rows of the score sheet as entries: which row is an indicator's, and what the school entered in it. Pure. */
import type { Month } from '../../domain/school-year';
import type { scoresTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import { NO_ENTRY } from './entries';
import type { ScoreEntry } from './page';

export type ScoreRow = Entry<RecordOf<typeof scoresTable>>;

/** The rows of a month by indicator; of two rows for one indicator the first counts, `Kiểm tra sổ` names the other. */
export function rowsByCode(scores: readonly ScoreRow[], month: Month): Map<string, ScoreRow> {
  const rows = new Map<string, ScoreRow>();
  for (const row of scores) {
    if (row.record.month === month && !rows.has(row.record.indicator)) rows.set(row.record.indicator, row);
  }
  return rows;
}

/**
 * What the school entered in a row; the sheet's cells and the dialog are the same record. With points the number counts,
 * else the word Đạt or Chưa đạt; what is missing of the two comes from the other.
 */
export function entryOf(row: ScoreRow | undefined, metOnly: boolean): ScoreEntry {
  if (!row) return NO_ENTRY;
  const { record } = row;
  const maximum = record.maximumPoints ?? 1;
  const fromState = record.selfState === undefined ? undefined : record.selfState === 'met' ? maximum : 0;
  const self = metOnly ? (fromState ?? record.selfPoints) : (record.selfPoints ?? fromState);
  return {
    notApplicable: record.notApplicable,
    ...(self !== undefined && { self }),
    ...(record.selfFrom !== undefined && { origin: record.selfFrom }),
    ...(record.sourceMonth !== undefined && { sourceMonth: record.sourceMonth }),
    ...(record.notApplicableReason !== undefined && { notApplicableReason: record.notApplicableReason }),
    ...(record.aboveReason !== undefined && { aboveReason: record.aboveReason }),
    ...(record.evidence !== undefined && { evidence: record.evidence }),
    ...(record.note !== undefined && { note: record.note }),
    ...(record.toMend !== undefined && { mendWhat: record.toMend }),
    ...(record.toMendBy !== undefined && { mendWho: record.toMendBy }),
    ...(record.toMendUntil !== undefined && { mendUntil: record.toMendUntil }),
  };
}
