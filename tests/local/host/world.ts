/** A small workspace for tests of the host: two users, scripts given as text, a REST face that records what it is asked. */
import { putProject } from '../../../local/host/projects';
import { type RunResult, Runtime, type RuntimeOptions } from '../../../local/host/runtime';
import type { Caller } from '../../../local/services/caller';
import type { ApiRequest, ApiResponse } from '../../../local/services/http';
import type { ScriptProject } from '../../../local/state/records';
import { Workspace } from '../../../local/state/workspace';

export const OFFICER = 'pgd@district.example';
export const SCHOOL = 'hoso@school.example';
const SHEET = 'sheet-1';
export const START = Date.UTC(2026, 8, 1, 1, 0, 0);

export interface World {
  workspace: Workspace;
  runtime: Runtime;
  requests: { request: ApiRequest; caller: Caller }[];
  answer: (request: ApiRequest) => { status: number; json: unknown };
  script(code: string | Record<string, string>, options?: ScriptOptions): ScriptProject;
  /** Runs `main` of a script given as text and returns what it returned; fails the test when it failed. */
  value(code: string, options?: ScriptOptions): unknown;
  main(code: string, options?: ScriptOptions): RunResult;
}

interface ScriptOptions {
  bound?: boolean;
  scopes?: string[];
  timeZone?: string;
  advanced?: Record<string, string>;
}

export function world(options: RuntimeOptions = {}): World {
  const workspace = Workspace.open({ seed: 7, now: START });
  for (const email of [OFFICER, SCHOOL]) {
    workspace.users.put(email, {
      email,
      name: email === OFFICER ? 'Phòng GD' : 'Trường',
      kind: 'consumer',
      rootId: `root-${email}`,
      locale: 'vi',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
  }
  const made: World = {
    workspace,
    requests: [],
    answer: () => ({ status: 200, json: {} }),
    runtime: new Runtime(workspace, {
      autoConsent: true,
      api: {
        fetch(request, caller): ApiResponse {
          made.requests.push({ request, caller });
          const { status, json } = made.answer(request);
          return {
            status,
            headers: { 'content-type': 'application/json; charset=UTF-8' },
            body: Buffer.from(JSON.stringify(json)),
          };
        },
      },
      ...options,
    }),
    script(code, { bound = true, scopes, timeZone = 'Asia/Ho_Chi_Minh', advanced = {} } = {}) {
      const files = typeof code === 'string' ? { 'Code.js': code } : code;
      const enabledAdvancedServices = Object.entries(advanced).map(([serviceId, userSymbol]) => ({
        serviceId,
        userSymbol,
        version: 'v1',
      }));
      const manifest = {
        timeZone,
        ...(scopes && { oauthScopes: scopes }),
        dependencies: { enabledAdvancedServices },
      };
      return putProject(
        workspace,
        { ...files, 'appsscript.json': JSON.stringify(manifest) },
        { title: 'Script', owner: OFFICER, ...(bound && { parentId: SHEET }) },
      );
    },
    main(code, scriptOptions) {
      const script = made.script(code, scriptOptions);
      return made.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' });
    },
    value(code, scriptOptions) {
      const result = made.main(code, scriptOptions);
      if (result.status !== 'completed')
        throw new Error(`${result.status}: ${result.error?.stack || result.error?.message}`);
      return result.value;
    },
  };
  return made;
}
