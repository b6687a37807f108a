/** The REST face of a workspace over HTTP, for real Google clients. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { ApiError } from '../services/api-error';
import { GoogleApi } from '../services/google-api';
import type { ApiResponse } from '../services/http';
import type { Workspace } from '../state/workspace';
import { GoogleLimits } from './google-limits';
import { guardRequest } from './guard';
import { callerOf, ownerOf } from './identity';
import { SLOW_CONVERSIONS } from './slow-conversions';

export interface ServerOptions {
  workspace: Workspace;
  /** 0 takes any free port. */
  port: number;
  /** Applies Google's quotas and latency. */
  googleLimits?: boolean;
}

export interface RunningServer {
  url: string;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

const ADDRESS = '127.0.0.1';
/** Spreadsheets, and other contents, that stay in memory between requests. */
const KEPT_IN_MEMORY = 200;

/** Serves the workspace on this machine only; every request is committed before it is answered. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { workspace } = options;
  ownerOf(workspace);
  const limits = options.googleLimits ? new GoogleLimits(workspace) : undefined;
  const api = new GoogleApi(workspace, {
    ...(limits && { limits: (caller, kind, path) => limits.use(caller, kind, path) }),
    slow: SLOW_CONVERSIONS,
  });
  let port = options.port;
  const server = createServer((request, response) => {
    const hosts = [`${ADDRESS}:${port}`, `localhost:${port}`];
    answer(request, hosts, workspace, api)
      .catch(unexpected)
      .then((result) => send(response, result))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, resolve);
  });
  const bound = server.address();
  if (typeof bound === 'object' && bound !== null) port = bound.port;
  return {
    url: `http://${ADDRESS}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  incoming: IncomingMessage,
  ownHosts: readonly string[],
  workspace: Workspace,
  api: GoogleApi,
): Promise<ApiResponse> {
  const body = await bodyOf(incoming);
  const { method = 'GET', url: path = '/', headers } = incoming;
  try {
    guardRequest({ method, path, headers, hasBody: body.length > 0 }, ownHosts);
  } catch (error) {
    if (error instanceof ApiError) return refusal(error);
    throw error;
  }
  const caller = callerOf(workspace, headers.authorization);
  const request = { method, host: headers.host ?? '', path, headers: single(headers), body };
  const result = await api.fetchAsync(request, caller);
  workspace.commit();
  workspace.store.evict(KEPT_IN_MEMORY);
  return result;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  return incoming.headers['content-encoding'] === 'gzip' && body.length > 0 ? gunzipSync(body) : body;
}

function single(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

function send(response: ServerResponse, { status, headers, body }: ApiResponse): void {
  response.sendDate = false;
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}

function refusal(error: ApiError): ApiResponse {
  return {
    status: error.code,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: Buffer.from(error.body(), 'utf8'),
  };
}

/** A fault of ours: named on the console, and told as Google tells its own. */
function unexpected(error: unknown): ApiResponse {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return refusal(new ApiError(500, 'Internal error encountered.', { status: 'INTERNAL' }));
}
