/** Which cells of a range show something (those with content, and those that an array formula fills), and what. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { computedValue } from '../../state/spreadsheet/computed';
import { displayValue } from '../../state/spreadsheet/display';
import { hasArrayFormula } from '../../state/spreadsheet/engine/array-formulas';
import { filledEnd } from '../../state/spreadsheet/grid';
import type { CellError, Primitive, Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { GridBounds } from '../../state/spreadsheet/ranges';

/** Visits the cells of a range that show something, row by row. */
export function eachShownCell(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  bounds: GridBounds,
  visit: (row: number, column: number) => void,
): void {
  const everywhere = hasArrayFormula(spreadsheet);
  const endRow = everywhere ? bounds.endRow : Math.min(bounds.endRow, sheet.rows.length);
  for (let row = bounds.startRow; row < endRow; row++) {
    const cells = sheet.rows[row];
    const endColumn = everywhere ? bounds.endColumn : Math.min(bounds.endColumn, filledEnd(cells));
    for (let column = bounds.startColumn; column < endColumn; column++) {
      const cell = cells?.[column];
      const filled = cell?.formula !== undefined || cell?.value !== undefined;
      if (filled || (everywhere && computedValue(spreadsheet, sheet, row, column) !== undefined))
        visit(row, column);
    }
  }
}

const LONGEST_PLAIN_INTEGER = 1e15;

/** The text of a value; the commonest kinds (texts and whole numbers without a format) need no formatting. */
export function shownText(
  value: Primitive | CellError | undefined,
  format: sheets_v4.Schema$NumberFormat | undefined,
  locale: string,
): string {
  if (format === undefined) {
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < LONGEST_PLAIN_INTEGER)
      return String(value);
  }
  return displayValue(value, format, locale);
}
