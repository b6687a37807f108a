/** Scores typed into the sheet, taken into the journal at once: called where a simple edit trigger saw the score sheet. */
import { activeWorkbook } from '../../google/active-workbook';
import { withDocumentLock } from '../../google/locks';
import { scoresTable } from '../../workbook/school';
import { readRecords } from '../registers/read-records';
import { readMemory } from './memory';
import { momentNow } from './operator';
import { TYPED_IN_SHEET } from './plan-save';
import { recalledRules } from './settings-rules';
import { takeSheetEdits } from './sheet-edits';
import { appendJournal } from './store';

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
  withDocumentLock(() => {
    const [scores] = readRecords(workbook, [scoresTable]).records;
    const edits = takeSheetEdits(scores, rules.points === 'unconfirmed', {
      changedBy: own?.name ?? TYPED_IN_SHEET,
      changedAt: momentNow(),
      knownBy: own === undefined ? 'unknown' : 'verified',
    });
    if (edits.patches.size === 0) return;
    workbook.patchRows(scoresTable, edits.patches);
    appendJournal(workbook, memory, edits.journal);
    workbook.flush();
  }, PATIENCE_MILLISECONDS);
}
