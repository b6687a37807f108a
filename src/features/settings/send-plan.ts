/** Writing the settings into one school's workbook, as one call. Pure. */
import type { Level } from '../../domain/level';
import { type SheetsRequest, writeRequests } from '../../google/remote-tables';
import { blocksToPatch, blocksToReplace, lastRowOf } from '../../google/table-grid';
import type { SettingsRow } from '../../standard/settings-rows';
import { inWordsOf } from '../../standard/settings-words';
import { layoutOf } from '../../workbook/layout';
import { type ABOUT_KEYS, aboutTable, settingsTable } from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import type { RawTable, RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';

/** Row ids of settings are their part and key, so that the same settings always give the same sheet; in the words of these levels. */
export function settingsTableRows(
  rows: readonly SettingsRow[],
  levels: readonly Level[],
): { readonly id: string; readonly values: ReturnType<typeof toRowValues> }[] {
  return inWordsOf(rows, levels).map((row) => ({
    id: `${row.part}/${row.key}`,
    values: toRowValues(settingsTable, row),
  }));
}

/** Requests that note in the about sheet which settings, and which version of the template, the workbook has. */
export function versionRequests(
  about: RawTable,
  values: Readonly<Partial<Record<keyof typeof ABOUT_KEYS, string>>>,
): SheetsRequest[] {
  const keyColumn = about.keys.indexOf('key', 1);
  const patches = new Map<string, RowValues>();
  for (const cells of about.rows) {
    const id = String(cells[0] ?? '');
    const value = Object.entries(values).find(([key]) => key === cells[keyColumn])?.[1];
    if (id !== '' && value !== undefined) patches.set(id, toRowValues(aboutTable, { value }));
  }
  const { blocks } = blocksToPatch(aboutTable, about, patches);
  return writeRequests(aboutTable, about.sheetId, about.keys, blocks);
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
