/** Days on which a school has nothing to remind of are known beforehand: such a tick reads one row and notes that it came. */
import { parseIsoDate, weekdayOf } from '../../domain/calendar-date';
import { isObject } from '../../domain/json';
import { now, today } from '../../google/clock';
import { peekRow } from '../../google/peek';
import { readProperty, writeProperty } from '../../google/properties';
import { settingsTable } from '../../workbook/school/settings';
import { FIRST_DATA_ROW } from '../../workbook/table';
import { nextStageDay } from './new-stage';
import type { ReminderInput } from './reminder';
import { type LastRun, readLastRun, writeLastRun } from './status';

/** Document property. */
const QUIET = 'reminders.quiet';
const MONDAY = 1;
/** A, part, key, title, value: the settings begin with their version. */
const VERSION_CELLS = 5;

/**
 * True when today's tick is over with this: it has run already, or nothing new comes today. Mondays are never passed
 * over, for the sign of life is due; nor is the day after one that left something to do.
 */
export function passQuietDay(): boolean {
  const date = today();
  const last = readLastRun();
  if (last?.finished !== true) return false;
  if (last.date === date) return true;
  if (weekdayOf(date) === MONDAY || !isQuiet(last, presentVersion())) return false;
  writeLastRun({ ...last, date, at: now(), sent: 0, failed: 0, carried: 0 });
  return true;
}

/** Whether no stage has come since the last run, which left nothing to do, under this version of the settings. */
export function isQuiet(last: LastRun | undefined, version: string | undefined): boolean {
  const kept = readProperty(QUIET);
  if (last?.finished !== true || version === undefined || !isObject(kept)) return false;
  const [from, until] = [parseIsoDate(String(kept.from)), parseIsoDate(String(kept.until))];
  const date = today();
  // a clock that was set back makes nothing quiet
  return (
    from !== undefined &&
    until !== undefined &&
    kept.version === version &&
    from <= last.date &&
    last.date <= date &&
    date < until
  );
}

/** Keeps until when nothing new comes; called when a day's work is written down. */
export function keepQuiet(input: Pick<ReminderInput, 'obligations' | 'week'>, version: string): void {
  const from = today();
  writeProperty(QUIET, { version, from, until: nextStageDay(input, from) });
}

/** The version of the settings as the sheet says now; undefined where it is not where it should be. */
function presentVersion(): string | undefined {
  const cells = peekRow(settingsTable.sheetId, FIRST_DATA_ROW, VERSION_CELLS);
  return cells?.[2] === 'version' ? cells[4] : undefined;
}
