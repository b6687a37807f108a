/** The right to work on a job, held by one execution at a time. Pure. */

export interface Lease {
  /** The execution that holds it. */
  readonly holder: string;
  /** Milliseconds since the epoch; an execution cannot live longer. */
  readonly until: number;
}

/** Google ends an execution after six minutes; half a minute more covers what it had begun. */
export const LEASE_MILLISECONDS = 390_000;

/** The lease after `holder` asked for it, or undefined while somebody else holds it. */
export function claimLease(current: Lease | undefined, holder: string, now: number): Lease | undefined {
  const isFree = current === undefined || now >= current.until || current.holder === holder;
  return isFree ? { holder, until: now + LEASE_MILLISECONDS } : undefined;
}
