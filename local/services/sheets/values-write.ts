/** Writing values: what `values.update`, `append` and their batches store, and what they answer (R10). */
import { setCells } from '../../state/spreadsheet/grid';
import type { Cell, Primitive, Sheet } from '../../state/spreadsheet/model';
import { columnLetters, type GridBounds, printA1 } from '../../state/spreadsheet/ranges';
import type { Change } from './change';
import { storeInto, typeInto } from './entered';
import { invalidArgument } from './errors';
import { isObject, type Json } from './json';
import type { Target } from './write-target';

type InputOption = 'RAW' | 'USER_ENTERED';

/** What was written: distinct cells, rows and columns, and the range that holds them. */
export interface Written {
  bounds: GridBounds;
  cells: Set<string>;
  rows: Set<number>;
  columns: Set<number>;
}

/** The input option of a request. Throws when it is absent. */
export function requiredInputOption(option: unknown): InputOption {
  if (option === 'RAW' || option === 'USER_ENTERED') return option;
  throw invalidArgument("'valueInputOption' is required but not specified");
}

/** Rows out of `values` as sent, turned if `majorDimension` is COLUMNS; null keeps a cell as it is. */
export function rowsOf(values: Json | undefined, majorDimension: Json | undefined): (Primitive | null)[][] {
  const lines = (Array.isArray(values) ? values : []).map((line, i) =>
    (Array.isArray(line) ? line : []).map((value, j) => {
      if (typeof value === 'object' && value !== null)
        throw invalidArgument(`Invalid values[${i}][${j}]: ${protoText(value)}`);
      return value ?? null;
    }),
  );
  if (majorDimension !== 'COLUMNS') return lines;
  const height = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: height }, (_, row) => lines.map((line) => line[row] ?? null));
}

/** Writes rows from the upper left cell of a target within its limits; the grid grows where there is none. */
export function writeRows(
  change: Change,
  target: Target,
  rows: (Primitive | null)[][],
  option: InputOption,
): Written {
  const { sheet, range: bounds } = target;
  checkFit(target, rows);
  const height = rows.length;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const written: Written = {
    bounds:
      height > 0 && width > 0
        ? { ...bounds, endRow: bounds.startRow + height, endColumn: bounds.startColumn + width }
        : bounds,
    cells: new Set(),
    rows: new Set(),
    columns: new Set(),
  };
  if (height === 0 || width === 0) return written;
  change.guard(sheet, written.bounds);
  growGrid(sheet, written.bounds.endRow, written.bounds.endColumn);
  rows.forEach((values, offset) => {
    const row = bounds.startRow + offset;
    const cells = values.map((value, index): Cell | undefined => {
      const column = bounds.startColumn + index;
      const old = sheet.rows[row]?.[column];
      if (value === null) return old;
      written.cells.add(`${row},${column}`);
      written.rows.add(row);
      written.columns.add(column);
      return option === 'RAW'
        ? storeInto(old, value)
        : typeInto(old, value, change.spreadsheet, change.workspace);
    });
    if (cells.length > 0) setCells(sheet, row, bounds.startColumn, cells);
  });
  return written;
}

function checkFit({ sheet, range, limit }: Target, rows: (Primitive | null)[][]): void {
  rows.forEach((row, index) => {
    const trouble =
      range.startRow + index >= limit.row
        ? `row [${limit.row + 1}]`
        : range.startColumn + row.length > limit.column
          ? `column [${columnLetters(limit.column)}]`
          : undefined;
    if (trouble)
      throw invalidArgument(
        `Requested writing within range [${printA1(range, sheet.properties.title)}], but tried writing to ${trouble}`,
      );
  });
}

/** Makes the grid at least that large. */
export function growGrid(sheet: Sheet, rowCount: number, columnCount: number): void {
  const grid = sheet.properties.gridProperties ?? {};
  if (rowCount <= (grid.rowCount ?? 0) && columnCount <= (grid.columnCount ?? 0)) return;
  sheet.properties = {
    ...sheet.properties,
    gridProperties: {
      ...grid,
      rowCount: Math.max(rowCount, grid.rowCount ?? 0),
      columnCount: Math.max(columnCount, grid.columnCount ?? 0),
    },
  };
}

/** A nested value as the text format of protocol buffers, the way Google quotes it back. */
function protoText(value: Json, indent = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return `list_value {\n${value.map((item) => `${inner}values {\n${inner}  ${scalarText(item, `${inner}  `)}\n${inner}}\n`).join('')}${indent}}\n`;
  if (isObject(value))
    return `struct_value {\n${Object.entries(value)
      .map(
        ([key, item]) =>
          `${inner}fields {\n${inner}  key: ${JSON.stringify(key)}\n${inner}  value {\n${inner}    ${scalarText(item ?? null, `${inner}    `)}\n${inner}  }\n${inner}}\n`,
      )
      .join('')}${indent}}\n`;
  return scalarText(value, indent);
}

function scalarText(value: Json, indent: string): string {
  if (value === null) return 'null_value: NULL_VALUE';
  if (typeof value === 'string') return `string_value: ${JSON.stringify(value)}`;
  if (typeof value === 'number') return `number_value: ${value}`;
  if (typeof value === 'boolean') return `bool_value: ${value}`;
  return protoText(value, indent).trimEnd();
}
