/** The front door of Google's REST APIs: finds the service by the path, counts every request, turns refusals into bodies. */
import type { CallKind } from '../host/execution';
import type { Workspace } from '../state/workspace';
import { ApiError } from './api-error';
import { batchAnswer, batchParts } from './batch';
import type { Caller } from './caller';
import { DriveService, driveCallKind } from './drive/service';
import type { SlowConversions } from './drive/slow-conversions';
import type { ApiRequest, ApiResponse } from './http';
import { rateLimitOf } from './rate-limit';
import { SheetsService } from './sheets/service';

export interface GoogleApiOptions {
  /** Accounts for one request before it takes effect; may throw ApiError or RateLimitError. */
  limits?: (caller: Caller, kind: CallKind, path: string) => void;
  /** Conversions that take time of their own, for `fetchAsync`. */
  slow?: SlowConversions;
}

/** Requests that may convert something: exports, copies and uploads. */
const CONVERTING = /^\/upload\/drive\/v[23]\/|^\/drive\/v[23]\/files\/[^/]+\/(export|copy)$/;

const HOSTS =
  /^(?:www|sheets|drive|content|content-sheets|content-drive)\.googleapis\.com$|^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

export class GoogleApi {
  private readonly sheets: SheetsService;
  private readonly drive: DriveService;
  private readonly limits: (caller: Caller, kind: CallKind, path: string) => void;

  constructor(workspace: Workspace, options: GoogleApiOptions = {}) {
    this.sheets = new SheetsService(workspace);
    this.drive = new DriveService(workspace, options.slow);
    this.limits = options.limits ?? (() => undefined);
  }

  /** True for hosts whose requests this answers. */
  static serves(host: string): boolean {
    return HOSTS.test(host);
  }

  /** The answer to a request, refusals included; a conversion that takes time is refused by name. Commits nothing. */
  fetch(request: ApiRequest, caller: Caller): ApiResponse {
    const actual = normalized(request);
    return answering(() => {
      if (isBatch(actual))
        return batchAnswer(
          batchParts(actual).map((part) => ({ part, answer: this.fetch(part.request, caller) })),
        );
      const service = this.serviceOf(actual, caller);
      return service.handle(actual, caller);
    });
  }

  /** Like `fetch`, but waits for conversions. */
  async fetchAsync(request: ApiRequest, caller: Caller): Promise<ApiResponse> {
    const actual = normalized(request);
    if (!CONVERTING.test(pathOf(actual))) return this.fetch(actual, caller);
    try {
      this.limits(caller, kindOf(actual), actual.path);
      return await this.drive.handleAsync(actual, caller);
    } catch (error) {
      return refusal(error);
    }
  }

  private serviceOf(request: ApiRequest, caller: Caller): SheetsService | DriveService {
    const path = pathOf(request);
    const service = path.startsWith('/v4/spreadsheets')
      ? this.sheets
      : /^(\/upload)?\/drive\/v[23]\//.test(path)
        ? this.drive
        : undefined;
    if (!service || !GoogleApi.serves(request.host)) throw new ApiError(404, 'Not Found');
    this.limits(caller, kindOf(request), request.path);
    return service;
  }
}

/** How a request is counted: a read or a write of Sheets, or a call of Drive. */
function kindOf(request: ApiRequest): CallKind {
  const path = pathOf(request);
  if (!path.startsWith('/v4/')) return driveCallKind(request.method, path);
  const reads = /:(getByDataFilter|batchGetByDataFilter)$|\/developerMetadata:search$/;
  if (request.method === 'GET' || reads.test(path)) return 'sheets.read';
  return /^\/v4\/spreadsheets\/[^/]+:batchUpdate$/.test(path) ? 'sheets.batchUpdate' : 'sheets.write';
}

function pathOf(request: ApiRequest): string {
  return request.path.replace(/[?#].*$/s, '');
}

function isBatch(request: ApiRequest): boolean {
  return request.method === 'POST' && /^\/batch(\/drive\/v3)?$/.test(pathOf(request));
}

/** The request as meant: clients with long queries send a GET as a POST, others put a slash before `:batchUpdate` or last. */
function normalized(request: ApiRequest): ApiRequest {
  const [path = '', query] = request.path.split(/(?=\?)(.*)/s);
  const form = formQuery(request);
  if (form !== undefined) {
    const { body: _form, ...rest } = request;
    const { 'content-type': _type, ...headers } = request.headers;
    const joined = [query?.slice(1), form].filter(Boolean).join('&');
    return normalized({ ...rest, headers, path: `${path}?${joined}` });
  }
  return {
    ...request,
    method: (request.headers['x-http-method-override'] ?? request.method).toUpperCase(),
    path: path.replace(/^(\/v4\/spreadsheets\/[^/]+)\/(?=:)/, '$1').replace(/\/$/, '') + (query ?? ''),
  };
}

/** A query too long for an address, sent as the form of a POST that stands for a GET. */
function formQuery({ headers, body }: ApiRequest): string | undefined {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const method = headers['x-http-method-override'];
  return isForm && body && method?.toUpperCase() === 'GET' ? new TextDecoder().decode(body) : undefined;
}

function answering(answer: () => ApiResponse): ApiResponse {
  try {
    return answer();
  } catch (error) {
    return refusal(error);
  }
}

function refusal(thrown: unknown): ApiResponse {
  const error = rateLimitOf(thrown) ?? thrown;
  if (!(error instanceof ApiError)) throw error;
  return {
    status: error.code,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: Buffer.from(error.body(), 'utf8'),
  };
}
