/** Keeps inside a quota of so many calls a minute. Pure: the time is given. */

export interface Pacer {
  /** How many calls may go now. */
  allowed(now: number): number;
  /** Notes calls that went. */
  spend(now: number, count: number): void;
  /** Google refused in spite of our counting (somebody else used the quota): nothing more until a whole window later. */
  refused(now: number): void;
  /** Milliseconds until at least one call may go; 0 when one may go now. */
  waitFrom(now: number): number;
}

/** Sheets API: 60 reads and 60 writes a minute and user; the rest is headroom for the people at work. */
export const SHEETS_CALLS_PER_MINUTE = 55;
/** An add-on is one Cloud project for all offices, with 300 a minute in all: ten of them can consolidate at one time. */
export const SHEETS_CALLS_PER_MINUTE_SHARED = 30;
const WINDOW_MILLISECONDS = 60_000;

/** At most `limit` calls in any window of a minute. */
export function createPacer(limit: number, windowMilliseconds = WINDOW_MILLISECONDS): Pacer {
  let spent: { at: number; count: number }[] = [];
  let closedUntil = Number.NEGATIVE_INFINITY;
  const usedAt = (now: number): number => {
    spent = spent.filter(({ at }) => at > now - windowMilliseconds);
    return spent.reduce((sum, { count }) => sum + count, 0);
  };
  return {
    allowed: (now) => (now < closedUntil ? 0 : Math.max(0, limit - usedAt(now))),
    spend: (now, count) => {
      spent.push({ at: now, count });
    },
    refused: (now) => {
      closedUntil = now + windowMilliseconds;
      spent = [];
    },
    waitFrom: (now) => {
      if (now < closedUntil) return closedUntil - now;
      if (usedAt(now) < limit) return 0;
      const first = spent[0];
      return first ? first.at + windowMilliseconds - now + 1 : 0;
    },
  };
}
