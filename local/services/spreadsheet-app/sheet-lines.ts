/** Sheet: inserting, deleting, moving, sizing and hiding of rows and columns. */
import { ScriptError } from '../../host/script-error';
import type { Range } from './range';
import {
  COLUMN_WIDTH,
  type Dimension,
  existingLines,
  lines,
  SheetCore,
  structureOf,
  updateLines,
} from './sheet-core';

const ROW_HEIGHT = 21;

export class SheetLines extends SheetCore {
  insertRowAfter(afterPosition: number): this {
    return insertLines(this, 'ROWS', afterPosition + 1, 1, true);
  }
  insertRowBefore(beforePosition: number): this {
    return insertLines(this, 'ROWS', beforePosition, 1, false);
  }
  insertRowsAfter(afterPosition: number, howMany: number): this {
    return insertLines(this, 'ROWS', afterPosition + 1, howMany, true);
  }
  insertRowsBefore(beforePosition: number, howMany: number): this {
    return insertLines(this, 'ROWS', beforePosition, howMany, false);
  }
  insertRows(rowIndex: number, numRows = 1): void {
    insertLines(this, 'ROWS', rowIndex, numRows, false);
  }
  deleteRow(rowPosition: number): this {
    return deleteLines(this, 'ROWS', rowPosition, 1);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    deleteLines(this, 'ROWS', rowPosition, howMany);
  }
  moveRows(rowSpec: Range, destinationIndex: number): void {
    moveLines(this, 'ROWS', rowSpec.area.row, rowSpec.area.numRows, destinationIndex);
  }
  hideRow(row: Range): void {
    hide(this, 'ROWS', row.area.row, row.area.numRows, true);
  }
  hideRows(rowIndex: number, numRows = 1): void {
    hide(this, 'ROWS', rowIndex, numRows, true);
  }
  showRows(rowIndex: number, numRows = 1): void {
    hide(this, 'ROWS', rowIndex, numRows, false);
  }
  unhideRow(row: Range): void {
    hide(this, 'ROWS', row.area.row, row.area.numRows, false);
  }
  setRowHeight(rowPosition: number, height: number): this {
    return resize(this, 'ROWS', rowPosition, 1, height);
  }
  setRowHeights(startRow: number, numRows: number, height: number): this {
    return resize(this, 'ROWS', startRow, numRows, height);
  }
  autoResizeRows(startRow: number, numRows: number): this {
    return autoResize(this, 'ROWS', startRow, numRows);
  }
  insertColumnAfter(afterPosition: number): this {
    return insertLines(this, 'COLUMNS', afterPosition + 1, 1, true);
  }
  insertColumnBefore(beforePosition: number): this {
    return insertLines(this, 'COLUMNS', beforePosition, 1, false);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return insertLines(this, 'COLUMNS', afterPosition + 1, howMany, true);
  }
  insertColumnsBefore(beforePosition: number, howMany: number): this {
    return insertLines(this, 'COLUMNS', beforePosition, howMany, false);
  }
  insertColumns(columnIndex: number, numColumns = 1): void {
    insertLines(this, 'COLUMNS', columnIndex, numColumns, false);
  }
  deleteColumn(columnPosition: number): this {
    return deleteLines(this, 'COLUMNS', columnPosition, 1);
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    deleteLines(this, 'COLUMNS', columnPosition, howMany);
  }
  moveColumns(columnSpec: Range, destinationIndex: number): void {
    moveLines(this, 'COLUMNS', columnSpec.area.column, columnSpec.area.numColumns, destinationIndex);
  }
  hideColumn(column: Range): void {
    hide(this, 'COLUMNS', column.area.column, column.area.numColumns, true);
  }
  hideColumns(columnIndex: number, numColumns = 1): void {
    hide(this, 'COLUMNS', columnIndex, numColumns, true);
  }
  showColumns(columnIndex: number, numColumns = 1): void {
    hide(this, 'COLUMNS', columnIndex, numColumns, false);
  }
  unhideColumn(column: Range): void {
    hide(this, 'COLUMNS', column.area.column, column.area.numColumns, false);
  }
  setColumnWidth(columnPosition: number, width: number): this {
    return resize(this, 'COLUMNS', columnPosition, 1, width);
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    return resize(this, 'COLUMNS', startColumn, numColumns, width);
  }
  autoResizeColumns(startColumn: number, numColumns: number): this {
    return autoResize(this, 'COLUMNS', startColumn, numColumns);
  }
  autoResizeColumn(columnPosition: number): this {
    return autoResize(this, 'COLUMNS', columnPosition, 1);
  }
  getRowHeight(rowPosition: number): number {
    existingLines(this, 'ROWS', rowPosition);
    return structureOf(this).rowMetadata[rowPosition - 1]?.pixelSize ?? ROW_HEIGHT;
  }
  getColumnWidth(columnPosition: number): number {
    existingLines(this, 'COLUMNS', columnPosition);
    return structureOf(this).columnMetadata[columnPosition - 1]?.pixelSize ?? COLUMN_WIDTH;
  }
  /** The local Workspace does not measure text: heights that are not forced are set as given. */
  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    return this.setRowHeights(startRow, numRows, height);
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    return structureOf(this).rowMetadata[rowPosition - 1]?.hiddenByUser === true;
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    return structureOf(this).rowMetadata[rowPosition - 1]?.hiddenByFilter === true;
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    return structureOf(this).columnMetadata[columnPosition - 1]?.hiddenByUser === true;
  }
}

