/** Starts jobs, goes on with them within a time budget, and tells how far they are. */
import { type Problem, ProblemError } from '../domain/result';
import { milliseconds, sleep, timeAt } from '../google/clock';
import { asGoogleError, GoogleError, type GoogleErrorKind, problemOf } from '../google/errors';
import { newId } from '../google/session';
import {
  afterCancelling,
  afterFailure,
  afterSetback,
  afterStep,
  isResting,
  isUnfinished,
  type JobKind,
  type JobProgress,
  type JobRecord,
  newJob,
} from './job';
import {
  forgetCancel,
  isCancelRequested,
  isLeased,
  loadJob,
  releaseLease,
  requestCancel,
  saveJob,
  takeLease,
} from './job-store';

/** Google ends an execution after six minutes; the last batch must fit behind this. */
export const BUDGET_MILLISECONDS = 300_000;
/** No batch may begin that is likely to end after this. */
const LATEST_END_MILLISECONDS = 345_000;
const SETBACK_REST_MILLISECONDS = 10 * 60_000;
const QUOTA_REST_MILLISECONDS = 24 * 60 * 60_000;
/** Who finds the job busy waits this long once, for the dialog that asked would only ask again. */
const BUSY_PAUSE_MILLISECONDS = 20_000;

/**
 * Records a new job; `continueJob` of the same dialog, or the tick, carries it out. Throws ProblemError `job.busy` while
 * another job is unfinished.
 */
export function startJob(kind: string, title: string, data: unknown): JobProgress {
  const current = loadJob();
  if (current !== undefined && isUnfinished(current)) {
    throw new ProblemError({
      code: 'job.busy',
      message: `Việc “${current.title}” chưa xong.`,
      remedy: 'Đợi việc đó xong, hoặc mở THĐT > Tiến độ công việc để chạy tiếp hay dừng nó.',
    });
  }
  const job = newJob({ id: newId(), kind, title, data, now: milliseconds() });
  forgetCancel();
  saveJob(job);
  return progressOf(job);
}

/** How far the latest job is. */
export function currentProgress(): JobProgress {
  const job = loadJob();
  return job === undefined ? NO_JOB : progressOf(job);
}

/**
 * Goes on with the unfinished job until it is done, parked, cancelled or the budget is used up. Only one execution works
 * at a time; another one answers `busy`.
 */
export function runJob(kinds: readonly JobKind[], budget = BUDGET_MILLISECONDS): JobProgress {
  const started = milliseconds();
  const job = loadJob();
  if (job === undefined) return NO_JOB;
  if (!isUnfinished(job) || isResting(job, started)) return progressOf(job);
  const holder = newId();
  const lease = takeLease(holder, started);
  if (!lease.taken) {
    sleep(Math.min(BUSY_PAUSE_MILLISECONDS, lease.until - started));
    return { ...progressOf(loadJob() ?? job), state: 'busy', message: busyMessage(lease.until) };
  }
  try {
    // Read again: whoever held the lease before may have gone further.
    const fresh = loadJob() ?? job;
    return progressOf(isUnfinished(fresh) ? workOn(fresh, kinds, started, budget) : fresh);
  } finally {
    releaseLease(holder);
  }
}

/** Stops the job: at once when nobody works on it, else after the present batch. */
export function stopJob(): JobProgress {
  const job = loadJob();
  if (job === undefined) return NO_JOB;
  if (!isUnfinished(job)) return progressOf(job);
  requestCancel(job.id);
  if (isLeased(milliseconds())) return { ...progressOf(job), message: 'Sẽ dừng sau khi xong phần đang làm.' };
  const cancelled = afterCancelling(job, milliseconds());
  saveJob(cancelled);
  forgetCancel();
  return progressOf(cancelled);
}

/** True when the tick has something to go on with. */
export function hasJobToContinue(): boolean {
  const job = loadJob();
  const now = milliseconds();
  return job !== undefined && isUnfinished(job) && !isResting(job, now) && !isLeased(now);
}

function workOn(job: JobRecord, kinds: readonly JobKind[], started: number, budget: number): JobRecord {
  let record = job;
  let longest = 0;
  try {
    const kind = kinds.find(({ kind: name }) => name === job.kind);
    if (kind === undefined) throw new ProblemError(unknownKind(job));
    const run = kind.open(job.data);
    for (;;) {
      const before = milliseconds();
      const outcome = run.step();
      const elapsed = milliseconds() - started;
      longest = Math.max(longest, milliseconds() - before);
      const isLast =
        outcome.state !== 'more' || elapsed >= budget || elapsed + longest > LATEST_END_MILLISECONDS;
      const cancelled = !isLast && isCancelRequested(job.id);
      const checkpoint = outcome.checkpoint || isLast || cancelled ? { data: run.checkpoint() } : undefined;
      record = afterStep(record, outcome, milliseconds(), checkpoint);
      if (cancelled) {
        record = afterCancelling(record, milliseconds());
        forgetCancel();
      }
      saveJob(record);
      if (isLast || cancelled) return record;
    }
  } catch (thrown) {
    record = afterTrouble(record, thrown);
    saveJob(record);
    return record;
  }
}

function afterTrouble(record: JobRecord, thrown: unknown): JobRecord {
  const now = milliseconds();
  const problem = problemOf(thrown);
  const kind = kindOf(thrown);
  if (kind === 'transient' || kind === 'quota-minute') {
    return afterSetback(record, problem, now, SETBACK_REST_MILLISECONDS);
  }
  if (kind === 'quota-today') return afterSetback(record, problem, now, QUOTA_REST_MILLISECONDS);
  return afterFailure(record, problem, now);
}

/** What services throw themselves is told by its words. */
function kindOf(thrown: unknown): GoogleErrorKind {
  if (thrown instanceof ProblemError && !(thrown instanceof GoogleError)) return 'other';
  return asGoogleError(thrown).kind;
}

const NO_JOB: JobProgress = {
  id: '',
  kind: '',
  title: '',
  state: 'none',
  done: 0,
  total: 0,
  message: 'Không có việc nào đang chạy.',
  problems: [],
  parkedUntil: null,
};

function progressOf(job: JobRecord): JobProgress {
  const { id, kind, title, state, done, total, message, problems, parkedUntil } = job;
  return {
    id,
    kind,
    title,
    state,
    done,
    total,
    message,
    problems,
    parkedUntil: parkedUntil === undefined ? null : timeAt(parkedUntil),
  };
}

function busyMessage(until: number): string {
  const time = timeAt(until).slice(11, 16);
  return `Một lượt chạy khác đang làm việc này, muộn nhất ${time} sẽ xong lượt.`;
}

function unknownKind(job: JobRecord): Problem {
  return {
    code: 'job.unknown-kind',
    message: `Chương trình này không biết việc “${job.title}”.`,
    remedy: 'Cập nhật chương trình rồi chạy lại việc đó từ menu.',
  };
}
