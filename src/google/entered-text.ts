/** Text on its way through `setValues`, which reads texts as if typed: keeps them texts, never formulas. Pure. */
import type { CellValue } from '../workbook/cell-value';
import type { Column } from '../workbook/table';

/** Kinds whose texts Google may turn into numbers, dates or formulas unless told that they are texts. */
const KINDS_AS_TYPED = new Set<Column['kind']>(['number', 'date', 'moment', 'tick']);

/** A moment as the tables give it; typed with a blank for the T it becomes a real date with its time. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/**
 * What to hand to `setValues`. A leading apostrophe makes a text of anything; it is put where the text does not begin
 * with a letter, so that ordinary words look ordinary in the formula bar (their cells have the text format anyway).
 */
export function enteredText(value: CellValue, kind: Column['kind'] | undefined): CellValue {
  if (typeof value !== 'string' || value === '') return value;
  if (kind === 'moment' && MOMENT.test(value)) return value.replace('T', ' ');
  if (kind !== undefined && KINDS_AS_TYPED.has(kind) && isPlainNumberOrDay(value)) return value;
  return mayBeRead(value) ? `'${value}` : value;
}

/** Undoes an apostrophe that a text-formatted cell kept as a character. */
export function withoutApostrophe(value: CellValue): CellValue {
  return typeof value === 'string' && value.startsWith("'") && value !== "'" && mayBeRead(value.slice(1))
    ? value.slice(1)
    : value;
}

function mayBeRead(text: string): boolean {
  return !/^\p{L}/u.test(text) || /^(true|false)$/i.test(text);
}

function isPlainNumberOrDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) || /^-?\d+$/.test(text);
}
