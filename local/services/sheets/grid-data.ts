/** Grid data: cells, row and column properties of a sheet or of some of its ranges. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { hasArrayFormula } from '../../state/spreadsheet/engine/array-formulas';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { type GridBounds, wholeGrid } from '../../state/spreadsheet/ranges';
import { cellData } from './cell-data';
import { type Mask, maskWants } from './field-mask';
import { eachShownCell } from './shown-cells';

export const DEFAULT_ROW_PIXELS = 21;
export const DEFAULT_COLUMN_PIXELS = 100;

/** One GridData per range asked for, or one for the whole grid. `mask` is that of `sheets.data`. */
export function gridData(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  ranges: GridBounds[] | undefined,
  mask: Mask | undefined,
): sheets_v4.Schema$GridData[] {
  return (ranges ?? [wholeGrid(sheet)]).map((bounds) => {
    const data: sheets_v4.Schema$GridData = {};
    if (bounds.startRow > 0) data.startRow = bounds.startRow;
    if (bounds.startColumn > 0) data.startColumn = bounds.startColumn;
    if (maskWants(mask, 'rowData')) {
      const rows = rowData(spreadsheet, sheet, bounds, mask?.get('rowData')?.get('values'));
      if (rows.length > 0) data.rowData = rows;
    }
    if (maskWants(mask, 'rowMetadata')) data.rowMetadata = lineMetadata(spreadsheet, sheet, 'ROWS', bounds);
    if (maskWants(mask, 'columnMetadata'))
      data.columnMetadata = lineMetadata(spreadsheet, sheet, 'COLUMNS', bounds);
    return data;
  });
}

/** Rows up to the last with a cell, each up to its last cell; gaps are `{}` (R32). */
function rowData(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  bounds: GridBounds,
  mask: Mask | undefined,
): sheets_v4.Schema$RowData[] {
  const rows: sheets_v4.Schema$RowData[] = [];
  const filled = hasArrayFormula(spreadsheet) ? filledCells(spreadsheet, sheet, bounds) : undefined;
  const endRow = Math.min(bounds.endRow, Math.max(sheet.rows.length, filled?.length ?? 0));
  for (let row = bounds.startRow; row < endRow; row++) {
    const cells = sheet.rows[row];
    const columns = filled?.[row];
    if (!cells && !columns) continue;
    const values: sheets_v4.Schema$CellData[] = [];
    const endColumn = Math.min(bounds.endColumn, Math.max(cells?.length ?? 0, columns?.length ?? 0));
    for (let column = bounds.startColumn; column < endColumn; column++) {
      if (!cells?.[column] && !columns?.[column]) continue;
      while (values.length < column - bounds.startColumn) values.push({});
      values.push(cellData(spreadsheet, sheet, row, column, mask));
    }
    if (values.length === 0) continue;
    while (rows.length < row - bounds.startRow) rows.push({});
    rows.push({ values });
  }
  return rows;
}

/** True at [row][column] for cells that show something, array results included. */
function filledCells(spreadsheet: Spreadsheet, sheet: Sheet, bounds: GridBounds): boolean[][] {
  const filled: boolean[][] = [];
  eachShownCell(spreadsheet, sheet, bounds, (row, column) => {
    filled[row] ??= [];
    const columns = filled[row];
    if (columns) columns[column] = true;
  });
  return filled;
}

/** Properties of every row or column of the range, sizes filled in (R33). */
function lineMetadata(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
  bounds: GridBounds,
): sheets_v4.Schema$DimensionProperties[] {
  const rows = dimension === 'ROWS';
  const known = rows ? sheet.rowMetadata : sheet.columnMetadata;
  const pixelSize = rows ? DEFAULT_ROW_PIXELS : DEFAULT_COLUMN_PIXELS;
  const entries = spreadsheet.developerMetadata.filter((entry) => {
    const range = entry.location?.dimensionRange;
    return range?.dimension === dimension && (range.sheetId ?? 0) === sheet.properties.sheetId;
  });
  const lines: sheets_v4.Schema$DimensionProperties[] = [];
  const [start, end] = rows ? [bounds.startRow, bounds.endRow] : [bounds.startColumn, bounds.endColumn];
  for (let index = start; index < end; index++) {
    const line: sheets_v4.Schema$DimensionProperties = { pixelSize, ...known[index] };
    const own = entries.filter((entry) => entry.location?.dimensionRange?.startIndex === index);
    if (own.length > 0) line.developerMetadata = own;
    lines.push(line);
  }
  return lines;
}
