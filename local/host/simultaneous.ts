/** How many executions run at one simulated moment: Google refuses to start more than a few for a user and for a script. */

const PER_USER = 30;
const PER_SCRIPT = 1_000;
/** No execution lasts longer, so older ones cannot overlap a new one. */
const LONGEST_MILLISECONDS = 6 * 60_000 + 60_000;

/** Google's words when there are too many. */
export const TOO_MANY_EXECUTIONS =
  'There are too many scripts running simultaneously for this Google user account.';

interface Span {
  readonly user: string;
  readonly script: string;
  readonly from: number;
  /** Infinite while it runs. */
  to: number;
}

export type SimultaneousLimits = Partial<Record<'perUser' | 'perScript', number>>;

/**
 * Remembers when executions began and ended. What fell due while another execution had the only thread of this machine
 * counts from when it was due, as if both had run side by side.
 */
export class Simultaneous {
  private spans: Span[] = [];

  constructor(private readonly limits: SimultaneousLimits = {}) {}

  /** True when the user, or the script, has as many executions at this moment as Google lets run. */
  isFull(user: string, script: string, at: number): boolean {
    this.spans = this.spans.filter(({ to }) => to > at - LONGEST_MILLISECONDS);
    const now = this.spans.filter(({ from, to }) => from <= at && at < to);
    const ofUser = now.filter((span) => span.user === user).length;
    const ofScript = now.filter((span) => span.script === script).length;
    return ofUser >= (this.limits.perUser ?? PER_USER) || ofScript >= (this.limits.perScript ?? PER_SCRIPT);
  }

  /** Notes a beginning; the answer notes its end after so many milliseconds. */
  begin(user: string, script: string, from: number): (milliseconds: number) => void {
    const span: Span = { user, script, from, to: Number.POSITIVE_INFINITY };
    this.spans.push(span);
    return (milliseconds) => {
      span.to = from + milliseconds;
    };
  }
}
