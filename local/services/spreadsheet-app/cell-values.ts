/** Values between scripts and cells: what `getValues` shows of a cell and what `setValues` stores for a value. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { computedValue, effectiveNumberFormat } from '../../state/spreadsheet/computed';
import { displayValue, errorText, patternOf, typeOfPattern } from '../../state/spreadsheet/display';
import { parseEntered } from '../../state/spreadsheet/entered-value';
import { toLocaleFormula } from '../../state/spreadsheet/formula-text';
import { cellAt } from '../../state/spreadsheet/grid';
import { localeRules } from '../../state/spreadsheet/locale';
import type { Cell, Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { dateOf, serialOf } from '../../state/spreadsheet/serial-date';
import { CellImage } from './embedded/image';

/** What a script reads: empty is '', a date or time is a Date, an error its text. */
export type ScriptValue = number | string | boolean | Date;

const DATE_TYPES = new Set(['DATE', 'TIME', 'DATE_TIME']);

/** The value of a cell as `getValue` gives it. Positions are 0-based. */
export function scriptValueAt(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
): ScriptValue {
  const value = computedValue(spreadsheet, sheet, row, column);
  if (value === undefined) return '';
  if (typeof value === 'object') return errorText(value.type);
  if (typeof value !== 'number') return value;
  const format = effectiveNumberFormat(spreadsheet, sheet, row, column);
  const type = format?.type ?? '';
  return DATE_TYPES.has(type) || DATE_TYPES.has(typeOfPattern(format?.pattern ?? ''))
    ? dateOf(value, spreadsheet.properties.timeZone)
    : value;
}

/** What a cell shows. Positions are 0-based. */
export function displayAt(spreadsheet: Spreadsheet, sheet: Sheet, row: number, column: number): string {
  return displayValue(
    computedValue(spreadsheet, sheet, row, column),
    effectiveNumberFormat(spreadsheet, sheet, row, column),
    spreadsheet.properties.locale,
  );
}

interface EnteredCell {
  value: sheets_v4.Schema$ExtendedValue;
  numberFormat?: sheets_v4.Schema$NumberFormat | undefined;
}

/** What `setValue` stores for a value: texts are parsed as typed, dates become serials with a date format. */
export function enteredFrom(
  value: unknown,
  cell: Cell | undefined,
  spreadsheet: Spreadsheet,
  now: number,
): EnteredCell {
  const { locale, timeZone } = spreadsheet.properties;
  if (value === null || value === undefined || value === '') return { value: {} };
  if (typeof value === 'number') return { value: { numberValue: value } };
  if (typeof value === 'boolean') return { value: { boolValue: value } };
  if (value instanceof Date) return enteredDate(value, cell, locale, timeZone);
  if (value instanceof CellImage) return { value: { formulaValue: value.toString() } };
  const text = textOf(value);
  if (text.length > 50_000)
    throw new ScriptError('Your input contains more than the maximum of 50000 characters in a single cell.');
  const entered = parseEntered(text, { locale, timeZone, now, format: cell?.format });
  return { value: extendedValue(entered, locale), numberFormat: entered.numberFormat };
}

/** A parsed value or formula in the form of the Sheets API: formulas in the locale's grammar. */
function extendedValue(
  entered: Pick<Cell, 'value' | 'formula'>,
  locale: string,
): sheets_v4.Schema$ExtendedValue {
  if (entered.formula !== undefined) return { formulaValue: toLocaleFormula(entered.formula, locale) };
  if (typeof entered.value === 'number') return { numberValue: entered.value };
  if (typeof entered.value === 'boolean') return { boolValue: entered.value };
  return entered.value === undefined ? {} : { stringValue: entered.value };
}

function enteredDate(date: Date, cell: Cell | undefined, locale: string, timeZone: string): EnteredCell {
  const serial = serialOf(date.getTime(), timeZone);
  const pattern = patternOf(cell?.format?.numberFormat ?? undefined, locale);
  const hasFormat = pattern !== undefined && typeOfPattern(pattern) !== 'NUMBER';
  if (hasFormat) return { value: { numberValue: serial } };
  const type = Number.isInteger(serial) ? 'DATE' : 'DATE_TIME';
  return {
    value: { numberValue: serial },
    numberFormat: { type, pattern: localeRules(locale).patterns[type] ?? '' },
  };
}

/** Other objects are stored as their text, as Java shows it for arrays. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return '[Ljava.lang.Object;@0';
  return String(value);
}

/** True when neither value nor formula is in the cell. */
export function isEmptyAt(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  return cell?.formula === undefined && (cell?.value === undefined || cell.value === '');
}
