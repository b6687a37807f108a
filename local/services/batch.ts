/** Google's batch endpoint: several requests in one multipart/mixed body, and their answers in another. */
import { ApiError } from './api-error';
import type { ApiRequest, ApiResponse } from './http';
import { boundaryOf, parseMessage, parseMultipart, printMultipart } from './multipart';

/** Calls that one batch may hold. */
const MAX_CALLS = 100;

export interface BatchPart {
  contentId?: string;
  request: ApiRequest;
}

/** The requests in a batch, in order; each carries the outer authorisation. Throws 400. */
export function batchParts(batch: ApiRequest): BatchPart[] {
  const boundary = boundaryOf(batch.headers['content-type']);
  const parts = boundary === undefined ? [] : parseMultipart(batch.body ?? new Uint8Array(), boundary);
  if (parts.length === 0)
    throw badBatch('Failed to parse batch request, error: Missing or invalid boundary.');
  if (parts.length > MAX_CALLS)
    throw badBatch(`The batch request could not be processed: it has more than ${MAX_CALLS} calls.`);
  return parts.map(({ headers, body }) => {
    const bytes = Buffer.from(body);
    const end = bytes.indexOf('\n');
    const line = bytes
      .subarray(0, end < 0 ? bytes.length : end)
      .toString('utf8')
      .trim();
    const [method = '', target = ''] = line.split(/\s+/);
    if (!/^(https?:\/)?\//.test(target))
      throw badBatch('Failed to parse batch request, error: bad request line.');
    const url = new URL(target, `https://${batch.host}`);
    const inner = parseMessage(end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 1));
    return {
      ...(headers['content-id'] !== undefined && { contentId: headers['content-id'] }),
      request: {
        method: method.toUpperCase(),
        host: batch.host,
        path: url.pathname + url.search,
        headers: { authorization: batch.headers.authorization ?? '', ...inner.headers },
        body: trimmed(inner.body),
      },
    };
  });
}

/** The answers of a batch as one; each is named after its request. */
export function batchAnswer(answers: readonly { part: BatchPart; answer: ApiResponse }[]): ApiResponse {
  const boundary = 'batch_localworkspace';
  const parts = answers.map(({ part, answer }) => ({
    headers: {
      'Content-Type': 'application/http',
      ...(part.contentId !== undefined && { 'Content-ID': responseId(part.contentId) }),
    },
    body: printResponse(answer),
  }));
  return {
    status: 200,
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}` },
    body: printMultipart(parts, boundary),
  };
}

function responseId(contentId: string): string {
  return contentId.startsWith('<') ? contentId.replace('<', '<response-') : `response-${contentId}`;
}

const REASONS: Record<number, string> = {
  200: 'OK',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};

function printResponse({ status, headers, body }: ApiResponse): Uint8Array {
  const lines = Object.entries({ ...headers, 'content-length': String(body.length) }).map(
    ([name, value]) => `${name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}: ${value}\r\n`,
  );
  const head = `HTTP/1.1 ${status} ${REASONS[status] ?? ''}\r\n${lines.join('')}\r\n`;
  return Buffer.concat([Buffer.from(head, 'utf8'), body]);
}

/** Clients leave line breaks after a body. */
function trimmed(body: Buffer): Buffer {
  let end = body.length;
  while (end > 0 && (body[end - 1] === 0x0a || body[end - 1] === 0x0d)) end--;
  return body.subarray(0, end);
}

function badBatch(message: string): ApiError {
  return new ApiError(400, message, {
    errors: [{ message, domain: 'global', reason: 'badRequest' }],
    status: 'INVALID_ARGUMENT',
  });
}
