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

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,7}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,7}`;
const TITLE = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const RANGE = `${CELL}:(?:${CELL}|${COLUMN}|${ROW})|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:(?:${CELL}|${ROW})`;
const REFERENCE = String.raw`(?:${TITLE})?(?:${RANGE}|${CELL})(?![\p{L}\p{N}_.(!])`;
const CORNER = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([1-9]\d{0,7}))?$/;

/** What a token may be, tried in this order. A separator's meaning depends on where it stands. */
const PATTERNS: readonly [TokenKind | 'separator', string][] = [
  ['reference', REFERENCE],
  ['number', String.raw`(?:\d+(?:DECIMAL\d*)?|DECIMAL\d+)(?:[eE][+-]?\d+)?`],
  ['function', String.raw`[\p{L}_][\p{L}\p{N}_.]*(?=\()`],
  ['name', String.raw`[\p{L}_][\p{L}\p{N}_.]*`],
  ['space', String.raw`\s+`],
  ['text', '"(?:[^"]|"")*"?'],
  ['error', String.raw`#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)`],
  ['separator', String.raw`[,;\\]`],
  ['operator', '<=|>=|<>|[-+*\\/^&=<>%:#@!]'],
  ['open', String.raw`\(`],
  ['close', String.raw`\)`],
  ['openArray', String.raw`\{`],
  ['closeArray', String.raw`\}`],
  ['unknown', '.'],
];

const readers = new Map<string, RegExp>();

function readerOf(decimal: string): RegExp {
  let reader = readers.get(decimal);
  if (!reader) {
    const escaped = decimal === '.' ? '\\.' : decimal;
    const source = PATTERNS.map(([, pattern]) => `(${pattern.replaceAll('DECIMAL', escaped)})`).join('|');
    reader = new RegExp(source, 'suy');
    readers.set(decimal, reader);
  }
  return reader;
}

/** The tokens of a formula with or without its `=`; joined they are the formula again. */
export function tokenize(formula: string, grammar: FormulaGrammar = EN_US): FormulaToken[] {
  const reader = readerOf(grammar.decimal);
  const tokens: FormulaToken[] = [];
  let arrays = 0;
  reader.lastIndex = 0;
  for (let match = reader.exec(formula); match; match = reader.exec(formula)) {
    const [text] = match;
    const kind = PATTERNS[match.indexOf(text, 1) - 1]?.[0] ?? 'unknown';
    if (kind === 'openArray') arrays++;
    if (kind === 'closeArray') arrays--;
    if (kind === 'separator') tokens.push({ kind: separatorKind(text, grammar, arrays > 0), text });
    else if (kind === 'reference') tokens.push({ kind, text, reference: readReference(text) });
    else tokens.push({ kind, text });
  }
  return tokens;
}

function separatorKind(text: string, grammar: FormulaGrammar, inArray: boolean): TokenKind {
  if (inArray && text === ';') return 'arrayRow';
  if (inArray && text === grammar.arrayColumn) return 'arrayColumn';
  return text === '\\' ? 'unknown' : 'argument';
}

/** The parts of a text that matched as a reference. */
function readReference(text: string): Reference {
  const titleEnd = text.lastIndexOf('!');
  const title = titleEnd < 0 ? undefined : text.slice(0, titleEnd);
  const cells = text.slice(titleEnd + 1);
  const colon = cells.indexOf(':');
  return {
    ...(title !== undefined && {
      sheetTitle: title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title,
    }),
    start: corner(colon < 0 ? cells : cells.slice(0, colon)),
    ...(colon >= 0 && { end: corner(cells.slice(colon + 1)) }),
  };
}

function corner(text: string): ReferenceCorner {
  const match = CORNER.exec(text) ?? [];
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
