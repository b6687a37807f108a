/** Answers to the items of a form: what `createResponse` makes of its arguments, and what a sheet shows of an answer. */
import { ScriptError } from '../../host/script-error';
import type { FormAnswer, FormItem } from '../../state/form';
import { isValid } from './feedback';

/** The answer that these arguments are for an item. Throws ScriptError for one that the item does not take. */
export function answerOf(item: FormItem, args: readonly unknown[]): FormAnswer {
  const [first] = args;
  const answer =
    READERS[item.type]?.(args, item) ?? (Array.isArray(first) ? first.map(String) : String(first));
  checkChoice(item, answer);
  if (item.validation && !isValid(item.validation, textsOf(answer)))
    throw new ScriptError(item.validation.helpText ?? `Invalid response submitted to ${item.title}.`);
  return answer;
}

/** What was answered as text: one, or a list. */
function textsOf(answer: FormAnswer): string | string[] {
  return typeof answer === 'string' ? answer : answer.flat().map(String);
}

type Reader = (args: readonly unknown[], asked: FormItem) => FormAnswer;

const two = (value: unknown) => String(value).padStart(2, '0');

function dateText(value: unknown, includesYear = true): string {
  if (!(value instanceof Date)) return String(value);
  const day = `${two(value.getMonth() + 1)}-${two(value.getDate())}`;
  return includesYear ? `${value.getFullYear()}-${day}` : day;
}

const READERS: Partial<Record<FormItem['type'], Reader>> = {
  CHECKBOX: ([list]) => (Array.isArray(list) ? list.map(String) : [String(list)]),
  CHECKBOX_GRID: ([rows]) =>
    (Array.isArray(rows) ? rows : []).map((row: unknown) => (Array.isArray(row) ? row.map(String) : null)),
  DATE: ([date], asked) => dateText(date, asked.includesYear ?? true),
  DATETIME: ([date], asked) =>
    date instanceof Date
      ? `${dateText(date, asked.includesYear ?? true)} ${two(date.getHours())}:${two(date.getMinutes())}`
      : String(date),
  DURATION: ([hours, minutes, seconds]) => `${Number(hours)}:${two(minutes)}:${two(seconds)}`,
  GRID: ([rows]) =>
    (Array.isArray(rows) ? rows : []).map((row: unknown) => (row === null ? null : String(row))),
  TIME: ([hour, minute]) => `${two(hour)}:${two(minute)}`,
};

function checkChoice(item: FormItem, answer: FormAnswer): void {
  const known = item.choices?.map(({ value }) => value);
  if (!known || item.otherOption) return;
  const given = typeof answer === 'string' ? [answer] : answer;
  for (const one of given)
    if (!known.includes(String(one)))
      throw new ScriptError(`Invalid response submitted to item: ${String(one)}`);
}

/** What stands in the sheet for an answer, or for one row of a grid's. */
export function cellOf(answer: FormAnswer | undefined, row?: number): string {
  if (answer === undefined) return '';
  if (typeof answer === 'string') return answer;
  if (row === undefined) return answer.flat().join(', ');
  const part = answer[row];
  return part === null || part === undefined ? '' : Array.isArray(part) ? part.join(', ') : part;
}

/** Titles of the columns an item takes in a sheet. */
export function columnTitles(item: FormItem): string[] {
  const isGrid = item.type === 'GRID' || item.type === 'CHECKBOX_GRID';
  return isGrid ? (item.rows ?? []).map((row) => `${item.title} [${row}]`) : [item.title];
}

/** False for what asks nothing: pictures, films, headings, page breaks. */
export function isQuestion({ type }: FormItem): boolean {
  return !['IMAGE', 'PAGE_BREAK', 'SECTION_HEADER', 'VIDEO'].includes(type);
}
