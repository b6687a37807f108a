/** The value of a cell, computed when it is a formula: at most once per revision, and only when one is read. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { hasArrayFormula } from './engine/array-formulas';
import { engineNow } from './engine/clock';
import { type Evaluation, evaluate } from './engine/evaluate';
import { tokenize } from './formula-tokens';
import { cellAt } from './grid';
import { inferredFormat, referredCell } from './inferred-format';
import type { CellError, Primitive, Sheet, Spreadsheet } from './model';
import { serialOf } from './serial-date';

interface Kept {
  readonly revision: number;
  /** The time that the results hold for; absent when they do not depend on it. */
  readonly time?: number;
  readonly evaluation: Evaluation;
}

const kept = new WeakMap<Spreadsheet, Kept>();

/** What a cell (0-based) holds: its value, or its formula's result; undefined when it is empty. */
export function computedValue(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
): Primitive | CellError | undefined {
  const cell = cellAt(sheet, row, column);
  if (cell?.formula === undefined) {
    if (cell?.value !== undefined || !hasArrayFormula(spreadsheet)) return cell?.value;
    return evaluationOf(spreadsheet).at(sheet, row, column);
  }
  const result = evaluationOf(spreadsheet).at(sheet, row, column);
  // A reference to an empty cell shows nothing, where the engine gives 0.
  return result === 0 && refersToNothing(spreadsheet, sheet, cell.formula) ? '' : result;
}

/** Whether the formula is but a reference to one cell, and that is empty. */
function refersToNothing(spreadsheet: Spreadsheet, sheet: Sheet, formula: string): boolean {
  if (formula.includes('(')) return false;
  const tokens = tokenize(formula.slice(1)).filter(({ kind }) => kind !== 'space');
  const reference = tokens.length === 1 ? tokens[0]?.reference : undefined;
  const target = reference && referredCell(spreadsheet, sheet, reference);
  if (!target || reference.end) return false;
  const value = computedValue(spreadsheet, target.sheet, target.row, target.column);
  return value === undefined || value === '';
}

/** The number format a cell is shown in: its own, or for a formula the one its functions and references bring. */
export function effectiveNumberFormat(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
): sheets_v4.Schema$NumberFormat | undefined {
  const cell = cellAt(sheet, row, column);
  if (cell?.format?.numberFormat || cell?.formula === undefined)
    return cell?.format?.numberFormat ?? undefined;
  return inferredFormat(spreadsheet, sheet, cell.formula);
}

/** Size of the block an array formula fills, from its own cell on; undefined when it fills no other. */
export function filledBlock(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
): { rows: number; columns: number } | undefined {
  return hasArrayFormula(spreadsheet) ? evaluationOf(spreadsheet).blockAt(sheet, row, column) : undefined;
}

function evaluationOf(spreadsheet: Spreadsheet): Evaluation {
  const old = kept.get(spreadsheet);
  if (old?.revision === spreadsheet.revision && old.time === timeRead(spreadsheet, old.evaluation.reads))
    return old.evaluation;
  const evaluation = evaluate(spreadsheet, () => engineNow(spreadsheet));
  const time = timeRead(spreadsheet, evaluation.reads);
  kept.set(spreadsheet, { revision: spreadsheet.revision, evaluation, ...(time !== undefined && { time }) });
  return evaluation;
}

/** The day or the moment that results depend on. */
function timeRead(spreadsheet: Spreadsheet, reads: Evaluation['reads']): number | undefined {
  if (reads === 'nothing') return undefined;
  const now = engineNow(spreadsheet);
  return reads === 'day' ? Math.floor(serialOf(now, spreadsheet.properties.timeZone)) : now;
}
