/** The workbook that is open, through SpreadsheetApp: its tables, read and written in as few calls as possible. */
import { ProblemError } from '../domain/result';
import type { CellValue } from '../workbook/cell-value';
import { districtTables } from '../workbook/district';
import type { SheetLayout } from '../workbook/layout';
import { schoolTables } from '../workbook/school';
import { FIRST_DATA_ROW, type TableDefinition } from '../workbook/table';
import type { RawTable, RawTableResult, RowValues, TablePart, TableParts } from '../workbook/table-port';
import { parseTag } from '../workbook/table-tag';
import type { ActiveWorkbook, TaggedSheet } from './active-workbook-port';
import { type AppendPlace, appendPlace } from './append-place';
import { enteredText } from './entered-text';
import { idsOf, OpenCells } from './open-cells';
import { withRetry } from './retry';
import { newId } from './session';
import { recordedIds, recordIds } from './sheet-ids';
import { renderSheets } from './sheet-rendering';
import {
  type Block,
  blocksOfIds,
  blocksThatDiffer,
  blocksToAppend,
  blocksToPatch,
  lastRowOf,
  missingTable,
  rawTableOf,
  readingBounds,
  stretchesOf,
  withIds,
} from './table-grid';
import { type Area, gridOfPart } from './table-part';
import { isWatched, markTouched } from './touched-tables';

export type { ActiveWorkbook };

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows so near to each other are read together. */
const ROWS_BRIDGED = 5;

/** The open workbook. Throws ProblemError when the script is bound to none. */
export function activeWorkbook(): ActiveWorkbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet === null) {
    throw new ProblemError({
      code: 'workbook.none',
      message: 'Chương trình không gắn với sổ nào.',
      remedy: 'Mở sổ rồi chạy lại từ menu THĐT.',
    });
  }
  return new OpenWorkbook(spreadsheet);
}

class OpenWorkbook implements ActiveWorkbook {
  /** Sheets by id, as far as they were asked for. */
  private readonly sheets = new Map<number, Sheet>();
  private areAllKnown = false;
  private recorded: Readonly<Record<string, number>> | undefined;
  private readonly lastRead = new Map<string, RawTable>();
  private cells: OpenCells;

