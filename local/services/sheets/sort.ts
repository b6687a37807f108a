/** Sorting cells of a range: numbers, then texts, then booleans, then errors; empty cells last in either order. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { computedValue } from '../../state/spreadsheet/computed';
import { shiftFormula } from '../../state/spreadsheet/formula-text';
import { setCells } from '../../state/spreadsheet/grid';
import type { Cell, CellError, Primitive, Sheet } from '../../state/spreadsheet/model';
import type { GridBounds } from '../../state/spreadsheet/ranges';
import type { Change } from './change';
import { isError } from './values-read';

type Value = Primitive | CellError | undefined;

/** Sorts the rows of the bounds by columns of the sheet (`dimensionIndex`), keeping the order of equals. */
export function sortCells(
  change: Change,
  sheet: Sheet,
  bounds: GridBounds,
  specs: readonly sheets_v4.Schema$SortSpec[],
): void {
  change.guard(sheet, bounds);
  const { spreadsheet } = change;
  const endRow = Math.min(bounds.endRow, sheet.rows.length);
  const rows: { from: number; cells: (Cell | undefined)[]; keys: Value[] }[] = [];
  for (let row = bounds.startRow; row < endRow; row++)
    rows.push({
      from: row,
      cells: cellsOf(sheet, row, bounds),
      keys: specs.map((spec) => computedValue(spreadsheet, sheet, row, spec.dimensionIndex ?? 0)),
    });
  rows.sort((a, b) => {
    for (const [index, spec] of specs.entries()) {
      const order = compareValues(
        a.keys[index],
        b.keys[index],
        spreadsheet.properties.locale,
        spec.sortOrder === 'DESCENDING',
      );
      if (order !== 0) return order;
    }
    return 0;
  });
  placeRows(sheet, bounds, rows);
}

/** Writes rows back in a new order; relative references of formulas move along. */
export function placeRows(
  sheet: Sheet,
  bounds: GridBounds,
  rows: readonly { from: number; cells: (Cell | undefined)[] }[],
): void {
  rows.forEach(({ from, cells }, offset) => {
    const row = bounds.startRow + offset;
    setCells(
      sheet,
      row,
      bounds.startColumn,
      cells.map((cell) =>
        cell?.formula === undefined ? cell : { ...cell, formula: shiftFormula(cell.formula, row - from, 0) },
      ),
    );
  });
}

/** The cells of one row within the bounds, as many as the bounds are wide. */
export function cellsOf(sheet: Sheet, row: number, bounds: GridBounds): (Cell | undefined)[] {
  const cells = sheet.rows[row];
  return Array.from(
    { length: bounds.endColumn - bounds.startColumn },
    (_, index) => cells?.[bounds.startColumn + index],
  );
}

function compareValues(a: Value, b: Value, locale: string, descending: boolean): number {
  const emptyA = a === undefined || a === '';
  const emptyB = b === undefined || b === '';
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB);
  const order = rank(a) - rank(b) || compareAlike(a, b, locale);
  return descending ? -order : order;
}

function rank(value: Value): number {
  if (isError(value)) return 3;
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}

function compareAlike(a: Value, b: Value, locale: string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (typeof a === 'string' && typeof b === 'string') return collator(locale).compare(a, b);
  return 0;
}

const collators = new Map<string, Intl.Collator>();

function collator(locale: string): Intl.Collator {
  const tag = locale.replace('_', '-');
  let known = collators.get(tag);
  if (!known) {
    known = new Intl.Collator(tag);
    collators.set(tag, known);
  }
  return known;
}
