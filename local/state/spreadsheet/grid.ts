/** Reading and writing cells of a sheet. Rows are copied on write, and so is their list where it is shared. */
import type { Cell, Row, Sheet, Spreadsheet } from './model';
import type { GridBounds } from './ranges';

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** Lists of rows that several sheets may hold: copies of a workbook, and drafts of a change. */
const sharedLists = new WeakSet<Sheet['rows']>();

/** The sheet's rows for another sheet to hold as well; whoever writes first takes a copy. */
export function shareRows({ rows }: Sheet): Sheet['rows'] {
  sharedLists.add(rows);
  return rows;
}

/** Whether this list is held by several sheets, so that nobody changes it. */
export function isShared(rows: Sheet['rows']): boolean {
  return sharedLists.has(rows);
}

/** The sheet's rows to be changed: nobody else holds this list. */
export function rowsToWrite(sheet: Sheet): Sheet['rows'] {
  if (sharedLists.has(sheet.rows)) sheet.rows = sheet.rows.slice();
  return sheet.rows;
}

/** Replaces one cell; `undefined` or a cell without content empties it. Bump `spreadsheet.revision` once per change. */
export function setCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  const kept = cell && Object.keys(cell).length > 0 ? cell : undefined;
  const old = sheet.rows[row];
  if (!kept && old?.[column] === undefined) return;
  const next: (Cell | undefined)[] = old ? old.slice() : [];
  if (kept) next[column] = kept;
  else delete next[column];
  rowsToWrite(sheet)[row] = next;
}

/** Replaces a run of cells of one row at once: cheaper than `setCell` per cell. */
export function setCells(sheet: Sheet, row: number, startColumn: number, cells: Row): void {
  const next: (Cell | undefined)[] = sheet.rows[row]?.slice() ?? [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell && Object.keys(cell).length > 0) next[startColumn + i] = cell;
    else delete next[startColumn + i];
  }
  rowsToWrite(sheet)[row] = next;
}

/**
 * Replaces the cells of a block of rows (0-based, ends excluded): `change` answers the new cell for an old one and its
 * column. Rows that are one object are worked out once and stay one object, so that a formatted block costs one row;
 * `change` must therefore not depend on the row's number.
 */
export function changeRows(
  sheet: Sheet,
  { startRow, endRow, startColumn, endColumn }: GridBounds,
  change: (cell: Cell | undefined, column: number) => Cell | undefined,
): void {
  const changed = new Map<Row | undefined, Row | undefined>();
  for (let index = startRow; index < endRow; index++) {
    const row = sheet.rows[index];
    if (!changed.has(row)) changed.set(row, withCells(row, startColumn, endColumn, change));
    const next = changed.get(row);
    if (next !== row) rowsToWrite(sheet)[index] = next;
  }
}

function withCells(
  row: Row | undefined,
  startColumn: number,
  endColumn: number,
  change: (cell: Cell | undefined, column: number) => Cell | undefined,
): Row | undefined {
  const next: (Cell | undefined)[] = row?.slice() ?? [];
  let touched = false;
  for (let column = startColumn; column < endColumn; column++) {
    const cell = change(row?.[column], column);
    const kept = cell && Object.keys(cell).length > 0 ? cell : undefined;
    if (kept === row?.[column]) continue;
    touched = true;
    if (kept) next[column] = kept;
    else delete next[column];
  }
  return touched ? next : row;
}

/** True when a cell shows something: a value other than '' or a formula. */
export function hasContent(cell: Cell | undefined): cell is Cell {
  return (
    cell !== undefined && (cell.formula !== undefined || (cell.value !== undefined && cell.value !== ''))
  );
}

/** Rows never change, so how far their content reaches is worked out once. */
const contentEnds = new WeakMap<Row, number>();

/** Number of columns of a row up to the last one with content (0 for none). */
function contentEnd(row: Row | undefined): number {
  if (row === undefined) return 0;
  let end = contentEnds.get(row);
  if (end === undefined) {
    end = row.length;
    while (end > 0 && !hasContent(row[end - 1])) end--;
    contentEnds.set(row, end);
  }
  return end;
}

const filledEnds = new WeakMap<Row, number>();

/** Number of columns of a row up to the last cell that has a value (also '') or a formula; 0 for none. */
export function filledEnd(row: Row | undefined): number {
  if (row === undefined) return 0;
  let end = filledEnds.get(row);
  if (end === undefined) {
    end = row.length;
    while (end > 0 && row[end - 1]?.formula === undefined && row[end - 1]?.value === undefined) end--;
    filledEnds.set(row, end);
  }
  return end;
}

/** Number of rows up to the last one with content (0 for an empty sheet). */
export function lastRow(sheet: Sheet): number {
  for (let row = sheet.rows.length - 1; row >= 0; row--) if (contentEnd(sheet.rows[row]) > 0) return row + 1;
  return 0;
}

/** Number of columns up to the last one with content (0 for an empty sheet). */
export function lastColumn(sheet: Sheet): number {
  return sheet.rows.reduce((last, row) => Math.max(last, contentEnd(row)), 0);
}

export function sheetById(spreadsheet: Spreadsheet, sheetId: number): Sheet | undefined {
  return spreadsheet.sheets.find((sheet) => sheet.properties.sheetId === sheetId);
}

export function sheetByTitle(spreadsheet: Spreadsheet, title: string): Sheet | undefined {
  const wanted = title.toLowerCase();
  return spreadsheet.sheets.find((sheet) => sheet.properties.title.toLowerCase() === wanted);
}
