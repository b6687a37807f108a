/** Data filters: A1 ranges, grid ranges and developer metadata lookups. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { sheetById } from '../../state/spreadsheet/grid';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { type GridBounds, resolveRange, wholeGrid } from '../../state/spreadsheet/ranges';
import { invalidArgument, within } from './errors';
import { boundsOf, checkedBounds, intersects } from './grid-range';

export interface Match {
  sheet: Sheet;
  range: GridBounds;
}

/** Everything that each filter of a request matches. A refusal names the filter it is about. */
export function matchesOfAll(
  spreadsheet: Spreadsheet,
  filters: readonly sheets_v4.Schema$DataFilter[],
): { filter: sheets_v4.Schema$DataFilter; matches: Match[] }[] {
  return filters.map((filter, index) => ({
    filter,
    matches: within(`dataFilter[${index}]`, () => matchesOf(spreadsheet, filter)),
  }));
}

/** Everything a filter matches; a lookup may match several ranges, or none. */
export function matchesOf(spreadsheet: Spreadsheet, filter: sheets_v4.Schema$DataFilter): Match[] {
  if (filter.a1Range) return [resolveRange(spreadsheet, filter.a1Range)];
  if (filter.gridRange) {
    const sheet = sheetById(spreadsheet, filter.gridRange.sheetId ?? 0);
    if (!sheet) throw invalidArgument(`No grid with id: ${filter.gridRange.sheetId ?? 0}`);
    return [{ sheet, range: filteredBounds(sheet, filter.gridRange) }];
  }
  if (filter.developerMetadataLookup)
    return metadataMatching(spreadsheet, filter)
      .flatMap((entry) => placeOf(spreadsheet, entry))
      .filter(isFirstOfItsKind);
  throw invalidArgument('Must specify a filter in DataFilter');
}

/** The cells of a grid range; an empty one is taken for its first cell. */
function filteredBounds(sheet: Sheet, range: sheets_v4.Schema$GridRange): GridBounds {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  return checkedBounds(sheet, {
    ...range,
    endRowIndex: endRowIndex === (startRowIndex ?? 0) ? endRowIndex + 1 : endRowIndex,
    endColumnIndex: endColumnIndex === (startColumnIndex ?? 0) ? endColumnIndex + 1 : endColumnIndex,
  });
}

/** The filters of a request. Throws when there is none. */
export function requiredFilters(
  filters: sheets_v4.Schema$DataFilter[] | undefined,
): sheets_v4.Schema$DataFilter[] {
  if (!filters || filters.length === 0) throw invalidArgument('Must specify at least one dataFilter.');
  return filters;
}

/** Developer metadata that a filter finds: by lookup, or by lying within a range (sheets and lines count, not the whole book). */
export function metadataMatching(
  spreadsheet: Spreadsheet,
  filter: sheets_v4.Schema$DataFilter,
): sheets_v4.Schema$DeveloperMetadata[] {
  const { developerMetadataLookup: lookup } = filter;
  if (lookup) return spreadsheet.developerMetadata.filter((entry) => fits(spreadsheet, entry, lookup));
  const areas = matchesOf(spreadsheet, filter);
  return spreadsheet.developerMetadata.filter((entry) => {
    if (entry.location?.spreadsheet) return false;
    return placeOf(spreadsheet, entry).some((place) =>
      areas.some((area) => area.sheet === place.sheet && intersects(area.range, place.range)),
    );
  });
}

function fits(
  spreadsheet: Spreadsheet,
  entry: sheets_v4.Schema$DeveloperMetadata,
  lookup: sheets_v4.Schema$DeveloperMetadataLookup,
): boolean {
  const equal = (wanted: unknown, actual: unknown) =>
    wanted === undefined || wanted === null || wanted === '' || wanted === 0 || wanted === actual;
  return (
    equal(lookup.metadataId, entry.metadataId) &&
    equal(lookup.metadataKey, entry.metadataKey) &&
    equal(lookup.metadataValue, entry.metadataValue) &&
    equal(unspecified(lookup.visibility), entry.visibility) &&
    equal(unspecified(lookup.locationType), entry.location?.locationType) &&
    fitsLocation(spreadsheet, entry, lookup)
  );
}

function unspecified(name: string | null | undefined): string | undefined {
  return name && !name.endsWith('_UNSPECIFIED') ? name : undefined;
}

/** EXACT wants the very location; INTERSECTING, the default, takes every location that overlaps it. */
function fitsLocation(
  spreadsheet: Spreadsheet,
  entry: sheets_v4.Schema$DeveloperMetadata,
  lookup: sheets_v4.Schema$DeveloperMetadataLookup,
): boolean {
  const wanted = lookup.metadataLocation;
  if (!wanted) return true;
  const exact = lookup.locationMatchingStrategy === 'EXACT_LOCATION';
  if (wanted.spreadsheet) return exact ? entry.location?.spreadsheet === true : true;
  if (exact) return locationKey(entry.location) === locationKey(wanted);
  if (entry.location?.spreadsheet) return true;
  const here = placeOf(spreadsheet, { location: wanted })[0];
  const there = placeOf(spreadsheet, entry)[0];
  return (
    here !== undefined &&
    there !== undefined &&
    here.sheet === there.sheet &&
    intersects(here.range, there.range)
  );
}

/** A text that is equal for equal locations. */
function locationKey(location: sheets_v4.Schema$DeveloperMetadataLocation | undefined): string {
  const lines = location?.dimensionRange;
  if (lines)
    return `${lines.sheetId ?? 0}/${lines.dimension}/${lines.startIndex ?? 0}/${lines.endIndex ?? ''}`;
  return location?.spreadsheet ? 'spreadsheet' : `${location?.sheetId ?? 0}`;
}

/** Cells that metadata is about; none for metadata of the whole spreadsheet. */
function placeOf(spreadsheet: Spreadsheet, entry: sheets_v4.Schema$DeveloperMetadata): Match[] {
  const location = entry.location;
  const lines = location?.dimensionRange;
  const sheet = sheetById(spreadsheet, lines ? (lines.sheetId ?? 0) : (location?.sheetId ?? -1));
  if (!sheet) return [];
  if (!lines) return [{ sheet, range: wholeGrid(sheet) }];
  const range =
    lines.dimension === 'ROWS'
      ? { startRowIndex: lines.startIndex, endRowIndex: lines.endIndex }
      : { startColumnIndex: lines.startIndex, endColumnIndex: lines.endIndex };
  return [{ sheet, range: boundsOf(sheet, range) }];
}

function isFirstOfItsKind(match: Match, index: number, all: Match[]): boolean {
  return (
    all.findIndex(
      (other) => other.sheet === match.sheet && JSON.stringify(other.range) === JSON.stringify(match.range),
    ) === index
  );
}
