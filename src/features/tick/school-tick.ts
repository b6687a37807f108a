/** The school script's one clock trigger, daily: reminds, then notes which documents of the dossier went out of date. */
import { peekLastRow } from '../../google/peek';
import { activeUser } from '../../google/session';
import { removeTick } from '../../google/triggers';
import { dossierTable } from '../../workbook/school/dossier';
import { FIRST_DATA_ROW } from '../../workbook/table';
import { passQuietDay } from '../reminders/quiet-days';
import { isMyTurn } from '../reminders/turn';
import { refreshChangedDocuments, runSchoolReminders } from './school-parts';

/** The documents wait for the reminders; a failure of one is not hidden by the other. */
export function schoolTick(): void {
  try {
    if (!isMyTurn()) dropForeignTick();
    else if (!passQuietDay()) runSchoolReminders();
  } finally {
    if (mayHaveDocuments()) refreshChangedDocuments();
  }
}

/** Another account sends, or nobody: only whom it belongs to can remove a trigger, and nobody comes back for it. */
function dropForeignTick(): void {
  if (activeUser() !== undefined) removeTick('schoolTick');
}

/** A dossier that cannot be looked at is left to who reads it. */
function mayHaveDocuments(): boolean {
  const last = peekLastRow(dossierTable.sheetId);
  return last === undefined || last >= FIRST_DATA_ROW;
}
