/** A standalone script of the officer with the advanced services, over the REST face of its own workspace. */
import { putProject } from '../../../local/host/projects';
import { type RunResult, Runtime, type RuntimeOptions } from '../../../local/host/runtime';
import { createFile, createUser } from '../../../local/services/drive/files';
import type { ScriptProject } from '../../../local/state/records';
import { Workspace } from '../../../local/state/workspace';
import { OFFICER, SCHOOL, START } from './world';

export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

export interface Office {
  workspace: Workspace;
  runtime: Runtime;
  script: ScriptProject;
  /** A workbook of the officer, with a bound script. */
  book: string;
  run(name: string, user?: string): RunResult;
  /** What a function returned; fails the test when it failed. */
  value(name: string, user?: string): unknown;
}

/** `code` sees the id of the workbook as `BOOK`. */
export function office(code: string, options: RuntimeOptions = {}): Office {
  const workspace = Workspace.open({ seed: 5, now: START, delays: { changes: 0 } });
  for (const email of [OFFICER, SCHOOL]) createUser(workspace, { email, name: email, kind: 'consumer' });
  const book = createFile(workspace, { email: OFFICER }, { name: 'Sổ', mimeType: SPREADSHEET }).id;
  putProject(
    workspace,
    { 'Code.js': 'function onOpen() {}', 'appsscript.json': '{}' },
    { title: 'Bound', owner: OFFICER, parentId: book },
  );
  const enabledAdvancedServices = [
    { serviceId: 'sheets', userSymbol: 'Sheets', version: 'v4' },
    { serviceId: 'drive', userSymbol: 'Drive', version: 'v3' },
  ];
  const manifest = { timeZone: 'Asia/Ho_Chi_Minh', dependencies: { enabledAdvancedServices } };
  const script = putProject(
    workspace,
    { 'Code.js': `const BOOK = '${book}';\n${code}`, 'appsscript.json': JSON.stringify(manifest) },
    { title: 'PGD', owner: OFFICER },
  );
  const runtime = new Runtime(workspace, { autoConsent: true, ...options });
  const run = (name: string, user = OFFICER) => runtime.run(script.id, name, { user, kind: 'run' });
  return {
    workspace,
    runtime,
    script,
    book,
    run,
    value(name, user) {
      const result = run(name, user);
      if (result.status !== 'completed') throw new Error(result.error?.stack || result.error?.message);
      return result.value;
    },
  };
}
