/** Notices that the clock trigger has stopped coming: Google disables triggers silently. */
import { addDays, daysBetween, formatDate, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { today } from '../../google/clock';
import { showToast } from '../../google/dialogs';
import { type LastRun, readLastRun, readSwitch } from './status';

/** A daily tick may come late by hours; two days without one are no accident. */
const PATIENCE_DAYS = 2;

/** The first day on which the tick did not come, or undefined when it comes as it should. */
export function missedSince(last: LastRun | undefined, switchedOnAt = ''): IsoDate | undefined {
  const begun = last?.date ?? parseIsoDate(switchedOnAt.slice(0, 10));
  if (begun === undefined || daysBetween(begun, today()) < PATIENCE_DAYS) return undefined;
  return addDays(begun, 1);
}

export function missedWords(since: IsoDate): string {
  return `Nhắc việc không chạy từ ngày ${formatDate(since)}. Chọn THĐT > Nhắc việc > Bật để chạy lại.`;
}

/** On opening the workbook: a short message when reminding is on and sleeps or cannot plan. Needs no authorisation. */
export function noticeMissedTicks(): void {
  const current = readSwitch();
  if (current === undefined) return;
  const last = readLastRun();
  const missed = missedSince(last, current.at);
  if (missed !== undefined) showToast('Nhắc việc', missedWords(missed));
  else if (last?.stopped)
    showToast('Nhắc việc', `Lượt nhắc gần nhất không gửi được gì. ${last.problems[0] ?? ''}`);
}
