/** Google's REST APIs with the user's own token: single calls with retry, and many at once. */
import { isObject, parseJson } from '../domain/json';
import { asGoogleError, GoogleError, type GoogleErrorFacts, kindOfError, messageOf } from './errors';
import { withRetry } from './retry';

export interface RestRequest {
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  readonly url: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: { readonly contentType: string; readonly text: string };
}

export interface RestAnswer {
  /** 0 when no answer came. */
  readonly status: number;
  /** The parsed JSON, undefined when there was none. */
  readonly body: unknown;
  readonly text: string;
  readonly contentType: string;
}

/** `https://host/path?query` with every value encoded; undefined values are left out. */
export function address(
  base: string,
  query: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`],
  );
  return pairs.length === 0 ? base : `${base}?${pairs.join('&')}`;
}

/** One call that may be repeated without harm. Throws GoogleError. */
export function call(request: RestRequest): unknown {
  return withRetry(() => bodyOf(fetchTogether([request])[0] ?? noAnswer('')));
}

/**
 * Makes all requests at the same time and answers each in order; nothing is repeated and no refusal throws. When the
 * whole group fails at once, it is tried again in halves, so that one bad request hurts nobody else.
 */
export function fetchTogether(requests: readonly RestRequest[]): RestAnswer[] {
  if (requests.length === 0) return [];
  const token = ScriptApp.getOAuthToken();
  const parameters = requests.map((request) => parametersOf(request, token));
  return inHalves(parameters, (group) => UrlFetchApp.fetchAll(group).map(answerOf), noAnswer);
}

/** The files at these addresses; undefined for one that does not come. */
export function fetchFiles(urls: readonly string[]): (GoogleAppsScript.Base.Blob | undefined)[] {
  if (urls.length === 0) return [];
  const token = ScriptApp.getOAuthToken();
  const parameters = urls.map((url) => parametersOf({ method: 'get', url }, token));
  return inHalves(
    parameters,
    (group) =>
      UrlFetchApp.fetchAll(group).map((response) =>
        response.getResponseCode() === 200 ? response.getBlob() : undefined,
      ),
    () => undefined,
  );
}

/** Runs a group; if it throws, runs its halves, down to single items whose failure becomes their answer. */
export function inHalves<Item, Answer>(
  items: Item[],
  run: (group: Item[]) => Answer[],
  failed: (words: string) => Answer,
): Answer[] {
  try {
    return run(items);
  } catch (thrown) {
    if (items.length === 1) return [failed(messageOf(thrown))];
    const middle = Math.ceil(items.length / 2);
    return [...inHalves(items.slice(0, middle), run, failed), ...inHalves(items.slice(middle), run, failed)];
  }
}

/** The body of a good answer. Throws GoogleError for any other. */
export function bodyOf(answer: RestAnswer): unknown {
  const error = errorOf(answer);
  if (error) throw error;
  return answer.body;
}

/** What a refusal means; undefined for a good answer. */
export function errorOf(answer: RestAnswer): GoogleError | undefined {
  if (answer.status >= 200 && answer.status < 300) return undefined;
  const facts = factsOf(answer);
  return new GoogleError(kindOfError(facts), facts.message);
}

/** A property of parsed JSON, undefined when the value is no object or has no such property. */
export function field(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

export function textField(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === 'string' ? found : undefined;
}

export function listField(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}

function factsOf({ status, body, text }: RestAnswer): GoogleErrorFacts {
  const error = field(body, 'error');
  const reasons = [
    ...listField(error, 'errors').flatMap((entry) => textField(entry, 'reason') ?? []),
    textField(error, 'status') ?? '',
  ];
  return { status, reasons, message: textField(error, 'message') ?? text.slice(0, 300) };
}

function parametersOf(request: RestRequest, token: string): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  const common = {
    url: request.url,
    method: request.method,
    headers: { Authorization: `Bearer ${token}` },
    muteHttpExceptions: true,
  };
  if (request.raw) return { ...common, contentType: request.raw.contentType, payload: request.raw.text };
  if (request.body === undefined) return common;
  return { ...common, contentType: 'application/json', payload: JSON.stringify(request.body) };
}

function answerOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse): RestAnswer {
  const text = response.getContentText();
  return {
    status: response.getResponseCode(),
    body: parseJson(text),
    text,
    contentType: headerOf(response.getHeaders(), 'content-type'),
  };
}

function headerOf(headers: object, name: string): string {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found === undefined ? '' : String(found[1]);
}

function noAnswer(words: string): RestAnswer {
  const { kind } = asGoogleError({ message: words });
  // A quota for today refuses every further call: it keeps its own words, all else is as good as no answer.
  return {
    status: 0,
    body: { error: { message: kind === 'other' ? `No answer: ${words}` : words } },
    text: words,
    contentType: '',
  };
}
