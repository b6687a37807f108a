/** Where a range of a write request lets values go. */
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import {
  type GridBounds,
  type ParsedRange,
  parseRange,
  printA1,
  resolveRange,
  wholeGrid,
} from '../../state/spreadsheet/ranges';
import { invalidArgument } from './errors';

/** A range to write into. An end that was not written is no limit: the grid grows instead. */
export interface Target {
  sheet: Sheet;
  range: GridBounds;
  /** First row and column (0-based) that may not be written. */
  limit: { row: number; column: number };
}

const NONE = Number.POSITIVE_INFINITY;

/** The target that a text names. Throws ApiError 400 when it cannot be parsed or ends outside of the grid. */
export function targetOf(spreadsheet: Spreadsheet, text: string): Target {
  const { sheet, range } = resolveRange(spreadsheet, text);
  const parsed = parseRange(text);
  if (!parsed) {
    const whole = JSON.stringify(range) === JSON.stringify(wholeGrid(sheet));
    return { sheet, range, limit: whole ? { row: NONE, column: NONE } : limitOf(range) };
  }
  checkEnd(sheet, parsed);
  if (isSingleCell(parsed)) return { sheet, range, limit: { row: NONE, column: NONE } };
  return { sheet, range, limit: { row: parsed.endRow ?? NONE, column: parsed.endColumn ?? NONE } };
}

/** The target of a range that was found by a data filter. */
export function limitOf(range: GridBounds): Target['limit'] {
  const single = range.endRow - range.startRow === 1 && range.endColumn - range.startColumn === 1;
  return single ? { row: NONE, column: NONE } : { row: range.endRow, column: range.endColumn };
}

function isSingleCell({ startRow, endRow, startColumn, endColumn }: ParsedRange): boolean {
  return endRow === (startRow ?? NONE) + 1 && endColumn === (startColumn ?? NONE) + 1;
}

function checkEnd(sheet: Sheet, parsed: ParsedRange): void {
  const grid = wholeGrid(sheet);
  const { endRow = grid.endRow, endColumn = grid.endColumn } = parsed;
  if (endRow <= grid.endRow && endColumn <= grid.endColumn) return;
  const asked = { startRow: parsed.startRow ?? 0, startColumn: parsed.startColumn ?? 0, endRow, endColumn };
  throw invalidArgument(
    `Range (${printA1(asked, sheet.properties.title)}) exceeds grid limits. Max rows: ${grid.endRow}, max columns: ${grid.endColumn}`,
  );
}
