/** Turns a formula of a cell into the engine's dialect: closed ranges, known functions, no names, no clock. */
import { type FormulaToken, printReference, type Reference, tokenize } from '../formula-tokens';
import { sheetByTitle } from '../grid';
import type { CellError, Sheet, Spreadsheet } from '../model';
import { namedRange, wholeGrid } from '../ranges';
import { serialOf } from '../serial-date';
import { COMMA_RULES, criterionText, isCriterion, withComma } from './decimal-comma';
import { type FunctionRule, REFUSED, RULES } from './functions';

export interface TranslationContext {
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
  /** Title that a sheet bears in the engine. */
  readonly engineTitle: (sheet: Sheet) => string;
  /** Milliseconds since the Unix epoch; asked only by TODAY() and NOW(), which it notes. Absent: they stay calls. */
  readonly now?: (precision: 'day' | 'moment') => number;
  /** Names of named ranges stay as they are instead of becoming references. */
  readonly keepNames?: boolean;
  /** Numbers become texts with a decimal comma. */
  readonly decimalComma?: boolean;
  readonly dialect: Dialect;
}

/** What calls of functions become. */
export interface Dialect {
  /** By name in capitals. */
  readonly rules: Readonly<Record<string, FunctionRule>>;
  /** Functions that have no counterpart. */
  readonly refused: ReadonlySet<string>;
  readonly nameOf: (name: string) => string;
}

/** What the engine understands. */
export const ENGINE_DIALECT: Dialect = { rules: RULES, refused: REFUSED, nameOf: (name) => name };

/** What goes into the engine, or the error that stands in for it. */
export type Translation = { formula: string } | { error: CellError };

/** Raised inside a translation when the whole formula is refused. */
class Refusal extends Error {
  constructor(readonly cellError: CellError) {
    super(cellError.message);
  }
}

/** The engine's version of a formula that begins with `=`. */
export function translateFormula(formula: string, context: TranslationContext): Translation {
  try {
    const tokens = tokenize(formula.slice(1)).filter(({ kind }) => kind !== 'space');
    if (tokens.length === 0) throw new Refusal(PARSE_ERROR);
    return { formula: `=${translate(tokens, context)}` };
  } catch (error) {
    if (error instanceof Refusal) return { error: error.cellError };
    throw error;
  }
}

const PARSE_ERROR: CellError = { type: 'ERROR', message: 'Formula parse error.' };

function translate(tokens: readonly FormulaToken[], context: TranslationContext): string {
  return context.decimalComma && tokens.some(({ text }) => text === '&')
    ? translateJoins(tokens, context)
    : translatePlain(tokens, context);
}

/** Operands of `&` that may be numbers become texts the way of the locale. */
function translateJoins(tokens: readonly FormulaToken[], context: TranslationContext): string {
  const { operands, operators } = splitOperands(tokens, /^(?:&|=|<|>|<=|>=|<>)$/);
  return operands
    .map((operand, index) => {
      const before = operators[index - 1] ?? '';
      const isJoined = before === '&' || operators[index] === '&';
      const text = translatePlain(operand, context);
      const isNumber = isJoined && !operand.every(({ kind }) => kind === 'text') && !hasRange(operand);
      return before + (isNumber ? withComma(text) : text);
    })
    .join('');
}

/** Whether an operand is a list of cells: those keep their place in array formulas. */
function hasRange(operand: readonly FormulaToken[]): boolean {
  return operand.length === 1 && operand[0]?.reference?.end !== undefined;
}

function translatePlain(tokens: readonly FormulaToken[], context: TranslationContext): string {
  let out = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.kind === 'function' && tokens[i + 1]?.kind === 'open') {
      const close = closing(tokens, i + 1);
      out += call(token.text, splitArguments(tokens.slice(i + 2, close)), context);
      i = close;
    } else if (isDoubleMinus(tokens, i)) {
      // The engine drops a double minus, and with it the change of TRUE into 1.
      out += '1*';
      i++;
    } else out += single(token, context);
  }
  return out;
}

function isDoubleMinus(tokens: readonly FormulaToken[], at: number): boolean {
  if (tokens[at]?.text !== '-' || tokens[at + 1]?.text !== '-') return false;
  const before = tokens[at - 1];
  return (
    before === undefined ||
    (before.kind === 'operator' && before.text !== '%') ||
    ['open', 'argument', 'openArray'].includes(before.kind)
  );
}

/** Index of the `)` that closes the `(` at `open`; a missing one is supplied at the end, as Google does. */
export function closing(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]?.kind === 'open') depth++;
    if (tokens[i]?.kind === 'close' && --depth === 0) return i;
  }
  return tokens.length;
}

