/** Copies of a sheet: within a spreadsheet, or into another one. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Sheet } from '../../state/spreadsheet/model';
import { quoteTitle } from '../../state/spreadsheet/ranges';
import type { Change } from './change';
import { newDigits } from './create';
import { asJson, isObject, type Json } from './json';

/**
 * A copy of `source` as a sheet of the draft, not yet inserted: cells, formats, merges, rules, banding, filters and charts
 * come along, with ids of their own; protections and developer metadata stay behind.
 */
export function duplicateOf(change: Change, source: Sheet, properties: Sheet['properties']): Sheet {
  const from = source.properties.sheetId;
  const own = <Value>(value: Value): Value => withSheetId(asJson(value), from, properties.sheetId) as Value;
  const numbered = <Item extends object, Key extends keyof Item>(items: Item[], key: Key): Item[] =>
    items.map((item) => ({ ...own(item), [key]: change.newId(() => false) }));
  return {
    ...source,
    properties,
    rows: source.rows.slice(),
    rowMetadata: { ...source.rowMetadata },
    columnMetadata: { ...source.columnMetadata },
    merges: own(source.merges),
    rowGroups: own(source.rowGroups),
    columnGroups: own(source.columnGroups),
    conditionalFormats: own(source.conditionalFormats),
    protectedRanges: [],
    bandedRanges: numbered(source.bandedRanges, 'bandedRangeId'),
    filterViews: numbered(source.filterViews, 'filterViewId'),
    ...(source.basicFilter && { basicFilter: own(source.basicFilter) }),
    charts: numbered(source.charts, 'chartId'),
    slicers: numbered(source.slicers, 'slicerId'),
    ...(source.tables && {
      tables: own(source.tables).map((table) => ({ ...table, tableId: newDigits(change.workspace) })),
    }),
  };
}

/** Named ranges of the copied sheet; within one spreadsheet they carry the copy's title, for names are used once. */
export function copyNamedRanges(
  change: Change,
  from: readonly sheets_v4.Schema$NamedRange[],
  source: Sheet,
  copy: Sheet,
): void {
  const { spreadsheet } = change;
  const taken = new Set(spreadsheet.namedRanges.map(({ name }) => name?.toLowerCase()));
  for (const named of from) {
    if ((named.range?.sheetId ?? 0) !== source.properties.sheetId) continue;
    const name = taken.has(named.name?.toLowerCase())
      ? `${quoteTitle(copy.properties.title)}!${named.name}`
      : named.name;
    const { sheetId } = copy.properties;
    const { sheetId: _old, ...range } = named.range ?? {};
    spreadsheet.namedRanges.push({
      namedRangeId: newDigits(change.workspace),
      name,
      range: sheetId === 0 ? range : { sheetId, ...range },
    });
  }
}

const PLACES = [
  'startRowIndex',
  'startColumnIndex',
  'endRowIndex',
  'endColumnIndex',
  'rowIndex',
  'dimension',
];

/** The value with every range on sheet `from` moved to sheet `to`. A range without sheetId is on sheet 0. */
function withSheetId(value: Json, from: number, to: number): Json {
  if (Array.isArray(value)) return value.map((item) => withSheetId(item, from, to));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    item === undefined ? item : withSheetId(item, from, to),
  ]);
  const result = Object.fromEntries(entries);
  if ((value.sheetId ?? 0) !== from || !isPlace(value)) return result;
  const { sheetId: _old, ...rest } = result;
  return to === 0 ? rest : { sheetId: to, ...rest };
}

function isPlace(value: Record<string, unknown>): boolean {
  return 'sheetId' in value || PLACES.some((key) => key in value);
}
