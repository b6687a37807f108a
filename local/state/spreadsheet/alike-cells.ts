/** One object for cells that are alike: a thousand workbooks filled with the same settings hold them once. */
import type { Cell, Primitive } from './model';

const MOST_CELLS = 50_000;
/** Of one value with different formats. */
const MOST_LOOKS = 16;

const byValue = new Map<Primitive, Cell[]>();
let kept = 0;

/** The cell itself, or one that was made before with the same value and the very same format and validation. */
export function alike(cell: Cell): Cell {
  const { value, format, validation } = cell;
  if (value === undefined || cell.note !== undefined || cell.runs !== undefined) return cell;
  const looks = byValue.get(value) ?? [];
  const found = looks.find((other) => other.format === format && other.validation === validation);
  if (found) return found;
  if (kept >= MOST_CELLS) {
    byValue.clear();
    kept = 0;
  }
  if (looks.length >= MOST_LOOKS) looks.shift();
  else kept++;
  looks.push(cell);
  byValue.set(value, looks);
  return cell;
}
