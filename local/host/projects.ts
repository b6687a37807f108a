/** Puts the files of a push folder into a script project, as clasp does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ScriptProject } from '../state/records';
import type { Workspace } from '../state/workspace';

export interface PushOptions {
  title: string;
  owner: string;
  /** The spreadsheet to bind to. */
  parentId?: string;
  /** An existing project to replace the files of. */
  scriptId?: string;
  /** The manifest of a folder that has none. */
  manifest?: string;
  /** Publishes the project as an editor add-on; one that exists stays what it is. */
  addOn?: true;
}

/**
 * Reads a folder's .js, .gs and .html files and its appsscript.json into a project, new or existing.
 * @throws Error when there is no appsscript.json and no other manifest, or two script files share a name.
 */
export function pushProject(workspace: Workspace, folder: string, options: PushOptions): ScriptProject {
  return putProject(workspace, readPushFolder(folder, options.manifest), options);
}

/** The same with files in memory, by name. */
export function putProject(
  workspace: Workspace,
  source: Record<string, string>,
  { title, owner, parentId, scriptId, addOn }: PushOptions,
): ScriptProject {
  const existing = scriptId === undefined ? undefined : workspace.scripts.get(scriptId);
  const project: ScriptProject = existing
    ? { ...existing, source }
    : {
        id: scriptId ?? workspace.newId(57),
        title,
        owner: owner.toLowerCase(),
        ...(parentId !== undefined && { parentId }),
        ...(addOn && { addOn }),
        cloudProject: newCloudProject(workspace),
        source,
      };
  workspace.scripts.put(project.id, project);
  workspace.commit();
  return project;
}

function newCloudProject(workspace: Workspace): string {
  let digits = '1';
  while (digits.length < 12) digits += String(Math.floor(workspace.draw() * 10));
  return digits;
}

function readPushFolder(folder: string, manifest: string | undefined): Record<string, string> {
  const source: Record<string, string> = {};
  const stems = new Set<string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const name = path.split(sep).join('/');
    if (name.includes('node_modules/') || (!/\.(js|gs|html)$/.test(name) && name !== 'appsscript.json'))
      continue;
    const stem = name.replace(/\.(js|gs)$/, '');
    if (/\.(js|gs)$/.test(name)) {
      if (stems.has(stem)) throw new Error(`Two script files are called ${stem}.`);
      stems.add(stem);
    }
    source[name] = readFileSync(join(folder, path), 'utf8');
  }
  if (manifest !== undefined) source['appsscript.json'] ??= manifest;
  if (source['appsscript.json'] === undefined) throw new Error(`${folder} has no appsscript.json.`);
  return Object.fromEntries(Object.entries(source).sort(([a], [b]) => (a < b ? -1 : 1)));
}
