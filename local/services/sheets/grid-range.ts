/** GridRange messages against the grid of their sheet. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Sheet } from '../../state/spreadsheet/model';
import { boundsWithin, type GridBounds, wholeGrid } from '../../state/spreadsheet/ranges';
import { invalidArgument } from './errors';

/** The cells of a range, open sides filled and ends cut at the grid. */
export function boundsOf(sheet: Sheet, range: sheets_v4.Schema$GridRange | undefined): GridBounds {
  const grid = wholeGrid(sheet);
  return {
    startRow: range?.startRowIndex ?? 0,
    endRow: Math.min(range?.endRowIndex ?? grid.endRow, grid.endRow),
    startColumn: range?.startColumnIndex ?? 0,
    endColumn: Math.min(range?.endColumnIndex ?? grid.endColumn, grid.endColumn),
  };
}

/** As `boundsOf`, but a range that begins outside the grid, or is empty, is refused as by Google. */
export function checkedBounds(sheet: Sheet, range: sheets_v4.Schema$GridRange | undefined): GridBounds {
  for (const axis of ['Row', 'Column'] as const) {
    const start = range?.[`start${axis}Index`] ?? 0;
    const end = range?.[`end${axis}Index`];
    if (start < 0)
      throw invalidArgument(`GridRange.start${axis}Index[${start}] must be greater than or equal to 0`);
    if (end !== undefined && end !== null && end <= start)
      throw invalidArgument(
        `GridRange.end${axis}Index[${end}] must be after GridRange.start${axis}Index[${start}]`,
      );
  }
  return boundsWithin(sheet, {
    startRow: range?.startRowIndex ?? undefined,
    endRow: range?.endRowIndex ?? undefined,
    startColumn: range?.startColumnIndex ?? undefined,
    endColumn: range?.endColumnIndex ?? undefined,
  });
}

/** The message of these cells: `sheetId` 0 is left out, indexes are not (R20). */
export function gridRange(sheetId: number, bounds: GridBounds): sheets_v4.Schema$GridRange {
  return {
    ...(sheetId !== 0 && { sheetId }),
    startRowIndex: bounds.startRow,
    endRowIndex: bounds.endRow,
    startColumnIndex: bounds.startColumn,
    endColumnIndex: bounds.endColumn,
  };
}

export function intersects(a: GridBounds, b: GridBounds): boolean {
  return (
    a.startRow < b.endRow &&
    b.startRow < a.endRow &&
    a.startColumn < b.endColumn &&
    b.startColumn < a.endColumn
  );
}

/** The cells that both have, or undefined. */
export function intersection(a: GridBounds, b: GridBounds): GridBounds | undefined {
  if (!intersects(a, b)) return undefined;
  return {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
}

/** Whether a cell lies within. */
export function covers(bounds: GridBounds, row: number, column: number): boolean {
  return (
    row >= bounds.startRow && row < bounds.endRow && column >= bounds.startColumn && column < bounds.endColumn
  );
}

export function contains(outer: GridBounds, inner: GridBounds): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}
