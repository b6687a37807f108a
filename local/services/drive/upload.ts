/** Uploads in the three ways of the Drive API: simple, multipart, and resumable in pieces. */
import type { DriveUpload } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import type { ApiRequest, ApiResponse } from '../http';
import { boundaryOf, parseMultipart } from '../multipart';
import type { Content } from './contents';
import { badRequest, driveError } from './errors';

/** What an upload carries: JSON metadata, if any, and content. */
export interface Upload {
  metadata: string;
  content: Content;
}

/** Metadata and content of a request with `uploadType` media or multipart. Throws 400. */
export function readUpload(request: ApiRequest, uploadType: string | null): Upload {
  const bytes = request.body ?? new Uint8Array();
  const contentType = request.headers['content-type'];
  const fallback = contentType ?? 'application/octet-stream';
  if (uploadType === 'media') return { metadata: '', content: { mimeType: fallback, bytes } };
  const boundary = uploadType === 'multipart' ? boundaryOf(contentType) : undefined;
  const [json, media, ...more] = boundary === undefined ? [] : parseMultipart(bytes, boundary);
  if (!json || !media || more.length > 0) throw badRequest('Malformed multipart body.');
  return {
    metadata: Buffer.from(json.body).toString('utf8'),
    content: {
      mimeType: media.headers['content-type'] ?? 'application/octet-stream',
      bytes: media.body,
    },
  };
}

/** Opens a resumable upload; the answer's `location` says where the content goes. */
export function openUpload(workspace: Workspace, request: ApiRequest, caller: Caller): ApiResponse {
  const id = `ABg5-${workspace.newId(96)}`;
  workspace.uploads.put(id, {
    email: caller.email,
    path: request.path,
    method: request.method,
    metadata: Buffer.from(request.body ?? []).toString('utf8'),
    mimeType: request.headers['x-upload-content-type'] ?? 'application/octet-stream',
    base64: '',
  });
  const url = new URL(request.path, `${schemeOf(request.host)}://${request.host}`);
  url.searchParams.set('upload_id', id);
  return {
    status: 200,
    headers: { location: url.href, 'x-guploader-uploadid': id },
    body: new Uint8Array(),
  };
}

function schemeOf(host: string): string {
  return /^(127\.0\.0\.1|localhost)(:|$)/.test(host) ? 'http' : 'https';
}

/** Every piece but the last is a multiple of this; what is beyond it has to be sent again. */
const PIECE_BYTES = 262_144;

function pieceTooSmall(bytes: number): Error {
  return badRequest(
    `Invalid request.  The number of bytes uploaded is required to be equal or greater than ${PIECE_BYTES}, except for the final request (it's recommended to be the exact multiple of ${PIECE_BYTES}).  The received request contained ${bytes} bytes, which does not meet this requirement.`,
  );
}

function finishedAnswer(json: string): ApiResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: Buffer.from(json, 'utf8'),
  };
}

/** Remembers what a finished upload was answered. */
export function finishUpload(
  workspace: Workspace,
  uploadId: string,
  opened: DriveUpload,
  answer: ApiResponse,
): void {
  const json = Buffer.from(answer.body).toString('utf8');
  workspace.uploads.put(uploadId, { ...opened, base64: '', answer: json });
}

/**
 * Takes a piece of a resumable upload. Answers what to say while pieces are missing, or the whole upload with the request
 * that opened it. Throws 404 for an upload that is over or somebody else's.
 */
export function continueUpload(
  workspace: Workspace,
  request: ApiRequest,
  caller: Caller,
  uploadId: string,
): { answer: ApiResponse } | { uploadId: string; opened: DriveUpload; upload: Upload } {
  const opened = workspace.uploads.get(uploadId);
  if (!opened || opened.email !== caller.email) throw driveError(404, 'notFound', 'Not Found');
  const range = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/.exec(request.headers['content-range'] ?? '');
  const asksOnly = range !== null && range[1] === undefined;
  if (opened.answer !== undefined) {
    if (!asksOnly) throw driveError(404, 'notFound', 'Not Found');
    return { answer: finishedAnswer(opened.answer) };
  }
  if (request.method === 'DELETE') {
    workspace.uploads.delete(uploadId);
    return { answer: { status: 499, headers: {}, body: new Uint8Array() } };
  }
  const held = Buffer.from(opened.base64, 'base64');
  const start = Number(range?.[1] ?? 0);
  if (!asksOnly && start > held.length)
    throw driveError(503, 'backendError', 'Failed to parse Content-Range header.');
  const piece = asksOnly ? new Uint8Array() : (request.body ?? new Uint8Array());
  let bytes = asksOnly ? held : Buffer.concat([held.subarray(0, start), piece]);
  const total = range === null ? bytes.length : range[3] === '*' ? undefined : Number(range[3]);
  if (bytes.length !== total) {
    if (!asksOnly && piece.length < PIECE_BYTES) throw pieceTooSmall(piece.length);
    bytes = bytes.subarray(0, bytes.length - (bytes.length % PIECE_BYTES));
    workspace.uploads.put(uploadId, { ...opened, base64: bytes.toString('base64') });
    const headers: Record<string, string> = bytes.length > 0 ? { range: `bytes=0-${bytes.length - 1}` } : {};
    return { answer: { status: 308, headers, body: new Uint8Array() } };
  }
  workspace.uploads.delete(uploadId);
  return {
    uploadId,
    opened,
    upload: { metadata: opened.metadata, content: { mimeType: opened.mimeType, bytes } },
  };
}
