/** A person's Drive as a tree, one folder at a time. */
import * as v from 'valibot';
import { roleOf } from '../../services/drive/access';
import { FOLDER } from '../../services/drive/mime-types';
import type { DriveFile } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { Refusal } from '../refusal';
import { FILE_ID, glance, USER } from './route';

export interface DriveEntry {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly isFolder: boolean;
  readonly owner: string;
  /** Milliseconds since the Unix epoch. */
  readonly modified: number;
  readonly by: string;
  /** Addresses it is shared with, other than its owner. */
  readonly sharedWith: readonly string[];
}

const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** What a folder holds for this person: without `folder` what they own at the top, or with `shared` what others gave them. */
export const listFolder = glance(
  v.object({ user: USER, folder: v.optional(FILE_ID), shared: v.optional(v.boolean(), false) }),
  ({ world: { workspace } }, { user, folder, shared }): DriveEntry[] => {
    const root = workspace.users.get(user)?.rootId;
    if (root === undefined) throw new Refusal(`Không có tài khoản ${user}.`, 404);
    const isWanted = (file: DriveFile): boolean =>
      shared ? file.owner !== user && isTopmost(workspace, file, user) : file.parents[0] === (folder ?? root);
    return workspace.files
      .values()
      .filter((file) => !file.trashed && isWanted(file) && roleOf(workspace, file.id, user) !== undefined)
      .map(entryOf)
      .sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || COLLATOR.compare(a.name, b.name));
  },
);

/** Shared with the person in itself: what lies in a folder they see is found there. */
function isTopmost(workspace: Workspace, file: DriveFile, user: string): boolean {
  const own = file.permissions.some(({ emailAddress }) => emailAddress === user);
  const parent = file.parents[0];
  return own && (parent === undefined || roleOf(workspace, parent, user) === undefined);
}

function entryOf(file: DriveFile): DriveEntry {
  return {
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    isFolder: file.mimeType === FOLDER,
    owner: file.owner,
    modified: file.modifiedTime,
    by: file.lastModifyingUser,
    sharedWith: file.permissions.flatMap(({ emailAddress }) =>
      emailAddress === undefined || emailAddress === file.owner ? [] : [emailAddress],
    ),
  };
}
