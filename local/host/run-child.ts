/** The child process of the run command: opens the workspace, pushes the folder, runs the function, prints what happened. */
import { basename, resolve } from 'node:path';
import { createUser } from '../services/drive/users';
import type { ScriptProject } from '../state/records';
import { Workspace } from '../state/workspace';
import type { Person, ShownMenu } from './execution';
import { totalsOf } from './ledger';
import { pushProject } from './projects';
import type { RunRequest } from './run-command';
import { Runtime } from './runtime';

const DEFAULT_USER = 'me@workspace.example';

/** Says on the terminal what a person would see, and answers OK. */
function terminalPerson(print: (line: string) => void): Person {
  const menuLines = (menu: ShownMenu, depth: string): string[] => [
    `${depth}${menu.caption}`,
    ...menu.items.flatMap((item) => {
      if ('submenu' in item) return menuLines(item.submenu, `${depth}  `);
      return 'function' in item ? [`${depth}  ${item.caption} → ${item.function}`] : [];
    }),
  ];
  const answer = (buttons: string) => (buttons.startsWith('YES') ? 'YES' : 'OK');
  return {
    alert(title, prompt, buttons) {
      print(`[alert] ${[title, prompt].filter(Boolean).join(': ')} (${answer(buttons)})`);
      return answer(buttons);
    },
    prompt(title, prompt, buttons) {
      print(`[prompt] ${[title, prompt].filter(Boolean).join(': ')} (${answer(buttons)}, empty)`);
      return { button: answer(buttons), text: '' };
    },
    toast: (message, title) => print(`[toast] ${[title, message].filter(Boolean).join(': ')}`),
    showDialog: ({ kind, title, html }) => print(`[${kind}] ${title} (${html.length} characters of HTML)`),
    setMenu: (menu) => print(menuLines(menu, '[menu] ').join('\n')),
  };
}

/** The folder's project in this workspace: found again by title and container, else new. */
function project(workspace: Workspace, request: RunRequest, owner: string): ScriptProject {
  const folder = resolve(request.folder);
  const title = basename(folder);
  if (request.bound !== undefined && !workspace.spreadsheets.has(request.bound)) {
    throw new Error(`There is no spreadsheet ${request.bound} in this workspace.`);
  }
  const known = workspace.scripts
    .values()
    .find((script) => script.title === title && script.parentId === request.bound);
  return pushProject(workspace, folder, { title, owner, parentId: request.bound, scriptId: known?.id });
}

function main(request: RunRequest): number {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const workspace = Workspace.open({ folder: resolve(request.workspace) });
  const user = request.as?.toLowerCase() ?? workspace.users.ids()[0] ?? DEFAULT_USER;
  if (!workspace.users.has(user))
    createUser(workspace, { email: user, name: user.replace(/@.*/, ''), kind: 'consumer' });
  const script = project(workspace, request, user);
  const runtime = new Runtime(workspace, { autoConsent: true });
  const result = runtime.run(script.id, request.functionName, {
    user,
    kind: 'run',
    person: terminalPerson(print),
  });
  for (const line of result.record.log) print(line);
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
