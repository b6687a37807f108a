/** MIME types that Drive treats in a way of their own, and what it knows of file name extensions. */

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const DOCUMENT = 'application/vnd.google-apps.document';
export const FORM = 'application/vnd.google-apps.form';
export const PRESENTATION = 'application/vnd.google-apps.presentation';
export const SCRIPT = 'application/vnd.google-apps.script';
export const SHORTCUT = 'application/vnd.google-apps.shortcut';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** True for types that have no bytes of their own: folders, shortcuts and what Google's editors make. */
export function isGoogleType(mimeType: string): boolean {
  return mimeType.startsWith('application/vnd.google-apps.');
}

/** True for what Google's editors make; such files cannot be made with an id generated beforehand. */
export function isEditorType(mimeType: string): boolean {
  return isGoogleType(mimeType) && ![FOLDER, SHORTCUT].includes(mimeType);
}

const BY_EXTENSION: Record<string, string> = {
  csv: 'text/csv',
  docx: DOCX,
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: XLSX,
  xml: 'text/xml',
  zip: 'application/zip',
};

/** The last extension of a file name, without its dot; undefined when there is none. */
export function extensionOf(name: string): string | undefined {
  return /\.([A-Za-z0-9]+)$/.exec(name)?.[1];
}

/** What Drive takes a file for whose uploader did not say. */
export function guessMimeType(name: string): string {
  return BY_EXTENSION[extensionOf(name)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
