/** Runs functions of script projects as people, menus, dialogs, edits and triggers do; the heart of the host. */
import { GoogleApi } from '../services/google-api';
import type { ExecutionRecord, ScriptProject, User } from '../state/records';
import { provideCustomFunctions } from '../state/spreadsheet/engine/custom';
import type { Workspace } from '../state/workspace';
import { enableIn, installFor } from './add-ons';
import { grantConsent, hasAll, heldScopes, mustAsk, revokeConsent } from './consent';
import { CustomFunctionRunner } from './custom-functions';
import { toPage, toServer } from './dialog-values';
import { openEvent } from './events';
import type { Person, ShownMenu } from './execution';
import { Faults } from './faults';
import { FormSubmissions } from './form-submissions';
import { Ledger } from './ledger';
import { type HostServices, LiveExecution } from './live-execution';
import { type Manifest, manifestOf } from './manifest';
import { silentPerson, watchMenus } from './person';
import { LIMITS, Quotas } from './quotas';
import { finished, keepRecord, recordOf, started } from './run-end';
import type { RunOptions, RunResult, RuntimeOptions } from './run-types';
import { type Outcome, Sandbox } from './sandbox';
import { Screen } from './screen';
import { Simultaneous, TOO_MANY_EXECUTIONS } from './simultaneous';
import { TriggerRunner } from './trigger-runner';

export type { RunOptions, RunResult, RuntimeOptions } from './run-types';

const UNAUTHORIZED =
  'Authorization is required to perform that action. Please run the script again to authorize it.';

export class Runtime {
  readonly ledger: Ledger;
  readonly quotas: Quotas;
  readonly faults: Faults;
  readonly triggers: TriggerRunner;
  private readonly host: HostServices;
  /** Filling in forms. */
  readonly forms: FormSubmissions;
  private readonly screen: Screen;
  private readonly simultaneous: Simultaneous;

