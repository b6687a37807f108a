/** Refusals of the Sheets API, in Google's words. */
import { ApiError } from '../api-error';

/** 400 INVALID_ARGUMENT with a message alone. */
export function invalidArgument(message: string): ApiError {
  return new ApiError(400, message, { status: 'INVALID_ARGUMENT' });
}

/** 400 for input that does not fit the API's messages: one violation per place, all told at once. */
export function badRequest(violations: readonly { field?: string; description: string }[]): ApiError {
  return new ApiError(400, violations.map((violation) => violation.description).join('\n'), {
    status: 'INVALID_ARGUMENT',
    details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations }],
  });
}

/** What Google answers to a field mask of an answer that names an unknown field. */
export function unknownMaskPath(path: string): ApiError {
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`;
  return new ApiError(400, 'Request contains an invalid argument.', {
    status: 'INVALID_ARGUMENT',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ field: path, description }],
      },
    ],
  });
}

export function notFound(): ApiError {
  return new ApiError(404, 'Requested entity was not found.', { status: 'NOT_FOUND' });
}

export function permissionDenied(): ApiError {
  return new ApiError(403, 'The caller does not have permission', { status: 'PERMISSION_DENIED' });
}

/** What Google says to somebody who edits a protected range without being one of its editors. */
export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Runs a part of a request: a refusal of it names the part. */
export function within<Result>(part: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof ApiError && error.code === 400)
      throw new ApiError(400, `Invalid ${part}: ${error.message}`, error.more);
    throw error;
  }
}
