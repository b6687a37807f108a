/** Requests about developer metadata. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { canonical } from '../canonical';
import type { Change } from '../change';
import { metadataMatching } from '../data-filter';
import { invalidArgument } from '../errors';
import { mergeMasked, updateMask } from '../field-mask';
import type { RequestTable } from './table';

type Metadata = sheets_v4.Schema$DeveloperMetadata;

export const METADATA_REQUESTS = {
  createDeveloperMetadata({ developerMetadata: sent }, change) {
    const { metadataId, metadataKey, metadataValue, location, visibility } = canonical(
      'DeveloperMetadata',
      sent ?? {},
    );
    const taken = (id: number) =>
      change.spreadsheet.developerMetadata.some((entry) => entry.metadataId === id);
    if (metadataId && taken(metadataId))
      throw invalidArgument(`Developer metadata with id ${metadataId} already exists.`);
    if (!metadataKey) throw invalidArgument('Developer metadata must have a metadata key specified.');
    if (!visibility) throw invalidArgument('Developer metadata must have a visibility specified.');
    const stored: Metadata = {
      metadataId: metadataId ?? change.newId(taken),
      metadataKey,
      ...(metadataValue !== undefined && { metadataValue }),
      location: storedLocation(change, location),
      visibility,
    };
    change.spreadsheet.developerMetadata.push(stored);
    return { createDeveloperMetadata: { developerMetadata: stored } };
  },

  updateDeveloperMetadata({ dataFilters = [], developerMetadata: sent, fields }, change) {
    const mask = updateMask('DeveloperMetadata', fields);
    const found = matching(change, dataFilters);
    const wanted = canonical('DeveloperMetadata', sent ?? {});
    const updated = new Map<Metadata, Metadata>();
    for (const entry of found) {
      const next = { ...mergeMasked(entry, wanted, mask), metadataId: entry.metadataId };
      updated.set(entry, { ...next, location: storedLocation(change, next.location) });
    }
    change.spreadsheet.developerMetadata = change.spreadsheet.developerMetadata.map(
      (entry) => updated.get(entry) ?? entry,
    );
    return { updateDeveloperMetadata: listReply('developerMetadata', [...updated.values()]) };
  },

  deleteDeveloperMetadata({ dataFilter }, change) {
    const found = matching(change, dataFilter ? [dataFilter] : []);
    change.spreadsheet.developerMetadata = change.spreadsheet.developerMetadata.filter(
      (entry) => !found.includes(entry),
    );
    return { deleteDeveloperMetadata: listReply('deletedDeveloperMetadata', found) };
  },
} satisfies RequestTable;

function listReply<Key extends string>(key: Key, entries: Metadata[]): Partial<Record<Key, Metadata[]>> {
  return entries.length > 0 ? ({ [key]: entries } as Partial<Record<Key, Metadata[]>>) : {};
}

function matching(change: Change, filters: readonly sheets_v4.Schema$DataFilter[]): Metadata[] {
  if (filters.length === 0) throw invalidArgument('Must specify at least one dataFilter.');
  const found = new Set(filters.flatMap((filter) => metadataMatching(change.spreadsheet, filter)));
  return [...found];
}

/** The location with its type; metadata is on the spreadsheet, a sheet, or exactly one row or column. */
function storedLocation(
  change: Change,
  location: sheets_v4.Schema$DeveloperMetadataLocation | undefined,
): sheets_v4.Schema$DeveloperMetadataLocation {
  const lines = location?.dimensionRange;
  if (lines) {
    change.sheet(lines.sheetId);
    if ((lines.endIndex ?? 0) - (lines.startIndex ?? 0) !== 1)
      throw invalidArgument('Developer metadata can only be associated with a single row or column.');
    const locationType = lines.dimension === 'COLUMNS' ? 'COLUMN' : 'ROW';
    return { locationType, dimensionRange: { startIndex: 0, ...lines } };
  }
  if (location?.spreadsheet) return { locationType: 'SPREADSHEET', spreadsheet: true };
  if (typeof location?.sheetId !== 'number')
    throw invalidArgument('Developer metadata must have a location specified.');
  change.sheet(location.sheetId);
  return { locationType: 'SHEET', sheetId: location.sheetId };
}
