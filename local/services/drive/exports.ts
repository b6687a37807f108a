/** Files of Google's editors in other formats. */

import { exportCsv } from '../../export/csv';
import type { DriveFile } from '../../state/records';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { Workspace } from '../../state/workspace';
import { readContent } from './contents';
import { parseCsv } from './csv';
import { driveError, notEmulated } from './errors';
import { EXPORTS } from './export-formats';
import { DOCUMENT, isGoogleType, SPREADSHEET, XLSX } from './mime-types';
import type { SlowConversions } from './slow-conversions';

/** The file in another format: at once, or by a slow converter if the door has one. Throws 403, 400 or 501. */
export function exportFile(
  workspace: Workspace,
  file: DriveFile,
  mimeType: string,
  slow: SlowConversions['exporters'] = {},
): Uint8Array | Promise<Uint8Array> {
  if (!isGoogleType(file.mimeType))
    throw driveError(403, 'fileNotExportable', 'Export only supports Docs Editors files.');
  if (!EXPORTS[file.mimeType]?.includes(mimeType))
    throw driveError(400, 'badRequest', 'The requested conversion is not supported.', 'convertTo');
  const spreadsheet = workspace.spreadsheets.get(file.id);
  if (spreadsheet) {
    const print = TABLE_FORMATS[mimeType];
    const sheet = spreadsheet.sheets[0];
    if (print && sheet) return Buffer.from(print(spreadsheet, sheet), 'utf8');
  } else if (file.mimeType === DOCUMENT) {
    const html = readContent(workspace, file.id);
    if (mimeType === 'text/html') return html;
    if (mimeType === 'text/plain') return Buffer.from(plainText(html.toString('utf8')), 'utf8');
  }
  const exporter = slow[mimeType];
  if (exporter && (mimeType !== XLSX || file.mimeType === SPREADSHEET)) return exporter(workspace, file);
  throw notEmulated(`Export of ${file.mimeType} to ${mimeType} in a call that cannot wait`);
}

/** Formats of one table: they hold the first sheet. */
const TABLE_FORMATS: Record<string, (spreadsheet: Spreadsheet, sheet: Sheet) => string> = {
  'text/csv': exportCsv,
  'text/tab-separated-values': (spreadsheet, sheet) =>
    rowsOf(spreadsheet, sheet)
      .map((row) => row.join('\t'))
      .join('\r\n'),
  'text/html': (spreadsheet, sheet) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escapeHtml(spreadsheet.properties.title)}</title></head><body><table>${rowsOf(
      spreadsheet,
      sheet,
    )
      .map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`)
      .join('')}</table></body></html>`,
};

/** What a sheet shows, row by row. */
function rowsOf(spreadsheet: Spreadsheet, sheet: Sheet): string[][] {
  return parseCsv(exportCsv(spreadsheet, sheet));
}

/** The text of a page: paragraphs and line breaks become lines. */
function plainText(html: string): string {
  return html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])>/gi, '\r\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .trim();
}

const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
  amp: '&',
};

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
}
