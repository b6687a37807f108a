/** The scoring tables of the open workbook: what is read at the start of each step, and how a month's rows are written. */
import { parseIsoDate } from '../../domain/calendar-date';
import type { Month } from '../../domain/school-year';
import { comparable } from '../../domain/vietnamese';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { scoresTable } from '../../workbook/school';
import type { RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { ScoreEntry, SuggestionView } from './page';
import { rowsByCode, type ScoreRow } from './plan';
import type { RuledIndicator, ScoringRules } from './rules';

type ScoreRecord = RecordOf<typeof scoresTable>;

/** The cells that a suggestion fills. */
export function suggestionCells(
  { maximum }: RuledIndicator,
  suggestion: SuggestionView,
  suggestedAt: string,
): Partial<ScoreRecord> {
  const { state, points } = suggestion;
  return {
    suggestedState:
      state === 'judged'
        ? undefined
        : state === 'no-data'
          ? 'noData'
          : state === 'not-applicable'
            ? 'notApplicable'
            : points !== undefined && points >= maximum
              ? 'met'
              : 'notMet',
    suggestedPoints: points,
    suggestedSentence: suggestion.sentence === '' ? undefined : suggestion.sentence,
    countedRows:
      suggestion.rows.map(({ table, ids }) => `${table}: ${ids.join(' ')}`).join('\n') || undefined,
    maximumPoints: maximum,
    suggestedAt,
  };
}

/** The cells that the person's entry fills; an empty answer empties its cell. */
export function entryCells(entry: ScoreEntry, { maximum }: RuledIndicator): Partial<ScoreRecord> {
  const { self, notApplicable, mendUntil } = entry;
  return {
    selfPoints: self,
    selfState: self === undefined ? undefined : self >= maximum ? 'met' : 'notMet',
    selfFrom: entry.origin,
    notApplicable,
    notApplicableReason: blankAsNothing(entry.notApplicableReason),
    aboveReason: blankAsNothing(entry.aboveReason),
    evidence: blankAsNothing(entry.evidence),
    note: blankAsNothing(entry.note),
    toMend: blankAsNothing(entry.mendWhat),
    toMendBy: blankAsNothing(entry.mendWho),
    toMendUntil: parseIsoDate(mendUntil ?? ''),
  };
}

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

/** A row that the month lacks yet. */
export function newRow(
  indicator: RuledIndicator,
  month: Month,
  rules: ScoringRules,
  cells: Partial<ScoreRecord>,
): RowValues {
  return toRowValues(scoresTable, {
    month,
    indicator: indicator.code,
    indicatorTitle: indicator.wording,
    maximumPoints: indicator.maximum,
    notApplicable: false,
    revision: 0,
    settingsVersion: String(rules.version),
    ...cells,
  });
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

function blankAsNothing(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}
