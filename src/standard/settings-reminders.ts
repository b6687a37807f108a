/** What reminding needs of a school's settings: a daily run has no use for indicators and lists, which are most of them. */
import { type Result, success } from '../domain/result';
import type { SchoolSettings } from './settings';
import { decodeHoliday } from './settings-holidays';
import { decodeObligation } from './settings-obligations';
import { decodeAll, decodeGeneralSettings, decodeVersion, PARTS, type SettingsRow } from './settings-rows';

export type ReminderSettings = Pick<SchoolSettings, 'version' | 'points' | 'obligations' | 'holidays'>;

/** Whether reminders need rows of this part of the settings: most rows are about indicators and what a school has. */
export function isNeededByReminders(part: string): boolean {
  return part !== PARTS.indicator && Object.values<string>(PARTS).includes(part);
}

/** The first thing that cannot be read is the problem. */
export function decodeReminderSettings(rows: readonly SettingsRow[]): Result<ReminderSettings> {
  const general = decodeGeneralSettings(rows);
  if (!general.ok) return general;
  const version = decodeVersion(rows);
  if (!version.ok) return version;
  const obligations = decodeAll(rows, PARTS.obligation, decodeObligation);
  if (!obligations.ok) return obligations;
  const holidays = decodeAll(rows, PARTS.holiday, decodeHoliday);
  if (!holidays.ok) return holidays;
  return success({
    version: version.value,
    points: general.value.points,
    obligations: obligations.value,
    holidays: holidays.value,
  });
}
