/** Writing the settings into one school's workbook, as one call. Pure. */
import { type SheetsRequest, writeRequests } from '../../google/remote-tables';
import { blocksToPatch, blocksToReplace, lastRowOf } from '../../google/table-grid';
import type { SettingsRow } from '../../standard/settings-rows';
import { layoutOf } from '../../workbook/layout';
import { aboutTable, settingsTable } from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import type { RawTable } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';

/** Row ids of settings are their part and key, so that the same settings always give the same sheet. */
export function settingsTableRows(
  rows: readonly SettingsRow[],
): { readonly id: string; readonly values: ReturnType<typeof toRowValues> }[] {
  return rows.map((row) => ({ id: `${row.part}/${row.key}`, values: toRowValues(settingsTable, row) }));
}

/** Requests that replace the settings sheet and note the version in the about sheet. */
export function settingsRequests(
  settings: RawTable,
  about: RawTable | undefined,
  rows: readonly SettingsRow[],
  version: number,
): SheetsRequest[] {
  return [
    ...replaceRequests(settingsTable, settings, settingsTableRows(rows)),
    ...(about === undefined ? [] : versionRequests(about, version)),
  ];
}

/** Requests that replace all rows of a sheet that the office keeps. */
export function replaceRequests(
  definition: TableDefinition,
  table: RawTable,
  rows: Parameters<typeof blocksToReplace>[1],
): SheetsRequest[] {
  const blocks = blocksToReplace(table, rows);
  // the sheet was made with this many rows
  const missing = lastRowOf(blocks) - layoutOf(definition).rowCount;
  return [
    ...(missing <= 0
      ? []
      : [{ appendDimension: { sheetId: table.sheetId, dimension: 'ROWS', length: missing } }]),
    ...writeRequests(definition, table.sheetId, table.keys, blocks),
  ];
}

function versionRequests(about: RawTable, version: number): SheetsRequest[] {
  const keyColumn = about.keys.indexOf('key', 1);
  const row = about.rows.find((cells) => cells[keyColumn] === 'settingsVersion');
  const id = String(row?.[0] ?? '');
  if (id === '') return [];
  const { blocks } = blocksToPatch(
    aboutTable,
    about,
    new Map([[id, toRowValues(aboutTable, { value: String(version) })]]),
  );
  return writeRequests(aboutTable, about.sheetId, about.keys, blocks);
}
