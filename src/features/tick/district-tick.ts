/** The district script's one clock trigger, hourly: goes on with work that was left, then reminds. */
import { continueLeftJob } from '../progress/commands';
import { runDistrictReminders } from '../reminders/district-tick';

/** One part's failure does not keep the other from running; Google is told of the first one. */
export function districtTick(): void {
  const failures: unknown[] = [];
  for (const part of [continueLeftJob, runDistrictReminders]) {
    try {
      part();
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw failures[0];
}
