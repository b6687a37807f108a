/** The Drive API v3, and what old clients need of v2, as a REST service: finds the method, reads the request, prints the answer. */
import type { CallKind } from '../../host/execution';
import type { DriveUpload } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import type { ApiRequest, ApiResponse, RestService } from '../http';
import { readContent } from './contents';
import { driveError } from './errors';
import { isRecord } from './file-metadata';
import { maySee, requireDriveScope } from './guards';
import { type Answer, type Call, ROUTES, type Route, routeOf } from './routes';
import { ROUTES_V2 } from './routes-v2';
import { NO_SLOW_CONVERSIONS, type SlowConversions } from './slow-conversions';
import { continueUpload, finishUpload, openUpload, readUpload, type Upload } from './upload';
import { userOf } from './users';

const PREFIX = /^(\/upload)?\/drive\/(v[23])\//;

/** A request taken apart: a method to run, or an answer that needs none. */
type Prepared =
  | { route: Route; call: Call; finished?: { uploadId: string; opened: DriveUpload } }
  | { answer: ApiResponse };

export class DriveService implements RestService {
  constructor(
    private readonly workspace: Workspace,
    private readonly slow: SlowConversions = NO_SLOW_CONVERSIONS,
  ) {}

  /** Answers at once. Throws ApiError, also for a conversion that takes time of its own. */
  handle(request: ApiRequest, caller: Caller): ApiResponse {
    const prepared = this.prepare(request, caller, NO_SLOW_CONVERSIONS);
    if ('answer' in prepared) return prepared.answer;
    const answer = prepared.route.answer(prepared.call);
    if (answer instanceof Promise)
      throw new Error('A conversion that takes time was started in a call that cannot wait.');
    return this.told(prepared, print(answer));
  }

  /** Answers like `handle`, but waits for conversions. */
  async handleAsync(request: ApiRequest, caller: Caller): Promise<ApiResponse> {
    const prepared = this.prepare(request, caller, this.slow);
    if ('answer' in prepared) return prepared.answer;
    const { route, call } = prepared;
    return this.told(prepared, print(await route.answer(await this.converted(call))));
  }

  /** The answer, remembered when it ends an upload in pieces. */
  private told(prepared: Prepared, answer: ApiResponse): ApiResponse {
    if ('finished' in prepared && prepared.finished)
      finishUpload(this.workspace, prepared.finished.uploadId, prepared.finished.opened, answer);
    return answer;
  }

  private prepare(request: ApiRequest, caller: Caller, slow: SlowConversions): Prepared {
    userOf(this.workspace, caller.email);
    const url = new URL(request.path, 'https://www.googleapis.com');
    const isUpload = url.pathname.startsWith('/upload/');
    const uploadId = url.searchParams.get('upload_id');
    if (isUpload && uploadId !== null) return this.resume(request, caller, uploadId, slow);
    const { route } = found(request.method, url);
    if (isUpload && !route.upload) throw driveError(404, 'notFound', 'Not Found');
    requireDriveScope(caller, route.access);
    if (isUpload && url.searchParams.get('uploadType') === 'resumable')
      return { answer: openUpload(this.workspace, request, caller) };
    const upload = isUpload ? readUpload(request, url.searchParams.get('uploadType')) : undefined;
    return this.take(request, caller, url, upload, slow);
  }

  private resume(request: ApiRequest, caller: Caller, uploadId: string, slow: SlowConversions): Prepared {
    const result = continueUpload(this.workspace, request, caller, uploadId);
    if ('answer' in result) return result;
    const { uploadId: id, opened } = result;
    const { path, method } = opened;
    const url = new URL(path, 'https://www.googleapis.com');
    const taken = this.take({ ...request, method, path }, caller, url, result.upload, slow);
    return { ...taken, finished: { uploadId: id, opened } };
  }

  private take(
    request: ApiRequest,
    caller: Caller,
    url: URL,
    upload: Upload | undefined,
    slow: SlowConversions,
  ): { route: Route; call: Call } {
    const { route, ids } = found(request.method, url);
    const call: Call = {
      workspace: this.workspace,
      caller,
      ids,
      parameters: url.searchParams,
      body: parseJson(upload ? upload.metadata : Buffer.from(request.body ?? []).toString('utf8')),
      content: upload?.content,
      slow,
    };
    return { route, call };
  }

  /** The call with its content converted, if it is to become something that takes time: uploaded, or of a file to be copied. */
  private async converted(call: Call): Promise<Call> {
    const known = this.workspace.files.get(call.ids[0] ?? '');
    const file = known && maySee(this.workspace, call.caller, known) ? known : undefined;
    const wanted = isRecord(call.body) ? call.body.mimeType : undefined;
    const importers = this.slow.importers[String(wanted ?? file?.mimeType)];
    const type = (call.content?.mimeType ?? file?.mimeType ?? '').replace(/;.*$/, '');
    const convert = importers?.[type];
    if (!convert) return call;
    const bytes = call.content?.bytes ?? readContent(this.workspace, file?.id ?? '');
    return { ...call, content: await convert({ mimeType: type, bytes }) };
  }
}

/** How a request to the Drive API is counted. */
export function driveCallKind(method: string, pathname: string): CallKind {
  if (method === 'PUT' && pathname.startsWith('/upload/drive/v3/')) return 'drive.create';
  return matchOf(method, pathname)?.route.kind ?? 'drive.read';
}

function matchOf(method: string, pathname: string): { route: Route; ids: string[] } | undefined {
  const routes = PREFIX.exec(pathname)?.[2] === 'v2' ? ROUTES_V2 : ROUTES;
  return routeOf(routes, method, pathname.replace(PREFIX, ''));
}

function found(method: string, url: URL): { route: Route; ids: string[] } {
  const match = matchOf(method, url.pathname);
  if (!match) throw driveError(404, 'notFound', 'Not Found');
  return match;
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw driveError(400, 'parseError', 'Parse Error');
  }
}

function print(answer: Answer): ApiResponse {
  if (answer === undefined) return { status: 204, headers: {}, body: new Uint8Array() };
  if ('json' in answer) {
    return {
      status: 200,
      headers: { 'content-type': 'application/json; charset=UTF-8' },
      body: Buffer.from(JSON.stringify(answer.json, undefined, 1), 'utf8'),
    };
  }
  return { status: 200, headers: { 'content-type': answer.mimeType }, body: answer.bytes };
}
