/** Errors as values: what went wrong, where, and what the person can do about it. */

/** Something a person should see: a code for programs, Vietnamese words for people. */
export interface Problem {
  /** Stable machine name, e.g. `cell.not-a-date`. */
  readonly code: string;
  /** Where: sheet title and cell ("Phòng!C5"), file and line ("danh-sach.csv, dòng 4"), or a school's name. */
  readonly place?: string;
  /** What is wrong, in Vietnamese, a whole sentence. */
  readonly message: string;
  /** What to do next, in Vietnamese, a whole sentence. */
  readonly remedy: string;
}

export type Result<Value, Failure = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Failure };

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failure<Failure>(problem: Failure): { readonly ok: false; readonly problem: Failure } {
  return { ok: false, problem };
}

/** A problem on its way to the person through code that cannot go on. Flows catch it at their edge and show it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** "Phòng!C5: Ngày không đọc được. Gõ lại theo dạng ngày/tháng/năm." */
export function describeProblem({ place, message, remedy }: Problem): string {
  return `${place === undefined ? '' : `${place}: `}${message} ${remedy}`;
}
