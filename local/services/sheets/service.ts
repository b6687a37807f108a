/** The Sheets API v4: finds the method of a path and answers it. */

import type { Workspace } from '../../state/workspace';
import { ApiError } from '../api-error';
import type { Caller } from '../caller';
import type { ApiRequest, ApiResponse, RestService } from '../http';
import type { Call } from './call';
import * as metadata from './metadata-methods';
import * as spreadsheets from './spreadsheet-methods';
import * as readValues from './values-read-methods';
import * as writeValues from './values-write-methods';

interface Route {
  method: string;
  /** Path below `/v4/spreadsheets`, as sent: the groups are named as in `Call.path`. */
  path: RegExp;
  run: (call: Call) => ApiResponse;
}

const ID = '/(?<spreadsheetId>[^/:]+)';

/** In this order: the first that fits answers. */
const ROUTES: readonly Route[] = [
  route('POST', '', spreadsheets.create),
  route('GET', ID, spreadsheets.get),
  route('POST', `${ID}:getByDataFilter`, spreadsheets.getByDataFilter),
  route('POST', `${ID}:batchUpdate`, spreadsheets.batchUpdate),
  route('POST', `${ID}/sheets/(?<sheetId>[^/:]+):copyTo`, spreadsheets.copySheetTo),
  route('GET', `${ID}/developerMetadata/(?<metadataId>[^/:]+)`, metadata.get),
  route('POST', `${ID}/developerMetadata:search`, metadata.search),
  route('GET', `${ID}/values:batchGet`, readValues.batchGet),
  route('POST', `${ID}/values:batchGetByDataFilter`, readValues.batchGetByDataFilter),
  route('POST', `${ID}/values:batchUpdate`, writeValues.batchUpdate),
  route('POST', `${ID}/values:batchUpdateByDataFilter`, writeValues.batchUpdateByDataFilter),
  route('POST', `${ID}/values:batchClear`, writeValues.batchClear),
  route('POST', `${ID}/values:batchClearByDataFilter`, writeValues.batchClearByDataFilter),
  route('POST', `${ID}/values/(?<range>.+):append`, writeValues.append),
  route('POST', `${ID}/values/(?<range>.+):clear`, writeValues.clear),
  route('GET', `${ID}/values/(?<range>.+)`, readValues.get),
  route('PUT', `${ID}/values/(?<range>.+)`, writeValues.update),
];

function route(method: string, path: string, run: Route['run']): Route {
  return { method, path: new RegExp(`^${path}$`), run };
}

export class SheetsService implements RestService {
  constructor(private readonly workspace: Workspace) {}

  handle(request: ApiRequest, caller: Caller): ApiResponse {
    const [path = '', query = ''] = request.path.split(/\?(.*)/s);
    const below = /^\/v4\/spreadsheets(.*)$/s.exec(path)?.[1];
    const parameters = new URLSearchParams(query);
    const method = request.method.toUpperCase();
    for (const { method: wanted, path: pattern, run } of below === undefined ? [] : ROUTES) {
      if (wanted !== method) continue;
      const groups = pattern.exec(below ?? '')?.groups ?? (pattern.test(below ?? '') ? {} : undefined);
      if (!groups) continue;
      return run({
        workspace: this.workspace,
        caller,
        body: request.body,
        parameters,
        path: decoded(groups),
      });
    }
    throw new ApiError(404, 'Method not found.', { status: 'NOT_FOUND' });
  }
}

function decoded(groups: Record<string, string | undefined>): Call['path'] {
  const part = (name: string) => decode(groups[name] ?? '');
  return {
    spreadsheetId: part('spreadsheetId'),
    range: part('range'),
    sheetId: part('sheetId'),
    metadataId: part('metadataId'),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
