/** Turning the content of a blob into another type: labels of text, and what an installed LibreOffice converts. */
import { convertByOffice } from '../../export/office';
import { NotEmulatedError } from '../../host/script-error';

const PDF = 'application/pdf';

/** Types that can be printed, with the extension the converter knows them by. */
const PRINTABLE: Readonly<Record<string, string>> = {
  'application/msword': 'doc',
  'application/rtf': 'rtf',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/bmp': 'bmp',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/plain': 'txt',
};

const PICTURES = new Set(['image/bmp', 'image/gif', 'image/jpeg', 'image/png']);

/**
 * The bytes as another type; `what` names the refusal.
 * @throws NotEmulatedError for other pairs of types, and without the converter.
 */
export function convertContent(data: Buffer, from: string, to: string, what: string): Buffer {
  const textual = (type: string) => type.startsWith('text/') || type === 'application/json';
  const extension = PRINTABLE[from];
  if (from === to || (textual(from) && to === 'text/plain')) return data;
  if (to === PDF && extension) return convertByOffice(printableBytes(data, from), extension, 'pdf');
  if (PICTURES.has(from) && PICTURES.has(to) && extension)
    return convertByOffice(data, extension, PRINTABLE[to] ?? 'png');
  throw new NotEmulatedError(`${what}(${from || 'null'} to ${to})`);
}

/** Pages and texts are UTF-8, which the converter must be told. */
function printableBytes(data: Buffer, type: string): Buffer {
  if (type === 'text/plain') return Buffer.concat([Buffer.from('\uFEFF', 'utf8'), data]);
  const page = data.toString('utf8');
  if (type !== 'text/html' || /<meta[^>]*charset/i.test(page)) return data;
  return Buffer.from(`<meta charset="utf-8">${page}`, 'utf8');
}
