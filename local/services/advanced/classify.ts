/** What a REST request costs and counts as, read off its method and path. */
import type { CallDetail, CallKind } from '../../host/execution';
import type { Workspace } from '../../state/workspace';
import { creationsOfCopy, creationsOfUpload } from '../drive/creations';
import { driveUnitsOf } from '../drive/units';
import type { ApiRequest } from '../http';

export interface ClassifiedCall {
  kind: CallKind;
  detail: CallDetail;
}

/** Method, path pattern, kind, name: the first line that fits decides. */
const CALLS: readonly [method: string, path: RegExp, kind: CallKind, what: string][] = [
  ['POST', /^\/v4\/spreadsheets$/, 'sheets.write', 'sheets.spreadsheets.create'],
  ['POST', /\/spreadsheets\/[^/:]+:batchUpdate$/, 'sheets.batchUpdate', 'sheets.spreadsheets.batchUpdate'],
  ['POST', /\/spreadsheets\/[^/:]+:getByDataFilter$/, 'sheets.read', 'sheets.spreadsheets.getByDataFilter'],
  [
    'POST',
    /\/values:batchGetByDataFilter$/,
    'sheets.read',
    'sheets.spreadsheets.values.batchGetByDataFilter',
  ],
  ['POST', /\/developerMetadata:search$/, 'sheets.read', 'sheets.spreadsheets.developerMetadata.search'],
  ['POST', /\/sheets\/\d+:copyTo$/, 'sheets.batchUpdate', 'sheets.spreadsheets.sheets.copyTo'],
  ['GET', /\/values:batchGet$/, 'sheets.read', 'sheets.spreadsheets.values.batchGet'],
  ['GET', /\/values\//, 'sheets.read', 'sheets.spreadsheets.values.get'],
  ['GET', /^\/v4\/spreadsheets\//, 'sheets.read', 'sheets.spreadsheets.get'],
  ['POST', /\/values:(\w+)$/, 'sheets.write', 'sheets.spreadsheets.values'],
  ['POST', /\/values\/.*:(\w+)$/, 'sheets.write', 'sheets.spreadsheets.values'],
  ['PUT', /\/values\//, 'sheets.write', 'sheets.spreadsheets.values.update'],
  ['GET', /^\/drive\/v[23]\/files$/, 'drive.list', 'drive.files.list'],
  ['GET', /\/permissions/, 'drive.read', 'drive.permissions.get'],
  ['GET', /^\/drive\/v[23]\/changes$/, 'drive.list', 'drive.changes.list'],
  ['GET', /^\/drive\//, 'drive.read', 'drive.get'],
  ['POST', /^\/drive\/v[23]\/files\/[^/]+\/copy$/, 'drive.copy', 'drive.files.copy'],
  ['POST', /\/permissions/, 'drive.permission', 'drive.permissions.create'],
  ['PATCH', /\/permissions/, 'drive.permission', 'drive.permissions.update'],
  ['DELETE', /\/permissions/, 'drive.permission', 'drive.permissions.delete'],
  ['POST', /^(\/upload)?\/drive\/v[23]\/files$/, 'drive.create', 'drive.files.create'],
  ['PATCH', /\/files\//, 'drive.write', 'drive.files.update'],
  ['PUT', /\/permissions/, 'drive.permission', 'drive.permissions.update'],
  ['PUT', /^\/drive\/v2\/files\//, 'drive.write', 'drive.files.update'],
  ['PUT', /^\/upload\//, 'drive.write', 'drive.files.update'],
  ['DELETE', /\/files/, 'drive.write', 'drive.files.delete'],
];

/** Kind and detail of one request; what is unknown is a plain HTTP request. */
export function classify(request: ApiRequest, workspace: Workspace): ClassifiedCall {
  const path = request.path.split('?')[0] ?? '';
  const call = CALLS.find(([method, pattern]) => method === request.method && pattern.test(path));
  if (!call) return { kind: 'http', detail: { what: `${request.method} ${request.host}${path}` } };
  const [, pattern, kind, name] = call;
  const verb = name === 'sheets.spreadsheets.values' ? `.${pattern.exec(path)?.[1] ?? ''}` : '';
  const driveUnits = driveUnitsOf(kind, request.path);
  return {
    kind,
    detail: {
      what: name + verb,
      ...creation(request, workspace, kind, name),
      ...size(request, kind),
      ...(driveUnits !== undefined && { driveUnits }),
    },
  };
}

/** What the request makes, as far as the day's number of it is limited. */
function creation(
  request: ApiRequest,
  workspace: Workspace,
  kind: CallKind,
  name: string,
): Pick<CallDetail, 'creates'> {
  if (name === 'sheets.spreadsheets.create') return { creates: ['spreadsheet'] };
  if (kind !== 'drive.create' && kind !== 'drive.copy') return {};
  const holdsMetadata = !/[?&]uploadType=media\b/.test(request.path);
  const wanted = holdsMetadata ? MIME_TYPE.exec(bodyText(request))?.[1] : undefined;
  if (kind === 'drive.create')
    return { creates: creationsOfUpload(wanted, request.path.startsWith('/upload/')) };
  const fileId = /\/files\/([^/]+)\/copy/.exec(request.path)?.[1] ?? '';
  return { creates: creationsOfCopy(workspace, decodeURIComponent(fileId), wanted) };
}

const MIME_TYPE = /"mimeType"\s*:\s*"([^"]*)"/;

/** Cells written, counted off the body: every value of a row is one element of an inner list. */
function size(request: ApiRequest, kind: CallKind): Pick<CallDetail, 'cells'> {
  if (kind !== 'sheets.write' || !request.body || request.body.length < 1000) return {};
  return { cells: bodyText(request).split(',').length };
}

function bodyText(request: ApiRequest): string {
  return request.body ? Buffer.from(request.body).toString('utf8') : '';
}

export function isBatch(request: ApiRequest): boolean {
  return /^\/batch(\/|$)/.test(request.path);
}
