/** How many lessons (activities) a room's schedule of use has on a day. Pure. */
import { type IsoDate, weekdayOf } from '../../domain/calendar-date';
import { comparable } from '../../domain/vietnamese';
import type { roomScheduleTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';

export type ScheduleEntry = Entry<RecordOf<typeof roomScheduleTable>>;

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** undefined when nothing is planned: on Sundays, and where the schedule is empty or 0. */
export function plannedOn(
  schedule: readonly ScheduleEntry[],
  room: string,
  date: IsoDate,
): number | undefined {
  const weekday = WEEKDAYS[weekdayOf(date) - 1];
  const planned = weekday === undefined ? undefined : scheduleOn(schedule, room, date)?.record[weekday];
  return planned === 0 ? undefined : planned;
}

/** Whether a room has lessons on any weekday around this day. */
export function isTaught(schedule: readonly ScheduleEntry[], room: string, date: IsoDate): boolean {
  const record = scheduleOn(schedule, room, date)?.record;
  return record !== undefined && WEEKDAYS.some((weekday) => (record[weekday] ?? 0) > 0);
}

/** The row that is in force on the day; of several the one that began last. */
function scheduleOn(
  schedule: readonly ScheduleEntry[],
  room: string,
  date: IsoDate,
): ScheduleEntry | undefined {
  return schedule
    .filter(
      ({ record }) =>
        comparable(record.room) === comparable(room) &&
        (record.from === undefined || record.from <= date) &&
        (record.until === undefined || date <= record.until),
    )
    .reduce<ScheduleEntry | undefined>(
      (latest, entry) =>
        latest === undefined || (entry.record.from ?? '') >= (latest.record.from ?? '') ? entry : latest,
      undefined,
    );
}
