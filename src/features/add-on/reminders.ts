/** The menu Nhắc việc of the add-on: that of the office or of the school whose workbook is open. */
import { roleHere } from '../../google/target';
import * as district from '../reminders/district-commands';
import type { ReminderPreview } from '../reminders/preview';
import * as school from '../reminders/school-commands';
import type { SwitchOptions } from '../reminders/switches';

export function turnRemindersOn(options?: SwitchOptions): string {
  return commands().turnRemindersOn(options);
}

export function turnRemindersOff(options?: SwitchOptions): string {
  return commands().turnRemindersOff(options);
}

export function showReminderStatus(options?: SwitchOptions): string {
  return commands().showReminderStatus(options);
}

export function sendCalendarFile(options?: SwitchOptions): string {
  return commands().sendCalendarFile(options);
}

export function openReminderPreview(): void {
  commands().openReminderPreview();
}

export function loadReminderPreview(date?: string): ReminderPreview {
  return commands().loadReminderPreview(date);
}

export function sendReminderSample(date?: string, mailbox?: string, options?: SwitchOptions): string {
  return commands().sendReminderSample(date, mailbox, options);
}

/** A menu of the office is only in the office's workbook; everywhere else it is a school's. */
function commands(): typeof district | typeof school {
  return roleHere() === 'district' ? district : school;
}
