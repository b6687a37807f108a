/** Makes sheets of the open workbook from their layouts, through SpreadsheetApp, column runs at a time. */
import { ANY_NUMBER, type ValidationLayout } from '../workbook/column-layout';
import type { Highlight } from '../workbook/highlights';
import type { ColumnLayout, Protection, SheetLayout } from '../workbook/layout';
import { FIRST_DATA_ROW, TITLE_ROW } from '../workbook/table';
import { upgradeOf } from './sheet-upgrade';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Makes the sheets that `find` does not find, in the order of the layouts and before or behind the others, and gives the others the columns that they lack.
 * Answers the ids that Google gave, by table name. An empty sheet that came with a new workbook is removed.
 */
export function renderSheets(
  spreadsheet: Spreadsheet,
  layouts: readonly SheetLayout[],
  find: (layout: SheetLayout) => Sheet | undefined,
  place: 'first' | 'last' = 'first',
): Record<string, number> {
  const before = spreadsheet.getSheets();
  const from = place === 'first' ? 0 : before.length;
  const present = new Map(layouts.map((layout) => [layout, find(layout)]));
  const missing = layouts.filter((layout) => present.get(layout) === undefined);
  const titles = new Set(before.map((sheet) => sheet.getName()));
  // All sheets before their contents: drop-downs of one may point to another.
  const made = missing.map((layout) => {
    const title = titles.has(layout.title) ? `${layout.title} (THĐT)` : layout.title;
    return { layout, sheet: spreadsheet.insertSheet(title, from + layouts.indexOf(layout)) };
  });
  const sheetsByTitle = new Map(made.map(({ layout, sheet }) => [layout.title, sheet]));
  for (const [layout, sheet] of present) if (sheet) sheetsByTitle.set(layout.title, sheet);
  const sheetTitled = (title: string) =>
    sheetsByTitle.get(title) ?? spreadsheet.getSheetByName(title) ?? undefined;
  for (const { layout, sheet } of made) render(sheet, layout, sheetTitled);
  for (const [layout, sheet] of present) if (sheet) upgrade(sheet, layout, sheetTitled);
  if (made.length > 0) removeEmptySheet(spreadsheet, before);
  return Object.fromEntries(made.map(({ layout, sheet }) => [layout.name, sheet.getSheetId()]));
}

/** Fills an empty sheet; what it does last is to protect it. */
export function render(
  sheet: Sheet,
  layout: SheetLayout,
  sheetTitled: (title: string) => Sheet | undefined,
): void {
  const { columns } = layout;
  sizeGrid(sheet, layout);
  sheet.getRange(1, 1, 1, columns.length).setNumberFormat('@');
  sheet
    .getRange(1, 1, TITLE_ROW, columns.length)
    .setValues([columns.map(({ key }) => key), columns.map(({ title }) => title)]);
  renderTitles(sheet, columns, 1);
  sheet.setRowHeight(TITLE_ROW, layout.titleHeight);
  const body = (from: number, to: number): Range =>
    sheet.getRange(FIRST_DATA_ROW, from, layout.rowCount - FIRST_DATA_ROW + 1, to - from + 1);
  body(1, columns.length).setVerticalAlignment('top');
  sheet
    .getRange(TITLE_ROW, 1, layout.rowCount - TITLE_ROW + 1, columns.length)
    .setBorder(true, true, true, true, true, true, layout.lineColor, SpreadsheetApp.BorderStyle.SOLID);
  inRuns(
    columns,
    ({ numberFormat }) => numberFormat,
    (format, from, to) => {
      if (format !== 'General') body(from, to).setNumberFormat(format);
    },
  );
  inRuns(
    columns,
    ({ bodyColors }) => `${bodyColors.background} ${bodyColors.text}`,
    (_, from, to) => {
      const colors = columns[from - 1]?.bodyColors;
      if (colors) body(from, to).setBackground(colors.background).setFontColor(colors.text);
    },
  );
  inRuns(
    columns,
    ({ align }) => align,
    (align, from, to) => body(from, to).setHorizontalAlignment(align),
  );
  inRuns(
    columns,
    ({ wrap }) => wrap,
    (wrap, from, to) => body(from, to).setWrap(wrap === 'wrap'),
  );
  inRuns(
    columns,
    ({ width }) => String(width),
    (width, from, to) => {
      sheet.setColumnWidths(from, to - from + 1, Number(width));
    },
  );
  inRuns(
    columns,
    ({ hidden }) => String(hidden),
    (hidden, from, to) => {
      if (hidden === 'true') sheet.hideColumns(from, to - from + 1);
    },
  );
  columns.forEach(({ validation }, index) => {
    const rule = validation && ruleOf(validation, sheetTitled);
    if (rule) body(index + 1, index + 1).setDataValidation(rule);
  });
  renderRest(sheet, layout);
}

