/** Where the engine would write numbers into texts with a point although the spreadsheet's locale has a comma. */
import type { FunctionRule } from './functions';

/** The engine's expression that gives the text of a number with a comma, and anything else as it is. */
export function withComma(expression: string): string {
  return `LET(value_,${expression},IF(ISNUMBER(value_),SUBSTITUTE(value_&"",".",","),value_))`;
}

/** Swaps point and comma in the texts that an expression gives. */
function swapped(expression: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${expression},",","~"),".",","),"~",".")`;
}

const isText = (expression: string): boolean => /^"(?:[^"]|"")*"$/.test(expression);
const isRange = (expression: string): boolean => /^[^("]*:[^("]*$/.test(expression);
const joined: FunctionRule = (args, name) =>
  `${name}(${args.map((each) => (isText(each) || isRange(each) ? each : withComma(each))).join(',')})`;

/** By name in capitals; they stand before the engine's other rules. */
export const COMMA_RULES: Readonly<Record<string, FunctionRule>> = {
  CONCAT: joined,
  CONCATENATE: joined,
  TEXTJOIN: joined,
  // Patterns of numbers are written with the separators of the locale, those of dates have none.
  TEXT: ([value = '0', pattern = '""']) => {
    if (!isText(pattern) || !/[0#?]/.test(pattern)) return `TEXT(${value},${pattern})`;
    const english = pattern.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
    return swapped(`TEXT(${value},${english})`);
  },
  TO_TEXT: ([value = '""']) => `(${withComma(value)}&"")`,
  VALUE: ([value = '0']) => `LET(value_,${value},IF(ISNUMBER(value_),value_,VALUE(${swapped('value_')})))`,
};

const EVERY_SECOND: Readonly<Record<string, number>> = {
  AVERAGEIFS: 2,
  COUNTIFS: 1,
  MAXIFS: 2,
  MINIFS: 2,
  SUMIFS: 2,
};

/** Whether the argument (0-based) of a function is a criterion such as `">="&A1`, which the engine reads with a point. */
export function isCriterion(name: string, index: number): boolean {
  if (name === 'COUNTIF' || name === 'SUMIF' || name === 'AVERAGEIF') return index === 1;
  const first = Object.hasOwn(EVERY_SECOND, name) ? EVERY_SECOND[name] : undefined;
  return first !== undefined && index >= first && (index - first) % 2 === 0;
}

/** A criterion's quoted number with a point: `">8,5"` is `">8.5"`. */
export function criterionText(text: string): string {
  return text.replace(/^("[<>=]*-?\d+),(\d+")$/, '$1.$2');
}
