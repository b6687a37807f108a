/** What an imported list changes in the district's tables. Pure. */
import type { Problem } from '../../domain/result';
import { comparable } from '../../domain/vietnamese';
import { schoolStaffTable, schoolsTable } from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { staffColumns } from './columns';
import type { ListedPerson, ListedSchool, SchoolList } from './read-list';

type SchoolRecord = RecordOf<typeof schoolsTable>;
type StaffRecord = RecordOf<typeof schoolStaffTable>;

export interface ImportPlan {
  readonly added: readonly RowValues[];
  readonly changed: ReadonlyMap<string, RowValues>;
  /** Names of schools that the list does not have any more. */
  readonly archived: readonly string[];
  readonly unchanged: number;
  /** All rows of the staff table, or undefined when the list says nothing of staff. */
  readonly staff?: readonly { readonly id?: string; readonly values: RowValues }[];
  readonly peopleListed: number;
  readonly problems: readonly Problem[];
}

/**
 * Matches schools by account, then by name. A school that is taken off the list is archived, never deleted; if a list
 * lacks more than half of the schools in use it is taken for a part, and nobody is archived.
 */
export function planImport(
  list: SchoolList,
  schools: readonly Entry<SchoolRecord>[],
  staff: readonly Entry<StaffRecord>[],
): ImportPlan {
  const added: RowValues[] = [];
  const changed = new Map<string, RowValues>();
  const problems: Problem[] = [...list.problems];
  const seen = new Set<string>();
  let unchanged = 0;
  for (const school of list.schools) {
    const byAccount = schools.find(({ record }) => record.account === school.account);
    const match =
      byAccount ?? schools.find(({ record }) => comparable(record.name) === comparable(school.name));
    if (match === undefined) {
      added.push(toRowValues(schoolsTable, { ...recordOf(school), state: 'active' }));
      continue;
    }
    seen.add(match.id);
    const values = differences(match.record, recordOf(school));
    if (Object.keys(values).length === 0) unchanged += 1;
    else changed.set(match.id, toRowValues(schoolsTable, values));
  }
  const gone = missingSchools(list, schools, seen);
  const inUse = schools.filter(({ record }) => record.state !== 'archived').length;
  if (gone.length > 0 && gone.length * 2 > inUse) problems.push(partOfAList(gone.length, inUse));
  else for (const { id } of gone) changed.set(id, toRowValues(schoolsTable, { state: 'archived' }));
  const names = [...schools.map(({ record }) => record.name), ...list.schools.map(({ name }) => name)];
  return {
    added,
    changed,
    archived: gone.length * 2 > inUse ? [] : gone.map(({ record }) => record.name),
    unchanged,
    ...(list.staff.length === 0 ? {} : { staff: staffRows(list, names, staff, problems) }),
    peopleListed: list.staff.length,
    problems,
  };
}

/** What a finished import says in one sentence. */
export function importMessage({
  added,
  changed,
  archived,
  unchanged,
  peopleListed,
  problems,
}: ImportPlan): string {
  const counts = [
    [added.length, 'trường mới'],
    [changed.size - archived.length, 'trường cập nhật'],
    [unchanged, 'trường không đổi'],
    [archived.length, 'trường chuyển sang lưu trữ'],
    [peopleListed, 'người'],
  ] as const;
  const said = counts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
  const done = said.length === 0 ? 'Không có dòng nào được nhận.' : `Đã nhận: ${said.join(', ')}.`;
  return problems.length === 0 ? done : `${done} Có ${problems.length} chỗ cần xem lại.`;
}

type Imported = Pick<
  SchoolRecord,
  'name' | 'levels' | 'account' | 'highQuality' | 'profile' | 'contactPhone' | 'address' | 'existingFolder'
>;

function recordOf(school: ListedSchool): Imported {
  return {
    name: school.name,
    levels: school.levels,
    account: school.account,
    highQuality: school.highQuality,
    profile: school.profile,
    ...(school.phone === undefined ? {} : { contactPhone: school.phone }),
    ...(school.address === undefined ? {} : { address: school.address }),
    ...(school.existingFolder === undefined ? {} : { existingFolder: school.existingFolder }),
  };
}

function differences(before: SchoolRecord, after: Imported): Partial<SchoolRecord> {
  const changes = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof Imported]),
  );
  return {
    ...(Object.fromEntries(changes) as Partial<Imported>),
    ...(before.state === 'archived' ? { state: 'active' } : {}),
  };
}

/** Schools in use that the list names nowhere, not even in a row that could not be taken. */
function missingSchools(
  list: SchoolList,
  schools: readonly Entry<SchoolRecord>[],
  seen: ReadonlySet<string>,
): Entry<SchoolRecord>[] {
  if (!list.listsSchools) return [];
  const mentioned = new Set(list.mentioned.map(comparable));
  return schools.filter(
    ({ id, record }) =>
      record.state !== 'archived' &&
      !seen.has(id) &&
      !mentioned.has(comparable(record.name)) &&
      !mentioned.has(comparable(record.account)),
  );
}

/** The listed people replace those of their schools; other schools' people stay. */
function staffRows(
  list: SchoolList,
  schoolNames: readonly string[],
  before: readonly Entry<StaffRecord>[],
  problems: Problem[],
): { readonly id?: string; readonly values: RowValues }[] {
  const nameOf = new Map(schoolNames.map((name) => [comparable(name), name]));
  const known = list.staff.flatMap((person) => {
    const school = nameOf.get(comparable(person.school));
    if (school === undefined) problems.push(unknownSchool(list.fileName, person));
    return school === undefined ? [] : [{ ...person, school }];
  });
  const replaced = new Set(known.map(({ school }) => comparable(school)));
  return [
    ...before
      .filter(({ record }) => !replaced.has(comparable(record.school)))
      .map(({ id, record }) => ({ id, values: toRowValues(schoolStaffTable, record) })),
    ...known.map(({ line: _line, ...person }) => ({ values: toRowValues(schoolStaffTable, person) })),
  ];
}

function unknownSchool(fileName: string, { school, line }: ListedPerson): Problem {
  return {
    code: 'list.unknown-school',
    place: `${fileName}, dòng ${line}, cột ${staffColumns.school.title}`,
    message: `Không có trường “${school}” trong danh sách trường.`,
    remedy: 'Sửa tên trường cho đúng như ở danh sách trường rồi nhập lại.',
  };
}

function partOfAList(missing: number, inUse: number): Problem {
  return {
    code: 'list.partial',
    message: `Danh sách thiếu ${missing} trong ${inUse} trường đang dùng nên được coi là danh sách một phần.`,
    remedy: 'Nếu các trường đó đã thôi quản lý, chuyển “Tình trạng” của từng trường sang “Lưu trữ”.',
  };
}
