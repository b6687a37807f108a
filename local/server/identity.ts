/** Who a request over HTTP comes from: its bearer token names a user. */
import type { Caller } from '../services/caller';
import { createUser } from '../services/drive/files';
import type { Workspace } from '../state/workspace';

const DOMAIN = 'workspace.example';

/** The user who owns the workspace: the first that was made. An empty workspace gets one. */
export function ownerOf(workspace: Workspace): string {
  return (
    workspace.users.ids()[0] ??
    createUser(workspace, { email: `owner@${DOMAIN}`, name: 'Owner', kind: 'consumer' }).email
  );
}

/**
 * The caller behind an `Authorization` header. A token that is an address is that user, any other text names a user of
 * this workspace's own domain, none is the owner. Whoever is new gets an account.
 */
export function callerOf(workspace: Workspace, authorization: string | undefined): Caller {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1]?.toLowerCase();
  if (token === undefined) return { email: ownerOf(workspace) };
  const email = /^[^@]+@[^@]+$/.test(token) ? token : `${token.replace(/[^a-z0-9._+-]+/g, '-')}@${DOMAIN}`;
  if (!workspace.users.has(email))
    createUser(workspace, { email, name: email.replace(/@.*$/, ''), kind: 'consumer' });
  return { email };
}
