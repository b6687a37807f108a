/**
 * The office's own workbook as an .xlsx file. The program may not export a file that it did not make, so it makes a
 * spreadsheet of its own with the same sheets and values, exports that, and throws it away.
 */

import { saveAsXlsx } from '../../google/backup-files';
import { TIME_ZONE } from '../../google/clock';
import { createFile, type DriveFile, SPREADSHEET_TYPE, trashFiles } from '../../google/drive-files';
import { updateRequest } from '../../google/remote-workbook';
import { bodyOf } from '../../google/rest';
import { callSheets } from '../../google/sheets-calls';
import { type CopiedSheet, layoutRequests, readForCopy, valueRequests } from '../../google/value-copy';
import { LOCALE } from '../settings/prepare-district';

/** Name of the file in the week's folder. */
const OWN_FILE = 'Sổ của đơn vị.xlsx';
const COPY_NAME = 'Sổ của đơn vị (đang lưu)';

interface OwnBackup {
  /** The week's folder. */
  readonly folder: string;
  readonly copyNotes: Readonly<Record<string, string>>;
  readonly fileNotes: Readonly<Record<string, string>>;
}

/** Saves the workbook; the copy goes even where it fails. Throws GoogleError. */
export function saveOwnWorkbook({ folder, copyNotes, fileNotes }: OwnBackup): void {
  const sheets = readForCopy();
  const copy = made(folder, copyNotes);
  try {
    fill(copy.id, sheets);
    const [saved] = saveAsXlsx([{ workbookId: copy.id, name: OWN_FILE, parent: folder, notes: fileNotes }]);
    if (saved && !saved.ok) throw saved.error;
  } finally {
    trashFiles([copy.id]);
  }
}

function fill(copyId: string, sheets: readonly CopiedSheet[]): void {
  const properties = { locale: LOCALE, timeZone: TIME_ZONE };
  const zone = { updateSpreadsheetProperties: { properties, fields: 'locale,timeZone' } };
  for (const requests of [[zone, ...layoutRequests(sheets)], ...valueRequests(sheets)]) {
    const [answer] = callSheets('write', [updateRequest(copyId, requests)]);
    if (answer !== undefined) bodyOf(answer);
  }
}

function made(parent: string, notes: Readonly<Record<string, string>>): DriveFile {
  const outcome = createFile({ name: COPY_NAME, mimeType: SPREADSHEET_TYPE, parent, notes });
  if (!outcome.ok) throw outcome.error;
  return outcome.value;
}
