/** What must be true before anything leaves this computer. Each check says what it looked at and how to mend it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loggedIn, type Place } from './clasp';
import { staleness } from './stamp.cjs';
import { contentOf, type ProjectFiles, SETTINGS, scopesOf, type TargetName } from './targets';

/** Something that stops a deployment. */
export class Refusal extends Error {}

/** What is being deployed. */
export interface Release {
  /** `0.2.0 (1a2b3c4)` */
  readonly name: string;
  readonly account: string;
}

/**
 * The checks that need no script: built from the present sources, nothing uncommitted, one version everywhere, logged in.
 * @throws Refusal
 */
export function checkRelease(place: Place, target: TargetName, account: string | undefined): Release {
  const stale = staleness(place.root, target);
  if (stale !== undefined) throw new Refusal(`${stale}. Run: npm run build`);
  const changed = git(place, 'status', '--porcelain');
  if (changed !== '')
    throw new Refusal(
      `There are changes that are not committed:\n${changed}\nCommit them or put them aside.`,
    );
  const version = versionOf(place);
  const user = loggedIn(place);
  if (user === undefined) throw new Refusal('Nobody is logged in to clasp. Run: npx clasp login');
  if (account !== undefined && account.toLowerCase() !== user.toLowerCase())
    throw new Refusal(`clasp is logged in as ${user}, not as ${account}. Run: npx clasp login`);
  return { name: `${version} (${git(place, 'rev-parse', '--short', 'HEAD')})`, account: user };
}

/**
 * The script id in clasp's settings of a target.
 * @throws Refusal when nobody has put one in.
 */
export function scriptIdOf(place: Place, target: TargetName): string {
  const id = readScriptId(place, target);
  if (!isScriptId(id))
    throw new Refusal(
      `${SETTINGS[target]} names no script. Put the script id in (Apps Script > Project Settings > IDs).`,
    );
  return id;
}

export function hasScriptId(place: Place, target: TargetName): boolean {
  return isScriptId(readScriptId(place, target));
}

function readScriptId({ root }: Place, target: TargetName): unknown {
  const file = join(root, SETTINGS[target]);
  const settings: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return typeof settings === 'object' && settings !== null && 'scriptId' in settings
    ? settings.scriptId
    : undefined;
}

/** Puts a script id into clasp's settings of a target. */
export function writeScriptId({ root }: Place, target: TargetName, scriptId: string): void {
  const file = join(root, SETTINGS[target]);
  const settings: unknown = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify({ ...(settings as object), scriptId }, undefined, 2)}\n`);
}

export function isScriptId(text: unknown): text is string {
  return typeof text === 'string' && /^[\w-]{40,80}$/.test(text) && !text.startsWith('PUT-');
}

/**
 * The right project: what is on Google is an earlier version of the same, or nothing yet.
 * @throws Refusal when it holds something else.
 */
export function checkProject(target: TargetName, scriptId: string, present: ProjectFiles): void {
  const content = contentOf(present);
  if (content !== target && content !== 'nothing')
    throw new Refusal(
      `The project ${scriptId} holds ${content === 'other code' ? 'code that is not ours' : `the ${content} script`}, not the ${target} script. Is the script id right?`,
    );
}

/**
 * New scopes make Google ask every user again, and stop the triggers of whoever has not agreed yet.
 * @throws Refusal when there are new ones that nobody has confirmed.
 */
export function checkScopes(present: ProjectFiles, next: ProjectFiles, isConfirmed: boolean): void {
  const known = new Set(scopesOf(present));
  const added = scopesOf(next).filter((scope) => !known.has(scope));
  if (added.length === 0 || isConfirmed) return;
  const list = added.map((scope) => `  + ${scope}`).join('\n');
  throw new Refusal(
    `This version asks for permissions that the one on Google does not have:\n${list}\nEverybody will be asked to agree (again), and triggers rest until then. If that is meant: --confirm-scopes`,
  );
}

function versionOf({ root }: Place): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const shown = /VERSION = '([^']+)'/.exec(readFileSync(join(root, 'src/domain/version.ts'), 'utf8'))?.[1];
  if (version !== shown)
    throw new Refusal(
      `package.json says ${version}, src/domain/version.ts says ${shown}. Make them the same.`,
    );
  return version;
}

function git({ root, env }: Place, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Refusal(`git ${args.join(' ')}: ${stderr.trim()}`);
  return stdout.trim();
}
