/** files.* of the Drive API. */

import type { DriveFile } from '../../state/records';
import { readContent } from './contents';
import { driveError, notEmulated, required } from './errors';
import { exportFile } from './exports';
import { below, maskOf, pick } from './fields';
import { readMetadata } from './file-metadata';
import { FILE_FIELDS, fileResource } from './file-resource';
import { copyFile, createFile, deleteFile, emptyTrash, generateIds, listFiles, updateFile } from './files';
import { visibleFile } from './guards';
import { isGoogleType } from './mime-types';
import { listOf, numberOf } from './parameters';
import type { Answer, Call } from './routes';
import { checked, FILE_LIST_SHAPE, FILE_SHAPE } from './selection';
import { requireSharedDriveUse } from './shared-drives';

const LIST_FIELDS = `kind,incompleteSearch,nextPageToken,files(${FILE_FIELDS})`;

export function list(call: Call): Answer {
  const { workspace, caller, parameters } = call;
  requireSharedDriveUse(parameters, 'files');
  const spaces = parameters.get('spaces') ?? 'drive';
  if (spaces !== 'drive') throw notEmulated(`files.list in the space ${spaces}`);
  const mask = checked(maskOf(parameters.get('fields') ?? undefined, LIST_FIELDS), FILE_LIST_SHAPE);
  const page = listFiles(workspace, caller, {
    q: parameters.get('q') ?? undefined,
    orderBy: parameters.get('orderBy') ?? undefined,
    pageSize: numberOf(parameters, 'pageSize', [1, 1000]),
    pageToken: parameters.get('pageToken') ?? undefined,
  });
  const fileMask = below(mask, 'files') ?? new Map();
  const resource = {
    kind: () => 'drive#fileList',
    incompleteSearch: () => false,
    nextPageToken: () => page.nextPageToken,
    files: () => page.files.map((file) => fileResource(workspace, caller, file, fileMask)),
  };
  return { json: pick(resource, undefined, new Map([...mask].map(([name]) => [name, new Map()]))) };
}

export function create(call: Call): Answer {
  const { workspace, caller, parameters } = call;
  answerMask(parameters);
  for (const parent of readMetadata(call.body).parents ?? []) visibleFile(workspace, caller, parent);
  return answer(call, createFile(workspace, caller, readMetadata(call.body), call.content));
}

export function generate({ workspace, caller, parameters }: Call): Answer {
  const count = numberOf(parameters, 'count', [1, 1000]) ?? 10;
  return {
    json: {
      kind: 'drive#generatedIds',
      space: parameters.get('space') ?? 'drive',
      ids: generateIds(workspace, caller, count),
    },
  };
}

export function empty({ workspace, caller }: Call): Answer {
  emptyTrash(workspace, caller);
  return undefined;
}

export function get(call: Call): Answer {
  const { workspace, caller, ids, parameters } = call;
  const file = visibleFile(workspace, caller, ids[0] ?? '');
  if (parameters.get('alt') !== 'media') return answer(call, file);
  if (isGoogleType(file.mimeType)) {
    const message = 'Only files with binary content can be downloaded. Use Export with Docs Editors files.';
    throw driveError(403, 'fileNotDownloadable', message, 'alt');
  }
  return { mimeType: file.mimeType, bytes: readContent(workspace, file.id) };
}

export function update(call: Call): Answer {
  const { workspace, caller, ids, parameters } = call;
  answerMask(parameters);
  const place = {
    addParents: listOf(parameters, 'addParents'),
    removeParents: listOf(parameters, 'removeParents'),
  };
  const { id, ...metadata } = readMetadata(call.body);
  if (id !== undefined && id !== ids[0])
    throw driveError(
      403,
      'fieldNotWritable',
      'The resource body includes fields which are not directly writable.',
    );
  return answer(call, updateFile(workspace, caller, ids[0] ?? '', metadata, place, call.content));
}

export function remove({ workspace, caller, ids }: Call): Answer {
  deleteFile(workspace, caller, ids[0] ?? '');
  return undefined;
}

export function copy(call: Call): Answer {
  const { workspace, caller, ids, parameters } = call;
  answerMask(parameters);
  return answer(call, copyFile(workspace, caller, ids[0] ?? '', readMetadata(call.body), call.content));
}

async function exportLater(bytes: Promise<Uint8Array>, mimeType: string): Promise<Answer> {
  return { mimeType, bytes: await bytes };
}

export function exportAs({ workspace, caller, ids, parameters, slow }: Call): Answer | Promise<Answer> {
  const mimeType = parameters.get('mimeType');
  if (!mimeType) throw required('mimeType');
  const file = visibleFile(workspace, caller, ids[0] ?? '');
  const bytes = exportFile(workspace, file, mimeType, slow.exporter);
  return bytes instanceof Promise ? exportLater(bytes, mimeType) : { mimeType, bytes };
}

function answerMask(parameters: URLSearchParams) {
  return checked(maskOf(parameters.get('fields') ?? undefined, FILE_FIELDS), FILE_SHAPE);
}

function answer({ workspace, caller, parameters }: Call, file: DriveFile): Answer {
  return { json: fileResource(workspace, caller, file, answerMask(parameters)) };
}
