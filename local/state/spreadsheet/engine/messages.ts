/** What a cell tells about a failed formula, in Google's words as far as the formula shows what went wrong. */
import { errorTypeOf } from '../display';
import { closing, splitArguments, splitOperands } from '../formula-parts';
import { type FormulaToken, tokenize } from '../formula-tokens';
import type { CellError, Primitive } from '../model';
import { engineKnows } from './ironcalc';

/** What the formula's surroundings tell: values of cells, names of sheets. */
export interface MessageContext {
  valueOf(token: FormulaToken): Primitive | CellError | undefined;
  hasSheet(title: string): boolean;
}

const MESSAGES: Readonly<Record<string, string>> = {
  DIVIDE_BY_ZERO: 'Function DIVIDE parameter 2 cannot be zero.',
  N_A: 'Did not find value in evaluation.',
  REF: 'Reference does not exist.',
  ERROR: 'Formula parse error.',
  NUM: 'The result is not a number that can be shown.',
  VALUE: 'A parameter is of the wrong type.',
  NULL_VALUE: 'The ranges have no cell in common.',
};

/** Errors that Google does not have, as it reports the same trouble. */
const FOREIGN_ERRORS: Readonly<Record<string, CellError>> = {
  '#CIRC!': {
    type: 'REF',
    message: 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
  },
  '#SPILL!': {
    type: 'REF',
    message: 'Array result was not expanded because it would overwrite data.',
  },
  '#CALC!': { type: 'N_A', message: 'No matches are found in FILTER evaluation.' },
};

/** How many arguments functions take, at least and at most. */
const ARITIES: Readonly<Record<string, readonly [number, number]>> = {
  ABS: [1, 1],
  AVERAGE: [1, Number.POSITIVE_INFINITY],
  COUNTIF: [2, 2],
  DATE: [3, 3],
  FIND: [2, 3],
  HLOOKUP: [3, 4],
  IF: [2, 3],
  IFERROR: [1, 2],
  INDEX: [1, 3],
  INT: [1, 1],
  LEFT: [1, 2],
  LEN: [1, 1],
  LOWER: [1, 1],
  MATCH: [2, 3],
  MAX: [1, Number.POSITIVE_INFINITY],
  MID: [3, 3],
  MIN: [1, Number.POSITIVE_INFINITY],
  MOD: [2, 2],
  PI: [0, 0],
  POWER: [2, 2],
  RIGHT: [1, 2],
  ROUND: [1, 2],
  SEARCH: [2, 3],
  SQRT: [1, 1],
  SUBSTITUTE: [3, 4],
  SUM: [1, Number.POSITIVE_INFINITY],
  SUMIF: [2, 3],
  TEXT: [2, 2],
  TODAY: [0, 0],
  TRIM: [1, 1],
  UPPER: [1, 1],
  VLOOKUP: [3, 4],
};

/** The error of a formula whose engine result shows as `text`. */
export function errorOf(text: string, formula: string, context: MessageContext): CellError {
  const foreign = FOREIGN_ERRORS[text];
  if (foreign) return foreign;
  const tokens = tokenize(formula.slice(1)).filter(({ kind }) => kind !== 'space');
  const type = errorTypeOf(text) ?? 'ERROR';
  if (type === 'ERROR') return wrongCount(tokens) ?? { type, message: MESSAGES.ERROR ?? '' };
  return { type, message: SPECIFIC[type]?.(tokens, context) ?? MESSAGES[type] ?? '' };
}

/** A call with too few or too many arguments. */
function wrongCount(tokens: readonly FormulaToken[]): CellError | undefined {
  for (const { name, args } of callsOf(tokens)) {
    const [least, most] = ARITIES[name] ?? [0, Number.POSITIVE_INFINITY];
    if (args.length >= least && args.length <= most) continue;
    const expected = Number.isFinite(most)
      ? least === most
        ? `${least}`
        : `between ${least} and ${most}`
      : `at least ${least}`;
    const message = `Wrong number of arguments to ${name}. Expected ${expected} arguments, but got ${args.length} arguments.`;
    return { type: 'N_A', message };
  }
  return undefined;
}

