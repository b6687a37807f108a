/** Writes what one sheet shows as CSV (RFC 4180), as tab-separated values and as a page. */
import { computedValue, effectiveNumberFormat } from '../state/spreadsheet/computed';
import { displayValue } from '../state/spreadsheet/display';
import type { Sheet, Spreadsheet } from '../state/spreadsheet/model';
import { escapeHtml } from './document-html';

/** What a sheet shows, row by row. Trailing empty rows and columns are left out. */
function shownRows(spreadsheet: Spreadsheet, sheet: Sheet): string[][] {
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
  return rows.map((row) => row.slice(0, used));
}

/** Rows end with CRLF; fields with a comma, a quote or a line break are quoted. */
export function exportCsv(spreadsheet: Spreadsheet, sheet: Sheet): string {
  return shownRows(spreadsheet, sheet)
    .map((row) => row.map(field).join(','))
    .join('\r\n');
}

/** Rows end with CRLF; tabs and line breaks inside a cell become blanks. */
export function exportTsv(spreadsheet: Spreadsheet, sheet: Sheet): string {
  return shownRows(spreadsheet, sheet)
    .map((row) => row.map((text) => text.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\r\n');
}

/** A page with one table, titled with the name of the spreadsheet. */
export function exportPage(spreadsheet: Spreadsheet, sheet: Sheet): string {
  const title = escapeHtml(spreadsheet.properties.title);
  const rows = shownRows(spreadsheet, sheet).map(
    (row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><table>${rows.join('')}</table></body></html>`;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
