/** Reads comma-separated values (RFC 4180). */

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
