/** Changes values of the district's settings sheet that people see, by their keys. */
import type { ActiveWorkbook } from '../../google/active-workbook';
import { encodeGeneralSettings } from '../../standard/settings-rows';
import { districtSettingsTable } from '../../workbook/district';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { generalSettings, type SettingsEntries } from './read-district';

/** Rows that a workbook of an earlier version lacks are added with their titles. */
export function writeSettings(
  workbook: ActiveWorkbook,
  entries: SettingsEntries,
  values: Readonly<Record<string, string>>,
): void {
  const patches = new Map<string, RowValues>();
  const added: RowValues[] = [];
  const known = encodeGeneralSettings(generalSettings(entries));
  for (const [key, value] of Object.entries(values)) {
    const entry = entries.find(({ record }) => record.key === key);
    const row = known.find((one) => one.key === key);
    if (entry !== undefined) patches.set(entry.id, toRowValues(districtSettingsTable, { value }));
    else if (row !== undefined) added.push(toRowValues(districtSettingsTable, { ...row, value }));
  }
  workbook.patchRows(districtSettingsTable, patches);
  workbook.appendRows(districtSettingsTable, added);
}
