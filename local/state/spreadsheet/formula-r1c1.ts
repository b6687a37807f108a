/** Formulas in R1C1 notation, as `setFormulaR1C1` takes and `getFormulaR1C1` gives them. */
import {
  type FormulaToken,
  printReference,
  type Reference,
  type ReferenceCorner,
  tokenize,
} from './formula-tokens';
import { quoteTitle } from './ranges';

/** The formula of the cell at 0-based `row` and `column` with references in R1C1: the cell itself is `R[0]C[0]`. */
export function toR1C1(formula: string, row: number, column: number): string {
  return tokenize(formula)
    .map(({ text, reference }) => (reference ? printR1C1(reference, row, column) : text))
    .join('');
}

function printR1C1(reference: Reference, row: number, column: number): string {
  const part = (
    letter: string,
    position: number | undefined,
    fixed: boolean | undefined,
    from: number,
  ): string => {
    if (position === undefined) return '';
    return fixed ? `${letter}${position + 1}` : `${letter}[${position - from}]`;
  };
  const corner = (at: ReferenceCorner): string =>
    part('R', at.row, at.rowFixed, row) + part('C', at.column, at.columnFixed, column);
  const title = reference.sheetTitle === undefined ? '' : `${quoteTitle(reference.sheetTitle)}!`;
  return `${title}${corner(reference.start)}${reference.end ? `:${corner(reference.end)}` : ''}`;
}

const PART = String.raw`(\[-?\d+\]|\d+)?`;
const CORNER = new RegExp(`^(?:(R)${PART})?(?:(C)${PART})?(?![\\p{L}\\p{N}_.(!\\[])`, 'iu');

/** The A1 formula of the cell at 0-based `row` and `column`; quoted text and names of functions stay. */
export function fromR1C1(formula: string, row: number, column: number): string {
  let out = '';
  for (let rest = formula, before = ''; rest !== ''; ) {
    const found = /[\p{L}\p{N}_.]$/u.test(before) ? undefined : readR1C1(rest, row, column);
    const length = found?.length ?? opaqueLength(rest);
    out += found ? found.text : rest.slice(0, length);
    before = rest.slice(0, length);
    rest = rest.slice(length);
  }
  return out;
}

/** Length of what must not be read as a reference: a quoted text, a quoted sheet name, or one character. */
function opaqueLength(rest: string): number {
  const quoted = /^(?:"(?:[^"]|"")*"?|'(?:[^']|'')*'!?)/.exec(rest);
  return quoted?.[0].length ?? 1;
}

function readR1C1(rest: string, row: number, column: number): { text: string; length: number } | undefined {
  const first = readCorner(rest, row, column);
  if (!first) return undefined;
  const afterFirst = rest.slice(first.length);
  const second = afterFirst.startsWith(':') ? readCorner(afterFirst.slice(1), row, column) : undefined;
  const isLine = first.corner.row === undefined || first.corner.column === undefined;
  const end = second?.corner ?? (isLine ? first.corner : undefined);
  const corners = [first.corner, ...(end ? [end] : [])];
  const outside = corners.some((corner) => (corner.row ?? 0) < 0 || (corner.column ?? 0) < 0);
  const token: FormulaToken = outside
    ? { kind: 'error', text: '#REF!' }
    : { kind: 'reference', text: printReference({ start: first.corner, ...(end && { end }) }) };
  return { text: token.text, length: first.length + (second ? second.length + 1 : 0) };
}

function readCorner(
  text: string,
  row: number,
  column: number,
): { corner: ReferenceCorner; length: number } | undefined {
  const match = CORNER.exec(text);
  if (!match?.[0]) return undefined;
  const position = (part: string | undefined, from: number): { at: number; fixed: boolean } =>
    part === undefined || part.startsWith('[')
      ? { at: from + Number(part?.slice(1, -1) ?? 0), fixed: false }
      : { at: Number(part) - 1, fixed: true };
  const rowAt = match[1] ? position(match[2], row) : undefined;
  const columnAt = match[3] ? position(match[4], column) : undefined;
  return {
    length: match[0].length,
    corner: {
      ...(rowAt && { row: rowAt.at, rowFixed: rowAt.fixed }),
      ...(columnAt && { column: columnAt.at, columnFixed: columnAt.fixed }),
    },
  };
}
