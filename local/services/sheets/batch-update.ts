/** `spreadsheets.batchUpdate`: carries out requests in order, all or none. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Actor } from '../../state/spreadsheet/model';
import type { Workspace } from '../../state/workspace';
import { ApiError } from '../api-error';
import { Change } from './change';
import { invalidArgument, within } from './errors';
import { BANDING_REQUESTS } from './requests/banding';
import { CELL_REQUESTS } from './requests/cells';
import { CHART_REQUESTS } from './requests/charts';
import { CONDITIONAL_FORMAT_REQUESTS } from './requests/conditional-formats';
import { DIMENSION_REQUESTS } from './requests/dimensions';
import { FILTER_REQUESTS } from './requests/filters';
import { FORMAT_REQUESTS } from './requests/formats';
import { METADATA_REQUESTS } from './requests/metadata';
import { NAMED_RANGE_REQUESTS } from './requests/named-ranges';
import { PASTE_REQUESTS } from './requests/paste';
import { PROTECTION_REQUESTS } from './requests/protections';
import { RANGE_REQUESTS } from './requests/ranges';
import { SHEET_REQUESTS } from './requests/sheets';
import type { RequestKind, RequestTable } from './requests/table';
import { TABLE_REQUESTS } from './requests/tables';
import { TEXT_REQUESTS } from './requests/texts';

/** Kinds of requests that are carried out; the others are refused by name. */
const REQUESTS: RequestTable = {
  ...SHEET_REQUESTS,
  ...CELL_REQUESTS,
  ...FORMAT_REQUESTS,
  ...DIMENSION_REQUESTS,
  ...RANGE_REQUESTS,
  ...PASTE_REQUESTS,
  ...TEXT_REQUESTS,
  ...BANDING_REQUESTS,
  ...CONDITIONAL_FORMAT_REQUESTS,
  ...FILTER_REQUESTS,
  ...NAMED_RANGE_REQUESTS,
  ...PROTECTION_REQUESTS,
  ...METADATA_REQUESTS,
  ...CHART_REQUESTS,
  ...TABLE_REQUESTS,
};

/**
 * Carries out requests on a spreadsheet, all or none, and answers one reply each (R19). Messages are taken as read by
 * `parseMessage`. Throws ApiError: 404 for an unknown spreadsheet, 400 `Invalid requests[N].kind: ...` for the first that fails.
 */
export function applyRequests(
  workspace: Workspace,
  spreadsheetId: string,
  requests: readonly sheets_v4.Schema$Request[],
  actor: Actor,
): sheets_v4.Schema$Response[] {
  if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
  const change = new Change(workspace, spreadsheetId, actor);
  const replies = requests.map((request, index) => applyRequest(request, index, change));
  change.commit();
  return replies;
}

function applyRequest(
  request: sheets_v4.Schema$Request,
  index: number,
  change: Change,
): sheets_v4.Schema$Response {
  const kinds = (Object.keys(request) as RequestKind[]).filter((kind) => request[kind] !== undefined);
  const kind = kinds[0];
  if (kind === undefined) throw invalidArgument(`Invalid requests[${index}]: No request set.`);
  return within(`requests[${index}].${kind}`, () => {
    const reply = carryOut(kind, request, change) ?? {};
    change.touch();
    return reply;
  });
}

function carryOut<Kind extends RequestKind>(
  kind: Kind,
  request: sheets_v4.Schema$Request,
  change: Change,
): sheets_v4.Schema$Response | undefined {
  const handler = REQUESTS[kind];
  const content = request[kind];
  if (!handler || content === undefined || content === null)
    throw new ApiError(501, `The request ${kind} of spreadsheets.batchUpdate is not emulated.`, {
      status: 'UNIMPLEMENTED',
    });
  return handler(content, change);
}
