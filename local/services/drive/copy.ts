/** Copying a file: a copy of a spreadsheet carries its bound script, as a project of its own. */
import type { DriveFile, ScriptProject } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import { copySpreadsheet } from '../sheets/create';
import { atLeast, roleOf } from './access';
import { type Content, readContent, writeContent } from './contents';
import { importContent } from './conversions';
import { copyEditorContent } from './editor-content';
import { driveError } from './errors';
import type { FileMetadata } from './file-metadata';
import { maySee, visibleFile } from './guards';
import { FOLDER, isGoogleType, SPREADSHEET } from './mime-types';
import { appOf, keepNewFile, mergePairs, newFile } from './new-file';

/**
 * A copy, owned by the caller, beside the original where the caller may put it there. Shares nothing with the original:
 * no permissions, and its script has its own id and Cloud project. `converted` is the content of a source that is to become a
 * Google type, where converting takes time. Throws ApiError.
 */
export function copyFile(
  workspace: Workspace,
  caller: Caller,
  fileId: string,
  metadata: FileMetadata,
  converted?: Content,
): DriveFile {
  const source = visibleFile(workspace, caller, fileId);
  const needed = source.copyRequiresWriterPermission ? 'writer' : 'reader';
  if (source.mimeType === FOLDER || !atLeast(roleOf(workspace, source.id, caller.email), needed))
    throw driveError(403, 'cannotCopyFile', 'This file cannot be copied by the user.');
  const copy = newFile(workspace, caller, {
    ...metadata,
    name: metadata.name ?? `Copy of ${source.name}`,
    mimeType: metadata.mimeType ?? source.mimeType,
    description: metadata.description ?? source.description,
    parents: metadata.parents ?? placeBeside(workspace, caller, source),
  });
  copy.properties = mergePairs(source.properties, metadata.properties);
  copy.appProperties = {
    ...structuredClone(source.appProperties),
    [appOf(caller)]: mergePairs(source.appProperties[appOf(caller)] ?? {}, metadata.appProperties),
  };
  copyContent(workspace, source, copy, converted);
  keepNewFile(workspace, caller, copy);
  copyBoundScripts(workspace, source, copy);
  return copy;
}

function placeBeside(workspace: Workspace, caller: Caller, source: DriveFile): string[] {
  return source.parents.filter((id) => {
    const folder = workspace.files.get(id);
    return (
      folder && maySee(workspace, caller, folder) && atLeast(roleOf(workspace, id, caller.email), 'writer')
    );
  });
}

function copyContent(
  workspace: Workspace,
  source: DriveFile,
  copy: DriveFile,
  converted: Content | undefined,
): void {
  if (source.shortcutTargetId !== undefined) copy.shortcutTargetId = source.shortcutTargetId;
  if (copy.mimeType === SPREADSHEET && source.mimeType === SPREADSHEET) {
    copySpreadsheet(workspace, source.id, copy.id, copy.name);
  } else if (!isGoogleType(copy.mimeType)) {
    copy.originalFilename = source.originalFilename;
    writeContent(workspace, copy, readContent(workspace, source.id));
  } else if (isGoogleType(source.mimeType)) {
    copyEditorContent(workspace, source, copy);
  } else {
    const content = { mimeType: source.mimeType, bytes: readContent(workspace, source.id) };
    importContent(workspace, copy, converted ?? content);
  }
}

function copyBoundScripts(workspace: Workspace, source: DriveFile, copy: DriveFile): void {
  for (const script of workspace.scripts.values()) {
    if (script.parentId !== source.id) continue;
    const project: ScriptProject = {
      ...script,
      id: workspace.newId(57),
      parentId: copy.id,
      owner: copy.owner,
      cloudProject: newProjectNumber(workspace),
    };
    workspace.scripts.put(project.id, project);
  }
}

/** Twelve digits, as Google numbers Cloud projects. */
function newProjectNumber(workspace: Workspace): string {
  return String(100_000_000_000 + Math.floor(workspace.draw() * 900_000_000_000));
}
