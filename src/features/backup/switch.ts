/** Whether workbooks are saved each week, and when they were saved last; kept with the office's workbook. */
import { type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { hourNow, today } from '../../google/clock';
import { deleteProperty, readProperty, writeProperty } from '../../google/properties';
import { textField } from '../../google/rest';
import { isBackupDue } from './plan';

/** Document properties. */
const SWITCH = 'backup-on';
const LAST = 'backup-last';

/** Since when it is on; undefined while it is off. */
export function backupSince(): IsoDate | undefined {
  return parseIsoDate(textField(readProperty(SWITCH), 'since') ?? '');
}

export function switchBackup(on: boolean): void {
  if (on) writeProperty(SWITCH, { since: today() });
  else deleteProperty(SWITCH);
}

/** The Saturday whose files were saved last. */
export function lastBackup(): IsoDate | undefined {
  const kept = readProperty(LAST);
  return typeof kept === 'string' ? parseIsoDate(kept) : undefined;
}

export function noteBackup(day: IsoDate): void {
  writeProperty(LAST, day);
}

/** For the hourly tick. */
export function isBackupTime(): boolean {
  const since = backupSince();
  return since !== undefined && isBackupDue(today(), hourNow(), { since, last: lastBackup() });
}
