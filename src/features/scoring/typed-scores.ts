/** Scores typed into the sheet, taken into the journal at once: called where a simple edit trigger saw the score sheet. */
import { activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { withDocumentLock } from '../../google/locks';
import { scoreSheetTable, scoresTable } from '../../workbook/school';
import { readRecords } from '../registers/read-records';
import { readMemory } from './memory';
import { momentNow } from './operator';
import { TYPED_IN_SHEET } from './plan-save';
import { NO_SHEET, planSheet } from './score-sheet';
import { recalledRules } from './settings-rules';
import { takeSheetEdits, withSheetEdits } from './sheet-edits';
import { appendJournal, appendToSheet, mergedPatches, readSheet } from './store';

const PATIENCE_MILLISECONDS = 5_000;

/**
 * Raises the revision of each row that was typed over, so that an open dialog sees it and asks. `address` is the person's
 * own, where Google told it. Without the rules of an earlier count it waits for the next one. Throws ProblemError when
 * the lock does not come free; the next count takes the cells over then.
 */
export function takeTypedScores(address: string | undefined): void {
  const rules = recalledRules();
  const memory = readMemory();
  if (rules === undefined || memory === undefined) return;
  const own = memory.people.find(({ email }) => email !== undefined && email === address);
  const workbook = activeWorkbook();
  const by = {
    changedBy: own?.name ?? TYPED_IN_SHEET,
    changedAt: momentNow(),
    knownBy: own === undefined ? 'unknown' : 'verified',
  } as const;
  withDocumentLock(() => {
    const metOnly = rules.points === 'unconfirmed';
    const [scores] = readRecords(workbook, [scoresTable]).records;
    const edits = takeSheetEdits(scores, metOnly, by);
    const sheet = readSheet(workbook);
    const taken = withSheetEdits(scores, metOnly, edits, by);
    const typed = sheet === undefined ? NO_SHEET : planSheet(rules, sheet.rows, taken, today(), by);
    workbook.appendRows(scoresTable, typed.added);
    workbook.patchRows(scoresTable, mergedPatches(edits.patches, typed.patches));
    appendToSheet(workbook, sheet, typed.sheetAdded);
    workbook.patchRows(scoreSheetTable, typed.sheetPatches);
    appendJournal(workbook, memory, [...edits.journal, ...typed.journal]);
    workbook.flush();
  }, PATIENCE_MILLISECONDS);
}
