/** A workbook with a bound script: tests are functions written against Google's own types, run in the local Workspace. */
import type { Person } from '../../../local/host/execution';
import { putProject } from '../../../local/host/projects';
import { type RunResult, Runtime } from '../../../local/host/runtime';
import { createUser } from '../../../local/services/drive/users';
import { createSpreadsheet } from '../../../local/services/sheets/create';
import type { ScriptProject } from '../../../local/state/records';
import { Workspace } from '../../../local/state/workspace';

export const OFFICER = 'pgd@district.example';
export const COLLEAGUE = 'chuyenvien@district.example';
export const START = Date.UTC(2026, 8, 1, 1, 0, 0);

export interface BenchOptions {
  locale?: string;
  timeZone?: string;
  /** The script is bound to the workbook unless this is false. */
  bound?: boolean;
  scopes?: string[];
}

const SCOPES = [
  'spreadsheets',
  'script.container.ui',
  'drive',
  'script.scriptapp',
  'script.external_request',
];

export class Bench {
  readonly workspace = Workspace.open({ seed: 11, now: START });
  readonly runtime = new Runtime(this.workspace, { autoConsent: true });
  readonly spreadsheetId: string;
  private readonly options: BenchOptions;

  constructor(options: BenchOptions = {}) {
    this.options = options;
    for (const email of [OFFICER, COLLEAGUE])
      createUser(this.workspace, { email, name: email, kind: 'consumer' });
    const { locale = 'en_US', timeZone = 'Asia/Ho_Chi_Minh' } = options;
    this.spreadsheetId = createSpreadsheet(this.workspace, {
      title: 'Book',
      owner: OFFICER,
      locale,
      timeZone,
    }).id;
  }

  /** Runs a function as the script's and gives what it returns; throws what it throws, as `Name: message`. */
  script<Result, Args extends unknown[]>(body: (...args: Args) => Result, ...args: Args): Result {
    return this.as(OFFICER, body, ...args);
  }

  as<Result, Args extends unknown[]>(user: string, body: (...args: Args) => Result, ...args: Args): Result {
    const result = this.run(body, { user, args });
    if (result.error) throw new Error(`${result.error.name}: ${result.error.message}`);
    return result.value as Result;
  }

  /** The outcome of a run, with the calls it made. */
  run(
    body: (...args: never[]) => unknown,
    { user = OFFICER, args = [], person }: { user?: string; args?: unknown[]; person?: Person } = {},
  ): RunResult {
    const script = this.project(`const main = ${body.toString()}`);
    return this.runtime.run(script.id, 'main', { user, kind: 'run', args, ...(person && { person }) });
  }

  /** A project with this code, bound to the workbook. */
  project(code: string): ScriptProject {
    const { bound = true, scopes = SCOPES } = this.options;
    const manifest = {
      timeZone: 'Asia/Ho_Chi_Minh',
      oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    };
    return putProject(
      this.workspace,
      { 'Code.js': code, 'appsscript.json': JSON.stringify(manifest) },
      { title: 'Script', owner: OFFICER, ...(bound && { parentId: this.spreadsheetId }) },
    );
  }
}
