/** Finding the table that `values.append` continues (R14-R16). */
import { hasContent } from '../../state/spreadsheet/grid';
import type { Sheet } from '../../state/spreadsheet/model';
import type { GridBounds } from '../../state/spreadsheet/ranges';

/**
 * The table that a range of an append request stands for: the block of filled cells around the lowest (then leftmost) filled
 * cell of the range; for a range without filled cells, the block it lies inside of. Undefined when there is none.
 */
export function findTable(sheet: Sheet, bounds: GridBounds): GridBounds | undefined {
  const endRow = Math.min(bounds.endRow, sheet.rows.length);
  for (let row = endRow - 1; row >= bounds.startRow; row--) {
    const cells = sheet.rows[row];
    if (!cells) continue;
    const endColumn = Math.min(bounds.endColumn, cells.length);
    for (let column = bounds.startColumn; column < endColumn; column++)
      if (hasContent(cells[column])) return blockAround(sheet, row, column);
  }
  return blockOver(sheet, bounds.startRow, bounds.startColumn);
}

/** The smallest rectangle around a filled cell whose border touches no further filled cell, not even at a corner. */
function blockAround(sheet: Sheet, row: number, column: number): GridBounds {
  const block = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  for (;;) {
    const left = Math.max(0, block.startColumn - 1);
    const top = Math.max(0, block.startRow - 1);
    if (block.startRow > 0 && rowFilled(sheet, top, left, block.endColumn + 1)) block.startRow--;
    else if (rowFilled(sheet, block.endRow, left, block.endColumn + 1)) block.endRow++;
    else if (block.startColumn > 0 && columnFilled(sheet, left, top, block.endRow + 1)) block.startColumn--;
    else if (columnFilled(sheet, block.endColumn, top, block.endRow + 1)) block.endColumn++;
    else return block;
  }
}

/** The block of a filled neighbour in the same row or column whose rectangle covers the empty cell. */
function blockOver(sheet: Sheet, row: number, column: number): GridBounds | undefined {
  for (const neighbour of filledNeighbours(sheet, row, column)) {
    const block = blockAround(sheet, neighbour.row, neighbour.column);
    if (
      block.startRow <= row &&
      row < block.endRow &&
      block.startColumn <= column &&
      column < block.endColumn
    )
      return block;
  }
  return undefined;
}

function filledNeighbours(sheet: Sheet, row: number, column: number): { row: number; column: number }[] {
  const found: { row: number; column: number }[] = [];
  const cells = sheet.rows[row];
  for (let at = column - 1; at >= 0; at--) {
    if (!hasContent(cells?.[at])) continue;
    found.push({ row, column: at });
    break;
  }
  for (let at = column + 1; at < (cells?.length ?? 0); at++) {
    if (!hasContent(cells?.[at])) continue;
    found.push({ row, column: at });
    break;
  }
  for (let at = row - 1; at >= 0; at--) {
    if (!hasContent(sheet.rows[at]?.[column])) continue;
    found.push({ row: at, column });
    break;
  }
  return found;
}

function rowFilled(sheet: Sheet, row: number, startColumn: number, endColumn: number): boolean {
  const cells = sheet.rows[row];
  if (!cells) return false;
  const end = Math.min(endColumn, cells.length);
  for (let column = startColumn; column < end; column++) if (hasContent(cells[column])) return true;
  return false;
}

function columnFilled(sheet: Sheet, column: number, startRow: number, endRow: number): boolean {
  const end = Math.min(endRow, sheet.rows.length);
  for (let row = startRow; row < end; row++) if (hasContent(sheet.rows[row]?.[column])) return true;
  return false;
}