  constructor(
    readonly workspace: Workspace,
    private readonly options: RuntimeOptions = {},
  ) {
    const { copyQuotaPerDay, quotaOverrides, enforceQuotas = true, latency = 'median' } = options;
    this.ledger = new Ledger(options.keepLedgerEntries);
    this.quotas = new Quotas(
      workspace,
      {
        ...(copyQuotaPerDay !== undefined && {
          spreadsheetsCreatedPerDay: copyQuotaPerDay,
          scriptCopiesPerDay: copyQuotaPerDay,
        }),
        ...quotaOverrides,
      },
      enforceQuotas,
    );
    this.simultaneous = new Simultaneous(options.simultaneous);
    this.faults = new Faults(() => workspace.draw());
    this.triggers = new TriggerRunner(this, this.faults);
    this.host = {
      workspace,
      ledger: this.ledger,
      quotas: this.quotas,
      faults: this.faults,
      latency,
      api: options.api ?? new GoogleApi(workspace),
      live: [],
      submissions: [],
      lastDriveWrite: new Map(),
      ...(options.onCall && { onCall: options.onCall }),
    };
    const custom = new CustomFunctionRunner(workspace, this.host, options.machineMilliseconds ?? 60_000);
    provideCustomFunctions(workspace.clock, (spreadsheetId) => custom.functionsOf(spreadsheetId));
    this.screen = new Screen(this, this.host.api);
    this.forms = new FormSubmissions(workspace, this.triggers, this.host.submissions);
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
    const start = run.due ?? this.workspace.clock.now();
    if (this.options.enforceQuotas !== false && this.simultaneous.isFull(user.email, script.id, start))
      return this.refused(script, functionName, user, run.kind, TOO_MANY_EXECUTIONS);
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
      // Triggers about a spreadsheet name it; only clock triggers run with nobody there.
      hasUi: run.kind !== 'trigger' || (run.containerId !== undefined && !run.unattended),
      person: watchMenus(run.person ?? silentPerson(), (menu) =>
        this.screen.keepMenu(containerId, user.email, menu),
      ),
      limitMilliseconds:
        run.kind === 'simple trigger' ? LIMITS.simpleTriggerMilliseconds : LIMITS.executionMilliseconds,
    });
    return this.execute(execution, functionName, run);
  }

  /**
   * A person opens a spreadsheet (or the container of a script): `onOpen` runs and its menu appears, if they may edit.
   * @throws Error when they have no access.
   */
  open(id: string, user: string, person?: Person): RunResult | undefined {
    return this.screen.open(id, user, person);
  }

  /** Menus the person has seen in this spreadsheet, by caption. */
  menusOf(spreadsheetId: string, user: string): ReadonlyMap<string, ShownMenu> {
    return this.screen.menusOf(spreadsheetId, user);
  }

  /**
   * A person clicks a menu item, e.g. `['THĐT', 'Tổng hợp các trường']`. The spreadsheet is opened first if it was not.
   * @throws Error when there is no such item.
   */
  clickMenu(spreadsheetId: string, user: string, captions: readonly string[], person?: Person): RunResult {
    return this.screen.clickMenu(spreadsheetId, user, captions, person);
  }

  /**
   * What a page does by `google.script.run`: values pass as on Google.
   * @param containerId the file in which an add-on's page is open; a bound script has only one.
   * @throws TypeError for a value that does not pass, and for a function that pages cannot see (its name ends in `_`).
   */
  callFromDialog(
    scriptId: string,
    user: string,
    functionName: string,
    args: readonly unknown[] = [],
    person?: Person,
    containerId?: string,
  ): RunResult {
    if (functionName.endsWith('_'))
      throw new TypeError(`google.script.run.${functionName} is not a function`);
    return this.run(scriptId, functionName, {
      user,
      kind: 'dialog',
      args: toServer(args),
      person,
      ...(containerId !== undefined && { containerId }),
    });
  }

  /**
   * A person types values (one, or rows of them) into cells; then `onEdit` runs, and installed edit triggers.
   * @throws Error when the person may not edit there.
   */
  editCell(
    spreadsheetId: string,
    user: string,
    rangeA1: string,
    values: unknown,
    person?: Person,
  ): RunResult | undefined {
    return this.screen.editCell(spreadsheetId, user, rangeA1, values, person);
  }

  /**
   * A person gets an add-on from the store while a file is open and agrees to what it asks for: it is installed for them,
   * enabled in the file, and its `onInstall` runs.
   * @throws Error when the script is no add-on.
   */
  installAddOn(scriptId: string, user: string, fileId: string, person?: Person): RunResult {
    const script = this.script(scriptId);
    if (!script.addOn) throw new Error(`${script.title} is no add-on.`);
    this.grant(user, scriptId);
    installFor(this.workspace, script, user);
    enableIn(this.workspace, script, fileId);
    return this.run(scriptId, 'onInstall', {
      user,
      kind: 'menu',
      containerId: fileId,
      optional: true,
      person,
      args: (execution) => [openEvent(execution)],
    });
  }

  /** The user agrees to these scopes of a script, or to all of them. */
  grant(user: string, scriptId: string, scopes?: readonly string[]): void {
    const script = this.script(scriptId);
    grantConsent(this.workspace, script, manifestOf(script), this.user(user).email, scopes);
    this.commit();
  }

  /** The user takes back every consent to a script; what its app could see of single files is lost with it. */
  revoke(user: string, scriptId: string): void {
    revokeConsent(this.workspace, this.script(scriptId), this.user(user).email);
    this.commit();
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
    return this.screen.boundTo(fileId);
  }

  private commit(): void {
    if (this.options.commit !== 'by caller') this.workspace.commit();
  }

  private execute(execution: LiveExecution, functionName: string, run: RunOptions): RunResult {
    const mark = this.ledger.mark();
    const { args = [] } = run;
    const { started: began } = execution;
    const ended = this.simultaneous.begin(execution.user.email, execution.script.id, run.due ?? began);
    this.host.live.push(execution);
    let outcome: Outcome;
    let isService: (value: object) => boolean = () => false;
    try {
      const sandbox = new Sandbox(execution, this.options.machineMilliseconds ?? 60_000);
      isService = (value) => sandbox.membrane.isWrapper(value);
      const given = typeof args === 'function' ? () => args(execution) : () => args;
      outcome = started(execution) ?? sandbox.call(functionName, given, run.optional ?? false);
      outcome = finished(execution, outcome);
    } finally {
      ended(this.workspace.clock.now() - began);
      execution.releaseLocks();
      this.host.live.splice(this.host.live.indexOf(execution), 1);
    }
    const record = recordOf(execution, run.kind, outcome, this.ledger, mark);
    if (!outcome.absent) this.keep(record);
    this.commit();
    if (this.host.live.length === 0) this.forms.fire();
    const shown = run.kind === 'dialog' && outcome.status === 'completed';
    const value = shown ? toPage(outcome.rawValue, isService) : outcome.value;
    return { status: outcome.status, value, error: outcome.error, record };
  }

  private keep(record: ExecutionRecord): void {
    keepRecord(this.workspace, record, this.options.keepExecutions ?? 5_000);
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
    // the triggers of an add-on go on and fail where a permission is missing; those of a plain script do not run at all
    return kind === 'trigger' && !script.addOn
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
    this.commit();
    return { status: 'failed', error: { name: 'Exception', message, stack: '' }, record };
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
