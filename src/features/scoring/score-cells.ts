/** The cells of a score row: what a suggestion fills, what a person's entry fills. Pure. */
import { parseIsoDate } from '../../domain/calendar-date';
import { type Month, parseMonth } from '../../domain/school-year';
import { schoolTables, scoresTable } from '../../workbook/school';
import type { RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { effectiveEntry } from './effective-entry';
import { encodeEntry } from './entries';
import type { Signature } from './journal';
import type { IndicatorView, ScoreEntry, SuggestionView } from './page';
import type { RuledIndicator, ScoringRules } from './rules';
import type { ScoreRow } from './score-rows';

type ScoreRecord = RecordOf<typeof scoresTable>;

/** A cell holds 50,000 characters; an id has 36, and a measure counts from two tables at most. */
const MOST_IDS = 600;

/** The word of the sheet for a suggestion; none where a person judges. */
export function suggestionState(
  { maximum }: RuledIndicator,
  { state, points }: SuggestionView,
): ScoreRecord['suggestedState'] {
  if (state === 'judged') return undefined;
  if (state === 'no-data') return 'noData';
  if (state === 'not-applicable') return 'notApplicable';
  return points !== undefined && points >= maximum ? 'met' : 'notMet';
}

/** The cells that a suggestion fills. */
export function suggestionCells(
  indicator: RuledIndicator,
  suggestion: SuggestionView,
  suggestedAt: string,
): Partial<ScoreRecord> {
  const { points } = suggestion;
  return {
    suggestedState: suggestionState(indicator, suggestion),
    suggestedPoints: points,
    suggestedSentence: suggestion.sentence === '' ? undefined : suggestion.sentence,
    countedRows:
      suggestion.rows.map(({ table, ids }) => `${table}: ${ids.slice(0, MOST_IDS).join(' ')}`).join('\n') ||
      undefined,
    maximumPoints: indicator.maximum,
    suggestedAt,
  };
}

/** The suggestion that a row keeps from its last count, with the rows behind it. */
export function savedSuggestion({ assessment }: RuledIndicator, row: ScoreRow | undefined): SuggestionView {
  if (assessment.kind === 'judged') return { state: 'judged', sentence: '', rows: [] };
  const { suggestedState, suggestedPoints, suggestedSentence, countedRows } = row?.record ?? {};
  const sentence = suggestedSentence ?? '';
  const rows = countedRowsFrom(countedRows ?? '');
  if (suggestedState === 'notApplicable') return { state: 'not-applicable', sentence, rows };
  if (suggestedPoints === undefined) return { state: 'no-data', sentence, rows };
  return { state: 'measured', points: suggestedPoints, sentence, rows };
}

/** "room-log: id1 id2" on each line. */
function countedRowsFrom(text: string): SuggestionView['rows'] {
  return text.split('\n').flatMap((line) => {
    const [name = '', ids = ''] = line.split(': ');
    const table = schoolTables.find((definition) => definition.name === name);
    return table === undefined
      ? []
      : [{ table: name, title: table.title, ids: ids.split(' ').filter(Boolean) }];
  });
}

/** The cells that the person's entry fills; an empty answer empties its cell. */
export function entryCells(entry: ScoreEntry, { maximum }: RuledIndicator): Partial<ScoreRecord> {
  const { self, notApplicable, mendUntil } = entry;
  return {
    selfPoints: self,
    selfState: self === undefined ? undefined : self >= maximum ? 'met' : 'notMet',
    selfFrom: entry.origin,
    sourceMonth: parseMonth(entry.sourceMonth ?? ''),
    notApplicable,
    notApplicableReason: blankAsNothing(entry.notApplicableReason),
    aboveReason: blankAsNothing(entry.aboveReason),
    evidence: blankAsNothing(entry.evidence),
    note: blankAsNothing(entry.note),
    toMend: blankAsNothing(entry.mendWhat),
    toMendBy: blankAsNothing(entry.mendWho),
    toMendUntil: parseIsoDate(mendUntil ?? ''),
    taken: encodeEntry(entry),
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

/** The cells that a still valid entry of an earlier month fills at submission. */
export function carriedCells(
  view: IndicatorView,
  indicator: RuledIndicator,
  by: Signature,
): Partial<ScoreRecord> {
  const entry = effectiveEntry(view);
  return { ...entryCells(entry, indicator), ...by, revision: view.revision + 1 };
}
