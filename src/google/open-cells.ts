/** Values of cells as SpreadsheetApp hands them out, as the tables take them. */
import type { CellValue } from '../workbook/cell-value';
import { FIRST_DATA_ROW } from '../workbook/table';
import type { RawTable } from '../workbook/table-port';
import { withoutApostrophe } from './entered-text';

/** Reads the cells of one spreadsheet; days and moments are those of its zone. */
export class OpenCells {
  private zone: string | undefined;
  private readonly days = new Map<number, string>();

  constructor(private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  /** Dates come as Date objects of this realm or of Google's; both tell their time. */
  valueOf(value: unknown): CellValue {
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value === 'string') return withoutApostrophe(value);
    return Object.prototype.toString.call(value) === '[object Date]'
      ? this.momentOf(Number(value))
      : String(value ?? '');
  }

  /** A day, with its time when it has one. */
  private momentOf(moment: number): string {
    let day = this.days.get(moment);
    if (day === undefined) {
      this.zone ??= this.spreadsheet.getSpreadsheetTimeZone();
      const text = Utilities.formatDate(new Date(moment), this.zone, "yyyy-MM-dd'T'HH:mm:ss");
      day = text.replace('T00:00:00', '');
      this.days.set(moment, day);
    }
    return day;
  }
}

/** Row 1 and the column of ids of a table's sheet, or some rows of it (`part`, row 1-based); the other cells are left out. */
export function idsOf(
  sheet: GoogleAppsScript.Spreadsheet.Sheet | undefined,
  part?: { readonly row: number; readonly count: number },
): RawTable | undefined {
  if (sheet === undefined) return undefined;
  const width = Math.max(1, sheet.getLastColumn());
  const heading: unknown[] = sheet.getRange(1, 1, 1, width).getValues()[0] ?? [];
  const first = part?.row ?? FIRST_DATA_ROW;
  const count = Math.min(part?.count ?? Number.POSITIVE_INFINITY, sheet.getLastRow() - first + 1);
  const ids: unknown[][] = count < 1 ? [] : sheet.getRange(first, 1, count, 1).getValues();
  const before = Array.from({ length: first - FIRST_DATA_ROW }, () => []);
  return {
    sheetId: sheet.getSheetId(),
    sheetTitle: sheet.getName(),
    keys: heading.map((key) => String(key).trim()),
    rows: [...before, ...ids.map(([id]) => [withoutApostrophe(String(id ?? ''))])],
  };
}
