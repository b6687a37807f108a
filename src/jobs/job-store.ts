/** Where jobs are kept: document properties, one job at a time. */

import { isObject } from '../domain/json';
import type { Problem } from '../domain/result';
import { withDocumentLock } from '../google/locks';
import { deleteProperty, readProperty, writeProperty } from '../google/properties';
import type { JobRecord, JobState } from './job';
import { claimLease, type Lease } from './lease';

const JOB = 'job';
const LEASE = 'job-lease';
const CANCEL = 'job-cancel';

/** The latest job, finished ones included, or undefined. */
export function loadJob(): JobRecord | undefined {
  return parseJob(readProperty(JOB));
}

export function saveJob(record: JobRecord): void {
  writeProperty(JOB, record);
}

/** Takes the lease for this execution; undefined when another one holds it, with the time when it ends at the latest. */
export function takeLease(holder: string, now: number): { readonly taken: boolean; readonly until: number } {
  return withDocumentLock(() => {
    const current = parseLease(readProperty(LEASE));
    const claimed = claimLease(current, holder, now);
    if (claimed !== undefined) writeProperty(LEASE, claimed);
    return { taken: claimed !== undefined, until: (claimed ?? current)?.until ?? now };
  });
}

/** Gives the lease back, if this execution still holds it. */
export function releaseLease(holder: string): void {
  withDocumentLock(() => {
    if (parseLease(readProperty(LEASE))?.holder === holder) deleteProperty(LEASE);
  });
}

/** True while some execution works on the job. */
export function isLeased(now: number): boolean {
  const lease = parseLease(readProperty(LEASE));
  return lease !== undefined && now < lease.until;
}

/** Asks whoever works on the job to stop after the present batch. */
export function requestCancel(jobId: string): void {
  writeProperty(CANCEL, jobId);
}

export function isCancelRequested(jobId: string): boolean {
  return readProperty(CANCEL) === jobId;
}

export function forgetCancel(): void {
  deleteProperty(CANCEL);
}

const STATES: Readonly<Record<JobState, true>> = {
  running: true,
  parked: true,
  finished: true,
  cancelled: true,
  failed: true,
};

function parseJob(value: unknown): JobRecord | undefined {
  if (!isObject(value)) return undefined;
  const {
    id,
    kind,
    title,
    state,
    message,
    done,
    total,
    problems,
    startedAt,
    changedAt,
    parkedUntil,
    setbacks,
    data,
  } = value;
  if (typeof id !== 'string' || typeof kind !== 'string' || !isState(state)) return undefined;
  return {
    id,
    kind,
    title: String(title ?? ''),
    state,
    message: String(message ?? ''),
    done: Number(done ?? 0),
    total: Number(total ?? 0),
    problems: Array.isArray(problems) ? problems.filter(isProblem) : [],
    startedAt: Number(startedAt ?? 0),
    changedAt: Number(changedAt ?? 0),
    ...(typeof parkedUntil === 'number' ? { parkedUntil } : {}),
    ...(typeof setbacks === 'number' ? { setbacks } : {}),
    data,
  };
}

function parseLease(value: unknown): Lease | undefined {
  if (!isObject(value) || typeof value.holder !== 'string' || typeof value.until !== 'number')
    return undefined;
  return { holder: value.holder, until: value.until };
}

function isState(value: unknown): value is JobState {
  return typeof value === 'string' && value in STATES;
}

function isProblem(value: unknown): value is Problem {
  return (
    isObject(value) &&
    typeof value.code === 'string' &&
    typeof value.message === 'string' &&
    typeof value.remedy === 'string'
  );
}
