/** Runs functions of script projects as people, menus, dialogs, edits and triggers do; the heart of the host. */
import type { Caller } from '../services/caller';
import type { ApiRequest, ApiResponse } from '../services/http';
import type { ExecutionRecord, ScriptProject, User } from '../state/records';
import type { Workspace } from '../state/workspace';
import { grantConsent, hasAll, heldScopes, mustAsk, revokeConsent } from './consent';
import type { Latency } from './costs';
import { toPage, toServer } from './dialog-values';
import { typeIntoCells } from './edits';
import { type EditMade, editEvent, openEvent } from './events';
import type { AuthMode, Person, ShownMenu } from './execution';
import { Faults } from './faults';
import { Ledger, totalsOf } from './ledger';
import { type HostServices, LiveExecution } from './live-execution';
import { type Manifest, manifestOf, scriptFiles } from './manifest';
import { menuFunction, silentPerson, watchMenus } from './person';
import { LIMITS, type QuotaName, Quotas } from './quotas';
import { type Outcome, Sandbox } from './sandbox';
import { ExecutionKill, ScriptError } from './script-error';
import { TriggerRunner } from './trigger-runner';

export interface RuntimeOptions {
  /** Latency at the table's median, or drawn from its distribution. */
  latency?: Latency;
  /** Users agree to every scope by themselves. */
  autoConsent?: boolean;
  /** Other limits than Google's, e.g. `{ emailRecipientsPerDay: 5 }`. */
  quotaOverrides?: Partial<Record<QuotaName, number>>;
  /** Spreadsheets a user may create or copy in a day: 50 or 250, nobody knows which. */
  copyQuotaPerDay?: number;
  /** Off: quotas are counted and nothing is refused. */
  enforceQuotas?: boolean;
  /** Machine milliseconds after which a script that calls no service counts as hanging. */
  machineMilliseconds?: number;
  /** The REST face; the workspace's own if absent. */
  api?: { fetch(request: ApiRequest, caller: Caller): ApiResponse };
  /** Finished executions that are remembered. */
  keepExecutions?: number;
}

export interface RunOptions {
  user: string;
  kind: ExecutionRecord['kind'];
  /** Host values, or a function of the execution that makes them (events need its SpreadsheetApp). */
  args?: readonly unknown[] | ((execution: LiveExecution) => readonly unknown[]);
  containerId?: string;
  person?: Person;
  authMode?: AuthMode;
  /** Nothing happens when the project has no such function. */
  optional?: boolean;
  /** Google refuses to start it, in these words. */
  refusal?: string;
}

export interface RunResult {
  status: ExecutionRecord['status'];
  value?: unknown;
  error?: { name: string; message: string; stack: string };
  /** Why nothing was run: Google's authorisation page would have come up. */
  code?: 'authorization required';
  record: ExecutionRecord;
}

const UNAUTHORIZED =
  'Authorization is required to perform that action. Please run the script again to authorize it.';

export class Runtime {
  readonly ledger = new Ledger();
  readonly quotas: Quotas;
  readonly faults: Faults;
  readonly triggers: TriggerRunner;
  private readonly host: HostServices;
  /** Menus shown, by spreadsheet and user, then by caption. */
  private readonly menus = new Map<string, Map<string, ShownMenu>>();

  constructor(
    readonly workspace: Workspace,
    private readonly options: RuntimeOptions = {},
  ) {
    this.quotas = new Quotas(
      workspace,
      {
        ...(options.copyQuotaPerDay !== undefined && { spreadsheetsCreatedPerDay: options.copyQuotaPerDay }),
        ...options.quotaOverrides,
      },
      options.enforceQuotas ?? true,
    );
    this.faults = new Faults(() => workspace.draw());
    this.triggers = new TriggerRunner(this, this.faults);
    this.host = {
      workspace,
      ledger: this.ledger,
      quotas: this.quotas,
      faults: this.faults,
      latency: options.latency ?? 'median',
      api: options.api ?? workspaceApi(workspace),
      live: [],
      lastDriveWrite: new Map(),
    };
  }

