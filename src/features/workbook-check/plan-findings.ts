/** What the checks of a workbook share: tables as read, findings with their cell, values as people see them. Pure. */
import { formatDate, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import type { Problem } from '../../domain/result';
import { columnLetters } from '../../workbook/cell-address';
import type { Entry, TableDefinition } from '../../workbook/table';
import type { RawTable } from '../../workbook/table-port';
import type { Finding } from './page';

export type AnyEntry = Entry<Readonly<Record<string, unknown>>>;

/** One table as read. */
export interface CheckedTable {
  readonly definition: TableDefinition;
  readonly raw: RawTable;
  readonly entries: readonly AnyEntry[];
  /** Of the cells. */
  readonly problems: readonly Problem[];
}

export interface CheckInput {
  readonly today: IsoDate;
  readonly tables: readonly CheckedTable[];
  /** Tables that could not be read, and other things wrong with sheets. */
  readonly sheetProblems: readonly Problem[];
}

/** A finding at a row's cell of this column; at the row's beginning when the sheet lacks the column. */
export function findingAt(
  { raw }: CheckedTable,
  row: number,
  key: string,
  message: string,
  remedy: string,
): Finding {
  const position = Math.max(1, raw.keys.indexOf(key, 1));
  return { sheet: raw.sheetTitle, cell: `${columnLetters(position + 1)}${row}`, message, remedy };
}

/** A value as people see it: days as 5/9/2026. */
export function words(value: unknown): string {
  const day = typeof value === 'string' ? parseIsoDate(value) : undefined;
  return day === undefined ? String(value ?? '') : formatDate(day);
}
