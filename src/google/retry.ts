/** Trying again: only what is transient, with truncated exponential backoff, and never in silence. */
import { sleep } from './clock';
import { asGoogleError } from './errors';

const FIRST_PAUSE_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 32_000;
/** 1, 2, 4, 8 and 16 seconds. */
export const RETRIES = 5;

/** Pause before retry number `attempt` (0-based), with up to a second of chance so that two runs do not keep step. */
export function pauseBefore(attempt: number, chance: number): number {
  return (
    Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** attempt, LONGEST_PAUSE_MILLISECONDS) + Math.floor(chance * 1_000)
  );
}

/**
 * Runs an action that may be repeated without harm. Throws GoogleError: at once if trying again cannot help, after the
 * last retry if it did not.
 */
export function withRetry<Value>(action: () => Value): Value {
  for (let attempt = 0; ; attempt++) {
    try {
      return action();
    } catch (thrown) {
      const error = asGoogleError(thrown);
      if (error.kind !== 'transient' || attempt >= RETRIES) throw error;
      sleep(pauseBefore(attempt, Math.random()));
    }
  }
}
