/** DriveApp.Access and DriveApp.Permission, and how they stand for Drive's permissions. */
import { type ScriptEnum, scriptEnum } from '../../host/script-enum';
import { ScriptError } from '../../host/script-error';
import type { Permission as DrivePermission, Role } from '../../state/records';

export const ACCESS = scriptEnum('ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE');
export const PERMISSION = scriptEnum('VIEW', 'EDIT', 'COMMENT', 'OWNER', 'ORGANIZER', 'NONE');

const BY_ROLE: Record<Role, ScriptEnum> = {
  reader: PERMISSION.VIEW,
  commenter: PERMISSION.COMMENT,
  writer: PERMISSION.EDIT,
  fileOrganizer: PERMISSION.EDIT,
  organizer: PERMISSION.ORGANIZER,
  owner: PERMISSION.OWNER,
};

/** What a role is called in Apps Script; no role is NONE. */
export function permissionOfRole(role: Role | undefined): ScriptEnum {
  return role === undefined ? PERMISSION.NONE : BY_ROLE[role];
}

/** The role that `setSharing` gives. Throws for OWNER and the like. */
export function roleOfPermission(permission: unknown): Role | undefined {
  if (permission === PERMISSION.NONE) return undefined;
  const role = (['reader', 'commenter', 'writer'] as const).find((one) => BY_ROLE[one] === permission);
  if (role === undefined) throw new ScriptError('Invalid argument: permissionType');
  return role;
}

/** The circle of people that a permission for a domain or for anyone stands for. */
export function accessOf(permission: DrivePermission | undefined): ScriptEnum {
  if (permission?.type === 'anyone')
    return permission.allowFileDiscovery ? ACCESS.ANYONE : ACCESS.ANYONE_WITH_LINK;
  if (permission?.type === 'domain')
    return permission.allowFileDiscovery ? ACCESS.DOMAIN : ACCESS.DOMAIN_WITH_LINK;
  return ACCESS.PRIVATE;
}

/** Type and discovery of the permission for a circle of people; undefined for PRIVATE. Throws for what is no access. */
export function circleOf(
  access: unknown,
): { type: 'anyone' | 'domain'; allowFileDiscovery: boolean } | undefined {
  if (access === ACCESS.PRIVATE) return undefined;
  if (!Object.values(ACCESS).some((one) => one === access))
    throw new ScriptError('Invalid argument: accessType');
  return {
    type: access === ACCESS.ANYONE || access === ACCESS.ANYONE_WITH_LINK ? 'anyone' : 'domain',
    allowFileDiscovery: access === ACCESS.ANYONE || access === ACCESS.DOMAIN,
  };
}
