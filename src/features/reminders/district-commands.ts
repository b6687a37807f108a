/** The district's menu Nhắc việc. */
import { activeWorkbook } from '../../google/active-workbook';
import { readSettingsEntries, requireOperator } from '../settings/read-district';
import { SENDING_HOURS } from './district-tick';
import { type SwitchOptions, show, statusText, switchOff, switchOn, type Tick } from './switches';

const TICK: Tick = {
  functionName: 'districtTick',
  rhythm: { kind: 'hourly' },
  words: `mỗi giờ, gửi từ ${SENDING_HOURS.from} giờ đến ${SENDING_HOURS.to} giờ`,
};

/** Menu: the district's mails go out from now on. Answers what it told the person. */
export function turnRemindersOn(options?: SwitchOptions): string {
  return show(() => {
    requireOperator(readSettingsEntries(activeWorkbook()));
    return switchOn(TICK, options);
  }, options);
}

/** Menu: no more mails. The hourly trigger stays, for it goes on with long work too. */
export function turnRemindersOff(options?: SwitchOptions): string {
  return show(() => switchOff(TICK, true), options);
}

/** Menu: on or off, last run, mails, quota, problems. */
export function showReminderStatus(options?: SwitchOptions): string {
  return show(() => statusText(TICK), options);
}
