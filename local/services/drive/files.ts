/** Making, changing, trashing and deleting Drive files: the rules behind every door (REST, DriveApp, SpreadsheetApp). */
import type { DriveFile } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import { audience } from './access';
import { noteChange, saveFile } from './changes';
import { type Content, writeContent } from './contents';
import { importContent } from './conversions';
import { deleteEditorContent } from './editor-content';
import { badRequest, driveError, insufficientPermissions } from './errors';
import type { FileMetadata } from './file-metadata';
import { fileFor, visibleFile } from './guards';
import { extensionOf, guessMimeType, isGoogleType, SHORTCUT } from './mime-types';
import { appOf, keepNewFile, mergePairs, newFile } from './new-file';
import { moveFile, type Place, rehome, setTrashed } from './placing';
import { descendants } from './tree';
import { userOf } from './users';

export { copyFile } from './copy';
export { listFiles } from './listing';
export { generateIds } from './new-file';
export { addPermission, changePermission, removePermission } from './permissions';
export { createUser } from './users';

/**
 * Makes a file in the first of `parents`, or in the caller's My Drive, owned by the caller. Content is converted when
 * `mimeType` names a type of Google's editors. Throws ApiError.
 */
export function createFile(
  workspace: Workspace,
  caller: Caller,
  metadata: FileMetadata,
  content?: Content,
): DriveFile {
  const name = metadata.name ?? 'Untitled';
  const mimeType = metadata.mimeType ?? content?.mimeType ?? guessMimeType(metadata.name ?? '');
  const file = newFile(workspace, caller, { ...metadata, name, mimeType });
  if (mimeType === SHORTCUT) {
    if (metadata.shortcutTargetId === undefined) throw badRequest('A shortcut needs a target.');
    file.shortcutTargetId = visibleFile(workspace, caller, metadata.shortcutTargetId).id;
  }
  if (isGoogleType(mimeType)) importContent(workspace, file, content);
  else {
    file.originalFilename = metadata.originalFilename ?? name;
    writeContent(workspace, file, content?.bytes ?? new Uint8Array());
  }
  keepNewFile(workspace, caller, file);
  return file;
}

/** Changes what `metadata` names, moves the file by `place`, replaces its content. Throws ApiError. */
export function updateFile(
  workspace: Workspace,
  caller: Caller,
  fileId: string,
  metadata: FileMetadata,
  place: Place = {},
  content?: Content,
): DriveFile {
  if (metadata.parents !== undefined) {
    const message =
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.';
    throw driveError(403, 'fieldNotWritable', message);
  }
  const { starred, viewedByMeTime, trashed, ...shared } = metadata;
  const onlyMine = Object.keys(shared).length === 0 && !content && isEmpty(place) && trashed === undefined;
  const file = fileFor(workspace, caller, fileId, onlyMine ? 'reader' : 'writer');
  const lostBy = isEmpty(place) ? [] : moveFile(workspace, caller, file, place);
  if (trashed !== undefined && trashed !== file.explicitlyTrashed)
    setTrashed(workspace, caller, file, trashed);
  if (starred !== undefined) {
    file.starredBy = file.starredBy.filter((email) => email !== caller.email);
    if (starred) file.starredBy.push(caller.email);
  }
  if (viewedByMeTime !== undefined) file.viewedBy = { ...file.viewedBy, [caller.email]: viewedByMeTime };
  if (content) replaceContent(workspace, file, content, metadata.mimeType);
  else if (
    metadata.mimeType !== undefined &&
    !isGoogleType(file.mimeType) &&
    !isGoogleType(metadata.mimeType)
  )
    file.mimeType = metadata.mimeType;
  applyShared(workspace, caller, file, shared);
  if (content !== undefined || metadata.name !== undefined || metadata.description !== undefined) {
    file.modifiedTime = workspace.clock.now();
    file.lastModifyingUser = caller.email;
  }
  if (metadata.modifiedTime !== undefined) file.modifiedTime = metadata.modifiedTime;
  saveFile(workspace, file, lostBy);
  return file;
}

/** Puts a file, and what lies below it, into its owner's trash, or takes it out. Throws ApiError. */
export function trashFile(workspace: Workspace, caller: Caller, fileId: string, trashed = true): DriveFile {
  return updateFile(workspace, caller, fileId, { trashed });
}

/** Deletes a file for good, with everything of the caller's below it. Only the owner may. Throws ApiError. */
export function deleteFile(workspace: Workspace, caller: Caller, fileId: string): void {
  const file = fileFor(workspace, caller, fileId, 'owner');
  if (file.parents.length === 0 && userOf(workspace, caller.email).rootId === file.id)
    throw insufficientPermissions(file.id);
  const below = descendants(workspace, file);
  for (const one of [file, ...below]) if (one.owner === file.owner) removeFile(workspace, one);
  for (const one of below)
    if (workspace.files.has(one.id) && !workspace.files.has(one.parents[0] ?? '')) rehome(workspace, one);
}

/** Deletes for good everything in the caller's trash. */
export function emptyTrash(workspace: Workspace, caller: Caller): void {
  const trashed = workspace.files
    .values()
    .filter((file) => file.explicitlyTrashed && file.owner === caller.email);
  for (const file of trashed) if (workspace.files.has(file.id)) deleteFile(workspace, caller, file.id);
}

function applyShared(workspace: Workspace, caller: Caller, file: DriveFile, shared: FileMetadata): void {
  if (shared.name !== undefined) {
    file.name = shared.name;
    const spreadsheet = workspace.spreadsheets.get(file.id);
    if (spreadsheet && spreadsheet.properties.title !== shared.name) {
      spreadsheet.properties.title = shared.name;
      spreadsheet.revision++;
      workspace.spreadsheets.put(file.id, spreadsheet);
    }
  }
  if (shared.description !== undefined) file.description = shared.description || undefined;
  if (shared.properties) file.properties = mergePairs(file.properties, shared.properties);
  if (shared.appProperties) {
    const app = appOf(caller);
    file.appProperties = {
      ...file.appProperties,
      [app]: mergePairs(file.appProperties[app] ?? {}, shared.appProperties),
    };
  }
  if (shared.writersCanShare !== undefined && shared.writersCanShare !== file.writersCanShare) {
    if (file.owner !== caller.email) throw insufficientPermissions(file.id);
    file.writersCanShare = shared.writersCanShare;
  }
  if (shared.copyRequiresWriterPermission !== undefined)
    file.copyRequiresWriterPermission = shared.copyRequiresWriterPermission;
  if (shared.folderColorRgb !== undefined) file.folderColorRgb = shared.folderColorRgb;
  if (shared.originalFilename !== undefined) file.originalFilename = shared.originalFilename;
}

function replaceContent(workspace: Workspace, file: DriveFile, content: Content, mimeType?: string): void {
  if (isGoogleType(file.mimeType)) {
    importContent(workspace, file, content);
    return;
  }
  file.mimeType = mimeType ?? content.mimeType;
  if (extensionOf(file.name)) file.originalFilename = file.name;
  writeContent(workspace, file, content.bytes);
}

function removeFile(workspace: Workspace, file: DriveFile): void {
  const lostBy = audience(workspace, file);
  workspace.files.delete(file.id);
  workspace.contents.delete(file.id);
  workspace.spreadsheets.delete(file.id);
  deleteEditorContent(workspace, file.id);
  for (const script of workspace.scripts.values())
    if (script.parentId === file.id) workspace.scripts.delete(script.id);
  noteChange(workspace, file.id, lostBy);
}

function isEmpty(place: Place): boolean {
  return !place.addParents?.length && !place.removeParents?.length;
}
