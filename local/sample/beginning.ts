/** The sample district on its first day: the office's workbook and the template are ready, no school has a workbook yet. */
import type { Runtime } from '../host/runtime';
import type { Workspace } from '../state/workspace';
import { districtCsv, firstOfEachLevel, type SampleSchool } from './district';
import type { Office } from './office';
import { OPERATOR, openOffice } from './story';
import { account } from './story-accounts';
import { pushSchoolScript, type Target } from './targets';

export interface BeginningOptions {
  readonly plans: readonly SampleSchool[];
  /** Folder with the push folders `district` and `school`. */
  readonly build: string;
  /** Two bound scripts, unless told. */
  readonly target?: Target;
}

/**
 * Prepares an empty workspace: the list of schools is imported (one of each level first, so that these are tried first), everybody
 * has an account, the school script is bound to the template.
 */
export function beginDistrict(
  workspace: Workspace,
  runtime: Runtime,
  { plans, build, target = 'pair' }: BeginningOptions,
): Office {
  const office = openOffice(workspace, runtime, build, target);
  office.prepare();
  const first = firstOfEachLevel(plans);
  office.importSchools(districtCsv([...first, ...plans.filter((plan) => !first.includes(plan))]));
  pushSchoolScript({ workspace, build, owner: OPERATOR }, target, office.createTemplate());
  for (const school of plans) {
    account(workspace, school.account, school.name);
    for (const { email, name, ownAccount } of school.people) if (ownAccount) account(workspace, email, name);
  }
  return office;
}
