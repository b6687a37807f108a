/** Refusals of the Sheets rules as SpreadsheetApp words them. */
import { ScriptError } from '../../host/script-error';
import { ApiError } from '../api-error';

/** Runs something that may refuse with an ApiError and turns the refusal into what SpreadsheetApp throws. */
export function withScriptErrors<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof ApiError) throw new ScriptError(withoutRequestName(error.message));
    throw error;
  }
}

/** `Invalid requests[0].updateCells: text` is REST's way of saying `text`. */
function withoutRequestName(message: string): string {
  return message.replace(/^Invalid requests\[\d+\]\.\w+: /, '');
}
