/** Publications of whole tables: a sheet of a school's workbook that only the office writes. Pure. */

import type { Level } from '../../domain/level';
import { type SheetsRequest, writeRequests } from '../../google/remote-tables';
import type { RemoteSheet } from '../../google/remote-workbook';
import { protectionRequest, requestsForSheets } from '../../google/sheet-requests';
import { tableForLevels } from '../../workbook/for-levels';
import { layoutOf } from '../../workbook/layout';
import { FIRST_DATA_ROW, type TableDefinition } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { parseTag } from '../../workbook/table-tag';

export interface TableContents {
  /** Declared with `writtenBy: 'district'`: nobody else can have moved its columns, so it is written without reading. */
  readonly definition: TableDefinition;
  readonly rows: readonly { readonly id: string; readonly values: RowValues }[];
  readonly levels: readonly Level[];
  readonly operator: string;
}

/** Requests that make the sheet where it is missing, protect it, and replace its rows. */
export function tableRequests(
  { definition, rows, levels, operator }: TableContents,
  sheets: readonly RemoteSheet[],
): SheetsRequest[] {
  const table = tableForLevels(definition, levels);
  const sheet = sheets.find(
    ({ sheetId, madeFor }) => parseTag(madeFor ?? '')?.name === table.name || sheetId === table.sheetId,
  );
  const keys = Object.keys(table.columns);
  const values = rows.map(({ id, values: cells }) => [id, ...keys.map((key) => cells[key] ?? '')]);
  const write = (sheetId: number) =>
    rows.length === 0
      ? []
      : writeRequests(table, sheetId, ['', ...keys], [{ row: FIRST_DATA_ROW, column: 1, values }]);
  const layout = layoutOf(table);
  const [protection] = layout.protections;
  const room = (sheetId: number, present: number): SheetsRequest[] => {
    const missing = FIRST_DATA_ROW - 1 + rows.length - present;
    return missing > 0 ? [{ appendDimension: { sheetId, dimension: 'ROWS', length: missing } }] : [];
  };
  if (sheet === undefined) {
    const isTaken = sheets.some(({ title }) => title === layout.title);
    return [
      ...requestsForSheets(
        [isTaken ? { ...layout, title: `${layout.title} (THĐT)` } : layout],
        [sheets.length],
      ),
      ...(protection === undefined ? [] : [protectionRequest(table.sheetId, protection, operator)]),
      ...room(table.sheetId, layout.rowCount),
      ...write(table.sheetId),
    ];
  }
  return [
    ...room(sheet.sheetId, sheet.rows),
    {
      updateCells: {
        range: {
          sheetId: sheet.sheetId,
          startRowIndex: FIRST_DATA_ROW - 1,
          startColumnIndex: 0,
          endColumnIndex: keys.length + 1,
        },
        fields: 'userEnteredValue',
      },
    },
    ...write(sheet.sheetId),
  ];
}
