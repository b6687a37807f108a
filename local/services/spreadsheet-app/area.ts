/** A rectangle of cells as Apps Script counts: rows and columns from 1. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';

export interface Area {
  row: number;
  column: number;
  numRows: number;
  numColumns: number;
  /** Sides that the notation left open (`A:A` has no row bounds). */
  open?: { top?: boolean; left?: boolean; bottom?: boolean; right?: boolean };
}

/** The same rectangle as the Sheets API writes it. */
export function gridRangeOf(sheetId: number, area: Area): sheets_v4.Schema$GridRange {
  return {
    sheetId,
    startRowIndex: area.row - 1,
    endRowIndex: area.row - 1 + area.numRows,
    startColumnIndex: area.column - 1,
    endColumnIndex: area.column - 1 + area.numColumns,
  };
}

/** The rectangle of a GridRange whose open sides end at the size given. */
export function areaOf(
  range: sheets_v4.Schema$GridRange,
  size: { rowCount: number; columnCount: number },
): Area {
  const top = range.startRowIndex ?? 0;
  const left = range.startColumnIndex ?? 0;
  const area: Area = {
    row: top + 1,
    column: left + 1,
    numRows: (range.endRowIndex ?? size.rowCount) - top,
    numColumns: (range.endColumnIndex ?? size.columnCount) - left,
  };
  const open = {
    top: range.startRowIndex == null,
    left: range.startColumnIndex == null,
    bottom: range.endRowIndex == null,
    right: range.endColumnIndex == null,
  };
  return open.top || open.left || open.bottom || open.right ? { ...area, open } : area;
}

export function lastRowOf(area: Area): number {
  return area.row + area.numRows - 1;
}

export function lastColumnOf(area: Area): number {
  return area.column + area.numColumns - 1;
}

export function cellCount(area: Area): number {
  return area.numRows * area.numColumns;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    lastRowOf(inner) <= lastRowOf(outer) &&
    lastColumnOf(inner) <= lastColumnOf(outer)
  );
}

export function intersects(a: Area, b: Area): boolean {
  return (
    a.row <= lastRowOf(b) &&
    b.row <= lastRowOf(a) &&
    a.column <= lastColumnOf(b) &&
    b.column <= lastColumnOf(a)
  );
}

/** Calls back for every cell, row by row, with 0-based positions in the sheet, and collects the answers. */
export function mapArea<Result>(area: Area, each: (row: number, column: number) => Result): Result[][] {
  const rows: Result[][] = [];
  for (let row = 0; row < area.numRows; row++) {
    const cells: Result[] = [];
    for (let column = 0; column < area.numColumns; column++)
      cells.push(each(area.row - 1 + row, area.column - 1 + column));
    rows.push(cells);
  }
  return rows;
}

/** Checks a rectangle against the size of its sheet in Google's words. */
export function checkArea(area: Area, size: { rowCount: number; columnCount: number }): Area {
  if (area.row < 1) throw new ScriptError('The starting row of the range is too small.');
  if (area.column < 1) throw new ScriptError('The starting column of the range is too small.');
  if (area.numRows < 1) throw new ScriptError('The number of rows in the range must be at least 1.');
  if (area.numColumns < 1) throw new ScriptError('The number of columns in the range must be at least 1.');
  if (lastRowOf(area) > size.rowCount || lastColumnOf(area) > size.columnCount)
    throw new ScriptError('The coordinates of the range are outside the dimensions of the sheet.');
  return area;
}

/** Checks that rows of data have exactly the shape of the rectangle. */
export function checkShape(data: readonly (readonly unknown[])[], area: Area): void {
  const shape = (what: string, has: number, wants: number) =>
    new ScriptError(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wants}.`,
    );
  if (data.length !== area.numRows) throw shape('rows', data.length, area.numRows);
  for (const row of data)
    if (row.length !== area.numColumns) throw shape('columns', row.length, area.numColumns);
}
