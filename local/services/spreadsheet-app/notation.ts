/** Ranges as text: the notations that getRange takes and the one that getA1Notation gives. */
import { ScriptError } from '../../host/script-error';
import { sheetById, sheetByTitle } from '../../state/spreadsheet/grid';
import type { Sheet as SheetState, Spreadsheet as SpreadsheetState } from '../../state/spreadsheet/model';
import { columnLetters, type ParsedRange, parseA1, parseR1C1 } from '../../state/spreadsheet/ranges';
import { type Area, areaOf, checkArea, lastColumnOf, lastRowOf } from './area';

/** A1 notation of an area; sides that were left open stay open. */
export function printArea(area: Area): string {
  const open = area.open ?? {};
  const start = `${open.left ? '' : columnLetters(area.column - 1)}${open.top ? '' : area.row}`;
  const end = `${open.right ? '' : columnLetters(lastColumnOf(area) - 1)}${open.bottom ? '' : lastRowOf(area)}`;
  return start === end && area.numRows * area.numColumns === 1 ? start : `${start}:${end}`;
}

/** The sheet and area that a text names: A1, R1C1, a named range or a sheet. Throws `Range not found`. */
export function resolveNotation(
  spreadsheet: SpreadsheetState,
  text: string,
  defaultSheet: SheetState,
): { sheet: SheetState; area: Area } {
  const parsed = parseR1C1Cell(text) ?? parseA1(text) ?? parseLine(text) ?? parseR1C1(text);
  if (parsed) {
    const sheet =
      parsed.sheetTitle === undefined ? defaultSheet : sheetByTitle(spreadsheet, parsed.sheetTitle);
    if (!sheet) throw new ScriptError('Range not found');
    return { sheet, area: checkArea(areaOfParsed(parsed, sheet), sizeOfSheet(sheet)) };
  }
  const wanted = text.trim().toLowerCase();
  const named = spreadsheet.namedRanges.find((range) => range.name?.toLowerCase() === wanted)?.range;
  const sheet = named ? sheetById(spreadsheet, named.sheetId ?? 0) : undefined;
  if (named && sheet) return { sheet, area: areaOf(named, sizeOfSheet(sheet)) };
  const whole = sheetByTitle(spreadsheet, text.trim().replace(/^'(.*)'!?$/, '$1'));
  if (!whole) throw new ScriptError('Range not found');
  return { sheet: whole, area: areaOf({}, sizeOfSheet(whole)) };
}

export function sizeOfSheet(sheet: SheetState): { rowCount: number; columnCount: number } {
  const grid = sheet.properties.gridProperties;
  return { rowCount: grid?.rowCount ?? 0, columnCount: grid?.columnCount ?? 0 };
}

/** `R5C3` is R1C1; `RC1` is the cell in column RC, as on Google. */
function parseR1C1Cell(text: string): ParsedRange | undefined {
  return /^(?:.*!)?R\d+C\d+(:R\d+C\d+)?$/i.test(text) ? parseR1C1(text) : undefined;
}

/** A lone column or row (`A`, `3`) is the whole of it. */
function parseLine(text: string): ParsedRange | undefined {
  const match = /^((?:.*!)?)(\d+)$/.exec(text);
  return match ? parseA1(`${match[1]}${match[2]}:${match[2]}`) : undefined;
}

function areaOfParsed(parsed: ParsedRange, sheet: SheetState): Area {
  const { rowCount, columnCount } = sizeOfSheet(sheet);
  const area = areaOf(
    {
      startRowIndex: parsed.startRow,
      endRowIndex: parsed.endRow,
      startColumnIndex: parsed.startColumn,
      endColumnIndex: parsed.endColumn,
    },
    { rowCount, columnCount },
  );
  // An open range that begins outside the grid is outside, not empty.
  return { ...area, numRows: Math.max(1, area.numRows), numColumns: Math.max(1, area.numColumns) };
}
