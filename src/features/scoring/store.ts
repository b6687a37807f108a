/** The score tables of the open workbook: read with what earlier counts remember of them, and written together. */
import type { Month } from '../../domain/school-year';
import { comparable } from '../../domain/vietnamese';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { readTable } from '../../workbook/read-table';
import { scoreJournalTable, scoreSheetTable, scoresTable } from '../../workbook/school';
import type { RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import type { JournalRecord } from './journal';
import type { ScoringMemory } from './memory';
import type { SuggestionView } from './page';
import type { ScoringRules } from './rules';
import { newRow, suggestionCells } from './score-cells';
import { rowsByCode, type ScoreRow } from './score-rows';
import type { SheetRow } from './score-sheet';

type ScoreRecord = RecordOf<typeof scoresTable>;

/** Keys of row 1, for tables that later runs read in part or only append to. */
export function keysOf(
  workbook: ActiveWorkbook,
  table: typeof scoresTable | typeof scoreJournalTable,
): string[] {
  const [result] = workbook.readTables([table]);
  return result?.ok ? [...result.value.keys] : [];
}

/**
 * The rows of these months, from one small read where the last count knows where they are and they are still there; else
 * the whole sheet.
 */
export function readMonths(
  workbook: ActiveWorkbook,
  memory: ScoringMemory | undefined,
  months: readonly Month[],
): ScoreRow[] {
  const places = months.flatMap((month) => memory?.blocks[month] ?? []);
  if (memory !== undefined && places.length > 0) {
    const row = Math.min(...places.map((place) => place.row));
    const end = Math.max(...places.map((place) => place.row + place.count));
    const expected = places.reduce((sum, { count }) => sum + count, 0);
    const raw = workbook.readPart(scoresTable, memory.scoreKeys, { row, count: end - row });
    const rows = raw === undefined ? [] : readTable(scoresTable, raw).entries;
    const own = rows.filter(({ record }) => months.includes(record.month));
    if (own.length === expected) return rows;
  }
  return readRecords(workbook, [scoresTable]).records[0];
}

/** Where each month's rows are, as long as they stand together. */
export function blocksOf(scores: readonly ScoreRow[]): Record<Month, { row: number; count: number }> {
  const blocks: Record<Month, { row: number; count: number }> = {};
  const scattered = new Set<Month>();
  for (const { row, record } of scores) {
    const block = blocks[record.month];
    if (block === undefined) blocks[record.month] = { row, count: 1 };
    else if (block.row + block.count === row) block.count += 1;
    else scattered.add(record.month);
  }
  for (const month of scattered) delete blocks[month];
  return blocks;
}

export function readJournal(workbook: ActiveWorkbook): JournalRecord[] {
  return readRecords(workbook, [scoreJournalTable]).records[0].map(({ record }) => record);
}

/** One write; row 1 is read only where no count has remembered it yet. */
export function appendJournal(
  workbook: ActiveWorkbook,
  memory: Pick<ScoringMemory, 'journalKeys'> | undefined,
  rows: readonly JournalRecord[],
): void {
  if (rows.length === 0) return;
  const values = rows.map((row) => toRowValues(scoreJournalTable, { ...row, at: row.at.replace(' ', 'T') }));
  if (memory !== undefined && memory.journalKeys.length > 0)
    workbook.appendBelow(scoreJournalTable, memory.journalKeys, values);
  else workbook.appendRows(scoreJournalTable, values);
}

/** The sheet of indicators by months; undefined in a workbook that does not have it yet. */
export function readSheet(
  workbook: ActiveWorkbook,
): { readonly rows: SheetRow[]; readonly keys: readonly string[]; readonly filled: number } | undefined {
  const [result] = workbook.readTables([scoreSheetTable]);
  if (result === undefined || !result.ok) return undefined;
  const { keys, rows } = result.value;
  return { rows: readTable(scoreSheetTable, result.value).entries, keys, filled: rows.length };
}

/** New lines of that sheet, which was read in this run: no further read. */
export function appendToSheet(
  workbook: ActiveWorkbook,
  sheet: ReturnType<typeof readSheet>,
  rows: readonly RowValues[],
): void {
  if (sheet !== undefined && rows.length > 0)
    workbook.appendBelow(scoreSheetTable, sheet.keys, rows, sheet.filled);
}

export interface ScoreWrites {
  readonly added: readonly RowValues[];
  readonly patches: ReadonlyMap<string, RowValues>;
}

/** What fresh suggestions change: rows of the month that are missing are made in one go, the others where they differ. */
export function suggestionWrites(
  rules: ScoringRules,
  month: Month,
  scores: readonly ScoreRow[],
  suggestions: ReadonlyMap<string, SuggestionView>,
  countedAt: string,
): ScoreWrites {
  const rows = rowsByCode(scores, month);
  const patches = new Map<string, RowValues>();
  const added: RowValues[] = [];
  for (const indicator of rules.indicators) {
    const suggestion = suggestions.get(indicator.code);
    if (!suggestion) continue;
    const cells = suggestionCells(indicator, suggestion, countedAt);
    const row = rows.get(indicator.code);
    if (row) {
      if (row.id !== '' && differs(row, cells)) patches.set(row.id, toRowValues(scoresTable, cells));
    } else added.push(newRow(indicator, month, rules, cells));
  }
  return { added, patches };
}

/** Patches of the same rows together: one row is written once. */
export function mergedPatches(...parts: readonly ReadonlyMap<string, RowValues>[]): Map<string, RowValues> {
  const merged = new Map<string, RowValues>();
  for (const part of parts) for (const [id, values] of part) merged.set(id, { ...merged.get(id), ...values });
  return merged;
}

/** Whether a suggestion says something else than the row; the time of counting alone is no difference. */
function differs({ record }: ScoreRow, cells: Partial<ScoreRecord>): boolean {
  return (
    record.suggestedPoints !== cells.suggestedPoints ||
    record.suggestedState !== cells.suggestedState ||
    comparable(record.suggestedSentence ?? '') !== comparable(cells.suggestedSentence ?? '') ||
    record.maximumPoints !== cells.maximumPoints
  );
}
