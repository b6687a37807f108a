/** The advanced services Sheets and Drive: only in scripts whose manifest enables them. */
import type { LiveExecution } from '../../host/live-execution';
import { ScriptError } from '../../host/script-error';
import { Blob, blobOf, bufferOf } from '../utilities/blob';
import { callApi } from './api-calls';
import { ADVANCED_APIS, type AdvancedApi, type ApiMethod, isMethod } from './collections';

/** By symbol of the manifest: how to make the service, for those of its services that are emulated. */
export function createAdvancedServices(execution: LiveExecution): Map<string, () => object> {
  const services = new Map<string, () => object>();
  for (const [serviceId, symbol] of execution.manifest.advancedServices) {
    const api = ADVANCED_APIS[serviceId];
    if (api) services.set(symbol, () => collection(execution, api, api.collections, [], symbol));
  }
  return services;
}

/** A collection is an object of a class of its own, so that it prints and refuses unknown members by its name. */
function collection(
  execution: LiveExecution,
  api: AdvancedApi,
  entries: AdvancedApi['collections'],
  path: readonly string[],
  className: string,
): object {
  class Collection {
    static readonly className = className;
    toString(): string {
      return className;
    }
  }
  for (const [name, entry] of Object.entries(entries)) {
    const value = isMethod(entry)
      ? (...args: unknown[]) => invoke(execution, api, entry, [...path, name], args)
      : collection(execution, api, entry, [...path, name], `${className}.${name}`);
    Object.defineProperty(Collection.prototype, name, { value, configurable: true });
  }
  for (const factory of FACTORIES) {
    // Sheets.newValueRange() and its like are empty objects to be filled.
    if (path.length === 0) Object.defineProperty(Collection.prototype, factory, { value: () => ({}) });
  }
  return new Collection();
}

const FACTORIES = [
  'newAddSheetRequest',
  'newBatchGetValuesByDataFilterRequest',
  'newBatchUpdateSpreadsheetRequest',
  'newBatchUpdateValuesRequest',
  'newDataFilter',
  'newFile',
  'newGridRange',
  'newPermission',
  'newRequest',
  'newSheetProperties',
  'newSpreadsheet',
  'newValueRange',
];

function invoke(
  execution: LiveExecution,
  api: AdvancedApi,
  method: ApiMethod,
  path: readonly string[],
  args: readonly unknown[],
): unknown {
  const name = `${api.name}.${path.map(lowerFirst).join('.')}`;
  const rest = [...args];
  const body = method.body ? (rest.shift() ?? {}) : undefined;
  const filled = method.path.replace(/\{(\w+)\}/g, () => {
    const value = rest.shift();
    if (value === undefined || value === null) throw failure(name, 400, 'Required', undefined);
    return encodeURIComponent(String(value));
  });
  const media = method.media ? takeMedia(rest) : undefined;
  const query = queryOf(rest.shift());
  if (method.download && !query.split('&').includes('alt=media')) {
    throw failure(name, 400, 'Export requires alt=media to download the exported content.', undefined);
  }
  const target = filled + (query === '' ? '' : (filled.includes('?') ? '&' : '?') + query);
  const request = media ? upload(target, body, media) : plain(target, body);
  const answer = callApi(execution, { method: method.verb, host: api.host, ...request }, execution.caller);
  const text = Buffer.from(answer.body).toString('utf8');
  if (answer.status >= 400) throw failureOf(name, answer.status, text);
  if (method.empty || text === '') return undefined;
  if (method.download)
    return new Blob(Buffer.from(answer.body), answer.headers['content-type'] ?? null, null);
  const type = answer.headers['content-type'] ?? 'application/json';
  return type.startsWith('application/json') ? JSON.parse(text) : text;
}

function takeMedia(rest: unknown[]): { type: string; data: Buffer } | undefined {
  const [first] = rest;
  if (first === null || first === undefined) {
    if (rest.length > 0) rest.shift();
    return undefined;
  }
  if (typeof first !== 'object' || !('getBytes' in first || 'getBlob' in first)) {
    throw new ScriptError('The mediaData parameter only supports Blob types for upload.');
  }
  rest.shift();
  const blob = blobOf(first, 'mediaData');
  return { type: blob.getContentType() ?? 'application/octet-stream', data: bufferOf(blob.getBytes()) };
}

function plain(
  path: string,
  body: unknown,
): { path: string; headers: Record<string, string>; body?: Buffer } {
  if (body === undefined) return { path, headers: {} };
  return { path, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(body)) };
}

function upload(
  path: string,
  metadata: unknown,
  media: { type: string; data: Buffer },
): { path: string; headers: Record<string, string>; body: Buffer } {
  const boundary = 'local-workspace-part';
  return {
    path: `/upload${path}${path.includes('?') ? '&' : '?'}uploadType=multipart`,
    headers: { 'content-type': `multipart/related; boundary=${boundary}` },
    body: Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(metadata)}\r\n--${boundary}\r\nContent-Type: ${media.type}\r\n\r\n`,
      ),
      media.data,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}

/** Optional arguments as a query: a list repeats its name. */
function queryOf(options: unknown): string {
  if (typeof options !== 'object' || options === null) return '';
  return Object.entries(options)
    .flatMap(([name, value]) => (Array.isArray(value) ? value.map((item) => [name, item]) : [[name, value]]))
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encodeURIComponent(String(name))}=${encodeURIComponent(String(value))}`)
    .join('&');
}

function failureOf(name: string, status: number, text: string): ScriptError {
  try {
    const { error }: { error?: { message?: unknown } } = JSON.parse(text);
    return failure(name, status, String(error?.message ?? 'Empty response'), error);
  } catch {
    return failure(name, status, text === '' ? 'Empty response' : text, undefined);
  }
}

function failure(name: string, code: number, message: string, error: object | undefined): ScriptError {
  return new ScriptError(`API call to ${name} failed with error: ${message}`, 'GoogleJsonResponseException', {
    message,
    code,
    ...error,
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
