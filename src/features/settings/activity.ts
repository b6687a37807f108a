/** The district's log: who did what, with which school, and what came of it. */
import type { ActiveWorkbook } from '../../google/active-workbook';
import { now } from '../../google/clock';
import { activeUser } from '../../google/session';
import { activityLogTable } from '../../workbook/district';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';

export interface Activity {
  readonly what: string;
  readonly school?: string;
  readonly result?: string;
}

export function logActivities(workbook: ActiveWorkbook, activities: readonly Activity[]): void {
  if (activities.length > 0) workbook.appendRows(activityLogTable, rowsOf(activities));
}

/**
 * The log made ready to be added to without a read of its own, while nothing is written yet; `fresh`: whatever is known of
 * its columns.
 */
export function openLog(workbook: ActiveWorkbook, fresh: boolean): (activities: readonly Activity[]) => void {
  const place = workbook.appendPlace(activityLogTable, fresh);
  return (activities) => workbook.appendBelow(activityLogTable, place.keys, rowsOf(activities), place.filled);
}

function rowsOf(activities: readonly Activity[]): RowValues[] {
  const time = now().slice(0, 19).replace('T', ' ');
  const who = activeUser();
  return activities.map(({ what, school, result }) =>
    toRowValues(activityLogTable, {
      time,
      what,
      ...(who === undefined ? {} : { who }),
      ...(school === undefined ? {} : { school }),
      ...(result === undefined ? {} : { result }),
    }),
  );
}
