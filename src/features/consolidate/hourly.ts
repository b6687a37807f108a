/** Whether the hourly tick should run a consolidation: because officers left something to send, or answers are awaited. */
import { deleteProperty, readProperty, writeProperty } from '../../google/properties';
import { hasLiveRequests } from '../data-requests/requests';

/** Document property: something that officers did waits for the operator's run. */
const ASKED = 'run-asked';

/** Asks for a run: another officer's dialog left something for the operator's account to carry out. */
export function askForRun(): void {
  writeProperty(ASKED, true);
}

export function isRunWanted(): boolean {
  return readProperty(ASKED) === true || hasLiveRequests();
}

/** A run has begun that carries out what was asked so far. */
export function forgetAsked(): void {
  deleteProperty(ASKED);
}
