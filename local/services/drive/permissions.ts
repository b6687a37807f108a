/** Sharing: adding, changing and removing permissions, ownership and its transfer. */
import type { DriveFile, Permission, Role } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import { atLeast, audience, type EffectivePermission, effectivePermissions, roleOf } from './access';
import { saveFile } from './changes';
import { badRequest, driveError, insufficientPermissions, permissionNotFound, required } from './errors';
import { visibleFile } from './guards';
import { descendants } from './tree';
import { nameOf, permissionIdOf, userOf } from './users';

export interface NewPermission {
  type: Permission['type'];
  role: Role;
  emailAddress?: string;
  domain?: string;
  allowFileDiscovery?: boolean;
  expirationTime?: string;
  pendingOwner?: boolean;
}

/** How a permission is given; each is a parameter of permissions.create. */
export interface SharingOptions {
  transferOwnership?: boolean;
  /** Users and groups get a mail unless this is false. */
  sendNotificationEmail?: boolean;
  emailMessage?: string;
}

/** Shares a file. A grantee who has a permission of its own gets the new role instead. Throws ApiError. */
export function addPermission(
  workspace: Workspace,
  caller: Caller,
  fileId: string,
  wanted: NewPermission,
  options: SharingOptions = {},
): Permission {
  const file = visibleFile(workspace, caller, fileId);
  const id = granteeId(wanted);
  if (wanted.role === 'owner') {
    requireTransfer(options);
    return transferOwnership(workspace, caller, file, id, wanted.emailAddress);
  }
  requireSharing(workspace, caller, file);
  if (wanted.pendingOwner) requirePendingOwner(caller, file, wanted.role);
  if (id === permissionIdOf(file.owner)) return ownPermission(file, id);
  const email = wanted.emailAddress?.toLowerCase();
  if (email !== undefined && options.sendNotificationEmail === false)
    requireAccount(workspace, email, wanted.type);
  const permission: Permission = {
    id,
    type: wanted.type,
    role: wanted.role,
    ...(email !== undefined && { emailAddress: email, displayName: nameOf(workspace, email) }),
    ...(wanted.domain !== undefined && { domain: wanted.domain, displayName: wanted.domain }),
    ...((wanted.type === 'anyone' || wanted.type === 'domain') && {
      allowFileDiscovery: wanted.allowFileDiscovery ?? false,
    }),
    ...(wanted.expirationTime !== undefined && { expirationTime: wanted.expirationTime }),
    ...(wanted.pendingOwner && { pendingOwner: true }),
  };
  file.permissions = [...file.permissions.filter((one) => one.id !== id), permission];
  if (email !== undefined) {
    file.sharedWith = {
      ...file.sharedWith,
      [email]: { time: workspace.clock.now(), by: caller.email },
    };
    if (options.sendNotificationEmail !== false)
      mailNotice(workspace, caller, file, email, options.emailMessage);
  }
  saveFile(workspace, file);
  return permission;
}

/** Changes the role or the end of a permission of the file's own. Throws ApiError. */
export function changePermission(
  workspace: Workspace,
  caller: Caller,
  fileId: string,
  permissionId: string,
  change: {
    role?: Role;
    expirationTime?: string;
    removeExpiration?: boolean;
    pendingOwner?: boolean;
    allowFileDiscovery?: boolean;
  },
  options: SharingOptions = {},
): Permission {
  const file = visibleFile(workspace, caller, fileId);
  const role = change.role ?? permissionOf(workspace, file, permissionId).permission.role;
  if (role === 'owner' && permissionId !== permissionIdOf(file.owner)) {
    requireTransfer(options);
    return transferOwnership(workspace, caller, file, permissionId);
  }
  requireSharing(workspace, caller, file);
  const { permission, inheritedFrom } = permissionOf(workspace, file, permissionId);
  if (permission.role === 'owner') throw insufficientPermissions(file.id);
  if (change.pendingOwner) requirePendingOwner(caller, file, role);
  const changed: Permission = {
    ...permission,
    role,
    ...(change.pendingOwner !== undefined && { pendingOwner: change.pendingOwner }),
    ...(change.allowFileDiscovery !== undefined && { allowFileDiscovery: change.allowFileDiscovery }),
    ...(change.expirationTime !== undefined && { expirationTime: change.expirationTime }),
  };
  if (change.removeExpiration) delete changed.expirationTime;
  if (inheritedFrom !== undefined && !atLeast(role, permission.role))
    throw driveError(
      403,
      'cannotModifyInheritedPermission',
      'Inherited permissions can only be raised on the item.',
    );
  file.permissions = [...file.permissions.filter((one) => one.id !== permissionId), changed];
  saveFile(workspace, file);
  return changed;
}

/** Takes a permission away. Everybody may give up their own; the owner's stays. Throws ApiError. */
export function removePermission(
  workspace: Workspace,
  caller: Caller,
  fileId: string,
  permissionId: string,
): void {
  const file = visibleFile(workspace, caller, fileId);
  const own = permissionId === permissionIdOf(caller.email);
  if (!own) requireSharing(workspace, caller, file);
  const { permission, inheritedFrom } = permissionOf(workspace, file, permissionId);
  if (permission.role === 'owner') throw insufficientPermissions(file.id);
  if (inheritedFrom !== undefined)
    throw driveError(403, 'cannotDeleteInheritedPermission', 'Cannot delete inherited permissions.');
  const below = descendants(workspace, file);
  const before = [file, ...below].map((one) => audience(workspace, one));
  file.permissions = file.permissions.filter((one) => one.id !== permissionId);
  workspace.files.put(file.id, file);
  [file, ...below].forEach((one, index) => {
    const after = audience(workspace, one);
    const lostBy = before[index]?.filter((email) => !after.includes(email)) ?? [];
    if (one === file || lostBy.length > 0) saveFile(workspace, one, lostBy);
  });
}

