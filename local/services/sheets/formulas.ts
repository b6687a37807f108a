/** Every formula of a spreadsheet: in cells, in validation rules, in conditional formats. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { changeRows } from '../../state/spreadsheet/grid';
import type { Cell, Sheet, Spreadsheet } from '../../state/spreadsheet/model';

type Rewrite = (formula: string, ownSheetTitle: string) => string;

/** Replaces formulas by what `rewrite` makes of them; cells whose formula stays are not touched. */
export function rewriteFormulas(spreadsheet: Spreadsheet, rewrite: Rewrite): void {
  for (const sheet of spreadsheet.sheets) {
    const { title } = sheet.properties;
    const change = (formula: string) => rewrite(formula, title);
    rewriteCells(sheet, change);
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => {
      const condition = rule.booleanRule?.condition;
      const next = condition && rewriteCondition(condition, change);
      return next === condition ? rule : { ...rule, booleanRule: { ...rule.booleanRule, condition: next } };
    });
  }
}

function rewriteCells(sheet: Sheet, change: (formula: string) => string): void {
  const rules = new Map<NonNullable<Cell['validation']>, NonNullable<Cell['validation']>>();
  const width = sheet.properties.gridProperties?.columnCount ?? 0;
  const bounds = { startRow: 0, endRow: sheet.rows.length, startColumn: 0, endColumn: width };
  changeRows(sheet, bounds, (cell) => cell && rewriteCell(cell, change, rules));
}

function rewriteCell(
  cell: Cell,
  change: (formula: string) => string,
  rules: Map<NonNullable<Cell['validation']>, NonNullable<Cell['validation']>>,
): Cell {
  let next = cell;
  if (cell.formula !== undefined) {
    const formula = change(cell.formula);
    if (formula !== cell.formula) next = { ...next, formula };
  }
  const rule = cell.validation;
  if (!rule?.condition) return next;
  let changed = rules.get(rule);
  if (!changed) {
    const condition = rewriteCondition(rule.condition, change);
    changed = condition === rule.condition ? rule : { ...rule, condition };
    rules.set(rule, changed);
  }
  return changed === rule ? next : { ...next, validation: changed };
}

function rewriteCondition(
  condition: sheets_v4.Schema$BooleanCondition,
  change: (formula: string) => string,
): sheets_v4.Schema$BooleanCondition {
  let altered = false;
  const values = condition.values?.map((value) => {
    const text = value.userEnteredValue;
    if (!text?.startsWith('=')) return value;
    const formula = change(text);
    if (formula === text) return value;
    altered = true;
    return { ...value, userEnteredValue: formula };
  });
  return altered ? { ...condition, values } : condition;
}
