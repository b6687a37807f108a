/** Scores typed into the sheet, taken into the journal at once: called where a simple edit trigger saw the score sheet. */
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { withDocumentLock } from '../../google/locks';
import { profileTable, scoreSheetTable, scoresTable, settingsTable, staffTable } from '../../workbook/school';
import { readRecords } from '../registers/read-records';
import { readMemory } from './memory';
import { momentNow, peopleOf } from './operator';
import { TYPED_IN_SHEET } from './plan-save';
import type { ScoringRules } from './rules';
import { NO_SHEET, planSheet } from './score-sheet';
import { recalledRules, rememberRules, rulesFrom, schoolFacts } from './settings-rules';
import { takeSheetEdits, withSheetEdits } from './sheet-edits';
import { appendJournal, appendToSheet, mergedPatches, readSheet } from './store';

const PATIENCE_MILLISECONDS = 5_000;

/**
 * Raises the revision of each row that was typed over, so that an open dialog sees it and asks. `address` is the person's
 * own, where Google told it. Throws ProblemError when the lock does not come free; the next count takes the cells over then.
 * A workbook in which nobody ever opened the dialog is read for its rules first.
 */
export function takeTypedScores(address: string | undefined): void {
  const workbook = activeWorkbook();
  const memory = readMemory();
  const rules = recalledRules() ?? readRules(workbook);
  const people = memory?.people ?? peopleOf(readRecords(workbook, [staffTable]).records[0]);
  const isShared = address === rules.account.toLowerCase();
  const own = people.find(({ email }) => !isShared && email !== undefined && email === address);
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

function readRules(workbook: ActiveWorkbook): ScoringRules {
  const [settings, profile] = readRecords(workbook, [settingsTable, profileTable]).records;
  const rules = rulesFrom(settings, schoolFacts(profile));
  rememberRules(rules);
  return rules;
}
