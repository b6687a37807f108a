/** Inserting, deleting and moving rows and columns: cells, their properties, and everything that refers to them. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { rowsToWrite } from '../../state/spreadsheet/grid';
import type { Cell, Row, Sheet } from '../../state/spreadsheet/model';
import { wholeGrid } from '../../state/spreadsheet/ranges';
import type { Change } from './change';
import { type LineChange, movedLine } from './ranges-shift';
import { shiftReferences } from './references';

type Dimension = LineChange['dimension'];
type Properties = Record<number, sheets_v4.Schema$DimensionProperties>;

/** Inserts empty lines before line `start`; they take format and size from the line before or after. */
export function insertLines(
  change: Change,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  count: number,
  inheritFromBefore: boolean,
): void {
  const rows = dimension === 'ROWS';
  const { sheetId } = sheet.properties;
  const model = inheritFromBefore ? start - 1 : start;
  if (rows) {
    const inherited = formatsOf(sheet.rows[model]);
    if (start < sheet.rows.length || inherited) {
      const list = rowsToWrite(sheet);
      if (list.length < start) list.length = start;
      list.splice(start, 0, ...Array.from({ length: count }, () => inherited));
    }
  } else
    eachRow(sheet, (row) => {
      const inherited = formatOf(row[model]);
      if (start >= row.length && !inherited) return row;
      const next = row.slice();
      if (next.length < start) next.length = start;
      next.splice(start, 0, ...Array.from({ length: count }, () => inherited));
      return next;
    });
  const line: LineChange = { kind: 'insert', sheetId, dimension, start, count, to: 0 };
  shiftProperties(sheet, line);
  const known = rows ? sheet.rowMetadata : sheet.columnMetadata;
  const size = known[inheritFromBefore ? start - 1 : start + count]?.pixelSize;
  if (size !== undefined)
    for (let index = start; index < start + count; index++) known[index] = { pixelSize: size };
  resizeGrid(sheet, dimension, count, start);
  shiftReferences(change.spreadsheet, sheet, line);
}

/** Deletes lines and what lies in them. */
export function deleteLines(
  change: Change,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  count: number,
): void {
  if (dimension === 'ROWS') {
    if (start < sheet.rows.length) rowsToWrite(sheet).splice(start, count);
  } else
    eachRow(sheet, (row) => {
      if (start >= row.length) return row;
      const next = row.slice();
      next.splice(start, count);
      return next;
    });
  const line: LineChange = {
    kind: 'delete',
    sheetId: sheet.properties.sheetId,
    dimension,
    start,
    count,
    to: 0,
  };
  shiftProperties(sheet, line);
  resizeGrid(sheet, dimension, -count, start);
  shiftReferences(change.spreadsheet, sheet, line);
}

/** Moves lines to the gap before line `to`, counted before the move. */
export function moveLines(
  change: Change,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  count: number,
  to: number,
): void {
  const line: LineChange = {
    kind: 'move',
    sheetId: sheet.properties.sheetId,
    dimension,
    start,
    count,
    to,
  };
  if (dimension === 'ROWS') {
    const rows: (Row | undefined)[] = [];
    sheet.rows.forEach((row, index) => {
      rows[movedLine(index, line)] = row;
    });
    sheet.rows = rows;
  } else
    eachRow(sheet, (row) => {
      const next: (Cell | undefined)[] = [];
      row.forEach((cell, index) => {
        if (cell) next[movedLine(index, line)] = cell;
      });
      return next;
    });
  shiftProperties(sheet, line);
  shiftReferences(change.spreadsheet, sheet, line);
}

/** Rows that are one object stay one object. */
function eachRow(sheet: Sheet, change: (row: Row) => Row): void {
  const changed = new Map<Row, Row>();
  const list = rowsToWrite(sheet);
  for (let index = 0; index < list.length; index++) {
    const row = list[index];
    if (!row) continue;
    const next = changed.get(row) ?? change(row);
    changed.set(row, next);
    list[index] = next;
  }
}

/** What an inserted row takes from its neighbour: formats and validation, no content. */
function formatsOf(row: Row | undefined): Row | undefined {
  if (!row?.some((cell) => cell?.format ?? cell?.validation)) return undefined;
  return row.map(formatOf);
}

function formatOf(cell: Cell | undefined): Cell | undefined {
  if (!cell?.format && !cell?.validation) return undefined;
  return {
    ...(cell.format && { format: cell.format }),
    ...(cell.validation && { validation: cell.validation }),
  };
}

function shiftProperties(sheet: Sheet, line: LineChange): void {
  const key = line.dimension === 'ROWS' ? 'rowMetadata' : 'columnMetadata';
  const shifted: Properties = {};
  for (const [text, properties] of Object.entries(sheet[key])) {
    const index = Number(text);
    const after = line.start + line.count;
    if (line.kind === 'insert') shifted[index >= line.start ? index + line.count : index] = properties;
    else if (line.kind === 'move') shifted[movedLine(index, line)] = properties;
    else if (index < line.start) shifted[index] = properties;
    else if (index >= after) shifted[index - line.count] = properties;
  }
  sheet[key] = shifted;
}

/** Changes the grid's size; frozen lines are gained and lost with those inserted and deleted among them. */
function resizeGrid(sheet: Sheet, dimension: Dimension, by: number, start: number): void {
  const grid = wholeGrid(sheet);
  const rows = dimension === 'ROWS';
  const frozenKey = rows ? 'frozenRowCount' : 'frozenColumnCount';
  const frozen = sheet.properties.gridProperties?.[frozenKey] ?? 0;
  const inFrozen = Math.max(0, Math.min(frozen - start, by < 0 ? -by : frozen));
  const nextFrozen = by < 0 ? frozen - inFrozen : start < frozen ? frozen + by : frozen;
  const { [frozenKey]: _frozen, ...rest } = sheet.properties.gridProperties ?? {};
  sheet.properties = {
    ...sheet.properties,
    gridProperties: {
      ...rest,
      [rows ? 'rowCount' : 'columnCount']: (rows ? grid.endRow : grid.endColumn) + by,
      ...(nextFrozen > 0 && { [frozenKey]: nextFrozen }),
    },
  };
}
