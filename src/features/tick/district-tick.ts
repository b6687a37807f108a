/** The district script's one clock trigger, hourly: goes on with work that was left, reads what changed, reminds, saves. */
import { milliseconds } from '../../google/clock';
import { BUDGET_MILLISECONDS, hasJobToContinue } from '../../jobs/run-job';
import { isBackupTime } from '../backup/switch';
import { isNightlyDue, isRunWanted, noteNightly } from '../consolidate/hourly';
import { isReminderTime } from '../reminders/turn';
import {
  backUpQuietly,
  consolidateQuietly,
  continueLeftJob,
  mayHaveChanged,
  runDistrictReminders,
} from './district-parts';

/** Reminders that could not be sent within this are left to the next hour. */
const LEAST_MILLISECONDS = 30_000;

/** One part's failure does not keep the others from running; Google is told of the first one. */
export function districtTick(): void {
  const started = milliseconds();
  const left = () => BUDGET_MILLISECONDS - (milliseconds() - started);
  const failures: unknown[] = [];
  const attempt = (part: () => void) => {
    try {
      part();
    } catch (thrown) {
      failures.push(thrown);
    }
  };
  attempt(() => {
    if (hasJobToContinue()) continueLeftJob();
  });
  // sheets and answers that officers left for the schools, and answers that are awaited
  if (isRunWanted() && left() > LEAST_MILLISECONDS) attempt(() => consolidateQuietly(left() / 2));
  if (isNightlyDue() && left() > LEAST_MILLISECONDS) {
    attempt(() => {
      noteNightly();
      consolidateQuietly(left());
    });
  }
  if (isReminderTime() && left() > LEAST_MILLISECONDS) {
    // who has submitted since the last consolidation must not be reminded
    const readChanges = () =>
      attempt(() => {
        if (mayHaveChanged()) consolidateQuietly(left() / 2);
      });
    attempt(() => runDistrictReminders(left(), readChanges));
  }
  if (isBackupTime() && left() > LEAST_MILLISECONDS) attempt(() => backUpQuietly(left()));
  if (failures.length > 0) throw failures[0];
}
