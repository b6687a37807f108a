/** Where a key leads in the grid. */
import type { SheetLayout } from '../api/workbook';
import type { Lines } from './grid-lines';

export interface Surroundings {
  readonly layout: Pick<SheetLayout, 'frozenRows' | 'usedRows' | 'usedColumns'>;
  readonly rows: Lines;
  readonly columns: Lines;
  /** Pixels of a page. */
  readonly page: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The place that a key goes to; undefined for a key that goes nowhere. Ctrl leads to the edge of what is filled. */
export function stepOf(pressed: Pressed, { row, column }: Place, around: Surroundings): Place | undefined {
  const { layout, rows, columns, page } = around;
  const far = pressed.ctrlKey || pressed.metaKey;
  const lastRow = Math.max(0, layout.usedRows - 1);
  const lastColumn = Math.max(0, layout.usedColumns - 1);
  switch (pressed.key) {
    case 'ArrowDown':
      return { row: far ? Math.max(lastRow, row) : rows.next(row, 1), column };
    case 'ArrowUp':
      return { row: far ? 0 : rows.next(row, -1), column };
    case 'ArrowRight':
      return { row, column: far ? Math.max(lastColumn, column) : columns.next(column, 1) };
    case 'ArrowLeft':
      return { row, column: far ? 0 : columns.next(column, -1) };
    case 'Tab':
      return tabbed(pressed.shiftKey, row, column, columns);
    case 'PageDown':
      return { row: rows.at(rows.start(row) + page), column };
    case 'PageUp': {
      // the frozen rows are always in sight: a page up ends below them
      const top = row > layout.frozenRows ? rows.start(layout.frozenRows) : 0;
      return { row: rows.at(Math.max(top, rows.start(row) - page)), column };
    }
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? lastRow : row, column: lastColumn };
    default:
      return undefined;
  }
}

/** Tab goes along the row and leaves the grid at its ends, so that nobody is caught in it. */
function tabbed(back: boolean, row: number, column: number, columns: Lines): Place | undefined {
  const next = columns.next(column, back ? -1 : 1);
  return next === column ? undefined : { row, column: next };
}
