/** One object for cells that are alike: a thousand workbooks filled with the same settings hold them once. */
import type { Cell, Primitive } from './model';

const MOST_CELLS = 50_000;
/** Stands for the format of cells without one. */
const NO_FORMAT = {};

/** By format, the very object, and value: the cell made last. */
let known = new WeakMap<object, Map<Primitive, Cell>>();
let kept = 0;

/** The cell itself, or one that was made before with the same value and the very same format and validation. */
export function alike(cell: Cell): Cell {
  const { value, format = NO_FORMAT, validation } = cell;
  if (value === undefined || cell.note !== undefined || cell.runs !== undefined) return cell;
  let byValue = known.get(format);
  const found = byValue?.get(value);
  if (found !== undefined && found.validation === validation) return found;
  if (kept++ >= MOST_CELLS) {
    known = new WeakMap();
    byValue = undefined;
    kept = 0;
  }
  if (byValue === undefined) {
    byValue = new Map();
    known.set(format, byValue);
  }
  byValue.set(value, cell);
  return cell;
}
