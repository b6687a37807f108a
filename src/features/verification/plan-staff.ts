/** Who works or worked at a school, as its own list of staff says: added to the district's list, never taken away. Pure. */
import { addDays, type IsoDate } from '../../domain/calendar-date';
import { comparable } from '../../domain/vietnamese';
import { schoolStaffTable } from '../../workbook/district';
import type { staffTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';

type Known = Entry<RecordOf<typeof schoolStaffTable>>;
type Member = RecordOf<typeof staffTable>;

/** Somebody whom the school's list does not name any more is kept, with the day before today as their last. */
export function planStaff(
  known: readonly Known[],
  schools: readonly { readonly school: string; readonly staff: readonly Member[] }[],
  today: IsoDate,
): { readonly added: RowValues[]; readonly patches: Map<string, RowValues> } {
  const added: RowValues[] = [];
  const patches = new Map<string, RowValues>();
  for (const { school, staff } of schools) {
    const own = known.filter(({ record }) => same(record.school, school));
    for (const { name, roles, email, from, until } of staff) {
      const entry = own.find(({ record }) => same(record.name, name));
      const dates = { from, until, ...(email === undefined ? {} : { email }) };
      if (entry === undefined)
        added.push(toRowValues(schoolStaffTable, { school, name, roles, ownAccount: false, ...dates }));
      else if (entry.id !== '' && (entry.record.from !== from || entry.record.until !== until))
        patches.set(entry.id, toRowValues(schoolStaffTable, dates));
    }
    if (staff.length === 0) continue;
    for (const { id, record } of own) {
      const isGone = record.until === undefined && !staff.some(({ name }) => same(name, record.name));
      if (isGone && id !== '') patches.set(id, toRowValues(schoolStaffTable, { until: addDays(today, -1) }));
    }
  }
  return { added, patches };
}

function same(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}
