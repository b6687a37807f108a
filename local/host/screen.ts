/** What people do in a spreadsheet: open it, click its menus, type into cells. */
import { atLeast, roleOf } from '../services/drive/access';
import type { ScriptProject } from '../state/records';
import type { Workspace } from '../state/workspace';
import { addOnsIn, enableIn, type ScriptAtWork } from './add-ons';
import { typeIntoCells } from './edits';
import { changeEvent, editEvent, openEvent } from './events';
import type { Person, ShownMenu } from './execution';
import type { HostServices, LiveExecution } from './live-execution';
import { scriptFiles } from './manifest';
import { menuFunction } from './person';
import type { RunOptions, RunResult } from './run-types';
import type { TriggerRunner } from './trigger-runner';

/** The part of the runtime that the screen needs. */
interface Runner {
  readonly workspace: Workspace;
  readonly triggers: TriggerRunner;
  run(scriptId: string, functionName: string, run: RunOptions): RunResult;
}

export class Screen {
  /** Menus shown, by spreadsheet and user, then by caption. */
  private readonly menus = new Map<string, Map<string, ShownMenu>>();

  constructor(
    private readonly runner: Runner,
    private readonly api: HostServices['api'],
  ) {}

  open(id: string, user: string, person: Person | undefined): RunResult | undefined {
    const { workspace, triggers } = this.runner;
    const fileId = workspace.scripts.get(id)?.parentId ?? id;
    const role = roleOf(workspace, fileId, user.toLowerCase());
    if (role === undefined) throw new Error(`${user} has no access to ${fileId}.`);
    // Who may only look gets no menu: triggers do not run in view or comment mode.
    if (!atLeast(role, 'writer')) return undefined;
    const result = this.simple(fileId, user, 'onOpen', person, (execution) => [openEvent(execution)]);
    triggers.fireFor(fileId, 'ON_OPEN', (execution, uid) => [openEvent(execution, uid)]);
    return result;
  }

  clickMenu(
    fileId: string,
    user: string,
    captions: readonly string[],
    person: Person | undefined,
  ): RunResult {
    if (this.menusOf(fileId, user).size === 0) this.open(fileId, user, person);
    const functionName = menuFunction(this.menusOf(fileId, user), captions);
    if (functionName === undefined) throw new Error(`There is no menu item ${captions.join(' > ')}.`);
    const scripts = this.atWork(fileId, user).map(({ script }) => script);
    const script = scripts.find((candidate) => mentions(candidate, functionName)) ?? scripts[0];
    if (!script) throw new Error(`The spreadsheet ${fileId} has no script.`);
    enableIn(this.runner.workspace, script, fileId);
    return this.runner.run(script.id, functionName, { user, kind: 'menu', containerId: fileId, person });
  }

  editCell(
    fileId: string,
    user: string,
    rangeA1: string,
    values: unknown,
    person?: Person,
  ): RunResult | undefined {
    const { triggers, workspace } = this.runner;
    const watched =
      triggers.watches(fileId, 'ON_EDIT') ||
      this.atWork(fileId, user).some(({ script }) => mentions(script, 'onEdit'));
    const edit = typeIntoCells(this.api, fileId, user, rangeA1, values, watched);
    workspace.commit();
    const result = this.simple(fileId, user, 'onEdit', person, (execution) => [editEvent(execution, edit)]);
    triggers.fireFor(fileId, 'ON_EDIT', (execution, uid) => [editEvent(execution, edit, uid)]);
    triggers.fireFor(fileId, 'ON_CHANGE', (execution, uid) => [changeEvent(execution, 'EDIT', uid)]);
    return result;
  }

  menusOf(fileId: string, user: string): ReadonlyMap<string, ShownMenu> {
    return this.menus.get(`${fileId}/${user.toLowerCase()}`) ?? new Map();
  }

  /** Remembers a menu that a script showed to a user. */
  keepMenu(fileId: string | undefined, user: string, menu: ShownMenu): void {
    if (fileId === undefined) return;
    const key = `${fileId}/${user}`;
    const held = this.menus.get(key) ?? new Map<string, ShownMenu>();
    held.set(menu.caption, menu);
    this.menus.set(key, held);
  }

  /** The scripts bound to a file. */
  boundTo(fileId: string): ScriptProject[] {
    return this.runner.workspace.scripts.values().filter(({ parentId }) => parentId === fileId);
  }

  /** The scripts bound to a file, and the add-ons in its menu for this user. */
  private atWork(fileId: string, user: string): ScriptAtWork[] {
    const bound = this.boundTo(fileId).map((script): ScriptAtWork => ({ script, authMode: 'LIMITED' }));
    return [...bound, ...addOnsIn(this.runner.workspace, fileId, user)];
  }

  /** Runs a simple trigger of every script at work in the file; answers the first that ran. */
  private simple(
    containerId: string,
    user: string,
    name: string,
    person: Person | undefined,
    args: (execution: LiveExecution) => readonly unknown[],
  ): RunResult | undefined {
    const runs = this.atWork(containerId, user)
      // an add-on that nobody has used in this file may show its menu, and that is all
      .filter(({ script, authMode }) => mentions(script, name) && (authMode !== 'NONE' || name === 'onOpen'))
      .map(({ script, authMode }) =>
        this.runner.run(script.id, name, {
          user,
          kind: 'simple trigger',
          authMode,
          containerId,
          optional: true,
          person,
          args,
        }),
      );
    return runs[0];
  }
}

const mentioned = new WeakMap<object, Map<string, boolean>>();

/** True when the project's code contains this name; saves starting a realm for nothing. */
function mentions(script: ScriptProject, name: string): boolean {
  const known = mentioned.get(script.source) ?? new Map<string, boolean>();
  mentioned.set(script.source, known);
  let found = known.get(name);
  if (found === undefined) {
    found = scriptFiles(script).some(([, code]) => code.includes(name));
    known.set(name, found);
  }
  return found;
}
