/** The workspace that the studio shows, its runtime, and the two beginnings it can be set back to. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '../host/run-types';
import { Runtime } from '../host/runtime';
import { beginDistrict } from '../sample/beginning';
import { moment } from '../sample/calendar';
import { sampleDistrict } from '../sample/district';
import { Workspace } from '../state/workspace';

const STATE = '.state';
/** The district as `npm start` left it, and as it was on its first day. */
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
  /** Told of each call of a script that runs here. */
  onCall: (running: Running) => void = () => undefined;

  private constructor(
    private readonly options: WorldOptions,
    workspace: Workspace,
  ) {
    this.workspace = workspace;
    this.runtime = this.runtimeOf(workspace);
  }

  /** Opens what lies in the folder; an empty one gets a district at its start. */
  static open(options: WorldOptions): World {
    const isNew = !existsSync(join(options.folder, STATE));
    const world = new World(options, openFolder(options.folder));
    if (isNew) world.begin();
    return world;
  }

  /** Remembers the present state of a folder as a beginning that `reset` goes back to. */
  static keep(folder: string, as: Beginning): void {
    rmSync(join(folder, KEPT[as]), { recursive: true, force: true });
    cpSync(join(folder, STATE), join(folder, KEPT[as]), { recursive: true });
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
    this.runtime = this.runtimeOf(this.workspace);
    if (!existsSync(kept)) this.begin();
  }

  private runtimeOf(workspace: Workspace): Runtime {
    return new Runtime(workspace, {
      commit: 'by caller',
      machineMilliseconds: 0,
      keepLedgerEntries: 100_000,
      onCall: (running) => this.onCall(running),
    });
  }

  private begin(): void {
    beginDistrict(this.workspace, this.runtime, {
      plans: sampleDistrict(this.options.schools),
      build: this.options.build,
    });
    this.workspace.commit();
    World.keep(this.options.folder, 'start');
  }
}

function openFolder(folder: string): Workspace {
  return Workspace.open({ folder, now: moment('2026-09-01', '07:00'), seed: SEED });
}
