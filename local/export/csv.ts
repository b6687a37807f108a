/** Writes what one sheet shows as CSV (RFC 4180). */
import { computedValue, effectiveNumberFormat } from '../state/spreadsheet/computed';
import { displayValue } from '../state/spreadsheet/display';
import type { Sheet, Spreadsheet } from '../state/spreadsheet/model';

/** Rows end with CRLF; fields with a comma, a quote or a line break are quoted. Trailing empty rows and columns are left out. */
export function exportCsv(spreadsheet: Spreadsheet, sheet: Sheet): string {
  const { locale } = spreadsheet.properties;
  const rows: string[][] = [];
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  for (let row = 0; row < sheet.rows.length; row++) {
    rows.push(
      Array.from({ length: width }, (_, column) =>
        displayValue(
          computedValue(spreadsheet, sheet, row, column),
          effectiveNumberFormat(spreadsheet, sheet, row, column),
          locale,
        ),
      ),
    );
  }
  while (rows.at(-1)?.every((text) => text === '')) rows.pop();
  let used = width;
  while (used > 0 && rows.every((row) => row[used - 1] === '')) used--;
  return rows.map((row) => row.slice(0, used).map(field).join(',')).join('\r\n');
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
