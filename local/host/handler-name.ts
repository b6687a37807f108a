/** Names of functions that menus, triggers and dialogs call. */
import { ScriptError } from './script-error';

/** The name, if it can be one. @throws ScriptError otherwise. */
export function checkHandler(name: unknown): string {
  if (typeof name !== 'string' || name.trim() === '') throw new ScriptError('Invalid argument: functionName');
  return name;
}
