/** Text from a clipboard: delimited lines with quotes, or the rows of an HTML table. */

/** Cells by row. Without a delimiter the text is HTML. */
export function parsePasted(text: string, delimiter: string | undefined): string[][] {
  return delimiter === undefined ? parseHtml(text) : parseDelimited(text, delimiter);
}

function parseDelimited(text: string, delimiter: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    lines[lines.length - 1]?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (text.startsWith(delimiter, at)) {
      endCell();
      at += delimiter.length - 1;
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++;
      endCell();
      lines.push([]);
    } else cell += character;
  }
  const last = lines[lines.length - 1];
  if (cell !== '' || (last && last.length > 0)) endCell();
  else lines.pop();
  return lines;
}

function parseHtml(html: string): string[][] {
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gis)].map((row) =>
    [...(row[1] ?? '').matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gis)].map((cell) => plainText(cell[1] ?? '')),
  );
  return rows.length > 0 ? rows : [[plainText(html)]];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|([a-z]+));/gi, (whole, code: string | undefined, name: string | undefined) =>
      code ? String.fromCodePoint(Number(code)) : (ENTITIES[(name ?? '').toLowerCase()] ?? whole),
    )
    .trim();
}
