/** What the open workbook can do beyond every port: parts of tables, ids for typed rows, sheets and places in them. */
import type { SheetLayout } from '../workbook/layout';
import type { TableDefinition } from '../workbook/table';
import type { RawTable, RawTableResult, RowValues, TableParts, TablePort } from '../workbook/table-port';
import type { AppendPlace } from './append-place';

export interface ActiveWorkbook extends TablePort {
  /** As every port does; of the tables that `parts` names only those rows, the others being blank. */
  readTables(definitions: readonly TableDefinition[], parts?: TableParts): RawTableResult[];
  spreadsheetId(): string;
  title(): string;
  url(): string;
  /** Makes the sheets that are missing, before or behind the others, and brings the rest up to their layout; contents stay. */
  prepareSheets(layouts: readonly SheetLayout[], place?: 'first' | 'last'): void;
  /** Sets locale and zone, so that days and numbers mean the same everywhere. */
  prepareLocale(locale: string, timeZone: string): void;
  /**
   * Gives an id to every filled row that has none or repeats another row's, and answers how many it gave. To be called
   * under the document's lock where people work at the same time.
   */
  assignIds(definition: TableDefinition): number;
  /** Reads, and gives ids as `assignIds` does; the tables come with them. To be flushed before the lock is let go. */
  readWithIds(definitions: readonly TableDefinition[], parts?: TableParts): RawTableResult[];
  /**
   * Appends and changes rows of a table as this run has just read it, in whole or in part: nothing is read again. To be
   * called under the lock under which it was read. Answers the ids of the new rows.
   */
  writeInto(
    definition: TableDefinition,
    table: RawTable,
    changes: { readonly added: readonly RowValues[]; readonly patches: ReadonlyMap<string, RowValues> },
  ): string[];
  /** Rows of a table from one read of their own, the columns' keys being known; undefined when there is no such sheet. */
  readPart(
    definition: TableDefinition,
    keys: readonly string[],
    place: { readonly row: number; readonly count: number },
  ): RawTable | undefined;
  /**
   * Appends rows, the columns' keys being known: no read, one write. `filled`: how many rows are there, where this run has
   * read them; else Google is asked, which makes it write first what is buffered.
   */
  appendBelow(
    definition: TableDefinition,
    keys: readonly string[],
    rows: readonly RowValues[],
    filled?: number,
  ): void;
  /**
   * Where rows may be appended with `appendBelow`, without a read: the columns' keys as they were seen on this day, or read
   * now when the sheet's width is another one, or `fresh` is wanted. To be asked before anything is written.
   */
  appendPlace(definition: TableDefinition, fresh: boolean): AppendPlace;
  /**
   * The rows with these ids from row 1, the column of ids and one read for each: the rest of a long table stays unread. A
   * row that is not there is left out; rows stand in the order asked for, not in the sheet's.
   */
  readRows(definition: TableDefinition, ids: readonly string[]): RawTableResult;
  /** Changes one row without reading the others; false when it is gone. */
  patchRow(definition: TableDefinition, id: string, values: RowValues): boolean;
  /**
   * As `patchRows`, for a few rows of a long table: only row 1 and the column of ids are read; of this only the rows where
   * they are likely to be (`near`, row 1-based), if all of them are still there.
   */
  patchFewRows(
    definition: TableDefinition,
    patches: ReadonlyMap<string, RowValues>,
    near?: { readonly row: number; readonly count: number },
  ): string[];
  /** Brings a table's sheet to the front under this title, or hides it. */
  showSheet(definition: TableDefinition, title: string): void;
  hideSheet(definition: TableDefinition): void;
  /** Brings the row with this id of a table into view; does nothing when it is gone. */
  showRow(table: string, id: string): void;
  /** Brings a cell into view; false when no sheet has this title. */
  showCell(sheetTitle: string, a1: string): boolean;
  /** Brings the first data cell of a table's column into view; answers the sheet's title, undefined when it is gone. */
  showColumn(definition: TableDefinition, key: string): string | undefined;
  /** The sheets of the tables that this run has read, by the table's name: a sheet made anew has another id than declared. */
  sheetIdsRead(): Readonly<Record<string, number>>;
  /** All sheets with what stands in A1: a small read for each that was not read before and is not given here by its id. */
  taggedSheets(tables?: ReadonlyMap<number, string>): readonly TaggedSheet[];
  /** Makes buffered writes visible to everybody. */
  flush(): void;
}

export interface TaggedSheet {
  readonly sheetId: number;
  readonly title: string;
  /** Name of the table that A1 says; undefined for a sheet of the school's own. */
  readonly table: string | undefined;
}
