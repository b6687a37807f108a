/** What of a workbook a school's levels need, and in which words. */
import type { Level } from '../domain/level';
import { shownNote, shownTitle } from './column-words';
import type { Column, TableDefinition } from './table';

/** What must change in a copy of the template's sheet. */
export interface Adaptation {
  /** The table as the school has it. */
  readonly table: TableDefinition;
  /** The school does not need this sheet at all. */
  readonly dropped: boolean;
  readonly droppedColumns: readonly string[];
  /** Titles and notes as the sheet shows them. */
  readonly renamedColumns: readonly { readonly key: string; readonly title: string; readonly note: string }[];
  /** Columns whose drop-down offers less than the template's. */
  readonly narrowedColumns: readonly string[];
}

/** Only the tables in which something changes. */
export function adaptations(tables: readonly TableDefinition[], levels: readonly Level[]): Adaptation[] {
  return tables
    .map((table): Adaptation => {
      const columns = Object.entries(table.columns).map(([key, column]) => ({
        key,
        column,
        own: forLevels(column, levels),
        isNeeded: isNeeded(column.levels, levels),
      }));
      const needed = columns.filter((column) => column.isNeeded);
      return {
        table: tableForLevels(table, levels),
        dropped: !isNeeded(table.levels, levels),
        droppedColumns: columns.filter((column) => !column.isNeeded).map(({ key }) => key),
        renamedColumns: needed.flatMap(({ key, column, own }) =>
          own.title === column.title && own.note === column.note
            ? []
            : [{ key, title: shownTitle(own), note: shownNote(table, key, own) }],
        ),
        narrowedColumns: needed
          // a list that the office sends is made for the school already
          .filter(({ column, own }) => choicesOf(own) !== choicesOf(column) && !isListed(column))
          .map(({ key }) => key),
      };
    })
    .filter(
      ({ dropped, ...changed }) =>
        dropped ||
        [changed.droppedColumns, changed.renamedColumns, changed.narrowedColumns].some(
          ({ length }) => length > 0,
        ),
    );
}

/** The table as such a school has it: without needless columns and choices, in its words. For sheets, not for reading. */
export function tableForLevels(table: TableDefinition, levels: readonly Level[]): TableDefinition {
  return {
    ...table,
    columns: Object.fromEntries(
      Object.entries(table.columns)
        .filter(([, column]) => isNeeded(column.levels, levels))
        .map(([key, column]) => [key, forLevels(column, levels)]),
    ),
  };
}

function isNeeded(needing: readonly Level[] | undefined, levels: readonly Level[]): boolean {
  return needing === undefined || levels.length === 0 || needing.some((level) => levels.includes(level));
}

/** Preschools say "hoạt động"; a school with another level too keeps "tiết". */
function forLevels(column: Column, levels: readonly Level[]): Column {
  const preschoolOnly = levels.length > 0 && levels.every((level) => level === 'MN');
  const worded: Column = preschoolOnly ? { ...column, ...column.preschool } : column;
  if ((worded.kind !== 'choice' && worded.kind !== 'choices') || worded.choiceLevels === undefined)
    return worded;
  const { choices, choiceLevels } = worded;
  const kept = Object.entries(choices).filter(([choice]) => isNeeded(choiceLevels[choice], levels));
  return kept.length === Object.keys(choices).length
    ? worded
    : { ...worded, choices: Object.fromEntries(kept) };
}

function isListed(column: Column): boolean {
  return column.kind === 'choice' && column.listed !== undefined;
}

function choicesOf(column: Column): object | undefined {
  return column.kind === 'choice' || column.kind === 'choices' ? column.choices : undefined;
}
