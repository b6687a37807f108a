/** The sheetId of each table, for sheets whose id could not be chosen. */
import { readProperty, SHEET_IDS, writeProperty } from './properties';

export function recordIds(made: Readonly<Record<string, number>>): void {
  writeProperty(SHEET_IDS, { ...recordedIds(), ...made });
}

export function recordedIds(): Readonly<Record<string, number>> {
  const recorded = readProperty(SHEET_IDS);
  if (typeof recorded !== 'object' || recorded === null) return {};
  return Object.fromEntries(
    Object.entries(recorded).flatMap(([name, id]) => (typeof id === 'number' ? [[name, id]] : [])),
  );
}
