/** Notes which table was edited, and answers to what was changed in Lịch nhắc; a simple trigger, so it needs no consent. */
import { ProblemError } from '../../domain/result';
import { showToast } from '../../google/dialogs';
import { type EditEvent, editedRows, editedTag } from '../../google/edited-rows';
import { markTouched } from '../../google/touched-tables';
import { POINT_STATES } from '../../standard/sample-label';
import { districtSettingsTable, obligationsTable } from '../../workbook/district';
import { parseTag } from '../../workbook/table-tag';
import { takeVisitEdit } from '../verification/visit-commands';
import { answerToEdit } from './edited-obligation';
import { refreshTitleLabels } from './title-labels';

/** Names of the sheets for the phone begin so. */
const VISIT_PREFIX = 'visit-';

/** Simple trigger: silent unless something can be said of an obligation's days, or is wrong with it. */
export function onEdit(event?: EditEvent): void {
  const table = parseTag(editedTag(event) ?? '')?.name;
  if (table !== undefined) markTouched(table);
  if (table?.startsWith(VISIT_PREFIX) && takeVisitEdit(event)) return;
  if (table === districtSettingsTable.name) labelAfter(event);
  if (table !== obligationsTable.name) return;
  const edited = editedRows(event, () => true);
  if (edited === undefined) return;
  try {
    const answer = answerToEdit(edited);
    if (answer !== undefined) showToast(obligationsTable.title, answer);
  } catch (error) {
    // A sheet that cannot be read is told where somebody asks for it.
    if (!(error instanceof ProblemError)) throw error;
  }
}

/** Typed states of the points show at once. A value that means nothing is told where somebody asks for it. */
function labelAfter(event: EditEvent | undefined): void {
  const edited = editedRows(event, () => true);
  if (edited === undefined) return;
  const cell = (row: readonly unknown[], key: string) => row[edited.keys.indexOf(key, 1)];
  const state = edited.rows.find((row) => cell(row, 'key') === 'points.state');
  if (state !== undefined)
    refreshTitleLabels(cell(state, 'value') === POINT_STATES.sample ? 'sample' : 'unconfirmed');
}
