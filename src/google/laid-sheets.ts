/** Laying a sheet into a school's workbook and closing it later, as requests that may be repeated without harm. Pure. */
import { LAID_MARKS, laidLayout } from '../workbook/laid-layout';
import type { TableDefinition } from '../workbook/table';
import type { RawTable, RowValues } from '../workbook/table-port';
import { type SheetsRequest, writeRequests } from './remote-tables';
import type { RemoteSheet } from './remote-workbook';
import { labelRequests, protectionRequest, requestsForSheets } from './sheet-requests';
import { blocksToAppend } from './table-grid';

export interface LaidSheet {
  readonly table: TableDefinition;
  /** What the office writes into it when it is made. */
  readonly rows: readonly { readonly id: string; readonly values: RowValues }[];
  /** The district trains with the sample's points. */
  readonly isSample: boolean;
}

const CLOSED = ' (đã đóng)';
const LONGEST_TITLE = 99;

/** Makes the sheet behind the workbook's first one; nothing where it is there already: what the school typed stays. */
export function layRequests(
  { table, rows, isSample }: LaidSheet,
  present: readonly RemoteSheet[],
  operator: string,
): SheetsRequest[] {
  if (present.some(({ sheetId }) => sheetId === table.sheetId)) return [];
  const layout = laidLayout(table);
  const isTaken = present.some(({ title }) => title === layout.title);
  const keys = layout.columns.map(({ key }) => key);
  const empty: RawTable = { sheetId: table.sheetId, sheetTitle: table.title, keys, rows: [] };
  return [
    ...requestsForSheets([isTaken ? { ...layout, title: `${layout.title} (THĐT)` } : layout], [1]),
    ...(rows.length === 0 ? [] : writeRequests(table, table.sheetId, keys, blocksToAppend(empty, rows))),
    ...(isSample ? labelRequests(layout, keys, true) : []),
    ...layout.protections.map((protection) => protectionRequest(table.sheetId, protection, operator)),
  ];
}

/** Locks the whole sheet for everybody but the operator, marks its tab and moves it behind the others; nothing is deleted. */
export function closeRequests(
  table: TableDefinition,
  present: readonly RemoteSheet[],
  operator: string,
): SheetsRequest[] {
  const sheet = present.find(({ sheetId }) => sheetId === table.sheetId);
  if (sheet === undefined || sheet.protections.includes(LAID_MARKS.closed)) return [];
  const title = `${sheet.title.slice(0, LONGEST_TITLE - CLOSED.length)}${CLOSED}`;
  const isTaken = present.some((other) => other.title === title);
  return [
    protectionRequest(table.sheetId, { kind: 'district', description: LAID_MARKS.closed }, operator),
    {
      updateSheetProperties: {
        properties: { sheetId: table.sheetId, index: present.length, ...(isTaken ? {} : { title }) },
        fields: isTaken ? 'index' : 'index,title',
      },
    },
  ];
}
