/** The few things every HTTP answer of the studio needs. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { ApiError } from '../../services/api-error';

export interface Text {
  readonly type: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const ADDRESS = '127.0.0.1';
/** More than anybody pastes. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Listens on this machine only; 0 takes any free port. Answers the port. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, resolve);
  });
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : port;
}

/** The whole body. Throws ApiError for one that is too long. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes > MOST_BYTES)
      throw new ApiError(413, 'The request is too large.', { status: 'INVALID_ARGUMENT' });
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

export function sendText(response: ServerResponse, { type, text, headers }: Text): void {
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    ...headers,
  });
  response.end(text);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(value));
}

/** A refusal as it is; anything else is a fault of ours, named on the console. */
export function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof ApiError) sendJson(response, error.code, { message: error.message });
  else if (error instanceof SyntaxError) sendJson(response, 400, { message: 'The body is no JSON.' });
  else {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    sendJson(response, 500, { message: 'Lỗi của chính phòng thực hành: xem cửa sổ dòng lệnh.' });
  }
}
