/** The imported list as checked rows of schools and staff; what is wrong is named with its line and column. Pure. */
import type { Level, Profile } from '../../domain/level';
import { LEVEL_NAMES } from '../../domain/level';
import type { Problem } from '../../domain/result';
import type { Role } from '../../domain/role';
import { comparable, withoutDiacritics } from '../../domain/vietnamese';
import { withoutLabel } from '../../standard/sample-label';
import { decodeCell } from '../../workbook/cells/decode-cell';
import { type CsvRow, parseCsv } from '../../workbook/csv';
import { schoolStaffTable, schoolsTable } from '../../workbook/district';
import type { Column, RecordOf } from '../../workbook/table';
import { accountRemark } from './account-name';
import {
  type ListColumn,
  type SchoolColumnKey,
  type StaffColumnKey,
  schoolColumns,
  staffColumns,
} from './columns';

export interface ListedSchool {
  readonly line: number;
  readonly name: string;
  readonly levels: readonly Level[];
  readonly account: string;
  readonly highQuality: boolean;
  readonly profile: Profile;
  readonly phone?: string;
  readonly address?: string;
  readonly existingFolder?: string;
}

export interface ListedPerson {
  readonly line: number;
  readonly school: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly email?: string;
  readonly ownAccount: boolean;
}

export interface SchoolList {
  readonly fileName: string;
  readonly schools: readonly ListedSchool[];
  readonly staff: readonly ListedPerson[];
  /** Names and accounts of rows that could not be taken: they are in the list all the same. */
  readonly mentioned: readonly string[];
  /** Whether the file has a section of schools at all. */
  readonly listsSchools: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the list; good rows go on whatever the others are. `fileName` stands in the places of problems. */
export function readList(text: string, fileName: string): SchoolList {
  const problems: Problem[] = [];
  const schools: ListedSchool[] = [];
  const staff: ListedPerson[] = [];
  const mentioned: string[] = [];
  let section: Section | undefined;
  let listsSchools = false;
  for (const row of parseCsv(text)) {
    const heading = headingOf(row);
    if (heading !== undefined) {
      section = heading;
      listsSchools ||= heading.kind === 'schools';
    } else if (section?.kind === 'schools') {
      const reader = new RowReader(row, section.positions, schoolColumns, fileName, problems);
      const school = schoolOf(reader, row.line);
      mentioned.push(...[reader.text('name'), reader.text('account')].filter((name) => name !== ''));
      const repeated = school && repetition(school, schools, reader);
      if (repeated) problems.push(repeated);
      else if (school) schools.push(school);
    } else if (section?.kind === 'staff') {
      const person = personOf(
        new RowReader(row, section.positions, staffColumns, fileName, problems),
        row.line,
      );
      if (person) staff.push(person);
    }
  }
  if (section === undefined) problems.push(noHeading(fileName));
  return { fileName, schools, staff, mentioned, listsSchools, problems };
}

type Section =
  | { readonly kind: 'schools'; readonly positions: ReadonlyMap<SchoolColumnKey, number> }
  | { readonly kind: 'staff'; readonly positions: ReadonlyMap<StaffColumnKey, number> };

/** A row is a heading when it names every required column of a section. */
function headingOf({ cells }: CsvRow): Section | undefined {
  const schools = positionsOf<SchoolColumnKey>(cells, schoolColumns);
  if (schools !== undefined) return { kind: 'schools', positions: schools };
  const staff = positionsOf<StaffColumnKey>(cells, staffColumns);
  return staff === undefined ? undefined : { kind: 'staff', positions: staff };
}

function positionsOf<Key extends string>(
  cells: readonly string[],
  columns: Readonly<Record<Key, ListColumn>>,
): ReadonlyMap<Key, number> | undefined {
  const titles = cells.map(folded);
  const positions = new Map<Key, number>();
  for (const key of keysOf(columns)) {
    const { title, also, required } = columns[key];
    const names = [title, ...also].map(folded);
    const position = titles.findIndex((cell) => names.includes(cell));
    if (position >= 0) positions.set(key, position);
    else if (required) return undefined;
  }
  return positions;
}

/** Reads cells of one row by the columns of the district's tables and notes what is wrong. */
class RowReader<Key extends string> {
  constructor(
    private readonly row: CsvRow,
    private readonly positions: ReadonlyMap<Key, number>,
    private readonly columns: Readonly<Record<Key, ListColumn>>,
    private readonly fileName: string,
    private readonly problems: Problem[],
  ) {}

  text(key: Key): string {
    const position = this.positions.get(key);
    return position === undefined ? '' : (this.row.cells[position] ?? '').trim();
  }

  place(key: Key): string {
    return `${this.fileName}, dòng ${this.row.line}, cột ${this.columns[key].title}`;
  }

