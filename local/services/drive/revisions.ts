/** The versions of a file's content: what is kept of each, and how one is found. */
import { createHash } from 'node:crypto';
import type { DriveFile, DriveRevision } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { driveError } from './errors';
import { isGoogleType } from './mime-types';

/** Older contents that are kept without being asked to. */
const MAX_KEPT = 100;

/** Notes that the file's content is about to become these bytes; what it was stays as an older revision. */
export function noteRevision(workspace: Workspace, file: DriveFile, bytes: Uint8Array): void {
  const older = (file.revisions ?? []).filter(
    (one, index, all) => one.keepForever || index >= all.length - MAX_KEPT,
  );
  const head = older.pop();
  if (head) older.push({ ...head, base64: workspace.contents.get(file.id) ?? '' });
  const number = workspace.next('driveRevision');
  file.revisions = [
    ...older,
    {
      id: revisionId(file.id, number),
      mimeType: file.mimeType,
      modifiedTime: workspace.clock.now(),
      by: file.lastModifyingUser,
      size: bytes.length,
      md5Checksum: createHash('md5').update(bytes).digest('hex'),
      originalFilename: file.originalFilename ?? file.name,
      keepForever: false,
    },
  ];
}

/** The revisions of a file, oldest first; an editor's file shows its present state as one. */
export function revisionsOf(file: DriveFile): readonly DriveRevision[] {
  if (file.revisions) return file.revisions;
  return [
    {
      id: isGoogleType(file.mimeType) ? String(file.version) : revisionId(file.id, 1),
      mimeType: file.mimeType,
      modifiedTime: file.modifiedTime,
      by: file.lastModifyingUser,
      keepForever: false,
    },
  ];
}

/** The revision of this id; `head` is the newest. Throws 404. */
export function revisionOf(file: DriveFile, id: string): DriveRevision {
  const all = revisionsOf(file);
  const found = id === 'head' ? all.at(-1) : all.find((revision) => revision.id === id);
  if (!found) throw driveError(404, 'notFound', `Revision not found: ${id}.`, 'revisionId');
  return found;
}

/** The bytes of a revision. */
export function revisionBytes(workspace: Workspace, file: DriveFile, revision: DriveRevision): Buffer {
  return Buffer.from(revision.base64 ?? workspace.contents.get(file.id) ?? '', 'base64');
}

function revisionId(fileId: string, number: number): string {
  const digest = createHash('sha256').update(`${fileId}/${number}`).digest('base64url');
  return `0B${fileId.slice(1, 11)}${digest}`.slice(0, 51);
}
