/** Comma-separated values as in RFC 4180: text to rows and back. */

/** The rows of a CSV text; quoted fields may hold commas, doubled quotes and line breaks. A last line break ends no row. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|$)/gy;
  const source = text.replace(/^\uFEFF/, '');
  while (pattern.lastIndex < source.length) {
    const [, field = '', end = ''] = pattern.exec(source) ?? [];
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === ',') {
      if (pattern.lastIndex === source.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Rows as CSV with CRLF between them, quoted where needed, as Google exports a sheet. */
export function printCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(printField).join(',')).join('\r\n');
}

function printField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
