/** A Drive file, and a permission, as the API answers them. */
import { createHash } from 'node:crypto';
import type { DriveFile } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import { type EffectivePermission, effectivePermissions, roleOf } from './access';
import { capabilitiesOf } from './capabilities';
import { readContent } from './contents';
import { exportLinks } from './export-formats';
import { type Mask, pick, type Resource } from './fields';
import { extensionOf, FOLDER, isGoogleType, SHORTCUT } from './mime-types';
import { appOf } from './new-file';
import { mayShare } from './permissions';
import { revisionsOf } from './revisions';
import { nameOf, permissionIdOf } from './users';

/** What Google answers about a file unless asked for more (R3). */
export const FILE_FIELDS = 'kind,id,name,mimeType';
export const PERMISSION_FIELDS = 'kind,id,type,role';

interface FileView {
  workspace: Workspace;
  caller: Caller;
  file: DriveFile;
}

/** The masked fields of a file, as this caller sees it. */
export function fileResource(
  workspace: Workspace,
  caller: Caller,
  file: DriveFile,
  mask: Mask,
): Record<string, unknown> {
  return pick(FILE, { workspace, caller, file }, mask);
}

/** The masked fields of a permission. */
export function permissionResource(
  workspace: Workspace,
  entry: EffectivePermission,
  mask: Mask,
): Record<string, unknown> {
  return pick(PERMISSION, { workspace, ...entry, asked: mask }, mask);
}

/** Somebody, as `owners`, `lastModifyingUser` and about.get show them. */
export function userResource(workspace: Workspace, email: string, caller: Caller): Record<string, unknown> {
  return {
    kind: 'drive#user',
    displayName: nameOf(workspace, email),
    me: email === caller.email,
    permissionId: permissionIdOf(email),
    emailAddress: email,
  };
}

export function timeText(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}

const isBinary = ({ file }: FileView) => !isGoogleType(file.mimeType);
const blob =
  <Value>(make: (view: FileView) => Value) =>
  (view: FileView): Value | undefined =>
    isBinary(view) ? make(view) : undefined;

const EDITOR_PAGES: Record<string, string> = {
  'application/vnd.google-apps.spreadsheet': 'https://docs.google.com/spreadsheets/d/ID/edit?usp=drivesdk',
  'application/vnd.google-apps.document': 'https://docs.google.com/document/d/ID/edit?usp=drivesdk',
  'application/vnd.google-apps.presentation': 'https://docs.google.com/presentation/d/ID/edit?usp=drivesdk',
  'application/vnd.google-apps.form': 'https://docs.google.com/forms/d/ID/edit?usp=drivesdk',
  'application/vnd.google-apps.script': 'https://script.google.com/d/ID/edit?usp=drivesdk',
  'application/vnd.google-apps.folder': 'https://drive.google.com/drive/folders/ID',
};

/** The page where a browser shows the file. */
export function webViewLink(file: DriveFile): string {
  const page = EDITOR_PAGES[file.mimeType] ?? 'https://drive.google.com/file/d/ID/view?usp=drivesdk';
  return page.replace('ID', file.id);
}

