/** A1 and R1C1 notation of ranges: parse, print, resolve against a spreadsheet. Indexes are 0-based, ends exclusive. */
import { ApiError } from '../../services/api-error';
import { sheetById, sheetByTitle } from './grid';
import type { Sheet, Spreadsheet } from './model';

/** A rectangle of cells that lies within its grid. */
export interface GridBounds {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** A range as written: a missing bound reaches to the edge of the grid. */
export interface ParsedRange {
  sheetTitle?: string;
  startRow?: number;
  endRow?: number;
  startColumn?: number;
  endColumn?: number;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,7})$/;
const R1C1 = /^R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?$/i;
const R1C1_LINE = /^([RC])(\[-?\d+\]|\d+)$/i;

/** Letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 0-based column of its letters, in either case: A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The title as it stands before `!`: quoted when it has a blank or symbol, or reads like a cell. */
export function quoteTitle(title: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !CELL.test(title) && !R1C1.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

/** Splits `'My sheet'!A1:B2` into title and rest; undefined when quotes do not match. */
export function splitTitle(text: string): { sheetTitle?: string; quoted: boolean; rest: string } | undefined {
  if (text.startsWith("'")) {
    const match = /^'((?:[^']|'')+)'(?:!(.+))?$/s.exec(text);
    if (!match) return undefined;
    return { sheetTitle: match[1]?.replaceAll("''", "'"), quoted: true, rest: match[2] ?? '' };
  }
  const at = text.lastIndexOf('!');
  if (at < 0) return { quoted: false, rest: text };
  if (at === 0 || at === text.length - 1) return undefined;
  return { sheetTitle: text.slice(0, at), quoted: false, rest: text.slice(at + 1) };
}

interface Corner {
  row?: number;
  column?: number;
}

/** A1 notation, with or without a title; undefined when it is none (a sheet's or a named range's name). */
export function parseA1(text: string): ParsedRange | undefined {
  return parseWith(text, a1Corner);
}

/** R1C1 notation; relative parts (`R[1]C[-1]`) count from `base`, by default the first cell. */
export function parseR1C1(text: string, base = { row: 0, column: 0 }): ParsedRange | undefined {
  return parseWith(text, (corner) => r1c1Corner(corner, base));
}

function parseWith(text: string, parse: (corner: string) => Corner | undefined): ParsedRange | undefined {
  const split = splitTitle(text.trim());
  if (!split || split.rest === '') return undefined;
  const corners = split.rest.split(':').map((corner) => corner.trim());
  const first = corners[0] === undefined ? undefined : parse(corners[0]);
  if (!first || corners.length > 2) return undefined;
  const title = split.sheetTitle === undefined ? {} : { sheetTitle: split.sheetTitle };
  if (corners[1] === undefined) {
    const whole = parse === a1Corner && (first.row === undefined || first.column === undefined);
    return whole
      ? undefined
      : { ...title, ...span('Row', first.row, first.row), ...span('Column', first.column, first.column) };
  }
  const second = parse(corners[1]);
  if (!second) return undefined;
  if (first.row === undefined && first.column !== undefined && second.column === undefined) return undefined;
  return {
    ...title,
    ...span('Row', first.row, second.row),
    ...span('Column', first.column, second.column),
  };
}

/** One dimension of a range; a bound given only once is the start, the other side is open. */
function span(name: 'Row' | 'Column', a: number | undefined, b: number | undefined): ParsedRange {
  const start = a === undefined ? b : b === undefined ? a : Math.min(a, b);
  if (start === undefined) return {};
  const end = a === undefined || b === undefined ? undefined : Math.max(a, b) + 1;
  const startKey = `start${name}` as const;
  const endKey = `end${name}` as const;
  return end === undefined ? { [startKey]: start } : { [startKey]: start, [endKey]: end };
}

function a1Corner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell?.[1] && cell[2]) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1]) };
  const column = COLUMN.exec(text);
  if (column?.[1]) return { column: columnIndex(column[1]) };
  const row = ROW.exec(text);
  return row?.[1] ? { row: Number(row[1]) - 1 } : undefined;
}

function r1c1Corner(text: string, base: { row: number; column: number }): Corner | undefined {
  const position = (part: string | undefined, from: number): number => {
    if (part === undefined) return from;
    return part.startsWith('[') ? from + Number(part.slice(1, -1)) : Number(part) - 1;
  };
  const cell = R1C1.exec(text);
  const line = cell ? null : R1C1_LINE.exec(text);
  const corner: Corner | undefined = cell
    ? { row: position(cell[1], base.row), column: position(cell[2], base.column) }
    : line
      ? line[1]?.toUpperCase() === 'R'
        ? { row: position(line[2], base.row) }
        : { column: position(line[2], base.column) }
      : undefined;
  return corner && (corner.row ?? 0) >= 0 && (corner.column ?? 0) >= 0 ? corner : undefined;
}

