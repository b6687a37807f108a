/** A workspace in memory with one project folder of tests/fixtures/projects pushed, bound to a fresh spreadsheet if it needs one. */
import { join } from 'node:path';
import { pushForRun } from '../../../local/host/run-project';
import { type RunOptions, type RunResult, Runtime } from '../../../local/host/runtime';
import { createUser } from '../../../local/services/drive/users';
import type { ScriptProject } from '../../../local/state/records';
import { Workspace } from '../../../local/state/workspace';

export const OWNER = 'chu@district.example';
export const SCHOOL = 'hoso@school.example';

export interface ProjectWorld {
  workspace: Workspace;
  runtime: Runtime;
  project: ScriptProject;
  /** Runs a function of the project as its owner. */
  run(functionName: string, args?: unknown[], options?: Partial<RunOptions>): RunResult;
  /** The same, and gives what it returned; fails the test when it failed. */
  value(functionName: string, ...args: unknown[]): unknown;
  /** What some statements return, run as a user in a script that is bound to the same spreadsheet. */
  eval(code: string, user?: string): unknown;
}

export function projectWorld(name: string): ProjectWorld {
  const workspace = Workspace.open({ seed: 5, now: Date.UTC(2026, 8, 1, 2) });
  for (const email of [OWNER, SCHOOL])
    createUser(workspace, { email, name: email, kind: 'workspace', timeZone: 'Asia/Ho_Chi_Minh' });
  const user = workspace.users.values().find(({ email }) => email === OWNER);
  if (!user) throw new Error('The owner is missing.');
  const folder = join(__dirname, '../../fixtures/projects', name);
  const project = pushForRun(workspace, { folder, user });
  const runtime = new Runtime(workspace, { autoConsent: true });
  const completed = (result: RunResult): unknown => {
    if (result.status !== 'completed') throw new Error(result.error?.stack || result.error?.message);
    return result.value;
  };
  const world: ProjectWorld = {
    workspace,
    runtime,
    project,
    run: (functionName, args = [], options = {}) =>
      runtime.run(project.id, functionName, { user: OWNER, kind: 'run', args, ...options }),
    value: (functionName, ...args) => completed(world.run(functionName, args)),
    eval(code, email = OWNER) {
      const source = { 'appsscript.json': '{}', 'Code.js': `function main() { ${code} }` };
      workspace.scripts.put('helper', { ...project, id: 'helper', title: 'helper', source });
      return completed(runtime.run('helper', 'main', { user: email, kind: 'run' }));
    },
  };
  return world;
}
