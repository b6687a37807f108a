/** The methods of the Drive API v3: where each answers, how it is counted, and what it does. */
import type { CallKind } from '../../host/execution';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import type { Content } from './contents';
import * as comments from './routes-comments';
import { aboutGet, changesList, changesStart } from './routes-feed';
import * as files from './routes-files';
import * as permissions from './routes-permissions';
import * as replies from './routes-replies';
import * as revisions from './routes-revisions';
import { createNone, listNone, noSuchDrive } from './shared-drives';
import type { SlowConversions } from './slow-conversions';

/** One request, taken apart. */
export interface Call {
  workspace: Workspace;
  caller: Caller;
  /** Ids out of the path. */
  ids: string[];
  parameters: URLSearchParams;
  /** The JSON of the body, or of an upload's metadata. */
  body: unknown;
  content?: Content;
  slow: SlowConversions;
}

/** JSON, content, or nothing (204). */
export type Answer = { json: unknown } | Content | undefined;

export interface Route {
  method: string;
  path: RegExp;
  kind: CallKind;
  access: 'read' | 'write';
  /** True when content may come with it, under /upload. */
  upload?: true;
  answer: (call: Call) => Answer | Promise<Answer>;
}

export const route = (
  method: string,
  path: string,
  kind: CallKind,
  answer: Route['answer'],
  upload?: true,
): Route => ({
  method,
  path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
  kind,
  access: method === 'GET' ? 'read' : 'write',
  upload,
  answer,
});

/** The five methods of a collection of remarks. */
function ofCollection(
  path: string,
  id: string,
  methods: Record<'list' | 'create' | 'get' | 'update' | 'remove', Route['answer']>,
): Route[] {
  return [
    route('GET', path, 'drive.list', methods.list),
    route('POST', path, 'drive.write', methods.create),
    route('GET', `${path}/{${id}}`, 'drive.read', methods.get),
    route('PATCH', `${path}/{${id}}`, 'drive.write', methods.update),
    route('DELETE', `${path}/{${id}}`, 'drive.write', methods.remove),
  ];
}

export const ROUTES: readonly Route[] = [
  route('GET', 'about', 'drive.read', aboutGet),
  route('GET', 'changes/startPageToken', 'drive.read', changesStart),
  route('GET', 'changes', 'drive.list', changesList),
  route('GET', 'files', 'drive.list', files.list),
  route('POST', 'files', 'drive.create', files.create, true),
  route('GET', 'files/generateIds', 'drive.read', files.generate),
  route('DELETE', 'files/trash', 'drive.write', files.empty),
  route('GET', 'files/{fileId}', 'drive.read', files.get),
  route('PATCH', 'files/{fileId}', 'drive.write', files.update, true),
  route('DELETE', 'files/{fileId}', 'drive.write', files.remove),
  route('POST', 'files/{fileId}/copy', 'drive.copy', files.copy),
  route('GET', 'files/{fileId}/export', 'drive.read', files.exportAs),
  ...ofCollection('files/{fileId}/comments', 'commentId', comments),
  ...ofCollection('files/{fileId}/comments/{commentId}/replies', 'replyId', replies),
  route('GET', 'files/{fileId}/revisions', 'drive.list', revisions.list),
  route('GET', 'files/{fileId}/revisions/{revisionId}', 'drive.read', revisions.get),
  route('PATCH', 'files/{fileId}/revisions/{revisionId}', 'drive.write', revisions.update),
  route('DELETE', 'files/{fileId}/revisions/{revisionId}', 'drive.write', revisions.remove),
  ...(['drives', 'teamdrives'] as const).flatMap((collection) => [
    route('GET', collection, 'drive.list', listNone(collection)),
    route('POST', collection, 'drive.create', createNone),
    ...['GET', 'PATCH', 'DELETE'].map((method) =>
      route(method, `${collection}/{driveId}`, 'drive.read', noSuchDrive),
    ),
  ]),
  route('GET', 'files/{fileId}/permissions', 'drive.read', permissions.list),
  route('POST', 'files/{fileId}/permissions', 'drive.permission', permissions.create),
  route('GET', 'files/{fileId}/permissions/{permissionId}', 'drive.read', permissions.get),
  route('PATCH', 'files/{fileId}/permissions/{permissionId}', 'drive.permission', permissions.update),
  route('DELETE', 'files/{fileId}/permissions/{permissionId}', 'drive.permission', permissions.remove),
];

/** The method at a path below `/drive/v3/` or the like; undefined when there is none. */
export function routeOf(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; ids: string[] } | undefined {
  for (const candidate of routes) {
    if (candidate.method !== method) continue;
    const match = candidate.path.exec(path);
    if (match) return { route: candidate, ids: match.slice(1).map(decodeURIComponent) };
  }
  return undefined;
}
