/** Brings the calendar and the attendance up to date with each other: numbers, rows for invited schools, results, summaries. */
import type { IsoDate } from '../../domain/calendar-date';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { seminarAttendanceTable, seminarPlanTable } from '../../workbook/district';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import type { SchoolEntry } from '../registry/read-schools';
import { rememberComing } from './memory';
import { comingSeminars } from './plan-reminders';
import {
  type AttendanceEntry,
  type AttendanceRecord,
  type HostCount,
  missingNumbers,
  type NumberedSeminar,
  numbered,
  planAttendance,
  type SeminarEntry,
  type SeminarRecord,
  summaryOf,
} from './plan-seminars';

export interface Calendar {
  readonly entries: readonly SeminarEntry[];
  readonly seminars: readonly NumberedSeminar[];
  readonly attendance: readonly AttendanceRecord[];
}

/** Reads both tables and writes what differs; what people typed is left alone. Safe to repeat. */
export function refreshCalendar(
  workbook: ActiveWorkbook,
  schools: readonly SchoolEntry[],
  day: IsoDate,
  hostCounts?: ReadonlyMap<string, HostCount>,
): Calendar {
  let [entries, rows] = read(workbook);
  if (entries.some(({ id }) => id === '')) {
    workbook.assignIds(seminarPlanTable);
    [entries, rows] = read(workbook);
  }
  const numbers = missingNumbers(entries);
  entries = entries.map((entry) => {
    const number = numbers.get(entry.id);
    return number === undefined ? entry : { ...entry, record: { ...entry.record, number } };
  });
  const seminars = numbered(entries);
  const plan = planAttendance(seminars, schools, rows, hostCounts);
  const patches = new Map<string, RowValues>();
  for (const [id, change] of plan.changed) patches.set(id, toRowValues(seminarAttendanceTable, change));
  workbook.patchRows(seminarAttendanceTable, patches);
  workbook.appendRows(
    seminarAttendanceTable,
    plan.added.map((record) => toRowValues(seminarAttendanceTable, record)),
  );
  patchPlan(workbook, entries, numbers, plan.rows);
  workbook.flush();
  rememberComing(comingSeminars(seminars, schools, day));
  return { entries, seminars, attendance: plan.rows };
}

function read(workbook: ActiveWorkbook): readonly [readonly SeminarEntry[], readonly AttendanceEntry[]] {
  return readRecords(workbook, [seminarPlanTable, seminarAttendanceTable]).records;
}

/** Numbers and summaries; only cells that differ. */
function patchPlan(
  workbook: ActiveWorkbook,
  entries: readonly SeminarEntry[],
  numbers: ReadonlyMap<string, number>,
  attendance: readonly AttendanceRecord[],
): void {
  const patches = new Map<string, RowValues>();
  for (const { id, record } of entries) {
    if (record.number === undefined || id === '') continue;
    const summary: Partial<SeminarRecord> = {
      attendance: undefined,
      attended: undefined,
      pupils: undefined,
      parents: undefined,
      ...summaryOf(record.number, attendance),
    };
    const before: Readonly<Record<string, unknown>> = record;
    const differing = Object.entries(summary).filter(([key, value]) => (before[key] ?? '') !== (value ?? ''));
    const change: Partial<SeminarRecord> = {
      ...Object.fromEntries(differing),
      ...(numbers.has(id) ? { number: record.number } : {}),
    };
    if (Object.keys(change).length > 0) patches.set(id, toRowValues(seminarPlanTable, change));
  }
  workbook.patchRows(seminarPlanTable, patches);
}
