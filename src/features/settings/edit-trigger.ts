/** Notes which table was edited, and tells at once when two obligations of one purpose are on; a simple trigger, so it needs no consent. */

import { purposeClashes } from '../../domain/obligation-variants';
import { describeProblem, ProblemError } from '../../domain/result';
import { activeWorkbook } from '../../google/active-workbook';
import { showToast } from '../../google/dialogs';
import { type EditEvent, editedRows, editedTag } from '../../google/edited-rows';
import { markTouched } from '../../google/touched-tables';
import { POINT_STATES } from '../../standard/sample-label';
import { districtSettingsTable, obligationsTable } from '../../workbook/district';
import { parseTag } from '../../workbook/table-tag';
import { readRecords } from '../registers/read-records';
import { takeVisitEdit } from '../verification/visit-commands';
import { obligationOf } from './district-records';
import { clashProblem } from './read-district';
import { refreshTitleLabels } from './title-labels';

/** Columns that say which schools have an obligation on. */
const DECISIVE: ReadonlySet<string> = new Set([
  'state',
  'levels',
  'profiles',
  'exceptSchools',
  'onlySchools',
  'purpose',
]);

/** Names of the sheets for the phone begin so. */
const VISIT_PREFIX = 'visit-';

/** Simple trigger: silent unless a decisive cell of the obligations was changed and something is wrong now. */
export function onEdit(event?: EditEvent): void {
  const table = parseTag(editedTag(event) ?? '')?.name;
  if (table !== undefined) markTouched(table);
  if (table?.startsWith(VISIT_PREFIX) && takeVisitEdit(event)) return;
  if (table === districtSettingsTable.name) labelAfter(event);
  if (table !== obligationsTable.name) return;
  const edited = editedRows(event, () => true);
  if (edited === undefined) return;
  const keys = edited.keys.slice(edited.fromColumn, edited.toColumn + 1);
  if (!keys.some((key) => DECISIVE.has(key))) return;
  try {
    const [obligations] = readRecords(activeWorkbook(), [obligationsTable]).records;
    const [clash] = purposeClashes(
      obligations.map(({ record }) => obligationOf(record)),
      [],
    );
    if (clash !== undefined) showToast(obligationsTable.title, describeProblem(clashProblem(clash)));
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
