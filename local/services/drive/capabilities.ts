/** What the caller may do with a file, as the `capabilities` of a file say it. */
import type { DriveFile, Role } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import { atLeast, isFor, roleOf } from './access';
import { FOLDER } from './mime-types';
import { mayShare } from './permissions';

/** What a capability needs, besides being there: a role, and whether it is for folders or for other files only. */
interface Need {
  role: Role;
  only?: 'folders' | 'files';
}

const CAPABILITIES: Readonly<Record<string, Need>> = {
  canAddChildren: { role: 'writer', only: 'folders' },
  canChangeCopyRequiresWriterPermission: { role: 'writer', only: 'files' },
  canChangeItemDownloadRestriction: { role: 'owner', only: 'files' },
  canChangeViewersCanCopyContent: { role: 'writer', only: 'files' },
  canComment: { role: 'commenter' },
  canCopy: { role: 'reader', only: 'files' },
  canDelete: { role: 'owner' },
  canDownload: { role: 'reader' },
  canEdit: { role: 'writer' },
  canListChildren: { role: 'reader', only: 'folders' },
  canModifyContent: { role: 'writer' },
  canModifyContentRestriction: { role: 'writer', only: 'files' },
  canModifyEditorContentRestriction: { role: 'writer', only: 'files' },
  canModifyOwnerContentRestriction: { role: 'owner', only: 'files' },
  canMoveChildrenWithinDrive: { role: 'writer', only: 'folders' },
  canMoveItemIntoTeamDrive: { role: 'owner' },
  canMoveItemOutOfDrive: { role: 'owner' },
  canMoveItemWithinDrive: { role: 'writer' },
  canReadRevisions: { role: 'writer', only: 'files' },
  canRemoveChildren: { role: 'writer', only: 'folders' },
  canRemoveMyDriveParent: { role: 'owner' },
  canRename: { role: 'writer' },
  canTrash: { role: 'owner' },
  canUntrash: { role: 'owner' },
};

/** Capabilities that nobody has outside shared drives, labels and restrictions, none of which exist here. */
const NEVER = [
  'canAddFolderFromAnotherDrive',
  'canAddMyDriveParent',
  'canChangeSecurityUpdateEnabled',
  'canDisableInheritedPermissions',
  'canEnableInheritedPermissions',
  'canModifyLabels',
  'canReadLabels',
  'canRemoveContentRestriction',
];

/** Capabilities that are only told of items in shared drives; masks may name them. */
const OF_SHARED_DRIVES = [
  'canDeleteChildren',
  'canMoveChildrenOutOfDrive',
  'canMoveChildrenOutOfTeamDrive',
  'canMoveChildrenWithinTeamDrive',
  'canMoveItemOutOfTeamDrive',
  'canMoveItemWithinTeamDrive',
  'canMoveTeamDriveItem',
  'canReadDrive',
  'canReadTeamDrive',
  'canTrashChildren',
];

/** Every name that a mask may ask for below `capabilities`. */
export const CAPABILITY_NAMES: readonly string[] = [
  'canAcceptOwnership',
  'canShare',
  ...Object.keys(CAPABILITIES),
  ...NEVER,
  ...OF_SHARED_DRIVES,
];

/** The capabilities of the caller on a file. */
export function capabilitiesOf(
  workspace: Workspace,
  caller: Caller,
  file: DriveFile,
): Record<string, boolean> {
  const role = roleOf(workspace, file.id, caller.email);
  const kind = file.mimeType === FOLDER ? 'folders' : 'files';
  const pending = file.permissions.some((one) => one.pendingOwner && isFor(one, caller.email));
  const copying = file.copyRequiresWriterPermission ? 'writer' : 'reader';
  const found: Record<string, boolean> = {
    canAcceptOwnership: pending,
    canShare: mayShare(workspace, file, caller.email),
  };
  for (const name of NEVER) found[name] = false;
  for (const [name, need] of Object.entries(CAPABILITIES)) {
    const needed = name === 'canCopy' || name === 'canDownload' ? copying : need.role;
    found[name] = atLeast(role, needed) && (need.only === undefined || need.only === kind);
  }
  return found;
}
