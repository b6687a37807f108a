/** People with a Google account: how they are made, and how Drive names them. */
import { createHash } from 'node:crypto';
import type { User } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { FOLDER } from './mime-types';

export interface NewUser {
  email: string;
  name: string;
  kind: User['kind'];
  /** Like `vi_VN`; en_US unless told. */
  locale?: string;
  /** Like `Asia/Ho_Chi_Minh`; Etc/GMT unless told. */
  timeZone?: string;
}

/** Makes a user with an empty My Drive. Throws if there is one of that address already. */
export function createUser(workspace: Workspace, wanted: NewUser): User {
  const email = wanted.email.toLowerCase();
  if (workspace.users.has(email)) throw new Error(`There is a user ${email} already.`);
  const rootId = `0A${workspace.newId(12).slice(1)}Uk9PVA`;
  const user: User = {
    email,
    name: wanted.name,
    kind: wanted.kind,
    rootId,
    locale: wanted.locale ?? 'en_US',
    timeZone: wanted.timeZone ?? 'Etc/GMT',
  };
  const now = workspace.clock.now();
  workspace.users.put(email, user);
  workspace.files.put(rootId, {
    id: rootId,
    name: user.locale.startsWith('vi') ? 'Drive của tôi' : 'My Drive',
    mimeType: FOLDER,
    parents: [],
    owner: email,
    permissions: [{ id: permissionIdOf(email), type: 'user', role: 'owner', emailAddress: email }],
    createdTime: now,
    modifiedTime: now,
    lastModifyingUser: email,
    trashed: false,
    explicitlyTrashed: false,
    starredBy: [],
    version: 1,
    writersCanShare: true,
    properties: {},
    appProperties: {},
  });
  return user;
}

/** The user of an address; somebody unknown gets a consumer account with an empty Drive. */
export function userOf(workspace: Workspace, email: string): User {
  return (
    workspace.users.get(email) ??
    createUser(workspace, { email, name: nameOf(workspace, email), kind: 'consumer' })
  );
}

/** The name Drive shows for an address: the account's, or what stands before the @. */
export function nameOf(workspace: Workspace, email: string): string {
  return workspace.users.get(email)?.name ?? email.replace(/@.*$/, '');
}

/** The id of every permission of this grantee: 20 digits, the same on every file. */
export function permissionIdOf(grantee: string): string {
  const digest = createHash('sha256').update(grantee.toLowerCase()).digest('hex');
  return BigInt(`0x${digest.slice(0, 16)}`)
    .toString()
    .padStart(20, '0');
}
