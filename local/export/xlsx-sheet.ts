/** What a sheet of an .xlsx file is apart from its cells: sizes, panes, groups, filter, protection, colours by rule, print. */
import type { Cvfo, Worksheet } from 'exceljs';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Sheet, Spreadsheet } from '../state/spreadsheet/model';
import { boundsWithin, columnLetters, type GridBounds, printA1 } from '../state/spreadsheet/ranges';
import { DEFAULT_COLUMN_PIXELS } from './text-size';
import { type ConditionPlace, conditionFormula } from './xlsx-conditions';
import type { Styles } from './xlsx-styles';

const POINTS_PER_PIXEL = 0.75;

/** Pixels as widths of columns count: characters of the default font. */
export function characters(pixels: number): number {
  return Math.max((pixels - 5) / 7, 0.1);
}

/** Sizes, hidden rows and columns, groups, frozen panes, gridlines. `columns` is how many columns are in use. */
export function layOut(worksheet: Worksheet, sheet: Sheet, columns: number): void {
  const grid = sheet.properties.gridProperties ?? {};
  worksheet.properties.defaultColWidth = characters(DEFAULT_COLUMN_PIXELS);
  for (let column = 0; column < columns; column++)
    worksheet.getColumn(column + 1).width = characters(
      sheet.columnMetadata[column]?.pixelSize ?? DEFAULT_COLUMN_PIXELS,
    );
  for (const [index, properties] of Object.entries(sheet.columnMetadata)) {
    const column = worksheet.getColumn(Number(index) + 1);
    column.width = characters(properties.pixelSize ?? DEFAULT_COLUMN_PIXELS);
    if (properties.hiddenByUser || properties.hiddenByFilter) column.hidden = true;
  }
  for (const [index, properties] of Object.entries(sheet.rowMetadata)) {
    const row = worksheet.getRow(Number(index) + 1);
    if (properties.pixelSize) row.height = properties.pixelSize * POINTS_PER_PIXEL;
    if (properties.hiddenByUser || properties.hiddenByFilter) row.hidden = true;
  }
  for (const { range, depth } of sheet.rowGroups)
    for (let row = range?.startIndex ?? 0; row < (range?.endIndex ?? 0); row++)
      worksheet.getRow(row + 1).outlineLevel = Math.max(
        worksheet.getRow(row + 1).outlineLevel ?? 0,
        depth ?? 1,
      );
  for (const { range, depth } of sheet.columnGroups)
    for (let column = range?.startIndex ?? 0; column < (range?.endIndex ?? 0); column++)
      worksheet.getColumn(column + 1).outlineLevel = depth ?? 1;
  const view = { rightToLeft: sheet.properties.rightToLeft ?? false, showGridLines: !grid.hideGridlines };
  const xSplit = grid.frozenColumnCount ?? 0;
  const ySplit = grid.frozenRowCount ?? 0;
  worksheet.views =
    xSplit || ySplit ? [{ ...view, state: 'frozen', xSplit, ySplit }] : [{ ...view, state: 'normal' }];
}

/** The cells of a grid range; missing bounds reach to the edge of the grid. */
export function boundsOf(sheet: Sheet, range: sheets_v4.Schema$GridRange | undefined): GridBounds {
  return boundsWithin(sheet, {
    startRow: range?.startRowIndex ?? undefined,
    endRow: range?.endRowIndex ?? undefined,
    startColumn: range?.startColumnIndex ?? undefined,
    endColumn: range?.endColumnIndex ?? undefined,
  });
}

/** Conditional formats: every condition as a formula, gradients as colour scales. */
export function addConditionalFormats(worksheet: Worksheet, place: ConditionPlace, styles: Styles): void {
  const { sheet } = place;
  for (const [index, rule] of sheet.conditionalFormats.entries()) {
    const ranges = (rule.ranges ?? []).map((range) => boundsOf(sheet, range));
    const [first] = ranges;
    if (!first) continue;
    const ref = ranges.map((range) => printA1(range)).join(' ');
    const priority = index + 1;
    if (rule.gradientRule) {
      const points = [
        rule.gradientRule.minpoint,
        rule.gradientRule.midpoint,
        rule.gradientRule.maxpoint,
      ].filter((point) => point !== undefined && point !== null);
      const color = points.map((point) => ({
        argb:
          styles.argb(point.colorStyle ?? (point.color ? { rgbColor: point.color } : undefined)) ??
          'FFFFFFFF',
      }));
      worksheet.addConditionalFormatting({
        ref,
        rules: [{ type: 'colorScale', priority, cfvo: points.map(threshold), color }],
      });
      continue;
    }
    const { condition, format } = rule.booleanRule ?? {};
    const cell = `${columnLetters(first.startColumn)}${first.startRow + 1}`;
    const formula = condition && conditionFormula(condition, cell, place);
    if (!formula) continue;
    const { fill, font } = {
      fill: styles.fill(format?.backgroundColorStyle ?? undefined),
      font: format?.textFormat,
    };
    const { name: _name, size: _size, ...changed } = styles.font(font ?? {});
    worksheet.addConditionalFormatting({
      ref,
      rules: [
        {
          type: 'expression',
          priority,
          formulae: [formula],
          style: { ...(fill && { fill }), ...(font && { font: changed }) },
        },
      ],
    });
  }
}