function callsOf(tokens: readonly FormulaToken[]): { name: string; args: FormulaToken[][] }[] {
  return tokens.flatMap((token, index) =>
    token.kind === 'function' && tokens[index + 1]?.kind === 'open'
      ? [
          {
            name: token.text.toUpperCase(),
            args: splitArguments(tokens.slice(index + 2, closing(tokens, index + 1))),
          },
        ]
      : [],
  );
}

type Explain = (tokens: readonly FormulaToken[], context: MessageContext) => string | undefined;

const SPECIFIC: Partial<Record<CellError['type'], Explain>> = {
  NAME: (tokens) => {
    const unknown = tokens.find((token) => token.kind === 'function' && !engineKnows(token.text));
    if (unknown) return `Unknown function: '${unknown.text}'.`;
    const name = tokens.find((token) => token.kind === 'name');
    return name ? `Unknown range name: '${name.text.toUpperCase()}'.` : 'Unknown name.';
  },
  REF: (tokens, context) => {
    const missing = tokens.find(
      ({ reference }) => reference?.sheetTitle !== undefined && !context.hasSheet(reference.sheetTitle),
    );
    return missing && `Unresolved sheet name '${missing.reference?.sheetTitle}'.`;
  },
  DIVIDE_BY_ZERO: (tokens) => {
    const call = callsOf(tokens).find(({ name }) => /^AVERAGE|^MOD$|^QUOTIENT$/.test(name));
    if (!call) return undefined;
    return call.name.startsWith('AVERAGE')
      ? `Evaluation of function ${call.name} caused a divide by zero error.`
      : `Function ${call.name} parameter 2 cannot be zero.`;
  },
  N_A: (tokens, context) => {
    const lookup = callsOf(tokens).find(({ name }) => /^(?:[VHX]?LOOKUP|X?MATCH)$/.test(name));
    const value = lookup && single(lookup.args[0], context);
    return value === undefined || typeof value === 'object'
      ? undefined
      : `Did not find value '${value}' in ${lookup?.name} evaluation.`;
  },
  NUM: (tokens, context) => {
    const call = callsOf(tokens).find(({ name }) => name in LIMITS);
    const value = call && single(call.args[0], context);
    return typeof value === 'number'
      ? `Function ${call?.name} parameter 1 value is ${value}. It should be ${LIMITS[call?.name ?? '']} 0.`
      : undefined;
  },
  VALUE: (tokens, context) => {
    const { operands, operators } = splitOperands(tokens);
    const name = OPERATORS[operators[0] ?? ''];
    if (!name || operands.length !== 2) return undefined;
    for (const [index, operand] of operands.entries()) {
      const value = single(operand, context);
      if (typeof value === 'string')
        return `Function ${name} parameter ${index + 1} expects number values. But '${value}' is a text and cannot be coerced to a number.`;
    }
    return undefined;
  },
};

const LIMITS: Readonly<Record<string, string>> = {
  SQRT: 'greater than or equal to',
  LN: 'greater than',
  LOG: 'greater than',
  LOG10: 'greater than',
};

const OPERATORS: Readonly<Record<string, string>> = {
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '^': 'POWER',
};

/** The value of an operand that is one constant or one cell; a sign may stand before a number. */
function single(
  operand: readonly FormulaToken[] | undefined,
  context: MessageContext,
): Primitive | CellError | undefined {
  const [first, second] = operand ?? [];
  if (operand?.length === 2 && first?.text === '-' && second?.kind === 'number') return -Number(second.text);
  if (operand?.length !== 1 || !first) return undefined;
  if (first.kind === 'number') return Number(first.text);
  if (first.kind === 'text') return first.text.slice(1, -1).replaceAll('""', '"');
  return first.reference && !first.reference.end ? context.valueOf(first) : undefined;
}