  /** Runs a function to its end and records the execution. */
  run(scriptId: string, functionName: string, run: RunOptions): RunResult {
    const script = this.script(scriptId);
    const manifest = manifestOf(script);
    const user = this.user(run.user);
    const authMode = run.authMode ?? 'FULL';
    if (authMode === 'FULL' && !this.mayRun(script, manifest, user, run.kind)) {
      return {
        ...this.refused(script, functionName, user, run.kind, UNAUTHORIZED),
        code: 'authorization required',
      };
    }
    if (run.refusal !== undefined) return this.refused(script, functionName, user, run.kind, run.refusal);
    const containerId = run.containerId ?? script.parentId;
    const execution = new LiveExecution(this.host, {
      id: `execution-${this.workspace.next('execution')}`,
      script,
      manifest,
      functionName,
      user,
      authMode,
      containerId,
      caller: {
        email: user.email,
        cloudProject: script.cloudProject,
        scopes: heldScopes(this.workspace, script, manifest, user.email, authMode),
      },
      person: watchMenus(run.person ?? silentPerson(), (menu) =>
        this.keepMenu(containerId, user.email, menu),
      ),
      limitMilliseconds:
        run.kind === 'simple trigger' ? LIMITS.simpleTriggerMilliseconds : LIMITS.executionMilliseconds,
    });
    return this.execute(execution, functionName, run);
  }

  /** A person opens a spreadsheet (or the container of a script): `onOpen` runs, its menu appears. */
  open(id: string, user: string, person?: Person): RunResult | undefined {
    const containerId = this.workspace.scripts.get(id)?.parentId ?? id;
    let result: RunResult | undefined;
    for (const script of this.boundTo(containerId)) {
      if (names(script, 'onOpen')) {
        const run = this.run(script.id, 'onOpen', {
          user,
          kind: 'simple trigger',
          authMode: 'LIMITED',
          containerId,
          person,
          optional: true,
          args: (execution) => [openEvent(execution)],
        });
        result ??= run;
      }
    }
    this.triggers.fireFor(containerId, 'ON_OPEN', (execution, uid) => [openEvent(execution, uid)]);
    return result;
  }

  /** Menus the person has seen in this spreadsheet, by caption. */
  menusOf(spreadsheetId: string, user: string): ReadonlyMap<string, ShownMenu> {
    return this.menus.get(`${spreadsheetId}/${user.toLowerCase()}`) ?? new Map();
  }

  /**
   * A person clicks a menu item, e.g. `['THĐT', 'Tổng hợp các trường']`. The spreadsheet is opened first if it was not.
   * @throws Error when there is no such item.
   */
  clickMenu(spreadsheetId: string, user: string, captions: readonly string[], person?: Person): RunResult {
    if (this.menusOf(spreadsheetId, user).size === 0) this.open(spreadsheetId, user, person);
    const functionName = menuFunction(this.menusOf(spreadsheetId, user), captions);
    if (functionName === undefined) throw new Error(`There is no menu item ${captions.join(' > ')}.`);
    const scripts = this.boundTo(spreadsheetId);
    const script = scripts.find((candidate) => names(candidate, functionName)) ?? scripts[0];
    if (!script) throw new Error(`The spreadsheet ${spreadsheetId} has no script.`);
    return this.run(script.id, functionName, { user, kind: 'menu', containerId: spreadsheetId, person });
  }

  /** What a page does by `google.script.run`: values pass as on Google, functions ending in `_` cannot be seen. */
  callFromDialog(
    scriptId: string,
    user: string,
    functionName: string,
    args: readonly unknown[] = [],
    person?: Person,
  ): RunResult {
    if (functionName.endsWith('_'))
      throw new TypeError(`google.script.run.${functionName} is not a function`);
    const given = toServer(args);
    return this.run(scriptId, functionName, { user, kind: 'dialog', args: given, person });
  }

