/** Keeps fresh suggestions in the score table of the open workbook. */
import type { Month } from '../../domain/school-year';
import { comparable } from '../../domain/vietnamese';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { scoresTable } from '../../workbook/school';
import type { RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { SuggestionView } from './page';
import { rowsByCode, type ScoreRow } from './plan';
import type { ScoringRules } from './rules';
import { newRow, suggestionCells } from './score-cells';

type ScoreRecord = RecordOf<typeof scoresTable>;

/** Writes fresh suggestions: rows of the month that are missing are made in one go, the others changed where they differ. */
export function saveSuggestions(
  workbook: ActiveWorkbook,
  rules: ScoringRules,
  month: Month,
  scores: readonly ScoreRow[],
  suggestions: ReadonlyMap<string, SuggestionView>,
  countedAt: string,
): void {
  const rows = rowsByCode(scores, month);
  const patches = new Map<string, RowValues>();
  const missing: RowValues[] = [];
  for (const indicator of rules.indicators) {
    const suggestion = suggestions.get(indicator.code);
    if (!suggestion) continue;
    const cells = suggestionCells(indicator, suggestion, countedAt);
    const row = rows.get(indicator.code);
    if (row) {
      if (row.id !== '' && differs(row, cells)) patches.set(row.id, toRowValues(scoresTable, cells));
    } else missing.push(newRow(indicator, month, rules, cells));
  }
  workbook.appendRows(scoresTable, missing);
  workbook.patchRows(scoresTable, patches);
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
