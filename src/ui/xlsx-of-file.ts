/** Reads an .xlsx file in the browser: a zip of XML, opened by what the browser has itself. */
import { formatDate, fromSerial } from '../domain/calendar-date';

export interface SheetText {
  readonly title: string;
  /** The cells as if copied: tabs between columns, a line per row of the sheet. */
  readonly text: string;
}

/** Lines past this are no list of a school's. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;
/** Days between the two ways of counting that Excel knows. */
const DAYS_TO_1904 = 1_462;
/** Built-in number formats that show a day. */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22]);

/** The visible sheets; undefined when the file is no .xlsx. */
export async function sheetsOfXlsx(file: Blob): Promise<SheetText[] | undefined> {
  try {
    const part = unzip(await file.arrayBuffer());
    const workbook = await part('xl/workbook.xml');
    const targets = new Map(
      all(await part('xl/_rels/workbook.xml.rels'), 'Relationship').map((each) => [
        each.getAttribute('Id') ?? '',
        each.getAttribute('Target') ?? '',
      ]),
    );
    const book: Book = {
      shared: all(await part('xl/sharedStrings.xml'), 'si').map(wordsOf),
      isDay: dayStyles(await part('xl/styles.xml')),
      daysOff: /^(1|true)$/.test(all(workbook, 'workbookPr')[0]?.getAttribute('date1904') ?? '')
        ? DAYS_TO_1904
        : 0,
    };
    const sheets: SheetText[] = [];
    for (const sheet of all(workbook, 'sheet')) {
      if ((sheet.getAttribute('state') ?? 'visible') !== 'visible') continue;
      const id = Array.from(sheet.attributes).find(({ localName, prefix }) => prefix && localName === 'id');
      const target = targets.get(id?.value ?? '') ?? '';
      const xml = await part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      sheets.push({ title: sheet.getAttribute('name') ?? '', text: textOf(xml, book) });
    }
    return sheets.length === 0 ? undefined : sheets;
  } catch {
    return undefined;
  }
}

interface Book {
  readonly shared: readonly string[];
  /** Whether cells of a style (0-based) show days. */
  readonly isDay: readonly boolean[];
  readonly daysOff: number;
}

/** Gives the parts of the zip as XML; a part that is not there is an empty document. */
function unzip(buffer: ArrayBuffer): (path: string) => Promise<Document> {
  const view = new DataView(buffer);
  let end = buffer.byteLength - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  const places = new Map<string, { at: number; size: number; isPacked: boolean }>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const nameLength = view.getUint16(at + 28, true);
    places.set(new TextDecoder().decode(new Uint8Array(buffer, at + 46, nameLength)), {
      at: view.getUint32(at + 42, true),
      size: view.getUint32(at + 20, true),
      isPacked: view.getUint16(at + 10, true) === 8,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return async (path) => {
    const place = places.get(path);
    if (place === undefined) return parse('<none/>');
    const start = place.at + 30 + view.getUint16(place.at + 26, true) + view.getUint16(place.at + 28, true);
    const bytes = new Blob([new Uint8Array(buffer, start, place.size)]).stream();
    const plain = place.isPacked ? bytes.pipeThrough(new DecompressionStream('deflate-raw')) : bytes;
    return parse(await new Response(plain).text());
  };
}

function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml');
}

function all(node: Document | Element, name: string): Element[] {
  return Array.from(node.getElementsByTagNameNS('*', name));
}

/** The words of a string, without those that only tell how to read it aloud. */
function wordsOf(item: Element): string {
  return all(item, 't')
    .filter(({ parentElement }) => parentElement?.localName !== 'rPh')
    .map(({ textContent }) => textContent ?? '')
    .join('');
}

function dayStyles(styles: Document): boolean[] {
  const own = new Map(
    all(styles, 'numFmt').map((format) => [
      Number(format.getAttribute('numFmtId')),
      /[dy]/i.test((format.getAttribute('formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')),
    ]),
  );
  return all(all(styles, 'cellXfs')[0] ?? styles, 'xf').map((style) => {
    const format = Number(style.getAttribute('numFmtId'));
    return own.get(format) ?? DAY_FORMATS.has(format);
  });
}

function textOf(sheet: Document, book: Book): string {
  const lines: string[] = [];
  for (const row of all(sheet, 'row')) {
    const number = Number(row.getAttribute('r') ?? lines.length + 1);
    if (number > MOST_ROWS) break;
    const cells: string[] = [];
    for (const cell of all(row, 'c')) {
      const position = columnOf(cell.getAttribute('r') ?? '') ?? cells.length;
      if (position < MOST_COLUMNS) cells[position] = asCopied(contentOf(cell, book));
    }
    // a tab in each line, so that a list of one column is known as copied cells too
    lines[number - 1] = `${Array.from(cells, (cell) => cell ?? '').join('\t')}\t`;
  }
  return Array.from(lines, (line) => line ?? '').join('\n');
}

function contentOf(cell: Element, { shared, isDay, daysOff }: Book): string {
  const value = all(cell, 'v')[0]?.textContent ?? '';
  switch (cell.getAttribute('t') ?? 'n') {
    case 's':
      return shared[Number(value)] ?? '';
    case 'inlineStr':
      return wordsOf(cell);
    case 'b':
      return value === '1' ? 'Có' : 'Không';
    case 'n': {
      if (value === '') return '';
      if (isDay[Number(cell.getAttribute('s') ?? 0)]) return formatDate(fromSerial(Number(value) + daysOff));
      return String(Number(value)).replace('.', ',');
    }
    default:
      return value;
  }
}

/** 0-based. */
function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]+/.exec(address)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function asCopied(content: string): string {
  const line = content.replace(/\s*\r?\n\s*/g, '; ').replace(/\t/g, ' ');
  return line.startsWith('"') ? `"${line.replace(/"/g, '""')}"` : line;
}
