/** Whether a value fulfils a BooleanCondition, as filters, conditional formats and data validation ask. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { engineNow } from '../../state/spreadsheet/engine/clock';
import { parseEntered } from '../../state/spreadsheet/entered-value';
import type { CellError, Primitive, Spreadsheet } from '../../state/spreadsheet/model';
import { partsOfSerial, serialFromParts, serialOf } from '../../state/spreadsheet/serial-date';

export type Value = Primitive | CellError | undefined;
type Test = (value: Value, shown: string, operands: Operand[]) => boolean;

interface Operand {
  value: Value;
  text: string;
  number: number | undefined;
}

const numeric =
  (test: (value: number, a: number, b: number) => boolean): Test =>
  (value, _shown, [a, b]) =>
    typeof value === 'number' && test(value, a?.number ?? Number.NaN, b?.number ?? Number.NaN);

const textual =
  (test: (value: string, wanted: string) => boolean): Test =>
  (_value, shown, [wanted]) =>
    test(shown.toLowerCase(), (wanted?.text ?? '').toLowerCase());

const TESTS: Record<string, Test> = {
  NUMBER_GREATER: numeric((value, a) => value > a),
  NUMBER_GREATER_THAN_EQ: numeric((value, a) => value >= a),
  NUMBER_LESS: numeric((value, a) => value < a),
  NUMBER_LESS_THAN_EQ: numeric((value, a) => value <= a),
  NUMBER_EQ: numeric((value, a) => value === a),
  NUMBER_NOT_EQ: numeric((value, a) => value !== a),
  NUMBER_BETWEEN: numeric((value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b)),
  NUMBER_NOT_BETWEEN: numeric((value, a, b) => value < Math.min(a, b) || value > Math.max(a, b)),
  TEXT_CONTAINS: textual((value, wanted) => value.includes(wanted)),
  TEXT_NOT_CONTAINS: textual((value, wanted) => !value.includes(wanted)),
  TEXT_STARTS_WITH: textual((value, wanted) => value.startsWith(wanted)),
  TEXT_ENDS_WITH: textual((value, wanted) => value.endsWith(wanted)),
  TEXT_EQ: textual((value, wanted) => value === wanted),
  TEXT_NOT_EQ: textual((value, wanted) => value !== wanted),
  TEXT_IS_EMAIL: (_value, shown) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown),
  TEXT_IS_URL: (_value, shown) => /^(https?|ftp):\/\/\S+$/i.test(shown),
  DATE_EQ: numeric((value, a) => Math.floor(value) === Math.floor(a)),
  DATE_NOT_EQ: numeric((value, a) => Math.floor(value) !== Math.floor(a)),
  DATE_BEFORE: numeric((value, a) => value < a),
  DATE_AFTER: numeric((value, a) => Math.floor(value) > Math.floor(a)),
  DATE_ON_OR_BEFORE: numeric((value, a) => Math.floor(value) <= Math.floor(a)),
  DATE_ON_OR_AFTER: numeric((value, a) => value >= Math.floor(a)),
  DATE_BETWEEN: numeric((value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b)),
  DATE_NOT_BETWEEN: numeric((value, a, b) => value < Math.min(a, b) || value > Math.max(a, b)),
  DATE_IS_VALID: (value) => typeof value === 'number',
  ONE_OF_LIST: (value, shown, operands) =>
    operands.some(({ text, number }) => text === shown || (number !== undefined && number === value)),
  BOOLEAN: (value, shown, operands) =>
    operands.length === 0
      ? typeof value === 'boolean'
      : operands.some(({ text, number }) => text === shown || (number !== undefined && number === value)),
  BLANK: (_value, shown) => shown === '',
  NOT_BLANK: (_value, shown) => shown !== '',
  CUSTOM_FORMULA: (_value, _shown, [result]) =>
    result?.value === true || (typeof result?.value === 'number' && result.value !== 0),
};

/** Whether a condition compares with the results of formulas, which depend on the cell. */
export function hasFormula(condition: sheets_v4.Schema$BooleanCondition): boolean {
  return (condition.values ?? []).some(({ userEnteredValue }) => userEnteredValue?.startsWith('=') === true);
}

/**
 * The test that a condition makes of a value and its text. `results` are those of its formulas, by the place of the value.
 * Undefined for a condition that is not about single values, or that has a formula without a result.
 */
export function conditionOf(
  condition: sheets_v4.Schema$BooleanCondition,
  spreadsheet: Spreadsheet,
  results: readonly Value[] = [],
): ((value: Value, shown: string) => boolean) | undefined {
  const test = TESTS[condition.type ?? ''];
  if (!test || (hasFormula(condition) && results.length === 0)) return undefined;
  const operands = (condition.values ?? []).map((value, index) =>
    operandOf(value, spreadsheet, results[index]),
  );
  return (value, shown) => test(value, shown, operands);
}

function operandOf(
  { relativeDate, userEnteredValue }: sheets_v4.Schema$ConditionValue,
  spreadsheet: Spreadsheet,
  result: Value,
): Operand {
  const { locale, timeZone } = spreadsheet.properties;
  if (relativeDate) {
    const number = relativeDay(relativeDate, Math.floor(serialOf(engineNow(spreadsheet), timeZone)));
    return { value: number, text: relativeDate, number };
  }
  const text = userEnteredValue ?? '';
  if (text.startsWith('='))
    return {
      value: result,
      text: typeof result === 'object' ? '' : String(result ?? ''),
      number: typeof result === 'number' ? result : undefined,
    };
  const value = parseEntered(text, { locale, timeZone, now: 0 }).value;
  return { value, text, number: typeof value === 'number' ? value : undefined };
}

/** The serial of a day named from today. */
function relativeDay(name: string, today: number): number {
  const { year, month, day } = partsOfSerial(today);
  switch (name) {
    case 'YESTERDAY':
      return today - 1;
    case 'TOMORROW':
      return today + 1;
    case 'PAST_WEEK':
      return today - 7;
    case 'PAST_MONTH':
      return serialFromParts(year, month - 1, day);
    case 'PAST_YEAR':
      return serialFromParts(year - 1, month, day);
    default:
      return today;
  }
}