  constructor(private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {
    this.cells = new OpenCells(spreadsheet);
  }

  spreadsheetId(): string {
    return this.spreadsheet.getId();
  }

  title(): string {
    return this.spreadsheet.getName();
  }

  url(): string {
    return this.spreadsheet.getUrl();
  }

  readTables(definitions: readonly TableDefinition[], parts?: TableParts): RawTableResult[] {
    return definitions.map((definition) => this.read(definition, parts?.[definition.name]));
  }

  writeInto(
    definition: TableDefinition,
    table: RawTable,
    { added, patches }: Parameters<ActiveWorkbook['writeInto']>[2],
  ): string[] {
    const { blocks } = blocksToPatch(definition, table, patches);
    const rows = added.map((values) => ({ id: newId(), values }));
    this.write(definition, table, [...blocks, ...(rows.length > 0 ? blocksToAppend(table, rows) : [])]);
    return rows.map(({ id }) => id);
  }

  appendRows(definition: TableDefinition, rows: readonly Readonly<Record<string, CellValue>>[]): string[] {
    if (rows.length === 0) return [];
    const withIds = rows.map((values) => ({ id: newId(), values }));
    const table = this.readOrThrow(definition);
    this.write(definition, table, blocksToAppend(table, withIds));
    return withIds.map(({ id }) => id);
  }

  readPart(
    definition: TableDefinition,
    keys: readonly string[],
    { row, count }: { readonly row: number; readonly count: number },
  ): RawTable | undefined {
    const sheet = this.find(definition.name, definition.sheetId);
    if (sheet === undefined || keys.length === 0 || row + count - 1 > sheet.getLastRow()) return undefined;
    const values: unknown[][] = withRetry(() => sheet.getRange(row, 1, count, keys.length).getValues());
    const rows = values.map((cells) => cells.map((value) => this.cells.valueOf(value)));
    return { sheetId: sheet.getSheetId(), sheetTitle: sheet.getName(), keys, rows };
  }

  appendBelow(
    definition: TableDefinition,
    keys: readonly string[],
    rows: readonly RowValues[],
    known?: number,
  ): void {
    const sheet = this.find(definition.name, definition.sheetId);
    if (sheet === undefined) throw new ProblemError(missingTable(definition));
    const free = known ?? Math.max(0, sheet.getLastRow() - FIRST_DATA_ROW + 1);
    // as many filled rows as there are: new ones go below them
    const filled = Array.from({ length: free }, () => ['x']);
    const table: RawTable = { sheetId: sheet.getSheetId(), sheetTitle: sheet.getName(), keys, rows: filled };
    const withIds = rows.map((values) => ({ id: newId(), values }));
    this.write(definition, table, blocksToAppend(table, withIds));
  }

  appendPlace(definition: TableDefinition, fresh: boolean): AppendPlace {
    const sheet = this.find(definition.name, definition.sheetId);
    if (sheet === undefined) throw new ProblemError(missingTable(definition));
    return appendPlace(sheet, definition.name, fresh, () => this.readOrThrow(definition).keys);
  }

  patchRows(
    definition: TableDefinition,
    patches: ReadonlyMap<string, Readonly<Record<string, CellValue>>>,
  ): string[] {
    if (patches.size === 0) return [];
    const table = this.readOrThrow(definition);
    const { blocks, missing } = blocksToPatch(definition, table, patches);
    this.write(definition, table, blocks);
    return missing;
  }

  writeTable(
    definition: TableDefinition,
    rows: readonly { readonly id?: string; readonly values: Readonly<Record<string, CellValue>> }[],
  ): void {
    // Only the program writes such tables, so what this run has read is still true.
    const table = this.lastRead.get(definition.name) ?? this.readOrThrow(definition);
    const withIds = rows.map(({ id, values }) => ({
      id: id === undefined || id === '' ? newId() : id,
      values,
    }));
    this.write(definition, table, blocksThatDiffer(table, withIds));
    this.lastRead.set(definition.name, {
      ...table,
      rows: withIds.map(({ id, values }) =>
        table.keys.map((key, column) => (column === 0 ? id : (values[key] ?? ''))),
      ),
    });
  }

  prepareSheets(layouts: readonly SheetLayout[], place: 'first' | 'last' = 'first'): void {
    const find = (layout: SheetLayout) => this.find(layout.name, layout.sheetId);
    const made = renderSheets(this.spreadsheet, layouts, find, place);
    recordIds(made);
    this.recorded = undefined;
    this.sheets.clear();
    this.areAllKnown = false;
    this.lastRead.clear();
  }

  prepareLocale(locale: string, timeZone: string): void {
    if (this.spreadsheet.getSpreadsheetLocale() !== locale) this.spreadsheet.setSpreadsheetLocale(locale);
    if (this.spreadsheet.getSpreadsheetTimeZone() !== timeZone)
      this.spreadsheet.setSpreadsheetTimeZone(timeZone);
    this.cells = new OpenCells(this.spreadsheet);
  }

  assignIds(definition: TableDefinition): number {
    const table = this.readOrThrow(definition);
    const { blocks, given } = blocksOfIds(definition, table, newId);
    if (given > 0) {
      this.write(definition, table, blocks);
      this.flush();
    }
    return given;
  }

  readWithIds(definitions: readonly TableDefinition[], parts?: TableParts): RawTableResult[] {
    // All reads before the first write: a read after a write would make Google write at once.
    const read = definitions.map((definition) => {
      const part = parts?.[definition.name];
      return part === undefined ? this.readSparingly(definition) : this.read(definition, part);
    });
    return definitions.map((definition, index): RawTableResult => {
      const result = read[index] ?? { ok: false, problem: missingTable(definition) };
      if (!result.ok) return result;
      const { blocks, given } = blocksOfIds(definition, result.value, newId);
      if (given === 0) return result;
      this.write(definition, result.value, blocks);
      return { ok: true, value: withIds(result.value, blocks) };
    });
  }

  readRows(definition: TableDefinition, ids: readonly string[]): RawTableResult {
    const table = idsOf(this.find(definition.name, definition.sheetId));
    const sheet = table && this.sheetById(table.sheetId);
    if (table === undefined || sheet === undefined) return { ok: false, problem: missingTable(definition) };
    const indexById = new Map(table.rows.map(([id], index) => [id, index] as const).reverse());
    const indexes = ids.flatMap((id) => (id === '' ? [] : (indexById.get(id) ?? [])));
    const cells = new Map<number, readonly CellValue[]>();
    for (const { first, last } of stretchesOf(
      [...indexes].sort((one, other) => one - other),
      ROWS_BRIDGED,
    )) {
      const values: unknown[][] = withRetry(() =>
        sheet.getRange(FIRST_DATA_ROW + first, 1, last - first + 1, table.keys.length).getValues(),
      );
      values.forEach((row, offset) => {
        cells.set(
          first + offset,
          row.map((value) => this.cells.valueOf(value)),
        );
      });
    }
    const rows = indexes.flatMap((index) => {
      const row = cells.get(index);
      return row === undefined ? [] : [row];
    });
    return { ok: true, value: { ...table, rows } };
  }

  patchRow(definition: TableDefinition, id: string, values: RowValues): boolean {
    return this.patchFewRows(definition, new Map([[id, values]])).length === 0;
  }

  patchFewRows(
    definition: TableDefinition,
    patches: ReadonlyMap<string, RowValues>,
    near?: Parameters<ActiveWorkbook['patchFewRows']>[2],
  ): string[] {
    if (patches.size === 0) return [];
    const table = idsOf(this.find(definition.name, definition.sheetId), near);
    if (table === undefined) throw new ProblemError(missingTable(definition));
    const { blocks, missing } = blocksToPatch(definition, table, patches);
    if (near !== undefined && missing.length > 0) return this.patchFewRows(definition, patches);
    if (blocks.length > 0) this.write(definition, table, blocks);
    return missing;
  }

  showSheet(definition: TableDefinition, title: string): void {
    const sheet = this.find(definition.name, definition.sheetId);
    const isFree = this.spreadsheet.getSheetByName(title) === null;
    if (isFree) sheet?.setName(title);
    sheet?.showSheet().activate();
  }

  hideSheet(definition: TableDefinition): void {
    this.find(definition.name, definition.sheetId)?.hideSheet();
  }

  showRow(table: string, id: string): void {
    const definition = [...schoolTables, ...districtTables].find(({ name }) => name === table);
    if (definition === undefined || id === '') return;
    const sheet = this.find(definition.name, definition.sheetId);
    const index = idsOf(sheet)?.rows.findIndex(([own]) => own === id) ?? -1;
    if (index >= 0) sheet?.getRange(FIRST_DATA_ROW + index, 2).activate();
  }

  showCell(sheetTitle: string, a1: string): boolean {
    const sheet = this.spreadsheet.getSheetByName(sheetTitle);
    sheet?.getRange(a1).activate();
    return sheet !== null;
  }

  showColumn(definition: TableDefinition, key: string): string | undefined {
    const result = this.read(definition);
    if (!result.ok) return undefined;
    const column = Math.max(2, result.value.keys.indexOf(key) + 1);
    this.sheetById(result.value.sheetId)?.getRange(FIRST_DATA_ROW, column).activate();
    return result.value.sheetTitle;
  }

  sheetIdsRead(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.lastRead].map(([table, { sheetId }]) => [table, sheetId]));
  }

  taggedSheets(tables: ReadonlyMap<number, string> = new Map()): TaggedSheet[] {
    const known = new Map(tables);
    for (const [table, { sheetId }] of this.lastRead) known.set(sheetId, table);
    return [...this.allSheets()].map(([sheetId, sheet]) => ({
      sheetId,
      title: sheet.getName(),
      table: known.get(sheetId) ?? parseTag(String(sheet.getRange(1, 1).getValue()))?.name,
    }));
  }

  flush(): void {
    withRetry(() => SpreadsheetApp.flush());
  }

  /** What this run has read and not written since, or a sheet without any data, costs no further read. */
  private readSparingly(definition: TableDefinition): RawTableResult {
    const known = this.lastRead.get(definition.name);
    if (known !== undefined && blocksOfIds(definition, known, newId).given === 0)
      return { ok: true, value: known };
    const sheet = this.find(definition.name, definition.sheetId);
    if (sheet === undefined || sheet.getLastRow() >= FIRST_DATA_ROW) return this.read(definition);
    const { sheetId, title: sheetTitle } = definition;
    return {
      ok: true,
      value: { sheetId, sheetTitle, keys: ['', ...Object.keys(definition.columns)], rows: [] },
    };
  }

  private read(definition: TableDefinition, part?: TablePart): RawTableResult {
    const sheet = this.find(definition.name, definition.sheetId);
    if (sheet === undefined) return { ok: false, problem: missingTable(definition) };
    const result = this.readSheet(definition, sheet, part);
    if (result.ok) {
      if (part === undefined) this.lastRead.set(definition.name, result.value);
      return result;
    }
    const other = this.findByTag(definition.name, sheet);
    return other === undefined ? result : this.readSheet(definition, other, part);
  }

  private readOrThrow(definition: TableDefinition): RawTable {
    const result = this.read(definition);
    if (!result.ok) throw new ProblemError(result.problem);
    return result.value;
  }

  private readSheet(definition: TableDefinition, sheet: Sheet, part?: TablePart): RawTableResult {
    const bounds = readingBounds(definition);
    const rows = Math.max(1, Math.min(sheet.getLastRow(), bounds.rows));
    const columns = Math.max(1, Math.min(sheet.getLastColumn(), bounds.columns));
    const cellsOf = ({ row, column, height, width }: Area): CellValue[][] => {
      const values: unknown[][] = withRetry(() => sheet.getRange(row, column, height, width).getValues());
      return values.map((line) => line.map((value) => this.cells.valueOf(value)));
    };
    const whole = { row: 1, column: 1, height: rows, width: columns };
    const grid = part === undefined ? cellsOf(whole) : gridOfPart(part, whole, cellsOf);
    return rawTableOf(definition, grid, { sheetId: sheet.getSheetId(), title: sheet.getName() });
  }

  private write(definition: TableDefinition, table: RawTable, blocks: readonly Block[]): void {
    const sheet = this.sheetById(table.sheetId);
    if (sheet === undefined) throw new ProblemError(missingTable(definition));
    const missingRows = lastRowOf(blocks) - sheet.getMaxRows();
    if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
    for (const { row, column, values } of blocks) {
      const kinds = (values[0] ?? []).map(
        (_, offset) => definition.columns[table.keys[column - 1 + offset] ?? '']?.kind,
      );
      const entered = values.map((cells) => cells.map((cell, offset) => enteredText(cell, kinds[offset])));
      withRetry(() => sheet.getRange(row, column, entered.length, kinds.length).setValues(entered));
    }
    this.lastRead.delete(definition.name);
    if (isWatched(definition)) markTouched(definition.name);
  }

  /** In their order in the workbook. */
  private allSheets(): ReadonlyMap<number, Sheet> {
    if (this.areAllKnown) return this.sheets;
    this.sheets.clear();
    for (const sheet of this.spreadsheet.getSheets()) this.sheets.set(sheet.getSheetId(), sheet);
    this.areAllKnown = true;
    return this.sheets;
  }

  private sheetById(sheetId: number): Sheet | undefined {
    const known = this.sheets.get(sheetId);
    if (known !== undefined || this.areAllKnown) return known;
    const found = this.spreadsheet.getSheetById(sheetId) ?? undefined;
    if (found !== undefined) this.sheets.set(sheetId, found);
    return found;
  }

  /** The sheet recorded for a table: by the id its declaration chose, or by the id that Google chose. */
  private find(name: string, sheetId: number): Sheet | undefined {
    const chosen = this.sheetById(sheetId);
    if (chosen) return chosen;
    this.recorded ??= recordedIds();
    const other = this.recorded[name];
    return (other === undefined ? undefined : this.sheetById(other)) ?? this.findByTag(name);
  }

  private findByTag(name: string, except?: Sheet): Sheet | undefined {
    return [...this.allSheets().values()].find(
      (sheet) => sheet !== except && parseTag(String(sheet.getRange(1, 1).getValue()))?.name === name,
    );
  }
}
