/** Who may do what with a file: permissions of its own and of the folders above it, and per-file grants of `drive.file`. */
import type { DriveFile, Permission, Role } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { type Caller, isPerFile } from '../caller';

const RANK: Record<Role, number> = {
  reader: 1,
  commenter: 2,
  writer: 3,
  fileOrganizer: 4,
  organizer: 5,
  owner: 6,
};

const SCOPE = 'https://www.googleapis.com/auth/';
export const DRIVE_FILE_SCOPE = `${SCOPE}drive.file`;
/** Scopes that reach every file of the user through the Drive API. */
export const DRIVE_WIDE_SCOPES = ['drive', 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly'].map(
  (name) => SCOPE + name,
);
/** Scopes that reach every spreadsheet of the user through the Sheets API. */
export const SHEETS_WIDE_SCOPES = ['drive', 'drive.readonly', 'spreadsheets', 'spreadsheets.readonly'].map(
  (name) => SCOPE + name,
);

/** A permission that is in force on a file, and the folder it comes from if it is not the file's own. */
export interface EffectivePermission {
  permission: Permission;
  inheritedFrom?: string;
}

/** True when `role` allows what `needed` allows. */
export function atLeast(role: Role | undefined, needed: Role): boolean {
  return role !== undefined && RANK[role] >= RANK[needed];
}

/**
 * Every permission in force on a file, one per grantee: the strongest of its own and those of the folders above it.
 * Who owns a folder may edit what others put there, but does not own it. The file's own come first.
 */
export function effectivePermissions(workspace: Workspace, file: DriveFile): EffectivePermission[] {
  const found = new Map<string, EffectivePermission>();
  const now = workspace.clock.now();
  const seen = new Set<string>();
  for (let at: DriveFile | undefined = file; at && !seen.has(at.id); ) {
    seen.add(at.id);
    for (const permission of at.permissions) {
      if (permission.expirationTime !== undefined && Date.parse(permission.expirationTime) <= now) continue;
      const inherited = at !== file;
      const role = inherited && permission.role === 'owner' ? 'writer' : permission.role;
      const known = found.get(permission.id);
      if (known && RANK[known.permission.role] >= RANK[role]) continue;
      found.set(permission.id, {
        permission: inherited ? { ...permission, role, pendingOwner: undefined } : permission,
        ...(inherited && { inheritedFrom: at.id }),
      });
    }
    at = at.parents[0] === undefined ? undefined : workspace.files.get(at.parents[0]);
  }
  return [...found.values()];
}

/** True when the permission is for this address itself or for its domain, not for anyone. */
export function isFor(permission: Permission, email: string): boolean {
  if (permission.type === 'domain') return email.endsWith(`@${permission.domain}`);
  return permission.type === 'user' && permission.emailAddress === email;
}

/** What a user may do with a file by any permission in force, trashed or not; undefined when nothing or there is no file. */
export function roleOf(workspace: Workspace, fileId: string, email: string): Role | undefined {
  const file = workspace.files.get(fileId);
  if (!file) return undefined;
  let best: Role | undefined;
  for (const { permission } of effectivePermissions(workspace, file)) {
    if (permission.type !== 'anyone' && !isFor(permission, email)) continue;
    if (best === undefined || RANK[permission.role] > RANK[best]) best = permission.role;
  }
  return best;
}

/**
 * True when the caller can see the file: by role, and, if it holds none of the scopes that reach every file (`wider`, by
 * default those of the Sheets API), by a grant for this user, Cloud project and file.
 */
export function mayOpen(
  workspace: Workspace,
  fileId: string,
  caller: Caller,
  wider: readonly string[] = SHEETS_WIDE_SCOPES,
): boolean {
  if (roleOf(workspace, fileId, caller.email) === undefined) return false;
  if (!isPerFile(caller, wider)) return true;
  return caller.scopes?.has(DRIVE_FILE_SCOPE) === true && workspace.fileGrants.has(grantId(fileId, caller));
}

/** Remembers that the caller's app made or was shown this file, as `drive.file` needs. */
export function grantFile(workspace: Workspace, fileId: string, caller: Caller): void {
  workspace.fileGrants.put(grantId(fileId, caller), { granted: workspace.clock.now() });
}

/** Takes back every grant of an app from a user, as deauthorising it does. */
export function revokeGrants(workspace: Workspace, app: { email: string; cloudProject: string }): void {
  const prefix = `${app.email}/${app.cloudProject}/`;
  for (const id of workspace.fileGrants.ids()) if (id.startsWith(prefix)) workspace.fileGrants.delete(id);
}

function grantId(fileId: string, caller: Caller): string {
  return `${caller.email}/${caller.cloudProject ?? ''}/${fileId}`;
}

/** Addresses that can see a file by a permission of their own or of a folder above. */
export function audience(workspace: Workspace, file: DriveFile): string[] {
  return effectivePermissions(workspace, file).flatMap(({ permission }) =>
    permission.emailAddress === undefined ? [] : [permission.emailAddress],
  );
}
