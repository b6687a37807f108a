/** Requests that move cells about within a sheet: insert, delete, sort, randomize, remove duplicates. */
import { computedValue } from '../../../state/spreadsheet/computed';
import { cellAt, setCells } from '../../../state/spreadsheet/grid';
import type { Cell, Sheet } from '../../../state/spreadsheet/model';
import { type GridBounds, wholeGrid } from '../../../state/spreadsheet/ranges';
import type { Change } from '../change';
import { invalidArgument } from '../errors';
import { boundsOf, checkedBounds, intersects } from '../grid-range';
import type { LineChange } from '../ranges-shift';
import { shiftReferences } from '../references';
import { cellsOf, placeRows, sortCells } from '../sort';
import { isError } from '../values-read';
import { growGrid } from '../values-write';
import type { RequestTable } from './table';

export const RANGE_REQUESTS = {
  insertRange({ range, shiftDimension }, change) {
    const sheet = change.sheet(range?.sheetId);
    const bounds = checkedBounds(sheet, range);
    const down = checkShift(shiftDimension) === 'ROWS';
    const area = tail(sheet, bounds, down);
    change.guard(sheet, area);
    const by = down ? bounds.endRow - bounds.startRow : bounds.endColumn - bounds.startColumn;
    moveBlock(sheet, area, down ? by : 0, down ? 0 : by);
    shiftReferences(change.spreadsheet, sheet, cellShift('insert', sheet, bounds, down));
    return undefined;
  },

  deleteRange({ range, shiftDimension }, change) {
    const sheet = change.sheet(range?.sheetId);
    const bounds = checkedBounds(sheet, range);
    const up = checkShift(shiftDimension) === 'ROWS';
    const area = tail(sheet, bounds, up);
    change.guard(sheet, area);
    blank(sheet, bounds);
    const rest = up ? { ...area, startRow: bounds.endRow } : { ...area, startColumn: bounds.endColumn };
    const by = up ? bounds.endRow - bounds.startRow : bounds.endColumn - bounds.startColumn;
    moveBlock(sheet, rest, up ? -by : 0, up ? 0 : -by);
    shiftReferences(change.spreadsheet, sheet, cellShift('delete', sheet, bounds, up));
    return undefined;
  },

  sortRange({ range, sortSpecs = [] }, change) {
    const sheet = change.sheet(range?.sheetId);
    const bounds = checkedBounds(sheet, range);
    for (const { dimensionIndex } of sortSpecs)
      if ((dimensionIndex ?? 0) < bounds.startColumn || (dimensionIndex ?? 0) >= bounds.endColumn)
        throw invalidArgument(`SortSpec.dimensionIndex[${dimensionIndex ?? 0}] is outside of the range.`);
    sortCells(change, sheet, bounds, sortSpecs);
    return undefined;
  },

  randomizeRange({ range }, change) {
    const sheet = change.sheet(range?.sheetId);
    const bounds = checkedBounds(sheet, range);
    change.guard(sheet, bounds);
    const rows = Array.from({ length: bounds.endRow - bounds.startRow }, (_, offset) => {
      const from = bounds.startRow + offset;
      return { from, cells: cellsOf(sheet, from, bounds) };
    });
    for (let last = rows.length - 1; last > 0; last--) {
      const other = Math.floor(change.workspace.draw() * (last + 1));
      const [a, b] = [rows[last], rows[other]];
      if (a && b) [rows[last], rows[other]] = [b, a];
    }
    placeRows(sheet, bounds, rows);
    return undefined;
  },

  deleteDuplicates({ range, comparisonColumns = [] }, change) {
    const sheet = change.sheet(range?.sheetId);
    const bounds = checkedBounds(sheet, range);
    change.guard(sheet, bounds);
    const columns = comparedColumns(bounds, comparisonColumns);
    const seen = new Set<string>();
    const kept: { from: number; cells: (Cell | undefined)[] }[] = [];
    let removed = 0;
    const endRow = Math.min(bounds.endRow, sheet.rows.length);
    for (let row = bounds.startRow; row < endRow; row++) {
      const key = JSON.stringify(columns.map((column) => comparable(change, sheet, row, column)));
      if (seen.has(key)) removed++;
      else kept.push({ from: row, cells: cellsOf(sheet, row, bounds) });
      seen.add(key);
    }
    if (removed > 0) {
      placeRows(sheet, bounds, kept);
      blank(sheet, { ...bounds, startRow: bounds.startRow + kept.length });
    }
    return { deleteDuplicates: removed > 0 ? { duplicatesRemovedCount: removed } : {} };
  },
} satisfies RequestTable;

