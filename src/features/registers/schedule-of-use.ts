/** How many lessons (activities) a room's schedule of use has on a day. Pure. */
import { type IsoDate, weekdayOf } from '../../domain/calendar-date';
import type { roomsTable } from '../../workbook/school';
import type { RecordOf } from '../../workbook/table';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** undefined when nothing is planned: on Sundays, and where the schedule is empty or 0. */
export function plannedOn(room: RecordOf<typeof roomsTable>, date: IsoDate): number | undefined {
  const weekday = WEEKDAYS[weekdayOf(date) - 1];
  const planned = weekday === undefined ? undefined : room[weekday];
  return planned === 0 ? undefined : planned;
}
