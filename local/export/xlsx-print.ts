/** How the sheets of an .xlsx file print: A4, titles on every page, letters that can be read. */
import type { Worksheet } from 'exceljs';
import type { Sheet } from '../state/spreadsheet/model';
import { columnLetters } from '../state/spreadsheet/ranges';
import { DEFAULT_COLUMN_PIXELS, isHidden } from './text-size';
import { ONE_LINE } from './xlsx-row-heights';

const A4 = 9;
/** Wider than this, letters of ten points come out under eight on an upright A4 page. */
const PORTRAIT_PIXELS = 850;
/** Wider than this, they come out under eight on one page across. */
const LANDSCAPE_PIXELS = 1260;
/** Blank lines to write on, when a form without entries is printed. */
const BLANK_LINES = 20;

/** The last row (1-based) that pages show; `lastShown` is the last with an entry. */
export function lastPrintedRow(sheet: Sheet, lastShown: number): number {
  const frozenRows = sheet.properties.gridProperties?.frozenRowCount ?? 0;
  return lastShown > frozenRows ? lastShown : frozenRows + BLANK_LINES;
}

/** Points of a page below its heading and above its footer, upright and across, with a little to spare. */
const PAGE_POINTS = { portrait: 700, landscape: 460 } as const;
/** Pixels of a page from side to side. */
const PAGE_PIXELS = { portrait: 688, landscape: 1017 } as const;

/**
 * The row (1-based, at most `last`) with which the page of the last row that shows something is full: formulas below it
 * may show something on the day when the file is opened.
 */
export function lastRowOfPage(
  worksheet: Worksheet,
  sheet: Sheet,
  { columns, shown, last }: { columns: number; shown: number; last: number },
): number {
  const width = widthOf(sheet, columns);
  const orientation = orientationOf(width);
  const room = PAGE_POINTS[orientation] * Math.max(1, width / PAGE_PIXELS[orientation]);
  const heightOf = (row: number) => {
    const { hidden, height } = worksheet.getRow(row);
    return hidden ? 0 : (height ?? ONE_LINE);
  };
  let used = 0;
  for (let row = 1; row <= shown; row++) used += heightOf(row);
  const end = Math.ceil(used / room) * room;
  let row = shown;
  while (row < last && used + heightOf(row + 1) <= end) {
    row += 1;
    used += heightOf(row);
  }
  return row;
}

function orientationOf(width: number): 'portrait' | 'landscape' {
  return width > PORTRAIT_PIXELS ? 'landscape' : 'portrait';
}

/** What of a sheet its pages show. */
export interface Printed {
  /** Stands above every page, beside the sheet's title. */
  readonly heading: string;
  /** Columns in use. */
  readonly columns: number;
  /** The last row (1-based) to be printed. */
  readonly lastRow: number;
  /** Whether rows follow it that show nothing. */
  readonly endsBlank: boolean;
}

/** Frozen rows on every page, frozen columns too where a sheet takes several pages across; title above, page numbers below. */
export function setUpPrint(
  worksheet: Worksheet,
  sheet: Sheet,
  { heading, columns, lastRow, endsBlank }: Printed,
): void {
  const grid = sheet.properties.gridProperties ?? {};
  const frozenRows = grid.frozenRowCount ?? 0;
  const frozenColumns = grid.frozenColumnCount ?? 0;
  const width = widthOf(sheet, columns);
  const repeated = widthOf(sheet, frozenColumns);
  const pages =
    width <= LANDSCAPE_PIXELS || repeated > LANDSCAPE_PIXELS / 2
      ? 1
      : Math.ceil((width - repeated) / (LANDSCAPE_PIXELS - repeated));
  const endRow = lastPrintedRow(sheet, lastRow);
  Object.assign(worksheet.pageSetup, {
    paperSize: A4,
    orientation: orientationOf(width),
    fitToPage: true,
    fitToWidth: pages,
    fitToHeight: 0,
    pageOrder: 'overThenDown',
    margins: { left: 0.6, right: 0.5, top: 0.8, bottom: 0.7, header: 0.35, footer: 0.3 },
    ...(frozenRows > 0 && { printTitlesRow: `1:${frozenRows}` }),
    ...(pages > 1 && frozenColumns > 0 && { printTitlesColumn: `A:${columnLetters(frozenColumns - 1)}` }),
    // the library puts the first sign of each corner; without the second one programs lose the area.
    // A hidden sheet that has an area comes out of the printer
    ...(endsBlank &&
      sheet.properties.hidden !== true && { printArea: `A$1:${columnLetters(columns - 1)}$${endRow}` }),
  });
  const font = '&"Arial,Regular"&9';
  worksheet.headerFooter.oddHeader = `&L&"Arial,Bold"&12&A&R${font} ${heading.replaceAll('&', '&&')}`;
  worksheet.headerFooter.oddFooter = `&L${font}&A&R${font}Trang &P/&N`;
}

function widthOf(sheet: Sheet, columns: number): number {
  let width = 0;
  for (let column = 0; column < columns; column++)
    if (!isHidden(sheet, column)) width += sheet.columnMetadata[column]?.pixelSize ?? DEFAULT_COLUMN_PIXELS;
  return width;
}