/** The permission in force of this id. Throws 404. */
export function permissionOf(
  workspace: Workspace,
  file: DriveFile,
  permissionId: string,
): EffectivePermission {
  const found = effectivePermissions(workspace, file).find(
    ({ permission }) => permission.id === permissionId,
  );
  if (!found) throw permissionNotFound(permissionId);
  return found;
}

/** True when this user may share the file: its owner, and writers unless the owner forbade it. */
export function mayShare(workspace: Workspace, file: DriveFile, email: string): boolean {
  return atLeast(roleOf(workspace, file.id, email), file.writersCanShare ? 'writer' : 'owner');
}

function requireSharing(workspace: Workspace, caller: Caller, file: DriveFile): void {
  if (!mayShare(workspace, file, caller.email)) throw insufficientPermissions(file.id);
}

/** Only a mail can invite somebody who has no Google account. */
function requireAccount(workspace: Workspace, email: string, type: Permission['type']): void {
  if (type !== 'user' || !workspace.foreignAddresses.has(email)) return;
  const message = `Bad Request. User message: "You are trying to invite ${email}. Since there is no Google account associated with this email address, you must check the \\"Notify people\\" box to invite this recipient."`;
  throw driveError(400, 'invalidSharingRequest', message);
}

function requireTransfer(options: SharingOptions): void {
  if (options.transferOwnership) return;
  const message = "The transferOwnership parameter must be enabled when the permission role is 'owner'.";
  throw driveError(403, 'forbidden', message, 'transferOwnership');
}

function requirePendingOwner(caller: Caller, file: DriveFile, role: Role): void {
  if (file.owner !== caller.email) throw insufficientPermissions(file.id);
  if (role !== 'writer') throw badRequest('A pending owner must have the writer role.');
}

/**
 * Makes somebody the owner. Inside one Workspace domain the owner does it; between consumer accounts the owner first makes
 * the other a pending owner, who then takes it.
 */
function transferOwnership(
  workspace: Workspace,
  caller: Caller,
  file: DriveFile,
  permissionId: string,
  newAddress?: string,
): Permission {
  const known = file.permissions.find((one) => one.id === permissionId);
  const email = (newAddress ?? known?.emailAddress)?.toLowerCase();
  if (email === undefined) throw permissionNotFound(permissionId);
  if (email === file.owner) return ownPermission(file, permissionId);
  if (known?.pendingOwner && caller.email === email) return makeOwner(workspace, file, email);
  if (caller.email !== file.owner) throw insufficientPermissions(file.id);
  const [from, to] = [userOf(workspace, file.owner), workspace.users.get(email)];
  const sameDomain = from.email.split('@')[1] === email.split('@')[1];
  if (from.kind === 'workspace' && to?.kind === 'workspace' && sameDomain)
    return makeOwner(workspace, file, email);
  throw driveError(
    403,
    'consentRequiredForOwnershipTransfer',
    'Consent is required to transfer ownership of a file to another user.',
  );
}

function makeOwner(workspace: Workspace, file: DriveFile, email: string): Permission {
  const old = ownPermission(file, permissionIdOf(file.owner));
  const id = permissionIdOf(email);
  const owner: Permission = {
    id,
    type: 'user',
    role: 'owner',
    emailAddress: email,
    displayName: nameOf(workspace, email),
  };
  const others = file.permissions.filter((one) => one.id !== id && one.id !== old.id);
  file.permissions = [owner, { ...old, role: 'writer' }, ...others];
  file.owner = email;
  userOf(workspace, email);
  saveFile(workspace, file);
  return owner;
}

function ownPermission(file: DriveFile, permissionId: string): Permission {
  const found = file.permissions.find((one) => one.id === permissionId);
  if (!found) throw permissionNotFound(permissionId);
  return found;
}

function granteeId(wanted: NewPermission): string {
  if (wanted.type === 'anyone') return wanted.allowFileDiscovery ? 'anyone' : 'anyoneWithLink';
  if (wanted.type === 'domain') {
    if (wanted.domain === undefined) throw required('permission.domain');
    return `${permissionIdOf(wanted.domain)}k`;
  }
  const message = 'The specified emailAddress is invalid or not applicable for the given permission type.';
  if (wanted.emailAddress === undefined || !wanted.emailAddress.includes('@'))
    throw driveError(400, 'invalid', message, 'permission.emailAddress', 'other');
  return permissionIdOf(wanted.emailAddress);
}

function mailNotice(
  workspace: Workspace,
  caller: Caller,
  file: DriveFile,
  email: string,
  message: string | undefined,
): void {
  const id = `drive-share-${workspace.next('driveShareMail')}`;
  const name = nameOf(workspace, caller.email);
  const body = `${name} (${caller.email}) has invited you to: ${file.name}\n${message ? `\n${message}\n` : ''}`;
  workspace.mails.put(id, {
    id,
    from: 'drive-shares-noreply@google.example',
    sender: caller.email,
    to: [email],
    cc: [],
    bcc: [],
    replyTo: caller.email,
    fromName: `${name} (via Google Drive)`,
    subject: `Item shared with you: "${file.name}"`,
    body,
    attachments: [],
    inlineImages: {},
    time: workspace.clock.now(),
    origin: 'drive',
  });
}
