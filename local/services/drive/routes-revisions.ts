/** revisions.* of the Drive API. */
import type { DriveFile, DriveRevision } from '../../state/records';
import { saveFile } from './changes';
import { driveError } from './errors';
import { below, maskOf, pick, type Resource } from './fields';
import { isRecord } from './file-metadata';
import { timeText, userResource } from './file-resource';
import { fileFor } from './guards';
import { isGoogleType } from './mime-types';
import { numberOf } from './parameters';
import { revisionBytes, revisionOf, revisionsOf } from './revisions';
import type { Answer, Call } from './routes';
import { checked, type Shape } from './selection';

const STANDARD = 'kind,id,mimeType,modifiedTime';

interface View {
  call: Call;
  file: DriveFile;
  revision: DriveRevision;
}

const REVISION: Resource<View> = {
  kind: () => 'drive#revision',
  id: ({ revision }) => revision.id,
  mimeType: ({ revision }) => revision.mimeType,
  modifiedTime: ({ revision }) => timeText(revision.modifiedTime),
  keepForever: ({ file, revision }) => (isGoogleType(file.mimeType) ? undefined : revision.keepForever),
  published: () => false,
  publishedLink: () => undefined,
  publishAuto: () => undefined,
  publishedOutsideDomain: () => undefined,
  lastModifyingUser: ({ call, revision }) => userResource(call.workspace, revision.by, call.caller),
  originalFilename: ({ revision }) => revision.originalFilename,
  md5Checksum: ({ revision }) => revision.md5Checksum,
  size: ({ revision }) => (revision.size === undefined ? undefined : String(revision.size)),
  exportLinks: () => undefined,
};
const SHAPE: Shape = Object.fromEntries(
  Object.keys(REVISION).map((name) => [name, name === 'lastModifyingUser' ? 'any' : true]),
);

export function list(call: Call): Answer {
  const { parameters } = call;
  const text = parameters.get('fields') ?? undefined;
  const mask = checked(maskOf(text, `kind,nextPageToken,revisions(${STANDARD})`), {
    kind: true,
    nextPageToken: true,
    revisions: SHAPE,
  });
  const file = revisable(call);
  const count = numberOf(parameters, 'pageSize', [1, 1000]) ?? 200;
  const start = numberOf(parameters, 'pageToken', [0, Number.MAX_SAFE_INTEGER]) ?? 0;
  const all = revisionsOf(file);
  const inner = below(mask, 'revisions') ?? new Map();
  const resource = {
    kind: () => 'drive#revisionList',
    nextPageToken: () => (start + count < all.length ? String(start + count) : undefined),
    revisions: () =>
      all.slice(start, start + count).map((revision) => pick(REVISION, { call, file, revision }, inner)),
  };
  return { json: pick(resource, undefined, new Map([...mask].map(([name]) => [name, new Map()]))) };
}

export function get(call: Call): Answer {
  const file = revisable(call);
  const revision = revisionOf(file, call.ids[1] ?? '');
  if (call.parameters.get('alt') !== 'media') return answer(call, file, revision);
  if (isGoogleType(file.mimeType)) {
    const message = 'Only files with binary content can be downloaded. Use Export with Docs Editors files.';
    throw driveError(403, 'fileNotDownloadable', message, 'alt');
  }
  return { mimeType: revision.mimeType, bytes: revisionBytes(call.workspace, file, revision) };
}

export function update(call: Call): Answer {
  const file = revisable(call);
  const old = revisionOf(file, call.ids[1] ?? '');
  const keep = isRecord(call.body) ? call.body.keepForever : undefined;
  const revision = { ...old, ...(typeof keep === 'boolean' && { keepForever: keep }) };
  if (file.revisions) file.revisions = file.revisions.map((one) => (one.id === old.id ? revision : one));
  saveFile(call.workspace, file);
  return answer(call, file, revision);
}

export function remove(call: Call): Answer {
  const file = revisable(call);
  const revision = revisionOf(file, call.ids[1] ?? '');
  if (isGoogleType(file.mimeType))
    throw driveError(
      400,
      'revisionDeletionNotSupported',
      'Revision deletion is not supported for this file type.',
    );
  if (revisionsOf(file).length === 1)
    throw driveError(400, 'cannotDeleteOnlyRevision', 'A file must have at least one revision.');
  const rest = revisionsOf(file).filter((one) => one.id !== revision.id);
  const head = rest.at(-1);
  if (revision.base64 === undefined && head) {
    // The newest went: the one before it is the content now.
    const bytes = Buffer.from(head.base64 ?? '', 'base64');
    call.workspace.contents.put(file.id, head.base64 ?? '');
    const { base64: _, ...newest } = head;
    rest[rest.length - 1] = newest;
    file.size = bytes.length;
    file.md5Checksum = head.md5Checksum;
  }
  file.revisions = rest;
  saveFile(call.workspace, file);
  return undefined;
}

function answer(call: Call, file: DriveFile, revision: DriveRevision): Answer {
  const mask = checked(maskOf(call.parameters.get('fields') ?? undefined, STANDARD), SHAPE);
  return { json: pick(REVISION, { call, file, revision }, mask) };
}

/** Only those who may change a file see how it became what it is. */
function revisable({ workspace, caller, ids }: Call): DriveFile {
  return fileFor(workspace, caller, ids[0] ?? '', 'writer');
}
