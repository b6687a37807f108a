/** References and pieces of formulas for the home sheet: `;` between arguments, no decimal literals, ranges with an end. */
import { columnLetters } from './cell-address';
import { FIRST_DATA_ROW, type TableDefinition } from './table';

/** `'Báo cáo'!$B$3:$B$502`: a column's cells in the sheet as it is made; renaming and moving keep it true. */
export function columnOf(table: TableDefinition, key: string): string {
  const position = Object.keys(table.columns).indexOf(key);
  if (position < 0) throw new RangeError(`The table ${table.name} has no column ${key}.`);
  const letters = columnLetters(position + 2);
  const last = FIRST_DATA_ROW - 1 + table.maximumRows;
  return `'${table.title.replace(/'/g, "''")}'!$${letters}$${FIRST_DATA_ROW}:$${letters}$${last}`;
}

/** How many rows meet all conditions; each is written with its own comparison. */
export function countOf(...conditions: readonly string[]): string {
  return `SUMPRODUCT(${conditions.map((condition) => `(${condition})`).join('*')}*1)`;
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** "24/9/2026" of a day in a formula. */
export function dayText(day: string): string {
  return `DAY(${day})&"/"&MONTH(${day})&"/"&YEAR(${day})`;
}

/** "2026-09-24" of a day in a formula, without a locale's letters. */
export function isoText(day: string): string {
  return `YEAR(${day})&"-"&RIGHT("0"&MONTH(${day});2)&"-"&RIGHT("0"&DAY(${day});2)`;
}
