/** Counts the registers of the open workbook afresh: one suggestion for each indicator that applies. */
import { ProblemError } from '../../domain/result';
import type { Month } from '../../domain/school-year';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { rowsOfDays } from '../../workbook/days-part';
import { roomLogTable } from '../../workbook/school';
import type { RawTable, TablePart } from '../../workbook/table-port';
import { spansOf } from './measures/spans';
import type { SuggestionView } from './page';
import type { ScoringRules } from './rules';
import { registersNeeded, suggestionsFrom } from './suggestions';

/**
 * Suggestions by indicator code. Each register is read once. Rows that people typed get their ids here: each point leads
 * back to the rows behind it. To be called under the document's lock, and flushed before it is let go. Throws ProblemError
 * for a register that is gone.
 */
export function countRegisters(
  workbook: ActiveWorkbook,
  rules: ScoringRules,
  month: Month,
): Map<string, SuggestionView> {
  const definitions = registersNeeded(rules);
  const raw = new Map<string, RawTable>();
  const parts = { [roomLogTable.name]: diaryPart(rules, month) };
  workbook.readWithIds(definitions, parts).forEach((result, index) => {
    const name = definitions[index]?.name;
    if (!result.ok) throw new ProblemError(result.problem);
    if (name !== undefined) raw.set(name, result.value);
  });
  return suggestionsFrom(rules, month, raw);
}

/** Of a diary of years, the days that the month counts; and a row with a review, for whether anybody writes any. */
function diaryPart({ schoolYear, counting }: ScoringRules, month: Month): TablePart {
  const { from, to } = spansOf(month, schoolYear, counting).period;
  return {
    keys: ['date', 'review'],
    choose: ([days = [], reviews = []]) => {
      const reviewed = reviews.reduce<number>((last, cell, row) => (cell === '' ? last : row), -1);
      const counted = rowsOfDays(days, schoolYear, (day) => from <= day && day <= to);
      return reviewed < 0 ? counted : [...counted, reviewed];
    },
  };
}
