/** Files of Google's editors in other formats. */
import { exportCsv, exportPage, exportTsv } from '../../export/csv';
import { documentDocx } from '../../export/document-docx';
import { documentHtml } from '../../export/document-html';
import { documentMarkdown } from '../../export/document-markdown';
import { documentText } from '../../export/document-text';
import { convertByOffice } from '../../export/office';
import { presentationHtml, presentationText } from '../../export/presentation-html';
import { documentArchive, spreadsheetArchive } from '../../export/web-archive';
import { xlsxInAProcess } from '../../export/xlsx-process';
import { emptyDocument, type GoogleDocument } from '../../state/document/model';
import type { DriveFile } from '../../state/records';
import type { Spreadsheet } from '../../state/spreadsheet/model';
import type { Workspace } from '../../state/workspace';
import { documentOf } from './editor-content';
import { driveError, notEmulated } from './errors';
import { formatExtension, isExportable } from './export-formats';
import { DOCX, isGoogleType, XLSX } from './mime-types';
import type { SlowConversions } from './slow-conversions';

/** The file in another format: at once, or by a slow converter if the door has one. Throws 403, 400 or 501. */
export function exportFile(
  workspace: Workspace,
  file: DriveFile,
  mimeType: string,
  slow: SlowConversions['exporter'] = undefined,
): Uint8Array | Promise<Uint8Array> {
  if (!isGoogleType(file.mimeType))
    throw driveError(403, 'fileNotExportable', 'Export only supports Docs Editors files.');
  if (!isExportable(file.mimeType, mimeType))
    throw driveError(400, 'badRequest', 'The requested conversion is not supported.', 'convertTo');
  const own = ownFormat(workspace, file, mimeType);
  if (own !== undefined) return Buffer.from(own);
  const to = formatExtension(file.mimeType, mimeType);
  const presentation = workspace.presentations.get(file.id);
  if (to === undefined || (presentation && to !== 'pdf'))
    throw notEmulated(`Export of ${file.mimeType} to ${mimeType}`);
  if (slow) return slow(workspace, file, to);
  if (presentation)
    return convertByOffice(Buffer.from(presentationHtml(presentation, file.name)), 'html', to);
  const spreadsheet = workspace.spreadsheets.get(file.id);
  if (!spreadsheet)
    return convertByOffice(documentDocx(documentOf(workspace, file.id) ?? emptyDocument()), 'docx', to);
  const { modifiedTime: modified, owner: creator } = file;
  const workbook = xlsxInAProcess(spreadsheet, { modified, creator, now: workspace.clock.now() });
  return mimeType === XLSX ? workbook : convertByOffice(workbook, 'xlsx', to);
}

/** What is written here and at once; undefined for the other formats. */
function ownFormat(workspace: Workspace, file: DriveFile, mimeType: string): string | Uint8Array | undefined {
  const spreadsheet = workspace.spreadsheets.get(file.id);
  if (spreadsheet) return SPREADSHEET_FORMATS[mimeType]?.(spreadsheet);
  const document = documentOf(workspace, file.id);
  if (document) return DOCUMENT_FORMATS[mimeType]?.(document, file.name);
  const presentation = workspace.presentations.get(file.id);
  return presentation && mimeType === 'text/plain' ? presentationText(presentation) : undefined;
}

/** Formats of one table hold the first sheet. */
const ofFirstSheet = (print: typeof exportCsv) => (spreadsheet: Spreadsheet) => {
  const [sheet] = spreadsheet.sheets;
  return sheet ? print(spreadsheet, sheet) : '';
};

const SPREADSHEET_FORMATS: Readonly<Record<string, (spreadsheet: Spreadsheet) => string | Uint8Array>> = {
  'text/csv': ofFirstSheet(exportCsv),
  'text/tab-separated-values': ofFirstSheet(exportTsv),
  'text/html': ofFirstSheet(exportPage),
  'application/zip': spreadsheetArchive,
};

const DOCUMENT_FORMATS: Readonly<
  Record<string, (document: GoogleDocument, name: string) => string | Uint8Array>
> = {
  [DOCX]: documentDocx,
  'text/html': documentHtml,
  'text/plain': (document) => `\uFEFF${documentText(document)}`,
  'text/markdown': documentMarkdown,
  'text/x-markdown': documentMarkdown,
  'application/zip': documentArchive,
};
