/** What every new Drive file has in common: id, place, owner, and that the app which made it keeps access. */
import type { DriveFile } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import { grantFile } from './access';
import { noteChange } from './changes';
import { badRequest, driveError } from './errors';
import type { FileMetadata } from './file-metadata';
import { folderFor } from './guards';
import { FOLDER, isEditorType } from './mime-types';
import { ancestors, MAX_DEPTH } from './tree';
import { permissionIdOf, userOf } from './users';

/** The record of a new file, not stored yet: id, place and owner by the rules. Throws ApiError. */
export function newFile(
  workspace: Workspace,
  caller: Caller,
  metadata: FileMetadata & { name: string; mimeType: string },
): DriveFile {
  const parents = metadata.parents ?? [];
  if (parents.length > 1) throw badRequest('A file can only have one parent folder.');
  const folder = folderFor(workspace, caller, parents[0] ?? 'root');
  if (metadata.mimeType === FOLDER && ancestors(workspace, folder).length >= MAX_DEPTH) {
    const message = `Your My Drive can't contain more than ${MAX_DEPTH} levels of folders.`;
    throw driveError(403, 'myDriveHierarchyDepthLimitExceeded', message);
  }
  const now = workspace.clock.now();
  const email = userOf(workspace, caller.email).email;
  return {
    id: idFor(workspace, caller, metadata),
    name: metadata.name,
    mimeType: metadata.mimeType,
    ...(metadata.description && { description: metadata.description }),
    parents: [folder.id],
    owner: email,
    permissions: [{ id: permissionIdOf(email), type: 'user', role: 'owner', emailAddress: email }],
    createdTime: metadata.createdTime ?? now,
    modifiedTime: metadata.modifiedTime ?? now,
    lastModifyingUser: email,
    trashed: folder.trashed,
    explicitlyTrashed: false,
    starredBy: metadata.starred ? [email] : [],
    version: 1,
    writersCanShare: metadata.writersCanShare ?? true,
    ...(metadata.copyRequiresWriterPermission && { copyRequiresWriterPermission: true }),
    properties: mergePairs({}, metadata.properties),
    appProperties: { [appOf(caller)]: mergePairs({}, metadata.appProperties) },
    ...(metadata.folderColorRgb !== undefined && { folderColorRgb: metadata.folderColorRgb }),
    viewedBy: { [email]: now },
  };
}

/** Stores a new file: its id is used up, the app that made it keeps access, the feed will tell. */
export function keepNewFile(workspace: Workspace, caller: Caller, file: DriveFile): void {
  workspace.generatedIds.delete(file.id);
  workspace.files.put(file.id, file);
  grantFile(workspace, file.id, caller);
  noteChange(workspace, file.id);
}

/** Ids that `createFile` accepts, once each, from the same user. */
export function generateIds(workspace: Workspace, caller: Caller, count: number): string[] {
  return Array.from({ length: count }, () => {
    const id = workspace.newId(33);
    workspace.generatedIds.put(id, { email: caller.email });
    return id;
  });
}

/** Whose private properties a caller sees: its Cloud project's. */
export function appOf(caller: Caller): string {
  return caller.cloudProject ?? '';
}

/** Pairs with changes applied; null takes a key away. */
export function mergePairs(
  pairs: Record<string, string>,
  changes: Record<string, string | null> | undefined,
): Record<string, string> {
  const merged = { ...pairs };
  for (const [key, value] of Object.entries(changes ?? {})) {
    if (value === null) delete merged[key];
    else merged[key] = value;
  }
  return merged;
}

function idFor(workspace: Workspace, caller: Caller, metadata: FileMetadata & { mimeType: string }): string {
  if (metadata.id === undefined) return workspace.newId(isEditorType(metadata.mimeType) ? 44 : 33);
  if (isEditorType(metadata.mimeType))
    throw driveError(
      400,
      'generatedIdNotSupported',
      'Generated IDs are not supported for Docs Editors formats.',
    );
  if (workspace.files.has(metadata.id))
    throw driveError(409, 'fileIdInUse', 'A file already exists with the provided ID.');
  if (workspace.generatedIds.get(metadata.id)?.email !== caller.email)
    throw driveError(400, 'invalid', 'The provided file ID is not usable.');
  return metadata.id;
}
