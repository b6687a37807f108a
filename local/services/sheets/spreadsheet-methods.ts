/** The methods of `spreadsheets` and `spreadsheets.sheets`. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { sheetById } from '../../state/spreadsheet/grid';
import type { Spreadsheet } from '../../state/spreadsheet/model';
import { resolveRange } from '../../state/spreadsheet/ranges';
import { grantFile } from '../drive/access';
import type { ApiResponse } from '../http';
import { applyRequests } from './batch-update';
import { actorOf, answer, type Call, ownsFile, readable, writable } from './call';
import { copySheet } from './copy-sheet';
import { createSpreadsheet } from './create';
import { requestsOfParts } from './create-parts';
import { type Match, matchesOfAll } from './data-filter';
import { badRequest, invalidArgument } from './errors';
import { type Mask, maskWants } from './field-mask';
import { parseBody } from './json-input';
import { Query } from './query';
import { spreadsheetResource } from './resource';

export function create(call: Call): ApiResponse {
  const mask = new Query(call.parameters, {}).mask('Spreadsheet');
  const body: sheets_v4.Schema$Spreadsheet = parseBody('Spreadsheet', call.body);
  const spreadsheet = createSpreadsheet(call.workspace, {
    title: body.properties?.title || 'Untitled spreadsheet',
    owner: call.caller.email,
    body,
  });
  addParts(call, spreadsheet, body);
  grantFile(call.workspace, spreadsheet.id, call.caller);
  return resourceAnswer(call, spreadsheet, mask, undefined, false);
}

/** Adds what was sent besides cells; a part that is refused undoes the whole. */
function addParts(call: Call, { id }: Spreadsheet, body: sheets_v4.Schema$Spreadsheet): void {
  const requests = requestsOfParts(body);
  if (requests.length === 0) return;
  try {
    applyRequests(call.workspace, id, requests, actorOf(call));
  } catch (error) {
    call.workspace.spreadsheets.delete(id);
    call.workspace.files.delete(id);
    throw error;
  }
}

export function get(call: Call): ApiResponse {
  const query = new Query(call.parameters, {
    ranges: 'strings',
    includeGridData: 'bool',
    excludeTablesInBandedRanges: 'bool',
  });
  const mask = query.mask('Spreadsheet');
  const spreadsheet = readable(call);
  const texts = query.texts('ranges');
  const ranges = texts.length > 0 ? texts.map((text) => resolveRange(spreadsheet, text)) : undefined;
  return resourceAnswer(call, spreadsheet, mask, ranges, query.flag('includeGridData'));
}

export function getByDataFilter(call: Call): ApiResponse {
  const mask = new Query(call.parameters, {}).mask('Spreadsheet');
  const body: sheets_v4.Schema$GetSpreadsheetByDataFilterRequest = parseBody(
    'GetSpreadsheetByDataFilterRequest',
    call.body,
  );
  const spreadsheet = readable(call);
  const filters = body.dataFilters ?? [];
  const ranges =
    filters.length > 0 ? matchesOfAll(spreadsheet, filters).flatMap(({ matches }) => matches) : undefined;
  return resourceAnswer(call, spreadsheet, mask, ranges, body.includeGridData === true);
}

export function batchUpdate(call: Call): ApiResponse {
  const mask = new Query(call.parameters, {}).mask('BatchUpdateSpreadsheetResponse');
  const body: sheets_v4.Schema$BatchUpdateSpreadsheetRequest = parseBody(
    'BatchUpdateSpreadsheetRequest',
    call.body,
  );
  const spreadsheet = writable(call);
  const replies = applyRequests(call.workspace, spreadsheet.id, body.requests ?? [], actorOf(call));
  const updatedSpreadsheet =
    body.includeSpreadsheetInResponse === true ? updatedResource(call, spreadsheet, body, mask) : undefined;
  return answer(
    { spreadsheetId: spreadsheet.id, replies, ...(updatedSpreadsheet && { updatedSpreadsheet }) },
    mask,
  );
}

function updatedResource(
  call: Call,
  spreadsheet: Spreadsheet,
  body: sheets_v4.Schema$BatchUpdateSpreadsheetRequest,
  mask: Mask | undefined,
): sheets_v4.Schema$Spreadsheet {
  const texts = body.responseRanges ?? [];
  return spreadsheetResource(spreadsheet, {
    ...(texts.length > 0 && { ranges: texts.map((text) => resolveRange(spreadsheet, text)) }),
    includeGridData: mask
      ? maskWants(mask, 'updatedSpreadsheet', 'sheets', 'data')
      : body.responseIncludeGridData === true,
    mask: mask?.get('updatedSpreadsheet'),
    actor: actorOf(call),
    isOwner: ownsFile(call),
  });
}

export function copySheetTo(call: Call): ApiResponse {
  const mask = new Query(call.parameters, {}).mask('SheetProperties');
  const body: sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest = parseBody(
    'CopySheetToAnotherSpreadsheetRequest',
    call.body,
  );
  if (!/^-?\d+$/.test(call.path.sheetId)) {
    const description = `Invalid value at 'sheet_id' (TYPE_INT32), ${JSON.stringify(call.path.sheetId)}`;
    throw badRequest([{ field: 'sheet_id', description }]);
  }
  const source = readable(call);
  const sheet = sheetById(source, Number(call.path.sheetId));
  if (!sheet) throw invalidArgument(`The sheet (${call.path.sheetId}) does not exist.`);
  const target = writable(call, body.destinationSpreadsheetId ?? '');
  return answer(copySheet(call.workspace, sheet, target.id, actorOf(call), source), mask);
}

/** The resource; a mask that names grid data brings it, whatever `includeGridData` says (R25). */
function resourceAnswer(
  call: Call,
  spreadsheet: Spreadsheet,
  mask: Mask | undefined,
  ranges: Match[] | undefined,
  includeGridData: boolean,
): ApiResponse {
  const named = mask !== undefined && maskWants(mask, 'sheets', 'data');
  const resource = spreadsheetResource(spreadsheet, {
    ...(ranges && { ranges }),
    includeGridData: mask === undefined ? includeGridData : named,
    ...(mask && { mask }),
    actor: actorOf(call),
    isOwner: ownsFile(call, spreadsheet.id),
  });
  return answer(resource, mask);
}
