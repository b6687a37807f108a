/** Requests that write cells: updateCells, repeatCell, appendCells. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { shiftFormula } from '../../../state/spreadsheet/formula-text';
import { cellAt, changeRows, lastRow, setCells } from '../../../state/spreadsheet/grid';
import type { Cell, Sheet } from '../../../state/spreadsheet/model';
import { type GridBounds, wholeGrid } from '../../../state/spreadsheet/ranges';
import { CellWriter } from '../cell-write';
import { invalidArgument } from '../errors';
import { updateMask } from '../field-mask';
import { checkedBounds } from '../grid-range';
import { growGrid } from '../values-write';
import type { RequestTable } from './table';

export const CELL_REQUESTS = {
  updateCells({ rows = [], fields, start, range }, change) {
    const writer = new CellWriter(change.spreadsheet, updateMask('CellData', fields));
    if (!start && !range) throw invalidArgument('Must specify one of start or range.');
    const sheet = change.sheet((start ?? range)?.sheetId);
    const bounds = start ? boundsFrom(sheet, start, rows) : checkedBounds(sheet, range);
    if (bounds.endRow > bounds.startRow && bounds.endColumn > bounds.startColumn) change.guard(sheet, bounds);
    writeRows(sheet, bounds, rows, writer, start !== undefined && start !== null);
    return undefined;
  },

  repeatCell({ range, cell, fields }, change) {
    const mask = updateMask('CellData', fields);
    const writer = new CellWriter(change.spreadsheet, mask);
    const sheet = change.sheet(range?.sheetId);
    const bounds = checkedBounds(sheet, range);
    change.guard(sheet, bounds);
    const movesAlong =
      Boolean(cell?.userEnteredValue?.formulaValue) && (mask.size === 0 || mask.has('userEnteredValue'));
    if (!movesAlong) changeRows(sheet, bounds, (old) => writer.apply(old, cell));
    else
      for (let row = bounds.startRow; row < bounds.endRow; row++) {
        const rowBounds = { ...bounds, startRow: row, endRow: row + 1 };
        changeRows(sheet, rowBounds, (old, column) => {
          const next = writer.apply(old, cell);
          if (next?.formula === undefined) return next;
          const formula = shiftFormula(next.formula, row - bounds.startRow, column - bounds.startColumn);
          return { ...next, formula };
        });
      }
    return undefined;
  },

  appendCells({ sheetId, rows = [], fields }, change) {
    const writer = new CellWriter(change.spreadsheet, updateMask('CellData', fields));
    const sheet = change.sheet(sheetId);
    const startRow = lastRow(sheet);
    const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
    const { endColumn } = wholeGrid(sheet);
    if (width > endColumn) throw beyondColumn(endColumn);
    if (rows.length === 0) return undefined;
    growGrid(sheet, startRow + rows.length, 0);
    const bounds = {
      startRow,
      endRow: startRow + rows.length,
      startColumn: 0,
      endColumn: Math.max(1, width),
    };
    change.guard(sheet, bounds);
    writeRows(sheet, bounds, rows, writer, true);
    return undefined;
  },
} satisfies RequestTable;

/** The cells that rows of data cover from a start on. */
function boundsFrom(
  sheet: Sheet,
  start: sheets_v4.Schema$GridCoordinate,
  rows: readonly sheets_v4.Schema$RowData[],
): GridBounds {
  const grid = wholeGrid(sheet);
  const startRow = start.rowIndex ?? 0;
  const startColumn = start.columnIndex ?? 0;
  if (startRow >= grid.endRow)
    throw invalidArgument(`GridCoordinate.rowIndex[${startRow}] is after last row in grid[${grid.endRow}]`);
  if (startColumn >= grid.endColumn)
    throw invalidArgument(
      `GridCoordinate.columnIndex[${startColumn}] is after last column in grid[${grid.endColumn}]`,
    );
  const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
  if (startRow + rows.length > grid.endRow) throw beyondRow(grid.endRow);
  if (startColumn + width > grid.endColumn) throw beyondColumn(grid.endColumn);
  return { startRow, endRow: startRow + rows.length, startColumn, endColumn: startColumn + width };
}

/** Writes rows into bounds. With a start only the cells sent are touched, with a range all of its cells. */
function writeRows(
  sheet: Sheet,
  bounds: GridBounds,
  rows: readonly sheets_v4.Schema$RowData[],
  writer: CellWriter,
  onlySent: boolean,
): void {
  const height = bounds.endRow - bounds.startRow;
  const width = bounds.endColumn - bounds.startColumn;
  if (rows.length > height) throw beyondRow(bounds.endRow);
  if (rows.some((row) => (row.values?.length ?? 0) > width)) throw beyondColumn(bounds.endColumn);
  const lastTouched = onlySent
    ? rows.length
    : Math.max(rows.length, Math.min(height, sheet.rows.length - bounds.startRow));
  for (let offset = 0; offset < lastTouched; offset++) {
    const row = bounds.startRow + offset;
    const values = rows[offset]?.values ?? [];
    const known = sheet.rows[row]?.length ?? 0;
    const count = onlySent
      ? values.length
      : Math.max(values.length, Math.min(width, known - bounds.startColumn));
    const cells: (Cell | undefined)[] = [];
    for (let index = 0; index < count; index++) {
      const old = cellAt(sheet, row, bounds.startColumn + index);
      cells.push(values[index] || old ? writer.apply(old, values[index]) : undefined);
    }
    if (cells.length > 0) setCells(sheet, row, bounds.startColumn, cells);
  }
}

function beyondRow(endRow: number): Error {
  return invalidArgument(
    `Attempting to write row: ${endRow}, beyond the last requested row of: ${endRow - 1}`,
  );
}

function beyondColumn(endColumn: number): Error {
  return invalidArgument(
    `Attempting to write column: ${endColumn}, beyond the last requested column of: ${endColumn - 1}`,
  );
}