/** The range in A1 notation, every bound written out; a single cell without `:`. */
export function printA1(bounds: GridBounds, sheetTitle?: string): string {
  const start = `${columnLetters(bounds.startColumn)}${bounds.startRow + 1}`;
  const end = `${columnLetters(bounds.endColumn - 1)}${bounds.endRow}`;
  const cells = start === end ? start : `${start}:${end}`;
  return sheetTitle === undefined ? cells : `${quoteTitle(sheetTitle)}!${cells}`;
}

/** All cells of a sheet's grid. */
export function wholeGrid(sheet: Sheet): GridBounds {
  const grid = sheet.properties.gridProperties;
  return { startRow: 0, endRow: grid?.rowCount ?? 1000, startColumn: 0, endColumn: grid?.columnCount ?? 26 };
}

/**
 * Fills the open bounds of a range and cuts its end at the grid. A range that begins outside is an
 * ApiError 400 `Range (…) exceeds grid limits. …`.
 */
export function boundsWithin(sheet: Sheet, parsed: ParsedRange): GridBounds {
  const grid = wholeGrid(sheet);
  const bounds = {
    startRow: parsed.startRow ?? 0,
    endRow: parsed.endRow ?? grid.endRow,
    startColumn: parsed.startColumn ?? 0,
    endColumn: parsed.endColumn ?? grid.endColumn,
  };
  if (bounds.startRow >= grid.endRow || bounds.startColumn >= grid.endColumn) {
    const asked = {
      ...bounds,
      endRow: Math.max(bounds.endRow, bounds.startRow + 1),
      endColumn: Math.max(bounds.endColumn, bounds.startColumn + 1),
    };
    throw new ApiError(
      400,
      `Range (${printA1(asked, sheet.properties.title)}) exceeds grid limits. Max rows: ${grid.endRow}, max columns: ${grid.endColumn}`,
      { status: 'INVALID_ARGUMENT' },
    );
  }
  return {
    ...bounds,
    endRow: Math.min(bounds.endRow, grid.endRow),
    endColumn: Math.min(bounds.endColumn, grid.endColumn),
  };
}

/**
 * The sheet and cells a text names: A1, R1C1, open ranges, a named range or a sheet. Without a title the first
 * visible sheet. Throws ApiError 400 `Unable to parse range: …`.
 */
export function resolveRange(spreadsheet: Spreadsheet, text: string): { sheet: Sheet; range: GridBounds } {
  const parsed = parseRange(text);
  if (parsed) {
    const sheet =
      parsed.sheetTitle === undefined
        ? firstVisible(spreadsheet)
        : sheetByTitle(spreadsheet, parsed.sheetTitle);
    if (sheet) return { sheet, range: boundsWithin(sheet, parsed) };
    throw unparseable(text);
  }
  const split = splitTitle(text.trim());
  const named = split && (!split.quoted || split.rest !== '') && namedRange(spreadsheet, text.trim());
  if (named) return named;
  const title =
    split?.rest === '' ? split.sheetTitle : split?.sheetTitle === undefined ? split?.rest : undefined;
  const sheet = title ? sheetByTitle(spreadsheet, title) : undefined;
  if (sheet) return { sheet, range: wholeGrid(sheet) };
  const first = firstVisible(spreadsheet);
  const relative = first && parseR1C1(text);
  if (!relative || relative.sheetTitle !== undefined) throw unparseable(text);
  return { sheet: first, range: boundsWithin(first, relative) };
}

/** `RC` may be the name of a sheet or range; only when it is none, it is the first cell. */
const LETTERS_ONLY = /^\s*rc(:rc)?\s*$/i;

/** A range in A1 or R1C1 notation; undefined for what may be a name. */
export function parseRange(text: string): ParsedRange | undefined {
  return parseA1(text) ?? (LETTERS_ONLY.test(text) ? undefined : parseR1C1(text));
}

/** The sheet that a range without a title is on. */
function firstVisible(spreadsheet: Spreadsheet): Sheet | undefined {
  return spreadsheet.sheets.find((sheet) => !sheet.properties.hidden) ?? spreadsheet.sheets[0];
}

/** The cells of a named range (its name in any case), or undefined. */
export function namedRange(
  spreadsheet: Spreadsheet,
  name: string,
): { sheet: Sheet; range: GridBounds } | undefined {
  const wanted = name.toLowerCase();
  const range = spreadsheet.namedRanges.find((candidate) => candidate.name?.toLowerCase() === wanted)?.range;
  const sheet = range ? sheetById(spreadsheet, range.sheetId ?? 0) : undefined;
  if (!range || !sheet) return undefined;
  return {
    sheet,
    range: boundsWithin(sheet, {
      startRow: range.startRowIndex ?? undefined,
      endRow: range.endRowIndex ?? undefined,
      startColumn: range.startColumnIndex ?? undefined,
      endColumn: range.endColumnIndex ?? undefined,
    }),
  };
}

function unparseable(text: string): ApiError {
  return new ApiError(400, `Unable to parse range: ${text}`, { status: 'INVALID_ARGUMENT' });
}
