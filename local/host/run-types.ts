/** What the runtime is told and what it answers. */
import type { Caller } from '../services/caller';
import type { ApiRequest, ApiResponse } from '../services/http';
import type { ExecutionRecord } from '../state/records';
import type { Latency } from './costs';
import type { AuthMode, Person } from './execution';
import type { LiveExecution } from './live-execution';
import type { QuotaName } from './quotas';
import type { SimultaneousLimits } from './simultaneous';

export interface RuntimeOptions {
  /** Latency at the table's median, or drawn from its distribution. */
  latency?: Latency;
  /** Users agree to every scope by themselves. */
  autoConsent?: boolean;
  /** Other limits than Google's, e.g. `{ emailRecipientsPerDay: 5 }`. */
  quotaOverrides?: Partial<Record<QuotaName, number>>;
  /** Spreadsheets a user may create or copy in a day: 50 or 250 [calibrate: copies a day]. */
  copyQuotaPerDay?: number;
  /** Executions that may run at one moment (30 and 1,000 if absent). */
  simultaneous?: SimultaneousLimits;
  /** Off: quotas are counted and nothing is refused. */
  enforceQuotas?: boolean;
  /** Makes state durable after each execution (default), or leaves it to the caller, who commits after more of them. */
  commit?: 'each execution' | 'by caller';
  /** Machine milliseconds after which a script that calls no service counts as hanging. */
  machineMilliseconds?: number;
  /** The REST face; the workspace's own if absent. */
  api?: { fetch(request: ApiRequest, caller: Caller): ApiResponse };
  /** Calls that the ledger remembers (a million if absent). */
  keepLedgerEntries?: number;
  /** Told of each call of a script, before the call takes effect: a moment at which others may look at the workspace. */
  onCall?: (running: Running) => void;
  /** Finished executions that are remembered. */
  keepExecutions?: number;
}

/** A script that is at work. */
export interface Running {
  /** Of the execution. */
  readonly id: string;
  readonly functionName: string;
  readonly user: string;
}

export interface RunOptions {
  user: string;
  kind: ExecutionRecord['kind'];
  /** Host values, or a function of the execution that makes them (events need its SpreadsheetApp). */
  args?: readonly unknown[] | ((execution: LiveExecution) => readonly unknown[]);
  containerId?: string;
  /** Nobody has the container open, as when an add-on's clock trigger fires. */
  unattended?: boolean;
  person?: Person;
  authMode?: AuthMode;
  /** Nothing happens when the project has no such function. */
  optional?: boolean;
  /** When it was due, if this machine came to it later: it runs side by side with what ran then. */
  due?: number;
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
