/** What old clients still call of the Drive API v2: its methods, said and answered in v2's words, carried out by v3's. */
import type { DriveFile } from '../../state/records';
import { maskOf, pick, type Resource } from './fields';
import { isRecord } from './file-metadata';
import { fileResource } from './file-resource';
import { listFiles } from './files';
import { DOCUMENT, SPREADSHEET } from './mime-types';
import { flagOf, numberOf } from './parameters';
import { VERSION_2 } from './query';
import { type Answer, type Call, type Route, route } from './routes';
import * as files from './routes-files';
import * as permissions from './routes-permissions';
import { checked, FILE_SHAPE } from './selection';

type Fields = Record<string, unknown>;

const record = (value: unknown): Fields => (isRecord(value) ? value : {});
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A file of v3, with all its fields, in v2's words. */
const FILE: Resource<Fields> = {
  kind: () => 'drive#file',
  id: (file) => file.id,
  title: (file) => file.name,
  mimeType: (file) => file.mimeType,
  description: (file) => file.description,
  labels: (file) => ({
    starred: file.starred,
    hidden: false,
    trashed: file.trashed,
    restricted: file.copyRequiresWriterPermission,
    viewed: file.viewedByMe,
  }),
  createdDate: (file) => file.createdTime,
  modifiedDate: (file) => file.modifiedTime,
  lastViewedByMeDate: (file) => file.viewedByMeTime,
  sharedWithMeDate: (file) => file.sharedWithMeTime,
  version: (file) => file.version,
  parents: (file) => listed(file.parents).map((id) => ({ kind: 'drive#parentReference', id })),
  webContentLink: (file) => file.webContentLink,
  alternateLink: (file) => file.webViewLink,
  iconLink: (file) => file.iconLink,
  exportLinks: (file) => file.exportLinks,
  originalFilename: (file) => file.originalFilename,
  fileExtension: (file) => file.fileExtension,
  md5Checksum: (file) => file.md5Checksum,
  fileSize: (file) => file.size,
  quotaBytesUsed: (file) => file.quotaBytesUsed,
  owners: (file) => listed(file.owners).map(userOf),
  ownerNames: (file) => listed(file.owners).map((owner) => record(owner).displayName),
  lastModifyingUser: (file) => userOf(file.lastModifyingUser),
  lastModifyingUserName: (file) => record(file.lastModifyingUser).displayName,
  editable: (file) => record(file.capabilities).canEdit,
  copyable: (file) => record(file.capabilities).canCopy,
  shared: (file) => file.shared,
  writersCanShare: (file) => file.writersCanShare,
  explicitlyTrashed: (file) => file.explicitlyTrashed,
  spaces: (file) => file.spaces,
  capabilities: (file) => file.capabilities,
  headRevisionId: (file) => file.headRevisionId,
};

function userOf(user: unknown): Fields {
  const { displayName, me, permissionId, emailAddress } = record(user);
  return { kind: 'drive#user', displayName, isAuthenticatedUser: me, permissionId, emailAddress };
}

/** Fields of a file that a request may set: of v2, and what v3 calls them. */
const WRITABLE: Readonly<Record<string, string>> = {
  id: 'id',
  title: 'name',
  mimeType: 'mimeType',
  description: 'description',
  createdDate: 'createdTime',
  modifiedDate: 'modifiedTime',
  originalFilename: 'originalFilename',
  writersCanShare: 'writersCanShare',
};

/** What `convert=true` makes of content. */
const CONVERTED: readonly [type: RegExp, becomes: string][] = [
  [/^text\/(csv|tab-separated-values)|spreadsheetml/, SPREADSHEET],
  [/^text\/(html|plain)|wordprocessingml/, DOCUMENT],
];

function metadataOf({ body, parameters, content }: Call): Fields {
  const given = record(body);
  const named = Object.entries(WRITABLE).flatMap(([name, to]) => (name in given ? [[to, given[name]]] : []));
  const becomes = CONVERTED.find(([type]) => type.test(content?.mimeType ?? ''))?.[1];
  const labels = record(given.labels);
  return {
    ...(flagOf(parameters, 'convert') && becomes !== undefined && { mimeType: becomes }),
    ...Object.fromEntries(named),
    ...('parents' in given && { parents: listed(given.parents).map((parent) => record(parent).id) }),
    ...('starred' in labels && { starred: labels.starred }),
    ...('trashed' in labels && { trashed: labels.trashed }),
  };
}

