/** The two ways in which the product runs on Google: two scripts bound to workbooks, or one add-on for all of them. */
import { join } from 'node:path';
import { pushProject } from '../host/projects';
import type { Runtime } from '../host/runtime';
import type { Workspace } from '../state/workspace';
import type { PersonAtScreen } from './person-at-screen';

export type Target = 'pair' | 'add-on';

/** A place to push to: a workspace, the folder with the push folders, and who owns what is pushed. */
export interface Push {
  readonly workspace: Workspace;
  readonly build: string;
  readonly owner: string;
}

/** The district script bound to the office's workbook, or the add-on published; answers the script's id. */
export function pushOfficeScript(
  { workspace, build, owner }: Push,
  target: Target,
  workbook: string,
): string {
  return target === 'pair'
    ? pushProject(workspace, join(build, 'district'), {
        title: 'THĐT – Đơn vị quản lý',
        owner,
        parentId: workbook,
      }).id
    : pushProject(workspace, join(build, 'addon'), { title: 'THĐT', owner, addOn: true }).id;
}

/** The school script bound to the template; with the add-on nothing is bound, and copies carry no script. */
export function pushSchoolScript({ workspace, build, owner }: Push, target: Target, template: string): void {
  if (target === 'add-on') return;
  pushProject(workspace, join(build, 'school'), {
    title: 'THĐT – Sổ của trường',
    owner,
    parentId: template,
  });
}

/**
 * The script that a workbook's menu comes from.
 * @throws Error when it has none.
 */
export function scriptOf(workspace: Workspace, workbook: string): string {
  const scripts = workspace.scripts.values();
  const script =
    scripts.find(({ parentId }) => parentId === workbook) ?? scripts.find(({ addOn }) => addOn === true);
  if (script === undefined) throw new Error(`The workbook ${workbook} has no script.`);
  return script.id;
}

/** Somebody begins to use a workbook: agrees to the bound script's permissions, or gets the add-on from the store. */
export function moveIn(runtime: Runtime, scriptId: string, workbook: string, person: PersonAtScreen): void {
  const script = runtime.workspace.scripts.get(scriptId);
  if (script?.addOn) {
    runtime.installAddOn(scriptId, person.email, workbook, person);
    return;
  }
  runtime.grant(person.email, scriptId);
  runtime.open(workbook, person.email, person);
}
