/** The folder tree: what lies in a folder, below it and above it. */
import type { DriveFile } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { FOLDER } from './mime-types';

/** Everything below a folder, nearest first; nothing for a file. */
export function descendants(workspace: Workspace, folder: DriveFile): DriveFile[] {
  if (folder.mimeType !== FOLDER) return [];
  const byParent = new Map<string, DriveFile[]>();
  for (const file of workspace.files.values()) {
    const parent = file.parents[0];
    if (parent === undefined) continue;
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(file);
    else byParent.set(parent, [file]);
  }
  const found: DriveFile[] = [];
  const waiting = [folder.id];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    for (const child of byParent.get(id) ?? []) {
      found.push(child);
      if (child.mimeType === FOLDER) waiting.push(child.id);
    }
  }
  return found;
}

/** The folders above a file, nearest first. */
export function ancestors(workspace: Workspace, file: DriveFile): DriveFile[] {
  const found: DriveFile[] = [];
  let parent = file.parents[0];
  while (parent !== undefined && found.length <= MAX_DEPTH) {
    const folder = workspace.files.get(parent);
    if (!folder) break;
    found.push(folder);
    parent = folder.parents[0];
  }
  return found;
}

/** Levels of folders that My Drive holds. */
export const MAX_DEPTH = 100;
