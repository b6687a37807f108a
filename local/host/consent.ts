/** What users granted to scripts, and what a run may therefore do. */
import type { ScriptProject } from '../state/records';
import type { Workspace } from '../state/workspace';
import type { AuthMode } from './execution';
import { type Manifest, SCOPES } from './manifest';

/** Records that the user agrees to these scopes, by default all that the manifest asks for; the others are refused. */
export function grantConsent(
  workspace: Workspace,
  script: ScriptProject,
  manifest: Manifest,
  user: string,
  scopes: readonly string[] = manifest.oauthScopes,
): void {
  const refused = manifest.oauthScopes.filter((scope) => !scopes.includes(scope));
  workspace.consents.put(consentId(script, user), { scopes: [...scopes], refused });
}

/** Forgets what was granted, the app's grants on single files included. */
export function revokeConsent(workspace: Workspace, script: ScriptProject, user: string): void {
  workspace.consents.delete(consentId(script, user));
  const prefix = `${user}/${script.cloudProject}/`;
  for (const id of workspace.fileGrants.ids()) if (id.startsWith(prefix)) workspace.fileGrants.delete(id);
}

/** True when Google would ask: some scope was neither granted nor refused yet. */
export function mustAsk(
  workspace: Workspace,
  script: ScriptProject,
  manifest: Manifest,
  user: string,
): boolean {
  const consent = workspace.consents.get(consentId(script, user));
  if (!consent) return manifest.oauthScopes.length > 0;
  const known = new Set([...consent.scopes, ...(consent.refused ?? [])]);
  return manifest.oauthScopes.some((scope) => !known.has(scope));
}

/** True when every scope of the manifest is granted: only then do a plain script's triggers run. */
export function hasAll(
  workspace: Workspace,
  script: ScriptProject,
  manifest: Manifest,
  user: string,
): boolean {
  const granted = workspace.consents.get(consentId(script, user))?.scopes ?? [];
  return manifest.oauthScopes.every((scope) => granted.includes(scope));
}

/** Scopes a run holds: what was granted and is still asked for; without full authorisation the open document at most. */
export function heldScopes(
  workspace: Workspace,
  script: ScriptProject,
  manifest: Manifest,
  user: string,
  authMode: AuthMode,
): ReadonlySet<string> {
  if (authMode === 'NONE') return new Set();
  if (authMode === 'LIMITED') return new Set([SCOPES.currentSpreadsheet]);
  const granted = workspace.consents.get(consentId(script, user))?.scopes ?? [];
  return new Set(manifest.oauthScopes.filter((scope) => granted.includes(scope)));
}

function consentId(script: ScriptProject, user: string): string {
  return `${script.id}/${user}`;
}
