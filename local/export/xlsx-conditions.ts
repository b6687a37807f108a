/** Conditions of data validation and conditional formatting as formulas of a file. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { parseEntered } from '../state/spreadsheet/entered-value';
import { fromLocaleFormula } from '../state/spreadsheet/formula-text';
import type { Sheet, Spreadsheet } from '../state/spreadsheet/model';
import { fileFormula } from './xlsx-formulas';

/** Where a condition stands. */
export interface ConditionPlace {
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
  readonly titles: ReadonlyMap<Sheet, string>;
}

const RELATIVE_DATES: Readonly<Record<string, string>> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_YEAR: 'EDATE(TODAY(),-12)',
};

/** A value of a condition as an operand of a formula: a literal, or the formula that was entered. */
export function operand(value: sheets_v4.Schema$ConditionValue | undefined, place: ConditionPlace): string {
  if (value?.relativeDate) return RELATIVE_DATES[value.relativeDate] ?? 'TODAY()';
  const text = value?.userEnteredValue ?? '';
  const { locale, timeZone } = place.spreadsheet.properties;
  if (text.startsWith('=')) {
    const formula = fromLocaleFormula(text, locale);
    return fileFormula(place.spreadsheet, place.sheet, formula, place.titles) ?? '#N/A';
  }
  const entered = parseEntered(text, { locale, timeZone, now: 0 }).value;
  if (typeof entered === 'number') return String(entered);
  if (typeof entered === 'boolean') return entered ? 'TRUE' : 'FALSE';
  return `"${text.replaceAll('"', '""')}"`;
}

type Writer = (cell: string, values: readonly string[]) => string;

const compare =
  (operator: string): Writer =>
  (cell, [value = '""']) =>
    `${cell}${operator}${value}`;
const number =
  (operator: string): Writer =>
  (cell, [value = '0']) =>
    `AND(ISNUMBER(${cell}),${cell}${operator}${value})`;
const between = (cell: string, [low = '0', high = '0']: readonly string[]): string =>
  `AND(ISNUMBER(${cell}),${cell}>=${low},${cell}<=${high})`;

/** By condition type of the Sheets API. `cell` is a relative reference. */
const WRITERS: Readonly<Record<string, Writer>> = {
  BLANK: (cell) => `LEN(TRIM(${cell}))=0`,
  NOT_BLANK: (cell) => `LEN(TRIM(${cell}))>0`,
  CUSTOM_FORMULA: (_cell, [formula = 'FALSE']) => formula,
  NUMBER_GREATER: number('>'),
  NUMBER_GREATER_THAN_EQ: number('>='),
  NUMBER_LESS: number('<'),
  NUMBER_LESS_THAN_EQ: number('<='),
  NUMBER_EQ: number('='),
  NUMBER_NOT_EQ: number('<>'),
  NUMBER_BETWEEN: between,
  NUMBER_NOT_BETWEEN: (cell, values) => `AND(ISNUMBER(${cell}),NOT(${between(cell, values)}))`,
  DATE_EQ: number('='),
  DATE_NOT_EQ: number('<>'),
  DATE_BEFORE: number('<'),
  DATE_AFTER: number('>'),
  DATE_ON_OR_BEFORE: number('<='),
  DATE_ON_OR_AFTER: number('>='),
  DATE_BETWEEN: between,
  DATE_NOT_BETWEEN: (cell, values) => `AND(ISNUMBER(${cell}),NOT(${between(cell, values)}))`,
  DATE_IS_VALID: (cell) => `ISNUMBER(${cell})`,
  TEXT_CONTAINS: (cell, [text = '""']) => `ISNUMBER(SEARCH(${text},${cell}))`,
  TEXT_NOT_CONTAINS: (cell, [text = '""']) => `ISERROR(SEARCH(${text},${cell}))`,
  TEXT_STARTS_WITH: (cell, [text = '""']) => `LEFT(${cell},LEN(${text}))=${text}`,
  TEXT_ENDS_WITH: (cell, [text = '""']) => `RIGHT(${cell},LEN(${text}))=${text}`,
  TEXT_EQ: compare('='),
  TEXT_NOT_EQ: compare('<>'),
  TEXT_IS_EMAIL: (cell) => `AND(ISNUMBER(FIND("@",${cell},2)),ISERROR(FIND(" ",${cell})))`,
  TEXT_IS_URL: (cell) => `AND(ISNUMBER(FIND(".",${cell},2)),ISERROR(FIND(" ",${cell})))`,
};

/** The condition on a cell (a relative reference) as a formula without `=`; undefined when a file knows no such condition. */
export function conditionFormula(
  condition: sheets_v4.Schema$BooleanCondition,
  cell: string,
  place: ConditionPlace,
): string | undefined {
  const values = (condition.values ?? []).map((value) => operand(value, place));
  return WRITERS[condition.type ?? '']?.(cell, values);
}
