/** Reads of a long sheet only the rows that somebody wants: a few columns whole, then the runs of rows they point to. Pure. */
import type { CellValue } from '../workbook/cell-value';
import { FIRST_DATA_ROW } from '../workbook/table';
import type { TablePart } from '../workbook/table-port';
import { type Grid, stretchesOf } from './table-grid';

/** Cells of a sheet; row and column are 1-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** So many more cells are read in the time that another read takes: smaller gaps are read over. */
const CELLS_PER_READ = 12_000;

/**
 * The grid of the sheet from A1 in which rows that were not read are empty; a short sheet is read whole at once. Beside
 * the rows wanted, the last filled one and whatever stands below it are there, so that it is known where a new row goes.
 */
export function gridOfPart(
  { keys, choose }: TablePart,
  { height, width }: Area,
  cellsOf: (area: Area) => CellValue[][],
): Grid {
  const readsInPart = keys.length + 2;
  if (height * width <= height * keys.length + CELLS_PER_READ * readsInPart)
    return cellsOf({ row: 1, column: 1, height, width });
  const heading = cellsOf({ row: 1, column: 1, height: 1, width })[0] ?? [];
  const count = height - FIRST_DATA_ROW + 1;
  const grid: (readonly CellValue[])[] = [heading, []];
  const positions = keys.map((key) => heading.findIndex((cell, column) => column > 0 && cell === key));
  const columns = positions.map((position) =>
    position < 0
      ? []
      : cellsOf({ row: FIRST_DATA_ROW, column: position + 1, height: count, width: 1 }).map(
          ([cell = '']) => cell,
        ),
  );
  const last = Math.max(0, ...columns.map(lastFilled));
  const below = Array.from({ length: count - last }, (_, index) => last + index);
  for (let row = 0; row < count; row++) grid.push(NOT_READ);
  const wanted = [...choose(columns), ...below].sort((one, other) => one - other);
  for (const { first, last: end } of stretchesOf(wanted, Math.ceil(CELLS_PER_READ / width))) {
    const area = { row: FIRST_DATA_ROW + first, column: 1, height: end - first + 1, width };
    cellsOf(area).forEach((cells, index) => {
      grid[FIRST_DATA_ROW - 1 + first + index] = cells;
    });
  }
  return grid;
}

const NOT_READ: readonly CellValue[] = [];

function lastFilled(cells: readonly CellValue[]): number {
  for (let index = cells.length - 1; index >= 0; index--) if (cells[index] !== '') return index;
  return 0;
}
