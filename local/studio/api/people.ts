/** Who one can be: the officer, and of each school its shared account and everybody with an account of their own. */
import * as v from 'valibot';
import { type SampleSchool, sampleDistrict } from '../../sample/district';
import { OPERATOR } from '../../sample/story';
import type { Workspace } from '../../state/workspace';
import { glance } from './route';

export interface StudioPerson {
  /** Of the person, not of the account: several may share one. */
  readonly id: string;
  readonly name: string;
  /** What they do, e.g. "Hiệu trưởng". */
  readonly roles: readonly string[];
  /** The account they work with. */
  readonly email: string;
  /** True when it is the account of the whole school. */
  readonly shared: boolean;
}

export interface PeopleGroup {
  readonly title: string;
  readonly people: readonly StudioPerson[];
}

export const listPeople = glance(v.object({}), ({ world }) => groupsOf(world.workspace));

function groupsOf(workspace: Workspace): PeopleGroup[] {
  const known = new Set<string>();
  const groups: PeopleGroup[] = [];
  const officer = workspace.users.get(OPERATOR);
  if (officer) {
    known.add(OPERATOR);
    const officers = [
      {
        id: OPERATOR,
        name: 'Cán bộ phụ trách mô hình',
        roles: [officer.name],
        email: OPERATOR,
        shared: false,
      },
    ];
    groups.push({ title: 'Phòng GD&ĐT', people: officers });
  }
  for (const school of sampleDistrict(workspace.users.size)) {
    if (!workspace.users.has(school.account)) continue;
    const people = peopleOf(school);
    for (const { email } of people) known.add(email);
    groups.push({ title: school.name, people });
  }
  const others = workspace.users
    .values()
    .filter(({ email }) => !known.has(email))
    .map(({ email, name }) => ({ id: email, name, roles: [], email, shared: false }));
  return others.length > 0 ? [...groups, { title: 'Tài khoản khác', people: others }] : groups;
}

/** Those who open the workbook: the others only get mail at the school's address. */
function peopleOf(school: SampleSchool): StudioPerson[] {
  const account = {
    id: school.account,
    name: 'Tài khoản chung của trường',
    roles: [],
    email: school.account,
    shared: true,
  };
  const people = school.people
    .filter(({ roles }) => !['Giáo viên', 'Nuôi dưỡng', 'Bảo vệ'].includes(roles.at(-1) ?? ''))
    .map(({ name, roles, email, ownAccount }, index) => ({
      id: `${school.account}/${index}`,
      name,
      roles,
      email: ownAccount ? email.toLowerCase() : school.account,
      shared: !ownAccount,
    }));
  return [account, ...people];
}
