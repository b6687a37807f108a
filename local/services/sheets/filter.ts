/** What a basic filter hides: rows whose cells do not fit its criteria. */
import type { sheets_v4 } from 'googleapis';
import { computedValue, effectiveNumberFormat } from '../../state/spreadsheet/computed';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { conditionOf } from './condition';
import { boundsOf } from './grid-range';
import { shownText } from './shown-cells';

/** Hides and shows rows as the sheet's basic filter says. */
export function applyFilter(spreadsheet: Spreadsheet, sheet: Sheet): void {
  showAllRows(sheet);
  const filter = sheet.basicFilter;
  if (!filter) return;
  const criteria = criteriaOf(filter);
  if (criteria.size === 0) return;
  const bounds = boundsOf(sheet, filter.range);
  for (let row = bounds.startRow + 1; row < Math.min(bounds.endRow, sheet.rows.length); row++) {
    const fits = [...criteria].every(([column, wanted]) => cellFits(spreadsheet, sheet, row, column, wanted));
    if (!fits) sheet.rowMetadata[row] = { ...sheet.rowMetadata[row], hiddenByFilter: true };
  }
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

function cellFits(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  criteria: sheets_v4.Schema$FilterCriteria,
): boolean {
  const value = computedValue(spreadsheet, sheet, row, column);
  const format = effectiveNumberFormat(spreadsheet, sheet, row, column);
  const shown = shownText(value, format, spreadsheet.properties.locale);
  if (criteria.hiddenValues?.includes(shown)) return false;
  const test = criteria.condition && conditionOf(criteria.condition, spreadsheet);
  return test?.(value, shown) ?? true;
}
