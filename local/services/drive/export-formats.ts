/** Which formats each type of Google's editors can be exported to. */
import { DOCUMENT, DOCX, PRESENTATION, SPREADSHEET, XLSX } from './mime-types';

export const EXPORTS: Readonly<Record<string, readonly string[]>> = {
  [SPREADSHEET]: [XLSX, 'text/csv', 'text/tab-separated-values', 'text/html', 'application/pdf'],
  [DOCUMENT]: [DOCX, 'text/html', 'text/plain', 'application/pdf'],
  [PRESENTATION]: ['text/plain', 'application/pdf'],
};
