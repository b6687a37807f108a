/** Chuyên đề: the menu item and the functions behind its dialog. Every officer may use them. */
import { formatDate, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { ProblemError } from '../../domain/result';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { explained, showDialog } from '../../google/dialogs';
import { withDocumentLock } from '../../google/locks';
import { activeUser } from '../../google/session';
import { markTouched } from '../../google/touched-tables';
import { trainingCalendar } from '../../standard/training';
import { seminarAttendanceTable, seminarPlanTable } from '../../workbook/district';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { askForRun } from '../consolidate/hourly';
import { answered, type Refusal, requested } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { readSchools } from '../registry/read-schools';
import { logActivities } from '../settings/activity';
import { readSettingsEntries, systemValue } from '../settings/read-district';
import type { AttendanceView, SeminarsAnswer, SeminarsPage, SeminarView } from './page';
import {
  type AttendanceRecord,
  attendanceKey,
  type NumberedSeminar,
  resultWords,
  summaryOf,
  whenAndWhere,
} from './plan-seminars';
import { type Calendar, refreshCalendar } from './refresh';
import { attendanceSchema, seminarSchema } from './seminar-schema';

const TITLE = 'Chuyên đề';
const STATES = { planned: 'Sẽ tổ chức', done: 'Đã tổ chức', cancelled: 'Hoãn, hủy' } as const;

/** Menu: shows the dialog. */
export function openSeminars(): void {
  explained(TITLE, () => {
    const workbook = activeWorkbook();
    showDialog('seminars', TITLE, { width: 1000, height: 700 }, page(workbook, refreshed(workbook)));
  });
}

/** Dialog: adds a chuyên đề to the calendar or changes one; schools see it after the operator's next run. */
export function saveSeminar(input: unknown): SeminarsAnswer | Refusal {
  return answered<SeminarsAnswer>(() => {
    const { id, date, quota, schools, ...form } = requested(seminarSchema, input);
    const workbook = activeWorkbook();
    const calendar = withDocumentLock(() => {
      const values = toRowValues(seminarPlanTable, {
        ...filled(form),
        date: parseIsoDate(date),
        quota: quota ?? undefined,
        schools: schools.length === 0 ? undefined : schools.join('; '),
      });
      if (id === '') workbook.appendRows(seminarPlanTable, [values]);
      else if (workbook.patchRows(seminarPlanTable, new Map([[id, values]])).length > 0)
        throw new ProblemError({
          code: 'seminar.gone',
          message: 'Dòng này không còn ở trang Lịch chuyên đề.',
          remedy: 'Đóng hộp thoại rồi mở lại.',
        });
      logActivities(workbook, [
        {
          what: id === '' ? 'Thêm chuyên đề' : 'Sửa chuyên đề',
          result: `${form.topic}, ${formatDate(date as IsoDate)}`,
        },
      ]);
      return refreshed(workbook);
    });
    noteForSchools();
    return { state: 'done', page: page(workbook, calendar), message: `Đã ghi. ${whenItRuns(workbook)}` };
  });
}

/** Dialog: keeps what the office itself counted; it goes before what the host counted. */
export function saveAttendance(input: unknown): SeminarsAnswer | Refusal {
  return answered<SeminarsAnswer>(() => {
    const { number, rows } = requested(attendanceSchema, input);
    const workbook = activeWorkbook();
    const calendar = withDocumentLock(() => {
      const [known] = readRecords(workbook, [seminarAttendanceTable]).records;
      const byKey = new Map(
        known.map(({ id, record }) => [attendanceKey(record.seminar, record.schoolId), id]),
      );
      const patches = new Map<string, RowValues>();
      for (const { schoolId, count, pupils, parents } of rows) {
        const id = byKey.get(attendanceKey(number, schoolId));
        const counted = {
          count: count ?? undefined,
          pupils: pupils ?? undefined,
          parents: parents ?? undefined,
        };
        if (id !== undefined) patches.set(id, toRowValues(seminarAttendanceTable, counted));
      }
      workbook.patchRows(seminarAttendanceTable, patches);
      return refreshed(workbook);
    });
    noteForSchools();
    return {
      state: 'done',
      page: page(workbook, calendar),
      message: `Đã ghi điểm danh. ${whenItRuns(workbook)}`,
    };
  });
}

function noteForSchools(): void {
  markTouched(seminarPlanTable.name);
  askForRun();
}

/** An empty text empties its cell. */
function filled<Form extends object>(form: Form): { [Key in keyof Form]: Form[Key] | undefined } {
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => [key, value === '' ? undefined : value]),
  ) as { [Key in keyof Form]: Form[Key] | undefined };
}

