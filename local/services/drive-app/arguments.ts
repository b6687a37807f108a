/** Arguments of DriveApp's methods, with Google's refusals (rule A43). */
import { ScriptError, signatureError } from '../../host/script-error';

/** A text that must be there. Throws `Invalid argument: NAME` for null, and the signature error for no argument at all. */
export function requiredText(method: string, args: readonly unknown[], name: string): string {
  const [value] = args;
  if (args.length === 0) throw signatureError(method, args);
  if (value === null || value === undefined) throw new ScriptError(`Invalid argument: ${name}`);
  if (typeof value === 'object') throw signatureError(method, args);
  return String(value);
}

/** An id: as a required text, and not empty. */
export function requiredId(method: string, args: readonly unknown[], name = 'id'): string {
  const id = requiredText(method, args, name);
  if (id === '') throw new ScriptError('Unexpected error while getting the method or property.');
  return id;
}

/** True or false. Throws the signature error for anything else. */
export function requiredFlag(method: string, args: readonly unknown[]): boolean {
  if (args.length !== 1 || typeof args[0] !== 'boolean') throw signatureError(method, args);
  return args[0];
}

/** The address of a person given as text or as a user. Throws `Invalid argument: NAME`. */
export function addressOf(method: string, args: readonly unknown[], name = 'emailAddress'): string {
  const [value] = args;
  if (args.length === 0) throw signatureError(method, args);
  const email =
    typeof value === 'object' && value !== null && 'getEmail' in value && typeof value.getEmail === 'function'
      ? String(value.getEmail())
      : value;
  if (typeof email !== 'string' || !email.includes('@')) throw new ScriptError(`Invalid argument: ${name}`);
  return email.toLowerCase();
}

/** The addresses of a list. Throws the signature error for what is no list. */
export function addressesOf(method: string, args: readonly unknown[]): string[] {
  const [list] = args;
  if (!Array.isArray(list)) throw signatureError(method, args);
  return list.map((item: unknown) => addressOf(method, [item], 'emailAddresses'));
}
