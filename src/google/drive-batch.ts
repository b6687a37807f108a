/** The body of Drive's batch endpoint: many calls as parts of one multipart/mixed message. Pure. */
import { parseJson } from '../domain/json';
import type { RestAnswer, RestRequest } from './rest';

/** Google takes at most this many calls in a batch. */
export const BATCH_CALLS = 100;
export const BATCH_ADDRESS = 'https://www.googleapis.com/batch/drive/v3';

const LINE = '\r\n';
const BOUNDARY = 'thdt_batch_7d1c0a';

export interface MultipartMessage {
  readonly contentType: string;
  readonly text: string;
}

/** The message for these calls; part numbers (from 0) are their Content-IDs. */
export function encodeBatch(requests: readonly RestRequest[]): MultipartMessage {
  const parts = requests.map((request, index) => {
    const body = request.body === undefined ? '' : asciiJson(request.body);
    return [
      `--${BOUNDARY}`,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      `Content-ID: <${index}>`,
      '',
      `${request.method.toUpperCase()} ${pathOf(request.url)} HTTP/1.1`,
      ...(body === ''
        ? []
        : ['Content-Type: application/json; charset=UTF-8', `Content-Length: ${body.length}`]),
      '',
      body,
    ].join(LINE);
  });
  return {
    contentType: `multipart/mixed; boundary=${BOUNDARY}`,
    text: `${parts.join(LINE)}${LINE}--${BOUNDARY}--${LINE}`,
  };
}

/** The answers in the order of the requests; a part that did not come back answers with status 0. */
export function decodeBatch(message: MultipartMessage, count: number): RestAnswer[] {
  const answers: RestAnswer[] = Array.from({ length: count }, () => ({
    status: 0,
    body: undefined,
    text: '',
    contentType: '',
  }));
  const boundary = /boundary="?([^";]+)"?/i.exec(message.contentType)?.[1];
  if (boundary === undefined) return answers;
  const parts = message.text.split(`--${boundary}`).slice(1, -1);
  parts.forEach((part, position) => {
    const [outer, head, ...rest] = part.replace(/\r\n/g, '\n').replace(/^\n/, '').split('\n\n');
    const index = partNumber(outer ?? '', position);
    const status = /^HTTP\/[\d.]+ (\d{3})/.exec(head ?? '')?.[1];
    if (status === undefined || index >= count) return;
    const text = rest.join('\n\n').trim();
    answers[index] = {
      status: Number(status),
      body: parseJson(text),
      text,
      contentType: /^content-type: *(.+)$/im.exec(head ?? '')?.[1] ?? '',
    };
  });
  return answers;
}

/** Answers name the part they belong to (`<response-3>`); without a name the order tells. */
function partNumber(headers: string, position: number): number {
  const number = /^content-id: *<?(?:response-)?.*?(\d+)>?\s*$/im.exec(headers)?.[1];
  return number === undefined ? position : Number(number);
}

function pathOf(url: string): string {
  return url.replace(/^https:\/\/[^/]+/, '');
}

/** JSON in ASCII, for its length in characters must be its length in bytes. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
