/** Answers of the functions that the dialog calls: a refusal in words instead of an exception. */
import { describeProblem, type Problem, ProblemError } from '../../domain/result';

export interface Refusal {
  readonly state: 'refused';
  readonly message: string;
  /** Nothing is wrong with what was sent, another run just holds the workbook. */
  readonly again: boolean;
}

export function answer<Answer>(action: () => Answer): Answer | Refusal {
  try {
    return action();
  } catch (error) {
    const problem = problemOf(error);
    return { state: 'refused', message: describeProblem(problem), again: problem.code === 'lock.busy' };
  }
}

export function problemText(error: unknown): string {
  return describeProblem(problemOf(error));
}

/** Anything that is no problem of ours is not ours to explain: it goes on to Google's log. */
function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  throw error;
}
