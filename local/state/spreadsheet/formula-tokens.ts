/** Splits formulas into tokens: the one reader of formula text for rewriting, locales, R1C1 and the engine. */
import { columnIndex, columnLetters, quoteTitle } from './ranges';

export type TokenKind =
  | 'text'
  | 'number'
  | 'reference'
  /** A name directly before `(`. */
  | 'function'
  /** A named range, TRUE or FALSE. */
  | 'name'
  | 'error'
  | 'argument'
  | 'arrayRow'
  | 'arrayColumn'
  | 'open'
  | 'close'
  | 'openArray'
  | 'closeArray'
  | 'operator'
  | 'space'
  | 'unknown';

export interface FormulaToken {
  readonly kind: TokenKind;
  readonly text: string;
  /** Present for references in A1 notation. */
  readonly reference?: Reference;
}

/** One end of a reference; a whole column has no row, a whole row no column. 0-based. */
export interface ReferenceCorner {
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed?: boolean;
  readonly columnFixed?: boolean;
}

export interface Reference {
  readonly sheetTitle?: string;
  readonly start: ReferenceCorner;
  /** Absent for a single cell. */
  readonly end?: ReferenceCorner;
}

/** How a locale writes formulas. */
export interface FormulaGrammar {
  readonly decimal: string;
  readonly argument: string;
  readonly arrayColumn: string;
}

export const EN_US: FormulaGrammar = { decimal: '.', argument: ',', arrayColumn: ',' };
export const DECIMAL_COMMA: FormulaGrammar = { decimal: ',', argument: ';', arrayColumn: '\\' };

const TITLE = /^(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/u;
const CELL_OR_LINE = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,7}|\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,7}`;
const RANGE = new RegExp(`^(${CELL_OR_LINE}):(${CELL_OR_LINE})(?![\\p{L}\\p{N}_.(])`, 'u');
const CELL = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,7}(?![\p{L}\p{N}_.(!])/u;
const CORNER = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([1-9]\d{0,7}))?$/;

const SIMPLE: readonly [TokenKind, RegExp][] = [
  ['space', /^\s+/],
  ['text', /^"(?:[^"]|"")*"?/],
  ['error', /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)/i],
  ['operator', /^(?:<=|>=|<>|[-+*/^&=<>%:#@!])/],
  ['open', /^\(/],
  ['close', /^\)/],
  ['openArray', /^\{/],
  ['closeArray', /^\}/],
];

/** The tokens of a formula with or without its `=`; joined they are the formula again. */
export function tokenize(formula: string, grammar: FormulaGrammar = EN_US): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let arrays = 0;
  for (let at = 0; at < formula.length; ) {
    const token = nextToken(formula.slice(at), grammar, arrays > 0);
    if (token.kind === 'openArray') arrays++;
    if (token.kind === 'closeArray') arrays--;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function nextToken(rest: string, grammar: FormulaGrammar, inArray: boolean): FormulaToken {
  const reference = readReference(rest);
  if (reference) return reference;
  const decimal = grammar.decimal === '.' ? '\\.' : grammar.decimal;
  const number = new RegExp(`^(?:\\d+(?:${decimal}\\d*)?|${decimal}\\d+)(?:[eE][+-]?\\d+)?`).exec(rest);
  if (number) return { kind: 'number', text: number[0] };
  const name = /^[\p{L}_\\][\p{L}\p{N}_.]*/u.exec(rest);
  if (name && !(inArray && rest.startsWith('\\'))) {
    const isFunction = rest.charAt(name[0].length) === '(';
    return { kind: isFunction ? 'function' : 'name', text: name[0] };
  }
  const char = rest.charAt(0);
  if (inArray && char === ';') return { kind: 'arrayRow', text: char };
  if (inArray && char === grammar.arrayColumn) return { kind: 'arrayColumn', text: char };
  if (char === ',' || char === ';') return { kind: 'argument', text: char };
  for (const [kind, expression] of SIMPLE) {
    const match = expression.exec(rest);
    if (match) return { kind, text: match[0] };
  }
  return { kind: 'unknown', text: String.fromCodePoint(rest.codePointAt(0) ?? 0) };
}

function readReference(rest: string): FormulaToken | undefined {
  const title = TITLE.exec(rest);
  const cells = rest.slice(title?.[0].length ?? 0);
  const range = RANGE.exec(cells);
  const found = range?.[0] ?? CELL.exec(cells)?.[0];
  if (found === undefined) return undefined;
  const [first = '', second] = found.split(':');
  const start = corner(first);
  const end = second === undefined ? undefined : corner(second);
  if (!start || (second !== undefined && !end)) return undefined;
  if (end && !sameAxes(start, end)) return undefined;
  const sheetTitle = title ? (title[1]?.replaceAll("''", "'") ?? title[2]) : undefined;
  return {
    kind: 'reference',
    text: (title?.[0] ?? '') + found,
    reference: { ...(sheetTitle !== undefined && { sheetTitle }), start, ...(end && { end }) },
  };
}

/** `A:5` is no range: a whole column and a whole row have nothing in common to span. */
function sameAxes(start: ReferenceCorner, end: ReferenceCorner): boolean {
  const rows = start.row !== undefined || end.row !== undefined;
  const bothWhole = start.row === undefined && end.column === undefined;
  const bothWholeBack = start.column === undefined && end.row === undefined;
  return !(rows && (bothWhole || bothWholeBack));
}

function corner(text: string): ReferenceCorner | undefined {
  const match = CORNER.exec(text);
  if (!match) return undefined;
  return {
    ...(match[2] && { column: columnIndex(match[2]), ...(match[1] && { columnFixed: true }) }),
    ...(match[4] && { row: Number(match[4]) - 1, ...(match[3] && { rowFixed: true }) }),
  };
}

/** A reference as written: `'My sheet'!$A$1:B2`. */
export function printReference(reference: Reference): string {
  const title = reference.sheetTitle === undefined ? '' : `${quoteTitle(reference.sheetTitle)}!`;
  const end = reference.end ? `:${printCorner(reference.end)}` : '';
  return `${title}${printCorner(reference.start)}${end}`;
}

function printCorner({ row, column, rowFixed, columnFixed }: ReferenceCorner): string {
  const letters = column === undefined ? '' : `${columnFixed ? '$' : ''}${columnLetters(column)}`;
  return row === undefined ? letters : `${letters}${rowFixed ? '$' : ''}${row + 1}`;
}

/** Tokens as text again. */
export function joinTokens(tokens: readonly FormulaToken[]): string {
  return tokens.map(({ text }) => text).join('');
}
