/** Writes a spreadsheet as an .xlsx file that looks and computes as it does in the browser. */
import { type CellValue, type Style, Workbook, type Worksheet } from 'exceljs';
import { computedValue, effectiveNumberFormat, filledBlock } from '../state/spreadsheet/computed';
import { displayValue, errorText } from '../state/spreadsheet/display';
import { mayFillCells } from '../state/spreadsheet/engine/array-formulas';
import { lastRow } from '../state/spreadsheet/grid';
import type { Cell, CellError, Primitive, Sheet, Spreadsheet } from '../state/spreadsheet/model';
import { printA1 } from '../state/spreadsheet/ranges';
import { DEFAULT_COLUMN_PIXELS, isHidden, textWidth } from './text-size';
import { type BlankRows, blankRowsOf, isEmpty } from './xlsx-blank-rows';
import { fileFormula, fileTitles } from './xlsx-formulas';
import { lastPrintedRow, lastRowOfPage, setUpPrint } from './xlsx-print';
import { growRows } from './xlsx-row-heights';
import {
  addConditionalFormats,
  bandingOf,
  boundsOf,
  characters,
  layOut,
  lockingOf,
  nameLocation,
  protectedAreas,
} from './xlsx-sheet';
import { Styles } from './xlsx-styles';
import { Validations } from './xlsx-validation';
import { datedZip } from './zip-dates';

export interface ExportOptions {
  /** What the file says about when it was made, ms since the Unix epoch. The same spreadsheet and time give the same bytes. */
  readonly modified?: number;
  readonly creator?: string;
}

const UNDATED = Date.UTC(2000, 0, 1);
/** Cells that protection opens or closes although nothing stands in them, per sheet. */
const MOST_EMPTY_CELLS = 50_000;

/** The bytes of the .xlsx file: values, formulas with their results, formats, rules, notes, protection, print set-up. */
export async function exportXlsx(spreadsheet: Spreadsheet, options: ExportOptions = {}): Promise<Uint8Array> {
  const modified = options.modified ?? UNDATED;
  const workbook = new Workbook();
  workbook.creator = options.creator ?? '';
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = new Date(modified);
  workbook.modified = new Date(modified);
  workbook.title = spreadsheet.properties.title;
  workbook.calcProperties.fullCalcOnLoad = true;
  const book = {
    spreadsheet,
    titles: fileTitles(spreadsheet),
    styles: new Styles(spreadsheet),
    validations: new Validations(workbook),
  };
  const sheets = spreadsheet.sheets.map((sheet) => {
    const tab = book.styles.argb(
      sheet.properties.tabColorStyle ??
        (sheet.properties.tabColor ? { rgbColor: sheet.properties.tabColor } : undefined),
    );
    const worksheet = workbook.addWorksheet(book.titles.get(sheet) ?? sheet.properties.title, {
      state: sheet.properties.hidden ? 'hidden' : 'visible',
      ...(tab && { properties: { tabColor: { argb: tab } } }),
    });
    return { sheet, worksheet };
  });
  for (const { sheet, worksheet } of sheets) await new SheetWriter(book, sheet, worksheet).write();
  workbook.definedNames.model = spreadsheet.namedRanges.flatMap((named) => {
    const location = nameLocation(spreadsheet, named, book.titles);
    return location && named.name ? [{ name: named.name, ranges: [location] }] : [];
  });
  const firstVisible = sheets.findIndex(({ sheet }) => !sheet.properties.hidden);
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: Math.max(firstVisible, 0),
      visibility: 'visible',
    },
  ];
  return datedZip(new Uint8Array(await workbook.xlsx.writeBuffer()), modified);
}

interface Book {
  readonly spreadsheet: Spreadsheet;
  readonly titles: ReadonlyMap<Sheet, string>;
  readonly styles: Styles;
  readonly validations: Validations;
}

