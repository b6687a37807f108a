/** The changes feed: every change of a file gets there late, and several changes of one file become one. */
import type { DriveChange, DriveFile } from '../../state/records';
import type { Workspace } from '../../state/workspace';

const SEQUENCE = 'driveChanges';
/** Tokens do not start at 1 on Google either. */
const FIRST_TOKEN = 1000;

/** Remembers that a file changed. `lostBy`: who could see it before and cannot any more. */
export function noteChange(workspace: Workspace, fileId: string, lostBy: readonly string[] = []): void {
  const now = workspace.clock.now();
  const known = workspace.pendingChanges.get(fileId);
  if (known && known.visibleAt <= now) publish(workspace);
  const pending = workspace.pendingChanges.get(fileId);
  workspace.pendingChanges.put(fileId, {
    time: now,
    visibleAt: pending?.visibleAt ?? now + Math.floor(workspace.draw() * workspace.delays.changes),
    lostBy: [...new Set([...(pending?.lostBy ?? []), ...lostBy])],
  });
}

/** A file's content was changed by somebody: time, version and feed follow. Nothing for a file that Drive does not know. */
export function touchFile(workspace: Workspace, fileId: string, email: string): void {
  const file = workspace.files.get(fileId);
  if (!file) return;
  file.modifiedTime = workspace.clock.now();
  file.lastModifyingUser = email;
  saveFile(workspace, file);
}

/** Stores a file that was changed, counts its version up and tells the feed. */
export function saveFile(workspace: Workspace, file: DriveFile, lostBy: readonly string[] = []): void {
  file.version++;
  workspace.files.put(file.id, file);
  noteChange(workspace, file.id, lostBy);
}

/** The token after everything that the feed shows now. */
export function startPageToken(workspace: Workspace): string {
  publish(workspace);
  let last = 0;
  for (const change of workspace.changes.values()) last = Math.max(last, change.sequence ?? 0);
  return String(FIRST_TOKEN + last);
}

/** The changes from a token on that the feed shows now, oldest first; undefined for a token that is none. */
export function changesFrom(
  workspace: Workspace,
  token: string,
): { fileId: string; token: string; change: DriveChange }[] | undefined {
  if (!/^\d+$/.test(token) || Number(token) > Number(startPageToken(workspace))) return undefined;
  const after = Number(token) - FIRST_TOKEN;
  return workspace.changes
    .entries()
    .map(([fileId, change]) => ({ fileId, change, sequence: change.sequence ?? 0 }))
    .filter(({ sequence }) => sequence > after)
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ fileId, change, sequence }) => ({ fileId, change, token: String(FIRST_TOKEN + sequence) }));
}

/** Moves what has become visible into the feed, in the order in which it became visible. */
function publish(workspace: Workspace): void {
  const now = workspace.clock.now();
  const due = workspace.pendingChanges.entries().filter(([, change]) => change.visibleAt <= now);
  due.sort(([, a], [, b]) => a.visibleAt - b.visibleAt);
  for (const [fileId, change] of due) {
    workspace.pendingChanges.delete(fileId);
    const lostBy = [...new Set([...(workspace.changes.get(fileId)?.lostBy ?? []), ...change.lostBy])];
    workspace.changes.put(fileId, { ...change, lostBy, sequence: workspace.next(SEQUENCE) });
  }
}
