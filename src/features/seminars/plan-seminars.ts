/** The office's calendar of chuyên đề: who is invited, who came, what is still to be counted. Pure. */
import { addDays, formatDate, type IsoDate } from '../../domain/calendar-date';
import { comparable } from '../../domain/vietnamese';
import type { seminarAttendanceTable, seminarPlanTable } from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';
import type { SchoolEntry } from '../registry/read-schools';

export type SeminarRecord = RecordOf<typeof seminarPlanTable>;
export type SeminarEntry = Entry<SeminarRecord>;
export type AttendanceRecord = RecordOf<typeof seminarAttendanceTable>;
export type AttendanceEntry = Entry<AttendanceRecord>;

/** A seminar that has its number. */
export type NumberedSeminar = SeminarRecord & { readonly number: number };

/** The host's sheet comes so many days before, and is closed so many days after the day itself. */
const DAYS_BEFORE = 7;
const DAYS_AFTER = 14;

/** Numbers for rows that have none, or repeat another's, by row id; rows without a row id are numbered once they have one. */
export function missingNumbers(seminars: readonly SeminarEntry[]): Map<string, number> {
  const given = new Map<string, number>();
  const taken = new Set<number>();
  let last = Math.max(0, ...seminars.map(({ record }) => record.number ?? 0));
  for (const { id, record } of seminars) {
    if (record.number !== undefined && !taken.has(record.number)) taken.add(record.number);
    else if (id !== '') {
      last += 1;
      given.set(id, last);
    }
  }
  return given;
}

export function numbered(seminars: readonly SeminarEntry[]): NumberedSeminar[] {
  const seen = new Set<number>();
  return seminars.flatMap(({ record }) => {
    const { number } = record;
    if (number === undefined || seen.has(number)) return [];
    seen.add(number);
    return [{ ...record, number }];
  });
}

/** The schools that send people: of the levels, or only those that are named. */
export function invited(seminar: SeminarRecord, schools: readonly SchoolEntry[]): SchoolEntry[] {
  const names = namesIn(seminar.schools);
  return schools.filter(({ record }) => {
    if (names.length > 0) return names.includes(comparable(record.name));
    return !seminar.levels?.length || record.levels.some((level) => seminar.levels?.includes(level));
  });
}

/** True when the invited schools are named one by one. */
export function isNamed({ schools }: SeminarRecord): boolean {
  return namesIn(schools).length > 0;
}

/** Names that no school bears: whoever typed them should hear of it. */
export function unknownNames(seminar: SeminarRecord, schools: readonly SchoolEntry[]): string[] {
  const known = new Set(schools.map(({ record }) => comparable(record.name)));
  const named = (seminar.schools ?? '').split(/[;\n]/).map((name) => name.trim());
  return [...named, seminar.host ?? ''].filter((name) => name !== '' && !known.has(comparable(name)));
}

export function hostOf(seminar: SeminarRecord, schools: readonly SchoolEntry[]): SchoolEntry | undefined {
  const host = comparable(seminar.host ?? '');
  return host === '' ? undefined : schools.find(({ record }) => comparable(record.name) === host);
}

/** Nothing more is counted: it was put off, or its day is long over. */
export function isOver({ date, state }: SeminarRecord, day: IsoDate): boolean {
  return state === 'cancelled' || addDays(date, DAYS_AFTER) < day;
}

/** The days on which the host has the sheet to count in. */
export function isCounting(seminar: SeminarRecord, day: IsoDate): boolean {
  return !isOver(seminar, day) && addDays(seminar.date, -DAYS_BEFORE) <= day;
}

/** What the host counted of one school. */
export interface HostCount {
  readonly count?: number;
  readonly pupils?: number;
  readonly parents?: number;
  readonly note?: string;
}

export interface AttendancePlan {
  readonly added: readonly AttendanceRecord[];
  /** By row id: the columns that differ; undefined empties a cell. */
  readonly changed: ReadonlyMap<string, Partial<AttendanceRecord>>;
  /** All rows as they are then, for the summaries. */
  readonly rows: readonly AttendanceRecord[];
}

