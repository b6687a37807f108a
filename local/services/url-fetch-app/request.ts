/** Parameters of a fetch, read as UrlFetchApp reads them. */
import { LIMITS } from '../../host/quotas';
import { NotEmulatedError, ScriptError } from '../../host/script-error';
import { blobOf, bufferOf } from '../utilities/blob';

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
const FORM = 'application/x-www-form-urlencoded';

export interface FetchRequest {
  url: string;
  /** Upper case. */
  method: string;
  /** As given. */
  headers: Record<string, string>;
  payload: Buffer | undefined;
  contentType: string | undefined;
  /** muteHttpExceptions. */
  mute: boolean;
  headerValue(name: string): string | undefined;
  lowerCaseHeaders(): Record<string, string>;
}

/** @throws ScriptError for a method or attribute that Google refuses. */
export function readRequest(url: string, params: unknown): FetchRequest {
  const given: Record<string, unknown> = typeof params === 'object' && params !== null ? { ...params } : {};
  const method = String(given.method ?? 'get').toUpperCase();
  if (!METHODS.has(method)) throw new ScriptError(`Attribute provided with invalid value: method`);
  const headers = Object.fromEntries(
    Object.entries(given.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const { payload, contentType } = readPayload(given, method);
  checkSizes(url, headers, payload);
  const lowerCaseHeaders = () => ({
    ...(contentType !== undefined && { 'content-type': contentType }),
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  });
  return {
    url,
    method,
    headers,
    payload,
    contentType,
    mute: given.muteHttpExceptions === true,
    headerValue: (name) => new Map(Object.entries(lowerCaseHeaders())).get(name),
    lowerCaseHeaders,
  };
}

function checkSizes(url: string, headers: Record<string, string>, payload: Buffer | undefined): void {
  if (url.length > LIMITS.urlFetchUrlCharacters)
    throw new ScriptError('Limit Exceeded: URLFetch URL Length.');
  if ((payload?.length ?? 0) > LIMITS.urlFetchBodyBytes)
    throw new ScriptError('Limit Exceeded: URLFetch POST Size.');
  const names = Object.keys(headers);
  const longest = Math.max(
    0,
    ...names.map((name) => Buffer.byteLength(name) + Buffer.byteLength(headers[name] ?? '')),
  );
  if (names.length > LIMITS.urlFetchHeaders || longest > LIMITS.urlFetchHeaderBytes)
    throw new ScriptError('Limit Exceeded: URLFetch Header Size.');
}

function readPayload(
  given: Record<string, unknown>,
  method: string,
): { payload: Buffer | undefined; contentType: string | undefined } {
  const asked = given.contentType === undefined ? undefined : String(given.contentType);
  const { payload } = given;
  if (payload === undefined || payload === null) {
    return { payload: undefined, contentType: asked ?? (method === 'POST' ? FORM : undefined) };
  }
  if (typeof payload === 'string')
    return { payload: Buffer.from(payload, 'utf8'), contentType: asked ?? FORM };
  if (Array.isArray(payload)) return { payload: bufferOf(payload.map(Number)), contentType: asked ?? FORM };
  if (typeof payload === 'object' && 'getBytes' in payload) {
    const blob = blobOf(payload, 'payload');
    return { payload: bufferOf(blob.getBytes()), contentType: asked ?? blob.getContentType() ?? undefined };
  }
  const fields = Object.entries(payload);
  if (fields.some(([, value]) => typeof value === 'object' && value !== null)) {
    throw new NotEmulatedError('UrlFetchApp payload with a blob (multipart form)');
  }
  const form = fields
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
  return { payload: Buffer.from(form, 'utf8'), contentType: asked ?? FORM };
}
