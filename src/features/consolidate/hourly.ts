/** Whether the hourly tick should run a consolidation: because officers left something to send, or answers are awaited. */
import { deleteProperty, readProperty, writeProperty } from '../../google/properties';
import { touchedTables } from '../../google/touched-tables';
import { petitionsTable, seminarAttendanceTable, seminarPlanTable } from '../../workbook/district';
import { hasLiveRequests } from '../data-requests/requests';

/** Document property: something that officers did waits for the operator's run. */
const ASKED = 'run-asked';

/** What officers type here goes on to the schools. */
const SENT_ON = [petitionsTable, seminarPlanTable, seminarAttendanceTable] as const;

/** Asks for a run: another officer's dialog left something for the operator's account to carry out. */
export function askForRun(): void {
  writeProperty(ASKED, true);
}

export function isRunWanted(): boolean {
  if (readProperty(ASKED) === true || hasLiveRequests()) return true;
  const touched = touchedTables();
  return SENT_ON.some(({ name }) => name in touched);
}

/** A run has begun that carries out what was asked so far. */
export function forgetAsked(): void {
  deleteProperty(ASKED);
}
