/** The child process of the run command: opens the workspace, pushes the folder, runs the function, prints what happened. */
import { resolve } from 'node:path';
import { createUser, userOf } from '../services/drive/users';
import { Workspace } from '../state/workspace';
import { totalsOf } from './ledger';
import type { RunRequest } from './run-command';
import { pushForRun } from './run-project';
import { Runtime } from './runtime';
import { terminalPerson } from './terminal-person';

const DEFAULT_USER = 'me@workspace.example';

function main(request: RunRequest): number {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const workspace = Workspace.open({ folder: resolve(request.workspace) });
  const email = request.as?.toLowerCase() ?? workspace.users.ids()[0] ?? DEFAULT_USER;
  if (!workspace.users.has(email))
    createUser(workspace, { email, name: email.replace(/@.*/, ''), kind: 'consumer' });
  const user = userOf(workspace, email);
  const files = new Set(workspace.files.ids());
  const mails = new Set(workspace.mails.ids());
  const script = pushForRun(workspace, { folder: request.folder, bound: request.bound, user });
  const runtime = new Runtime(workspace, { autoConsent: true });
  const result = runtime.run(script.id, request.functionName, {
    user: email,
    kind: 'run',
    person: terminalPerson(print),
  });
  for (const line of result.record.log) print(line);
  for (const mail of workspace.mails.values()) {
    if (mails.has(mail.id)) continue;
    const receivers = [...mail.to, ...mail.cc, ...mail.bcc].join(', ');
    print(`[${mail.draft ? 'draft' : 'mail'}] ${mail.from} → ${receivers}: ${mail.subject}`);
  }
  for (const file of workspace.files.values())
    if (!files.has(file.id)) print(`[file] ${file.name} (${file.mimeType}, ${file.id})`);
  if (result.error) print(result.error.stack || `${result.error.name}: ${result.error.message}`);
  else if (result.value !== undefined) print(`→ ${shown(result.value)}`);
  const totals = totalsOf(runtime.ledger.entries());
  print(
    `${result.status}: ${(result.record.milliseconds / 1000).toFixed(1)} s on Google by the cost model, ${totals.calls} calls`,
  );
  return result.status === 'completed' ? 0 : 1;
}

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype ? JSON.stringify(value) : String(value);
}

try {
  process.exitCode = main(JSON.parse(process.argv[2] ?? '{}') as RunRequest);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
