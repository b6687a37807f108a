/** Cells typed into the score sheet: found by what the row was last known to say, and taken into the journal. Pure. */
import type { Month } from '../../domain/school-year';
import { scoresTable } from '../../workbook/school';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { decodeEntry, differences, encodeEntry, NO_ENTRY } from './entries';
import { changeRows, type JournalRecord, type Signature } from './journal';
import type { ScoreEntry } from './page';
import { entryOf, type ScoreRow } from './score-rows';

export interface SheetEdits {
  readonly patches: ReadonlyMap<string, RowValues>;
  readonly journal: readonly JournalRecord[];
  /** Months in which something was typed. */
  readonly months: readonly Month[];
}

/** The entry as the row last told it, when its cells say something else now. */
export function typedOver(
  row: ScoreRow,
  metOnly: boolean,
): { before: ScoreEntry; now: ScoreEntry } | undefined {
  const now = entryOf(row, metOnly);
  const before = decodeEntry(row.record.taken ?? '') ?? NO_ENTRY;
  return differences(before, now).length === 0 ? undefined : { before, now };
}

/** Takes every typed row over as a change of its own: a revision, a signature, a line in the journal for each field. */
export function takeSheetEdits(rows: readonly ScoreRow[], metOnly: boolean, by: Signature): SheetEdits {
  const patches = new Map<string, RowValues>();
  const journal: JournalRecord[] = [];
  const months = new Set<Month>();
  for (const row of rows) {
    const edit = row.id === '' ? undefined : typedOver(row, metOnly);
    if (edit === undefined) continue;
    const { month, indicator, revision = 0 } = row.record;
    patches.set(
      row.id,
      toRowValues(scoresTable, {
        ...(edit.now.self !== edit.before.self && {
          selfFrom: edit.now.self === undefined ? undefined : 'typed',
          sourceMonth: undefined,
        }),
        revision: revision + 1,
        ...by,
        taken: encodeEntry(edit.now),
      }),
    );
    journal.push(...changeRows(month, indicator, 'sheet', edit.before, edit.now, by));
    months.add(month);
  }
  return { patches, journal, months: [...months] };
}

/** The rows as they are once the typed ones are taken over. */
export function withSheetEdits(
  rows: readonly ScoreRow[],
  metOnly: boolean,
  { patches }: SheetEdits,
  by: Signature,
): ScoreRow[] {
  return rows.map((row) => {
    if (!patches.has(row.id)) return row;
    const edit = typedOver(row, metOnly);
    if (edit === undefined) return row;
    const selfChanged = edit.now.self !== edit.before.self;
    return {
      ...row,
      record: {
        ...row.record,
        ...by,
        revision: (row.record.revision ?? 0) + 1,
        taken: encodeEntry(edit.now),
        ...(selfChanged && {
          selfFrom: edit.now.self === undefined ? undefined : 'typed',
          sourceMonth: undefined,
        }),
      },
    };
  });
}
