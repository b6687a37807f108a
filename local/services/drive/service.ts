/** The Drive API v3 as a REST service: finds the method, reads the request, prints the answer. */
import type { CallKind } from '../../host/execution';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import type { ApiRequest, ApiResponse, RestService } from '../http';
import { driveError } from './errors';
import type { SlowExporters } from './exports';
import { requireDriveScope } from './guards';
import { type Answer, routeOf } from './routes';
import { continueUpload, openUpload, readUpload, type Upload } from './upload';
import { userOf } from './users';

const PREFIX = /^(\/upload)?\/drive\/v3\//;

export class DriveService implements RestService {
  constructor(
    private readonly workspace: Workspace,
    private readonly slow: SlowExporters = {},
  ) {}

  /** Answers at once. Throws ApiError, also for an export that takes time of its own. */
  handle(request: ApiRequest, caller: Caller): ApiResponse {
    const answer = this.answer(request, caller, {});
    if (answer instanceof Promise)
      throw new Error('An export that takes time was started in a call that cannot wait.');
    return answer;
  }

  /** Answers like `handle`, but waits for exports. */
  async handleAsync(request: ApiRequest, caller: Caller): Promise<ApiResponse> {
    return this.answer(request, caller, this.slow);
  }

  private answer(
    request: ApiRequest,
    caller: Caller,
    slow: SlowExporters,
  ): ApiResponse | Promise<ApiResponse> {
    userOf(this.workspace, caller.email);
    const url = new URL(request.path, 'https://www.googleapis.com');
    const isUpload = url.pathname.startsWith('/upload/');
    const uploadId = url.searchParams.get('upload_id');
    if (isUpload && uploadId !== null) return this.resume(request, caller, uploadId);
    const found = routeOf(request.method, url.pathname.replace(PREFIX, ''));
    if (!found || (isUpload && !found.route.upload)) throw driveError(404, 'notFound', 'Not Found');
    requireDriveScope(caller, found.route.access);
    if (isUpload && url.searchParams.get('uploadType') === 'resumable')
      return openUpload(this.workspace, request, caller);
    const upload = isUpload ? readUpload(request, url.searchParams.get('uploadType')) : undefined;
    return this.run(request, caller, url, upload, slow);
  }

  private resume(request: ApiRequest, caller: Caller, uploadId: string): ApiResponse | Promise<ApiResponse> {
    const result = continueUpload(this.workspace, request, caller, uploadId);
    if ('answer' in result) return result.answer;
    const { path, method } = result.opened;
    const url = new URL(path, 'https://www.googleapis.com');
    return this.run({ ...request, method, path }, caller, url, result.upload, {});
  }

  private run(
    request: ApiRequest,
    caller: Caller,
    url: URL,
    upload: Upload | undefined,
    slow: SlowExporters,
  ): ApiResponse | Promise<ApiResponse> {
    const found = routeOf(request.method, url.pathname.replace(PREFIX, ''));
    if (!found) throw driveError(404, 'notFound', 'Not Found');
    const answer = found.route.answer({
      workspace: this.workspace,
      caller,
      ids: found.ids,
      parameters: url.searchParams,
      body: parseJson(upload ? upload.metadata : Buffer.from(request.body ?? []).toString('utf8')),
      content: upload?.content,
      slow,
    });
    return answer instanceof Promise ? answer.then(print) : print(answer);
  }
}

/** How a request to the Drive API is counted. */
export function driveCallKind(method: string, pathname: string): CallKind {
  if (method === 'PUT') return 'drive.create';
  return routeOf(method, pathname.replace(PREFIX, ''))?.route.kind ?? 'drive.read';
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
