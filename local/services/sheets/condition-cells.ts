/** Conditions against cells of a sheet: their formulas are read relative to the first cell of what they apply to. */
import type { sheets_v4 } from 'googleapis';
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
  const texts = (condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  const formulas: AdHocFormula[] = [];
  for (const { row, column } of cells)
    for (const text of texts)
      formulas.push({
        sheet,
        formula: text.startsWith('=')
          ? shiftFormula(
              fromLocaleFormula(text, spreadsheet.properties.locale),
              row - anchor.row,
              column - anchor.column,
            )
          : '=0',
      });
  const results = evaluateFormulas(spreadsheet, formulas);
  return cells.map((_, index) => results.slice(index * texts.length, (index + 1) * texts.length));
}
