/** Refusals of the Drive API, in Google's words. */
import { ApiError } from '../api-error';

/** An error as Drive words it: one entry in `errors`, with the parameter at fault if there is one. */
export function driveError(
  code: number,
  reason: string,
  message: string,
  location?: string,
  locationType = 'parameter',
): ApiError {
  return new ApiError(code, message, {
    errors: [
      {
        message,
        domain: 'global',
        reason,
        ...(location !== undefined && { location, locationType }),
      },
    ],
  });
}

export function fileNotFound(fileId: string): ApiError {
  return driveError(404, 'notFound', `File not found: ${fileId}.`, 'fileId');
}

export function permissionNotFound(permissionId: string): ApiError {
  return driveError(404, 'notFound', `Permission not found: ${permissionId}.`, 'permissionId');
}

/** The file can be seen, but not be changed in this way by this user. */
export function insufficientPermissions(fileId: string): ApiError {
  return driveError(
    403,
    'insufficientFilePermissions',
    `The user does not have sufficient permissions for file ${fileId}.`,
  );
}

export function invalidValue(parameter: string): ApiError {
  return driveError(400, 'invalid', 'Invalid Value', parameter);
}

/** A required parameter is missing. */
export function required(parameter: string): ApiError {
  return driveError(400, 'required', `Required parameter: ${parameter}`, parameter);
}

/** A required field of a permission is missing. */
export function permissionFieldRequired(field: string): ApiError {
  return driveError(
    400,
    'required',
    `The permission ${field} field is required.`,
    `permission.${field}`,
    'other',
  );
}

export function badRequest(message: string): ApiError {
  return driveError(400, 'badRequest', message);
}

/** What this Drive does not do, by name: it never pretends. */
export function notEmulated(what: string): ApiError {
  return driveError(501, 'notImplemented', `${what} is not emulated`);
}
