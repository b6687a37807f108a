/** What the HTTP server refuses before any service sees it: it is for programs on this machine, not for web pages. */
import type { IncomingHttpHeaders } from 'node:http';
import { ApiError } from '../services/api-error';

const FETCH_SITES = ['same-origin', 'none'];
const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Throws ApiError for a request that a foreign page may have caused, or whose body is of a type that forms can send. */
export function guardRequest(
  request: { method: string; path: string; headers: IncomingHttpHeaders; hasBody: boolean },
  ownHosts: readonly string[],
): void {
  const { headers, method } = request;
  if (!ownHosts.includes(headers.host ?? ''))
    throw refused(403, `Host ${headers.host ?? ''} is not served here.`);
  if (headers.origin !== undefined && !ownHosts.some((host) => headers.origin === `http://${host}`))
    throw refused(403, `Requests from ${headers.origin} are not served.`);
  const site = headers['sec-fetch-site'];
  if (site !== undefined && !FETCH_SITES.includes(String(site)))
    throw refused(403, 'Requests from other sites are not served.');
  if (headers.origin !== undefined && headers.authorization === undefined)
    throw new ApiError(401, 'Request is missing required authentication credential.', {
      status: 'UNAUTHENTICATED',
    });
  // A form that stands for a long query: no page can send that header to another site unasked.
  const isLongQuery = headers['x-http-method-override'] !== undefined;
  if (
    WRITING.includes(method) &&
    request.hasBody &&
    !isLongQuery &&
    !isWritingType(request.path, headers['content-type'])
  )
    throw refused(415, `Content type ${headers['content-type'] ?? '(none)'} is not accepted.`);
}

function isWritingType(path: string, contentType: string | undefined): boolean {
  if (path.startsWith('/upload/')) return true;
  return /^(application\/([\w.-]+\+)?json|multipart\/(related|mixed))\s*(;|$)/i.test(contentType ?? '');
}

function refused(code: number, message: string): ApiError {
  return new ApiError(code, message, { status: code === 415 ? 'INVALID_ARGUMENT' : 'PERMISSION_DENIED' });
}
