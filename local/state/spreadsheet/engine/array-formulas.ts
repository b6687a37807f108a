/** Formulas whose result may fill more cells than their own. */
import { tokenize } from '../formula-tokens';
import type { Row, Spreadsheet } from '../model';
import { ARRAY_FUNCTIONS } from './functions';

/** Whether a formula calls a function that gives an array, or writes one as `{1,2}`. */
export function mayFillCells(formula: string): boolean {
  if (!/[{a-z]/i.test(formula)) return false;
  return tokenize(formula).some(
    ({ kind, text }) =>
      kind === 'openArray' || (kind === 'function' && ARRAY_FUNCTIONS.has(text.toUpperCase())),
  );
}

/** Rows never change, so what one of them holds is found out once. */
const answers = new WeakMap<Row, boolean>();

/** Whether any cell has such a formula: only then can an empty cell show something. */
export function hasArrayFormula(spreadsheet: Spreadsheet): boolean {
  return spreadsheet.sheets.some(({ rows }) =>
    rows.some((row) => row !== undefined && rowHasArrayFormula(row)),
  );
}

function rowHasArrayFormula(row: Row): boolean {
  let answer = answers.get(row);
  if (answer === undefined) {
    answer = row.some((cell) => cell?.formula !== undefined && mayFillCells(cell.formula));
    answers.set(row, answer);
  }
  return answer;
}
