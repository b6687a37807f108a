/** Turning uploaded content into what Google's editors hold. */
import { documentFromDocx } from '../../export/document-docx-import';
import { documentFromHtml } from '../../export/document-html-import';
import { wordPage } from '../../export/word-page';
import type { GoogleDocument } from '../../state/document/model';
import { emptyDocument, paragraphNode } from '../../state/document/model';
import type { DriveFile } from '../../state/records';
import type { Sheet } from '../../state/spreadsheet/model';
import type { Workspace } from '../../state/workspace';
import { Change } from '../sheets/change';
import { createSpreadsheet } from '../sheets/create';
import { writeRows } from '../sheets/values-write';
import type { Content } from './contents';
import { parseCsv } from './csv';
import { newEditorContent } from './editor-content';
import { badRequest, notEmulated } from './errors';
import { DOCUMENT, DOCX, FOLDER, SHORTCUT, SPREADSHEET, XLSX } from './mime-types';

/** Types that an upload can be converted from, by the Google type it becomes. */
export const IMPORTS: Record<string, readonly string[]> = {
  [SPREADSHEET]: ['text/csv', 'text/tab-separated-values', XLSX],
  [DOCUMENT]: ['text/html', 'text/plain', DOCX],
};

/**
 * Gives a file of a Google type its content: empty without any, else converted. A new spreadsheet gets its id here.
 * Throws 400 for content that this type is not made from, 501 for a conversion that is not emulated.
 */
export function importContent(workspace: Workspace, file: DriveFile, content?: Content): void {
  if (content && [FOLDER, SHORTCUT].includes(file.mimeType)) throw badRequest('Bad Request');
  const source = content?.mimeType.replace(/;.*$/, '');
  if (content && !IMPORTS[file.mimeType]?.includes(source ?? ''))
    throw notEmulated(`Conversion of ${source} to ${file.mimeType}`);
  if (source === XLSX && !content?.sheets)
    throw notEmulated(`Conversion of ${source} to ${file.mimeType} in a call that cannot wait`);
  const text = !content
    ? ''
    : source === DOCX
      ? wordPage(content.bytes)
      : Buffer.from(content.bytes).toString('utf8');
  if (file.mimeType === SPREADSHEET) importSpreadsheet(workspace, file, content, text);
  else if (file.mimeType === DOCUMENT) workspace.documents.put(file.id, documentFrom(source, content, text));
  else newEditorContent(workspace, file);
}

function documentFrom(
  source: string | undefined,
  content: Content | undefined,
  text: string,
): GoogleDocument {
  if (source === DOCX) {
    try {
      return documentFromDocx(content?.bytes ?? new Uint8Array());
    } catch {
      throw badRequest('Bad Request');
    }
  }
  if (source === 'text/html') return documentFromHtml(text);
  const lines = text === '' ? [] : text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return emptyDocument(lines.map((line) => paragraphNode(line)));
}

function importSpreadsheet(
  workspace: Workspace,
  file: DriveFile,
  content: Content | undefined,
  text: string,
): void {
  if (!workspace.spreadsheets.has(file.id)) {
    const spreadsheet = createSpreadsheet(workspace, {
      title: file.name,
      owner: file.owner,
      parentId: file.parents[0],
    });
    file.id = spreadsheet.id;
  }
  if (!content) return;
  if (content.sheets) {
    replaceSheets(workspace, file, content.sheets);
    return;
  }
  const rows = content.mimeType.startsWith('text/csv')
    ? parseCsv(text)
    : text.split(/\r?\n/).map((line) => line.split('\t'));
  const change = new Change(workspace, file.id, { email: file.owner });
  const sheet = change.spreadsheet.sheets[0];
  if (!sheet) return;
  sheet.rows = [];
  const range = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
  const limit = { row: Number.POSITIVE_INFINITY, column: Number.POSITIVE_INFINITY };
  writeRows(change, { sheet, range, limit }, rows, 'USER_ENTERED');
  change.commit();
}

function replaceSheets(workspace: Workspace, file: DriveFile, sheets: Sheet[]): void {
  const spreadsheet = workspace.spreadsheets.get(file.id);
  if (!spreadsheet) return;
  spreadsheet.sheets = sheets;
  spreadsheet.revision++;
  workspace.spreadsheets.put(file.id, spreadsheet);
}
