/** What is kept of a provisioning job between executions. Pure. */
import { isObject } from '../../domain/json';
import type { PendingFolder } from './subfolders';

export type Stage = 'workbooks' | 'subfolders' | 'mails';

export const STAGES: readonly Stage[] = ['workbooks', 'subfolders', 'mails'];

export interface ProvisionData {
  readonly stage: Stage;
  /** Only this school, when one is tried. */
  readonly only?: string;
  /** Schools that the present stage is over with, whatever came of it. */
  readonly handled: readonly string[];
  /** Subfolders about to be made. */
  readonly pending: readonly PendingFolder[];
  /** Start of the day's count of copies, of mails (milliseconds since the epoch). */
  readonly copiesSince?: number;
  readonly mailsSince?: number;
  /** How many schools had a problem. */
  readonly failed: number;
}

export function startingProvision(only?: string): ProvisionData {
  return { stage: 'workbooks', handled: [], pending: [], failed: 0, ...(only === undefined ? {} : { only }) };
}

export function parseProvision(value: unknown): ProvisionData {
  if (!isObject(value)) return startingProvision();
  const { stage, only, handled, pending, copiesSince, mailsSince, failed } = value;
  return {
    stage: STAGES.find((known) => known === stage) ?? 'workbooks',
    handled: texts(handled),
    pending: Array.isArray(pending) ? pending.flatMap(pendingFolder) : [],
    failed: typeof failed === 'number' ? failed : 0,
    ...(typeof only === 'string' ? { only } : {}),
    ...(typeof copiesSince === 'number' ? { copiesSince } : {}),
    ...(typeof mailsSince === 'number' ? { mailsSince } : {}),
  };
}

function pendingFolder(value: unknown): PendingFolder[] {
  if (!isObject(value)) return [];
  const { id, school, part } = value;
  return typeof id === 'string' && typeof school === 'string' && typeof part === 'string'
    ? [{ id, school, part }]
    : [];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];
}
