/** What schools have of the calendar in their workbooks: the calendar itself, and at the host a sheet to count in. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import { letterNumber, sheetTitle } from '../../workbook/data-request-form';
import { seminarCalendarTable } from '../../workbook/school';
import { column, type RecordOf, required, type TableDefinition } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { SchoolEntry } from '../registry/read-schools';
import {
  type AttendanceRecord,
  hostOf,
  invited,
  isCounting,
  isOver,
  type NumberedSeminar,
  resultWords,
  whenAndWhere,
} from './plan-seminars';

/** Beyond every declared sheet and every data request. */
const HOST_SHEETS = 118_000;

type Rows = readonly { readonly id: string; readonly values: RowValues }[];

const count = (title: string, note: string) =>
  column.number({ title, note, width: 85, minimum: 0, integer: true });

/** The sheet in the host's workbook; only head-counts are asked. */
export const hostColumns = {
  school: required(column.text({ title: 'Trường', note: 'Trường được mời.', width: 240, computed: true })),
  quota: column.number({ title: 'Phải dự', note: 'Số người trường phải cử.', width: 70, computed: true }),
  count: count('Đã dự', 'Số người trường này đã dự.'),
  pupils: count('Học sinh', 'Số học sinh dự, chỉ đếm, không ghi tên.'),
  parents: count('Cha mẹ', 'Số cha mẹ dự, chỉ đếm, không ghi tên.'),
  note: column.text({ title: 'Ghi chú', note: 'Vắng thành phần nào, lý do.', width: 220 }),
} as const;

/** What names a host's sheet. */
export type HostedSeminar = Pick<NumberedSeminar, 'number' | 'topic' | 'date' | 'time' | 'host' | 'place'>;

export function hostTable(seminar: HostedSeminar): TableDefinition<typeof hostColumns> {
  return {
    name: `attendance-${letterNumber(seminar.number)}`,
    version: 1,
    sheetId: HOST_SHEETS + seminar.number,
    title: sheetTitle('CĐ', seminar.number, `Điểm danh ${seminar.topic}`),
    purpose: `Điểm danh “${seminar.topic}”, ${whenAndWhere(seminar)}. Ghi số người đã dự của từng trường.`,
    workbook: 'school',
    area: 'people',
    maximumRows: 1200,
    writtenBy: 'people',
    sources: [],
    columns: hostColumns,
  };
}

/** One row for each invited school; its row id is the school's. */
export function hostRows(seminar: NumberedSeminar, schools: readonly SchoolEntry[]): Rows {
  const table = hostTable(seminar);
  return invited(seminar, schools).map(({ id, record }) => ({
    id,
    values: toRowValues(table, { school: record.name, quota: seminar.quota }),
  }));
}

/** What a school hosts: sheets to lay now, and sheets to close. */
export function hosting(
  school: SchoolEntry,
  seminars: readonly NumberedSeminar[],
  schools: readonly SchoolEntry[],
  day: IsoDate,
): { readonly open: readonly NumberedSeminar[]; readonly over: readonly NumberedSeminar[] } {
  const own = seminars.filter((seminar) => hostOf(seminar, schools)?.id === school.id);
  return {
    open: own.filter((seminar) => isCounting(seminar, day)),
    over: own.filter((seminar) => isOver(seminar, day) && seminar.laidTo === school.id),
  };
}

/** The calendar of one school: what it is invited to or hosts, by day. */
export function calendarRowsOf(
  school: SchoolEntry,
  seminars: readonly NumberedSeminar[],
  schools: readonly SchoolEntry[],
  attendance: readonly AttendanceRecord[],
): Rows {
  return seminars
    .filter(
      (seminar) =>
        hostOf(seminar, schools)?.id === school.id ||
        invited(seminar, schools).some(({ id }) => id === school.id),
    )
    .sort((one, other) =>
      one.date < other.date ? -1 : one.date > other.date ? 1 : one.number - other.number,
    )
    .map((seminar) => ({
      id: `seminar/${seminar.number}`,
      values: toRowValues(seminarCalendarTable, calendarRecord(school, seminar, attendance)),
    }));
}

function calendarRecord(
  school: SchoolEntry,
  seminar: NumberedSeminar,
  attendance: readonly AttendanceRecord[],
): RecordOf<typeof seminarCalendarTable> {
  const own = attendance.find(
    ({ seminar: number, schoolId }) => number === seminar.number && schoolId === school.id,
  );
  const {
    date,
    time,
    topic,
    kind,
    host,
    place,
    groups,
    quota,
    people,
    specialist,
    leader,
    state,
    note,
    link,
  } = seminar;
  return {
    date,
    time,
    topic,
    kind: kind ?? 'seminar',
    host,
    place,
    groups,
    quota,
    people,
    specialist,
    leader,
    state: state ?? 'planned',
    result: own === undefined ? undefined : resultWords(own),
    note,
    link,
  };
}