function insertLines<Item extends SheetLines>(
  sheet: Item,
  dimension: Dimension,
  position: number,
  count: number,
  inheritFromBefore: boolean,
): Item {
  if (count < 1)
    throw new ScriptError(
      `The number of ${dimension === 'ROWS' ? 'rows' : 'columns'} to insert must be at least 1.`,
    );
  existingLines(sheet, dimension, inheritFromBefore ? position - 1 : position);
  sheet.document.change({
    insertDimension: { range: lines(sheet, dimension, position, count), inheritFromBefore },
  });
  return sheet;
}

function deleteLines<Item extends SheetLines>(
  sheet: Item,
  dimension: Dimension,
  position: number,
  count: number,
): Item {
  const range = existingLines(sheet, dimension, position, count);
  const { rowCount, columnCount } = sheet.document.sheet(sheet.sheetId).properties.gridProperties ?? {};
  if (count === (dimension === 'ROWS' ? rowCount : columnCount))
    throw new ScriptError(
      `You can't delete all the ${dimension === 'ROWS' ? 'rows' : 'columns'} on the sheet.`,
    );
  sheet.document.change({ deleteDimension: { range } });
  return sheet;
}

function moveLines(
  sheet: SheetLines,
  dimension: Dimension,
  start: number,
  count: number,
  destination: number,
): void {
  const source = existingLines(sheet, dimension, start, count);
  sheet.document.change({ moveDimension: { source, destinationIndex: destination - 1 } });
}

function hide(
  sheet: SheetLines,
  dimension: Dimension,
  position: number,
  count: number,
  hiddenByUser: boolean,
): void {
  updateLines(sheet, existingLines(sheet, dimension, position, count), { hiddenByUser });
}

function resize<Item extends SheetLines>(
  sheet: Item,
  dimension: Dimension,
  position: number,
  count: number,
  pixelSize: number,
): Item {
  updateLines(sheet, existingLines(sheet, dimension, position, count), { pixelSize });
  return sheet;
}

function autoResize<Item extends SheetLines>(
  sheet: Item,
  dimension: Dimension,
  position: number,
  count: number,
): Item {
  const dimensions = existingLines(sheet, dimension, position, count);
  sheet.document.change({ autoResizeDimensions: { dimensions } });
  return sheet;
}
