/** The script behind the menus of an open file: the one bound to it, or the add-on that the person has there. */
import { addOnsIn } from '../host/add-ons';
import type { ScriptProject } from '../state/records';
import type { World } from './world';

/** Undefined when the file has none for this person. */
export function scriptAtWork(
  { runtime, workspace }: World,
  fileId: string,
  user: string,
): ScriptProject | undefined {
  return runtime.boundTo(fileId)[0] ?? addOnsIn(workspace, fileId, user)[0]?.script;
}
