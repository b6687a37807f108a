/** What some work would have cost on Google: calls, seconds and executions on the cost model. */
import type { LedgerTotals } from '../host/ledger';
import type { Runtime } from '../host/runtime';

export interface Cost {
  calls: number;
  http: number;
  sheetReads: number;
  rangesWritten: number;
  /** Simulated seconds of all executions together, waiting for quotas included. */
  seconds: number;
  /** Simulated seconds from the first call to the last, pauses between executions included. */
  elapsedSeconds: number;
  executions: number;
  longestExecutionSeconds: number;
  /** Locks, flushes, properties and the rest, by kind. */
  apart: LedgerTotals['apart'];
}

export function costOf(runtime: Runtime, work: () => void): Cost {
  const mark = runtime.ledger.mark();
  const before = runtime.workspace.executions.size;
  const start = runtime.workspace.clock.now();
  work();
  const totals = runtime.ledger.since(mark);
  const executions = runtime.workspace.executions.values().slice(before);
  const seconds = executions.map(({ milliseconds }) => milliseconds / 1000);
  return {
    calls: totals.calls,
    http: totals.http,
    sheetReads: totals.sheetReads,
    rangesWritten: totals.rangesWritten,
    seconds: rounded(seconds.reduce((sum, each) => sum + each, 0)),
    elapsedSeconds: rounded((runtime.workspace.clock.now() - start) / 1000),
    executions: executions.length,
    longestExecutionSeconds: rounded(Math.max(0, ...seconds)),
    apart: totals.apart,
  };
}

function rounded(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
