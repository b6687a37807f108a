/** How much room texts take in cells: widths of lines, and the heights of rows with wrapped texts, about as Arial sets them. */
import type { Cell, Sheet } from '../state/spreadsheet/model';
import { boundsWithin, type GridBounds } from '../state/spreadsheet/ranges';

export const DEFAULT_COLUMN_PIXELS = 100;
const PIXELS_PER_POINT = 4 / 3;
/** Space between a cell's edges and its text, both sides together. */
const EDGES = 6;
/** Programs set the same text a little wider or narrower: a row that is a line too high is better than one that cuts a word. */
const MARGIN = 1.04;
const BOLD = 1.07;
/** Points of a line and of a cell's edges, for each point of the font and in all. */
const LINE = 1.275;
const ROW_EDGES = 2;

/** Widths of letters as parts of the font's size; marks above and below letters take no room. */
const LETTERS: readonly (readonly [width: number, letters: RegExp])[] = [
  [0.24, /[ijl'|]/],
  [0.28, /[\s.,:;!ftI/\\[\]·]/],
  [0.34, /[r()\-"]/],
  [0.5, /[ckszvxyJ]/],
  [0.84, /[mMW%@—]/],
  [0.72, /[wOQGCDHNRUĐƯƠ&…]/],
  [0.67, /[ABEKPSVXY]/],
  [0.61, /[FTZL+=<>~]/],
];
const OTHERS = 0.556;

const widths = new Map<string, number>();

/** Pixels that a line of text takes, about. */
export function textWidth(text: string, fontSize = 10, bold = false): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width * fontSize * PIXELS_PER_POINT * (bold ? BOLD : 1);
}

function widthOf(letter: string): number {
  let width = widths.get(letter);
  if (width === undefined) {
    const base = letter.normalize('NFD').charAt(0);
    width = LETTERS.find(([, letters]) => letters.test(letter) || letters.test(base))?.[0] ?? OTHERS;
    widths.set(letter, width);
  }
  return width;
}

/** Height in points that the wrapped texts of a row need; undefined when one line is enough. */
export function heightOfWrapped(
  sheet: Sheet,
  row: number,
  textAt: (column: number) => string,
): number | undefined {
  const merges = sheet.merges
    .map((range) =>
      boundsWithin(sheet, {
        startRow: range.startRowIndex ?? undefined,
        endRow: range.endRowIndex ?? undefined,
        startColumn: range.startColumnIndex ?? undefined,
        endColumn: range.endColumnIndex ?? undefined,
      }),
    )
    .filter(({ startRow, endRow }) => startRow <= row && row < endRow);
  let height = 0;
  sheet.rows[row]?.forEach((cell, column) => {
    if (cell?.format?.wrapStrategy !== 'WRAP' || isHidden(sheet, column)) return;
    const { fontSize, bold } = cell.format.textFormat ?? {};
    const size = fontSize ?? 10;
    const room = roomOf(sheet, column, merges);
    const lines = textAt(column)
      .split('\n')
      .reduce((sum, line) => sum + linesOf(line, room, { size, bold: isBold(cell, bold) }), 0);
    if (lines > 1) height = Math.max(height, lines * size * LINE + ROW_EDGES);
  });
  return height > 0 ? height : undefined;
}

export function isHidden(sheet: Sheet, column: number): boolean {
  const properties = sheet.columnMetadata[column];
  return Boolean(properties?.hiddenByUser || properties?.hiddenByFilter);
}

function isBold(cell: Cell, bold: boolean | null | undefined): boolean {
  return bold === true || cell.runs?.some((run) => run.format?.bold === true) === true;
}

/** Pixels for the text of a cell and those merged with it in its row; no end of them where it reaches into other rows. */
function roomOf(sheet: Sheet, column: number, merges: readonly GridBounds[]): number {
  const merge = merges.find(({ startColumn, endColumn }) => startColumn <= column && column < endColumn);
  if (merge !== undefined && merge.endRow - merge.startRow > 1) return Number.POSITIVE_INFINITY;
  let width = 0;
  for (let each = merge?.startColumn ?? column; each < (merge?.endColumn ?? column + 1); each++)
    if (!isHidden(sheet, each)) width += sheet.columnMetadata[each]?.pixelSize ?? DEFAULT_COLUMN_PIXELS;
  return Math.max(10, width - EDGES);
}

/** Lines that a text takes when it wraps between words; a word longer than a line is cut into several. */
function linesOf(text: string, room: number, { size, bold }: { size: number; bold: boolean }): number {
  const space = textWidth(' ', size, bold);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const width = textWidth(word, size, bold) * MARGIN;
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + width;
    lines += Math.max(0, Math.ceil(used / room) - 1);
    used = used > room ? used % room : used;
  }
  return lines;
}
