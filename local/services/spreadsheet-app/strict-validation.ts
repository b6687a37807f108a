/** Values that a strict validation rule of their cell forbids are refused when a script writes them. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import type { Cell } from '../../state/spreadsheet/model';
import { columnLetters } from '../../state/spreadsheet/ranges';

type Check = (value: number, first: number, second: number) => boolean;

const NUMBERS: Readonly<Record<string, Check>> = {
  NUMBER_BETWEEN: (value, low, high) => value >= low && value <= high,
  NUMBER_EQ: (value, wanted) => value === wanted,
  NUMBER_GREATER: (value, limit) => value > limit,
  NUMBER_GREATER_THAN_EQ: (value, limit) => value >= limit,
  NUMBER_LESS: (value, limit) => value < limit,
  NUMBER_LESS_THAN_EQ: (value, limit) => value <= limit,
  NUMBER_NOT_BETWEEN: (value, low, high) => value < low || value > high,
  NUMBER_NOT_EQ: (value, wanted) => value !== wanted,
};

/**
 * Lists and comparisons of numbers are checked; formulas pass, as do rules whose limits are formulas. `row` and `column`
 * are 0-based in the sheet.
 * @throws ScriptError in Google's words.
 */
export function refuseInvalid(
  cell: Cell | undefined,
  value: sheets_v4.Schema$ExtendedValue,
  row: number,
  column: number,
): void {
  const { strict, condition } = cell?.validation ?? {};
  if (!strict || !condition?.type || value.formulaValue !== undefined) return;
  const given = value.stringValue ?? value.numberValue ?? value.boolValue;
  if (given === undefined || given === null) return;
  const wanted = (condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  const place = `${columnLetters(column)}${row + 1}`;
  const refusal = `The data you entered in cell ${place} violates the data validation rules set on this cell.`;
  if (condition.type === 'ONE_OF_LIST') {
    const text = typeof given === 'boolean' ? String(given).toUpperCase() : String(given);
    if (wanted.some((one) => one.toLowerCase() === text.toLowerCase())) return;
    throw new ScriptError(`${refusal} Please enter one of the following values: ${wanted.join(', ')}.`);
  }
  const check = NUMBERS[condition.type];
  if (!check || wanted.some((one) => one.startsWith('='))) return;
  const [first = 0, second = 0] = wanted.map(Number);
  if (typeof given !== 'number' || !check(given, first, second)) throw new ScriptError(refusal);
}
