/** The district's log: who did what, with which school, and what came of it. */
import type { ActiveWorkbook } from '../../google/active-workbook';
import { now } from '../../google/clock';
import { activeUser } from '../../google/session';
import { activityLogTable } from '../../workbook/district';
import { toRowValues } from '../../workbook/write-table';

export interface Activity {
  readonly what: string;
  readonly school?: string;
  readonly result?: string;
}

export function logActivities(workbook: ActiveWorkbook, activities: readonly Activity[]): void {
  if (activities.length === 0) return;
  const time = now().slice(0, 19).replace('T', ' ');
  const who = activeUser();
  workbook.appendRows(
    activityLogTable,
    activities.map(({ what, school, result }) =>
      toRowValues(activityLogTable, {
        time,
        what,
        ...(who === undefined ? {} : { who }),
        ...(school === undefined ? {} : { school }),
        ...(result === undefined ? {} : { result }),
      }),
    ),
  );
}
