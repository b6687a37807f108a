/** Values of cells as SpreadsheetApp hands them out, as the tables take them. */
import type { CellValue } from '../workbook/cell-value';
import { withoutApostrophe } from './entered-text';
import { readProperty, SHEET_IDS } from './properties';

export function recordedIds(): Readonly<Record<string, number>> {
  const recorded = readProperty(SHEET_IDS);
  if (typeof recorded !== 'object' || recorded === null) return {};
  return Object.fromEntries(
    Object.entries(recorded).flatMap(([name, id]) => (typeof id === 'number' ? [[name, id]] : [])),
  );
}

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
