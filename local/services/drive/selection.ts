/** Which fields a mask may name, checked before a request does anything. */
import { CAPABILITY_NAMES } from './capabilities';
import { invalidSelection, type Mask } from './fields';
import { FILE_NAMES, PERMISSION_NAMES } from './file-resource';

/** Fields of an answer: `true` for one without fields of its own, `'any'` for one whose names are free. */
export interface Shape {
  readonly [field: string]: true | 'any' | Shape;
}

const names = (list: readonly string[]): Shape => Object.fromEntries(list.map((name) => [name, true]));

const USER = names(['kind', 'displayName', 'photoLink', 'me', 'permissionId', 'emailAddress']);
const PERMISSION: Shape = {
  ...names(PERMISSION_NAMES),
  permissionDetails: names(['permissionType', 'inheritedFrom', 'role', 'inherited']),
  teamDrivePermissionDetails: names(['teamDrivePermissionType', 'inheritedFrom', 'role', 'inherited']),
};

export const FILE_SHAPE: Shape = {
  ...names(FILE_NAMES),
  owners: USER,
  lastModifyingUser: USER,
  sharingUser: USER,
  trashingUser: USER,
  permissions: PERMISSION,
  capabilities: names(CAPABILITY_NAMES),
  properties: 'any',
  appProperties: 'any',
  exportLinks: 'any',
  shortcutDetails: names(['targetId', 'targetMimeType', 'targetResourceKey']),
  linkShareMetadata: names(['securityUpdateEligible', 'securityUpdateEnabled']),
  contentHints: { indexableText: true, thumbnail: names(['image', 'mimeType']) },
  contentRestrictions: 'any',
  imageMediaMetadata: 'any',
  videoMediaMetadata: names(['width', 'height', 'durationMillis']),
  labelInfo: 'any',
  downloadRestrictions: 'any',
  clientEncryptionDetails: 'any',
};
export const FILE_LIST_SHAPE: Shape = {
  ...names(['kind', 'incompleteSearch', 'nextPageToken']),
  files: FILE_SHAPE,
};
export const PERMISSION_SHAPE = PERMISSION;
export const PERMISSION_LIST_SHAPE: Shape = { kind: true, nextPageToken: true, permissions: PERMISSION };
export const CHANGE_LIST_SHAPE: Shape = {
  ...names(['kind', 'nextPageToken', 'newStartPageToken']),
  changes: {
    ...names(['kind', 'removed', 'fileId', 'time', 'type', 'changeType', 'driveId', 'teamDriveId']),
    file: FILE_SHAPE,
    drive: 'any',
    teamDrive: 'any',
  },
};

/** Answers the mask as it is. Throws 400 for a field that the answer does not have. */
export function checked(mask: Mask, shape: Shape): Mask {
  for (const [name, below] of mask) {
    if (name === '*') continue;
    const known = shape[name];
    if (known === undefined) throw invalidSelection(name);
    if (known === 'any' || below.size === 0) continue;
    if (known === true) throw invalidSelection([...below.keys()][0] ?? name);
    checked(below, known);
  }
  return mask;
}