class SheetWriter {
  private readonly locking: ReturnType<typeof lockingOf>;
  private readonly banding: ReturnType<typeof bandingOf>;
  private readonly blank: BlankRows | undefined;
  /** What cells look like that the file does not write, by column. */
  private readonly columnStyles: readonly (Partial<Style> | undefined)[];
  /** Rows that are written cell by cell. */
  private readonly rowCount: number;
  private readonly columnCount: number;

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
    private readonly worksheet: Worksheet,
  ) {
    this.locking = lockingOf(sheet);
    this.banding = bandingOf(sheet);
    const blank = blankRowsOf(sheet);
    this.blank = blank && this.locking.isUniform(blank.firstRow) ? blank : undefined;
    this.rowCount = this.blank?.firstRow ?? sheet.rows.length;
    this.columnCount = sheet.rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
    this.columnStyles = this.stylesOfColumns();
  }

  async write(): Promise<void> {
    const { sheet, worksheet, book } = this;
    layOut(worksheet, sheet, this.columnCount);
    const shown = this.lastShownRow();
    this.styleColumns();
    this.openCells();
    for (let row = 0; row < this.rowCount; row++) {
      const cells = sheet.rows[row] ?? [];
      for (let column = 0; column < this.columnCount; column++) this.writeCell(cells[column], row, column);
    }
    if (this.blank) this.lineForm(shown);
    book.validations.write(worksheet, this.columnCount, { ...book, sheet });
    this.writeBands();
    growRows(worksheet, sheet, this.rowCount, (row) => this.textIn(row));
    this.setUpPages(shown);
    for (const merge of sheet.merges) {
      const { startRow, startColumn, endRow, endColumn } = boundsOf(sheet, merge);
      if (endRow - startRow > 1 || endColumn - startColumn > 1)
        worksheet.mergeCells(startRow + 1, startColumn + 1, endRow, endColumn);
    }
    addConditionalFormats(worksheet, { ...book, sheet }, book.styles);
    if (sheet.basicFilter) worksheet.autoFilter = printA1(boundsOf(sheet, sheet.basicFilter.range));
    if (this.locking.protects)
      await worksheet.protect('', {
        selectLockedCells: true,
        formatColumns: true,
        formatRows: true,
        autoFilter: true,
      });
  }

  private setUpPages(shown: number): void {
    const { book, sheet, worksheet, blank, columnCount: columns } = this;
    const last = lastRow(sheet);
    setUpPrint(worksheet, sheet, {
      heading: book.spreadsheet.properties.title,
      columns,
      lastRow: blank ? shown : lastRowOfPage(worksheet, sheet, { columns, shown, last }),
      endsBlank: blank !== undefined || shown < last,
    });
  }

  /** The last row (1-based) in which a column that is not hidden shows something; formulas may show nothing. */
  private lastShownRow(): number {
    const { book, sheet } = this;
    const shows = (row: number) =>
      sheet.rows[row]?.some((cell, column) => {
        if (!cell || isHidden(sheet, column)) return false;
        const value = computedValue(book.spreadsheet, sheet, row, column);
        return value !== undefined && value !== '';
      });
    let row = lastRow(sheet);
    while (row > 0 && !shows(row - 1)) row--;
    return row;
  }

  private textIn(row: number): (column: number) => string {
    const { sheet, book } = this;
    return (column) =>
      displayValue(
        computedValue(book.spreadsheet, sheet, row, column),
        effectiveNumberFormat(book.spreadsheet, sheet, row, column),
        book.spreadsheet.properties.locale,
      );
  }

  /** The look of the blank rows; under protection of some parts, cells are open unless told otherwise. */
  private stylesOfColumns(): (Partial<Style> | undefined)[] {
    const { blank, locking, book, columnCount } = this;
    const opens = locking.protects && !locking.lockedByDefault;
    return Array.from({ length: opens ? Math.max(columnCount, 26) : columnCount }, (_, column) => {
      const format = blank?.cells[column]?.format;
      const isLocked = blank ? locking.isLocked(blank.firstRow, column) : !opens;
      if (!format && isLocked) return undefined;
      return book.styles.of(format, format?.numberFormat ?? undefined, undefined, isLocked);
    });
  }

  /** The lines of a form without entries; programs print none where only columns have a look. */
  private lineForm(shown: number): void {
    const last = lastPrintedRow(this.sheet, shown);
    for (let row = this.rowCount; row < last; row++)
      for (const [column, style] of this.columnStyles.entries())
        if (style) this.worksheet.getCell(row + 1, column + 1).style = style;
  }

  private styleColumns(): void {
    for (const [column, style] of this.columnStyles.entries()) {
      if (!style) continue;
      const target = this.worksheet.getColumn(column + 1);
      target.width ??= characters(DEFAULT_COLUMN_PIXELS);
      target.style = style;
    }
  }

  /** Cells that protection opens or closes although nothing stands in them. */
  private openCells(): void {
    const { locking, worksheet, sheet } = this;
    if (!locking.protects) return;
    let left = MOST_EMPTY_CELLS;
    for (const area of protectedAreas(sheet)) {
      const endRow = this.blank ? Math.min(area.endRow, this.rowCount) : area.endRow;
      for (let row = area.startRow; row < endRow; row++)
        for (let column = area.startColumn; column < area.endColumn && left-- > 0; column++)
          worksheet.getCell(row + 1, column + 1).protection = { locked: locking.isLocked(row, column) };
    }
  }

  /** Colours of bands reach over cells in which nothing stands. */
  private writeBands(): void {
    for (const banded of this.sheet.bandedRanges) {
      const { startRow, endRow, startColumn, endColumn } = boundsOf(this.sheet, banded.range);
      const lastRow = Math.min(endRow, this.sheet.rows.length);
      for (let row = startRow; row < lastRow; row++)
        for (let column = startColumn; column < endColumn; column++)
          if (!this.sheet.rows[row]?.[column]) this.writeStyle(undefined, row, column);
    }
  }

  private writeStyle(cell: Cell | undefined, row: number, column: number): void {
    const style = this.styleOf(cell, row, column);
    this.worksheet.getCell(row + 1, column + 1).style = style;
  }

  private styleOf(cell: Cell | undefined, row: number, column: number): Partial<Style> {
    const { spreadsheet, styles } = this.book;
    const numberFormat = isTick(cell) ? TICKS : effectiveNumberFormat(spreadsheet, this.sheet, row, column);
    return styles.of(
      cell?.format,
      numberFormat,
      this.banding(row, column),
      this.locking.isLocked(row, column),
    );
  }

  /** An empty cell is left out where it looks as its column does. */
  private writeCell(cell: Cell | undefined, row: number, column: number): void {
    const columnStyle = this.columnStyles[column];
    if (!cell && !columnStyle) return;
    const style = this.styleOf(cell, row, column);
    if (isEmpty(cell) && style === columnStyle) return;
    const target = this.worksheet.getCell(row + 1, column + 1);
    target.style = this.isCut(cell, row, column) ? this.book.styles.cut(style) : style;
    if (!cell) return;
    const value = this.valueOf(cell, row, column);
    if (value !== undefined) target.value = value;
    if (cell.formula !== undefined) this.writeFilled(row, column);
    if (cell.note) target.note = { texts: [{ text: cell.note }] };
  }

  /** Whether a clipped text would run into the next cell, as it does in files where that is empty. */
  private isCut(cell: Cell | undefined, row: number, column: number): boolean {
    if (cell?.format?.wrapStrategy !== 'CLIP' || typeof cell.value !== 'string') return false;
    const width = this.sheet.columnMetadata[column]?.pixelSize ?? DEFAULT_COLUMN_PIXELS;
    const isFree = isEmpty(this.sheet.rows[row]?.[column + 1]) || isHidden(this.sheet, column + 1);
    return isFree && textWidth(cell.value) > width;
  }

  private valueOf(cell: Cell, row: number, column: number): CellValue | undefined {
    const { spreadsheet, titles } = this.book;
    if (cell.formula === undefined) return this.textOf(cell) ?? cell.value;
    const result = resultOf(computedValue(spreadsheet, this.sheet, row, column));
    const formula = fileFormula(spreadsheet, this.sheet, cell.formula, titles);
    if (formula === undefined) return result;
    const value = { formula, ...(result !== undefined && { result }) };
    if (!mayFillCells(cell.formula)) return value;
    const block = filledBlock(spreadsheet, this.sheet, row, column) ?? { rows: 1, columns: 1 };
    const ref = printA1({
      startRow: row,
      endRow: row + block.rows,
      startColumn: column,
      endColumn: column + block.columns,
    });
    const array = { ...value, shareType: 'array', ref };
    return array;
  }

  /** Text with links or with formats of its own; undefined for any other value. */
  private textOf(cell: Cell): CellValue | undefined {
    const text = cell.value;
    if (typeof text !== 'string') return undefined;
    const runs = cell.runs ?? [];
    const link =
      cell.format?.textFormat?.link?.uri ?? runs.find((run) => run.format?.link?.uri)?.format?.link?.uri;
    if (link) return { text, hyperlink: link };
    if (runs.length === 0) return undefined;
    const base = cell.format?.textFormat ?? {};
    const starts = runs[0]?.startIndex ? [{ startIndex: 0, format: {} }, ...runs] : runs;
    return {
      richText: starts.map((run, index) => ({
        text: text.slice(run.startIndex ?? 0, starts[index + 1]?.startIndex ?? undefined),
        font: this.book.styles.font({ ...base, ...run.format }),
      })),
    };
  }

  /** The other cells that an array formula fills carry their results. */
  private writeFilled(row: number, column: number): void {
    const { spreadsheet } = this.book;
    const block = filledBlock(spreadsheet, this.sheet, row, column);
    if (!block) return;
    for (let r = 0; r < block.rows; r++)
      for (let c = 0; c < block.columns; c++) {
        if (r === 0 && c === 0) continue;
        const result = resultOf(computedValue(spreadsheet, this.sheet, row + r, column + c));
        if (result !== undefined) this.worksheet.getCell(row + r + 1, column + c + 1).value = result;
      }
  }
}

/** Boxes where a program shows truth values in their format; the others show their own words. */
const TICKS = { type: 'NUMBER', pattern: '"☑";"☑";"☐"' };

function isTick(cell: Cell | undefined): boolean {
  const { type, values } = cell?.validation?.condition ?? {};
  return type === 'BOOLEAN' && !values?.length && typeof cell?.value === 'boolean';
}

type FileError = { error: '#N/A' | '#REF!' | '#NAME?' | '#DIV/0!' | '#NULL!' | '#VALUE!' | '#NUM!' };
const FILE_ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

function resultOf(value: Primitive | CellError | undefined): Primitive | FileError | undefined {
  if (typeof value !== 'object') return value;
  const text = errorText(value.type);
  return { error: FILE_ERRORS.find((known) => known === text) ?? '#VALUE!' };
}
