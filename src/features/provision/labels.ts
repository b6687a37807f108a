/** The sample's label in the titles of a school's sheets: put there or taken away when the settings go down. Pure. */
import type { Level } from '../../domain/level';
import type { SheetsRequest } from '../../google/remote-tables';
import type { RemoteSheet } from '../../google/remote-workbook';
import { labelRequests, unlabelRequest } from '../../google/sheet-requests';
import { POINT_STATES } from '../../standard/sample-label';
import { LAID_MARKS } from '../../workbook/laid-layout';
import { layoutOf } from '../../workbook/layout';
import { settingsTable } from '../../workbook/school';
import type { Lack, TableResults } from './completion';
import { declaredKeys } from './fill-plan';
import { neededTables } from './repair-plan';

/** Whether the settings that the workbook has by now are the sample's; undefined where nobody can tell. */
export function isLabelled(results: TableResults): boolean | undefined {
  const settings = results.get(settingsTable.name);
  if (!settings?.ok) return undefined;
  const { keys, rows } = settings.value;
  const [key, value] = [keys.indexOf('key', 1), keys.indexOf('value', 1)];
  return rows.some((cells) => cells[key] === 'points.state' && cells[value] === POINT_STATES.sample);
}

/**
 * Requests for the sheets of the tables, as they stand once what is lacking is put in, and for those that the office laid
 * into the workbook: these bear it from the day they are laid, and lose it with the others. `present`: the workbook's sheets.
 */
export function relabelRequests(
  levels: readonly Level[],
  results: TableResults,
  lack: Lack,
  present: readonly RemoteSheet[],
  isSample: boolean,
): SheetsRequest[] {
  const laid = present.filter(({ protections }) => protections.includes(LAID_MARKS.titles));
  return [
    ...neededTables(levels).flatMap((table) => {
      const result = results.get(table.name);
      if (lack.tables.some(({ name }) => name === table.name))
        return labelRequests(layoutOf(table), declaredKeys(table), isSample);
      if (!result?.ok) return [];
      const { sheetId, keys } = result.value;
      const widened = lack.older.find(({ layout }) => layout.name === table.name);
      return labelRequests({ ...layoutOf(table), sheetId }, widened?.upgrade.keys ?? keys, isSample);
    }),
    ...(isSample ? [] : laid.map(({ sheetId }) => unlabelRequest(sheetId))),
  ];
}
