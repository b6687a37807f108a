/** Keeps formulas true when rows, columns or sheets are inserted, deleted, moved or renamed. */
import {
  type FormulaToken,
  joinTokens,
  printReference,
  type Reference,
  type ReferenceCorner,
  tokenize,
} from './formula-tokens';
import type { GridBounds } from './ranges';

/** A change of structure. Positions are 0-based; `to` of a move is the gap before that row or column, as before the move. */
export type FormulaChange =
  | DimensionChange
  | CellMove
  | { kind: 'rename'; from: string; to: string }
  | { kind: 'deleteSheet'; title: string };

type DimensionChange = DimensionSpan &
  ({ kind: 'insert' } | { kind: 'delete' } | { kind: 'move'; to: number });

interface DimensionSpan {
  sheetTitle: string;
  dimension: 'ROWS' | 'COLUMNS';
  start: number;
  count: number;
  /** Where only cells are shifted: the lines of the other dimension that they lie in (end exclusive). */
  across?: { start: number; end: number };
}

/** Cells that were cut and pasted elsewhere; what they cover there is gone. Ends are exclusive. */
interface CellMove {
  kind: 'moveCells';
  sheetTitle: string;
  from: GridBounds;
  toTitle: string;
  to: GridBounds;
}

/** The formula after a change; `ownSheetTitle` is the sheet of its cell, before a rename. What is gone becomes `#REF!`. */
export function rewriteFormula(formula: string, change: FormulaChange, ownSheetTitle: string): string {
  const tokens = tokenize(formula);
  if (!tokens.some(({ reference }) => reference)) return formula;
  return joinTokens(tokens.map((token) => rewriteToken(token, change, ownSheetTitle)));
}

function rewriteToken(token: FormulaToken, change: FormulaChange, ownSheetTitle: string): FormulaToken {
  const { reference } = token;
  if (!reference) return token;
  if (change.kind === 'rename') {
    if (reference.sheetTitle === undefined || !isSame(reference.sheetTitle, change.from)) return token;
    return { ...token, text: printReference({ ...reference, sheetTitle: change.to }) };
  }
  if (change.kind === 'deleteSheet')
    return isSame(reference.sheetTitle ?? ownSheetTitle, change.title) ? GONE : token;
  if (change.kind === 'moveCells') return moveWithCells(token, reference, change, ownSheetTitle);
  if (!isSame(reference.sheetTitle ?? ownSheetTitle, change.sheetTitle)) return token;
  if (change.across && !liesAcross(reference, change.dimension, change.across)) return token;
  const axis = change.dimension === 'ROWS' ? 'row' : 'column';
  const moved = moveReference(reference, axis, change);
  if (moved === reference) return token;
  return moved ? { ...token, text: printReference(moved) } : GONE;
}

/** Whether a reference keeps to the given lines of the other dimension. */
function liesAcross(
  { start, end = start }: Reference,
  dimension: 'ROWS' | 'COLUMNS',
  across: { start: number; end: number },
): boolean {
  const axis = dimension === 'ROWS' ? 'column' : 'row';
  const isAll = across.start === 0 && across.end === Number.POSITIVE_INFINITY;
  return [start[axis], end[axis]].every((position) =>
    position === undefined ? isAll : position >= across.start && position < across.end,
  );
}

/** A reference to moved cells follows them; one to cells that were covered is gone. */
function moveWithCells(
  token: FormulaToken,
  reference: Reference,
  change: CellMove,
  ownSheetTitle: string,
): FormulaToken {
  const title = reference.sheetTitle ?? ownSheetTitle;
  if (isSame(title, change.sheetTitle) && isInside(reference, change.from)) {
    const shift = (corner: ReferenceCorner): ReferenceCorner => ({
      ...corner,
      row: (corner.row ?? 0) + change.to.startRow - change.from.startRow,
      column: (corner.column ?? 0) + change.to.startColumn - change.from.startColumn,
    });
    const { sheetTitle: _old, ...rest } = reference;
    const named = reference.sheetTitle !== undefined || !isSame(ownSheetTitle, change.toTitle);
    const moved = {
      ...rest,
      ...(named && { sheetTitle: change.toTitle }),
      start: shift(reference.start),
      ...(reference.end && { end: shift(reference.end) }),
    };
    return { ...token, text: printReference(moved) };
  }
  return isSame(title, change.toTitle) && isInside(reference, change.to) ? GONE : token;
}

function isInside({ start, end = start }: Reference, bounds: GridBounds): boolean {
  return [start, end].every(
    ({ row = -1, column = -1 }) =>
      row >= bounds.startRow &&
      row < bounds.endRow &&
      column >= bounds.startColumn &&
      column < bounds.endColumn,
  );
}

/** The formula of a cell that was moved to another sheet: references to its old sheet name it. */
export function nameOwnSheet(formula: string, ownSheetTitle: string): string {
  return joinTokens(
    tokenize(formula).map((token) =>
      token.reference && token.reference.sheetTitle === undefined
        ? { ...token, text: printReference({ ...token.reference, sheetTitle: ownSheetTitle }) }
        : token,
    ),
  );
}

const GONE: FormulaToken = { kind: 'error', text: '#REF!' };

type Axis = 'row' | 'column';

function moveReference(reference: Reference, axis: Axis, change: DimensionChange): Reference | undefined {
  const start = reference.start[axis];
  const end = (reference.end ?? reference.start)[axis];
  if (start === undefined && end === undefined) return reference;
  if (start === undefined || end === undefined) return moveOpenReference(reference, axis, change);
  const low = Math.min(start, end);
  const high = Math.max(start, end);
  const span = moveSpan(low, high, change);
  if (!span) return undefined;
  if (span.low === low && span.high === high) return reference;
  const first = start <= end ? span.low : span.high;
  const last = start <= end ? span.high : span.low;
  return {
    ...reference,
    start: at(reference.start, axis, first),
    ...(reference.end && { end: at(reference.end, axis, last) }),
  };
}

/** `B3:B`: only the bound that is written moves; a deleted one closes up to where it was. */
function moveOpenReference(reference: Reference, axis: Axis, change: DimensionChange): Reference {
  const shift = (corner: ReferenceCorner): ReferenceCorner => {
    const position = corner[axis];
    if (position === undefined) return corner;
    const span = moveSpan(position, position, change);
    return at(corner, axis, span ? span.low : change.start);
  };
  return { ...reference, start: shift(reference.start), ...(reference.end && { end: shift(reference.end) }) };
}

function moveSpan(
  low: number,
  high: number,
  change: DimensionChange,
): { low: number; high: number } | undefined {
  const { start, count } = change;
  const after = start + count;
  if (change.kind === 'insert') {
    const shift = (position: number): number => (position >= start ? position + count : position);
    return { low: shift(low), high: shift(high) };
  }
  if (change.kind === 'delete') {
    if (low >= start && high < after) return undefined;
    return {
      low: low < start ? low : low < after ? start : low - count,
      high: high < start ? high : high < after ? start - 1 : high - count,
    };
  }
  const target = change.to > start ? change.to - count : change.to;
  const moved = (position: number): number => {
    if (position >= start && position < after) return target + position - start;
    const closed = position >= after ? position - count : position;
    return closed >= target ? closed + count : closed;
  };
  const ends = [moved(low), moved(high)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function at(corner: ReferenceCorner, axis: Axis, position: number): ReferenceCorner {
  return axis === 'row' ? { ...corner, row: position } : { ...corner, column: position };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
