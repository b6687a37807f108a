/** Drive's feed of changes: which files moved since a token was taken. */
import { isObject } from '../domain/json';
import { type DriveFile, driveFileOf, FILE_FIELDS } from './drive-files';
import { address, bodyOf, call, fetchTogether, field, listField, textField } from './rest';
import { withRetry } from './retry';

const CHANGES = 'https://www.googleapis.com/drive/v3/changes';

export interface FileChange {
  readonly fileId: string;
  /** The file as it is now; absent when it was deleted for good, or is out of this app's reach. */
  readonly file?: DriveFile;
}

export type Changes =
  | { readonly ok: true; readonly changes: readonly FileChange[]; readonly nextToken: string }
  /** The token is no longer known: everything must be read once. */
  | { readonly ok: false };

/** A token for "from now on". To be taken before reading, so that nothing falls between. */
export function startToken(): string {
  return textField(call({ method: 'get', url: `${CHANGES}/startPageToken` }), 'startPageToken') ?? '';
}

/** All changes since the token, each file once with its last state. Throws GoogleError for trouble other than the token. */
export function changesSince(token: string): Changes {
  const last = new Map<string, FileChange>();
  let pageToken = token;
  for (;;) {
    const url = address(CHANGES, {
      pageToken,
      pageSize: 1000,
      includeRemoved: true,
      restrictToMyDrive: false,
      fields: `nextPageToken,newStartPageToken,changes(fileId,file(${FILE_FIELDS}))`,
    });
    const page = withRetry(() => {
      const answer = fetchTogether([{ method: 'get', url }])[0];
      if (answer && [400, 404, 410].includes(answer.status)) return undefined;
      return answer && bodyOf(answer);
    });
    if (page === undefined) return { ok: false };
    for (const entry of listField(page, 'changes')) {
      const fileId = textField(entry, 'fileId');
      if (fileId === undefined) continue;
      const file = field(entry, 'file');
      last.set(fileId, isObject(file) ? { fileId, file: driveFileOf(file) } : { fileId });
    }
    const next = textField(page, 'nextPageToken');
    if (next === undefined) {
      return {
        ok: true,
        changes: [...last.values()],
        nextToken: textField(page, 'newStartPageToken') ?? pageToken,
      };
    }
    pageToken = next;
  }
}
