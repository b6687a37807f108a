/** Whether it is this account's turn to send now; asked by every tick, so it loads next to nothing. */
import { hourNow, today } from '../../google/clock';
import { activeUser } from '../../google/session';
import { readLastRun, readSwitch } from './status';

/** Nobody is written to at night; the first tick of the district from this hour on sends. */
export const SENDING_HOURS = { from: 7, to: 18 } as const;

/** Stands for the account in the switch where Google does not say who is at the keyboard. */
export const UNKNOWN_USER = 'không rõ tài khoản';

/** Whether reminding is on and this account is the one that sends; a second account's tick does nothing. */
export function isMyTurn(): boolean {
  const current = readSwitch();
  return current !== undefined && (current.by === UNKNOWN_USER || current.by === activeUser());
}

/** Whether this hour's tick may send: switched on by this account, by day, and today's mails are not all out. */
export function isReminderTime(): boolean {
  const hour = hourNow();
  if (hour < SENDING_HOURS.from || hour >= SENDING_HOURS.to || !isMyTurn()) return false;
  const last = readLastRun();
  return last?.date !== today() || !last.finished;
}
