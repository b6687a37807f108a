/** The number format that a formula's result takes over from its functions and from the cells it refers to. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { closing, splitArguments, splitOperands } from './formula-parts';
import { type FormulaToken, type Reference, tokenize } from './formula-tokens';
import { cellAt, sheetByTitle } from './grid';
import type { Sheet, Spreadsheet } from './model';

type Format = sheets_v4.Schema$NumberFormat;

/** Types that functions give to their result, whatever they are given. */
const TYPE_OF_FUNCTION: Readonly<Record<string, string>> = {
  DATE: 'DATE',
  DATEVALUE: 'DATE',
  EDATE: 'DATE',
  EOMONTH: 'DATE',
  NOW: 'DATE_TIME',
  TIME: 'TIME',
  TIMEVALUE: 'TIME',
  TODAY: 'DATE',
  TO_DATE: 'DATE',
  TO_PERCENT: 'PERCENT',
  WORKDAY: 'DATE',
  'WORKDAY.INTL': 'DATE',
};

/** Functions whose result looks like these arguments (0-based, the first that has a format). */
const LOOKS_LIKE: Readonly<Record<string, readonly number[]>> = {
  ARRAYFORMULA: [0],
  AVERAGE: [0],
  AVERAGEIF: [2, 0],
  AVERAGEIFS: [0],
  CHOOSE: [1, 2, 3],
  FILTER: [0],
  IF: [1, 2],
  IFERROR: [0, 1],
  IFNA: [0, 1],
  IFS: [1, 3],
  INDEX: [0],
  LARGE: [0],
  MAX: [0, 1, 2],
  MAXIFS: [0],
  MEDIAN: [0],
  MIN: [0, 1, 2],
  MINIFS: [0],
  ROUND: [0],
  ROUNDDOWN: [0],
  ROUNDUP: [0],
  SMALL: [0],
  SORT: [0],
  SUM: [0],
  SUMIF: [2, 0],
  SUMIFS: [0],
  UNIQUE: [0],
  XLOOKUP: [2],
};

const DEEPEST = 20;

/** The format of a formula of a cell on `sheet`; undefined means automatic. */
export function inferredFormat(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  formula: string,
  depth = 0,
): Format | undefined {
  if (depth > DEEPEST) return undefined;
  const tokens = tokenize(formula.slice(1)).filter(({ kind }) => kind !== 'space');
  return formatOf(tokens, { spreadsheet, sheet, depth });
}

interface Place {
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
  readonly depth: number;
}

function formatOf(tokens: readonly FormulaToken[], place: Place): Format | undefined {
  const { operands, operators } = splitOperands(tokens);
  if (operators.some((operator) => /[<>=&^]/.test(operator))) return undefined;
  if (operands.length === 1) return formatOfOperand(operands[0] ?? [], place);
  const formats = operands.map((operand) => formatOfOperand(operand, place));
  const multiplied = operators.some((operator) => /[*/]/.test(operator));
  if (multiplied) return formats.find((format) => format?.type === 'CURRENCY');
  const dates = formats.filter((format) => isDate(format)).length;
  // The days between two dates are a plain number.
  if (dates > 1 && operators.includes('-')) return undefined;
  return formats.find((format) => format !== undefined);
}

function formatOfOperand(tokens: readonly FormulaToken[], place: Place): Format | undefined {
  const [first, second] = tokens;
  if (!first) return undefined;
  if (first.kind === 'open' && closing(tokens, 0) === tokens.length - 1)
    return formatOf(tokens.slice(1, -1), place);
  if (first.kind === 'function' && second?.kind === 'open')
    return formatOfCall(first.text.toUpperCase(), splitArguments(tokens.slice(2, closing(tokens, 1))), place);
  if (first.kind === 'number' && second?.text === '%') return { type: 'PERCENT', pattern: '0.00%' };
  if (!first.reference || tokens.length > 1) return undefined;
  return formatOfReference(first.reference, place);
}

function formatOfCall(name: string, args: FormulaToken[][], place: Place): Format | undefined {
  const type = Object.hasOwn(TYPE_OF_FUNCTION, name) ? TYPE_OF_FUNCTION[name] : undefined;
  if (type) return { type };
  if (name === 'VLOOKUP') return formatOfLookup(args, place);
  const sources = Object.hasOwn(LOOKS_LIKE, name) ? LOOKS_LIKE[name] : undefined;
  for (const index of sources ?? []) {
    const format = formatOf(args[index] ?? [], place);
    if (format) return format;
  }
  return undefined;
}

/** VLOOKUP looks like the column it takes its answer from. */
function formatOfLookup(args: FormulaToken[][], place: Place): Format | undefined {
  const reference = args[1]?.length === 1 ? args[1][0]?.reference : undefined;
  const index = args[2]?.length === 1 ? Number(args[2][0]?.text) : Number.NaN;
  if (!reference || !(index >= 1)) return undefined;
  const { start } = reference;
  return formatOfReference(
    { ...reference, start: { ...start, column: (start.column ?? 0) + index - 1 } },
    place,
  );
}

function formatOfReference(reference: Reference, place: Place): Format | undefined {
  const target = referredCell(place.spreadsheet, place.sheet, reference);
  const cell = target && cellAt(target.sheet, target.row, target.column);
  if (!target || !cell) return undefined;
  if (cell.format?.numberFormat) return cell.format.numberFormat;
  return cell.formula === undefined
    ? undefined
    : inferredFormat(place.spreadsheet, target.sheet, cell.formula, place.depth + 1);
}

/** The first cell of a reference made on `sheet`; undefined when its sheet does not exist. */
export function referredCell(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  reference: Reference,
): { sheet: Sheet; row: number; column: number } | undefined {
  const target = reference.sheetTitle === undefined ? sheet : sheetByTitle(spreadsheet, reference.sheetTitle);
  if (!target) return undefined;
  return { sheet: target, row: reference.start.row ?? 0, column: reference.start.column ?? 0 };
}

function isDate(format: Format | undefined): boolean {
  return format?.type === 'DATE' || format?.type === 'DATE_TIME' || format?.type === 'TIME';
}
