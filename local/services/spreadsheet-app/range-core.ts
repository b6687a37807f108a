/** Where a Range lies, and the ways in which its methods read and write cells. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { cellAt } from '../../state/spreadsheet/grid';
import type {
  Cell,
  Sheet as SheetState,
  Spreadsheet as SpreadsheetState,
} from '../../state/spreadsheet/model';
import { type Area, cellCount, checkShape, gridRangeOf, mapArea } from './area';
import type { CellAttribute } from './cell-attributes';
import type { Document, Request } from './document';
import type { Session } from './session';

/** Only data: everything a script may call is in the classes built on it. */
export class RangeCore {
  constructor(
    readonly document: Document,
    readonly sheetId: number,
    readonly area: Area,
  ) {}
  get session(): Session {
    return this.document.session;
  }
  get gridRange(): sheets_v4.Schema$GridRange {
    return gridRangeOf(this.sheetId, this.area);
  }
}

/** Reads each cell of the range: a paid read of contents. */
export function readCells<Result>(
  range: RangeCore,
  each: (cell: Cell | undefined, row: number, column: number, sheet: SheetState) => Result,
): Result[][] {
  const sheet = range.document.read(range.sheetId, range.area);
  return mapArea(range.area, (row, column) => each(cellAt(sheet, row, column), row, column, sheet));
}

/** Reads the top left cell only. */
export function readFirst<Result>(
  range: RangeCore,
  each: (cell: Cell | undefined, row: number, column: number, sheet: SheetState) => Result,
): Result {
  const { row, column } = range.area;
  const sheet = range.document.read(range.sheetId, { row, column, numRows: 1, numColumns: 1 });
  return each(cellAt(sheet, row - 1, column - 1), row - 1, column - 1, sheet);
}

export function readFormat<Value>(range: RangeCore, attribute: CellAttribute<Value>): Value {
  return readFirst(range, (cell) => attribute.read(cell?.format));
}

export function readFormats<Value>(range: RangeCore, attribute: CellAttribute<Value>): Value[][] {
  return readCells(range, (cell) => attribute.read(cell?.format));
}

/** Buffers a write whose requests do not depend on what the cells hold. */
export function writeRequests(range: RangeCore, ...requests: Request[]): void {
  range.document.write(cellCount(range.area), () => requests);
}

/** Gives every cell of the range the same format. */
export function fillFormat<Value>(
  range: RangeCore,
  attribute: CellAttribute<Value>,
  value: Value | null,
): void {
  const format = attribute.write(value);
  if (format === 'ignored') return;
  writeRequests(range, {
    repeatCell: {
      range: range.gridRange,
      cell: format ? { userEnteredFormat: format } : {},
      fields: `userEnteredFormat.${attribute.fields}`,
    },
  });
}

/** Gives each cell of the range its own format; an ignored one keeps what it has. */
export function fillFormats<Value>(
  range: RangeCore,
  attribute: CellAttribute<Value>,
  values: (Value | null)[][],
): void {
  checkShape(values, range.area);
  const made = new Map<Value | null, ReturnType<typeof attribute.write>>();
  const formatOf = (value: Value | null) => {
    // Cells of one format share one object.
    if (!made.has(value)) made.set(value, attribute.write(value));
    return made.get(value);
  };
  const formats = values.map((row) => row.map(formatOf));
  range.document.write(cellCount(range.area), (spreadsheet) => [
    updateCells(range, spreadsheet, `userEnteredFormat.${attribute.fields}`, (cell, row, column) => {
      const format = formats[row]?.[column];
      if (format !== 'ignored') return format ? { userEnteredFormat: format } : {};
      return cell?.format ? { userEnteredFormat: cell.format } : {};
    }),
  ]);
}

/** An updateCells request over the range; positions given to `each` are 0-based within the range. */
export function updateCells(
  range: RangeCore,
  spreadsheet: SpreadsheetState,
  fields: string,
  each: (cell: Cell | undefined, row: number, column: number) => sheets_v4.Schema$CellData,
): Request {
  const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === range.sheetId);
  const top = range.area.row - 1;
  const left = range.area.column - 1;
  return {
    updateCells: {
      range: range.gridRange,
      fields,
      rows: mapArea(range.area, (row, column) =>
        each(sheet && cellAt(sheet, row, column), row - top, column - left),
      ).map((values) => ({ values })),
    },
  };
}
