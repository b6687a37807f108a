/** Where a file lies: moving it, and putting it into the trash with all that is below it. */
import type { DriveFile } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import { atLeast, audience, roleOf } from './access';
import { saveFile } from './changes';
import { badRequest, driveError, insufficientPermissions } from './errors';
import { folderFor } from './guards';
import { ancestors, descendants } from './tree';
import { userOf } from './users';

/** Folders to put a file into and to take it out of; `root` is the caller's My Drive. */
export interface Place {
  addParents?: readonly string[];
  removeParents?: readonly string[];
}

/** Moves a file; answers who lost access by that. */
export function moveFile(workspace: Workspace, caller: Caller, file: DriveFile, place: Place): string[] {
  const before = audience(workspace, file);
  const removed = (place.removeParents ?? []).map((id) =>
    id === 'root' ? userOf(workspace, caller.email).rootId : id,
  );
  let parents = file.parents.filter((id) => !removed.includes(id));
  for (const id of place.addParents ?? []) {
    const folder = folderFor(workspace, caller, id);
    if (folder.id === file.id || ancestors(workspace, folder).some((above) => above.id === file.id))
      throw badRequest('The specified parent would create a cycle in the directory graph.');
    parents = [...parents.filter((parent) => parent !== folder.id), folder.id];
  }
  if (parents.length > 1) {
    // Since a file has one parent, adding without removing moves; only a file of somebody else's folder is refused.
    const mine = parents.filter((id) => atLeast(roleOf(workspace, id, caller.email), 'writer'));
    if (mine.length < parents.length)
      throw driveError(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
    parents = parents.slice(-1);
  }
  if (parents.length === 0) parents = [userOf(workspace, file.owner).rootId];
  file.parents = parents;
  workspace.files.put(file.id, file);
  refreshTrash(workspace, file);
  const after = audience(workspace, file);
  return before.filter((email) => !after.includes(email));
}

/** Trashes a file or takes it out of the trash; only its owner may. Throws 403. */
export function setTrashed(workspace: Workspace, caller: Caller, file: DriveFile, trashed: boolean): void {
  if (file.owner !== caller.email || file.parents.length === 0) throw insufficientPermissions(file.id);
  file.explicitlyTrashed = trashed;
  if (!trashed && ancestors(workspace, file).some((folder) => folder.trashed))
    file.parents = [userOf(workspace, file.owner).rootId];
  refreshTrash(workspace, file);
}

/** Brings `trashed` of a file and of everything below it in line with what was trashed explicitly. */
function refreshTrash(workspace: Workspace, file: DriveFile): void {
  const parent = workspace.files.get(file.parents[0] ?? '');
  file.trashed = file.explicitlyTrashed || parent?.trashed === true;
  workspace.files.put(file.id, file);
  for (const below of descendants(workspace, file)) {
    const trashed = below.explicitlyTrashed || workspace.files.get(below.parents[0] ?? '')?.trashed === true;
    if (trashed === below.trashed) continue;
    below.trashed = trashed;
    saveFile(workspace, below);
  }
}

/** What others had put into a deleted folder goes to their own My Drive. */
export function rehome(workspace: Workspace, file: DriveFile): void {
  file.parents = [userOf(workspace, file.owner).rootId];
  refreshTrash(workspace, file);
  saveFile(workspace, file);
}
