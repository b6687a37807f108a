/** Keeps formulas true when rows, columns or sheets are inserted, deleted, moved or renamed. */
import {
  type FormulaToken,
  joinTokens,
  printReference,
  type Reference,
  type ReferenceCorner,
  tokenize,
} from './formula-tokens';

/** A change of structure. Positions are 0-based; `to` of a move is the gap before that row or column, as before the move. */
export type FormulaChange =
  | DimensionChange
  | { kind: 'rename'; from: string; to: string }
  | { kind: 'deleteSheet'; title: string };

type DimensionChange = DimensionSpan &
  ({ kind: 'insert' } | { kind: 'delete' } | { kind: 'move'; to: number });

interface DimensionSpan {
  sheetTitle: string;
  dimension: 'ROWS' | 'COLUMNS';
  start: number;
  count: number;
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
  if (!isSame(reference.sheetTitle ?? ownSheetTitle, change.sheetTitle)) return token;
  const axis = change.dimension === 'ROWS' ? 'row' : 'column';
  const moved = moveReference(reference, axis, change);
  if (moved === reference) return token;
  return moved ? { ...token, text: printReference(moved) } : GONE;
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
