/** The tag in A1 that says which table a sheet holds: `thdt:room-log@1`. */
import type { TableDefinition } from './table';

/** Developer metadata that says the tag too: on column A of a sheet as made by the office, on the sheet where a repair made it. */
export const TABLE_MARK = 'thdt-table';

export interface TableTag {
  readonly name: string;
  readonly version: number;
}

export function tagOf(definition: TableDefinition): string {
  return `thdt:${definition.name}@${definition.version}`;
}

/** The tag in a cell, or undefined when the cell holds none. */
export function parseTag(text: string): TableTag | undefined {
  const match = /^thdt:([a-z][a-z-]*)@([1-9]\d*)$/.exec(text.trim());
  return match?.[1] === undefined ? undefined : { name: match[1], version: Number(match[2]) };
}
