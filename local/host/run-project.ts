/** A folder's project in a workspace: found again by its name, else new, with a spreadsheet or a file of its own. */
import { basename, resolve } from 'node:path';
import { createFile } from '../services/drive/files';
import { keepNewFile, newFile } from '../services/drive/new-file';
import type { ScriptProject, User } from '../state/records';
import type { Workspace } from '../state/workspace';
import { scriptFiles } from './manifest';
import { pushProject } from './projects';
import { MIME_TYPES } from './script-enum';

/** What code asks for that only a script inside a file of this type has; a spreadsheet comes first. */
const CONTAINERS: readonly (readonly [code: RegExp, mimeType: string])[] = [
  [/\bSpreadsheetApp\s*\.\s*(getActive\w*|getCurrentCell|getSelection|getUi)\b/, MIME_TYPES.GOOGLE_SHEETS],
  [/\bDocumentApp\s*\.\s*(getActiveDocument|getUi)\b/, MIME_TYPES.GOOGLE_DOCS],
  [/\bFormApp\s*\.\s*(getActiveForm|getUi)\b/, MIME_TYPES.GOOGLE_FORMS],
  [/\bSlidesApp\s*\.\s*(getActivePresentation|getUi)\b/, MIME_TYPES.GOOGLE_SLIDES],
  [/@OnlyCurrentDoc/, MIME_TYPES.GOOGLE_SHEETS],
];

/**
 * Pushes a folder as this user's project. With `bound` it belongs to that file; without, a project that needs a
 * container gets a fresh one, the first time. A folder without a manifest has the one of a new project.
 * @throws Error when there is no such file.
 */
export function pushForRun(
  workspace: Workspace,
  { folder, bound, user }: { folder: string; bound?: string; user: User },
): ScriptProject {
  if (bound !== undefined && !workspace.files.has(bound))
    throw new Error(`There is no file ${bound} in this workspace.`);
  const title = basename(resolve(folder));
  const known = workspace.scripts
    .values()
    .find((script) => script.title === title && (bound === undefined || script.parentId === bound));
  const project = pushProject(workspace, resolve(folder), {
    title,
    owner: user.email,
    parentId: bound,
    scriptId: known?.id,
    manifest: newManifest(user.timeZone),
  });
  if (known || bound !== undefined) return project;
  const code = scriptFiles(project)
    .map(([, source]) => source)
    .join('\n');
  const mimeType = CONTAINERS.find(([asked]) => asked.test(code))?.[1];
  const placed =
    mimeType === undefined
      ? project
      : { ...project, parentId: createFile(workspace, { email: user.email }, { name: title, mimeType }).id };
  workspace.scripts.put(placed.id, placed);
  if (mimeType === undefined) keepScriptFile(workspace, placed);
  return placed;
}

/** A standalone project is a file in its owner's Drive, under its own id. */
function keepScriptFile(workspace: Workspace, project: ScriptProject): void {
  const caller = { email: project.owner };
  const file = newFile(workspace, caller, { name: project.title, mimeType: MIME_TYPES.GOOGLE_APPS_SCRIPT });
  keepNewFile(workspace, caller, { ...file, id: project.id });
}

function newManifest(timeZone: string): string {
  return JSON.stringify({
    timeZone,
    dependencies: {},
    exceptionLogging: 'STACKDRIVER',
    runtimeVersion: 'V8',
  });
}