  /**
   * A person types values into cells; then `onEdit` runs, and installed edit triggers.
   * @throws Error when the person may not edit there.
   */
  editCell(spreadsheetId: string, user: string, rangeA1: string, values: unknown): RunResult | undefined {
    const scripts = this.boundTo(spreadsheetId).filter((script) => names(script, 'onEdit'));
    const watched = scripts.length > 0 || this.triggers.watches(spreadsheetId, 'ON_EDIT');
    const edit: EditMade = typeIntoCells(this.host.api, spreadsheetId, user, rangeA1, values, watched);
    this.workspace.commit();
    let result: RunResult | undefined;
    for (const script of scripts) {
      const run = this.run(script.id, 'onEdit', {
        user,
        kind: 'simple trigger',
        authMode: 'LIMITED',
        containerId: spreadsheetId,
        optional: true,
        args: (execution) => [editEvent(execution, edit)],
      });
      result ??= run;
    }
    this.triggers.fireFor(spreadsheetId, 'ON_EDIT', (execution, uid) => [editEvent(execution, edit, uid)]);
    return result;
  }

  /** The user agrees to these scopes of a script, or to all of them. */
  grant(user: string, scriptId: string, scopes?: readonly string[]): void {
    const script = this.script(scriptId);
    grantConsent(this.workspace, script, manifestOf(script), this.user(user).email, scopes);
    this.workspace.commit();
  }

  /** The user takes back every consent to a script. */
  revoke(user: string, scriptId: string): void {
    revokeConsent(this.workspace, scriptId, this.user(user).email);
    this.workspace.commit();
  }

  /** Moves the clock to a time; triggers that fall due on the way fire in their order. */
  advanceTo(time: Date | number): RunResult[] {
    return this.triggers.advanceTo(Number(time));
  }

  /** Moves the clock on by some milliseconds, triggers included. */
  advance(milliseconds: number): RunResult[] {
    return this.advanceTo(this.workspace.clock.now() + milliseconds);
  }

  /** The scripts bound to a file. */
  boundTo(fileId: string): ScriptProject[] {
    return this.workspace.scripts.values().filter(({ parentId }) => parentId === fileId);
  }

  private execute(execution: LiveExecution, functionName: string, run: RunOptions): RunResult {
    const mark = this.ledger.mark();
    this.host.live.push(execution);
    let outcome: Outcome;
    let isService: (value: object) => boolean = () => false;
    try {
      const sandbox = new Sandbox(execution, this.options.machineMilliseconds ?? 60_000);
      isService = (value) => sandbox.membrane.isWrapper(value);
      const { args = [] } = run;
      outcome =
        started(execution) ??
        sandbox.call(
          functionName,
          typeof args === 'function' ? () => args(execution) : () => args,
          run.optional ?? false,
        );
      outcome = finished(execution, outcome);
    } finally {
      execution.releaseLocks();
      this.host.live.splice(this.host.live.indexOf(execution), 1);
    }
    const record = this.recordOf(execution, functionName, run.kind, outcome, mark);
    if (!outcome.absent) this.keep(record);
    this.workspace.commit();
    const value =
      run.kind === 'dialog' && outcome.status === 'completed'
        ? toPage(outcome.rawValue, isService)
        : outcome.value;
    return { status: outcome.status, value, error: outcome.error, record };
  }

  private recordOf(
    execution: LiveExecution,
    functionName: string,
    kind: ExecutionRecord['kind'],
    outcome: Outcome,
    mark: number,
  ): ExecutionRecord {
    const own = this.ledger.entries(mark).filter((entry) => entry.execution === execution.id);
    const calls = Object.entries(totalsOf(own).byKind).map(([name, { count }]) => [name, count]);
    return {
      id: execution.id,
      script: execution.script.id,
      title: execution.script.title,
      function: functionName,
      user: execution.caller.email,
      kind,
      started: execution.started,
      milliseconds: this.workspace.clock.now() - execution.started,
      status: outcome.status,
      ...(outcome.error && {
        error: outcome.error.stack || `${outcome.error.name}: ${outcome.error.message}`,
      }),
      log: execution.lines,
      calls: Object.fromEntries(calls),
    };
  }

