/** The one port to a workbook's tables. Two adapters stand behind it: the active workbook and a remote one. */
import type { Problem } from '../domain/result';
import type { CellValue } from './cell-value';
import type { TableDefinition } from './table';

/** A table as it lies in the sheet; `read-table.ts` makes records of it. */
export interface RawTable {
  readonly sheetId: number;
  /** The tab's present title: people may have renamed it. */
  readonly sheetTitle: string;
  /** Row 1 from column A on: the tag, then the key of each column ('' for a column of the school's own). */
  readonly keys: readonly string[];
  /** Data rows from sheet row 3 on, each as long as `keys`. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** What reading one table gave: the table, or why it cannot be read. */
export type RawTableResult =
  | { readonly ok: true; readonly value: RawTable }
  | { readonly ok: false; readonly problem: Problem };

/** Rows of a long table, found by the cells of a few of its columns: the rest of it stays unread. */
export interface TablePart {
  /** Columns to look through, by key. */
  readonly keys: readonly string[];
  /** Positions (0-based) of the rows wanted; `columns` are the cells of those columns, in the order of the keys. */
  readonly choose: (columns: readonly (readonly CellValue[])[]) => readonly number[];
}

/** Parts by the name of their table. */
export type TableParts = Readonly<Record<string, TablePart>>;

/** A row to write: values by column key; a key that is absent leaves its cell as it is. */
export type RowValues = Readonly<Record<string, CellValue>>;

export interface TablePort {
  /** Reads the tables, in the order asked for. One table's failure does not hinder the others. */
  readTables(definitions: readonly TableDefinition[]): RawTableResult[];
  /** Appends rows after the last filled one and answers their new ids. */
  appendRows(definition: TableDefinition, rows: readonly RowValues[]): string[];
  /** Changes cells of the rows with these ids, found afresh at writing; answers the ids that are not there any more. */
  patchRows(definition: TableDefinition, patches: ReadonlyMap<string, RowValues>): string[];
  /** Replaces all data rows. Only for tables that the program writes. Rows keep the ids they bring, new ones get one. */
  writeTable(
    definition: TableDefinition,
    rows: readonly { readonly id?: string; readonly values: RowValues }[],
  ): void;
}
