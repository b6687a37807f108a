/** The cells of a score row: what a suggestion fills, what a person's entry fills. Pure. */
import { parseIsoDate } from '../../domain/calendar-date';
import type { Month } from '../../domain/school-year';
import { scoresTable } from '../../workbook/school';
import type { RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { ScoreEntry, SuggestionView } from './page';
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
    pointsLabel: rules.pointsLabel,
    notApplicable: false,
    revision: 0,
    settingsVersion: String(rules.version),
    ...cells,
  });
}

function blankAsNothing(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}
