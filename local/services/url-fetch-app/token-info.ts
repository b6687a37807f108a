/** oauth2.googleapis.com/tokeninfo: whose token it is, and by its client's id of which Cloud project. */
import { callerOfToken } from '../../host/tokens';
import type { ApiResponse } from '../http';

const LIFETIME_SECONDS = 3599;

export function tokenInfo(path: string): ApiResponse {
  const token = /[?&]access_token=([^&]*)/.exec(path)?.[1] ?? '';
  const caller = callerOfToken(decodeURIComponent(token));
  if (caller === undefined)
    return answer(400, { error: 'invalid_token', error_description: 'Invalid Value' });
  const client = `${caller.cloudProject ?? ''}-local.apps.googleusercontent.com`;
  return answer(200, {
    azp: client,
    aud: client,
    ...(caller.scopes === undefined ? {} : { scope: [...caller.scopes].join(' ') }),
    expires_in: String(LIFETIME_SECONDS),
    access_type: 'online',
    email: caller.email,
    email_verified: 'true',
  });
}

function answer(status: number, body: object): ApiResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: new TextEncoder().encode(JSON.stringify(body)),
  };
}
