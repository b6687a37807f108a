/** Tables of a workbook that is not open, as requests and answers of the Sheets API. Pure. */
import { fromSerial, parseIsoDate, toSerial } from '../domain/calendar-date';
import { momentFromSerial, momentToSerial } from '../domain/moment';
import type { CellValue } from '../workbook/cell-value';
import type { Column, TableDefinition } from '../workbook/table';
import type { RawTable, RawTableResult } from '../workbook/table-port';
import { field, listField, type RestRequest, textField } from './rest';
import { SPREADSHEETS } from './sheets-calls';
import { type Block, type Grid, missingTable, rawTableOf, readingBounds } from './table-grid';

/** A request of spreadsheets.batchUpdate. */
export type SheetsRequest = Readonly<Record<string, unknown>>;

/** A rectangle of a sheet from A1 on. */
export interface Corner {
  readonly sheetId: number;
  readonly rows: number;
  readonly columns: number;
}

/** One read of many rectangles: numbers unformatted, days as serial numbers. */
export function readRequest(spreadsheetId: string, corners: readonly Corner[]): RestRequest {
  return {
    method: 'post',
    url: `${SPREADSHEETS}/${spreadsheetId}/values:batchGetByDataFilter`,
    body: {
      dataFilters: corners.map(({ sheetId, rows, columns }) => ({
        gridRange: {
          sheetId,
          startRowIndex: 0,
          endRowIndex: rows,
          startColumnIndex: 0,
          endColumnIndex: columns,
        },
      })),
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
      majorDimension: 'ROWS',
    },
  };
}

/** The rectangle of a table; `sheetId` where it lies elsewhere than its declaration says. */
export function cornerOf(definition: TableDefinition, sheetId = definition.sheetId): Corner {
  return { sheetId, ...readingBounds(definition) };
}

export interface SheetValues {
  readonly title: string;
  readonly grid: Grid;
}

/** The rectangles of an answer by sheetId. */
export function valuesBySheet(body: unknown): Map<number, SheetValues> {
  const found = new Map<number, SheetValues>();
  for (const matched of listField(body, 'valueRanges')) {
    const range = field(listField(matched, 'dataFilters')[0], 'gridRange');
    const sheetId = field(range, 'sheetId');
    const values = field(matched, 'valueRange');
    found.set(typeof sheetId === 'number' ? sheetId : 0, {
      title: titleInRange(textField(values, 'range') ?? ''),
      grid: listField(values, 'values').map((row) => (Array.isArray(row) ? row.map(cellOf) : [])),
    });
  }
  return found;
}

/** A table of an answer, with its days as ISO text. */
export function tableIn(
  values: ReadonlyMap<number, SheetValues>,
  definition: TableDefinition,
  sheetId = definition.sheetId,
): RawTableResult {
  const sheet = values.get(sheetId);
  if (sheet === undefined) return { ok: false, problem: missingTable(definition) };
  const result = rawTableOf(definition, sheet.grid, { sheetId, title: sheet.title });
  return result.ok ? { ok: true, value: withDays(definition, result.value) } : result;
}

/** Requests that write blocks of a table: texts stay texts whatever they look like, days become serial numbers. */
export function writeRequests(
  definition: TableDefinition,
  sheetId: number,
  keys: readonly string[],
  blocks: readonly Block[],
): SheetsRequest[] {
  return blocks.map(({ row, column, values }) => ({
    updateCells: {
      start: { sheetId, rowIndex: row - 1, columnIndex: column - 1 },
      rows: values.map((cells) => ({
        values: cells.map((cell, offset) => ({
          userEnteredValue: enteredValue(cell, definition.columns[keys[column - 1 + offset] ?? '']?.kind),
        })),
      })),
      fields: 'userEnteredValue',
    },
  }));
}

/** A cell's value for the Sheets API; undefined empties the cell. */
export function enteredValue(cell: CellValue, kind: Column['kind'] | undefined): SheetsRequest | undefined {
  if (cell === '') return undefined;
  if (typeof cell === 'boolean') return { boolValue: cell };
  if (typeof cell === 'number') return { numberValue: cell };
  const moment = kind === 'moment' ? momentToSerial(cell) : undefined;
  if (moment !== undefined) return { numberValue: moment };
  const day = kind === 'date' ? parseIsoDate(cell) : undefined;
  return day === undefined ? { stringValue: cell } : { numberValue: toSerial(day) };
}

/** "Phòng 'A'" from `'Phòng ''A'''!A1:Z100`. */
export function titleInRange(range: string): string {
  const quoted = /^'((?:[^']|'')*)'!/.exec(range)?.[1];
  if (quoted !== undefined) return quoted.replace(/''/g, "'");
  return /^([^!]*)!/.exec(range)?.[1] ?? range;
}

function withDays(definition: TableDefinition, table: RawTable): RawTable {
  const texts = table.keys.map((key) => DAY_TEXTS[definition.columns[key]?.kind ?? 'text']);
  if (texts.every((text) => text === undefined)) return table;
  const rows = table.rows.map((row) =>
    row.map((cell, column) => {
      const text = texts[column];
      return text !== undefined && isDaySerial(cell) ? text(cell) : cell;
    }),
  );
  return { ...table, rows };
}

/** The same texts as the open workbook gives: a moment at midnight is its day. */
const DAY_TEXTS: Partial<Readonly<Record<Column['kind'], (serial: number) => string>>> = {
  date: fromSerial,
  month: fromSerial,
  moment: (serial) => momentFromSerial(serial).replace(/T00:00:00$/, ''),
};

/** Serial numbers of years 1900 to 2199: a lone year or month number in such a column is no day. */
function isDaySerial(cell: CellValue): cell is number {
  return typeof cell === 'number' && cell >= 3_000 && cell < 110_000;
}

function cellOf(value: unknown): CellValue {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
}
