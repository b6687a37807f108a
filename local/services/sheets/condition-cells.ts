/** Conditions against cells of a sheet: their formulas are read relative to the first cell of what they apply to. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { type AdHocFormula, evaluateFormulas } from '../../state/spreadsheet/ad-hoc-formulas';
import { computedValue, effectiveNumberFormat } from '../../state/spreadsheet/computed';
import { fromLocaleFormula, shiftFormula } from '../../state/spreadsheet/formula-text';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { conditionOf, hasFormula, type Value } from './condition';
import { shownText } from './shown-cells';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Those of the cells whose values fulfil a condition; `anchor` is the cell that its formulas are written for. */
export function fittingCells<Cell extends Place>(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  condition: sheets_v4.Schema$BooleanCondition,
  anchor: Place,
  cells: readonly Cell[],
): Cell[] {
  const fixed = conditionOf(condition, spreadsheet);
  const results = fixed ? undefined : resultsAt(spreadsheet, sheet, condition, anchor, cells);
  return cells.filter((cell, index) => {
    const test = fixed ?? conditionOf(condition, spreadsheet, results?.[index]);
    const value = computedValue(spreadsheet, sheet, cell.row, cell.column);
    return test?.(value, shownAt(spreadsheet, sheet, cell, value)) ?? true;
  });
}

function shownAt(spreadsheet: Spreadsheet, sheet: Sheet, { row, column }: Place, value: Value): string {
  const format = effectiveNumberFormat(spreadsheet, sheet, row, column);
  return shownText(value, format, spreadsheet.properties.locale);
}

/** Results of the condition's formulas at every cell, by the place of the formula among its values. */
function resultsAt(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  condition: sheets_v4.Schema$BooleanCondition,
  anchor: Place,
  cells: readonly Place[],
): Value[][] {
  if (!hasFormula(condition)) return cells.map(() => []);
  const written = (condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  const formulas = new DistinctFormulas(sheet);
  const places = written.map((text) => {
    const formula = text.startsWith('=') ? fromLocaleFormula(text, spreadsheet.properties.locale) : '=0';
    // most rules look at one column, so that all cells of a row share a formula
    const isSameAcross = shiftFormula(formula, 0, 1) === formula;
    return cells.map(({ row, column }) =>
      formulas.add(formula, row - anchor.row, isSameAcross ? 0 : column - anchor.column),
    );
  });
  const results = evaluateFormulas(spreadsheet, formulas.list);
  return cells.map((_, cell) => places.map((indexes) => results[indexes[cell] ?? 0]));
}

/** Formulas of one sheet, each shifted and kept once. */
class DistinctFormulas {
  readonly list: AdHocFormula[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(private readonly sheet: Sheet) {}

  /** The place in the list of a formula that is shifted by so many rows and columns. */
  add(formula: string, rows: number, columns: number): number {
    const key = `${rows},${columns},${formula}`;
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.list.push({ sheet: this.sheet, formula: shiftFormula(formula, rows, columns) }) - 1;
      this.indexes.set(key, index);
    }
    return index;
  }
}
