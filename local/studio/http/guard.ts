/** Who may ask what: nobody but the studio's own pages gets an answer. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { guardRequest as guardProgram } from '../../server/guard';
import { ApiError } from '../../services/api-error';

const FRAME_SITES = ['same-origin', 'same-site', 'none'];

/** A page or a script file of the studio. Throws ApiError for what another page may have asked for. */
export function guardPage(request: IncomingMessage, ownHosts: readonly string[]): void {
  if (request.method !== 'GET') throw refused(405, 'Only GET is served here.');
  const { authorization: _authorization, origin, ...headers } = request.headers;
  if (origin !== undefined) throw refused(403, `Requests from ${origin} are not served.`);
  guardProgram({ method: 'GET', path: request.url ?? '/', headers, hasBody: false }, ownHosts);
}

/** A call: JSON by POST, from a page of ours, with this run's token. Throws ApiError. */
export function guardRequest(request: IncomingMessage, ownHosts: readonly string[], token: string): void {
  const { method = 'GET', url: path = '/', headers } = request;
  if (method !== 'POST') throw refused(405, 'Calls are made by POST.');
  guardProgram({ method, path, headers, hasBody: true }, ownHosts);
  if (!isSame(headers.authorization ?? '', `Bearer ${token}`))
    throw new ApiError(401, 'The token of this run is missing.', { status: 'UNAUTHENTICATED' });
}

/** A page in a frame: shown inside the studio and nowhere else. Throws ApiError. */
export function guardFrame(request: IncomingMessage, ownHosts: readonly string[]): void {
  if (request.method !== 'GET') throw refused(405, 'Only GET is served here.');
  if (!ownHosts.includes(request.headers.host ?? '')) throw refused(403, 'This host is not served here.');
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && !FRAME_SITES.includes(String(site)))
    throw refused(403, 'Requests from other sites are not served.');
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refused(code: number, message: string): ApiError {
  return new ApiError(code, message, { status: 'PERMISSION_DENIED' });
}
