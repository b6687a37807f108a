/** The workspace that the studio shows, its runtime, and the two beginnings it can be set back to. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Runtime } from '../host/runtime';
import { beginDistrict } from '../sample/beginning';
import { moment } from '../sample/calendar';
import { sampleDistrict } from '../sample/district';
import { Workspace } from '../state/workspace';

const STATE = '.state';
/** The district as the story left it, and as it was on its first day. */
const KEPT = { sample: '.state-sample', start: '.state-start' } as const;
const SEED = 2026;

export type Beginning = 'sample' | 'start';

export interface WorldOptions {
  /** Holds the workspace. */
  readonly folder: string;
  /** Folder with the push folders `district` and `school`. */
  readonly build: string;
  /** How many schools a district at its start has. */
  readonly schools: number;
}

export class World {
  workspace: Workspace;
  runtime: Runtime;

  private constructor(
    private readonly options: WorldOptions,
    workspace: Workspace,
  ) {
    this.workspace = workspace;
    this.runtime = runtimeOf(workspace);
  }

  /** Opens what lies in the folder; an empty one gets a district at its start. */
  static open(options: WorldOptions): World {
    const isNew = !existsSync(join(options.folder, STATE));
    const world = new World(options, openFolder(options.folder));
    if (isNew) world.begin();
    return world;
  }

  /** Remembers the present state as what `reset('sample')` goes back to. */
  static keepAsSample(folder: string): void {
    keep(folder, 'sample');
  }

  /** The beginnings that are at hand. */
  beginnings(): Beginning[] {
    return existsSync(join(this.options.folder, KEPT.sample)) ? ['sample', 'start'] : ['start'];
  }

  /** Replaces the workspace: by the sample district, or by a district on the first day, before schools have workbooks. */
  reset(to: Beginning): void {
    const { folder } = this.options;
    const state = join(folder, STATE);
    const kept = join(folder, KEPT[to]);
    rmSync(state, { recursive: true, force: true });
    if (existsSync(kept)) cpSync(kept, state, { recursive: true });
    this.workspace = openFolder(folder);
    this.runtime = runtimeOf(this.workspace);
    if (!existsSync(kept)) this.begin();
  }

  private begin(): void {
    beginDistrict(this.workspace, this.runtime, {
      plans: sampleDistrict(this.options.schools),
      build: this.options.build,
    });
    this.workspace.commit();
    keep(this.options.folder, 'start');
  }
}

function keep(folder: string, as: Beginning): void {
  rmSync(join(folder, KEPT[as]), { recursive: true, force: true });
  cpSync(join(folder, STATE), join(folder, KEPT[as]), { recursive: true });
}

function openFolder(folder: string): Workspace {
  return Workspace.open({ folder, now: moment('2026-09-01', '07:00'), seed: SEED });
}

function runtimeOf(workspace: Workspace): Runtime {
  return new Runtime(workspace, { commit: 'by caller', machineMilliseconds: 0, keepLedgerEntries: 100_000 });
}
