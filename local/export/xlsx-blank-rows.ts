/** The rows at the end of a sheet that are made ready but hold nothing: a file says their look once for each column. */
import { hasContent } from '../state/spreadsheet/grid';
import type { Cell, Row, Sheet } from '../state/spreadsheet/model';

/** Blank rows that go down to the end of the grid, all alike. */
export interface BlankRows {
  /** 0-based. */
  readonly firstRow: number;
  readonly cells: Row;
}

/** Fewer are written cell by cell. */
const FEWEST = 30;

/** Undefined when the rows at the end are few, differ, leave a part of the grid without a look, or may be banded. */
export function blankRowsOf(sheet: Sheet): BlankRows | undefined {
  const { rows } = sheet;
  const cells = rows[rows.length - 1];
  if (sheet.bandedRanges.length > 0) return undefined;
  if (!cells || rows.length < (sheet.properties.gridProperties?.rowCount ?? 0) || !isBlank(cells))
    return undefined;
  let firstRow = rows.length - 1;
  while (firstRow > 0 && looksAlike(rows[firstRow - 1], cells)) firstRow--;
  return rows.length - firstRow < FEWEST ? undefined : { firstRow, cells };
}

/** Whether nothing of a cell needs to be written but its look and its rule. */
export function isEmpty(cell: Cell | undefined): boolean {
  if (cell?.note) return false;
  return !hasContent(cell);
}

function isBlank(row: Row): boolean {
  return row.every(isEmpty);
}

function looksAlike(row: Row | undefined, other: Row): boolean {
  if (row === other) return true;
  if (!row) return false;
  for (let column = 0; column < Math.max(row.length, other.length); column++) {
    const cell = row[column];
    if (!isEmpty(cell)) return false;
    if (!isSame(cell?.format, other[column]?.format)) return false;
    if (!isSame(cell?.validation, other[column]?.validation)) return false;
  }
  return true;
}

const texts = new WeakMap<object, string>();

/** Whether two formats or rules say the same. They never change, so each is spelled out once at most. */
export function isSame(one: object | undefined, other: object | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && textOf(one) === textOf(other));
}

function textOf(item: object): string {
  let text = texts.get(item);
  if (text === undefined) {
    text = JSON.stringify(item);
    texts.set(item, text);
  }
  return text;
}
