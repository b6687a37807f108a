/** The rules that the office verifies a school by: its own settings, never what lies in the school's workbook. */
import { parseIsoDate } from '../../domain/calendar-date';
import type { Profile } from '../../domain/level';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { type SchoolSettings, schoolSettings } from '../../standard/settings';
import type { SchoolRecord } from '../registry/read-schools';
import type { ScoringRules } from '../scoring/rules';
import { rulesOf } from '../scoring/settings-rules';
import { withoutUnconfirmedPoints } from '../settings/points/confirm-set';
import { readDistrictSettings, type SettingsEntries, systemValue } from '../settings/read-district';

/** The district's settings as they would be sent today, under the version that was sent last. Throws ProblemError. */
export function officeSettings(workbook: ActiveWorkbook, entries: SettingsEntries): SchoolSettings {
  const { settings } = readDistrictSettings(workbook, entries);
  const sentOn = parseIsoDate(systemValue(entries, 'settingsSentOn')) ?? today();
  return schoolSettings(
    withoutUnconfirmedPoints(settings),
    Number(systemValue(entries, 'settingsVersion')) || 0,
    sentOn,
  );
}

export function rulesForSchool(
  settings: SchoolSettings,
  school: SchoolRecord,
  profile: Profile,
): ScoringRules {
  const { name, account, levels, highQuality } = school;
  return rulesOf(settings, { name, account, levels, highQuality, profile });
}
