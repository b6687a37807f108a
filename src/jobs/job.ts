/** Long work as a record that can be put down and taken up again. Pure: no clock, no store. */
import { describeProblem, type Problem } from '../domain/result';

export type JobState = 'running' | 'parked' | 'finished' | 'cancelled' | 'failed';

/** What is kept of a job between executions. */
export interface JobRecord {
  readonly id: string;
  readonly kind: string;
  /** Vietnamese, as the dialog's heading. */
  readonly title: string;
  readonly state: JobState;
  /** Vietnamese: what is going on, or how it ended. */
  readonly message: string;
  readonly done: number;
  readonly total: number;
  readonly problems: readonly Problem[];
  readonly startedAt: number;
  readonly changedAt: number;
  /** Milliseconds since the epoch, when parked. */
  readonly parkedUntil?: number;
  /** How often in a row Google's trouble broke a run off; absent means never. */
  readonly setbacks?: number;
  /** Where to go on from; only the job's kind understands it. */
  readonly data: unknown;
}

/** What one small batch of a job came to. */
export interface StepOutcome {
  readonly done: number;
  readonly total: number;
  /** Vietnamese, one short sentence. */
  readonly message: string;
  /** Problems that this step found. */
  readonly problems?: readonly Problem[];
  /** `parked`: nothing can be done before `parkedUntil` (milliseconds since the epoch). */
  readonly state: 'more' | 'finished' | 'parked';
  readonly parkedUntil?: number;
  /** What the steps did so far is lasting: resume after it. Without it the whole run would be repeated after a kill. */
  readonly checkpoint?: boolean;
}

/** One run of a job within one execution. */
export interface JobRun {
  /** Does a small batch. What it throws ends the job as failed. */
  step(): StepOutcome;
  /** Makes lasting what the steps did, and answers the data to resume from. */
  checkpoint(): unknown;
}

/** A kind of long work. */
export interface JobKind {
  readonly kind: string;
  /** Takes the work up from saved data, at the beginning and after every pause. */
  open(data: unknown): JobRun;
}

/** What a dialog is told of a job; plain values only, for they cross google.script.run. */
export interface JobProgress {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** `busy`: another execution works on it just now. `none`: there is no job. */
  readonly state: JobState | 'busy' | 'none';
  readonly done: number;
  readonly total: number;
  readonly message: string;
  readonly problems: readonly Problem[];
  /** ISO text of the moment when a parked job goes on. */
  readonly parkedUntil: string | null;
}

const SETBACKS_ENDURED = 6;
/** A record keeps this many problems; how many there were stays in its message. */
const PROBLEMS_KEPT = 200;

export function newJob(parts: {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly data: unknown;
  readonly now: number;
}): JobRecord {
  return {
    id: parts.id,
    kind: parts.kind,
    title: parts.title,
    state: 'running',
    message: 'Đang bắt đầu.',
    done: 0,
    total: 0,
    problems: [],
    startedAt: parts.now,
    changedAt: parts.now,
    data: parts.data,
  };
}

/** The record after a step; `data` only when a checkpoint was made. */
export function afterStep(
  record: JobRecord,
  outcome: StepOutcome,
  now: number,
  checkpoint?: { readonly data: unknown },
): JobRecord {
  const { parkedUntil: _past, setbacks: _overcome, ...rest } = record;
  return {
    ...rest,
    state: outcome.state === 'more' ? 'running' : outcome.state,
    message: outcome.message,
    done: outcome.done,
    total: outcome.total,
    problems: mergeProblems(record.problems, outcome.problems ?? []),
    changedAt: now,
    ...(outcome.state === 'parked' ? { parkedUntil: outcome.parkedUntil ?? now } : {}),
    ...(checkpoint === undefined ? {} : { data: checkpoint.data }),
  };
}

export function afterFailure(record: JobRecord, problem: Problem, now: number): JobRecord {
  return {
    ...record,
    state: 'failed',
    message: describeProblem(problem),
    problems: mergeProblems(record.problems, [problem]),
    changedAt: now,
  };
}

/** Trouble on Google's side that goes away by itself: the job rests and is taken up again, a few times. */
export function afterSetback(
  record: JobRecord,
  problem: Problem,
  now: number,
  restMilliseconds: number,
): JobRecord {
  const setbacks = (record.setbacks ?? 0) + 1;
  if (setbacks > SETBACKS_ENDURED) return afterFailure(record, problem, now);
  return {
    ...record,
    state: 'parked',
    message: `${problem.message} Việc tự chạy tiếp sau đó.`,
    parkedUntil: now + restMilliseconds,
    changedAt: now,
    setbacks,
  };
}

export function afterCancelling(record: JobRecord, now: number): JobRecord {
  return {
    ...record,
    state: 'cancelled',
    message: 'Đã dừng theo yêu cầu. Việc đã xong vẫn giữ nguyên.',
    changedAt: now,
  };
}

/** True while there is work left that somebody should go on with. */
export function isUnfinished(record: JobRecord): boolean {
  return record.state === 'running' || record.state === 'parked';
}

/** True when a parked job must not be touched yet. */
export function isResting(record: JobRecord, now: number): boolean {
  return record.state === 'parked' && record.parkedUntil !== undefined && now < record.parkedUntil;
}

/** A place's newer problem of the same code replaces the older one, so that a repeated batch says nothing twice. */
export function mergeProblems(before: readonly Problem[], added: readonly Problem[]): Problem[] {
  const byKey = new Map<string, Problem>();
  for (const problem of [...before, ...added]) byKey.set(`${problem.code} ${problem.place ?? ''}`, problem);
  return [...byKey.values()].slice(0, PROBLEMS_KEPT);
}
