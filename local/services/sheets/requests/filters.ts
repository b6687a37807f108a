/** Requests about the basic filter and filter views. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Sheet } from '../../../state/spreadsheet/model';
import { canonical } from '../canonical';
import type { Change } from '../change';
import { invalidArgument } from '../errors';
import { mergeMasked, updateMask } from '../field-mask';
import { applyFilter, showAllRows } from '../filter';
import { boundsOf, checkedBounds, gridRange } from '../grid-range';
import { sortCells } from '../sort';
import type { RequestTable } from './table';

export const FILTER_REQUESTS = {
  setBasicFilter({ filter: sent }, change) {
    const filter = canonical('BasicFilter', sent ?? {});
    const sheet = change.sheet(filter.range?.sheetId);
    const bounds = checkedBounds(sheet, filter.range);
    change.guard(sheet, bounds);
    sheet.basicFilter = { ...filter, range: gridRange(sheet.properties.sheetId, bounds) };
    if (filter.sortSpecs?.length)
      sortCells(change, sheet, { ...bounds, startRow: bounds.startRow + 1 }, filter.sortSpecs);
    applyFilter(change.spreadsheet, sheet);
    return undefined;
  },

  clearBasicFilter({ sheetId }, change) {
    const sheet = change.sheet(sheetId);
    if (sheet.basicFilter) change.guard(sheet, boundsOf(sheet, sheet.basicFilter.range));
    showAllRows(sheet);
    sheet.basicFilter = undefined;
    return undefined;
  },

  addFilterView({ filter: sent }, change) {
    const { filterViewId, ...rest } = canonical('FilterView', sent ?? {});
    if (filterViewId && find(change, filterViewId))
      throw invalidArgument(`Cannot add filter view with duplicate ID: ${filterViewId}`);
    const sheet = sheetOf(change, rest);
    const view = placed(change, sheet, {
      filterViewId: filterViewId ?? change.newId((id) => find(change, id) !== undefined),
      ...rest,
      title: rest.title ?? freeTitle(sheet),
    });
    sheet.filterViews.push(view);
    return { addFilterView: { filter: view } };
  },

  updateFilterView({ filter: sent, fields }, change) {
    const mask = updateMask('FilterView', fields);
    const { sheet, view } = existing(change, sent?.filterViewId);
    const next = placed(change, sheet, {
      ...mergeMasked(view, canonical('FilterView', sent ?? {}), mask),
      filterViewId: view.filterViewId,
    });
    sheet.filterViews = sheet.filterViews.map((other) => (other === view ? next : other));
    return undefined;
  },

  duplicateFilterView({ filterId }, change) {
    const { sheet, view } = existing(change, filterId);
    const copy = {
      ...view,
      filterViewId: change.newId((id) => find(change, id) !== undefined),
      title: `Copy of ${view.title ?? ''}`,
    };
    sheet.filterViews.push(copy);
    return { duplicateFilterView: { filter: copy } };
  },

  deleteFilterView({ filterId }, change) {
    const { sheet, view } = existing(change, filterId);
    sheet.filterViews = sheet.filterViews.filter((other) => other !== view);
    return undefined;
  },
} satisfies RequestTable;

function sheetOf(change: Change, view: sheets_v4.Schema$FilterView): Sheet {
  return change.sheet(rangeOf(change, view)?.sheetId);
}

function rangeOf(change: Change, view: sheets_v4.Schema$FilterView): sheets_v4.Schema$GridRange | undefined {
  if (!view.namedRangeId) return view.range;
  const named = change.spreadsheet.namedRanges.find(
    (candidate) => candidate.namedRangeId === view.namedRangeId,
  );
  if (!named) throw invalidArgument(`No NamedRange with id: ${view.namedRangeId}`);
  return named.range;
}

function placed(
  change: Change,
  sheet: Sheet,
  view: sheets_v4.Schema$FilterView,
): sheets_v4.Schema$FilterView {
  const bounds = checkedBounds(sheet, rangeOf(change, view));
  return { ...view, range: gridRange(sheet.properties.sheetId, bounds) };
}

function freeTitle(sheet: Sheet): string {
  for (let number = sheet.filterViews.length + 1; ; number++)
    if (!sheet.filterViews.some((view) => view.title === `Filter ${number}`)) return `Filter ${number}`;
}

function find(
  change: Change,
  id: number | null | undefined,
): { sheet: Sheet; view: sheets_v4.Schema$FilterView } | undefined {
  for (const sheet of change.spreadsheet.sheets) {
    const view = sheet.filterViews.find((candidate) => candidate.filterViewId === id);
    if (view) return { sheet, view };
  }
  return undefined;
}

function existing(
  change: Change,
  id: number | null | undefined,
): { sheet: Sheet; view: sheets_v4.Schema$FilterView } {
  const found = find(change, id);
  if (!found) throw invalidArgument(`No filter view with id: ${id ?? 0}`);
  return found;
}
