/** Formulas as text: in other locales' grammar, and shifted when they are copied. Rewriting lies in `formula-rewrite.ts`. */
import {
  DECIMAL_COMMA,
  EN_US,
  type FormulaGrammar,
  type FormulaToken,
  joinTokens,
  printReference,
  type ReferenceCorner,
  tokenize,
} from './formula-tokens';
import { localeRules } from './locale';

export { fromR1C1, toR1C1 } from './formula-r1c1';
export { nameOwnSheet, rewriteFormula } from './formula-rewrite';

/** An en_US formula as people of a locale write it: vi_VN separates arguments by `;` and writes `0,5`. */
export function toLocaleFormula(formula: string, locale: string): string {
  return translate(formula, EN_US, grammarOf(locale));
}

/** The en_US grammar of a formula written in a locale. */
export function fromLocaleFormula(formula: string, locale: string): string {
  return translate(formula, grammarOf(locale), EN_US);
}

function grammarOf(locale: string): FormulaGrammar {
  return localeRules(locale).decimal === ',' ? DECIMAL_COMMA : EN_US;
}

function translate(formula: string, from: FormulaGrammar, to: FormulaGrammar): string {
  const tokens = tokenize(formula, from);
  const written = (token: FormulaToken): string => {
    if (token.kind === 'number') return token.text.replace(from.decimal, to.decimal);
    if (token.kind === 'argument') return to.argument;
    if (token.kind === 'arrayColumn') return to.arrayColumn;
    return token.text;
  };
  return tokens.map(written).join('');
}

/** The formula copied by so many rows and columns: relative references move along; one that leaves the grid is `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const shifted = tokenize(formula).map((token): FormulaToken => {
    if (!token.reference) return token;
    const start = shiftCorner(token.reference.start, rows, columns);
    const end = token.reference.end && shiftCorner(token.reference.end, rows, columns);
    if (!isInGrid(start) || (end && !isInGrid(end))) return { kind: 'error', text: '#REF!' };
    return { ...token, text: printReference({ ...token.reference, start, ...(end && { end }) }) };
  });
  return joinTokens(shifted);
}

function shiftCorner(corner: ReferenceCorner, rows: number, columns: number): ReferenceCorner {
  return {
    ...corner,
    ...(corner.row !== undefined && !corner.rowFixed && { row: corner.row + rows }),
    ...(corner.column !== undefined && !corner.columnFixed && { column: corner.column + columns }),
  };
}

function isInGrid({ row = 0, column = 0 }: ReferenceCorner): boolean {
  return row >= 0 && column >= 0;
}
