/** The district's tables of verification: what a dialog needs of them, read once, and one round written at a time. */
import { ProblemError } from '../../domain/result';
import {
  formatMonth,
  formatSchoolYear,
  type Month,
  monthsOfSchoolYear,
  type SchoolYear,
} from '../../domain/school-year';
import { type Round, TEAM_TASKS } from '../../domain/verification';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import { activeUser } from '../../google/session';
import type { SchoolSettings } from '../../standard/settings';
import { type VerificationSettings, verificationSettings } from '../../standard/settings-verification';
import {
  assignmentsTable,
  factsTable,
  monthDecisionsTable,
  schoolProfilesTable,
  verificationPointsTable,
  verificationsTable,
} from '../../workbook/district';
import { readTable } from '../../workbook/read-table';
import type { Entry, RecordOf } from '../../workbook/table';
import { toRowValues } from '../../workbook/write-table';
import { factsId } from '../consolidate/plan';
import { readRecords } from '../registers/read-records';
import { readSchools, type SchoolEntry } from '../registry/read-schools';
import { readSettingsEntries, type SettingsEntries, systemValue } from '../settings/read-district';
import { type Computed, decodeComputed } from './computed';
import { rulesForSchool } from './district-rules';
import { lastDayOf } from './last-day';
import type { TeamMember } from './page';
import { criteriaFrom, refreshedCriteria, type SessionRow, type ViewInput } from './plan-view';
import { type ProfileRow, profileAt } from './profile-at';
import {
  type CheckEntries,
  type CriteriaCopy,
  checkedTotals,
  decodeCriteria,
  decodeEntries,
  encodeCriteria,
  encodeEntries,
  isChecked,
  NO_ENTRY,
} from './sheet';
import type { DecisionRow, FactsRecord } from './submission-state';
import { submittedCopy } from './submitted-copy';

export type AssignmentRow = Entry<RecordOf<typeof assignmentsTable>>;
export type SessionRecord = RecordOf<typeof verificationsTable>;

export interface VerificationTables {
  readonly workbook: ActiveWorkbook;
  readonly settings: SettingsEntries;
  readonly rounds: VerificationSettings;
  readonly operator: string;
  readonly schools: readonly SchoolEntry[];
  readonly sessions: readonly SessionRow[];
  readonly decisions: readonly DecisionRow[];
  readonly assignments: readonly AssignmentRow[];
  readonly profiles: readonly ProfileRow[];
}

/** Everything light; a school's points and facts are read when it is asked for. Throws ProblemError for a table that is gone. */
export function readVerification(workbook: ActiveWorkbook): VerificationTables {
  const settings = readSettingsEntries(workbook);
  const [sessions, decisions, assignments, profiles] = readRecords(workbook, [
    verificationsTable,
    monthDecisionsTable,
    assignmentsTable,
    schoolProfilesTable,
  ]).records;
  return {
    workbook,
    settings,
    rounds: verificationSettings(settings.map(({ record }) => record)).settings,
    operator: systemValue(settings, 'operator').toLowerCase(),
    schools: readSchools(workbook).schools,
    sessions,
    decisions,
    assignments,
    profiles,
  };
}

export interface RoundPlace {
  readonly school: string;
  readonly month: Month;
  readonly round: Round;
}

/** The round of a school in a month, once somebody has begun it. */
export function sessionOf(
  sessions: readonly SessionRow[],
  { school, month, round }: RoundPlace,
): SessionRow | undefined {
  return sessions.find(
    ({ record }) => record.schoolId === school && record.month === month && record.round === round,
  );
}

/** Throws ProblemError for a school that left the table. */
export function schoolWith(schools: readonly SchoolEntry[], id: string): SchoolEntry {
  const school = schools.find((each) => each.id === id);
  if (school !== undefined) return school;
  throw new ProblemError({
    code: 'school.gone',
    message: 'Trường này không còn trong trang Trường, hoặc đã chuyển sang Lưu trữ.',
    remedy: 'Đóng hộp thoại, xem lại trang Trường rồi mở lại.',
  });
}

/** Throws ProblemError for a month of another school year or one that has not begun. */
export function checkMonth(year: SchoolYear, month: Month): void {
  if (monthsOfSchoolYear(year).includes(month) && `${month}-01` <= today()) return;
  throw new ProblemError({
    code: 'month.outside',
    message: `Tháng ${formatMonth(month)} không thuộc năm học ${formatSchoolYear(year)} hoặc chưa bắt đầu.`,
    remedy: 'Chọn một tháng đã bắt đầu của năm học này.',
  });
}

/** What the district knows of one school's month, and of one round's points. */
export function readFacts(workbook: ActiveWorkbook, school: string, month: Month): FactsRecord | undefined {
  const result = workbook.readRows(factsTable, [factsId(school, month)]);
  return result.ok ? readTable(factsTable, result.value).entries[0]?.record : undefined;
}

export interface KeptPoints {
  readonly criteria: CriteriaCopy;
  readonly entries: CheckEntries;
  readonly computed?: Computed;
}

/** The points of these rounds, by the id of the round. */
export function readPoints(
  workbook: ActiveWorkbook,
  sessions: readonly SessionRow[],
): Map<string, KeptPoints> {
  const ids = sessions.map(({ record }) => record.pointsId ?? '');
  if (ids.length === 0) return new Map();
  const result = workbook.readRows(verificationPointsTable, ids);
  return pointsBySession(sessions, result.ok ? readTable(verificationPointsTable, result.value).entries : []);
}

/** The points of all rounds in one read, for what looks at the whole district. */
export function readAllPoints(
  workbook: ActiveWorkbook,
  sessions: readonly SessionRow[],
): Map<string, KeptPoints> {
  return pointsBySession(sessions, readRecords(workbook, [verificationPointsTable]).records[0]);
}

