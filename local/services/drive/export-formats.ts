/** Which formats each type of Google's editors can be exported to, and where a browser gets them. */
import { DOCUMENT, DOCX, PRESENTATION, SPREADSHEET, XLSX } from './mime-types';

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const ODT = 'application/vnd.oasis.opendocument.text';

/** By type: each format with the short name that download addresses use. */
const SHORT_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [SPREADSHEET]: {
    'application/x-vnd.oasis.opendocument.spreadsheet': 'ods',
    'text/tab-separated-values': 'tsv',
    'application/pdf': 'pdf',
    [XLSX]: 'xlsx',
    'text/csv': 'csv',
    'application/zip': 'zip',
    [ODS]: 'ods',
  },
  [DOCUMENT]: {
    'application/rtf': 'rtf',
    [ODT]: 'odt',
    'text/html': 'html',
    'application/pdf': 'pdf',
    'text/x-markdown': 'markdown',
    'text/markdown': 'markdown',
    'application/epub+zip': 'epub',
    'application/zip': 'zip',
    [DOCX]: 'docx',
    'text/plain': 'txt',
  },
  [PRESENTATION]: {
    'application/vnd.oasis.opendocument.presentation': 'odp',
    'application/pdf': 'pdf',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
    'text/plain': 'txt',
  },
};

const ADDRESSES: Readonly<Record<string, string>> = {
  [SPREADSHEET]: 'https://docs.google.com/spreadsheets/export?id=ID&exportFormat=FORMAT',
  [DOCUMENT]: 'https://docs.google.com/feeds/download/documents/export/Export?id=ID&exportFormat=FORMAT',
  [PRESENTATION]: 'https://docs.google.com/feeds/download/presentations/Export?id=ID&exportFormat=FORMAT',
};

/** What about.get tells. */
export const EXPORT_FORMATS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(SHORT_NAMES).map(([type, formats]) => [type, Object.keys(formats)]),
);

/** True when files of this type may be asked for in this format; a page of a spreadsheet is given though not announced. */
export function isExportable(type: string, format: string): boolean {
  return format in (SHORT_NAMES[type] ?? {}) || (type === SPREADSHEET && format === 'text/html');
}

/** The extension of a format that this type is exported to, like `pdf`. */
export function formatExtension(type: string, format: string): string | undefined {
  return SHORT_NAMES[type]?.[format];
}

/** Addresses of a file in other formats; undefined for a type that is not exported. */
export function exportLinks(id: string, type: string): Record<string, string> | undefined {
  const [formats, address] = [SHORT_NAMES[type], ADDRESSES[type]];
  if (!formats || address === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(formats).map(([format, short]) => [
      format,
      address.replace('ID', id).replace('FORMAT', short),
    ]),
  );
}
