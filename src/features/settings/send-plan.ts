/** Writing the settings into one school's workbook, as one call. Pure. */
import { type SheetsRequest, writeRequests } from '../../google/remote-tables';
import { blocksToPatch, blocksToReplace, lastRowOf } from '../../google/table-grid';
import type { SettingsRow } from '../../standard/settings-rows';
import { layoutOf } from '../../workbook/layout';
import { aboutTable, settingsTable } from '../../workbook/school';
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
  const blocks = blocksToReplace(settings, settingsTableRows(rows));
  return [
    ...roomFor(settings.sheetId, lastRowOf(blocks)),
    ...writeRequests(settingsTable, settings.sheetId, settings.keys, blocks),
    ...(about === undefined ? [] : versionRequests(about, version)),
  ];
}

/** A sheet of settings is made with this many rows. */
const ROWS_AT_FIRST = layoutOf(settingsTable).rowCount;

function roomFor(sheetId: number, lastRow: number): SheetsRequest[] {
  return lastRow <= ROWS_AT_FIRST
    ? []
    : [{ appendDimension: { sheetId, dimension: 'ROWS', length: lastRow - ROWS_AT_FIRST } }];
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
