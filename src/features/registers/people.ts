/** Who works at the school on a day, for the lists of names in dialogs. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import type { staffTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';

export type StaffEntry = Entry<RecordOf<typeof staffTable>>;

/** A person with an `until` day has left from that day on. */
export function isAtSchool({ record: { from, until } }: StaffEntry, date: IsoDate): boolean {
  return (from === undefined || from <= date) && (until === undefined || date < until);
}

/** Names in the order of the staff sheet. */
export function namesAtSchool(staff: readonly StaffEntry[], date: IsoDate): string[] {
  return staff.filter((entry) => isAtSchool(entry, date)).map(({ record }) => record.name);
}
