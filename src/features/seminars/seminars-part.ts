/** The calendar of chuyên đề within a consolidation: schools see it, hosts count in a sheet of their own, results come back. */
import type { Problem } from '../../domain/result';
import { closeRequests, layRequests } from '../../google/laid-sheets';
import { seminarAttendanceTable, seminarPlanTable } from '../../workbook/district';
import { seminarCalendarTable } from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { Consolidation } from '../consolidate/open-consolidation';
import type { ConsolidationPart, OpenPart, PartReading, Publication } from '../consolidate/part';
import { tableRequests } from '../consolidate/publish-table';
import type { SchoolEntry } from '../registry/read-schools';
import { type HostSheet, hostSheets, rememberHostSheets } from './memory';
import { attendanceKey, type HostCount, hostOf, isCounting, isOver, unknownNames } from './plan-seminars';
import { calendarRowsOf, hosting, hostRows, hostTable } from './plan-sheets';
import { type Calendar, refreshCalendar } from './refresh';

export const seminarsPart: ConsolidationPart = {
  name: 'seminars',
  open: (district) => new Seminars(district),
};

class Seminars implements OpenPart {
  private readonly sheets: readonly HostSheet[] = hostSheets();
  private calendar: Calendar | undefined;

  constructor(private readonly district: Consolidation) {}

  tablesOf(school: SchoolEntry): readonly TableDefinition[] {
    return this.sheetsOf(school).map(hostTable);
  }

  gather(readings: readonly PartReading[]): void {
    const counts = new Map<string, HostCount>();
    for (const reading of readings) {
      for (const sheet of this.sheetsOf(reading.school)) {
        // its row ids are the invited schools'
        for (const { id, record } of reading.records(hostTable(sheet)) ?? []) {
          const { count, pupils, parents, note } = record;
          counts.set(attendanceKey(sheet.number, id), { count, pupils, parents, note });
        }
      }
    }
    if (counts.size > 0) this.refresh(counts);
  }

  conclude(): void {
    const { isTouched } = this.district;
    if (this.calendar === undefined && (isTouched(seminarPlanTable) || isTouched(seminarAttendanceTable)))
      this.refresh();
  }

  publications(): readonly Publication[] {
    const { isTouched, schools, operator, today, isSample } = this.district;
    if (this.calendar === undefined) {
      if (!isTouched(seminarPlanTable) && !isTouched(seminarAttendanceTable)) return [];
      this.refresh();
    }
    const { seminars = [], attendance = [] } = this.calendar ?? {};
    if (seminars.length === 0) return [];
    return schools.flatMap((school): Publication[] => {
      const rows = calendarRowsOf(school, seminars, schools, attendance);
      const { open, over } = hosting(school, seminars, schools, today);
      if (rows.length === 0 && open.length === 0 && over.length === 0) return [];
      const numbers = (list: typeof open) => list.map(({ number }) => number);
      return [
        {
          school: school.id,
          version: JSON.stringify([rows, numbers(open), numbers(over)]),
          requests: (sheets) => [
            ...tableRequests(
              { definition: seminarCalendarTable, rows, levels: school.record.levels, operator },
              sheets,
            ),
            ...open.flatMap((seminar) =>
              layRequests(
                { table: hostTable(seminar), rows: hostRows(seminar, schools), isSample },
                sheets,
                operator,
              ),
            ),
            ...over.flatMap((seminar) => closeRequests(hostTable(seminar), sheets, operator)),
          ],
        },
      ];
    });
  }

  /** Notes where the sheets to count in lie now; those that are over are read no more. */
  delivered(reached: readonly SchoolEntry[]): readonly Problem[] {
    const { workbook, schools, today } = this.district;
    const ids = new Set(reached.map(({ id }) => id));
    const { entries = [] } = this.calendar ?? {};
    const patches = new Map<string, RowValues>();
    const sheets: HostSheet[] = [];
    const problems: Problem[] = [];
    for (const { id, record } of entries) {
      const { number, topic, date } = record;
      if (number === undefined) continue;
      const host = hostOf(record, schools)?.id;
      const isLaid = host !== undefined && ids.has(host) && isCounting(record, today);
      const schoolId = isLaid ? host : record.laidTo;
      if (isLaid && record.laidTo !== host) patches.set(id, toRowValues(seminarPlanTable, { laidTo: host }));
      if (schoolId !== undefined && !isOver(record, today)) sheets.push({ number, topic, date, schoolId });
      for (const name of ids.has(host ?? '') || host === undefined ? unknownNames(record, schools) : [])
        problems.push(unknownSchool(topic, name));
    }
    workbook.patchRows(seminarPlanTable, patches);
    workbook.flush();
    rememberHostSheets(sheets);
    this.calendar = undefined;
    this.refresh();
    return problems;
  }

  private sheetsOf({ id }: SchoolEntry): HostSheet[] {
    return this.sheets.filter(({ schoolId }) => schoolId === id);
  }

  private refresh(counts?: ReadonlyMap<string, HostCount>): void {
    const { workbook, schools, today } = this.district;
    this.calendar = refreshCalendar(workbook, schools, today, counts);
  }
}

function unknownSchool(topic: string, name: string): Problem {
  return {
    code: 'seminar.school',
    place: `${seminarPlanTable.title}, “${topic}”`,
    message: `Không có trường tên “${name}”.`,
    remedy: 'Ghi đúng tên như ở trang Trường.',
  };
}