/** The arguments between the parentheses of a call; none for `()`. */
export function splitArguments(tokens: readonly FormulaToken[]): FormulaToken[][] {
  if (tokens.length === 0) return [];
  const args: FormulaToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open' || token.kind === 'openArray') depth++;
    if (token.kind === 'close' || token.kind === 'closeArray') depth--;
    if (token.kind === 'argument' && depth === 0) args.push([]);
    else args.at(-1)?.push(token);
  }
  return args;
}

/** Splits at the operators that match and stand outside parentheses; signs in front of an operand belong to it. */
export function splitOperands(
  tokens: readonly FormulaToken[],
  splitting = /^[^%]/,
): { operands: FormulaToken[][]; operators: string[] } {
  const operands: FormulaToken[][] = [[]];
  const operators: string[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open' || token.kind === 'openArray') depth++;
    if (token.kind === 'close' || token.kind === 'closeArray') depth--;
    const operand = operands.at(-1);
    if (depth === 0 && token.kind === 'operator' && operand?.length && splitting.test(token.text)) {
      operators.push(token.text);
      operands.push([]);
    } else operand?.push(token);
  }
  return { operands, operators };
}

function call(name: string, args: readonly FormulaToken[][], context: TranslationContext): string {
  const upper = name.toUpperCase();
  const { rules, refused, nameOf } = context.dialect;
  if (refused.has(upper)) throw new Refusal({ type: 'NAME', message: `Function ${upper} is not emulated.` });
  if (context.now && (upper === 'TODAY' || upper === 'NOW')) {
    const moment = context.now(upper === 'TODAY' ? 'day' : 'moment');
    const serial = serialOf(moment, context.spreadsheet.properties.timeZone);
    return String(upper === 'TODAY' ? Math.floor(serial) : serial);
  }
  const translated = args.map((arg, index) =>
    context.decimalComma && isCriterion(upper, index)
      ? criterionText(translate(arg, { ...context, decimalComma: false }))
      : translate(arg, context),
  );
  const commaRule =
    context.decimalComma && Object.hasOwn(COMMA_RULES, upper) ? COMMA_RULES[upper] : undefined;
  const rule = commaRule ?? (Object.hasOwn(rules, upper) ? rules[upper] : undefined);
  return rule ? rule(translated, nameOf(upper)) : `${nameOf(upper)}(${translated.join(',')})`;
}

function single(token: FormulaToken, context: TranslationContext): string {
  switch (token.kind) {
    case 'reference':
      return token.reference ? engineReference(token.reference, context) : token.text;
    case 'name': {
      const named = context.keepNames ? undefined : namedRange(context.spreadsheet, token.text);
      if (!named) return token.text;
      const { startRow, endRow, startColumn, endColumn } = named.range;
      return printReference({
        sheetTitle: context.engineTitle(named.sheet),
        start: { row: startRow, column: startColumn, rowFixed: true, columnFixed: true },
        ...((endRow - startRow > 1 || endColumn - startColumn > 1) && {
          end: { row: endRow - 1, column: endColumn - 1, rowFixed: true, columnFixed: true },
        }),
      });
    }
    case 'unknown':
      throw new Refusal(PARSE_ERROR);
    default:
      return token.text;
  }
}

/** A reference with all its bounds, on the sheet as the engine calls it; `#REF!` when there is no such sheet. */
function engineReference(reference: Reference, context: TranslationContext): string {
  const sheet =
    reference.sheetTitle === undefined
      ? context.sheet
      : sheetByTitle(context.spreadsheet, reference.sheetTitle);
  if (!sheet) return '#REF!';
  const title = reference.sheetTitle === undefined ? {} : { sheetTitle: context.engineTitle(sheet) };
  if (!reference.end) return printReference({ ...reference, ...title });
  const grid = wholeGrid(sheet);
  const { start, end } = reference;
  const rows = spanOf(start.row, end.row, grid.endRow);
  const columns = spanOf(start.column, end.column, grid.endColumn);
  return printReference({
    ...title,
    start: { ...start, row: rows.low, column: columns.low },
    end: { ...end, row: rows.high, column: columns.high },
  });
}

/** Both bounds of one dimension; a missing one lies at the edge of the grid. */
function spanOf(a: number | undefined, b: number | undefined, size: number): { low: number; high: number } {
  if (a !== undefined && b !== undefined) return { low: Math.min(a, b), high: Math.max(a, b) };
  return { low: a ?? b ?? 0, high: Math.max(size - 1, a ?? b ?? 0) };
}
