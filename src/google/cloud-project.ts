/** Which Google Cloud project the script runs in: permissions to files belong to it. */
import { address, fetchTogether, textField } from './rest';

/** What Google says of an access token: among it the id of the client, which begins with the number of its project. */
const TOKEN_INFO = 'https://oauth2.googleapis.com/tokeninfo';

/**
 * Number of the script's Cloud project. Apps Script has no call for it; Google's token information tells it by the way, so
 * undefined whenever that is refused or looks different. One HTTP request.
 */
export function cloudProjectNumber(): string | undefined {
  const url = address(TOKEN_INFO, { access_token: ScriptApp.getOAuthToken() });
  const answer = fetchTogether([{ method: 'get', url }])[0];
  if (answer?.status !== 200) return undefined;
  const client = textField(answer.body, 'azp') ?? textField(answer.body, 'aud') ?? '';
  return /^(\d{6,})-/.exec(client)?.[1];
}
