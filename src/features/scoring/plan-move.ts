/** Moving what was entered under a wrong month to the right one: rows of both months and the journal's lines. Pure. */
import { formatMonth, type Month } from '../../domain/school-year';
import { scoresTable } from '../../workbook/school';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { encodeEntry, NO_ENTRY } from './entries';
import { changeRows, type JournalRecord, type Signature } from './journal';
import type { ScoringRules } from './rules';
import { entryCells, newRow } from './score-cells';
import { entryOf, rowsByCode, type ScoreRow } from './score-rows';

export interface MovePlan {
  readonly added: readonly RowValues[];
  readonly patches: ReadonlyMap<string, RowValues>;
  readonly journal: readonly JournalRecord[];
}

/** Suggestions stay where they are: they were counted from that month's days. */
export function planMove(
  rules: ScoringRules,
  from: Month,
  to: Month,
  scores: readonly ScoreRow[],
  by: Signature,
): MovePlan {
  const metOnly = rules.points === 'unconfirmed';
  const source = rowsByCode(scores, from);
  const target = rowsByCode(scores, to);
  const added: RowValues[] = [];
  const patches = new Map<string, RowValues>();
  const journal: JournalRecord[] = [];
  for (const indicator of rules.indicators) {
    const row = source.get(indicator.code);
    const entry = entryOf(row, metOnly);
    if (row === undefined || encodeEntry(entry) === '') continue;
    const there = target.get(indicator.code);
    const cells = (moved: typeof entry, revision: number | undefined) => ({
      ...entryCells(moved, indicator),
      ...by,
      revision: (revision ?? 0) + 1,
    });
    patches.set(row.id, toRowValues(scoresTable, cells(NO_ENTRY, row.record.revision)));
    const arrived = cells(entry, there?.record.revision);
    if (there === undefined) added.push(newRow(indicator, to, rules, arrived));
    else patches.set(there.id, toRowValues(scoresTable, arrived));
    journal.push(
      ...changeRows(from, indicator.code, 'movedAway', entry, NO_ENTRY, by, `Sang tháng ${formatMonth(to)}`),
      ...changeRows(to, indicator.code, 'movedHere', NO_ENTRY, entry, by, `Từ tháng ${formatMonth(from)}`),
    );
  }
  return { added, patches, journal };
}
