/** UrlFetchApp: requests to the Google APIs of this workspace. No other address can be reached. */
import type { LiveExecution } from '../../host/live-execution';
import { SCOPES } from '../../host/manifest';
import { ScriptError, signatureError } from '../../host/script-error';
import { callerOfToken } from '../../host/tokens';
import { type ApiIdentity, callApi, callApiTogether } from '../advanced/api-calls';
import { ApiError } from '../api-error';
import type { ApiRequest, ApiResponse } from '../http';
import { downloadFrom } from './export-address';
import { type FetchRequest, readRequest } from './request';
import { HTTPResponse } from './response';
import { tokenInfo } from './token-info';

export function createUrlFetchApp(execution: LiveExecution): UrlFetchApp {
  return new UrlFetchApp(execution);
}

const REACHABLE = new Set(['sheets.googleapis.com', 'www.googleapis.com']);

class UrlFetchApp {
  constructor(private readonly execution: LiveExecution) {}

  fetch(...args: unknown[]): HTTPResponse {
    const [url, params] = args;
    if (typeof url !== 'string' || args.length > 2) throw signatureError('UrlFetchApp.fetch', args);
    this.permit('UrlFetchApp.fetch', 1);
    const request = readRequest(url, params);
    const download = this.answerBeside(request);
    if (download) return this.finish(request, download);
    const prepared = this.prepare(request);
    return this.finish(request, callApi(this.execution, prepared.request, prepared.caller));
  }

  fetchAll(requests: unknown[]): HTTPResponse[] {
    if (!Array.isArray(requests)) throw signatureError('UrlFetchApp.fetchAll', [requests]);
    this.permit('UrlFetchApp.fetchAll', requests.length);
    const read = requests.map((request) =>
      typeof request === 'string' ? readRequest(request, undefined) : readRequest(urlOf(request), request),
    );
    const downloads = read.map((request) => this.answerBeside(request));
    const others = read.filter((_request, index) => !downloads[index]);
    const answers = callApiTogether(
      this.execution,
      others.map((request) => this.prepare(request)),
    );
    return read.map((request, index) => {
      const answer = downloads[index] ?? answers[others.indexOf(request)];
      if (!answer) throw new ScriptError('Empty response');
      return this.finish(request, answer);
    });
  }

  getRequest(url: string, params?: unknown): Record<string, unknown> {
    const { method, headers, payload, contentType, mute } = readRequest(url, params);
    return {
      url,
      method: method.toLowerCase(),
      headers,
      ...(payload !== undefined && { payload: payload.toString('utf8') }),
      ...(contentType !== undefined && { contentType }),
      useIntranet: false,
      followRedirects: true,
      validateHttpsCertificates: true,
      muteHttpExceptions: mute,
    };
  }

  private permit(what: string, count: number): void {
    this.execution.requireScope(what, SCOPES.externalRequest);
    const { host, caller, accountKind } = this.execution;
    host.quotas.useInShortTime('urlFetchCallsPerMinute', caller.email, accountKind, count);
    host.quotas.use('urlFetchCallsPerDay', caller.email, accountKind, count);
  }

  private prepare(request: FetchRequest): { request: ApiRequest; caller: ApiIdentity } {
    const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)([^#]*)/.exec(request.url) ?? [];
    if (!REACHABLE.has(host.toLowerCase())) throw new ScriptError(`DNS error: ${request.url}`);
    return {
      request: {
        method: request.method,
        host: host.toLowerCase(),
        path: path.startsWith('/') ? path : `/${path}`,
        headers: request.lowerCaseHeaders(),
        ...(request.payload !== undefined && { body: request.payload }),
      },
      caller: identityOf(request.headerValue('authorization')),
    };
  }

  /** A file downloaded from docs.google.com, or what a token stands for; nothing for another address. */
  private answerBeside(request: FetchRequest): ApiResponse | undefined {
    const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)([^#]*)/.exec(request.url) ?? [];
    if (host.toLowerCase() === 'oauth2.googleapis.com' && path.startsWith('/tokeninfo?'))
      return this.execution.perform('http', { what: 'UrlFetchApp.fetch' }, () => tokenInfo(path));
    if (host.toLowerCase() !== 'docs.google.com') return undefined;
    return this.execution.perform('drive.read', { what: 'UrlFetchApp.fetch' }, () =>
      downloadFrom(
        this.execution.workspace,
        host.toLowerCase(),
        path,
        identityOf(request.headerValue('authorization')),
      ),
    );
  }

  private finish(request: FetchRequest, answer: ApiResponse): HTTPResponse {
    const response = new HTTPResponse(answer);
    if (answer.status < 400 || request.mute) return response;
    const text = response.getContentText();
    const shown =
      text.length > 200
        ? `${text.slice(0, 200)}... (use muteHttpExceptions option to examine full response)`
        : text;
    const host = /^https?:\/\/[^/?#]+/.exec(request.url)?.[0] ?? request.url;
    throw new ScriptError(
      `Request failed for ${host} returned code ${answer.status}. Truncated server response: ${shown}`,
    );
  }
}

/** The caller that a request's token names; a script's own token is never added by itself. */
function identityOf(authorization: string | undefined): ApiIdentity {
  if (authorization === undefined) {
    return new ApiError(
      403,
      "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
      { status: 'PERMISSION_DENIED' },
    );
  }
  const token = /^Bearer\s+(.+)$/i.exec(authorization)?.[1];
  return (
    (token && callerOfToken(token)) ||
    new ApiError(
      401,
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
      { status: 'UNAUTHENTICATED' },
    )
  );
}

function urlOf(request: unknown): string {
  if (typeof request === 'object' && request !== null && 'url' in request && typeof request.url === 'string')
    return request.url;
  throw new ScriptError('Attribute provided with no value: url');
}