/** A method of v3 on this body, its whole answer in v2's words. */
function via(
  method: (call: Call) => Answer,
  body: (call: Call) => Fields,
  words: Resource<Fields>,
): Route['answer'] {
  return (call) => {
    const parameters = new URLSearchParams(call.parameters);
    const mask = maskOf(call.parameters.get('fields') ?? undefined, '*');
    parameters.set('fields', '*');
    const notify = parameters.get('sendNotificationEmails');
    if (notify !== null) parameters.set('sendNotificationEmail', notify);
    const made = method({ ...call, body: body(call), parameters });
    return made !== undefined && 'json' in made ? { json: pick(words, record(made.json), mask) } : made;
  };
}

const file = (method: typeof files.create, body: (call: Call) => Fields = metadataOf) =>
  via(method, body, FILE);

function list({ workspace, caller, parameters }: Call): Answer {
  const page = listFiles(workspace, caller, {
    q: parameters.get('q') ?? undefined,
    dialect: VERSION_2,
    pageSize: numberOf(parameters, 'maxResults', [1, 1000]),
    pageToken: parameters.get('pageToken') ?? undefined,
  });
  const everything = checked(maskOf('*', '*'), FILE_SHAPE);
  const items = (one: DriveFile) => pick(FILE, fileResource(workspace, caller, one, everything), new Map());
  const resource: Resource<undefined> = {
    kind: () => 'drive#fileList',
    nextPageToken: () => page.nextPageToken,
    incompleteSearch: () => false,
    items: () => page.files.map(items),
  };
  return { json: pick(resource, undefined, maskOf(parameters.get('fields') ?? undefined, '*')) };
}

const PERMISSION: Resource<Fields> = {
  kind: () => 'drive#permission',
  id: ({ id }) => id,
  name: ({ displayName }) => displayName,
  type: ({ type }) => type,
  role: ({ role }) => (role === 'commenter' ? 'reader' : role),
  additionalRoles: ({ role }) => (role === 'commenter' ? ['commenter'] : undefined),
  emailAddress: ({ emailAddress }) => emailAddress,
  domain: ({ domain }) => domain,
  withLink: ({ type, allowFileDiscovery }) =>
    type === 'anyone' || type === 'domain' ? allowFileDiscovery !== true : undefined,
};

const PERMISSIONS: Resource<Fields> = {
  kind: () => 'drive#permissionList',
  items: (answer) => listed(answer.permissions).map((one) => pick(PERMISSION, record(one), new Map())),
};

function grantOf({ body }: Call): Fields {
  const { role, type, value, withLink, additionalRoles } = record(body);
  return {
    type,
    role: listed(additionalRoles).includes('commenter') ? 'commenter' : role,
    ...(type === 'domain' ? { domain: value } : { emailAddress: value }),
    ...(withLink !== undefined && { allowFileDiscovery: withLink === false }),
  };
}

const nothing = (): Fields => ({});
const permission = (method: typeof permissions.create) => via(method, grantOf, PERMISSION);
const setTrashed = (trashed: boolean) => file(files.update, () => ({ trashed }));

export const ROUTES_V2: readonly Route[] = [
  route('GET', 'files', 'drive.list', list),
  route('POST', 'files', 'drive.create', file(files.create), true),
  route('GET', 'files/{fileId}', 'drive.read', file(files.get, nothing)),
  route('PUT', 'files/{fileId}', 'drive.write', file(files.update), true),
  route('PATCH', 'files/{fileId}', 'drive.write', file(files.update), true),
  route('DELETE', 'files/{fileId}', 'drive.write', files.remove),
  route('POST', 'files/{fileId}/copy', 'drive.copy', file(files.copy)),
  route('POST', 'files/{fileId}/trash', 'drive.write', setTrashed(true)),
  route('POST', 'files/{fileId}/untrash', 'drive.write', setTrashed(false)),
  route('GET', 'files/{fileId}/export', 'drive.read', files.exportAs),
  route('GET', 'files/{fileId}/permissions', 'drive.read', via(permissions.list, nothing, PERMISSIONS)),
  route('POST', 'files/{fileId}/permissions', 'drive.permission', permission(permissions.create)),
  route('GET', 'files/{fileId}/permissions/{permissionId}', 'drive.read', permission(permissions.get)),
  route(
    'PUT',
    'files/{fileId}/permissions/{permissionId}',
    'drive.permission',
    permission(permissions.update),
  ),
  route(
    'PATCH',
    'files/{fileId}/permissions/{permissionId}',
    'drive.permission',
    permission(permissions.update),
  ),
  route('DELETE', 'files/{fileId}/permissions/{permissionId}', 'drive.permission', permissions.remove),
];
