/** Fires triggers: clock triggers when the clock passes them, document triggers on open and edit. */
import type { Trigger } from '../state/records';
import type { Workspace } from '../state/workspace';
import { clockEvent } from './events';
import type { Faults } from './faults';
import type { LiveExecution } from './live-execution';
import type { Quotas } from './quotas';
import type { RunOptions, RunResult } from './run-types';
import { nextRun } from './schedule';
import { FailureMail } from './trigger-failures';

/** The part of the runtime that triggers need. */
interface Runner {
  readonly workspace: Workspace;
  readonly quotas: Quotas;
  run(scriptId: string, functionName: string, run: RunOptions): RunResult;
}

type EventArgs = (execution: LiveExecution, triggerUid: string) => readonly unknown[];

export class TriggerRunner {
  private readonly failures: FailureMail;

  constructor(
    private readonly runner: Runner,
    private readonly faults: Faults,
  ) {
    this.failures = new FailureMail(runner.workspace);
  }

  /** Moves the clock to `time`; whatever falls due on the way fires, earliest first. */
  advanceTo(time: number): RunResult[] {
    const { clock } = this.runner.workspace;
    const results: RunResult[] = [];
    for (;;) {
      const due = this.nextDue(time);
      this.failures.sendDue(Math.min(due?.nextRun ?? time, time));
      if (due?.nextRun === undefined) break;
      if (due.nextRun > clock.now()) clock.set(due.nextRun);
      results.push(...this.fireClock(due, due.nextRun));
    }
    if (clock.now() < time) clock.set(time);
    this.runner.workspace.commit();
    return results;
  }

  /** True when somebody installed a trigger for this event on the file. */
  watches(fileId: string, eventType: Trigger['eventType']): boolean {
    return this.installed(fileId, eventType).length > 0;
  }

  /** Fires installed triggers of a file, each as its creator; the edits of anybody count. */
  fireFor(fileId: string, eventType: Trigger['eventType'], args: EventArgs): RunResult[] {
    return this.installed(fileId, eventType).flatMap((trigger) =>
      this.fire(trigger, (execution) => args(execution, trigger.id)),
    );
  }

  private installed(fileId: string, eventType: Trigger['eventType']): Trigger[] {
    return this.runner.workspace.triggers
      .values()
      .filter(
        (trigger) => trigger.eventType === eventType && trigger.sourceId === fileId && !trigger.disabled,
      );
  }

  private nextDue(time: number): Trigger | undefined {
    let first: Trigger | undefined;
    for (const trigger of this.runner.workspace.triggers.values()) {
      if (trigger.disabled || trigger.nextRun === undefined || trigger.nextRun > time) continue;
      if (first?.nextRun === undefined || trigger.nextRun < first.nextRun) first = trigger;
    }
    return first;
  }

  private fireClock(trigger: Trigger, due: number): RunResult[] {
    const next = nextRun(trigger.schedule, trigger.offsetMilliseconds, due, due);
    const { triggers } = this.runner.workspace;
    // A one-time trigger stays in the list, spent, until the script deletes it.
    triggers.put(trigger.id, { ...trigger, nextRun: next });
    return this.fire(trigger, (execution) => [clockEvent(execution, trigger)], due);
  }

  private fire(
    trigger: Trigger,
    args: (execution: LiveExecution) => readonly unknown[],
    due?: number,
  ): RunResult[] {
    const results: RunResult[] = [];
    if (!this.runner.workspace.scripts.has(trigger.script)) return results;
    for (let left = this.faults.firings(); left > 0; left--) {
      const result = this.runLimited(trigger, args, due);
      // Google writes about failures of plain scripts only
      const isAddOn = this.runner.workspace.scripts.get(trigger.script)?.addOn ?? false;
      if (result.status !== 'completed' && !isAddOn) this.failures.note(trigger, result.record);
      results.push(result);
    }
    return results;
  }

  private runLimited(
    trigger: Trigger,
    args: (execution: LiveExecution) => readonly unknown[],
    due: number | undefined,
  ): RunResult {
    const { quotas, workspace } = this.runner;
    const account = workspace.users.get(trigger.user)?.kind ?? 'consumer';
    const exhausted = !quotas.allows('triggerMillisecondsPerDay', trigger.user, account, 1);
    const result = this.runner.run(trigger.script, trigger.handler, {
      user: trigger.user,
      kind: 'trigger',
      args,
      ...(due !== undefined && { due }),
      ...containerOf(trigger, workspace),
      ...(exhausted && { refusal: 'Service using too much computer time for one day' }),
    });
    quotas.add('triggerMillisecondsPerDay', trigger.user, result.record.milliseconds);
    return result;
  }
}

/** What is at hand as active: the file of the event, but for a script that is bound elsewhere than to the form. */
function containerOf(trigger: Trigger, workspace: Workspace): { containerId?: string; unattended?: boolean } {
  if (trigger.eventType === 'CLOCK' && trigger.container !== undefined)
    return { containerId: trigger.container, unattended: true };
  if (trigger.sourceId === undefined || trigger.source === 'CALENDAR') return {};
  const own = workspace.scripts.get(trigger.script)?.parentId;
  return { containerId: trigger.source === 'SPREADSHEETS' ? trigger.sourceId : (own ?? trigger.sourceId) };
}
