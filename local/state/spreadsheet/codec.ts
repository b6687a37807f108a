/** Spreadsheets as JSON on disk: formats and validation rules are stored once and referred to by number. */
import type { Cell, Row, Spreadsheet } from './model';

interface StoredCell {
  v?: Cell['value'];
  f?: string;
  s?: number;
  n?: string;
  d?: number;
  r?: Cell['runs'];
}

interface Stored {
  spreadsheet: Omit<Spreadsheet, 'sheets'> & { sheets: Omit<Spreadsheet['sheets'][number], 'rows'>[] };
  /** Per sheet: [row index, [column index, cell] ...] */
  rows: [number, [number, StoredCell][]][][];
  formats: Cell['format'][];
  validations: Cell['validation'][];
}

/** JSON that `decodeSpreadsheet` turns back into an equal spreadsheet. */
export function encodeSpreadsheet(spreadsheet: Spreadsheet): unknown {
  const formats = new Pool<NonNullable<Cell['format']>>();
  const validations = new Pool<NonNullable<Cell['validation']>>();
  const rows = spreadsheet.sheets.map((sheet) =>
    sheet.rows.flatMap((row, index): [number, [number, StoredCell][]][] => {
      if (!row) return [];
      const cells: [number, StoredCell][] = [];
      row.forEach((cell, column) => {
        if (!cell) return;
        const stored: StoredCell = {};
        if (cell.value !== undefined) stored.v = cell.value;
        if (cell.formula !== undefined) stored.f = cell.formula;
        if (cell.format) stored.s = formats.indexOf(cell.format);
        if (cell.note !== undefined) stored.n = cell.note;
        if (cell.validation) stored.d = validations.indexOf(cell.validation);
        if (cell.runs) stored.r = cell.runs;
        cells.push([column, stored]);
      });
      return cells.length > 0 ? [[index, cells]] : [];
    }),
  );
  const stored: Stored = {
    spreadsheet: { ...spreadsheet, sheets: spreadsheet.sheets.map(({ rows: _rows, ...rest }) => rest) },
    rows,
    formats: formats.items,
    validations: validations.items,
  };
  return stored;
}

/** The spreadsheet that `encodeSpreadsheet` was given. */
export function decodeSpreadsheet(value: unknown): Spreadsheet {
  const stored = value as Stored;
  return {
    ...stored.spreadsheet,
    sheets: stored.spreadsheet.sheets.map((sheet, index) => {
      const rows: (Row | undefined)[] = [];
      for (const [rowIndex, cells] of stored.rows[index] ?? []) {
        const row: (Cell | undefined)[] = [];
        for (const [column, cell] of cells) row[column] = decodeCell(cell, stored);
        rows[rowIndex] = row;
      }
      return { ...sheet, rows };
    }),
  };
}

function decodeCell(stored: StoredCell, { formats, validations }: Stored): Cell {
  return {
    ...(stored.v !== undefined && { value: stored.v }),
    ...(stored.f !== undefined && { formula: stored.f }),
    ...(stored.s !== undefined && { format: formats[stored.s] }),
    ...(stored.n !== undefined && { note: stored.n }),
    ...(stored.d !== undefined && { validation: validations[stored.d] }),
    ...(stored.r && { runs: stored.r }),
  };
}

/** Numbers equal objects alike: by identity first, then by content. */
class Pool<Item extends object> {
  readonly items: Item[] = [];
  private readonly byIdentity = new Map<Item, number>();
  private readonly byContent = new Map<string, number>();
  indexOf(item: Item): number {
    const known = this.byIdentity.get(item);
    if (known !== undefined) return known;
    const content = JSON.stringify(item);
    let index = this.byContent.get(content);
    if (index === undefined) {
      index = this.items.push(item) - 1;
      this.byContent.set(content, index);
    }
    this.byIdentity.set(item, index);
    return index;
  }
}
