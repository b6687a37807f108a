/** Utilities.parseCsv: rows of a CSV text, quotes and line ends within quotes understood. */
import { ScriptError } from '../../host/script-error';

/** @throws ScriptError when a quoted field has no end. */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endRow = () => {
    row.push(field);
    rows.push(row);
    row = [];
    field = '';
  };
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text.charAt(i + 1) === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === delimiter) {
      row.push(field);
      field = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(i + 1) === '\n') i++;
      endRow();
    } else field += character;
  }
  if (quoted) throw new ScriptError('Could not parse text.');
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
