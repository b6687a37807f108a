/** Clock triggers: one per script and workbook, made by a person's action and never from a trigger. */
import { withDocumentLock } from './locks';
import { isAddOn } from './target';

/** How often the script's tick comes. */
export type TickRhythm = { readonly kind: 'hourly' } | { readonly kind: 'daily'; readonly hour: number };

/**
 * Makes sure that exactly one clock trigger of this user calls the function, and answers whether one had to be made.
 * Surplus ones are removed first, so that a person who sets up twice, or in two windows at once, gets no second run.
 * Throws ProblemError `lock.busy`; not for use while the document's lock is held.
 */
export function ensureTick(functionName: string, rhythm: TickRhythm): boolean {
  const own = ownTriggers(functionName);
  for (const surplus of own.slice(1)) ScriptApp.deleteTrigger(surplus);
  if (own.length > 0) return false;
  return withDocumentLock(() => {
    if (hasTick(functionName)) return false;
    const builder = ScriptApp.newTrigger(functionName).timeBased();
    if (rhythm.kind === 'hourly') builder.everyHours(1).create();
    else builder.everyDays(1).atHour(rhythm.hour).create();
    return true;
  });
}

/** Removes this user's clock triggers of the function; answers how many there were. */
export function removeTick(functionName: string): number {
  const own = ownTriggers(functionName);
  for (const trigger of own) ScriptApp.deleteTrigger(trigger);
  return own.length;
}

/** Whether this user has a clock trigger of the function; other users' are not to be seen. */
export function hasTick(functionName: string): boolean {
  return ownTriggers(functionName).length > 0;
}

/** An add-on's trigger belongs to the workbook it was made in; those of other workbooks are let alone [calibrate: triggers of an add-on]. */
function ownTriggers(functionName: string): GoogleAppsScript.Script.Trigger[] {
  const triggers = isAddOn()
    ? ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet())
    : ScriptApp.getProjectTriggers();
  return triggers.filter((trigger) => trigger.getHandlerFunction() === functionName);
}

/** Id of this script's project. */
export function scriptId(): string {
  return ScriptApp.getScriptId();
}
