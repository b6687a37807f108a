/** Sheets of formulas say which layout they were made by; one of an older version is brought up to the present one. Pure. */
import { shortDigest } from '../domain/short-digest';
import type { HomeCell, HomeLayout } from './home';
import { type PlaceOf, withRanges } from './home-formulas';

/** The cell with the layout's mark: in the hidden row, beside the tag. */
const MARK = { row: 1, column: 2 } as const;

/** The layout with its tables where they stand, and with the mark by which a later version knows it. */
export function markedLayout(layout: HomeLayout, placeOf: PlaceOf): HomeLayout {
  const mark: HomeCell = { ...MARK, content: `m${shortDigest(JSON.stringify(layout))}` };
  const placed = layout.cells.map((cell) => ({ ...cell, content: withRanges(cell.content, placeOf) }));
  return { ...layout, cells: [...placed, mark] };
}

/** True when the sheet with this row 1 was made by the present layout. */
export function isPresentLayout(layout: HomeLayout, firstRow: readonly unknown[]): boolean {
  const mark = layout.cells.find(({ row, column }) => row === MARK.row && column === MARK.column);
  return String(firstRow[MARK.column - 1] ?? '').trim() === mark?.content;
}

/** What must be written: contents, and '' where something of ours stands that the layout leaves empty. */
export type RenewedCell = Pick<HomeCell, 'row' | 'column' | 'content'>;

/**
 * `present`: formulas, and values where there is none, from A1 on. What a person typed stays: a value where a formula belongs,
 * and anything but our own formulas and words where the layout has nothing.
 */
export function renewedCells(layout: HomeLayout, present: readonly (readonly unknown[])[]): RenewedCell[] {
  const wanted = new Map(layout.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.content]));
  const known = new Set(layout.cells.map(({ content }) => shapeOf(content)));
  const isOurs = (text: string, column: number) =>
    known.has(shapeOf(text)) || (column >= layout.hiddenColumnsFrom && text.startsWith('='));
  const stale = present.flatMap((line, row) =>
    line.flatMap((value, column): RenewedCell[] => {
      const text = textOf(value);
      const isFree = !wanted.has(`${row + 1} ${column + 1}`);
      return isFree && text !== '' && isOurs(text, column + 1)
        ? [{ row: row + 1, column: column + 1, content: '' }]
        : [];
    }),
  );
  const changed = layout.cells.filter(({ row, column, content }) => {
    const text = textOf(present[row - 1]?.[column - 1]);
    if (spelledAlike(text) === spelledAlike(content)) return false;
    return !content.startsWith('=') || text === '' || text.startsWith('=') || isOurs(text, column);
  });
  return [...stale, ...changed].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** A formula wherever it stands in a list: its rows do not matter. */
function shapeOf(content: string): string {
  return content.startsWith('=') ? spelledAlike(content).replace(/\d+/g, '#') : content;
}

/** Two spellings of one formula alike: a locale's separators, blanks, and quotation marks that a sheet's title needs not. */
function spelledAlike(content: string): string {
  return content.startsWith('=') ? content.replace(/['\s]/g, '').replace(/;/g, ',') : content;
}

/** Neighbours in a row together, as they are written. */
export function renewedRuns(cells: readonly RenewedCell[]): RenewedCell[][] {
  const found: RenewedCell[][] = [];
  for (const cell of cells) {
    const run = found[found.length - 1];
    const last = run?.[run.length - 1];
    if (run !== undefined && last?.row === cell.row && last.column + 1 === cell.column) run.push(cell);
    else found.push([cell]);
  }
  return found;
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
