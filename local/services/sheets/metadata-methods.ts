/** The methods of `spreadsheets.developerMetadata`. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { ApiResponse } from '../http';
import { answer, type Call, readable } from './call';
import { metadataMatching } from './data-filter';
import { badRequest, invalidArgument, notFound } from './errors';
import { parseBody } from './json-input';
import { Query } from './query';

export function get(call: Call): ApiResponse {
  const mask = new Query(call.parameters, {}).mask('DeveloperMetadata');
  if (!/^-?\d+$/.test(call.path.metadataId)) {
    const description = `Invalid value at 'metadata_id' (TYPE_INT32), ${JSON.stringify(call.path.metadataId)}`;
    throw badRequest([{ field: 'metadata_id', description }]);
  }
  const id = Number(call.path.metadataId);
  const found = readable(call).developerMetadata.find((entry) => entry.metadataId === id);
  if (!found) throw notFound();
  return answer(found, mask);
}

export function search(call: Call): ApiResponse {
  const mask = new Query(call.parameters, {}).mask('SearchDeveloperMetadataResponse');
  const body: sheets_v4.Schema$SearchDeveloperMetadataRequest = parseBody(
    'SearchDeveloperMetadataRequest',
    call.body,
  );
  const spreadsheet = readable(call);
  const filters = body.dataFilters ?? [];
  if (filters.length === 0) throw invalidArgument('Must specify at least one dataFilter.');
  const matched = new Map<sheets_v4.Schema$DeveloperMetadata, sheets_v4.Schema$DataFilter[]>();
  for (const filter of filters)
    for (const entry of metadataMatching(spreadsheet, filter))
      matched.set(entry, [...(matched.get(entry) ?? []), filter]);
  const matchedDeveloperMetadata = [...matched].map(([developerMetadata, dataFilters]) => ({
    developerMetadata,
    dataFilters,
  }));
  return answer(matchedDeveloperMetadata.length > 0 ? { matchedDeveloperMetadata } : {}, mask);
}
