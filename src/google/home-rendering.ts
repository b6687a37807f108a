/** Sheets of formulas in the open workbook, through SpreadsheetApp: made again when gone, mended where formulas broke. */
import type { HomeCell, HomeChart, HomeLayout } from '../workbook/home';
import { isPresentLayout, renewedCells, renewedRuns } from '../workbook/home-renewal';
import { ACCENTS, INK, LINE, TONES } from '../workbook/palette';
import { TABLE_MARK } from '../workbook/table-tag';
import { dueFormula, HOME_LOOKS } from './home-requests';
import { emptySheet, type RepairableSheet } from './repairable-sheet';
import { highlightRule } from './sheet-rendering';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes the sheet at this position, 0-based. Its protection comes last: without it the sheet is not finished. */
export function makeHome(layout: HomeLayout, position = 0): RepairableSheet {
  const made = emptySheet(layout.title, position);
  const { sheet } = made;
  sheet.addDeveloperMetadata(TABLE_MARK, layout.tag, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  const grid = gridOf<string>(layout, '', ({ content }) => content);
  sizeGrid(sheet, layout);
  sheet.getRange(1, 1, layout.rows, layout.columns).setValues(grid);
  dress(sheet, layout);
  return made;
}

/**
 * Puts back the tag, formulas that are gone or point to a deleted sheet, and the protection; what somebody typed over a
 * cell stays. True when something was put back.
 */
export function mendHome({ sheet }: RepairableSheet, layout: HomeLayout): boolean {
  const rows = Math.min(layout.rows, sheet.getMaxRows());
  const columns = Math.min(layout.columns, sheet.getMaxColumns());
  const range = sheet.getRange(1, 1, rows, columns);
  const values: unknown[][] = range.getValues();
  const formulas = range.getFormulas();
  const lost = layout.cells.filter(({ row, column, content }) => {
    if (row > rows || column > columns) return false;
    const formula = formulas[row - 1]?.[column - 1] ?? '';
    if (formula.includes('#REF!')) return true;
    return formula === '' && content !== '' && values[row - 1]?.[column - 1] === '';
  });
  for (const { row, column, content } of lost) sheet.getRange(row, column).setValue(content);
  const isShown = !sheet.isRowHiddenByUser(1);
  if (isShown) sheet.hideRows(1);
  const kept = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const isOpen = !kept.some((each) => each.getDescription() === protectionOf(layout));
  if (isOpen) dress(sheet, layout);
  return lost.length > 0 || isShown || isOpen;
}

/**
 * Brings formulas and words to what the layout has, and the look with them where another version made the sheet; what people
 * typed stays. True when something was another.
 */
export function renewHome({ sheet }: RepairableSheet, layout: HomeLayout): boolean {
  const rows = Math.max(layout.rows, sheet.getMaxRows());
  const columns = Math.max(layout.columns, sheet.getMaxColumns());
  sizeGrid(sheet, { rows, columns });
  const range = sheet.getRange(1, 1, layout.rows, layout.columns);
  const values: unknown[][] = range.getValues();
  const formulas = range.getFormulas();
  const present = values.map((line, row) => line.map((value, column) => formulas[row]?.[column] || value));
  const renewed = renewedCells(layout, present);
  if (!isPresentLayout(layout, present[0] ?? [])) {
    // before the contents: a cell that is one with others holds nothing of its own
    range.breakApart();
    dress(sheet, layout);
  }
  // from below: the mark stands in the first row, and a run that dies is gone on with
  for (const run of renewedRuns(renewed).reverse()) {
    const [{ row, column } = { row: 1, column: 1 }] = run;
    sheet.getRange(row, column, 1, run.length).setValues([run.map(({ content }) => content)]);
  }
  return renewed.length > 0;
}

/** Everything but the contents. */
function dress(sheet: Sheet, layout: HomeLayout): void {
  const { rows, columns, widths, hiddenColumnsFrom } = layout;
  const looks = gridOf(layout, undefined, ({ style }) => style && HOME_LOOKS[style]);
  for (const cell of layout.cells) {
    const line = looks[cell.row - 1];
    // a section's colour runs over its whole line
    if (line && cell.style === 'section') line.fill(HOME_LOOKS.section, 0, widths.length);
  }
  const each = <Value>(value: (look: (typeof looks)[number][number]) => Value): Value[][] =>
    looks.map((line) => line.map(value));
  sheet
    .getRange(1, 1, rows, columns)
    .setFontWeights(each((look) => (look?.bold ? 'bold' : 'normal')))
    .setFontSizes(each((look) => look?.size ?? 10))
    .setFontColors(each((look) => look?.text ?? INK))
    .setBackgrounds(each((look) => look?.background ?? '#ffffff'))
    .setHorizontalAlignments(
      each((look) => (look?.align === 'CENTER' ? 'center' : look?.align === 'RIGHT' ? 'right' : 'left')),
    )
    .setNumberFormats(each((look) => look?.format?.pattern ?? 'General'))
    .setVerticalAlignment('middle')
    .setWrap(true);
  widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  // keeps the shown columns apart from the helpers
  sheet.setColumnWidths(widths.length + 1, hiddenColumnsFrom - 1 - widths.length, 20);
  sheet.hideColumns(hiddenColumnsFrom, columns - hiddenColumnsFrom + 1);
  sheet.hideRows(1);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(ACCENTS.about);
  for (const { fromRow, toRow, toColumn = widths.length } of layout.tables)
    sheet
      .getRange(fromRow, 1, toRow - fromRow + 1, toColumn)
      .setBorder(true, true, true, true, true, true, LINE, SpreadsheetApp.BorderStyle.SOLID);
  for (const { row, toRow = row, fromColumn, toColumn, height } of layout.wideTexts) {
    sheet.getRange(row, fromColumn, toRow - row + 1, toColumn - fromColumn + 1).mergeAcross();
    if (height !== undefined) sheet.setRowHeight(row, height);
  }
  sheet.setConditionalFormatRules([
    ...layout.tasks.map(({ fromRow, toRow }) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(dueFormula(fromRow))
        .setBackground(TONES.attention.background)
        .setFontColor(TONES.attention.text)
        .setRanges([sheet.getRange(fromRow, 2, toRow - fromRow + 1, 2)])
        .build(),
    ),
    ...(layout.highlights ?? []).map((highlight) => highlightRule(sheet, highlight)),
  ]);
  for (const old of sheet.getCharts()) sheet.removeChart(old);
  for (const chart of layout.charts ?? []) insertChart(sheet, chart);
  // warning first, then the name: a run that dies in between must lock nobody out
  const begun = sheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .find((each) => each.getDescription() === '');
  (begun ?? sheet.protect()).setWarningOnly(true).setDescription(protectionOf(layout));
}

/** Shades that stay apart when printed in black and white, and points of different shapes. */
const SERIES = [
  { color: '#202124', shape: 'circle', dashes: [1, 0] },
  { color: '#0b57d0', shape: 'square', dashes: [8, 3] },
  { color: '#8a8f94', shape: 'triangle', dashes: [3, 3] },
  { color: '#b3261e', shape: 'diamond', dashes: [12, 3, 3, 3] },
] as const;

function insertChart(sheet: Sheet, { kind, title, block, at }: HomeChart): void {
  const { fromRow, toRow, toColumn } = block;
  const builder = sheet.newChart();
  const typed = kind === 'line' ? builder.asLineChart() : builder.asColumnChart();
  const chart = typed
    .addRange(sheet.getRange(fromRow, 1, toRow - fromRow + 1, toColumn))
    .setNumHeaders(1)
    .setOption('title', title)
    .setPosition(at.row, at.column, 0, 0)
    .setOption('width', 640)
    .setOption('height', 320)
    .setOption('legend.position', 'bottom')
    .setOption('vAxis.minValue', 0)
    .setOption(
      'colors',
      SERIES.map(({ color }) => color),
    );
  if (kind === 'line')
    SERIES.forEach(({ shape, dashes }, index) => {
      chart.setOption(`series.${index}.pointShape`, shape);
      chart.setOption(`series.${index}.pointSize`, 7);
      chart.setOption(`series.${index}.lineDashStyle`, [...dashes]);
    });
  sheet.insertChart(chart.build());
}

function protectionOf({ title }: HomeLayout): string {
  return `THĐT: ${title} do chương trình tính`;
}

function gridOf<Value>(
  { rows, columns, cells }: HomeLayout,
  empty: Value,
  contentOf: (cell: HomeCell) => Value,
): Value[][] {
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => empty));
  for (const cell of cells) {
    const line = grid[cell.row - 1];
    if (line) line[cell.column - 1] = contentOf(cell);
  }
  return grid;
}

function sizeGrid(sheet: Sheet, { rows, columns }: Pick<HomeLayout, 'rows' | 'columns'>): void {
  const missingRows = rows - sheet.getMaxRows();
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  else if (missingRows < 0) sheet.deleteRows(rows + 1, -missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
  else if (missingColumns < 0) sheet.deleteColumns(columns + 1, -missingColumns);
}
