/** Files of Google's editors in other formats. */

import { exportCsv } from '../../export/csv';
import { documentDocx } from '../../export/document-docx';
import { documentHtml, escapeHtml } from '../../export/document-html';
import { documentText } from '../../export/document-text';
import { convertByOffice } from '../../export/office';
import { presentationHtml, presentationText } from '../../export/presentation-html';
import { xlsxInAProcess } from '../../export/xlsx-process';
import { emptyDocument, type GoogleDocument } from '../../state/document/model';
import type { DriveFile } from '../../state/records';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { Workspace } from '../../state/workspace';
import { parseCsv } from './csv';
import { documentOf } from './editor-content';
import { driveError, notEmulated } from './errors';
import { isExportable } from './export-formats';
import { DOCUMENT, DOCX, isGoogleType, SPREADSHEET, XLSX } from './mime-types';
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
  if (!isExportable(file.mimeType, mimeType))
    throw driveError(400, 'badRequest', 'The requested conversion is not supported.', 'convertTo');
  const spreadsheet = workspace.spreadsheets.get(file.id);
  if (spreadsheet) {
    const print = TABLE_FORMATS[mimeType];
    const sheet = spreadsheet.sheets[0];
    if (print && sheet) return Buffer.from(print(spreadsheet, sheet), 'utf8');
  } else if (file.mimeType === DOCUMENT) {
    const document = documentOf(workspace, file.id);
    const print = DOCUMENT_FORMATS[mimeType];
    if (document && print) return print(document, file);
  }
  const presentation = workspace.presentations.get(file.id);
  if (presentation && mimeType === 'text/plain') return Buffer.from(presentationText(presentation), 'utf8');
  const exporter = slow[mimeType];
  if (exporter && (mimeType !== XLSX || file.mimeType === SPREADSHEET)) return exporter(workspace, file);
  const waiting = WAITING_FORMATS[mimeType];
  if (waiting) return waiting(workspace, file);
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

const DOCUMENT_FORMATS: Readonly<Record<string, (document: GoogleDocument, file: DriveFile) => Uint8Array>> =
  {
    [DOCX]: documentDocx,
    'text/html': (document, file) => Buffer.from(documentHtml(document, file.name), 'utf8'),
    'text/plain': (document) => Buffer.from(`\uFEFF${documentText(document)}`, 'utf8'),
  };

/** What takes a process of its own: callers that cannot go on meanwhile wait for it. */
const WAITING_FORMATS: Readonly<Record<string, (workspace: Workspace, file: DriveFile) => Uint8Array>> = {
  [XLSX]: xlsxBytes,
  'application/pdf': (workspace, file) => {
    if (workspace.spreadsheets.has(file.id))
      return convertByOffice(xlsxBytes(workspace, file), 'xlsx', 'pdf');
    const presentation = workspace.presentations.get(file.id);
    if (presentation)
      return convertByOffice(Buffer.from(presentationHtml(presentation, file.name)), 'html', 'pdf');
    return convertByOffice(documentDocx(documentOf(workspace, file.id) ?? emptyDocument()), 'docx', 'pdf');
  },
};

function xlsxBytes(workspace: Workspace, file: DriveFile): Uint8Array {
  const spreadsheet = workspace.spreadsheets.get(file.id);
  if (!spreadsheet) throw notEmulated(`Export of ${file.mimeType} to ${XLSX}`);
  return xlsxInAProcess(spreadsheet, {
    modified: file.modifiedTime,
    creator: file.owner,
    now: workspace.clock.now(),
  });
}
