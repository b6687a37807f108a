/** One run of one function by one user: its clock, quota, faults, permissions and end. Services see it as `Execution`. */
import type { Caller } from '../services/caller';
import type { ApiRequest, ApiResponse } from '../services/http';
import type { ScriptProject, User } from '../state/records';
import type { Workspace } from '../state/workspace';
import { costOf, DRIVE_WRITE_SPACING_MILLISECONDS, type Latency } from './costs';
import type { AuthMode, CallDetail, CallKind, Execution, Person } from './execution';
import type { Faults } from './faults';
import { isStop, type Ledger } from './ledger';
import type { Manifest } from './manifest';
import type { AccountKind, Quotas } from './quotas';
import type { RuntimeOptions } from './run-types';
import { ExecutionKill, ScriptError } from './script-error';

/** One call of a group that runs at the same time (`fetchAll`, Drive batch). */
export interface GroupCall<Result> {
  kind: CallKind;
  detail: CallDetail;
  action(): Result;
}

/** What an execution asks of the realm of its script. */
export interface ScriptRealm {
  toRealm(value: unknown): unknown;
  evaluate(source: string): unknown;
  wrapperOf(host: object): object;
}

/** What the runtime shares between executions. */
export interface HostServices {
  readonly workspace: Workspace;
  readonly ledger: Ledger;
  readonly quotas: Quotas;
  readonly faults: Faults;
  readonly latency: Latency;
  /** The REST face, for advanced services and UrlFetchApp. */
  readonly api: { fetch(request: ApiRequest, caller: Caller): ApiResponse };
  /** Executions that have begun and not ended, outermost first. */
  readonly live: LiveExecution[];
  /** Responses to forms that came in and whose triggers have not been fired yet. */
  readonly submissions: { formId: string; responseId: string }[];
  /** When each user's last Drive write was over. */
  readonly lastDriveWrite: Map<string, number>;
  readonly onCall?: RuntimeOptions['onCall'];
}

export interface ExecutionParts {
  id: string;
  script: ScriptProject;
  manifest: Manifest;
  functionName: string;
  caller: Caller;
  user: User;
  authMode: AuthMode;
  containerId: string | undefined;
  hasUi: boolean;
  person: Person;
  limitMilliseconds: number;
  /** Run by a formula: it may change nothing. */
  isCustomFunction?: boolean;
}

const DRIVE_WRITES = new Set<CallKind>(['drive.create', 'drive.copy', 'drive.permission', 'drive.write']);

export class LiveExecution implements Execution {
  readonly id: string;
  readonly workspace: Workspace;
  readonly script: ScriptProject;
  readonly manifest: Manifest;
  readonly caller: Caller;
  readonly user: User;
  readonly authMode: AuthMode;
  readonly containerId: string | undefined;
  readonly timeZone: string;
  readonly hasUi: boolean;
  readonly person: Person;
  readonly started: number;
  readonly lines: string[] = [];
  private realm: ScriptRealm | undefined;
  /** Why the execution is over, once it has been killed. */
  kill: ExecutionKill | undefined;
  private stops = 0;
  private readonly endActions: (() => void)[] = [];

  constructor(
    readonly host: HostServices,
    private readonly parts: ExecutionParts,
  ) {
    this.id = parts.id;
    this.workspace = host.workspace;
    this.script = parts.script;
    this.manifest = parts.manifest;
    this.caller = parts.caller;
    this.user = parts.user;
    this.authMode = parts.authMode;
    this.containerId = parts.containerId;
    this.timeZone = parts.manifest.timeZone;
    this.hasUi = parts.hasUi;
    this.person = parts.person;
    this.started = host.workspace.clock.now();
  }

  /** Connects the execution with the realm its code runs in. */
  attach(realm: ScriptRealm): void {
    this.realm = realm;
  }

  toRealm(value: unknown): unknown {
    return this.theRealm().toRealm(value);
  }

  /** The value of an expression among the script's globals. */
  evaluate(source: string): unknown {
    return this.theRealm().evaluate(source);
  }

  /** The object the script holds for a host object. */
  wrapperOf(host: object): object {
    return this.theRealm().wrapperOf(host);
  }

  private theRealm(): ScriptRealm {
    if (!this.realm) throw new Error('The execution has no realm yet.');
    return this.realm;
  }

  get isCustomFunction(): boolean {
    return this.parts.isCustomFunction ?? false;
  }

  get functionName(): string {
    return this.parts.functionName;
  }

  /** Simulated milliseconds this execution may take in all. */
  get limitMilliseconds(): number {
    return this.parts.limitMilliseconds;
  }

  get accountKind(): AccountKind {
    return this.user.kind;
  }

  charge(kind: CallKind, detail: CallDetail = {}): void {
    this.perform(kind, detail, () => undefined);
  }

  /** Charges a call, carries it out, and may lose its answer: for calls with an effect outside the script. */
  perform<Result>(kind: CallKind, detail: CallDetail, action: () => Result): Result {
    this.checkAlive();
    this.stopBefore(kind);
    this.spend(kind, detail, this.millisecondsOf(kind, detail));
    return this.takeEffect(kind, detail, action);
  }

