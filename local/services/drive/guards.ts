/** Finding a file on behalf of a caller: what it cannot see does not exist for it, what it may not change is refused. */
import type { DriveFile, Role } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { ApiError } from '../api-error';
import type { Caller } from '../caller';
import { atLeast, DRIVE_FILE_SCOPE, DRIVE_WIDE_SCOPES, mayOpen, roleOf } from './access';
import { driveError, fileNotFound, insufficientPermissions } from './errors';
import { FOLDER } from './mime-types';
import { userOf } from './users';

/** The file of this id (`root` is the caller's My Drive). Throws 404 when there is none that the caller can see. */
export function visibleFile(workspace: Workspace, caller: Caller, fileId: string): DriveFile {
  const file = workspace.files.get(fileId === 'root' ? userOf(workspace, caller.email).rootId : fileId);
  if (!file || !maySee(workspace, caller, file)) throw fileNotFound(fileId);
  return file;
}

/** True when the caller's Drive API calls can see the file. Everybody's app can see the My Drive root. */
export function maySee(workspace: Workspace, caller: Caller, file: DriveFile): boolean {
  if (file.id === workspace.users.get(caller.email)?.rootId) return true;
  return mayOpen(workspace, file.id, caller, DRIVE_WIDE_SCOPES);
}

/** The file of this id, which the caller may use in this role. Throws 404 or 403. */
export function fileFor(workspace: Workspace, caller: Caller, fileId: string, needed: Role): DriveFile {
  const file = visibleFile(workspace, caller, fileId);
  if (!atLeast(roleOf(workspace, file.id, caller.email), needed)) throw insufficientPermissions(file.id);
  return file;
}

/** The folder that something may be put into. Throws 404, or 403 when it is none or not writable. */
export function folderFor(workspace: Workspace, caller: Caller, folderId: string): DriveFile {
  const folder = visibleFile(workspace, caller, folderId);
  if (folder.mimeType !== FOLDER)
    throw driveError(403, 'parentNotAFolder', 'The specified parent is not a folder.');
  if (!atLeast(roleOf(workspace, folder.id, caller.email), 'writer'))
    throw driveError(
      403,
      'insufficientParentPermissions',
      'Insufficient permissions for the specified parent.',
    );
  return folder;
}

const SCOPE = 'https://www.googleapis.com/auth/';
const WRITING = new Set([`${SCOPE}drive`, DRIVE_FILE_SCOPE]);
const READING = new Set([...WRITING, ...DRIVE_WIDE_SCOPES]);

/** Throws 403 unless the caller holds a scope that lets it read or write through the Drive API at all. */
export function requireDriveScope(caller: Caller, access: 'read' | 'write'): void {
  const fitting = access === 'write' ? WRITING : READING;
  if (caller.scopes === undefined || [...caller.scopes].some((scope) => fitting.has(scope))) return;
  throw new ApiError(403, 'Request had insufficient authentication scopes.', {
    errors: [{ message: 'Insufficient Permission', domain: 'global', reason: 'insufficientPermissions' }],
    status: 'PERMISSION_DENIED',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        domain: 'googleapis.com',
        metadata: { service: 'drive.googleapis.com' },
      },
    ],
  });
}
