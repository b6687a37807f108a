/** Google's consent page: what a script asks of an account, and the account's answer. */
import * as v from 'valibot';
import { manifestOf } from '../../host/manifest';
import { Refusal } from '../refusal';
import type { World } from '../world';
import { FILE_ID, route, USER } from './route';

/** What the consent page shows. */
export interface ConsentRequest {
  readonly scriptId: string;
  readonly title: string;
  readonly owner: string;
  /** The manifest's scopes, in full. */
  readonly scopes: readonly string[];
  /** Those granted already. */
  readonly granted: readonly string[];
}

/** Throws Refusal when there is no such script. */
export function consentRequest(world: World, scriptId: string, user: string): ConsentRequest {
  const script = world.workspace.scripts.get(scriptId);
  if (!script) throw new Refusal('Không có kịch bản này.', 404);
  const granted = world.workspace.consents.get(`${scriptId}/${user}`)?.scopes ?? [];
  return {
    scriptId,
    title: script.title,
    owner: script.owner,
    scopes: manifestOf(script).oauthScopes,
    granted,
  };
}

export const allowScopes = route(
  v.object({ user: USER, scriptId: FILE_ID, scopes: v.array(v.string()) }),
  ({ world }, { user, scriptId, scopes }) => {
    const asked = consentRequest(world, scriptId, user).scopes;
    world.runtime.grant(
      user,
      scriptId,
      asked.filter((scope) => scopes.includes(scope)),
    );
    return {};
  },
);

export const revokeScopes = route(
  v.object({ user: USER, scriptId: FILE_ID }),
  ({ world }, { user, scriptId }) => {
    consentRequest(world, scriptId, user);
    world.runtime.revoke(user, scriptId);
    return {};
  },
);