function refreshed(workbook: ActiveWorkbook): Calendar {
  return refreshCalendar(workbook, readSchools(workbook).schools, today());
}

function whenItRuns(workbook: ActiveWorkbook): string {
  const operator = systemValue(readSettingsEntries(workbook), 'operator');
  return `Lượt chạy hằng giờ của tài khoản vận hành ${operator} đưa vào sổ các trường.`;
}

function page(workbook: ActiveWorkbook, calendar: Calendar): SeminarsPage {
  const operator = systemValue(readSettingsEntries(workbook), 'operator').toLowerCase();
  const day = today();
  const ids = new Map(calendar.entries.map(({ id, record }) => [record.number, id]));
  const views = calendar.seminars.map((seminar) =>
    viewOf(ids.get(seminar.number) ?? '', seminar, calendar.attendance),
  );
  const coming = views
    .filter(({ date }) => date >= day)
    .sort((one, other) => (one.date < other.date ? -1 : 1));
  const past = views.filter(({ date }) => date < day).sort((one, other) => (one.date > other.date ? -1 : 1));
  return {
    operator,
    isOperator: activeUser() === operator,
    schools: readSchools(workbook).schools.map(({ record }) => ({
      name: record.name,
      levels: record.levels,
    })),
    seminars: [...coming, ...past],
    topics: trainingCalendar.map(({ topic, levels, audience, quota }) => ({
      topic,
      levels,
      people: audience,
      quota: quota.length === 0 ? null : quota.length,
    })),
    today: day,
  };
}

function viewOf(id: string, seminar: NumberedSeminar, attendance: readonly AttendanceRecord[]): SeminarView {
  const {
    number,
    date,
    time = '',
    topic,
    kind = 'seminar',
    levels = [],
    host = '',
    place = '',
    quota,
  } = seminar;
  const { specialist = '', leader = '', people = '', groups = [], schools = '', note = '' } = seminar;
  const state = seminar.state ?? 'planned';
  const { attendance: summary = '', attended, pupils, parents } = summaryOf(number, attendance);
  const heads = [
    [attended, 'người dự'],
    [pupils, 'học sinh'],
    [parents, 'cha mẹ'],
  ].flatMap(([value, word]) => (value === undefined ? [] : [`${value} ${word}`]));
  return {
    id,
    number,
    date,
    time,
    topic,
    kind,
    levels,
    host,
    place,
    specialist,
    leader,
    quota: quota ?? null,
    people,
    groups,
    schools: schools
      .split(/[;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    state,
    note,
    when: whenAndWhere(seminar),
    stateText: STATES[state],
    summary,
    heads: heads.join(', '),
    attendance: attendance.filter((row) => row.seminar === number).map(attendanceView),
  };
}

function attendanceView(row: AttendanceRecord): AttendanceView {
  return {
    schoolId: row.schoolId,
    school: row.school,
    quota: row.quota ?? null,
    hostCount: row.hostCount ?? null,
    count: row.count ?? null,
    hostPupils: row.hostPupils ?? null,
    hostParents: row.hostParents ?? null,
    pupils: row.pupils ?? null,
    parents: row.parents ?? null,
    result: resultWords(row) ?? 'Chưa điểm danh',
  };
}
