/** What saving some entries does to a month's rows, and what each is answered. Pure. */

import type { Month } from '../../domain/school-year';
import { formatNumber } from '../../domain/vietnamese';
import { scoresTable } from '../../workbook/school';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { EntrySaved, EntryToSave } from './page';
import { entryOf, rowsByCode, type ScoreRow } from './plan';
import type { ScoringRules } from './rules';
import { entryCells, newRow } from './score-cells';

/** Who changed a row, when, and how that is known. */
export interface Signature {
  readonly changedBy: string;
  readonly changedAt: string;
  readonly knownBy: 'declared' | 'verified';
}

export interface SavePlan {
  readonly answers: readonly EntrySaved[];
  readonly patches: ReadonlyMap<string, RowValues>;
  readonly added: readonly RowValues[];
}

export function planSave(
  rules: ScoringRules,
  month: Month,
  scores: readonly ScoreRow[],
  entries: readonly EntryToSave[],
  signature: Signature,
): SavePlan {
  const rows = rowsByCode(scores, month);
  const patches = new Map<string, RowValues>();
  const added: RowValues[] = [];
  const answers = entries.map(({ code, entry, baseRevision }): EntrySaved => {
    const indicator = rules.indicators.find((candidate) => candidate.code === code);
    if (indicator === undefined) {
      return {
        code,
        state: 'refused',
        message: `Chỉ báo ${code} không còn trong thiết lập của trường. Hãy mở lại hộp thoại.`,
      };
    }
    if (entry.self !== undefined && entry.self > indicator.maximum) {
      const most = formatNumber(indicator.maximum, 2);
      return { code, state: 'refused', message: `Điểm tự chấm của ${code} không được quá ${most}.` };
    }
    const row = rows.get(code);
    const revision = row?.record.revision ?? 0;
    if (revision !== baseRevision) {
      const theirs = entryOf(row, indicator.maximum);
      return { code, state: 'conflict', theirs, revision, changedBy: row?.record.changedBy ?? '' };
    }
    const cells = { ...entryCells(entry, indicator), ...signature, revision: revision + 1 };
    if (row === undefined || row.id === '') added.push(newRow(indicator, month, rules, cells));
    else patches.set(row.id, toRowValues(scoresTable, cells));
    return { code, state: 'saved', revision: revision + 1 };
  });
  return { answers, patches, added };
}
