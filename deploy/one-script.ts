/** Brings one script project on Google to the built version, or back to what was there before. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkProject, checkScopes, Refusal } from './checks';
import { folderFor, type Place, pull, push, stage } from './clasp';
import { contentOf, isSame, readFiles, type TargetName } from './targets';

export interface Order {
  readonly target: TargetName;
  readonly scriptId: string;
  readonly confirmScopes: boolean;
  /** Looks and compares, and pushes nothing. */
  readonly checkOnly: boolean;
}

export type Outcome = 'pushed' | 'already there' | 'would be pushed' | 'brought back' | 'was back already';

/**
 * Checks against what is on Google, keeps that, then pushes. A project that has this version already is left alone, and what
 * was kept before it stays, so that one can still go back.
 * @throws Refusal or clasp's error.
 */
export function deployScript(place: Place, { target, scriptId, confirmScopes, checkOnly }: Order): Outcome {
  const built = join(place.root, 'build', target);
  const next = readFiles(built);
  const present = readFiles(pull(place, scriptId));
  checkProject(target, scriptId, present);
  if (isSame(present, next)) return 'already there';
  checkScopes(present, next, confirmScopes);
  if (checkOnly) return 'would be pushed';
  const before = folderFor(place, scriptId, 'before');
  rmSync(before, { recursive: true, force: true });
  renameSync(folderFor(place, scriptId, 'now'), before);
  stage(place, scriptId, 'after', built);
  push(place, scriptId, 'after', Object.keys(next).length);
  return 'pushed';
}

/**
 * Pushes what was kept before the last deployment from this computer.
 * @throws Refusal when nothing was kept, or clasp's error.
 */
export function bringBack(place: Place, target: TargetName, scriptId: string): Outcome {
  const kept = join(folderFor(place, scriptId, 'before'), 'files');
  const before = existsSync(kept) ? readFiles(kept) : {};
  if (contentOf(before) !== target)
    throw new Refusal(
      `No earlier version of the ${target} script was kept for ${scriptId} on this computer.`,
    );
  const present = readFiles(pull(place, scriptId));
  checkProject(target, scriptId, present);
  if (isSame(present, before)) return 'was back already';
  push(place, scriptId, 'before', Object.keys(before).length);
  return 'brought back';
}
