/** What services throw: errors that the script sees as Google's, refusals by name, and the kill that no script can catch. */

/** An error of a Google service. The script sees an `Error` of its own realm with this name and message. */
export class ScriptError extends Error {
  constructor(
    message: string,
    /** `Exception` for built-in services, `GoogleJsonResponseException` for advanced ones. */
    readonly scriptName: string = 'Exception',
    /** Becomes `error.details` in the script. */
    readonly details?: unknown,
  ) {
    super(message);
    this.name = scriptName;
  }
}

/** A member, argument or address that Google offers and the local Workspace does not. */
export class NotEmulatedError extends ScriptError {
  constructor(what: string) {
    super(`${what} is not emulated`, 'NotEmulatedError');
  }
}

/** Arguments of a wrong number or type, in Google's words: `types` are JavaScript names such as `String`. */
export function signatureError(method: string, args: readonly unknown[]): ScriptError {
  return new ScriptError(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'object') return value.constructor?.name ?? 'Object';
  return typeof value === 'boolean'
    ? 'Boolean'
    : typeof value === 'number'
      ? 'number'
      : typeof value === 'function'
        ? 'function'
        : 'String';
}

/** Ends an execution. Not an Error: every later service call throws it again, so catching it is of no use. */
export class ExecutionKill {
  constructor(
    readonly status: 'timed out' | 'killed',
    readonly message: string,
  ) {}
}
