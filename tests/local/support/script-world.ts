/** A workspace in memory with two users, and scripts given as text that run in it. */
import { putProject } from '../../../local/host/projects';
import { type RunResult, Runtime, type RuntimeOptions } from '../../../local/host/runtime';
import { createUser } from '../../../local/services/drive/users';
import { Workspace } from '../../../local/state/workspace';

export const OWNER = 'chu@district.example';
export const GUEST = 'khach@school.example';

export interface ScriptWorld {
  workspace: Workspace;
  runtime: Runtime;
  /** Runs statements and gives what they return; fails the test when they fail. */
  value(code: string, options?: ScriptOptions): unknown;
  /** The message of what they throw. */
  refusal(code: string, options?: ScriptOptions): string;
  run(code: string, options?: ScriptOptions): RunResult;
  /** Puts a project with this code; its id. */
  script(code: string, options?: ScriptOptions): string;
}

interface ScriptOptions {
  user?: string;
  /** The file the script is bound to. */
  parentId?: string;
  manifest?: Record<string, unknown>;
}

export function scriptWorld(options: RuntimeOptions = {}): ScriptWorld {
  const workspace = Workspace.open({ seed: 11, now: Date.UTC(2026, 8, 1, 2) });
  for (const email of [OWNER, GUEST])
    createUser(workspace, {
      email,
      name: email.replace(/@.*/, ''),
      kind: 'workspace',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
  const runtime = new Runtime(workspace, { autoConsent: true, ...options });
  const world: ScriptWorld = {
    workspace,
    runtime,
    script(code, { user = OWNER, parentId, manifest = {} } = {}) {
      const source = {
        'Code.js': code,
        'appsscript.json': JSON.stringify({ timeZone: 'Asia/Ho_Chi_Minh', ...manifest }),
      };
      return putProject(workspace, source, { title: 'Script', owner: user, ...(parentId && { parentId }) })
        .id;
    },
    run(code, given = {}) {
      const id = world.script(`function main() { ${code} }`, given);
      return runtime.run(id, 'main', { user: given.user ?? OWNER, kind: 'run' });
    },
    value(code, given) {
      const result = world.run(code, given);
      if (result.status !== 'completed') throw new Error(result.error?.stack || result.error?.message);
      return result.value;
    },
    refusal(code, given) {
      const { status, error } = world.run(code, given);
      if (status === 'completed') throw new Error('It was not refused.');
      return error?.message ?? '';
    },
  };
  return world;
}