/**
 * Puts in the columns that a sheet of an older version lacks; what stands in the others is not touched. Each gets its key
 * last: until then a further run takes the empty column that it finds for its own.
 */
export function upgrade(
  sheet: Sheet,
  layout: SheetLayout,
  sheetTitled: (title: string) => Sheet | undefined,
): void {
  const width = Math.max(1, sheet.getLastColumn());
  const keys: unknown[] = sheet.getRange(1, 1, 1, width).getValues()[0] ?? [];
  const isEmpty = (position: number) =>
    position <= sheet.getMaxColumns() && sheet.getRange(1, position, sheet.getMaxRows(), 1).isBlank();
  const { insertions, tag, highlights } = upgradeOf(
    layout,
    keys.map((key) => String(key).trim()),
    isEmpty,
  );
  for (const { position, adopted } of insertions) if (!adopted) sheet.insertColumnAfter(position - 1);
  addHighlights(sheet, highlights);
  for (const { column, position } of insertions) renderColumn(sheet, layout, column, position, sheetTitled);
  if (tag !== undefined) sheet.getRange(1, 1).setValue(tag);
}

/** Rules that a run added which died afterwards are not added again. */
function addHighlights(sheet: Sheet, highlights: readonly Highlight[]): void {
  if (highlights.length === 0) return;
  const rules = sheet.getConditionalFormatRules();
  const known = new Set(
    rules.map((rule) => {
      const [formula]: unknown[] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
      return `${String(formula)} ${rule.getRanges()[0]?.getColumn() ?? ''}`;
    }),
  );
  const added = highlights.filter(({ formula, fromColumn }) => !known.has(`${formula} ${fromColumn}`));
  if (added.length > 0)
    sheet.setConditionalFormatRules([...rules, ...added.map((highlight) => highlightRule(sheet, highlight))]);
}

function renderColumn(
  sheet: Sheet,
  layout: SheetLayout,
  column: ColumnLayout,
  position: number,
  sheetTitled: (title: string) => Sheet | undefined,
): void {
  const { numberFormat, bodyColors, align, wrap, width, hidden, validation } = column;
  sheet.setColumnWidth(position, width);
  if (hidden) sheet.hideColumns(position);
  const rows = sheet.getMaxRows() - FIRST_DATA_ROW + 1;
  const rule = validation && ruleOf(validation, sheetTitled);
  sheet
    .getRange(FIRST_DATA_ROW, position, rows, 1)
    .setNumberFormat(numberFormat)
    .setBackground(bodyColors.background)
    .setFontColor(bodyColors.text)
    .setHorizontalAlignment(align)
    .setVerticalAlignment('top')
    .setWrap(wrap === 'wrap')
    .setDataValidation(rule ?? null);
  sheet
    .getRange(TITLE_ROW, position, rows + 1, 1)
    .setBorder(true, true, true, true, true, true, layout.lineColor, SpreadsheetApp.BorderStyle.SOLID);
  renderTitles(sheet, [column], position);
  sheet.getRange(1, position).setNumberFormat('@');
  sheet.getRange(1, position, TITLE_ROW, 1).setValues([[column.key], [column.title]]);
}

function sizeGrid(sheet: Sheet, { rowCount, columns }: SheetLayout): void {
  const rows = sheet.getMaxRows();
  if (rows > rowCount) sheet.deleteRows(rowCount + 1, rows - rowCount);
  else if (rows < rowCount) sheet.insertRowsAfter(rows, rowCount - rows);
  const width = sheet.getMaxColumns();
  if (width > columns.length) sheet.deleteColumns(columns.length + 1, width - columns.length);
  else if (width < columns.length) sheet.insertColumnsAfter(width, columns.length - width);
}

export function renderTitles(sheet: Sheet, columns: readonly ColumnLayout[], from: number): void {
  sheet
    .getRange(TITLE_ROW, from, 1, columns.length)
    .setNotes([columns.map(({ note }) => note)])
    .setBackgrounds([columns.map(({ titleColors }) => titleColors.background)])
    .setFontColors([columns.map(({ titleColors }) => titleColors.text)])
    .setFontWeight('bold')
    .setHorizontalAlignment('center')
    .setVerticalAlignment('middle')
    .setWrap(true);
}