  report(key: Key, problem: Omit<Problem, 'place'>): void {
    this.problems.push({ ...problem, place: this.place(key) });
  }

  /** The decoded value; undefined when the cell is empty or unclear (then a problem was noted). */
  read(key: Key, column: Column, text = this.text(key)): unknown {
    const decoded = decodeCell(column, text);
    if (!decoded.ok) this.report(key, decoded.unclear);
    else if (decoded.value === undefined && this.columns[key].required) {
      this.report(key, {
        code: 'list.missing',
        message: `Chưa điền cột ${this.columns[key].title}.`,
        remedy: 'Điền ô này trong tệp rồi nhập lại; các dòng khác đã được nhận.',
      });
    }
    return decoded.ok ? decoded.value : undefined;
  }
}

type SchoolRecord = RecordOf<typeof schoolsTable>;
type StaffRecord = RecordOf<typeof schoolStaffTable>;

function schoolOf(reader: RowReader<SchoolColumnKey>, line: number): ListedSchool | undefined {
  const { columns } = schoolsTable;
  const name = reader.read('name', columns.name) as SchoolRecord['name'] | undefined;
  const levels = reader.read('levels', columns.levels, withLevelCodes(reader.text('levels'))) as
    | SchoolRecord['levels']
    | undefined;
  const account = reader.read('account', columns.account) as SchoolRecord['account'] | undefined;
  const highQuality = reader.read('highQuality', columns.highQuality) === true;
  const profile = reader.read('profile', columns.profile) as Profile | undefined;
  const existingFolder = reader.read('existingFolder', columns.existingFolder) as string | undefined;
  if (name === undefined || levels === undefined || account === undefined) return undefined;
  const remark = accountRemark(account, levels);
  if (remark !== undefined) reader.report('account', remark);
  return {
    line,
    name,
    levels,
    account,
    highQuality,
    profile: profile ?? 'whole',
    ...optional('phone', reader.text('phone')),
    ...optional('address', reader.text('address')),
    ...optional('existingFolder', existingFolder ?? ''),
  };
}

function personOf(reader: RowReader<StaffColumnKey>, line: number): ListedPerson | undefined {
  const { columns } = schoolStaffTable;
  const school = reader.read('school', columns.school) as string | undefined;
  const name = reader.read('name', columns.name) as StaffRecord['name'] | undefined;
  const roles = reader.read('roles', columns.roles) as StaffRecord['roles'] | undefined;
  const email = reader.read('email', columns.email) as string | undefined;
  const ownAccount = reader.read('ownAccount', columns.ownAccount) === true;
  if (school === undefined || name === undefined || roles === undefined) return undefined;
  return { line, school, name, roles, ...optional('email', email ?? ''), ownAccount };
}

function repetition(
  school: ListedSchool,
  before: readonly ListedSchool[],
  reader: RowReader<SchoolColumnKey>,
): Problem | undefined {
  const sameAccount = before.find(({ account }) => account === school.account);
  if (sameAccount) {
    return {
      code: 'list.repeated-account',
      place: reader.place('account'),
      message: `Tài khoản ${school.account} đã dùng cho “${sameAccount.name}” ở dòng ${sameAccount.line}.`,
      remedy: 'Mỗi trường một tài khoản: sửa một trong hai dòng rồi nhập lại.',
    };
  }
  const sameName = before.find(({ name }) => comparable(name) === comparable(school.name));
  return (
    sameName && {
      code: 'list.repeated-name',
      place: reader.place('name'),
      message: `Trường “${school.name}” đã có ở dòng ${sameName.line}.`,
      remedy: 'Xóa dòng thừa, hoặc sửa tên cho khác nhau, rồi nhập lại.',
    }
  );
}

/** "Mầm non" becomes "MN", so that both ways of writing are understood. */
function withLevelCodes(text: string): string {
  return (Object.entries(LEVEL_NAMES) as [Level, string][]).reduce(
    (result, [code, name]) => result.replace(new RegExp(name, 'giu'), code),
    text.normalize('NFC'),
  );
}

function noHeading(fileName: string): Problem {
  const titles = Object.values(schoolColumns).flatMap(({ title, required }) => (required ? [title] : []));
  return {
    code: 'list.no-heading',
    place: fileName,
    message: 'Không thấy dòng tên cột.',
    remedy: `Dòng đầu phải có các cột ${titles.join(', ')}; tải tệp mẫu để xem.`,
  };
}

function optional<Key extends string>(key: Key, text: string): { readonly [K in Key]?: string } {
  return text === '' ? {} : ({ [key]: text } as { readonly [K in Key]?: string });
}

function folded(text: string): string {
  return withoutDiacritics(comparable(withoutLabel(text).replace(/\*/g, '')));
}

function keysOf<Key extends string>(columns: Readonly<Record<Key, ListColumn>>): Key[] {
  return Object.keys(columns) as Key[];
}
