/** LockService: locks of a document, a script and a user. A lock that another live execution holds makes time pass. */
import type { LiveExecution } from '../../host/live-execution';
import { ScriptError } from '../../host/script-error';
import type { Workspace } from '../../state/workspace';

export function createLockService(execution: LiveExecution): LockService {
  return new LockService(execution);
}

/** Locks are named by what they protect. */
export const LOCK_IDS = {
  document: (scriptId: string, containerId: string) => `document/${scriptId}/${containerId}`,
  script: (scriptId: string) => `script/${scriptId}`,
  user: (scriptId: string, email: string) => `user/${scriptId}/${email}`,
};

/** Lets an execution elsewhere hold a lock for some simulated milliseconds: for tests of waiting and of time running out. */
export function holdLock(workspace: Workspace, lockId: string, milliseconds: number): void {
  workspace.locks.put(lockId, { execution: ELSEWHERE, until: workspace.clock.now() + milliseconds });
}

const ELSEWHERE = 'elsewhere';

class LockService {
  constructor(private readonly execution: LiveExecution) {}
  getDocumentLock(): Lock | null {
    const { script, containerId } = this.execution;
    return containerId === undefined
      ? null
      : new Lock(this.execution, LOCK_IDS.document(script.id, containerId));
  }
  getScriptLock(): Lock {
    return new Lock(this.execution, LOCK_IDS.script(this.execution.script.id));
  }
  getUserLock(): Lock {
    return new Lock(this.execution, LOCK_IDS.user(this.execution.script.id, this.execution.caller.email));
  }
}

class Lock implements GoogleAppsScript.Lock.Lock {
  constructor(
    private readonly execution: LiveExecution,
    private readonly id: string,
  ) {}

  tryLock(timeoutInMillis: number): boolean {
    this.execution.charge('lock', { what: 'Lock.tryLock' });
    return this.acquire(timeoutInMillis);
  }

  waitLock(timeoutInMillis: number): void {
    this.execution.charge('lock', { what: 'Lock.waitLock' });
    if (this.acquire(timeoutInMillis)) return;
    throw new ScriptError('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this.execution.workspace.locks.get(this.id)?.execution === this.execution.id;
  }

  releaseLock(): void {
    this.execution.charge('lock', { what: 'Lock.releaseLock' });
    if (this.hasLock()) this.execution.workspace.locks.delete(this.id);
  }

  private acquire(timeoutMilliseconds: number): boolean {
    const { locks, clock } = this.execution.workspace;
    const held = locks.get(this.id);
    if (held && held.execution !== this.execution.id && this.isHeld(held.execution, held.until)) {
      // A live execution further out cannot go on while this one runs, so only the end of the wait can come first.
      const freeAt = this.isLive(held.execution) ? Number.POSITIVE_INFINITY : held.until;
      const wait = Math.min(timeoutMilliseconds, freeAt - clock.now());
      this.execution.wait(wait);
      if (clock.now() < freeAt) return false;
    }
    const limit = this.execution.started + this.execution.limitMilliseconds;
    locks.put(this.id, { execution: this.execution.id, until: limit });
    return true;
  }

  private isLive(execution: string): boolean {
    return this.execution.host.live.some(({ id }) => id === execution);
  }

  /** Locks of executions that ended with their process are free; one held elsewhere holds until its time. */
  private isHeld(execution: string, until: number): boolean {
    return (
      this.isLive(execution) || (execution === ELSEWHERE && until > this.execution.workspace.clock.now())
    );
  }
}