function pointsBySession(
  sessions: readonly SessionRow[],
  rows: readonly Entry<RecordOf<typeof verificationPointsTable>>[],
): Map<string, KeptPoints> {
  const byId = new Map(rows.map(({ id, record }) => [id, record]));
  return new Map(
    sessions.flatMap(({ id, record }): [string, KeptPoints][] => {
      const row = byId.get(record.pointsId ?? '');
      const criteria = decodeCriteria(row?.criteria ?? '');
      if (row === undefined || criteria === undefined) return [];
      const computed = decodeComputed(row.computed);
      return [
        [
          id,
          {
            criteria,
            entries: decodeEntries(row.entries ?? ''),
            ...(computed === undefined ? {} : { computed }),
          },
        ],
      ];
    }),
  );
}

/** Everything about one school's round, for a view of it or to begin it. */
export function roundInput(tables: VerificationTables, office: SchoolSettings, place: RoundPlace): ViewInput {
  const { workbook, sessions } = tables;
  const school = schoolWith(tables.schools, place.school);
  const facts = readFacts(workbook, school.id, place.month);
  const profile = profileAt(school.record, tables.profiles, lastDayOf(place.month));
  const rules = rulesForSchool(office, school.record, profile.profile);
  const session = sessionOf(sessions, place);
  const before = lastClosed(sessions, place);
  const kept = readPoints(
    workbook,
    [session, before].flatMap((each) => each ?? []),
  );
  const own = session === undefined ? undefined : kept.get(session.id);
  const copy = submittedCopy(facts?.snapshot);
  const former = before === undefined ? undefined : kept.get(before.id);
  return {
    school,
    profile,
    rules,
    ...(facts === undefined ? {} : { facts }),
    decisions: tables.decisions,
    ...(session === undefined ? {} : { session }),
    criteria:
      own === undefined
        ? criteriaFrom(rules, copy)
        : session?.record.state === 'done'
          ? own.criteria
          : refreshedCriteria(own.criteria, copy),
    entries: own?.entries ?? new Map(),
    ...(own?.computed === undefined ? {} : { computed: own.computed }),
    team: teamOf(tables.assignments, place, office.schoolYear),
    ...(before === undefined || former === undefined
      ? {}
      : { last: { session: before, criteria: former.criteria, entries: former.entries } }),
  };
}

/** The newest closed round of a school that began before this one. */
function lastClosed(
  sessions: readonly SessionRow[],
  { school, month, round }: RoundPlace,
): SessionRow | undefined {
  const orderOf = (record: { readonly month: Month; readonly round: Round }) =>
    `${record.month} ${record.round === 'roundOne' ? 1 : 2}`;
  return sessions
    .filter(
      ({ record }) =>
        record.schoolId === school && record.state === 'done' && orderOf(record) < orderOf({ month, round }),
    )
    .sort((one, other) => (orderOf(one.record) < orderOf(other.record) ? -1 : 1))
    .pop();
}

export function teamOf(
  assignments: readonly AssignmentRow[],
  { school, round }: Pick<RoundPlace, 'school' | 'round'>,
  year: SchoolYear,
): TeamMember[] {
  return assignments
    .filter(
      ({ record }) =>
        record.schoolId === school &&
        record.round === round &&
        record.year === formatSchoolYear(year) &&
        record.removedAt === undefined,
    )
    .map(({ record: { person, task, unit, relation, reason } }) => ({
      person,
      task: TEAM_TASKS[task ?? 'member'],
      unit: unit ?? '',
      ...(relation === undefined ? {} : { relation }),
      ...(reason === undefined ? {} : { reason }),
    }));
}

/** Who does it and when, as the rows of the district keep it. */
export function signature(): { readonly by: string; readonly at: string } {
  return { by: activeUser() ?? 'không rõ tài khoản', at: now().slice(0, 19) };
}

/** Begins a round: its points row first, so that no round is without one. Answers the new row. */
export function beginRound(tables: VerificationTables, input: ViewInput, place: RoundPlace): SessionRow {
  const { workbook } = tables;
  const { by, at } = signature();
  const [pointsId = ''] = workbook.appendRows(verificationPointsTable, [
    toRowValues(verificationPointsTable, {
      school: input.school.record.name,
      criteria: encodeCriteria(input.criteria),
      entries: encodeEntries(input.entries),
    }),
  ]);
  const record: SessionRecord = {
    schoolId: input.school.id,
    school: input.school.record.name,
    month: place.month,
    round: place.round,
    state: 'open',
    assessors: input.team.map(({ person }) => person).join(', ') || undefined,
    pointsLabel: input.criteria.label,
    settingsVersion: String(input.criteria.version),
    revision: 0,
    changedAt: at,
    changedBy: by,
    digest: input.facts?.digest,
    pointsId,
  };
  const [id = ''] = workbook.appendRows(verificationsTable, [toRowValues(verificationsTable, record)]);
  return { id, row: 0, record };
}

/** Totals of a round as its light row shows them. */
export function totalColumns(
  round: Round,
  criteria: CriteriaCopy,
  entries: CheckEntries,
): Partial<SessionRecord> {
  const { whole, standards } = checkedTotals(round, criteria, entries);
  const pointsOf = (code: string) => standards.get(code)?.points;
  return {
    points1: pointsOf('1'),
    points2: pointsOf('2'),
    points3: pointsOf('3'),
    pointsTotal: whole.points,
    maximumTotal: whole.maximum,
    metCount: whole.met,
    applicableCount: whole.applicable,
    answeredCount: criteria.indicators.filter(({ code }) => isChecked(entries.get(code) ?? NO_ENTRY)).length,
  };
}
