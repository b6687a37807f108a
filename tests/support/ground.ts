/** The beginnings that most tests share (a prepared office, its template) are lived once a run; each test goes on from a copy. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundles';

/** The folder of this run, made by tests/setup/before-tests.mjs: nothing of an older build or of another run is met. */
const GROUNDS = join(ROOT, process.env.THDT_TEST_WORLDS ?? 'build/jest/worlds');

/** A folder of a workspace, and where in it things are. */
export interface Ground<Places> {
  readonly folder: string;
  readonly places: Places;
}

/**
 * A copy of the ground of this name; `live` fills the folder of a workspace (and saves it) when nobody did yet in this
 * run. Two processes that come first live it both, and one's is kept.
 */
export function groundOf<Places>(name: string, live: (folder: string) => Places): Ground<Places> {
  const kept = join(GROUNDS, name);
  if (!existsSync(kept)) {
    const made = newFolder(`${name}.making-`);
    writeFileSync(join(made, 'places.json'), JSON.stringify(live(made)));
    try {
      renameSync(made, kept);
    } catch (error) {
      if (!existsSync(kept)) throw error;
      rmSync(made, { recursive: true });
    }
  }
  const folder = newFolder(`${name}.copy-`);
  cpSync(kept, folder, { recursive: true });
  // only `live` wrote it
  return { folder, places: JSON.parse(readFileSync(join(folder, 'places.json'), 'utf8')) as Places };
}

/** A new folder for a world of this run. */
export function newFolder(prefix: string): string {
  mkdirSync(GROUNDS, { recursive: true });
  return mkdtempSync(join(GROUNDS, prefix));
}
