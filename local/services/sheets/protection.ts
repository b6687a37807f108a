/** Who may edit which cells: protected ranges and sheets. The owner of the file always may (asked by the caller). */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Actor, Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { GridBounds } from '../../state/spreadsheet/ranges';
import { boundsOf, contains, intersects } from './grid-range';

/** True when no hard protection stands between the actor and any of these cells. */
export function mayEditRange(
  sheet: Sheet,
  bounds: GridBounds,
  actor: Actor,
  spreadsheet: Spreadsheet,
): boolean {
  return sheet.protectedRanges.every((protection) => {
    if (protection.warningOnly || isEditor(protection, actor)) return true;
    const range = rangeOf(protection, spreadsheet);
    if (!range || !intersects(boundsOf(sheet, range), bounds)) return true;
    return (protection.unprotectedRanges ?? []).some((open) => contains(boundsOf(sheet, open), bounds));
  });
}

/** True when the actor may change the sheet itself: its name, its lines' sizes, what floats over it. */
export function mayEditSheet(sheet: Sheet, actor: Actor): boolean {
  return sheet.protectedRanges.every(
    (protection) => protection.warningOnly || !isWholeSheet(protection) || isEditor(protection, actor),
  );
}

/** True when a protection covers a sheet, not a range of it. */
export function isWholeSheet({ range, namedRangeId }: sheets_v4.Schema$ProtectedRange): boolean {
  if (namedRangeId) return false;
  const sides = [range?.startRowIndex, range?.endRowIndex, range?.startColumnIndex, range?.endColumnIndex];
  return sides.every((side) => side === undefined || side === null);
}

/** True when the actor is named among the editors of a protection. */
export function isEditor(protection: sheets_v4.Schema$ProtectedRange, actor: Actor): boolean {
  return (protection.editors?.users ?? []).some((user) => user.toLowerCase() === actor.email);
}

function rangeOf(
  protection: sheets_v4.Schema$ProtectedRange,
  spreadsheet: Spreadsheet,
): sheets_v4.Schema$GridRange | undefined {
  if (!protection.namedRangeId) return protection.range;
  return spreadsheet.namedRanges.find((named) => named.namedRangeId === protection.namedRangeId)?.range;
}
