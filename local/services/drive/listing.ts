/** Searching and paging through the files that a caller can find. */
import type { DriveFile } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import { effectivePermissions, isFor } from './access';
import { driveError, invalidValue } from './errors';
import { maySee } from './guards';
import { FOLDER } from './mime-types';
import { asksFullText, type Dialect, parseQuery } from './query';
import { matches } from './query-match';

export interface ListQuery {
  q?: string;
  orderBy?: string;
  /** 1 to 1000; 100 unless told. */
  pageSize?: number;
  pageToken?: string;
  /** Version 3 of the query language unless told. */
  dialect?: Dialect;
}

/** One page of the files that fit, newest first unless `orderBy` says otherwise. Throws 400 for what Google does not know. */
export function listFiles(
  workspace: Workspace,
  caller: Caller,
  query: ListQuery = {},
): { files: DriveFile[]; nextPageToken?: string } {
  const parsed = parseQuery(query.q ?? '', query.dialect);
  const found = workspace.files
    .values()
    .reverse()
    .filter(
      (file) => isFound(workspace, caller, file) && (!parsed || matches(workspace, caller, parsed, file)),
    );
  if (query.orderBy && parsed && asksFullText(parsed)) {
    const message =
      'Sorting is not supported for queries with fullText terms. Results are always in descending relevance order.';
    throw driveError(400, 'badRequest', message, 'orderBy');
  }
  sortFiles(found, query.orderBy ?? '', caller);
  const start = query.pageToken === undefined ? 0 : startOf(query.pageToken);
  const end = start + (query.pageSize ?? 100);
  return {
    files: found.slice(start, end),
    ...(end < found.length && { nextPageToken: Buffer.from(`page ${end}`).toString('base64url') }),
  };
}

function startOf(pageToken: string): number {
  const start = /^page (\d+)$/.exec(Buffer.from(pageToken, 'base64url').toString())?.[1];
  if (start === undefined) throw invalidValue('pageToken');
  return Number(start);
}

/** A list holds what is shared with the user, not all that a link would open; and no My Drive root. */
function isFound(workspace: Workspace, caller: Caller, file: DriveFile): boolean {
  if (file.parents.length === 0 || !maySee(workspace, caller, file)) return false;
  if (workspace.clock.now() < file.createdTime + lagOf(workspace, file)) return false;
  return effectivePermissions(workspace, file).some(
    ({ permission }) =>
      isFor(permission, caller.email) &&
      (permission.type === 'user' || permission.allowFileDiscovery === true),
  );
}

/** How long a new file stays out of listings: part of the longest delay, by its id. */
function lagOf(workspace: Workspace, file: DriveFile): number {
  const longest = workspace.delays.listings;
  return longest === 0 ? 0 : longest * ((file.id.charCodeAt(file.id.length - 1) % 16) / 15);
}

type Order = (a: DriveFile, b: DriveFile, caller: Caller) => number;

const byTime =
  (timeOf: (file: DriveFile, caller: Caller) => number | undefined): Order =>
  (a, b, caller) =>
    (timeOf(a, caller) ?? 0) - (timeOf(b, caller) ?? 0);

const ORDERS: Record<string, Order> = {
  createdTime: byTime((file) => file.createdTime),
  folder: (a, b) => Number(b.mimeType === FOLDER) - Number(a.mimeType === FOLDER),
  modifiedByMeTime: byTime((file, caller) =>
    file.lastModifyingUser === caller.email ? file.modifiedTime : undefined,
  ),
  modifiedTime: byTime((file) => file.modifiedTime),
  name: (a, b) => a.name.localeCompare(b.name, 'en'),
  name_natural: (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }),
  quotaBytesUsed: (a, b) => (a.size ?? 0) - (b.size ?? 0),
  recency: byTime((file, caller) => Math.max(file.modifiedTime, file.viewedBy?.[caller.email] ?? 0)),
  sharedWithMeTime: byTime((file, caller) => file.sharedWith?.[caller.email]?.time),
  starred: (a, b, caller) =>
    Number(b.starredBy.includes(caller.email)) - Number(a.starredBy.includes(caller.email)),
  viewedByMeTime: byTime((file, caller) => file.viewedBy?.[caller.email]),
};

function sortFiles(files: DriveFile[], orderBy: string, caller: Caller): void {
  const keys = orderBy.split(',').flatMap((key) => {
    const [name = '', direction, ...rest] = key.trim().split(/\s+/);
    if (name === '' && orderBy.trim() === '') return [];
    const order = ORDERS[name];
    if (!order || rest.length > 0 || (direction !== undefined && direction !== 'desc'))
      throw invalidValue('orderBy');
    return [{ order, sign: direction === 'desc' ? -1 : 1 }];
  });
  if (keys.length === 0) keys.push({ order: byTime((file) => file.modifiedTime), sign: -1 });
  files.sort((a, b) => {
    for (const { order, sign } of keys) {
      const difference = order(a, b, caller) * sign;
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
