/** One call of the Sheets API: what was asked, by whom, of which spreadsheet. */
import type { Actor, Spreadsheet } from '../../state/spreadsheet/model';
import type { Workspace } from '../../state/workspace';
import { type Caller, isPerFile } from '../caller';
import { atLeast, mayOpen, roleOf, SHEETS_WIDE_SCOPES } from '../drive/access';
import type { ApiResponse } from '../http';
import { notFound, permissionDenied } from './errors';
import { applyMask, type Mask } from './field-mask';
import { asJson, isObject } from './json';

export interface Call {
  readonly workspace: Workspace;
  readonly caller: Caller;
  readonly body: Uint8Array | undefined;
  readonly parameters: URLSearchParams;
  /** Variable parts of the path, decoded. */
  readonly path: { spreadsheetId: string; range: string; sheetId: string; metadataId: string };
}

export function actorOf(call: Call): Actor {
  return { email: call.caller.email };
}

/**
 * The spreadsheet, if the caller may read it. Throws 404 when it is unknown or was never shown to an app that sees single
 * files, 403 when it is there but not shared with the caller.
 */
export function readable(call: Call, spreadsheetId = call.path.spreadsheetId): Spreadsheet {
  const { workspace, caller } = call;
  const spreadsheet = workspace.spreadsheets.get(spreadsheetId);
  if (!spreadsheet) throw notFound();
  if (mayOpen(workspace, spreadsheetId, caller)) return spreadsheet;
  throw isPerFile(caller, SHEETS_WIDE_SCOPES) ? notFound() : permissionDenied();
}

const READ_ONLY = /\/auth\/(spreadsheets|drive)\.readonly$/;

/** As `readable`, and 403 for those who may only read. */
export function writable(call: Call, spreadsheetId = call.path.spreadsheetId): Spreadsheet {
  const spreadsheet = readable(call, spreadsheetId);
  const onlyReads = call.caller.scopes && [...call.caller.scopes].every((scope) => READ_ONLY.test(scope));
  if (onlyReads || !atLeast(roleOf(call.workspace, spreadsheetId, call.caller.email), 'writer'))
    throw permissionDenied();
  return spreadsheet;
}

export function ownsFile(call: Call, spreadsheetId = call.path.spreadsheetId): boolean {
  return call.workspace.files.get(spreadsheetId)?.owner === call.caller.email;
}

/** An answer of status 200 with the part of the message that the mask takes. */
export function answer(message: object, mask?: Mask): ApiResponse {
  const json = asJson(message);
  const masked = isObject(json) ? applyMask(json, mask) : json;
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: new TextEncoder().encode(`${JSON.stringify(masked, undefined, 2)}\n`),
  };
}
