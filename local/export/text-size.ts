/** How much room texts take in cells: widths of lines, and the heights of rows with wrapped texts, about as Arial sets them. */
import type { Cell, Sheet } from '../state/spreadsheet/model';
import { boundsWithin, type GridBounds } from '../state/spreadsheet/ranges';

export const DEFAULT_COLUMN_PIXELS = 100;
const PIXELS_PER_POINT = 4 / 3;
/** Space between a cell's edges and its text, both sides together. */
const EDGES = 6;
/** Programs set the same text a little wider or narrower: a row that is a line too high is better than one that cuts a word. */
const MARGIN = 1.015;
/** Points of a line and of a cell's edges, for each point of the font and in all. */
const LINE = 1.275;
const ROW_EDGES = 2;

type LetterWidths = readonly (readonly [width: number, letters: string])[];

/** Widths of Arial's letters in 2048ths of the font's size; marks above and below letters take no room. */
const REGULAR: LetterWidths = [
  [391, "'"],
  [455, 'ijl‘’'],
  [532, '|'],
  [569, ' \t\u00a0!,./:;I[\\]ft'],
  [683, '()-`r·“”{}'],
  [717, '•'],
  [727, '"'],
  [797, '*'],
  [961, '^'],
  [1024, 'Jcksvxyz'],
  [1124, '≥≤'],
  [1196, '+<=>~×'],
  [1251, 'FTZ'],
  [1343, 'ơ'],
  [1366, '&ABEKPSVXY'],
  [1371, 'ư'],
  [1479, 'CDHNRUwĐ'],
  [1536, '☐☑'],
  [1593, 'GOQ'],
  [1706, 'Mm'],
  [1749, 'Ư'],
  [1756, 'Ơ'],
  [1821, '%'],
  [1933, 'W'],
  [2079, '@—…→'],
];
const BOLD: LetterWidths = [
  [487, "'"],
  [569, ' \t\u00a0,./I\\ijl‘’|'],
  [683, '!()-:;[]`ft·'],
  [717, '•'],
  [797, '*r{}'],
  [971, '"'],
  [1024, 'z“”'],
  [1124, '≥≤'],
  [1196, '+<=>^~×'],
  [1251, '?FLTZbdđghnopqu'],
  [1366, 'EPSVXY'],
  [1456, 'ơ'],
  [1479, '&ABCDHKNRUĐ'],
  [1483, 'ư'],
  [1536, '☐☑'],
  [1593, 'GOQw'],
  [1706, 'MƯ'],
  [1747, 'Ơ'],
  [1821, '%m'],
  [1933, 'W'],
  [2048, '@—…→'],
];
/** Digits and what else is as wide. */
const OTHERS = 1139;
const UNITS = 2048;

const regular = new Map<string, number>();
const bolder = new Map<string, number>();

/** Pixels that a line of text takes, about. */
export function textWidth(text: string, fontSize = 10, bold = false): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter, bold);
  return (width / UNITS) * fontSize * PIXELS_PER_POINT;
}

function widthOf(letter: string, bold: boolean): number {
  const known = bold ? bolder : regular;
  let width = known.get(letter);
  if (width === undefined) {
    width = widthWithoutMarks(letter, bold ? BOLD : REGULAR);
    known.set(letter, width);
  }
  return width;
}

/** Marks are taken off one by one, since a horn makes a letter wider and a tone does not. */
function widthWithoutMarks(letter: string, widths: LetterWidths): number {
  for (let marked = letter.normalize('NFD'); marked !== ''; marked = marked.slice(0, -1)) {
    const composed = marked.normalize('NFC');
    const found = widths.find(([, letters]) => letters.includes(composed));
    if (found !== undefined) return found[0];
  }
  return OTHERS;
}

/** Height in points that the wrapped texts of a row need, of those cells that count; undefined when one line is enough. */
export function heightOfWrapped(
  sheet: Sheet,
  row: number,
  textAt: (column: number) => string,
  counts: (cell: Cell | undefined) => boolean = () => true,
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
    if (cell?.format?.wrapStrategy !== 'WRAP' || isHidden(sheet, column) || !counts(cell)) return;
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
