/** Formulas whose result may fill more cells than their own. */
import { tokenize } from '../formula-tokens';
import { isShared } from '../grid';
import type { Row, Sheet, Spreadsheet } from '../model';
import { ARRAY_FUNCTIONS, REFUSED, RULES } from './functions';
import { engineKnows } from './ironcalc';
import { OUTSIDE } from './outside';

/** Copies of a workbook hold the same formulas, so what one of them may do is found out once. */
const known = new Map<string, boolean>();
const MAX_KNOWN = 100_000;

/** Whether a formula calls a function that gives an array, or writes one as `{1,2}`. */
export function mayFillCells(formula: string): boolean {
  if (!/[{a-z]/i.test(formula)) return false;
  let answer = known.get(formula);
  if (answer === undefined) {
    if (known.size >= MAX_KNOWN) known.clear();
    answer = callsForArray(formula);
    known.set(formula, answer);
  }
  return answer;
}

function callsForArray(formula: string): boolean {
  return tokenize(formula).some(
    ({ kind, text }) =>
      kind === 'openArray' ||
      (kind === 'function' && (ARRAY_FUNCTIONS.has(text.toUpperCase()) || isUnknown(text.toUpperCase()))),
  );
}

/** Whether Sheets does not know a function of this name (in capitals): it may be one of a script. */
export function isUnknown(name: string): boolean {
  const isOurs = Object.hasOwn(RULES, name) || Object.hasOwn(OUTSIDE, name) || REFUSED.has(name);
  return !isOurs && !NAMES_OF_CLOCK.has(name) && !engineKnows(name);
}

const NAMES_OF_CLOCK = new Set(['NOW', 'RAND', 'RANDARRAY', 'RANDBETWEEN', 'TODAY']);

/** What is known of workbooks, until they change. */
const spreadsheets = new WeakMap<Spreadsheet, { revision: number; any: boolean }>();

/** Rows never change, and neither do lists of them that several sheets hold: what they hold is found out once. */
const lasting = new WeakMap<Row | Sheet['rows'], boolean>();

/** Whether any cell has such a formula: only then can an empty cell show something. */
export function hasArrayFormula(spreadsheet: Spreadsheet): boolean {
  let known = spreadsheets.get(spreadsheet);
  if (known?.revision !== spreadsheet.revision) {
    known = { revision: spreadsheet.revision, any: spreadsheet.sheets.some(sheetHas) };
    spreadsheets.set(spreadsheet, known);
  }
  return known.any;
}

function sheetHas({ rows }: Sheet): boolean {
  const found = () => rows.some((row) => row !== undefined && once(row, () => rowHas(row)));
  return isShared(rows) ? once(rows, found) : found();
}

function rowHas(row: Row): boolean {
  return row.some((cell) => cell?.formula !== undefined && mayFillCells(cell.formula));
}

function once(key: Row | Sheet['rows'], found: () => boolean): boolean {
  let answer = lasting.get(key);
  if (answer === undefined) {
    answer = found();
    lasting.set(key, answer);
  }
  return answer;
}