  /**
   * Calls made at the same time: they take as long as the longest, plus an overhead, but each counts. A refusal of one
   * becomes its result by `refused`.
   */
  performTogether<Result>(
    calls: readonly GroupCall<Result>[],
    overheadMilliseconds: number,
    refused: (error: unknown) => Result,
  ): Result[] {
    this.checkAlive();
    const longest = Math.max(0, ...calls.map(({ kind, detail }) => this.millisecondsOf(kind, detail)));
    return calls.map(({ kind, detail, action }, index) => {
      this.stopBefore(kind);
      this.spend(kind, detail, index === 0 ? longest + overheadMilliseconds : 0);
      try {
        return this.takeEffect(kind, detail, action);
      } catch (error) {
        if (error instanceof ExecutionKill) throw error;
        return refused(error);
      }
    });
  }

  private takeEffect<Result>(kind: CallKind, detail: CallDetail, action: () => Result): Result {
    this.refuse(kind, detail);
    const { faults, workspace } = this.host;
    const before =
      kind === 'drive.copy' && faults.copyLosesScript() ? new Set(workspace.scripts.ids()) : undefined;
    const result = action();
    if (before) for (const id of workspace.scripts.ids()) if (!before.has(id)) workspace.scripts.delete(id);
    const lost = faults.transientFor(kind, true);
    if (lost) throw lost;
    return result;
  }

  /** Lets simulated time pass: sleeping, or waiting for a lock. */
  wait(milliseconds: number): void {
    this.checkAlive();
    this.workspace.clock.advance(milliseconds);
    this.checkTime();
  }

  requireScope(what: string, ...anyOf: string[]): void {
    const scopes = this.caller.scopes;
    if (scopes === undefined || anyOf.some((scope) => scopes.has(scope))) return;
    const required = `Required permissions: ${requiredList(anyOf)}`;
    throw new ScriptError(
      this.authMode === 'FULL'
        ? `Specified permissions are not sufficient to call ${what}. ${required}`
        : `You do not have permission to call ${what}. ${required}`,
    );
  }

  onEnd(action: () => void): void {
    this.endActions.push(action);
  }

  log(line: string): void {
    this.lines.push(line);
  }

  /** Throws the kill again if the execution is over. */
  checkAlive(): void {
    if (this.kill) throw this.kill;
  }

  /** Ends the execution here; nothing the script does from now on has an effect. */
  die(status: ExecutionKill['status'], message: string): never {
    this.kill = new ExecutionKill(status, message);
    throw this.kill;
  }

  /** Writes what was pending. A killed execution's pending writes are lost unless the fault plan says otherwise. */
  finish(): void {
    if (this.kill && this.host.faults.pendingWritesOnKill === 'lost') return;
    const kill = this.kill;
    this.kill = undefined;
    try {
      for (const action of this.endActions) action();
    } finally {
      this.kill ??= kill;
    }
  }

  /** Frees every lock this execution holds. */
  releaseLocks(): void {
    const { locks } = this.workspace;
    for (const [id, lock] of locks.entries()) if (lock.execution === this.id) locks.delete(id);
  }

  private stopBefore(kind: CallKind): void {
    if (!isStop(kind)) return;
    this.stops++;
    const { faults } = this.host;
    faults.takeInterruption(this.stops, this.parts.functionName)?.();
    if (faults.takeKill(this.stops, this.parts.functionName)) {
      this.die('killed', `Killed before call ${this.stops}.`);
    }
  }

  private millisecondsOf(kind: CallKind, detail: CallDetail): number {
    return costOf(kind, detail.cells ?? 0, this.host.latency, () => this.workspace.draw());
  }

  private spend(kind: CallKind, detail: CallDetail, milliseconds: number): void {
    const { clock } = this.workspace;
    const time = clock.now();
    clock.advance(milliseconds);
    if (DRIVE_WRITES.has(kind)) this.keepDrivePace();
    this.host.ledger.add({
      kind,
      what: detail.what ?? kind,
      user: this.caller.email,
      script: this.script.id,
      execution: this.id,
      time,
      milliseconds: clock.now() - time,
      count: 1,
    });
    this.checkTime();
    // a formula that is being computed must not be asked for from inside
    if (!this.isCustomFunction)
      this.host.onCall?.({ id: this.id, functionName: this.functionName, user: this.user.email });
  }

  private keepDrivePace(): void {
    const { clock } = this.workspace;
    const earliest =
      (this.host.lastDriveWrite.get(this.caller.email) ?? 0) + DRIVE_WRITE_SPACING_MILLISECONDS;
    // The clock may have been set back; then there is nothing to wait for.
    if (earliest > clock.now() && earliest - clock.now() <= DRIVE_WRITE_SPACING_MILLISECONDS) {
      clock.advance(earliest - clock.now());
    }
    this.host.lastDriveWrite.set(this.caller.email, clock.now());
  }

  private refuse(kind: CallKind, detail: CallDetail): void {
    const transient = this.host.faults.transientFor(kind, false);
    if (transient) throw transient;
    this.host.quotas.useForCall(kind, detail, {
      email: this.caller.email,
      kind: this.accountKind,
      cloudProject: this.script.cloudProject,
    });
  }

  private checkTime(): void {
    if (this.workspace.clock.now() - this.started <= this.parts.limitMilliseconds) return;
    this.die('timed out', 'Exceeded maximum execution time');
  }
}

function requiredList(scopes: readonly string[]): string {
  return scopes.length === 1 ? (scopes[0] ?? '') : `(${scopes.join(' || ')})`;
}
