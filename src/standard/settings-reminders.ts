/** What reminding needs of a school's settings: a daily run has no use for points, indicators and lists, which are most of them. */
import { type Result, success } from '../domain/result';
import type { SchoolSettings } from './settings';
import { decodeHoliday } from './settings-holidays';
import { decodeObligation } from './settings-obligations';
import { decodeAll, decodeVersion, PARTS, type SettingsRow, saysSample } from './settings-rows';

export interface ReminderSettings extends Pick<SchoolSettings, 'version' | 'obligations' | 'holidays'> {
  /** Points are the shipped sample: mails say so. */
  readonly sample: boolean;
}

const NEEDED: ReadonlySet<string> = new Set([PARTS.version, PARTS.points, PARTS.obligation, PARTS.holiday]);

/** Whether reminders need rows of this part of the settings. */
export function isNeededByReminders(part: string): boolean {
  return NEEDED.has(part);
}

/** The first thing that cannot be read is the problem. */
export function decodeReminderSettings(rows: readonly SettingsRow[]): Result<ReminderSettings> {
  const version = decodeVersion(rows);
  if (!version.ok) return version;
  const obligations = decodeAll(rows, PARTS.obligation, decodeObligation);
  if (!obligations.ok) return obligations;
  const holidays = decodeAll(rows, PARTS.holiday, decodeHoliday);
  if (!holidays.ok) return holidays;
  return success({
    version: version.value,
    sample: saysSample(rows),
    obligations: obligations.value,
    holidays: holidays.value,
  });
}
