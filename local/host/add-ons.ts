/**
 * Editor add-ons: for whom each is installed, in which files it is enabled, and what its simple triggers may therefore do
 * (developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle).
 */
import type { ScriptProject } from '../state/records';
import type { Workspace } from '../state/workspace';
import type { AuthMode } from './execution';

/** A script whose simple triggers run in a file, and how much they may do. */
export interface ScriptAtWork {
  readonly script: ScriptProject;
  readonly authMode: Exclude<AuthMode, 'FULL'>;
}

/** The user gets the add-on from the store: from now on it is in the menu of every file they open. */
export function installFor(workspace: Workspace, script: ScriptProject, user: string): void {
  note(workspace, `user/${script.id}/${user.toLowerCase()}`);
}

/** Somebody uses the add-on in a file: from now on everybody who works on that file has it in the menu. */
export function enableIn(workspace: Workspace, script: ScriptProject, fileId: string): void {
  if (script.addOn) note(workspace, `file/${script.id}/${fileId}`);
}

/** The add-ons in the menu of a file for this user. */
export function addOnsIn(workspace: Workspace, fileId: string, user: string): ScriptAtWork[] {
  return workspace.scripts.values().flatMap((script): ScriptAtWork[] => {
    if (!script.addOn) return [];
    if (workspace.addOnUses.has(`file/${script.id}/${fileId}`)) return [{ script, authMode: 'LIMITED' }];
    const isInstalled = workspace.addOnUses.has(`user/${script.id}/${user.toLowerCase()}`);
    return isInstalled ? [{ script, authMode: 'NONE' }] : [];
  });
}

function note(workspace: Workspace, id: string): void {
  if (!workspace.addOnUses.has(id)) workspace.addOnUses.put(id, { since: workspace.clock.now() });
}