const FILE: Resource<FileView> = {
  kind: () => 'drive#file',
  id: ({ file }) => file.id,
  name: ({ file }) => file.name,
  mimeType: ({ file }) => file.mimeType,
  description: ({ file }) => file.description,
  starred: ({ file, caller }) => file.starredBy.includes(caller.email),
  trashed: ({ file }) => file.trashed,
  explicitlyTrashed: ({ file }) => file.explicitlyTrashed,
  parents: ({ workspace, caller, file }) => {
    const seen = file.parents.filter((id) => roleOf(workspace, id, caller.email) !== undefined);
    return seen.length > 0 ? seen : undefined;
  },
  properties: ({ file }) => (Object.keys(file.properties).length > 0 ? file.properties : undefined),
  appProperties: ({ file, caller }) => {
    const own = file.appProperties[appOf(caller)];
    return own && Object.keys(own).length > 0 ? own : undefined;
  },
  spaces: () => ['drive'],
  version: ({ file }) => String(file.version),
  webContentLink: blob(({ file }) => `https://drive.google.com/uc?id=${file.id}&export=download`),
  webViewLink: ({ file }) => webViewLink(file),
  iconLink: ({ file }) => `https://drive-thirdparty.googleusercontent.com/16/type/${file.mimeType}`,
  hasThumbnail: () => false,
  thumbnailVersion: () => '0',
  thumbnailLink: () => undefined,
  viewedByMe: ({ file, caller }) => file.viewedBy?.[caller.email] !== undefined,
  viewedByMeTime: ({ file, caller }) => timeText(file.viewedBy?.[caller.email]),
  createdTime: ({ file }) => timeText(file.createdTime),
  modifiedTime: ({ file }) => timeText(file.modifiedTime),
  modifiedByMe: ({ file, caller }) => file.lastModifyingUser === caller.email,
  modifiedByMeTime: ({ file, caller }) =>
    file.lastModifyingUser === caller.email ? timeText(file.modifiedTime) : undefined,
  sharedWithMeTime: ({ file, caller }) => timeText(file.sharedWith?.[caller.email]?.time),
  sharingUser: ({ workspace, caller, file }) => {
    const by = file.sharedWith?.[caller.email]?.by;
    return by === undefined ? undefined : userResource(workspace, by, caller);
  },
  owners: ({ workspace, caller, file }) => [userResource(workspace, file.owner, caller)],
  driveId: () => undefined,
  teamDriveId: () => undefined,
  lastModifyingUser: ({ workspace, caller, file }) => userResource(workspace, file.lastModifyingUser, caller),
  shared: ({ workspace, file }) => effectivePermissions(workspace, file).length > 1,
  ownedByMe: ({ file, caller }) => file.owner === caller.email,
  capabilities: ({ workspace, caller, file }) => capabilitiesOf(workspace, caller, file),
  viewersCanCopyContent: ({ file }) => !file.copyRequiresWriterPermission,
  copyRequiresWriterPermission: ({ file }) => file.copyRequiresWriterPermission ?? false,
  writersCanShare: ({ file }) => file.writersCanShare,
  permissions: ({ workspace, caller, file }) =>
    mayShare(workspace, file, caller.email)
      ? effectivePermissions(workspace, file).map((entry) => permissionResource(workspace, entry, new Map()))
      : undefined,
  permissionIds: ({ workspace, caller, file }) =>
    mayShare(workspace, file, caller.email)
      ? effectivePermissions(workspace, file).map(({ permission }) => permission.id)
      : undefined,
  folderColorRgb: ({ file }) => file.folderColorRgb ?? (file.mimeType === FOLDER ? '#8f8f8f' : undefined),
  originalFilename: blob(({ file }) => file.originalFilename),
  fullFileExtension: blob(({ file }) => extensionOf(file.name) ?? ''),
  fileExtension: blob(({ file }) => extensionOf(file.name) ?? ''),
  md5Checksum: blob(({ file }) => file.md5Checksum),
  sha1Checksum: blob(({ workspace, file }) => digest('sha1', workspace, file)),
  sha256Checksum: blob(({ workspace, file }) => digest('sha256', workspace, file)),
  size: ({ file }) => sizeOf(file),
  quotaBytesUsed: ({ file }) => sizeOf(file) ?? '0',
  headRevisionId: blob(({ file }) => revisionsOf(file).at(-1)?.id),
  isAppAuthorized: ({ workspace, caller, file }) =>
    caller.scopes === undefined ||
    workspace.fileGrants.has(`${caller.email}/${caller.cloudProject ?? ''}/${file.id}`),
  exportLinks: ({ file }) => exportLinks(file.id, file.mimeType),
  shortcutDetails: ({ workspace, file }) =>
    file.mimeType !== SHORTCUT
      ? undefined
      : {
          targetId: file.shortcutTargetId,
          targetMimeType: workspace.files.get(file.shortcutTargetId ?? '')?.mimeType,
        },
  contentHints: () => undefined,
  contentRestrictions: () => undefined,
  imageMediaMetadata: () => undefined,
  videoMediaMetadata: () => undefined,
  linkShareMetadata: () => ({ securityUpdateEligible: false, securityUpdateEnabled: true }),
  labelInfo: () => undefined,
  resourceKey: () => undefined,
  hasAugmentedPermissions: () => undefined,
  inheritedPermissionsDisabled: () => false,
  downloadRestrictions: () => undefined,
  clientEncryptionDetails: () => undefined,
  trashedTime: () => undefined,
  trashingUser: () => undefined,
};

const PERMISSION: Resource<EffectivePermission & { workspace: Workspace; asked?: Mask }> = {
  kind: () => 'drive#permission',
  id: ({ permission }) => permission.id,
  type: ({ permission }) => permission.type,
  emailAddress: ({ permission }) => permission.emailAddress,
  domain: ({ permission }) => permission.domain,
  role: ({ permission }) => permission.role,
  allowFileDiscovery: ({ permission }) => permission.allowFileDiscovery,
  displayName: ({ workspace, permission }) =>
    permission.emailAddress === undefined ? permission.domain : nameOf(workspace, permission.emailAddress),
  photoLink: () => undefined,
  expirationTime: ({ permission }) => permission.expirationTime,
  // Clients that take everything are not told, as on record; who asks for it by name is.
  permissionDetails: ({ permission, inheritedFrom, asked }) =>
    asked?.has('permissionDetails')
      ? [
          {
            permissionType: 'file',
            role: permission.role,
            inherited: inheritedFrom !== undefined,
            ...(inheritedFrom !== undefined && { inheritedFrom }),
          },
        ]
      : undefined,
  teamDrivePermissionDetails: () => undefined,
  deleted: ({ permission }) =>
    permission.emailAddress === undefined ? undefined : (permission.deleted ?? false),
  pendingOwner: ({ permission }) =>
    permission.type === 'user' ? (permission.pendingOwner ?? false) : undefined,
  view: () => undefined,
  inheritedPermissionsDisabled: () => undefined,
};

/** Every field that a mask may name. */
export const FILE_NAMES: readonly string[] = Object.keys(FILE);
export const PERMISSION_NAMES: readonly string[] = Object.keys(PERMISSION);

function digest(algorithm: string, workspace: Workspace, file: DriveFile): string {
  return createHash(algorithm).update(readContent(workspace, file.id)).digest('hex');
}

/** Bytes as text; editors' files have a size too, folders and shortcuts none. */
function sizeOf(file: DriveFile): string | undefined {
  if (file.mimeType === FOLDER || file.mimeType === SHORTCUT) return undefined;
  return String(file.size ?? 1024);
}
