/**
 * Whether data validation lets a value into a cell. The Sheets API writes whatever it is told; a person at the keyboard and
 * Apps Script are refused what a strict rule does not allow.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { computedValue, effectiveNumberFormat } from '../../state/spreadsheet/computed';
import { cellAt, setCell, shareRows } from '../../state/spreadsheet/grid';
import type { Cell, Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { printA1, resolveRange } from '../../state/spreadsheet/ranges';
import { fittingCells } from './condition-cells';
import { eachShownCell, shownText } from './shown-cells';

/** What Google says when `next` may not be entered into a cell (0-based); undefined when it may. */
export function validationRefusal(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  next: Cell | undefined,
): string | undefined {
  const rule = cellAt(sheet, row, column)?.validation;
  if (!rule?.strict || (next?.value === undefined && next?.formula === undefined)) return undefined;
  if (next.value === '' || isAllowed(spreadsheet, sheet, row, column, next, rule)) return undefined;
  const where = printA1({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
  const refusal = `The data you entered in cell ${where} violates the data validation rules set on this cell.`;
  const list = rule.condition?.type === 'ONE_OF_LIST' ? textsOf(rule) : undefined;
  return list ? `${refusal}\nPlease enter one of the following values: ${list.join(', ')}.` : refusal;
}

function textsOf({ condition }: sheets_v4.Schema$DataValidationRule): string[] {
  return (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
}

/** Tries the value in a copy of the sheet, for a formula's result decides as much as a value. */
function isAllowed(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  next: Cell,
  rule: sheets_v4.Schema$DataValidationRule,
): boolean {
  const tried: Sheet = { ...sheet, rows: shareRows(sheet) };
  setCell(tried, row, column, next);
  const sheets = spreadsheet.sheets.map((other) => (other === sheet ? tried : other));
  const book: Spreadsheet = { ...spreadsheet, sheets };
  const condition = rule.condition ?? {};
  if (condition.type === 'ONE_OF_RANGE')
    return valuesOfRange(book, tried, condition).has(shown(book, tried, row, column));
  const place = { row, column };
  return fittingCells(book, tried, condition, place, [place]).length > 0;
}

function shown(spreadsheet: Spreadsheet, sheet: Sheet, row: number, column: number): string {
  const format = effectiveNumberFormat(spreadsheet, sheet, row, column);
  return shownText(computedValue(spreadsheet, sheet, row, column), format, spreadsheet.properties.locale);
}

/** What the cells of `=Sheet1!A1:A9` show; without a title they are on the rule's own sheet. */
function valuesOfRange(
  spreadsheet: Spreadsheet,
  own: Sheet,
  condition: sheets_v4.Schema$BooleanCondition,
): Set<string> {
  const text = (condition.values?.[0]?.userEnteredValue ?? '').replace(/^=/, '');
  const book = text.includes('!') ? spreadsheet : { ...spreadsheet, sheets: [own] };
  const { sheet, range } = resolveRange(book, text);
  const found = new Set<string>();
  eachShownCell(spreadsheet, sheet, range, (row, column) => {
    found.add(shown(spreadsheet, sheet, row, column));
  });
  return found;
}
