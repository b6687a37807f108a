/** Cells as the clipboard carries them: rows by line, cells by tab; a cell with a line break or a quote is quoted. */
import type { Area } from '../api/workbook';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells between two corners, both included. */
export function areaBetween(a: Place, b: Place): Area {
  return {
    startRow: Math.min(a.row, b.row),
    endRow: Math.max(a.row, b.row) + 1,
    startColumn: Math.min(a.column, b.column),
    endColumn: Math.max(a.column, b.column) + 1,
  };
}

/** The texts of an area. */
export function copied(area: Area, textAt: (row: number, column: number) => string): string {
  const lines: string[] = [];
  for (let row = area.startRow; row < area.endRow; row++) {
    const texts: string[] = [];
    for (let column = area.startColumn; column < area.endColumn; column++)
      texts.push(quoted(textAt(row, column)));
    lines.push(texts.join('\t'));
  }
  return lines.join('\n');
}

/** Rows of texts, all of one width, as they were copied in a spreadsheet or a text. */
export function pasted(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gy;
  const body = text.replace(/\r?\n$/, '');
  if (body === '') return [];
  for (;;) {
    const match = cell.exec(body);
    if (!match) break;
    const [, inQuotes, plain = '', end] = match;
    row.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((texts) => [...texts, ...new Array<string>(width - texts.length).fill('')]);
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
