/** The text of a Word file as a page: paragraphs and tables, no looks. What a call gets that cannot wait for LibreOffice. */

import { SaxesParser } from 'saxes';
import { ScriptError } from '../host/script-error';
import { unpackZip } from '../services/utilities/archive';

/** HTML of the document's main part. Throws ScriptError for what is no Word file. */
export function wordPage(bytes: Uint8Array): string {
  const main = unpackZip(Buffer.from(bytes)).find(({ name }) => name === 'word/document.xml');
  if (main === undefined) throw new ScriptError('Invalid Word file.');
  const html: string[] = [];
  let inText = false;
  const open: Readonly<Record<string, string>> = {
    'w:p': '<p>',
    'w:tbl': '<table>',
    'w:tr': '<tr>',
    'w:tc': '<td>',
    'w:br': '<br>',
  };
  const close: Readonly<Record<string, string>> = {
    'w:p': '</p>',
    'w:tbl': '</table>',
    'w:tr': '</tr>',
    'w:tc': '</td>',
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    inText = name === 'w:t';
    html.push(open[name] ?? '');
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    html.push(close[name] ?? '');
  });
  parser.on('text', (text) => {
    if (inText)
      html.push(text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign));
  });
  parser.write(main.data.toString('utf8')).close();
  return `<html><body>${html.join('')}</body></html>`;
}
