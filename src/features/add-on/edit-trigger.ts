/** What happens after an edit, by the role of the workbook; a simple trigger, so it needs no consent. */
import type { EditEvent } from '../../google/edited-rows';
import { roleHere } from '../../google/target';
import * as school from '../registers/edit-trigger';
import * as district from '../settings/edit-trigger';

/** Simple trigger: silent in workbooks that are not ours. */
export function onEdit(event?: EditEvent): void {
  const role = roleHere();
  if (role === 'district') district.onEdit(event);
  if (role === 'school') school.onEdit(event);
}