function renderRest(sheet: Sheet, layout: SheetLayout): void {
  for (const row of layout.hiddenRows) sheet.hideRows(row);
  sheet.setFrozenRows(layout.frozenRows);
  sheet.setFrozenColumns(layout.frozenColumns);
  sheet.setTabColor(layout.tabColor);
  const { filter } = layout;
  sheet
    .getRange(
      filter.fromRow,
      filter.fromColumn,
      (filter.toRow ?? layout.rowCount) - filter.fromRow + 1,
      (filter.toColumn ?? layout.columns.length) - filter.fromColumn + 1,
    )
    .createFilter();
  if (layout.highlights.length > 0) {
    sheet.setConditionalFormatRules(layout.highlights.map((highlight) => highlightRule(sheet, highlight)));
  }
  for (const protection of layout.protections) protect(sheet, layout, protection);
  if (layout.hidden) sheet.hideSheet();
}

export function highlightRule(
  sheet: Sheet,
  { formula, colors, fromRow, toRow, fromColumn, toColumn }: Highlight,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground(colors.background)
    .setFontColor(colors.text)
    .setRanges([sheet.getRange(fromRow, fromColumn, toRow - fromRow + 1, toColumn - fromColumn + 1)])
    .build();
}

/**
 * Protects a block or the whole sheet. Warning first, then the name: a run that dies in between must lock nobody out.
 * `unfinished`: protections without a name, of which the one on the same cells is finished instead of a second one made.
 */
export function protect(
  sheet: Sheet,
  layout: SheetLayout,
  { block, kind, description }: Protection,
  unfinished: readonly GoogleAppsScript.Spreadsheet.Protection[] = [],
): void {
  const range =
    block &&
    sheet.getRange(
      block.fromRow,
      block.fromColumn,
      (block.toRow ?? layout.rowCount) - block.fromRow + 1,
      (block.toColumn ?? layout.columns.length) - block.fromColumn + 1,
    );
  const place = range?.getA1Notation();
  const begun = unfinished.find((each) =>
    place === undefined
      ? each.getProtectionType() === SpreadsheetApp.ProtectionType.SHEET
      : each.getProtectionType() === SpreadsheetApp.ProtectionType.RANGE &&
        each.getRange().getA1Notation() === place,
  );
  const made = begun ?? (range === undefined ? sheet.protect() : range.protect());
  if (kind === 'warning') made.setWarningOnly(true);
  else made.removeEditors(made.getEditors());
  made.setDescription(description);
}

export function ruleOf(
  validation: ValidationLayout,
  sheetTitled: (title: string) => Sheet | undefined,
): GoogleAppsScript.Spreadsheet.DataValidation | undefined {
  const builder = SpreadsheetApp.newDataValidation()
    .setAllowInvalid(!validation.strict)
    .setHelpText(validation.message);
  switch (validation.kind) {
    case 'checkbox':
      return builder.requireCheckbox().build();
    case 'list':
      return builder.requireValueInList([...validation.values], true).build();
    case 'list-of-column': {
      const { sheetTitle, column, fromRow, toRow } = validation;
      const range = sheetTitled(sheetTitle)?.getRange(fromRow, column, toRow - fromRow + 1, 1);
      return range && builder.requireValueInRange(range, true).build();
    }
    case 'date':
      return builder.requireDate().build();
    case 'number':
      return numberRule(builder, validation.minimum, validation.maximum);
    case 'email':
      return builder.requireTextIsEmail().build();
    case 'link':
      return builder.requireTextIsUrl().build();
  }
}

function numberRule(
  builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder,
  minimum: number | undefined,
  maximum: number | undefined,
): GoogleAppsScript.Spreadsheet.DataValidation {
  if (minimum !== undefined && maximum !== undefined)
    return builder.requireNumberBetween(minimum, maximum).build();
  if (minimum !== undefined) return builder.requireNumberGreaterThanOrEqualTo(minimum).build();
  if (maximum !== undefined) return builder.requireNumberLessThanOrEqualTo(maximum).build();
  return builder.requireNumberBetween(-ANY_NUMBER, ANY_NUMBER).build();
}

/** Calls back for each run of neighbouring columns that agree; positions are 1-based, both ends included. */
function inRuns<Value extends string>(
  columns: readonly ColumnLayout[],
  agreed: (column: ColumnLayout) => Value,
  apply: (value: Value, from: number, to: number) => void,
): void {
  let from = 1;
  columns.forEach((column, index) => {
    const next = columns[index + 1];
    if (next !== undefined && agreed(next) === agreed(column)) return;
    apply(agreed(column), from, index + 1);
    from = index + 2;
  });
}

function removeEmptySheet(spreadsheet: Spreadsheet, before: readonly Sheet[]): void {
  const [only] = before;
  if (before.length === 1 && only && only.getLastRow() === 0) spreadsheet.deleteSheet(only);
}
