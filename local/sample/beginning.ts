/** The sample district on its first day: the office's workbook and the template are ready, no school has a workbook yet. */
import { join } from 'node:path';
import { pushProject } from '../host/projects';
import type { Runtime } from '../host/runtime';
import type { Workspace } from '../state/workspace';
import { districtCsv, type SampleSchool } from './district';
import { OPERATOR, openOffice } from './story';
import { account } from './story-accounts';

export interface BeginningOptions {
  readonly plans: readonly SampleSchool[];
  /** Folder with the push folders `district` and `school`. */
  readonly build: string;
}

/** Prepares an empty workspace: the list of schools is imported, everybody has an account, the school script is bound to the template. */
export function beginDistrict(
  workspace: Workspace,
  runtime: Runtime,
  { plans, build }: BeginningOptions,
): void {
  const office = openOffice(workspace, runtime, build);
  office.prepare();
  office.importSchools(districtCsv(plans));
  const parentId = office.createTemplate();
  pushProject(workspace, join(build, 'school'), { title: 'THĐT – Sổ của trường', owner: OPERATOR, parentId });
  for (const school of plans) {
    account(workspace, school.account, school.name);
    for (const { email, name, ownAccount } of school.people) if (ownAccount) account(workspace, email, name);
  }
}