function checkShift(dimension: string | null | undefined): string {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw invalidArgument('A shiftDimension must be specified.');
}

/** Cells that come or go within some columns (or rows), as a change of lines there. */
function cellShift(
  kind: 'insert' | 'delete',
  sheet: Sheet,
  bounds: GridBounds,
  vertical: boolean,
): LineChange {
  const grid = wholeGrid(sheet);
  const rows = { start: bounds.startRow, end: bounds.endRow, edge: grid.endRow };
  const columns = { start: bounds.startColumn, end: bounds.endColumn, edge: grid.endColumn };
  const [along, other] = vertical ? [rows, columns] : [columns, rows];
  // What lies open to the edge of the grid is shifted only along with all of its lines.
  const across = { start: other.start, end: other.end === other.edge ? Number.POSITIVE_INFINITY : other.end };
  return {
    kind,
    sheetId: sheet.properties.sheetId,
    dimension: vertical ? 'ROWS' : 'COLUMNS',
    start: along.start,
    count: along.end - along.start,
    to: 0,
    across,
  };
}

/** The range and everything below it (or to its right). */
function tail(sheet: Sheet, bounds: GridBounds, below: boolean): GridBounds {
  const grid = wholeGrid(sheet);
  return below ? { ...bounds, endRow: grid.endRow } : { ...bounds, endColumn: grid.endColumn };
}

/** Empties cells altogether, formats too. */
export function blank(sheet: Sheet, bounds: GridBounds): void {
  const endRow = Math.min(bounds.endRow, sheet.rows.length);
  for (let row = bounds.startRow; row < endRow; row++) {
    const known = sheet.rows[row];
    const width = Math.min(bounds.endColumn, known?.length ?? 0) - bounds.startColumn;
    if (width > 0)
      setCells(
        sheet,
        row,
        bounds.startColumn,
        Array.from({ length: width }, () => undefined),
      );
  }
}

/** Moves cells; the grid grows when filled cells would leave it. */
function moveBlock(sheet: Sheet, area: GridBounds, rows: number, columns: number): void {
  const taken: { row: number; cells: (Cell | undefined)[] }[] = [];
  const endRow = Math.min(area.endRow, sheet.rows.length);
  for (let row = area.startRow; row < endRow; row++) {
    const cells = sheet.rows[row]?.slice(area.startColumn, area.endColumn);
    if (!cells?.some((cell) => cell !== undefined)) continue;
    while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
    taken.push({ row, cells });
  }
  blank(sheet, area);
  for (const { row, cells } of taken) {
    growGrid(sheet, row + rows + 1, area.startColumn + columns + cells.length);
    setCells(sheet, row + rows, area.startColumn + columns, cells);
  }
}

/** Drops merges that touch these cells. */
export function dropMerges(sheet: Sheet, bounds: GridBounds): void {
  sheet.merges = sheet.merges.filter((merge) => !intersects(boundsOf(sheet, merge), bounds));
}

function comparedColumns(
  bounds: GridBounds,
  wanted: readonly { startIndex?: number | null; endIndex?: number | null }[],
): number[] {
  const all = Array.from({ length: bounds.endColumn - bounds.startColumn }, (_, i) => bounds.startColumn + i);
  if (wanted.length === 0) return all;
  const chosen = all.filter((column) =>
    wanted.some(
      ({ startIndex, endIndex }) =>
        column >= (startIndex ?? 0) && column < (endIndex ?? Number.POSITIVE_INFINITY),
    ),
  );
  if (chosen.length === 0) throw invalidArgument('comparisonColumns must lie within the range.');
  return chosen;
}

/** What makes two cells equal: the value; texts regardless of case. */
function comparable(change: Change, sheet: Sheet, row: number, column: number): unknown {
  if (!cellAt(sheet, row, column)) return null;
  const value = computedValue(change.spreadsheet, sheet, row, column);
  if (value === undefined || value === '') return null;
  if (typeof value === 'string') return value.toLowerCase();
  return isError(value) ? { error: value.type } : value;
}
