/** Which tables people have changed by hand since the program last looked: one document property each, set by edit triggers. */
import type { TableDefinition } from '../workbook/table';
import { milliseconds } from './clock';

const PREFIX = 'touched-';

/** Notes that a table was changed, by a person or by a dialog. Cheap enough for a simple trigger, and two at once do not disturb each other. */
export function markTouched(table: string): void {
  PropertiesService.getDocumentProperties().setProperty(PREFIX + table, String(milliseconds()));
}

/** Names of the tables noted, each with a mark of its latest note. */
export function touchedTables(): Readonly<Record<string, string>> {
  const all = PropertiesService.getDocumentProperties().getProperties();
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) =>
      key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), value]] : [],
    ),
  );
}

/** Forgets these notes, but not those of a table that was changed again since. */
export function forgetTouched(noted: Readonly<Record<string, string>>): void {
  const store = PropertiesService.getDocumentProperties();
  const present = touchedTables();
  for (const [table, mark] of Object.entries(noted))
    if (present[table] === mark) store.deleteProperty(PREFIX + table);
}

/** What people keep in the district's workbook; the schools themselves are read in every run anyway. */
export function isWatched({ workbook, writtenBy, name }: TableDefinition): boolean {
  return workbook === 'district' && writtenBy === 'people' && name !== 'schools';
}
