/** The sheet to print: what a register looks like on paper, made anew each time somebody prints one. */
import { parseTag } from '../workbook/table-tag';
import { readProperty, writeProperty } from './properties';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Document property with the id of the sheet, so that a school's own sheet of this title is never overwritten. */
const PRINT_SHEET = 'print-sheet';
/** School, title, period, column titles: they stand on every page, because frozen rows are repeated. */
const HEAD_ROWS = 4;
const LINE = '#9aa0a6';
/** Pixels: a date, two lines, room to sign, a name. */
const SIGNATURE_HEIGHT = 150;

/** What the sheet shows; sizes in pixels. */
export interface PrintedSheet {
  readonly school: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly {
    readonly title: string;
    readonly width: number;
    readonly align: 'left' | 'center' | 'right';
  }[];
  /** Pixels of the row of column titles. */
  readonly titleHeight: number;
  readonly rows: readonly (readonly string[])[];
  /** Of each row; absent: as high as its texts. */
  readonly rowHeight?: number;
  readonly dateLine: string;
  readonly signers: readonly { readonly title: string; readonly name: string }[];
}

/** Name of the table that the sheet in front of the person holds; undefined when it is none of ours. */
export function tableInFront(): string | undefined {
  const sheet = SpreadsheetApp.getActiveSheet();
  return parseTag(String(sheet.getRange(1, 1).getValue()))?.name;
}

/** Fills the sheet and brings it to the front. */
export function showPrintSheet(printed: PrintedSheet): void {
  const { columns, rows } = printed;
  const sheet = emptySheet(`In ${printed.title}`, HEAD_ROWS + rows.length + 2, columns.length);
  const width = columns.length;
  columns.forEach((column, index) => {
    sheet.setColumnWidth(index + 1, column.width);
  });
  line(sheet, 1, width, printed.school).setFontWeight('bold').setFontSize(11).setHorizontalAlignment('left');
  line(sheet, 2, width, printed.title.toLocaleUpperCase('vi')).setFontWeight('bold').setFontSize(14);
  line(sheet, 3, width, printed.subtitle).setFontStyle('italic');
  const table = sheet.getRange(HEAD_ROWS, 1, rows.length + 1, width);
  // as texts: what a school typed must never become a formula
  table.setNumberFormat('@').setValues([columns.map(({ title }) => title), ...rows.map((row) => [...row])]);
  table
    .setWrap(true)
    .setVerticalAlignment('top')
    .setBorder(true, true, true, true, true, true, LINE, SpreadsheetApp.BorderStyle.SOLID);
  sheet
    .getRange(HEAD_ROWS, 1, 1, width)
    .setFontWeight('bold')
    .setHorizontalAlignment('center')
    .setVerticalAlignment('middle')
    .setBackground('#eceff1');
  columns.forEach(({ align }, index) => {
    sheet.getRange(HEAD_ROWS + 1, index + 1, rows.length, 1).setHorizontalAlignment(align);
  });
  sheet.setRowHeight(HEAD_ROWS, printed.titleHeight);
  if (printed.rowHeight !== undefined) sheet.setRowHeights(HEAD_ROWS + 1, rows.length, printed.rowHeight);
  sheet.setFrozenRows(HEAD_ROWS);
  signatures(sheet, HEAD_ROWS + rows.length + 2, printed);
  sheet.setHiddenGridlines(true);
  sheet.activate();
}

/** Two signers side by side below the table, all in one row: a page break never parts a name from its place. */
function signatures(sheet: Sheet, row: number, { columns, dateLine, signers }: PrintedSheet): void {
  const half = middleOf(columns);
  const [left, right] = signers;
  const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
  const put = (from: number, count: number, before: string, signer: (typeof signers)[number] | undefined) => {
    const range = sheet.getRange(row, from, 1, count);
    if (count > 1) range.merge();
    const { title = '', name = '' } = signer ?? {};
    const text = `${before}\n${title}\n(Ký, ghi rõ họ tên)\n\n\n\n${name}`;
    const start = before.length + 1;
    const rich = SpreadsheetApp.newRichTextValue().setText(text);
    rich.setTextStyle(start, start + title.length, bold);
    if (name !== '') rich.setTextStyle(text.length - name.length, text.length, bold);
    range
      .setRichTextValue(rich.build())
      .setHorizontalAlignment('center')
      .setVerticalAlignment('top')
      .setWrap(true);
  };
  put(1, half, ' ', left);
  put(half + 1, columns.length - half, dateLine, right);
  sheet.setRowHeight(row, SIGNATURE_HEIGHT);
}

/** How many columns make up the left half of the page. */
function middleOf(columns: PrintedSheet['columns']): number {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  let left = 0;
  for (const [index, { width }] of columns.entries()) {
    left += width;
    if (left >= whole / 2) return Math.max(1, Math.min(index + 1, columns.length - 1));
  }
  return 1;
}

function line(sheet: Sheet, row: number, width: number, text: string): GoogleAppsScript.Spreadsheet.Range {
  const range = sheet.getRange(row, 1, 1, width);
  if (width > 1) range.merge();
  return range.setNumberFormat('@').setValue(text).setHorizontalAlignment('center');
}

/** Our print sheet without any content, or a new one. */
function emptySheet(title: string, rows: number, columns: number): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const known = readProperty(PRINT_SHEET);
  const sheets = spreadsheet.getSheets();
  const former = sheets.find((sheet) => sheet.getSheetId() === known);
  if (former) spreadsheet.deleteSheet(former);
  const isTaken = sheets.some((sheet) => sheet !== former && sheet.getName() === title);
  const sheet = spreadsheet.insertSheet(isTaken ? `${title} (THĐT)` : title, sheets.length);
  writeProperty(PRINT_SHEET, sheet.getSheetId());
  if (sheet.getMaxRows() > rows) sheet.deleteRows(rows + 1, sheet.getMaxRows() - rows);
  else if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (sheet.getMaxColumns() > columns) sheet.deleteColumns(columns + 1, sheet.getMaxColumns() - columns);
  else if (sheet.getMaxColumns() < columns)
    sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
  return sheet;
}
