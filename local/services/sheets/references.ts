/** Keeping true what refers to cells when lines or cells of a sheet are inserted, deleted, moved or cut. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { rewriteFormula } from '../../state/spreadsheet/formula-text';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { GridBounds } from '../../state/spreadsheet/ranges';
import { shiftFilterColumns } from './filter-columns';
import { rewriteFormulas } from './formulas';
import { boundsOf, contains, gridRange } from './grid-range';
import { type LineChange, shiftAll, shiftMessage } from './ranges-shift';

/** Keeps true what refers to the sheet's lines: in the sheet, in other sheets, in the spreadsheet, in formulas. */
export function shiftReferences(spreadsheet: Spreadsheet, sheet: Sheet, line: LineChange): void {
  for (const other of spreadsheet.sheets) {
    other.merges = shiftAll('GridRange', other.merges, line).filter(isSeveralCells);
    other.conditionalFormats = shiftAll('ConditionalFormatRule', other.conditionalFormats, line);
    other.protectedRanges = shiftAll('ProtectedRange', other.protectedRanges, line);
    other.bandedRanges = shiftAll('BandedRange', other.bandedRanges, line);
    other.filterViews = shiftAll('FilterView', other.filterViews, line);
    other.charts = shiftAll('EmbeddedChart', other.charts, line);
    other.slicers = shiftAll('Slicer', other.slicers, line);
    if (other.tables) other.tables = shiftAll('Table', other.tables, line);
    if (other.basicFilter) other.basicFilter = shiftMessage('BasicFilter', other.basicFilter, line);
  }
  if (!line.across) {
    sheet.filterViews = sheet.filterViews.map((view) => shiftFilterColumns('FilterView', view, line));
    if (sheet.basicFilter) sheet.basicFilter = shiftFilterColumns('BasicFilter', sheet.basicFilter, line);
    const key = line.dimension === 'ROWS' ? 'rowGroups' : 'columnGroups';
    sheet[key] = shiftAll('DimensionGroup', sheet[key], line);
  }
  spreadsheet.namedRanges = shiftAll('NamedRange', spreadsheet.namedRanges, line);
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.flatMap((entry) => {
    const location = entry.location?.dimensionRange;
    if (!location) return entry;
    const dimensionRange = shiftMessage('DimensionRange', location, line);
    return dimensionRange ? { ...entry, location: { ...entry.location, dimensionRange } } : [];
  });
  const { title } = sheet.properties;
  const { kind, dimension, start, count, to, across } = line;
  const span = { sheetTitle: title, dimension, start, count, ...(across && { across }) };
  const change = kind === 'move' ? { kind, to, ...span } : { kind, ...span };
  rewriteFormulas(spreadsheet, (formula, own) => rewriteFormula(formula, change, own));
}

function isSeveralCells(range: sheets_v4.Schema$GridRange): boolean {
  const rows = (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0);
  const columns = (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0);
  return rows > 1 || columns > 1;
}

/**
 * Keeps true what refers to cells that were cut from one place and pasted at another: formulas and named ranges
 * about nothing else follow; formulas about what they cover become `#REF!`.
 */
export function followCells(
  spreadsheet: Spreadsheet,
  from: { sheet: Sheet; bounds: GridBounds },
  to: { sheet: Sheet; bounds: GridBounds },
): void {
  rewriteFormulas(spreadsheet, (formula, own) =>
    rewriteFormula(
      formula,
      {
        kind: 'moveCells',
        sheetTitle: from.sheet.properties.title,
        from: from.bounds,
        toTitle: to.sheet.properties.title,
        to: to.bounds,
      },
      own,
    ),
  );
  const followed = (range: sheets_v4.Schema$GridRange | undefined) => {
    if (!range || (range.sheetId ?? 0) !== from.sheet.properties.sheetId) return range;
    const bounds = boundsOf(from.sheet, range);
    if (!contains(from.bounds, bounds)) return range;
    const rows = to.bounds.startRow - from.bounds.startRow;
    const columns = to.bounds.startColumn - from.bounds.startColumn;
    return gridRange(to.sheet.properties.sheetId, {
      startRow: bounds.startRow + rows,
      endRow: bounds.endRow + rows,
      startColumn: bounds.startColumn + columns,
      endColumn: bounds.endColumn + columns,
    });
  };
  spreadsheet.namedRanges = spreadsheet.namedRanges.map((named) => ({
    ...named,
    range: followed(named.range),
  }));
}
