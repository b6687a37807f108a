/** Continuing what cells hold: series of numbers and dates, numbered texts, names of months and days, formulas. */
import { shiftFormula } from '../../state/spreadsheet/formula-text';
import { cellAt, hasContent, setCell } from '../../state/spreadsheet/grid';
import type { Cell, Sheet } from '../../state/spreadsheet/model';
import type { GridBounds } from '../../state/spreadsheet/ranges';
import type { Change } from './change';
import { growGrid } from './values-write';

type Dimension = 'ROWS' | 'COLUMNS';

/** The part of a range that holds something, and how far to fill from there; undefined when there is nothing to fill. */
export function splitRange(
  sheet: Sheet,
  bounds: GridBounds,
): { source: GridBounds; dimension: Dimension; length: number } | undefined {
  let endRow = bounds.startRow;
  let endColumn = bounds.startColumn;
  for (let row = bounds.startRow; row < bounds.endRow; row++)
    for (let column = bounds.startColumn; column < bounds.endColumn; column++)
      if (hasContent(cellAt(sheet, row, column))) {
        endRow = Math.max(endRow, row + 1);
        endColumn = Math.max(endColumn, column + 1);
      }
  if (endRow === bounds.startRow) return undefined;
  if (endRow < bounds.endRow)
    return { source: { ...bounds, endRow }, dimension: 'ROWS', length: bounds.endRow - endRow };
  if (endColumn < bounds.endColumn)
    return { source: { ...bounds, endColumn }, dimension: 'COLUMNS', length: bounds.endColumn - endColumn };
  return undefined;
}

/** Fills `length` lines after the source (before it when negative), each line of cells continuing its own series. */
export function fillSeries(
  change: Change,
  sheet: Sheet,
  source: GridBounds,
  dimension: Dimension,
  length: number,
  alternate: boolean,
): void {
  const down = dimension === 'ROWS';
  const count = Math.abs(length);
  const target: GridBounds = down
    ? {
        ...source,
        startRow: length < 0 ? source.startRow - count : source.endRow,
        endRow: length < 0 ? source.startRow : source.endRow + count,
      }
    : {
        ...source,
        startColumn: length < 0 ? source.startColumn - count : source.endColumn,
        endColumn: length < 0 ? source.startColumn : source.endColumn + count,
      };
  growGrid(sheet, target.endRow, target.endColumn);
  change.guard(sheet, target);
  const first = down ? source.startRow : source.startColumn;
  const size = (down ? source.endRow : source.endColumn) - first;
  const [from, to] = down ? [source.startColumn, source.endColumn] : [source.startRow, source.endRow];
  for (let across = from; across < to; across++) {
    const at = (index: number) =>
      down ? { row: first + index, column: across } : { row: across, column: first + index };
    const cells = Array.from({ length: size }, (_, index) => cellAt(sheet, at(index).row, at(index).column));
    const next = seriesOf(cells, alternate);
    for (let step = 1; step <= count; step++) {
      const index = length < 0 ? -step : size - 1 + step;
      const place = at(index);
      const model = ((index % size) + size) % size;
      setCell(
        sheet,
        place.row,
        place.column,
        next(index, model, down ? index - model : 0, down ? 0 : index - model),
      );
    }
  }
}

type Next = (index: number, model: number, rows: number, columns: number) => Cell | undefined;

/** How a line of cells goes on: `index` counts from its first cell, `model` is the cell that gives the format. */
function seriesOf(cells: readonly (Cell | undefined)[], alternate: boolean): Next {
  const values = cells.map((cell) => (cell?.formula === undefined ? cell?.value : undefined));
  const copy: Next = (_index, model, rows, columns) => {
    const cell = cells[model];
    return cell?.formula === undefined
      ? cell
      : { ...cell, formula: shiftFormula(cell.formula, rows, columns) };
  };
  if (values.every((value): value is number => typeof value === 'number')) {
    const isDate = /DATE|TIME/.test(cells[0]?.format?.numberFormat?.type ?? '');
    const single = values.length === 1;
    if (single && isDate === alternate) return copy;
    const line = single ? { start: values[0] ?? 0, step: 1 } : trend(values);
    return (index, model) => ({ ...cells[model], value: line.start + line.step * index });
  }
  if (values.every((value): value is string => typeof value === 'string')) {
    const named = nameSeries(values);
    if (named && !(alternate && values.length === 1))
      return (index, model) => ({ ...cells[model], value: named(index) });
    const numbered = numberedSeries(values);
    if (numbered && !(alternate && values.length === 1))
      return (index, model) => ({ ...cells[model], value: numbered(index) });
  }
  return copy;
}

/** The straight line through values at 0, 1, 2 ... that lies nearest to them. */
function trend(values: readonly number[]): { start: number; step: number } {
  const count = values.length;
  const middle = (count - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  let above = 0;
  let below = 0;
  values.forEach((value, index) => {
    above += (index - middle) * (value - mean);
    below += (index - middle) ** 2;
  });
  const step = above / below;
  return { start: mean - step * middle, step };
}

const NAMES: readonly (readonly string[])[] = [
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
];

function nameSeries(values: readonly string[]): ((index: number) => string) | undefined {
  for (const names of NAMES) {
    const places = values.map((value) =>
      names.findIndex((name) => name.toLowerCase() === value.toLowerCase()),
    );
    const [first, second] = places;
    if (first === undefined || places.includes(-1)) continue;
    const step = second === undefined ? 1 : (second - first + names.length) % names.length;
    const regular = places.every((place, index) => place === (first + step * index) % names.length);
    if (!regular) continue;
    return (index) => names[(((first + step * index) % names.length) + names.length) % names.length] ?? '';
  }
  return undefined;
}

/** `Room 1`, `Room 3` → `Room 5`: the same text before a number at the end. */
function numberedSeries(values: readonly string[]): ((index: number) => string) | undefined {
  const parts = values.map((value) => /^(.*?)(\d+)$/s.exec(value));
  const stem = parts[0]?.[1];
  if (stem === undefined || parts.some((part) => part?.[1] !== stem)) return undefined;
  const numbers = parts.map((part) => Number(part?.[2]));
  const width = parts[0]?.[2]?.startsWith('0') ? (parts[0]?.[2]?.length ?? 0) : 0;
  const line = numbers.length === 1 ? { start: numbers[0] ?? 0, step: 1 } : trend(numbers);
  return (index) =>
    `${stem}${String(Math.abs(Math.round(line.start + line.step * index))).padStart(width, '0')}`;
}
