/** Accounts of the people of the story. */
import { createUser } from '../services/drive/users';
import type { Workspace } from '../state/workspace';

/** A consumer account of somebody in Vietnam; one that exists stays as it is. */
export function account(workspace: Workspace, email: string, name: string): void {
  if (workspace.users.has(email.toLowerCase())) return;
  createUser(workspace, { email, name, kind: 'consumer', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
}
