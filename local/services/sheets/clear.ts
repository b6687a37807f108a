/** Clearing values: content goes, formats, notes and validation stay. */
import { setCells } from '../../state/spreadsheet/grid';
import type { Sheet } from '../../state/spreadsheet/model';
import type { GridBounds } from '../../state/spreadsheet/ranges';
import type { Change } from './change';
import { withContent } from './entered';

/** Empties the content of these cells. Throws when they are protected from the actor. */
export function clearValues(change: Change, sheet: Sheet, bounds: GridBounds): void {
  change.guard(sheet, bounds);
  const endRow = Math.min(bounds.endRow, sheet.rows.length);
  for (let row = bounds.startRow; row < endRow; row++) {
    const cells = sheet.rows[row]?.slice(bounds.startColumn, bounds.endColumn);
    if (cells && cells.length > 0)
      setCells(
        sheet,
        row,
        bounds.startColumn,
        cells.map((cell) => withContent(cell, {})),
      );
  }
}
