/** Turns a formula of a cell into the engine's dialect: closed ranges, known functions, no names, no clock. */
import { closing, splitArguments, splitAt, splitOperands } from '../formula-parts';
import { type FormulaToken, printReference, type Reference, tokenize } from '../formula-tokens';
import { sheetByTitle } from '../grid';
import type { CellError, Sheet, Spreadsheet } from '../model';
import { type GridBounds, namedRange, wholeGrid } from '../ranges';
import { serialOf } from '../serial-date';
import { isUnknown } from './array-formulas';
import { mappedFormula } from './array-map';
import { COMMA_RULES, criterionText, isCriterion, withComma } from './decimal-comma';
import { type FunctionRule, REFUSED, RULES } from './functions';
import { OUTSIDE } from './outside';
import { randomCall } from './random';

export interface TranslationContext {
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
  /** Title that a sheet bears in the engine. */
  readonly engineTitle: (sheet: Sheet) => string;
  /** Milliseconds since the Unix epoch; asked only by TODAY() and NOW(), which it notes. Absent: they stay calls. */
  readonly now?: (precision: 'day' | 'moment') => number;
  /** A number from 0 to 1 for RAND() and its like. Absent: they stay calls. */
  readonly draw?: () => number;
  /** Functions of scripts, in capitals. */
  readonly custom?: ReadonlySet<string> | undefined;
  /** Takes calls that are computed outside of the engine; answers what stands for the result. */
  readonly outside?: (name: string, args: readonly { expression: string; reference?: Reference }[]) => string;
  /** Within a function that computes its arguments as arrays. */
  readonly arrays?: boolean;
  /** References to cells of the own sheet are written with its title. */
  readonly namesSheets?: boolean;
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
  /** Functions that have no counterpart, with the error that they end in. */
  readonly refused: ReadonlyMap<string, CellError['type']>;
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
    } else if (token.kind === 'openArray') {
      const close = closing(tokens, i, 'openArray', 'closeArray');
      out += arrayOf(tokens.slice(i + 1, close), context);
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

/** `{A1:A3;B1:B3}` puts ranges together; the engine knows arrays of constants only. */
function arrayOf(tokens: readonly FormulaToken[], context: TranslationContext): string {
  const constant = tokens.every(({ kind }) => !['reference', 'function', 'name', 'openArray'].includes(kind));
  if (constant) return `{${translate(tokens, context)}}`;
  const rows = splitAt(tokens, 'arrayRow').map((row) => {
    const columns = splitAt(row, 'arrayColumn').map((part) => translate(part, context));
    return columns.length === 1 ? (columns[0] ?? '') : `HSTACK(${columns.join(',')})`;
  });
  return rows.length === 1 ? (rows[0] ?? '') : `VSTACK(${rows.join(',')})`;
}

function call(name: string, args: readonly FormulaToken[][], context: TranslationContext): string {
  const upper = name.toUpperCase();
  const { rules, refused, nameOf } = context.dialect;
  const refusal = refused.get(upper);
  if (refusal) throw new Refusal({ type: refusal, message: `Function ${upper} is not emulated.` });
  if (context.now && (upper === 'TODAY' || upper === 'NOW')) {
    const moment = context.now(upper === 'TODAY' ? 'day' : 'moment');
    const serial = serialOf(moment, context.spreadsheet.properties.timeZone);
    return String(upper === 'TODAY' ? Math.floor(serial) : serial);
  }
  if (context.outside && (Object.hasOwn(OUTSIDE, upper) || (context.custom?.has(upper) && isUnknown(upper))))
    return context.outside(
      upper,
      args.map((arg) => {
        const reference = arg.length === 1 ? arg[0]?.reference : undefined;
        // Arguments are computed on another sheet: their references have to name their own.
        const expression = translate(arg, { ...context, namesSheets: true });
        return { expression, ...(reference && { reference }) };
      }),
    );
  const arrays = context.arrays || ARRAY_CONTEXT.has(upper);
  const inner = { ...context, arrays };
  const translated = args.map((arg, index) =>
    context.decimalComma && isCriterion(upper, index)
      ? criterionText(translate(arg, { ...inner, decimalComma: false }))
      : ((arrays ? cellByCell(arg, inner) : undefined) ?? translate(arg, inner)),
  );
  const random = context.draw && randomCall(upper, translated, context.draw);
  if (random !== undefined) return random;
  const commaRule =
    context.decimalComma && Object.hasOwn(COMMA_RULES, upper) ? COMMA_RULES[upper] : undefined;
  const rule = commaRule ?? (Object.hasOwn(rules, upper) ? rules[upper] : undefined);
  return rule ? rule(translated, nameOf(upper)) : `${nameOf(upper)}(${translated.join(',')})`;
}

/** Functions whose arguments are computed as arrays. */
const ARRAY_CONTEXT = new Set(['ARRAYFORMULA', 'FILTER', 'INDEX', 'SORT', 'SUMPRODUCT']);

/** An array formula that the engine has to compute cell by cell; undefined for one that it computes as a whole. */
function cellByCell(tokens: readonly FormulaToken[], context: TranslationContext): string | undefined {
  if (!context.outside) return undefined;
  const mapped = mappedFormula(tokens, (reference) => {
    const sheet =
      reference.sheetTitle === undefined
        ? context.sheet
        : sheetByTitle(context.spreadsheet, reference.sheetTitle);
    if (!sheet) return '';
    const { startRow, endRow, startColumn, endColumn } = referredBounds(sheet, reference);
    return `${endRow - startRow},${endColumn - startColumn}`;
  });
  if (!mapped) return undefined;
  const ranges = mapped.ranges.map((range) => translate([range], context));
  const names = mapped.ranges.map((_, index) => `cell_${index}`);
  return `MAP(${ranges.join(',')},LAMBDA(${names.join(',')},${translate(mapped.body, context)}))`;
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
  const isOwn = reference.sheetTitle === undefined && !context.namesSheets;
  const title = isOwn ? {} : { sheetTitle: context.engineTitle(sheet) };
  if (!reference.end) return printReference({ ...reference, ...title });
  const { start, end } = reference;
  const { startRow, endRow, startColumn, endColumn } = referredBounds(sheet, reference);
  return printReference({
    ...title,
    start: { ...start, row: startRow, column: startColumn },
    end: { ...end, row: endRow - 1, column: endColumn - 1 },
  });
}

/** The cells of a reference on its sheet, open sides reaching to the edge of the grid. */
export function referredBounds(sheet: Sheet, { start, end = start }: Reference): GridBounds {
  const grid = wholeGrid(sheet);
  const rows = spanOf(start.row, end.row, grid.endRow);
  const columns = spanOf(start.column, end.column, grid.endColumn);
  return {
    startRow: rows.low,
    endRow: rows.high + 1,
    startColumn: columns.low,
    endColumn: columns.high + 1,
  };
}

/** Both bounds of one dimension; a missing one lies at the edge of the grid. */
function spanOf(a: number | undefined, b: number | undefined, size: number): { low: number; high: number } {
  if (a !== undefined && b !== undefined) return { low: Math.min(a, b), high: Math.max(a, b) };
  return { low: a ?? b ?? 0, high: Math.max(size - 1, a ?? b ?? 0) };
}
