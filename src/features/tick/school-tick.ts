/** The school script's one clock trigger, daily: reminds, then notes which documents of the dossier went out of date. */
import { refreshChangedDocuments } from '../documents/changed-documents';
import { remindStaff } from '../reminders/school-commands';

/** The documents wait for the reminders; a failure of one is not hidden by the other. */
export function schoolTick(): void {
  try {
    remindStaff();
  } finally {
    refreshChangedDocuments();
  }
}
