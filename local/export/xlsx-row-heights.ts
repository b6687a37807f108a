/** The heights of an .xlsx file's rows: what is wrapped must be seen, in every program. */
import type { Worksheet } from 'exceljs';
import type { Cell, Sheet } from '../state/spreadsheet/model';
import { heightOfWrapped } from './text-size';

/** Points of a row with one line of text. */
export const ONE_LINE = 15.75;

/**
 * Rows without a height of their own are as high as their wrapped texts. Formulas may give other texts on the day when the
 * file is opened: neighbouring rows of them are as high as the highest. Rows are 0-based.
 */
export function growRows(
  worksheet: Worksheet,
  sheet: Sheet,
  rowCount: number,
  textIn: (row: number) => (column: number) => string,
): void {
  let run: number[] = [];
  let highest = 0;
  for (let row = 0; row < rowCount; row++) {
    const isOpen = !sheet.rowMetadata[row]?.pixelSize;
    const height = isOpen ? heightOfWrapped(sheet, row, textIn(row)) : undefined;
    if (height !== undefined) worksheet.getRow(row + 1).height = height;
    if (!isOpen || !sheet.rows[row]?.some(isWrappedFormula)) {
      run = [];
      highest = 0;
      continue;
    }
    run.push(row);
    highest = Math.max(highest, heightOfWrapped(sheet, row, textIn(row), isWrappedFormula) ?? ONE_LINE);
    for (const each of run) {
      const target = worksheet.getRow(each + 1);
      target.height = Math.max(target.height ?? 0, highest);
    }
  }
}

function isWrappedFormula(cell: Cell | undefined): boolean {
  return cell?.formula !== undefined && cell.format?.wrapStrategy === 'WRAP';
}
