/** The open workbook as requests that fill an empty spreadsheet with its sheets and their values: no formulas, no colours. */
import { momentToSerial } from '../domain/moment';
import { FIRST_DATA_ROW } from '../workbook/table';
import { parseTag } from '../workbook/table-tag';
import { OpenCells } from './open-cells';
import { enteredValue, type SheetsRequest } from './remote-tables';
import { withRetry } from './retry';

/** Google advises about 2 MB a request; a cell takes some hundred bytes at most. */
const CELLS_PER_REQUEST = 20_000;
/** New spreadsheets come with one sheet of this id; the copies count from here on. */
const EMPTY_SHEET = 0;

/** A sheet and what its cells hold, from A1 on. */
export interface CopiedSheet {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
  /** One of ours: row 1 and column A are for the program and stay hidden. */
  readonly isTable: boolean;
  readonly rows: readonly (readonly CopiedCell[])[];
}

/** The cell's value, and how a day or a moment is shown. */
type CopiedCell = { readonly userEnteredValue?: SheetsRequest; readonly userEnteredFormat?: SheetsRequest };

/** Every sheet of the open workbook, one read each. */
export function readForCopy(): CopiedSheet[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const cells = new OpenCells(spreadsheet);
  return spreadsheet.getSheets().map((sheet, index) => {
    const rows: unknown[][] =
      sheet.getLastRow() === 0
        ? []
        : withRetry(() => sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues());
    return {
      sheetId: index + 1,
      title: sheet.getName(),
      hidden: sheet.isSheetHidden(),
      frozenRows: sheet.getFrozenRows(),
      isTable: parseTag(String(rows[0]?.[0] ?? '')) !== undefined,
      rows: rows.map((row) => row.map((value) => copied(value, cells))),
    };
  });
}

/** Makes the sheets and takes away the empty one; to be sent once. */
export function layoutRequests(sheets: readonly CopiedSheet[]): SheetsRequest[] {
  return [
    ...sheets.map(({ sheetId, title, hidden, frozenRows, rows }, index) => ({
      addSheet: {
        properties: {
          sheetId,
          title,
          index,
          hidden,
          gridProperties: {
            rowCount: Math.max(rows.length, frozenRows + 1, FIRST_DATA_ROW),
            columnCount: Math.max(rows[0]?.length ?? 0, 2),
            frozenRowCount: frozenRows,
          },
        },
      },
    })),
    ...sheets
      .filter(({ isTable }) => isTable)
      .flatMap(({ sheetId }) => ['ROWS', 'COLUMNS'].map((dimension) => hide(sheetId, dimension))),
    { deleteSheet: { sheetId: EMPTY_SHEET } },
  ];
}

/** Groups of requests that write the values, each small enough for one call; sent again they change nothing. */
export function valueRequests(sheets: readonly CopiedSheet[]): SheetsRequest[][] {
  const groups: SheetsRequest[][] = [];
  let room = 0;
  for (const { sheetId, rows } of sheets) {
    const width = Math.max(1, rows[0]?.length ?? 0);
    const height = Math.max(1, Math.floor(CELLS_PER_REQUEST / width));
    for (let from = 0; from < rows.length; from += height) {
      const part = rows.slice(from, from + height);
      const size = part.length * width;
      if (size > room) {
        groups.push([]);
        room = CELLS_PER_REQUEST;
      }
      room -= size;
      groups.at(-1)?.push({
        updateCells: {
          start: { sheetId, rowIndex: from, columnIndex: 0 },
          rows: part.map((values) => ({ values })),
          fields: 'userEnteredValue,userEnteredFormat.numberFormat',
        },
      });
    }
  }
  return groups;
}

function copied(value: unknown, cells: OpenCells): CopiedCell {
  const cell = cells.valueOf(value);
  const isDay = Object.prototype.toString.call(value) === '[object Date]';
  const serial = isDay ? momentToSerial(String(cell)) : undefined;
  if (serial === undefined) {
    const entered = enteredValue(cell, undefined);
    return entered === undefined ? {} : { userEnteredValue: entered };
  }
  const pattern = Number.isInteger(serial) ? 'd/m/yyyy' : 'd/m/yyyy h:mm';
  return {
    userEnteredValue: { numberValue: serial },
    userEnteredFormat: { numberFormat: { type: 'DATE_TIME', pattern } },
  };
}

function hide(sheetId: number, dimension: string): SheetsRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex: 0, endIndex: 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  };
}
