/** What saving some entries does to a month's rows, and what each is answered. Pure. */

import type { Month } from '../../domain/school-year';
import { formatNumber } from '../../domain/vietnamese';
import { scoresTable } from '../../workbook/school';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { differences, ENTRY_FIELDS, fieldText } from './entries';
import { evidenceProblem } from './evidence-lines';
import { changeRows, type JournalRecord, type Signature, stepRow } from './journal';
import type { EntrySaved, EntryToSave, ScoreEntry } from './page';
import type { RuledIndicator, ScoringRules } from './rules';
import { entryCells, newRow } from './score-cells';
import { entryOf, rowsByCode, type ScoreRow } from './score-rows';
import { takeSheetEdits, typedOver } from './sheet-edits';

export interface SavePlan {
  readonly answers: readonly EntrySaved[];
  readonly patches: ReadonlyMap<string, RowValues>;
  readonly added: readonly RowValues[];
  readonly journal: readonly JournalRecord[];
}

/**
 * Saves what stands on the revision that the page knew. A row that somebody typed over in the sheet meanwhile is taken
 * over first, as a revision of its own, and comes back as a conflict like any other.
 */
export function planSave(
  rules: ScoringRules,
  month: Month,
  scores: readonly ScoreRow[],
  entries: readonly EntryToSave[],
  by: Signature,
): SavePlan {
  const metOnly = rules.points === 'unconfirmed';
  const rows = rowsByCode(scores, month);
  const patches = new Map<string, RowValues>();
  const added: RowValues[] = [];
  const journal: JournalRecord[] = [];
  const answers = entries.map(({ code, entry, baseRevision }): EntrySaved => {
    const indicator = rules.indicators.find((candidate) => candidate.code === code);
    const refusal = refusalOf(indicator, code, entry);
    if (indicator === undefined || refusal !== undefined)
      return { code, state: 'refused', message: refusal ?? '' };
    const row = rows.get(code);
    const typed = row === undefined ? undefined : typedOver(row, metOnly);
    const revision = row?.record.revision ?? 0;
    const theirs = entryOf(row, metOnly);
    if (row !== undefined && typed !== undefined && differences(typed.now, entry).length > 0) {
      const edits = takeSheetEdits([row], metOnly, { ...by, changedBy: TYPED_IN_SHEET, knownBy: 'unknown' });
      for (const [id, patch] of edits.patches) patches.set(id, patch);
      journal.push(...edits.journal);
      return { code, state: 'conflict', theirs, revision: revision + 1, changedBy: TYPED_IN_SHEET };
    }
    if (revision !== baseRevision && typed === undefined) {
      return { code, state: 'conflict', theirs, revision, changedBy: row?.record.changedBy ?? '' };
    }
    const cells = { ...entryCells(entry, indicator), ...by, revision: revision + 1 };
    if (row === undefined || row.id === '') added.push(newRow(indicator, month, rules, cells));
    else patches.set(row.id, toRowValues(scoresTable, cells));
    journal.push(...savedRows(month, code, typed?.before ?? theirs, entry, by));
    return { code, state: 'saved', revision: revision + 1 };
  });
  return { answers, patches, added, journal };
}

/** What the history calls whoever typed into a cell when nobody could tell who it was. */
export const TYPED_IN_SHEET = 'Người gõ trong trang tính';

function refusalOf(
  indicator: RuledIndicator | undefined,
  code: string,
  entry: ScoreEntry,
): string | undefined {
  if (indicator === undefined)
    return `Chỉ báo ${code} không còn trong thiết lập của trường. Hãy mở lại hộp thoại.`;
  if (entry.self !== undefined && entry.self > indicator.maximum)
    return `Điểm tự chấm của ${code} không được quá ${formatNumber(indicator.maximum, 2)}.`;
  const link = evidenceProblem(entry.evidence);
  return link === undefined ? undefined : `Minh chứng của ${code} chưa lưu. ${link}`;
}

/** Points by how they came to be, everything else as typed; checking a copy changes nothing and is a line all the same. */
function savedRows(
  month: Month,
  code: string,
  before: ScoreEntry,
  after: ScoreEntry,
  by: Signature,
): JournalRecord[] {
  const origin = after.origin === 'carried' ? undefined : after.origin;
  const isScore = ({ field }: JournalRecord) =>
    field === ENTRY_FIELDS.self || field === ENTRY_FIELDS.notApplicable;
  const rows = changeRows(month, code, 'typed', before, after, by).map((row) =>
    isScore(row) && origin !== undefined ? { ...row, what: origin } : row,
  );
  if (before.origin !== 'copied' || origin !== 'checked' || rows.some(isScore)) return rows;
  const self = fieldText(after, 'self');
  const checked = { ...stepRow(month, 'checked', by), indicator: code, field: ENTRY_FIELDS.self };
  return [...rows, { ...checked, from: self, to: self }];
}
