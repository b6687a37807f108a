/** Whether a value fulfils a BooleanCondition, as filters and conditional formats ask. */
import type { sheets_v4 } from 'googleapis';
import { parseEntered } from '../../state/spreadsheet/entered-value';
import type { CellError, Primitive, Spreadsheet } from '../../state/spreadsheet/model';

type Value = Primitive | CellError | undefined;
type Test = (value: Value, shown: string, arguments_: Operand[]) => boolean;

interface Operand {
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
  BLANK: (_value, shown) => shown === '',
  NOT_BLANK: (_value, shown) => shown !== '',
};

/** The test that a condition makes of a value and its text; undefined for one that only a formula can decide. */
export function conditionOf(
  condition: sheets_v4.Schema$BooleanCondition,
  spreadsheet: Spreadsheet,
): ((value: Value, shown: string) => boolean) | undefined {
  const test = TESTS[condition.type ?? ''];
  if (!test) return undefined;
  const { locale, timeZone } = spreadsheet.properties;
  const operands = (condition.values ?? []).map(({ userEnteredValue }): Operand => {
    const text = userEnteredValue ?? '';
    const entered = parseEntered(text, { locale, timeZone, now: 0 }).value;
    return { text, number: typeof entered === 'number' ? entered : undefined };
  });
  return (value, shown) => test(value, shown, operands);
}
