/** Phân công kiểm tra: who verifies which schools; somebody who works or worked there is only assigned with a reason, which is logged. */
import * as v from 'valibot';
import { formatSchoolYear } from '../../domain/school-year';
import { ROUND_SHORT, type Round, type TeamTask } from '../../domain/verification';
import { comparable } from '../../domain/vietnamese';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { explained, showDialog } from '../../google/dialogs';
import { withDocumentLock } from '../../google/locks';
import { assignmentsTable, schoolStaffTable } from '../../workbook/district';
import { toRowValues } from '../../workbook/write-table';
import { answered, type Refusal, requested } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { logActivities } from '../settings/activity';
import { generalSettings } from '../settings/read-district';
import { relationOf } from './relations';
import { readVerification, signature, type VerificationTables } from './store';

const TITLE = 'Phân công kiểm tra';

export interface AssignedView {
  readonly id: string;
  readonly schoolId: string;
  readonly person: string;
  readonly task: TeamTask;
  readonly unit: string;
  readonly email: string;
  readonly relation: string;
  readonly reason: string;
}

export interface AssignmentsPage {
  readonly round: Round;
  readonly yearText: string;
  readonly schools: readonly { readonly id: string; readonly name: string; readonly levels: string }[];
  readonly assigned: readonly AssignedView[];
  /** People assigned before, to choose again. */
  readonly people: readonly Pick<AssignedView, 'person' | 'unit' | 'email'>[];
}

export type AssignmentsAnswer =
  | { readonly state: 'page'; readonly page: AssignmentsPage; readonly message?: string }
  /** Nothing was written: these schools ask for a reason. */
  | {
      readonly state: 'warned';
      readonly warnings: readonly { readonly school: string; readonly relation: string }[];
    };

/** Menu. */
export function openAssignments(): void {
  explained(TITLE, () => {
    const page = assignmentsPage(readVerification(activeWorkbook()), 'roundOne');
    showDialog('assignments', TITLE, { width: 920, height: 660 }, page);
  });
}

const roundSchema = v.object({ round: v.picklist(['roundOne', 'roundTwo']) });

const assignSchema = v.object({
  round: v.picklist(['roundOne', 'roundTwo']),
  person: v.pipe(v.string(), v.trim(), v.minLength(2, 'Chưa ghi họ tên người kiểm tra.'), v.maxLength(120)),
  unit: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  email: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.toLowerCase(),
      v.regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Địa chỉ thư không đúng.'),
    ),
    '',
  ),
  task: v.picklist(['lead', 'secretary', 'member']),
  schools: v.pipe(v.array(v.string()), v.minLength(1, 'Chưa chọn trường nào.')),
  reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
});

const removeSchema = v.object({ id: v.string(), round: v.picklist(['roundOne', 'roundTwo']) });

/** Dialog: the other round. */
export function loadAssignments(request: unknown): AssignmentsAnswer | Refusal {
  return answered(() => ({
    state: 'page',
    page: assignmentsPage(readVerification(activeWorkbook()), requested(roundSchema, request).round),
  }));
}

/** Dialog: assigns one person to these schools; answers the warnings, having written nothing, while a reason is missing. */
export function saveAssignments(request: unknown): AssignmentsAnswer | Refusal {
  return answered<AssignmentsAnswer>(() => {
    const wanted = requested(assignSchema, request);
    return withDocumentLock(() => assign(activeWorkbook(), wanted));
  });
}

type Wanted = v.InferOutput<typeof assignSchema>;
type Schools = VerificationTables['schools'];
/** What ties the person to a school, by the school's id; schools without a tie are left out. */
type Relations = ReadonlyMap<string, string>;

function assign(workbook: ActiveWorkbook, wanted: Wanted): AssignmentsAnswer {
  const { person, round, reason } = wanted;
  const tables = readVerification(workbook);
  const chosen = tables.schools.filter(({ id }) => wanted.schools.includes(id));
  const relations = relationsTo(workbook, wanted, chosen);
  if (relations.size > 0 && reason === '')
    return { state: 'warned', warnings: warningsOf(chosen, relations) };
  const added = unassigned(tables, wanted, chosen);
  writeAssignments(workbook, wanted, yearOf(tables), added, relations);
  const message =
    added.length === 0
      ? `${person} đã được phân công từ trước.`
      : `Đã phân công ${person} ở ${added.length} trường.`;
  return { state: 'page', page: assignmentsPage(readVerification(workbook), round), message };
}

