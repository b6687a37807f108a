/** What functions behind a dialog have in common: they check what the page sends and answer values, never exceptions. */
import * as v from 'valibot';
import { describeProblem, ProblemError } from '../../domain/result';

/** Nothing was done; `again`: only because another run held the workbook. */
export interface Refusal {
  readonly state: 'refused';
  readonly message: string;
  readonly again: boolean;
}

/** Runs what a page asked for. Anything that is no problem of ours goes on to Google's log. */
export function answered<Answer>(action: () => Answer): Answer | Refusal {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { problem } = error;
    return { state: 'refused', message: describeProblem(problem), again: problem.code === 'lock.busy' };
  }
}

/** What a page sent, as its schema says. Throws ProblemError `request.bad`. */
export function requested<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  throw new ProblemError({
    code: 'request.bad',
    message: result.issues[0]?.message ?? 'Nội dung gửi lên không đúng.',
    remedy: 'Sửa lại rồi lưu; nếu vẫn báo lỗi, đóng hộp thoại và mở lại.',
  });
}
