/** A school's menu Nhắc việc, and its daily tick. */
import { runSchoolReminders } from './school-tick';
import { type SwitchOptions, show, statusText, switchOff, switchOn, type Tick } from './switches';

const TICK: Tick = {
  functionName: 'schoolTick',
  rhythm: { kind: 'daily', hour: 7 },
  words: 'mỗi ngày một lần, khoảng 7 giờ',
};

/** Menu: the school's own people are reminded from now on. Answers what it told the person. */
export function turnRemindersOn(options?: SwitchOptions): string {
  return show(() => switchOn(TICK, options), options);
}

/** Menu: no more mails; the trigger goes with them. */
export function turnRemindersOff(options?: SwitchOptions): string {
  return show(() => switchOff(TICK, false), options);
}

/** Menu: on or off, last run, mails, quota, problems. */
export function showReminderStatus(options?: SwitchOptions): string {
  return show(() => statusText(TICK), options);
}

/** The school's one clock trigger. */
export function schoolTick(): void {
  runSchoolReminders();
}
