/** The rows that somebody just typed into, as a simple edit trigger sees them. */
import { parseIsoDate } from '../domain/calendar-date';
import type { CellValue } from '../workbook/cell-value';
import { type Column, FIRST_DATA_ROW } from '../workbook/table';
import { mayTouchDocument } from './auth-mode';
import { enteredText } from './entered-text';
import type { Block } from './table-grid';

/** What Google hands to `onEdit`; everything may be missing. */
export interface EditEvent {
  readonly authMode?: unknown;
  readonly range?: GoogleAppsScript.Spreadsheet.Range;
  readonly user?: { getEmail?(): string };
}

export interface EditedRows {
  /** Row 1 from column A on. */
  readonly keys: readonly string[];
  /** 1-based row of the sheet of the first of `rows`. */
  readonly firstRow: number;
  /** Whole rows, as long as `keys`. */
  readonly rows: readonly (readonly CellValue[])[];
  /** 0-based positions of the columns typed into, both included. */
  readonly fromColumn: number;
  readonly toColumn: number;
  /** Writes cells of these columns; their kinds tell texts from days and numbers. */
  write(blocks: readonly Block[], kindOf: (key: string) => Column['kind'] | undefined): void;
}

/** The edited rows of a sheet that `isOurs` knows by A1; undefined where there is nothing to complete. Two reads. */
export function editedRows(
  event: EditEvent | undefined,
  isOurs: (tag: string) => boolean,
): EditedRows | undefined {
  const range = event?.range;
  if (range === undefined || !mayTouchDocument(event)) return undefined;
  const from = Math.max(FIRST_DATA_ROW, range.getRow());
  const sheet = range.getSheet();
  const to = Math.min(range.getLastRow(), sheet.getLastRow());
  if (to < from) return undefined;
  const width = sheet.getLastColumn();
  const heading: unknown[] = sheet.getRange(1, 1, 1, width).getValues()[0] ?? [];
  const keys = heading.map((cell) => String(cell ?? '').trim());
  if (!isOurs(keys[0] ?? '')) return undefined;
  const values: unknown[][] = sheet.getRange(from, 1, to - from + 1, width).getValues();
  const zone = sheet.getParent().getSpreadsheetTimeZone();
  return {
    keys,
    firstRow: from,
    rows: values.map((row) => row.map((value) => cellOf(value, zone))),
    fromColumn: range.getColumn() - 1,
    toColumn: range.getLastColumn() - 1,
    write: (blocks, kindOf) => {
      for (const { row, column, values: cells } of blocks) {
        const kind = kindOf(keys[column - 1] ?? '');
        sheet
          .getRange(row, column, cells.length, cells[0]?.length ?? 1)
          .setValues(cells.map((line) => line.map((cell) => enteredText(cell, kind))));
      }
    },
  };
}

/** What stands in A1 of the sheet that was typed into; undefined where the script may not look. One read. */
export function editedTag(event: EditEvent | undefined): string | undefined {
  const range = event?.range;
  if (range === undefined || !mayTouchDocument(event)) return undefined;
  return String(range.getSheet().getRange(1, 1).getValue());
}

/** Lower-case address of the person who typed, where Google tells it to a simple trigger. */
export function editorOf(event: EditEvent | undefined): string | undefined {
  try {
    const address = event?.user?.getEmail?.() ?? '';
    return address === '' ? undefined : address.toLowerCase();
  } catch {
    // Google may refuse to name the person to a script that was not authorised yet.
    return undefined;
  }
}

function cellOf(value: unknown, zone: string): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (Object.prototype.toString.call(value) !== '[object Date]') return '';
  const day = Utilities.formatDate(new Date(Number(value)), zone, 'yyyy-MM-dd');
  return parseIsoDate(day) ?? day;
}
