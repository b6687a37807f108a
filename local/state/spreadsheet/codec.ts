/**
 * Spreadsheets as text on disk. Formats and validation rules are stored once, under a name made of their content; equal
 * neighbouring rows are stored once with their number. The text of a row is remembered, for rows never change: saving a
 * large spreadsheet after a small edit costs little.
 */
import { createHash } from 'node:crypto';
import type { Cell, Row, Sheet, Spreadsheet } from './model';

interface StoredCell {
  v?: Cell['value'];
  f?: string;
  s?: string;
  n?: string;
  d?: string;
  r?: Cell['runs'];
}

/** First row index, how many rows are alike, their cells by column index. */
type StoredRows = [number, number, [number, StoredCell][]];

interface Stored {
  spreadsheet: Omit<Spreadsheet, 'sheets'> & { sheets: Omit<Sheet, 'rows'>[] };
  rows: StoredRows[][];
  shared: Record<string, unknown>;
}

interface EncodedRow {
  readonly text: string;
  /** Names of the formats and rules it refers to. */
  readonly names: readonly string[];
}

const encodedRows = new WeakMap<Row, EncodedRow>();
const names = new WeakMap<object, string>();
const texts = new Map<string, string>();

/** Text that `decodeSpreadsheet` turns back into an equal spreadsheet. */
export function encodeSpreadsheet(spreadsheet: Spreadsheet): string {
  const used = new Set<string>();
  const sheets = spreadsheet.sheets.map((sheet) => encodeSheet(spreadsheet.id, sheet, used));
  const head = { ...spreadsheet, sheets: spreadsheet.sheets.map(({ rows: _rows, ...rest }) => rest) };
  const shared = [...used].map((name) => `${JSON.stringify(name)}:${texts.get(name)}`);
  return `{"spreadsheet":${JSON.stringify(head)},"rows":[${sheets.join(',')}],"shared":{${shared.join(',')}}}`;
}

/** The spreadsheet that `encodeSpreadsheet` was given. */
export function decodeSpreadsheet(text: string): Spreadsheet {
  // Only encodeSpreadsheet writes these files.
  const stored = JSON.parse(text) as Stored;
  return {
    ...stored.spreadsheet,
    sheets: stored.spreadsheet.sheets.map((sheet, index) => {
      const rows: (Row | undefined)[] = [];
      for (const [start, count, cells] of stored.rows[index] ?? []) {
        const row: (Cell | undefined)[] = [];
        for (const [column, cell] of cells) row[column] = decodeCell(cell, stored.shared);
        for (let offset = 0; offset < count; offset++) rows[start + offset] = row;
      }
      return { ...sheet, rows };
    }),
  };
}

interface EncodedSheet {
  readonly rows: Sheet['rows'];
  readonly text: string;
  readonly names: ReadonlySet<string>;
}

/** The latest text of each sheet, by file and sheet id; good as long as the sheet holds the same rows. */
const encodedSheets = new Map<string, EncodedSheet>();
const MAX_ENCODED_SHEETS = 600;

function encodeSheet(fileId: string, { properties, rows }: Sheet, used: Set<string>): string {
  const key = `${fileId}/${properties.sheetId}`;
  let encoded = encodedSheets.get(key);
  if (encoded === undefined || !sameRows(encoded.rows, rows)) {
    const names = new Set<string>();
    const text = `[${encodeRows(rows, names).join(',')}]`;
    encoded = { rows: rows.slice(), text, names };
    encodedSheets.delete(key);
    encodedSheets.set(key, encoded);
    const [oldest] = encodedSheets.keys();
    if (encodedSheets.size > MAX_ENCODED_SHEETS && oldest !== undefined) encodedSheets.delete(oldest);
  }
  for (const name of encoded.names) used.add(name);
  return encoded.text;
}

function sameRows(before: Sheet['rows'], now: Sheet['rows']): boolean {
  if (before.length !== now.length) return false;
  for (let index = 0; index < now.length; index++) if (before[index] !== now[index]) return false;
  return true;
}

function encodeRows(rows: Sheet['rows'], used: Set<string>): string[] {
  const encoded: string[] = [];
  let start = 0;
  let text: string | undefined;
  const close = (end: number) => {
    if (text !== undefined) encoded.push(`[${start},${end - start},${text}]`);
  };
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const next = row && encodeRow(row);
    if (next?.text === text) continue;
    close(index);
    start = index;
    text = next?.text;
    for (const name of next?.names ?? []) used.add(name);
  }
  close(rows.length);
  return encoded;
}

/** Undefined for a row without cells. */
function encodeRow(row: Row): EncodedRow | undefined {
  let encoded = encodedRows.get(row);
  if (encoded === undefined) {
    const referred = new Set<string>();
    const cells: [number, StoredCell][] = [];
    row.forEach((cell, column) => {
      if (cell) cells.push([column, storedCell(cell, referred)]);
    });
    encoded = { text: cells.length === 0 ? '' : JSON.stringify(cells), names: [...referred] };
    encodedRows.set(row, encoded);
  }
  return encoded.text === '' ? undefined : encoded;
}

function storedCell(cell: Cell, referred: Set<string>): StoredCell {
  const stored: StoredCell = {};
  if (cell.value !== undefined) stored.v = cell.value;
  if (cell.formula !== undefined) stored.f = cell.formula;
  if (cell.format) stored.s = nameOf(cell.format, referred);
  if (cell.note !== undefined) stored.n = cell.note;
  if (cell.validation) stored.d = nameOf(cell.validation, referred);
  if (cell.runs) stored.r = cell.runs;
  return stored;
}

/** A short name of an object's content, the same for equal contents. */
function nameOf(item: object, referred: Set<string>): string {
  let name = names.get(item);
  if (name === undefined) {
    const text = JSON.stringify(item);
    name = createHash('sha1').update(text).digest('base64url').slice(0, 10);
    names.set(item, name);
    texts.set(name, text);
  }
  referred.add(name);
  return name;
}

function decodeCell(stored: StoredCell, shared: Record<string, unknown>): Cell {
  const { v, f, s, n, d, r } = stored;
  return {
    ...(v !== undefined && { value: v }),
    ...(f !== undefined && { formula: f }),
    ...(s !== undefined && { format: shared[s] as Cell['format'] }),
    ...(n !== undefined && { note: n }),
    ...(d !== undefined && { validation: shared[d] as Cell['validation'] }),
    ...(r && { runs: r }),
  };
}
