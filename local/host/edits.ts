/** What happens in the file when a person types into cells. */
import type { Caller } from '../services/caller';
import type { ApiRequest, ApiResponse } from '../services/http';
import type { EditMade } from './events';

interface Api {
  fetch(request: ApiRequest, caller: Caller): ApiResponse;
}

/**
 * Enters values as typing does. `watched` also learns the old value, for onEdit.
 * @throws Error in Google's words when the person may not edit there.
 */
export function typeIntoCells(
  api: Api,
  spreadsheetId: string,
  user: string,
  rangeA1: string,
  values: unknown,
  watched: boolean,
): EditMade {
  const rows = Array.isArray(values)
    ? values.map((row: unknown) => (Array.isArray(row) ? row : [row]))
    : [[values]];
  const path = `/v4/spreadsheets/${spreadsheetId}/values/${encodeURIComponent(rangeA1)}`;
  const single = rows.length === 1 && rows[0]?.length === 1;
  const before =
    watched && single
      ? firstValue(send(api, user, 'GET', `${path}?valueRenderOption=UNFORMATTED_VALUE`))
      : undefined;
  send(api, user, 'PUT', `${path}?valueInputOption=USER_ENTERED`, { values: rows });
  const typed: unknown = rows[0]?.[0];
  return {
    rangeA1,
    ...(single && typed !== null && typed !== undefined && typed !== '' && { value: String(typed) }),
    ...(before !== undefined && { oldValue: before }),
  };
}

function send(api: Api, user: string, method: string, path: string, body?: unknown): unknown {
  const answer = api.fetch(
    {
      method,
      host: 'sheets.googleapis.com',
      path,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body !== undefined && { body: Buffer.from(JSON.stringify(body)) }),
    },
    { email: user.toLowerCase() },
  );
  const parsed: unknown = JSON.parse(Buffer.from(answer.body).toString('utf8') || '{}');
  if (answer.status < 400) return parsed;
  const { error } = parsed as { error?: { message?: string } };
  throw new Error(error?.message ?? `The edit was refused with status ${answer.status}.`);
}

function firstValue(answer: unknown): string | undefined {
  const { values } = answer as { values?: unknown[][] };
  const value = values?.[0]?.[0];
  return value === undefined || value === '' ? undefined : String(value);
}
