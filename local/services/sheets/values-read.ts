/** Reading values: the three render options, both date options, and how Google trims what is empty. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { computedValue, effectiveNumberFormat } from '../../state/spreadsheet/computed';
import { cellAt } from '../../state/spreadsheet/grid';
import type { CellError, Primitive, Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { type GridBounds, printA1 } from '../../state/spreadsheet/ranges';
import { enteredFormula } from './entered';
import type { JsonObject } from './json';
import { eachShownCell, shownText } from './shown-cells';

export interface RenderOptions {
  valueRenderOption?: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  dateTimeRenderOption?: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
  majorDimension?: 'ROWS' | 'COLUMNS';
}

/** A ValueRange of these cells; without any value the key `values` is absent (R8). */
export function readValueRange(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  bounds: GridBounds,
  options: RenderOptions,
): JsonObject {
  const byColumns = options.majorDimension === 'COLUMNS';
  const values: Primitive[][] = [];
  eachShownCell(spreadsheet, sheet, bounds, (row, column) => {
    const place = [row - bounds.startRow, column - bounds.startColumn] as const;
    const [line, position] = byColumns ? [place[1], place[0]] : place;
    put(values, line, position, renderCell(spreadsheet, sheet, row, column, options));
  });
  return {
    range: printA1(bounds, sheet.properties.title),
    majorDimension: byColumns ? 'COLUMNS' : 'ROWS',
    ...(values.length > 0 && { values }),
  };
}

/** Puts a value into a list of lists, filling the way with empty lists and empty texts. */
function put(lines: Primitive[][], line: number, position: number, value: Primitive): void {
  while (lines.length <= line) lines.push([]);
  const target = lines[line];
  if (!target) return;
  while (target.length < position) target.push('');
  target[position] = value;
}

/** One cell as a value request shows it. */
function renderCell(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  options: RenderOptions,
): Primitive {
  const cell = cellAt(sheet, row, column);
  if (options.valueRenderOption === 'FORMULA' && cell?.formula !== undefined)
    return enteredFormula(cell.formula, spreadsheet.properties.locale);
  const value = computedValue(spreadsheet, sheet, row, column);
  const format = effectiveNumberFormat(spreadsheet, sheet, row, column);
  const unformatted =
    options.valueRenderOption === 'UNFORMATTED_VALUE' || options.valueRenderOption === 'FORMULA';
  const dateAsText =
    options.dateTimeRenderOption === 'FORMATTED_STRING' && typeof value === 'number' && isDate(format);
  if (unformatted && !dateAsText && !isError(value)) return value ?? '';
  const shown = shownText(value, format, spreadsheet.properties.locale);
  return unformatted && isError(value) && value.message ? `${shown} (${value.message})` : shown;
}

/** True when a format shows a date or a time. */
function isDate(format: sheets_v4.Schema$NumberFormat | undefined): boolean {
  return ['DATE', 'TIME', 'DATE_TIME'].includes(format?.type ?? '');
}

export function isError(value: Primitive | CellError | undefined): value is CellError {
  return typeof value === 'object';
}
