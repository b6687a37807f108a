/** OAuth tokens of scripts: they name the user, the Cloud project and the scopes, so that a REST call knows its caller. */
import type { Caller } from '../services/caller';

const PREFIX = 'ya29.local.';

/** A bearer token for this caller. */
export function issueToken(caller: Caller): string {
  const claims = {
    email: caller.email,
    cloudProject: caller.cloudProject,
    scopes: caller.scopes && [...caller.scopes],
  };
  return PREFIX + Buffer.from(JSON.stringify(claims)).toString('base64url');
}

/** The caller a token of `issueToken` stands for; undefined for any other text. */
export function callerOfToken(token: string): Caller | undefined {
  if (!token.startsWith(PREFIX)) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.slice(PREFIX.length), 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null || !('email' in claims)) return undefined;
    const { email, cloudProject, scopes } = claims as {
      email: unknown;
      cloudProject?: unknown;
      scopes?: unknown;
    };
    return {
      email: String(email),
      ...(typeof cloudProject === 'string' && { cloudProject }),
      ...(Array.isArray(scopes) && { scopes: new Set(scopes.map(String)) }),
    };
  } catch {
    return undefined;
  }
}
