/** Runs clasp, Google's own tool, on one script project at a time. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where things are and which environment commands run in. */
export interface Place {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Folder, below the root, with what was on Google before each push. It is never committed. */
export const KEPT = '.deploy';

const SETTINGS_OF_A_FOLDER = {
  rootDir: 'files',
  scriptExtensions: ['.js'],
  htmlExtensions: ['.html'],
  jsonExtensions: ['.json'],
  skipSubdirectories: true,
};

/** The address of whoever is logged in to clasp, or undefined. */
export function loggedIn(place: Place): string | undefined {
  const answer: unknown = JSON.parse(clasp(place, ['--json', 'show-authorized-user']));
  if (typeof answer !== 'object' || answer === null || !('loggedIn' in answer) || answer.loggedIn !== true)
    return undefined;
  return 'email' in answer ? String(answer.email) : 'unknown account';
}

/** A folder of its own for a script, below KEPT, which clasp can push from and pull into. */
export function folderFor(place: Place, scriptId: string, name: 'before' | 'after' | 'now'): string {
  return join(place.root, KEPT, scriptId, name);
}

/** Fetches the project as it is on Google; answers the folder with its files. */
export function pull(place: Place, scriptId: string): string {
  const folder = folderFor(place, scriptId, 'now');
  rmSync(folder, { recursive: true, force: true });
  prepare(folder, scriptId);
  clasp(place, ['--json', '--project', join(folder, '.clasp.json'), 'pull']);
  return join(folder, 'files');
}

/**
 * Replaces the project on Google by the files of a folder, the manifest too.
 * @throws Error unless Google took every file.
 */
export function push(place: Place, scriptId: string, name: 'before' | 'after', count: number): void {
  const folder = folderFor(place, scriptId, name);
  // without --force clasp skips a changed manifest silently when nobody is there to ask
  const answer = clasp(place, ['--json', '--project', join(folder, '.clasp.json'), 'push', '--force']);
  const pushed: unknown = JSON.parse(answer);
  if (!Array.isArray(pushed) || pushed.length !== count)
    throw new Error(`clasp pushed ${Array.isArray(pushed) ? pushed.length : 0} of ${count} files.`);
}

/** Copies files to where clasp pushes from. */
export function stage(place: Place, scriptId: string, name: 'before' | 'after', files: string): void {
  const folder = folderFor(place, scriptId, name);
  rmSync(folder, { recursive: true, force: true });
  prepare(folder, scriptId);
  cpSync(files, join(folder, 'files'), { recursive: true });
}

/**
 * Makes a script bound to a file on Drive; answers its id. clasp refuses where its settings name a script already, and
 * fetches the new project's files: so it works in a folder of its own.
 */
export function createBoundScript(place: Place, parentId: string, title: string): string {
  const folder = join(place.root, KEPT, 'new');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'files'), { recursive: true });
  const project = join(folder, '.clasp.json');
  writeFileSync(project, `${JSON.stringify(SETTINGS_OF_A_FOLDER, undefined, 2)}\n`);
  const how = ['--parentId', parentId, '--title', title, '--rootDir', 'files'];
  const answer: unknown = JSON.parse(clasp(place, ['--json', '--project', project, 'create-script', ...how]));
  if (typeof answer !== 'object' || answer === null || !('scriptId' in answer))
    throw new Error('clasp made no script.');
  return String(answer.scriptId);
}

/** Makes an immutable version of the project as it is now; answers its number. */
export function createVersion(place: Place, scriptId: string, description: string): number {
  const project = join(folderFor(place, scriptId, 'after'), '.clasp.json');
  const answer: unknown = JSON.parse(
    clasp(place, ['--json', '--project', project, 'create-version', description]),
  );
  return typeof answer === 'object' && answer !== null && 'versionNumber' in answer
    ? Number(answer.versionNumber)
    : Number.NaN;
}

function prepare(folder: string, scriptId: string): void {
  mkdirSync(join(folder, 'files'), { recursive: true });
  const settings = `${JSON.stringify({ scriptId, ...SETTINGS_OF_A_FOLDER }, undefined, 2)}\n`;
  writeFileSync(join(folder, '.clasp.json'), settings);
}

function clasp({ root, env }: Place, args: readonly string[]): string {
  // npm puts its commands first; run by hand, ours come last
  const path = [env.PATH ?? '', join(root, 'node_modules', '.bin')].join(delimiter);
  const { status, error, stdout, stderr } = spawnSync('clasp', args, {
    cwd: root,
    env: { ...env, PATH: path },
    encoding: 'utf8',
    // one could not read a question in the output of many
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error) throw new Error(`clasp could not be run: ${error.message}`);
  if (status !== 0) throw new Error(lastLine(stderr) || lastLine(stdout) || `clasp ended with ${status}.`);
  return stdout;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
