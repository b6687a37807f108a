/** A folder's project in a workspace: found again by its name, else new, with a spreadsheet or a file of its own. */
import { basename, resolve } from 'node:path';
import { keepNewFile, newFile } from '../services/drive/new-file';
import { createSpreadsheet } from '../services/sheets/create';
import type { ScriptProject, User } from '../state/records';
import type { Workspace } from '../state/workspace';
import { scriptFiles } from './manifest';
import { pushProject } from './projects';
import { MIME_TYPES } from './script-enum';

/** What code asks for that only a script inside a spreadsheet has. */
const NEEDS_CONTAINER =
  /@OnlyCurrentDoc|\bSpreadsheetApp\s*\.\s*(getActive\w*|getCurrentCell|getSelection|getUi)\b/;

/**
 * Pushes a folder as this user's project. With `bound` it belongs to that spreadsheet; without, a project that needs
 * a spreadsheet gets a fresh one, the first time. A folder without a manifest has the one of a new project.
 * @throws Error when there is no such spreadsheet.
 */
export function pushForRun(
  workspace: Workspace,
  { folder, bound, user }: { folder: string; bound?: string; user: User },
): ScriptProject {
  if (bound !== undefined && !workspace.spreadsheets.has(bound))
    throw new Error(`There is no spreadsheet ${bound} in this workspace.`);
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
  const needsContainer = scriptFiles(project).some(([, code]) => NEEDS_CONTAINER.test(code));
  const placed = needsContainer
    ? { ...project, parentId: createSpreadsheet(workspace, { title, owner: user.email }).id }
    : project;
  workspace.scripts.put(placed.id, placed);
  if (!needsContainer) keepScriptFile(workspace, placed);
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
