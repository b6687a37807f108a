/** Beginning and end of an execution: what it costs to start, what happens to pending writes, what is recorded. */
import type { ExecutionRecord } from '../state/records';
import type { Workspace } from '../state/workspace';
import { type Ledger, type LedgerMark, totalsOf } from './ledger';
import type { LiveExecution } from './live-execution';
import type { Outcome } from './sandbox';
import { ExecutionKill, ScriptError } from './script-error';

/** Charges the start; an execution can die before it does anything. */
export function started(execution: LiveExecution): Outcome | undefined {
  try {
    execution.charge('start', { what: 'start' });
    return undefined;
  } catch (error) {
    return ended(error);
  }
}

/** Flushes what is pending; an error there is the execution's error, as on Google. */
export function finished(execution: LiveExecution, outcome: Outcome): Outcome {
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

/** The record of an execution that has ended; its calls are those of the ledger since `mark`. */
export function recordOf(
  execution: LiveExecution,
  kind: ExecutionRecord['kind'],
  { status, error }: Outcome,
  ledger: Ledger,
  mark: LedgerMark,
): ExecutionRecord {
  const own = ledger.entries(mark).filter((entry) => entry.execution === execution.id);
  const calls = Object.entries(totalsOf(own).byKind).map(([name, { count }]) => [name, count]);
  return {
    id: execution.id,
    script: execution.script.id,
    title: execution.script.title,
    function: execution.functionName,
    user: execution.caller.email,
    kind,
    started: execution.started,
    milliseconds: execution.workspace.clock.now() - execution.started,
    status,
    ...(error && { error: error.stack || `${error.name}: ${error.message}` }),
    log: execution.lines,
    calls: Object.fromEntries(calls),
  };
}

/** Stores a record; of the stored ones only the newest `limit` stay. */
export function keepRecord(workspace: Workspace, record: ExecutionRecord, limit: number): void {
  const { executions } = workspace;
  executions.put(record.id, record);
  const surplus = executions.size - limit;
  if (surplus > 0) for (const id of executions.ids().slice(0, surplus)) executions.delete(id);
}