  private keep(record: ExecutionRecord): void {
    const { executions } = this.workspace;
    executions.put(record.id, record);
    const surplus = executions.size - (this.options.keepExecutions ?? 5_000);
    if (surplus > 0) for (const id of executions.ids().slice(0, surplus)) executions.delete(id);
  }

  private mayRun(
    script: ScriptProject,
    manifest: Manifest,
    user: User,
    kind: ExecutionRecord['kind'],
  ): boolean {
    if (this.options.autoConsent && mustAsk(this.workspace, script, manifest, user.email)) {
      grantConsent(this.workspace, script, manifest, user.email);
    }
    return kind === 'trigger'
      ? hasAll(this.workspace, script, manifest, user.email)
      : !mustAsk(this.workspace, script, manifest, user.email);
  }

  /** A run that Google does not even start. */
  private refused(
    script: ScriptProject,
    functionName: string,
    user: User,
    kind: ExecutionRecord['kind'],
    message: string,
  ): RunResult {
    const record: ExecutionRecord = {
      id: `execution-${this.workspace.next('execution')}`,
      script: script.id,
      title: script.title,
      function: functionName,
      user: user.email,
      kind,
      started: this.workspace.clock.now(),
      milliseconds: 0,
      status: 'failed',
      error: `Exception: ${message}`,
      log: [],
      calls: {},
    };
    this.keep(record);
    this.workspace.commit();
    return { status: 'failed', error: { name: 'Exception', message, stack: '' }, record };
  }

  private keepMenu(containerId: string | undefined, user: string, menu: ShownMenu): void {
    if (containerId === undefined) return;
    const key = `${containerId}/${user}`;
    const held = this.menus.get(key) ?? new Map<string, ShownMenu>();
    held.set(menu.caption, menu);
    this.menus.set(key, held);
  }

  private script(id: string): ScriptProject {
    const script = this.workspace.scripts.get(id);
    if (!script) throw new Error(`There is no script project ${id}.`);
    return script;
  }

  private user(email: string): User {
    const user = this.workspace.users.get(email.toLowerCase());
    if (!user) throw new Error(`There is no user ${email}.`);
    return user;
  }
}

/** Charges the start; an execution can die before it does anything. */
function started(execution: LiveExecution): Outcome | undefined {
  try {
    execution.charge('start', { what: 'start' });
    return undefined;
  } catch (error) {
    return ended(error);
  }
}

/** Flushes what is pending; an error there is the execution's error, as on Google. */
function finished(execution: LiveExecution, outcome: Outcome): Outcome {
  try {
    execution.finish();
    return outcome;
  } catch (error) {
    return outcome.status === 'completed' ? ended(error) : outcome;
  }
}

function ended(error: unknown): Outcome {
  if (error instanceof ExecutionKill) {
    return { status: error.status, error: { name: 'Exception', message: error.message, stack: '' } };
  }
  if (!(error instanceof Error)) throw error;
  const name = error instanceof ScriptError ? error.scriptName : 'Exception';
  return { status: 'failed', error: { name, message: error.message, stack: '' } };
}

const mentioned = new WeakMap<object, Map<string, boolean>>();

/** True when the project's code mentions this name; saves starting a realm for nothing. */
function names(script: ScriptProject, name: string): boolean {
  const known = mentioned.get(script.source) ?? new Map<string, boolean>();
  mentioned.set(script.source, known);
  let found = known.get(name);
  if (found === undefined) {
    found = scriptFiles(script).some(([, code]) => code.includes(name));
    known.set(name, found);
  }
  return found;
}

interface GoogleApiModule {
  GoogleApi: new (workspace: Workspace) => { fetch(request: ApiRequest, caller: Caller): ApiResponse };
}

/** The workspace's own REST face, loaded when first called. */
function workspaceApi(workspace: Workspace): HostServices['api'] {
  let api: HostServices['api'] | undefined;
  return {
    fetch(request, caller) {
      api ??= new (require('../services/google-api') as GoogleApiModule).GoogleApi(workspace);
      return api.fetch(request, caller);
    },
  };
}
