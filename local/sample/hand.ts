/** A person's hands on a workbook: finds tables by their tag and types rows, with that person's rights, as the Sheets app would. */
import { SheetsService } from '../services/sheets/service';
import { cellAt, lastRow } from '../state/spreadsheet/grid';
import type { Sheet } from '../state/spreadsheet/model';
import type { Workspace } from '../state/workspace';

export type Typed = string | number | boolean;

const FIRST_DATA_ROW = 2;

export class Hand {
  private readonly sheets: SheetsService;

  constructor(
    private readonly workspace: Workspace,
    private readonly email: string,
    private readonly spreadsheetId: string,
  ) {
    this.sheets = new SheetsService(workspace);
  }

  /** Types rows below the last one of a table; values by column key. A key that the table lacks is an error. */
  type(table: string, rows: readonly Readonly<Record<string, Typed>>[]): void {
    if (rows.length === 0) return;
    const sheet = this.sheetOf(table);
    const columns = this.columnsOf(sheet, rows);
    const width = Math.max(...columns.values()) + 1;
    const values = rows.map((row) => {
      // null leaves a cell as it is, so that nobody types over ids and computed columns
      const cells: (Typed | null)[] = new Array<Typed | null>(width).fill(null);
      for (const [key, value] of Object.entries(row)) cells[columns.get(key) ?? 0] = value;
      return cells;
    });
    this.put(sheet, Math.max(lastRow(sheet), FIRST_DATA_ROW), values);
  }

  /** Changes cells of the row whose column `key` shows `value`; false when there is none. */
  change(table: string, key: string, value: string, cells: Readonly<Record<string, Typed>>): boolean {
    const sheet = this.sheetOf(table);
    const columns = this.columnsOf(sheet, [{ [key]: value }, cells]);
    const end = lastRow(sheet);
    for (let row = FIRST_DATA_ROW; row < end; row++) {
      if (cellAt(sheet, row, columns.get(key) ?? 0)?.value !== value) continue;
      for (const [name, typed] of Object.entries(cells))
        this.put(sheet, row, [[typed]], columns.get(name) ?? 0);
      return true;
    }
    return false;
  }

  /** The values of one column, in order, as stored; '' for an empty cell. */
  column(table: string, key: string): Typed[] {
    const sheet = this.sheetOf(table);
    const column = this.columnsOf(sheet, [{ [key]: '' }]).get(key) ?? 0;
    const values: Typed[] = [];
    for (let row = FIRST_DATA_ROW; row < lastRow(sheet); row++) {
      values.push(cellAt(sheet, row, column)?.value ?? '');
    }
    return values;
  }

  has(table: string): boolean {
    return this.findSheet(table) !== undefined;
  }

  private put(sheet: Sheet, row: number, values: readonly (readonly (Typed | null)[])[], column = 0): void {
    const range = `'${sheet.properties.title.replaceAll("'", "''")}'!R${row + 1}C${column + 1}`;
    const body = new TextEncoder().encode(JSON.stringify({ range, values }));
    this.sheets.handle(
      {
        method: 'PUT',
        host: 'sheets.googleapis.com',
        path: `/v4/spreadsheets/${this.spreadsheetId}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`,
        headers: { 'content-type': 'application/json' },
        body,
      },
      { email: this.email },
    );
  }

  private sheetOf(table: string): Sheet {
    const sheet = this.findSheet(table);
    if (!sheet) throw new Error(`The workbook ${this.spreadsheetId} has no table ${table}.`);
    return sheet;
  }

  private findSheet(table: string): Sheet | undefined {
    return this.workspace.spreadsheets
      .get(this.spreadsheetId)
      ?.sheets.find((sheet) => String(cellAt(sheet, 0, 0)?.value ?? '').startsWith(`thdt:${table}@`));
  }

  private columnsOf(sheet: Sheet, rows: readonly Readonly<Record<string, Typed>>[]): Map<string, number> {
    const known = new Map<string, number>();
    sheet.rows[0]?.forEach((cell, column) => {
      if (typeof cell?.value === 'string') known.set(cell.value, column);
    });
    const columns = new Map<string, number>();
    for (const key of rows.flatMap((row) => Object.keys(row))) {
      const column = known.get(key);
      if (column === undefined) throw new Error(`The table ${sheet.properties.title} has no column ${key}.`);
      columns.set(key, column);
    }
    return columns;
  }
}
