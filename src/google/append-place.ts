/** Where rows may be appended to a sheet without reading it first. */
import { isObject } from '../domain/json';
import { FIRST_DATA_ROW } from '../workbook/table';
import { today } from './clock';
import { readProperty, writeProperty } from './properties';

export interface AppendPlace {
  /** Row 1 from column A on. */
  readonly keys: readonly string[];
  /** Rows of data that are there. */
  readonly filled: number;
}

/** The keys as they were seen on this day while the sheet was as wide as now, or read anew when `fresh` or not so. */
export function appendPlace(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: string,
  fresh: boolean,
  readKeys: () => readonly string[],
): AppendPlace {
  const seen = { day: today(), width: sheet.getLastColumn() };
  const filled = Math.max(0, sheet.getLastRow() - FIRST_DATA_ROW + 1);
  const kept = fresh ? undefined : keptKeys(table, seen);
  if (kept !== undefined) return { keys: kept, filled };
  const keys = readKeys();
  writeProperty(propertyOf(table), { ...seen, keys });
  return { keys, filled };
}

/** The keys of a table's columns as they were seen on a day while its sheet was so wide. */
function keptKeys(
  table: string,
  seen: { readonly day: string; readonly width: number },
): string[] | undefined {
  const kept = readProperty(propertyOf(table));
  if (!isObject(kept) || kept.day !== seen.day || kept.width !== seen.width) return undefined;
  return Array.isArray(kept.keys) ? kept.keys.map(String) : undefined;
}

function propertyOf(table: string): string {
  return `keys-${table}`;
}
