/** What of a workbook a school's levels need, and in which words. */
import type { Level } from '../domain/level';
import { shownNote, shownTitle } from './column-words';
import type { Column, TableDefinition } from './table';

/** What must change in a copy of the template's sheet. */
export interface Adaptation {
  readonly table: TableDefinition;
  /** The school does not need this sheet at all. */
  readonly dropped: boolean;
  readonly droppedColumns: readonly string[];
  /** Titles and notes as the sheet shows them. */
  readonly renamedColumns: readonly { readonly key: string; readonly title: string; readonly note: string }[];
}

/** Only the tables in which something changes. */
export function adaptations(tables: readonly TableDefinition[], levels: readonly Level[]): Adaptation[] {
  return tables
    .map((table) => ({
      table,
      dropped: !isNeeded(table.levels, levels),
      droppedColumns: Object.keys(table.columns).filter(
        (key) => !isNeeded(table.columns[key]?.levels, levels),
      ),
      renamedColumns: Object.entries(table.columns).flatMap(([key, column]) => {
        const words = inWordsOf(column, levels);
        if (words.title === column.title && words.note === column.note) return [];
        return [{ key, title: shownTitle(words), note: shownNote(table, key, words) }];
      }),
    }))
    .filter(
      ({ dropped, droppedColumns, renamedColumns }) =>
        dropped || droppedColumns.length > 0 || renamedColumns.length > 0,
    );
}

/** The table as such a school has it: without needless columns, in its words. */
export function tableForLevels(table: TableDefinition, levels: readonly Level[]): TableDefinition {
  return {
    ...table,
    columns: Object.fromEntries(
      Object.entries(table.columns)
        .filter(([, column]) => isNeeded(column.levels, levels))
        .map(([key, column]) => [key, inWordsOf(column, levels)]),
    ),
  };
}

function isNeeded(needing: readonly Level[] | undefined, levels: readonly Level[]): boolean {
  return needing === undefined || needing.some((level) => levels.includes(level));
}

/** Preschools say "hoạt động"; a school with another level too keeps "tiết". */
function inWordsOf(column: Column, levels: readonly Level[]): Column {
  const preschoolOnly = levels.length > 0 && levels.every((level) => level === 'MN');
  return preschoolOnly ? { ...column, ...column.preschool } : column;
}
