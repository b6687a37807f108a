/** The people of the schools that the office knows: they stand in a workbook's staff sheet from the start. */
import { comparable } from '../../domain/vietnamese';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { schoolStaffTable } from '../../workbook/district';
import { readRecords } from '../registers/read-records';
import type { StaffMember } from './fill-plan';

export interface Person extends StaffMember {
  readonly ownAccount: boolean;
}

/** The people that the office knows of each school, by the school's name as `comparable` has it. */
export function readPeople(workbook: ActiveWorkbook): ReadonlyMap<string, readonly Person[]> {
  const people = new Map<string, Person[]>();
  for (const { record } of readRecords(workbook, [schoolStaffTable]).records[0]) {
    const key = comparable(record.school);
    const person: Person = {
      name: record.name,
      roles: record.roles,
      ownAccount: record.ownAccount,
      ...(record.email === undefined ? {} : { email: record.email }),
    };
    people.set(key, [...(people.get(key) ?? []), person]);
  }
  return people;
}