/** One row for each seminar and invited school. What officers counted stays and is what counts. */
export function planAttendance(
  seminars: readonly NumberedSeminar[],
  schools: readonly SchoolEntry[],
  before: readonly AttendanceEntry[],
  hostCounts: ReadonlyMap<string, HostCount> = new Map(),
): AttendancePlan {
  const known = new Map(before.map((entry) => [keyOf(entry.record), entry]));
  const added: AttendanceRecord[] = [];
  const changed = new Map<string, Partial<AttendanceRecord>>();
  const rows: AttendanceRecord[] = [];
  for (const seminar of seminars) {
    if (seminar.state === 'cancelled') continue;
    for (const school of invited(seminar, schools)) {
      const key = attendanceKey(seminar.number, school.id);
      const entry = known.get(key);
      known.delete(key);
      const host = hostCounts.get(key);
      const merged: AttendanceRecord = {
        ...entry?.record,
        seminar: seminar.number,
        date: seminar.date,
        topic: seminar.topic,
        school: school.record.name,
        schoolId: school.id,
        quota: seminar.quota,
        ...(host === undefined
          ? {}
          : {
              hostCount: host.count,
              hostPupils: host.pupils,
              hostParents: host.parents,
              hostNote: host.note,
            }),
      };
      const record = { ...merged, result: resultOf(merged) };
      rows.push(record);
      if (entry === undefined) added.push(record);
      else noteChange(changed, entry, record);
    }
  }
  // rows of schools that are not invited any more stay for the record
  rows.push(...[...known.values()].map(({ record }) => record));
  return { added, changed, rows };
}

export function attendanceKey(seminar: number, schoolId: string): string {
  return `${seminar}/${schoolId}`;
}

function keyOf({ seminar, schoolId }: AttendanceRecord): string {
  return attendanceKey(seminar, schoolId);
}

function noteChange(
  changed: Map<string, Partial<AttendanceRecord>>,
  { id, record: before }: AttendanceEntry,
  record: AttendanceRecord,
): void {
  const former: Readonly<Record<string, unknown>> = before;
  const differing = Object.entries(record).filter(([key, value]) => (former[key] ?? '') !== (value ?? ''));
  if (differing.length > 0) changed.set(id, Object.fromEntries(differing));
}

/** What the office counted, else what the host did. */
export function countOf({ count, hostCount }: AttendanceRecord): number | undefined {
  return count ?? hostCount;
}

/** Enough means the quota; without one, that anybody came. */
export function resultOf(record: AttendanceRecord): NonNullable<AttendanceRecord['result']> {
  const count = countOf(record);
  if (count === undefined) return 'unknown';
  return count >= Math.max(1, record.quota ?? 1) ? 'enough' : 'short';
}

/** "Đủ thành phần (3/3)" */
export function resultWords(record: AttendanceRecord): string | undefined {
  const count = countOf(record);
  if (count === undefined) return undefined;
  const share = record.quota === undefined ? `${count} người` : `${count}/${record.quota}`;
  return resultOf(record) === 'enough' ? `Đủ thành phần (${share})` : `Thiếu thành phần (${share})`;
}

/** The columns of the calendar that follow from who came; nothing before anybody was counted. */
export function summaryOf(
  number: number,
  attendance: readonly AttendanceRecord[],
): Pick<SeminarRecord, 'attendance' | 'attended' | 'pupils' | 'parents'> {
  const own = attendance.filter(({ seminar }) => seminar === number);
  const counted = own.filter((each) => countOf(each) !== undefined);
  if (counted.length === 0) return {};
  const named = (result: AttendanceRecord['result']) => own.filter((each) => resultOf(each) === result);
  const enough = named('enough').length;
  const short = named('short').map((each) => `${each.school} (${countOf(each) ?? 0}/${each.quota ?? 1})`);
  const unknown = named('unknown').map(({ school }) => school);
  return {
    attendance: [
      `Đủ thành phần: ${enough}/${own.length} trường`,
      ...(short.length === 0 ? [] : [`thiếu: ${short.join(', ')}`]),
      ...(unknown.length === 0 ? [] : [`chưa điểm danh: ${unknown.join(', ')}`]),
    ].join('; '),
    attended: sum(own.map(countOf)),
    pupils: sum(own.map(({ pupils, hostPupils }) => pupils ?? hostPupils)),
    parents: sum(own.map(({ parents, hostParents }) => parents ?? hostParents)),
  };
}

/** "8:00 ngày 5/12/2026, tại Trường …" */
export function whenAndWhere({
  date,
  time,
  host,
  place,
}: Pick<SeminarRecord, 'date' | 'time' | 'host' | 'place'>): string {
  const day = `${time === undefined ? '' : `${time} `}ngày ${formatDate(date)}`;
  const where = place ?? host;
  return where === undefined ? day : `${day}, tại ${where}`;
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((all, value) => all + value, 0);
}

function namesIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[;\n]/)
    .map(comparable)
    .filter((name) => name !== '');
}