function relationsTo(workbook: ActiveWorkbook, { person, email }: Wanted, chosen: Schools): Relations {
  const [staff] = readRecords(workbook, [schoolStaffTable]).records;
  const known = staff.map(({ record }) => record);
  const candidate = { person, ...(email === '' ? {} : { email }) };
  return new Map(
    chosen.flatMap(({ id, record }): [string, string][] => {
      const relation = relationOf(candidate, record, known, today());
      return relation === undefined ? [] : [[id, relation]];
    }),
  );
}

function warningsOf(chosen: Schools, relations: Relations) {
  return chosen.flatMap(({ id, record }) => {
    const relation = relations.get(id);
    return relation === undefined ? [] : [{ school: record.name, relation }];
  });
}

/** The schools that the person does not verify yet in this round of the year. */
function unassigned(tables: VerificationTables, { person, round }: Wanted, chosen: Schools): Schools {
  const year = yearOf(tables);
  const present = new Set(
    tables.assignments
      .filter(
        ({ record }) => record.removedAt === undefined && record.round === round && record.year === year,
      )
      .map(({ record }) => `${record.schoolId} ${comparable(record.person)}`),
  );
  return chosen.filter(({ id }) => !present.has(`${id} ${comparable(person)}`));
}

function writeAssignments(
  workbook: ActiveWorkbook,
  { round, person, unit, email, task, reason }: Wanted,
  year: string,
  added: Schools,
  relations: Relations,
): void {
  const { by, at } = signature();
  workbook.appendRows(
    assignmentsTable,
    added.map(({ id, record }) =>
      toRowValues(assignmentsTable, {
        schoolId: id,
        school: record.name,
        year,
        round,
        person,
        task,
        unit: unit || undefined,
        email: email || undefined,
        relation: relations.get(id),
        reason: relations.has(id) ? reason : undefined,
        by,
        at,
      }),
    ),
  );
  logActivities(
    workbook,
    added.map(({ id, record }) => {
      const relation = relations.get(id);
      return {
        what: `Phân công ${person} kiểm tra ${ROUND_SHORT[round]}`,
        school: record.name,
        result:
          relation === undefined ? 'Đã phân công' : `Lưu ý: ${relation}. Lý do vẫn phân công: ${reason}`,
      };
    }),
  );
  workbook.flush();
}

/** Dialog: an assignment ends; its row stays. */
export function removeAssignment(request: unknown): AssignmentsAnswer | Refusal {
  return answered<AssignmentsAnswer>(() => {
    const { id, round } = requested(removeSchema, request);
    return withDocumentLock((): AssignmentsAnswer => {
      const workbook = activeWorkbook();
      const row = readVerification(workbook).assignments.find((each) => each.id === id)?.record;
      if (row !== undefined && row.removedAt === undefined) {
        workbook.patchRow(assignmentsTable, id, toRowValues(assignmentsTable, { removedAt: signature().at }));
        logActivities(workbook, [
          {
            what: `Thôi phân công ${row.person} kiểm tra ${ROUND_SHORT[row.round]}`,
            school: row.school ?? '',
            result: 'Xong',
          },
        ]);
        workbook.flush();
      }
      return {
        state: 'page',
        page: assignmentsPage(readVerification(workbook), round),
        message: 'Đã thôi phân công.',
      };
    });
  });
}

function assignmentsPage(tables: VerificationTables, round: Round): AssignmentsPage {
  const year = yearOf(tables);
  const rows = tables.assignments.map(({ id, record }) => ({
    id,
    year: record.year,
    round: record.round,
    isOver: record.removedAt !== undefined,
    view: {
      id,
      schoolId: record.schoolId,
      person: record.person,
      task: record.task ?? ('member' as const),
      unit: record.unit ?? '',
      email: record.email ?? '',
      relation: record.relation ?? '',
      reason: record.reason ?? '',
    },
  }));
  const people = new Map(
    rows.map(({ view: { person, unit, email } }) => [comparable(person), { person, unit, email }]),
  );
  return {
    round,
    yearText: year,
    schools: tables.schools.map(({ id, record }) => ({
      id,
      name: record.name,
      levels: record.levels.join(', '),
    })),
    assigned: rows
      .filter((row) => row.year === year && row.round === round && !row.isOver)
      .map(({ view }) => view),
    people: [...people.values()],
  };
}

function yearOf({ settings }: VerificationTables): string {
  return formatSchoolYear(generalSettings(settings).schoolYear);
}
