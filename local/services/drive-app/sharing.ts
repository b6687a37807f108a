/** Who may see and edit a file, the way DriveApp sees it: editors, viewers and one circle of everybody else. */
import type { DriveFile, Permission, Role } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import { effectivePermissions } from '../drive/access';
import { addPermission, changePermission, removePermission } from '../drive/files';
import { permissionIdOf } from '../drive/users';

/** Addresses that have one of these roles by a permission of their own or of a folder above. */
export function peopleWith(workspace: Workspace, file: DriveFile, roles: readonly Role[]): string[] {
  return effectivePermissions(workspace, file).flatMap(({ permission }) =>
    permission.type === 'user' && permission.emailAddress !== undefined && roles.includes(permission.role)
      ? [permission.emailAddress]
      : [],
  );
}

/** Gives a person a role, unless a permission they have allows more. */
export function raiseTo(
  workspace: Workspace,
  caller: Caller,
  fileId: string,
  email: string,
  role: Role,
): void {
  const known = ownPermission(workspace, fileId, email);
  if (known && ORDER.indexOf(known.role) >= ORDER.indexOf(role)) return;
  if (known) changePermission(workspace, caller, fileId, known.id, { role });
  else addPermission(workspace, caller, fileId, { type: 'user', role, emailAddress: email });
}

const ORDER: readonly Role[] = ['reader', 'commenter', 'writer', 'fileOrganizer', 'organizer', 'owner'];

/** Takes the person's permission away if it is one of these roles; else nothing happens. */
export function dropFrom(
  workspace: Workspace,
  caller: Caller,
  fileId: string,
  email: string,
  roles: readonly Role[],
): void {
  const known = ownPermission(workspace, fileId, email);
  if (known && roles.includes(known.role)) removePermission(workspace, caller, fileId, known.id);
}

/** The permission for everybody, or for a domain, that counts: the widest. */
export function openPermission(workspace: Workspace, file: DriveFile): Permission | undefined {
  const open = effectivePermissions(workspace, file).map(({ permission }) => permission);
  return open.find(({ type }) => type === 'anyone') ?? open.find(({ type }) => type === 'domain');
}

/** Makes a circle of people the only one, besides individual users, that has access; none closes the file. */
export function setCircle(
  workspace: Workspace,
  caller: Caller,
  file: DriveFile,
  circle: { type: 'anyone' | 'domain'; allowFileDiscovery: boolean; role: Role } | undefined,
): void {
  for (const { id, type } of file.permissions)
    if (type === 'anyone' || type === 'domain') removePermission(workspace, caller, file.id, id);
  if (!circle) return;
  const domain = circle.type === 'domain' ? file.owner.split('@')[1] : undefined;
  addPermission(workspace, caller, file.id, { ...circle, domain });
}

function ownPermission(workspace: Workspace, fileId: string, email: string): Permission | undefined {
  const id = permissionIdOf(email);
  return workspace.files.get(fileId)?.permissions.find((permission) => permission.id === id);
}