function threshold(point: sheets_v4.Schema$InterpolationPoint): Cvfo {
  const types = { MIN: 'min', MAX: 'max', PERCENT: 'percent', PERCENTILE: 'percentile' } as const;
  const type = types[(point.type ?? '') as keyof typeof types] ?? 'num';
  return type === 'min' || type === 'max' ? { type } : { type, value: Number(point.value ?? 0) };
}

/** Which cells a protected file locks: those under protections that are more than a warning. */
export function lockingOf(sheet: Sheet): {
  protects: boolean;
  isLocked: (row: number, column: number) => boolean;
  /** Whether cells without any content are locked. */
  lockedByDefault: boolean;
  /** Whether from this row (0-based) to the end of the grid cells below each other are locked alike. */
  isUniform: (fromRow: number) => boolean;
} {
  const hard = sheet.protectedRanges.filter((protection) => !protection.warningOnly);
  const whole = hard.filter(({ range }) => range?.startRowIndex == null && range?.startColumnIndex == null);
  const parts = hard
    .filter((protection) => !whole.includes(protection))
    .map(({ range }) => boundsOf(sheet, range));
  const open = whole
    .flatMap(({ unprotectedRanges }) => unprotectedRanges ?? [])
    .map((range) => boundsOf(sheet, range));
  const within = (bounds: readonly GridBounds[], row: number, column: number): boolean =>
    bounds.some(
      (each) =>
        row >= each.startRow && row < each.endRow && column >= each.startColumn && column < each.endColumn,
    );
  const lockedByDefault = whole.length > 0;
  return {
    protects: hard.length > 0,
    lockedByDefault,
    isUniform: (fromRow) =>
      [...parts, ...open].every(
        ({ startRow, endRow }) => endRow <= fromRow || (startRow <= fromRow && endRow >= sheet.rows.length),
      ),
    isLocked: (row, column) =>
      hard.length === 0 || within(parts, row, column) || (lockedByDefault && !within(open, row, column)),
  };
}

/** The rows and columns that protection opens or closes beyond the cells in use. */
export function protectedAreas(sheet: Sheet): GridBounds[] {
  return sheet.protectedRanges
    .filter((protection) => !protection.warningOnly)
    .flatMap(({ range, unprotectedRanges }) =>
      range?.startRowIndex == null && range?.startColumnIndex == null
        ? (unprotectedRanges ?? [])
        : [range ?? {}],
    )
    .map((range) => boundsOf(sheet, range));
}

/** The colour that banding gives a cell, or undefined. */
export function bandingOf(
  sheet: Sheet,
): (row: number, column: number) => sheets_v4.Schema$ColorStyle | undefined {
  const bands = sheet.bandedRanges.map((banded) => ({ bounds: boundsOf(sheet, banded.range), banded }));
  return (row, column) => {
    for (const { bounds, banded } of bands) {
      if (row < bounds.startRow || row >= bounds.endRow) continue;
      if (column < bounds.startColumn || column >= bounds.endColumn) continue;
      const byRows = banded.rowProperties;
      const properties = byRows ?? banded.columnProperties ?? {};
      const at = byRows ? row - bounds.startRow : column - bounds.startColumn;
      const last = byRows ? bounds.endRow - 1 - row : bounds.endColumn - 1 - column;
      const header = properties.headerColorStyle;
      if (header && at === 0) return header;
      if (properties.footerColorStyle && last === 0) return properties.footerColorStyle;
      const odd = (at - (header ? 1 : 0)) % 2 === 1;
      return (odd ? properties.secondBandColorStyle : properties.firstBandColorStyle) ?? undefined;
    }
    return undefined;
  };
}

/** A named range as files write it: `'Sheet 1'!$A$1:$B$2`. */
export function nameLocation(
  spreadsheet: Spreadsheet,
  named: sheets_v4.Schema$NamedRange,
  titles: ReadonlyMap<Sheet, string>,
): string | undefined {
  const sheet = spreadsheet.sheets.find(
    ({ properties }) => properties.sheetId === (named.range?.sheetId ?? 0),
  );
  if (!sheet) return undefined;
  const bounds = boundsOf(sheet, named.range);
  const start = `$${columnLetters(bounds.startColumn)}$${bounds.startRow + 1}`;
  const end = `$${columnLetters(bounds.endColumn - 1)}$${bounds.endRow}`;
  const title = (titles.get(sheet) ?? '').replaceAll("'", "''");
  return `'${title}'!${start === end ? start : `${start}:${end}`}`;
}
