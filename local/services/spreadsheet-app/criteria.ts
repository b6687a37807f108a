/** Criteria of validation rules, conditional formats and filters: Apps Script's names and values, and the Sheets API's. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { displayValue } from '../../state/spreadsheet/display';
import { parseEntered } from '../../state/spreadsheet/entered-value';
import { localeRules } from '../../state/spreadsheet/locale';
import { columnLetters, quoteTitle } from '../../state/spreadsheet/ranges';
import { dateOf, serialOf } from '../../state/spreadsheet/serial-date';
import { lastColumnOf, lastRowOf } from './area';
import type { Document } from './document';
import {
  type BooleanCriteria,
  type DataValidationCriteria,
  type EnumValue,
  RelativeDate,
  valueNamed,
} from './enums';
import { resolveNotation } from './notation';
import type { Range } from './range';

/** A criterion as scripts see it: numbers, Dates, texts, formulas, ranges or relative dates as values. */
export interface Criterion {
  type: EnumValue;
  values: unknown[];
}

/** Names of the Sheets API where they differ from Apps Script's. */
const API_NAMES: Record<string, string> = {
  CELL_EMPTY: 'BLANK',
  CELL_NOT_EMPTY: 'NOT_BLANK',
  DATE_EQUAL_TO: 'DATE_EQ',
  DATE_NOT_EQUAL_TO: 'DATE_NOT_EQ',
  DATE_IS_VALID_DATE: 'DATE_IS_VALID',
  DATE_AFTER_RELATIVE: 'DATE_AFTER',
  DATE_BEFORE_RELATIVE: 'DATE_BEFORE',
  DATE_EQUAL_TO_RELATIVE: 'DATE_EQ',
  NUMBER_EQUAL_TO: 'NUMBER_EQ',
  NUMBER_NOT_EQUAL_TO: 'NUMBER_NOT_EQ',
  NUMBER_GREATER_THAN: 'NUMBER_GREATER',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'NUMBER_GREATER_THAN_EQ',
  NUMBER_LESS_THAN: 'NUMBER_LESS',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'NUMBER_LESS_THAN_EQ',
  TEXT_DOES_NOT_CONTAIN: 'TEXT_NOT_CONTAINS',
  TEXT_EQUAL_TO: 'TEXT_EQ',
  TEXT_NOT_EQUAL_TO: 'TEXT_NOT_EQ',
  TEXT_IS_VALID_EMAIL: 'TEXT_IS_EMAIL',
  TEXT_IS_VALID_URL: 'TEXT_IS_URL',
  VALUE_IN_LIST: 'ONE_OF_LIST',
  VALUE_IN_RANGE: 'ONE_OF_RANGE',
  CHECKBOX: 'BOOLEAN',
};

/** The criterion as a condition of the Sheets API, values written as people of the spreadsheet's locale type them. */
export function conditionOf(criterion: Criterion, document: Document): sheets_v4.Schema$BooleanCondition {
  const name = criterion.type.name();
  const values = criterion.values.map((value): sheets_v4.Schema$ConditionValue => {
    if (value instanceof Object && valueNamed(RelativeDate, String(value)) === value)
      return { relativeDate: String(value) };
    return { userEnteredValue: enteredText(value, document) };
  });
  return { type: API_NAMES[name] ?? name, ...(values.length > 0 && { values }) };
}

/** The criterion that a stored condition stands for, in the names of the enumeration given. */
export function criterionOf(
  condition: sheets_v4.Schema$BooleanCondition,
  names: typeof BooleanCriteria | typeof DataValidationCriteria,
  document: Document,
): Criterion | undefined {
  const stored = condition.values ?? [];
  const relative = stored.some((value) => value.relativeDate);
  const type = Object.values(names).find(
    (candidate) =>
      (API_NAMES[candidate.name()] ?? candidate.name()) === condition.type &&
      candidate.name().endsWith('_RELATIVE') === relative,
  );
  if (!type) return undefined;
  const values = stored.map((value) =>
    value.relativeDate
      ? valueNamed(RelativeDate, value.relativeDate)
      : scriptValue(value.userEnteredValue ?? '', type.name(), document),
  );
  return { type, values };
}

function enteredText(value: unknown, document: Document): string {
  const { locale, timeZone } = document.state.properties;
  if (value instanceof Date) {
    const serial = serialOf(value.getTime(), timeZone);
    return displayValue(Math.floor(serial), { type: 'DATE' }, locale);
  }
  if (typeof value === 'number') return String(value).replace('.', localeRules(locale).decimal);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isRange(value)) return `=${absoluteNotation(value)}`;
  return String(value);
}

function isRange(value: unknown): value is Range {
  return value instanceof Object && 'gridRange' in value;
}

/** `'My sheet'!$A$1:$B$3`, as people pick a range. */
function absoluteNotation(range: Range): string {
  const { area, document, sheetId } = range;
  const title = quoteTitle(document.sheet(sheetId).properties.title);
  const cell = (row: number, column: number) => `$${columnLetters(column - 1)}$${row}`;
  return `${title}!${cell(area.row, area.column)}:${cell(lastRowOf(area), lastColumnOf(area))}`;
}

/** A stored text as a value: numbers and dates are parsed for their criteria, formulas and texts stay. */
function scriptValue(text: string, criterion: string, document: Document): unknown {
  if (criterion === 'VALUE_IN_RANGE') return rangeOf(text, document);
  if (text.startsWith('=')) return text;
  const isDate = criterion.startsWith('DATE_');
  if (!isDate && !criterion.startsWith('NUMBER_')) return text;
  const { locale, timeZone } = document.state.properties;
  const now = document.session.execution.workspace.clock.now();
  const { value } = parseEntered(text, { locale, timeZone, now });
  if (typeof value !== 'number') return text;
  return isDate ? dateOf(value, timeZone) : value;
}

function rangeOf(text: string, document: Document): unknown {
  const [first] = document.state.sheets;
  if (!first) return text;
  const { sheet, area } = resolveNotation(document.state, text.replace(/^=/, ''), first);
  return document.session.make.range(document, sheet.properties.sheetId, area);
}
