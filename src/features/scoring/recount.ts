/** Counts the registers of the open workbook afresh: one suggestion for each indicator that applies. */
import { ProblemError } from '../../domain/result';
import type { Month } from '../../domain/school-year';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { withDocumentLock } from '../../google/locks';
import type { RawTable } from '../../workbook/table-port';
import type { SuggestionView } from './page';
import type { ScoringRules } from './rules';
import { registersNeeded, suggestionsFrom } from './suggestions';

/**
 * Suggestions by indicator code. Each register is read once. Rows that people typed get their ids here: each point leads
 * back to the rows behind it. Throws ProblemError for a register that is gone.
 */
export function countRegisters(
  workbook: ActiveWorkbook,
  rules: ScoringRules,
  month: Month,
): Map<string, SuggestionView> {
  const definitions = registersNeeded(rules);
  const raw = new Map<string, RawTable>();
  withDocumentLock(() => workbook.readWithIds(definitions)).forEach((result, index) => {
    const name = definitions[index]?.name;
    if (!result.ok) throw new ProblemError(result.problem);
    if (name !== undefined) raw.set(name, result.value);
  });
  return suggestionsFrom(rules, month, raw);
}
