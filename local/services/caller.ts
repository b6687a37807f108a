/** On whose behalf a request is made: decides access, grants, scopes and whose quota is used. */
export interface Caller {
  /** Lower-case address of the user. */
  readonly email: string;
  /** Cloud project of the calling script; undefined for a plain REST client, which is trusted with every scope. */
  readonly cloudProject?: string;
  /** OAuth scopes the caller holds; undefined means every scope. */
  readonly scopes?: ReadonlySet<string>;
}

/** True when the caller's reach is limited to files it made or opened (`drive.file` and no wider scope). */
export function isPerFile(caller: Caller, wider: readonly string[]): boolean {
  return caller.scopes !== undefined && !wider.some((scope) => caller.scopes?.has(scope));
}
