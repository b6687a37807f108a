/** What a basic filter or a slicer hides: rows whose cells do not fit its criteria. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { computedValue, effectiveNumberFormat } from '../../state/spreadsheet/computed';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { GridBounds } from '../../state/spreadsheet/ranges';
import { fittingCells } from './condition-cells';
import { boundsOf } from './grid-range';
import { shownText } from './shown-cells';

/** Hides and shows rows as the sheet's basic filter and its slicers say. */
export function applyFilter(spreadsheet: Spreadsheet, sheet: Sheet): void {
  showAllRows(sheet);
  if (sheet.basicFilter)
    hideRows(spreadsheet, sheet, boundsOf(sheet, sheet.basicFilter.range), criteriaOf(sheet.basicFilter));
  for (const { spec } of spreadsheet.sheets.flatMap(({ slicers }) => slicers)) {
    if (!spec?.filterCriteria || (spec.dataRange?.sheetId ?? 0) !== sheet.properties.sheetId) continue;
    const bounds = boundsOf(sheet, spec.dataRange);
    const column = bounds.startColumn + (spec.columnIndex ?? 0);
    hideRows(spreadsheet, sheet, bounds, new Map([[column, spec.filterCriteria]]));
  }
}

/** Hides the rows below the header that do not fit all criteria, which are given by column of the sheet. */
function hideRows(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  bounds: GridBounds,
  criteria: ReadonlyMap<number, sheets_v4.Schema$FilterCriteria>,
): void {
  if (criteria.size === 0) return;
  const rows: number[] = [];
  for (let row = bounds.startRow + 1; row < Math.min(bounds.endRow, sheet.rows.length); row++) rows.push(row);
  const fitting = new Set(rows);
  for (const [column, wanted] of criteria) {
    const cells = rows.map((row) => ({ row, column }));
    const { condition, hiddenValues } = wanted;
    const anchor = { row: bounds.startRow + 1, column };
    const fit = condition ? fittingCells(spreadsheet, sheet, condition, anchor, cells) : cells;
    const shown = new Set(fit.map(({ row }) => row));
    for (const row of rows)
      if (!shown.has(row) || hiddenValues?.includes(textAt(spreadsheet, sheet, row, column)))
        fitting.delete(row);
  }
  for (const row of rows)
    if (!fitting.has(row)) sheet.rowMetadata[row] = { ...sheet.rowMetadata[row], hiddenByFilter: true };
}

function textAt(spreadsheet: Spreadsheet, sheet: Sheet, row: number, column: number): string {
  const format = effectiveNumberFormat(spreadsheet, sheet, row, column);
  return shownText(computedValue(spreadsheet, sheet, row, column), format, spreadsheet.properties.locale);
}

/** Shows every row that a filter hid. */
export function showAllRows(sheet: Sheet): void {
  for (const [text, properties] of Object.entries(sheet.rowMetadata)) {
    if (!properties.hiddenByFilter) continue;
    const { hiddenByFilter: _old, ...rest } = properties;
    if (Object.keys(rest).length > 0) sheet.rowMetadata[Number(text)] = rest;
    else delete sheet.rowMetadata[Number(text)];
  }
}

/** Criteria by column of the sheet. */
function criteriaOf(filter: sheets_v4.Schema$BasicFilter): Map<number, sheets_v4.Schema$FilterCriteria> {
  return new Map(
    Object.entries(filter.criteria ?? {}).map(([column, criteria]) => [Number(column), criteria]),
  );
}
