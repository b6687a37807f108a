/** Notices that the clock trigger has stopped coming: Google disables triggers silently. */
import { addDays, daysBetween, formatDate, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { today } from '../../google/clock';
import { showToast } from '../../google/dialogs';
import { type LastRun, readLastRun, readSwitch, type Switch } from './status';

/** A daily tick may come late by hours; two days without one are no accident. */
const PATIENCE_DAYS = 2;

/** The first day on which the tick did not come; undefined when it comes as it should, or has only just been made anew. */
export function missedSince(last: LastRun | undefined, current: Switch | undefined): IsoDate | undefined {
  const begun = last?.date ?? parseIsoDate(current?.at.slice(0, 10) ?? '');
  if (begun === undefined) return undefined;
  const waitedFrom = current?.renewed !== undefined && current.renewed > begun ? current.renewed : begun;
  return daysBetween(waitedFrom, today()) < PATIENCE_DAYS ? undefined : addDays(begun, 1);
}

export function missedWords(since: IsoDate): string {
  return `Nhắc việc không chạy từ ngày ${formatDate(since)}. Chọn THĐT > Nhắc việc > Bật để chạy lại.`;
}

/**
 * Days that no tick planned, and that are too long ago to be made up for; those on which reminding was off are none. `lookBack`: so
 * many days before today are planned again.
 */
export function sleptDays(
  last: LastRun | undefined,
  current: Switch | undefined,
  lookBack: number,
): { readonly from: IsoDate; readonly to: IsoDate } | undefined {
  if (last === undefined) return undefined;
  const switchedOn = parseIsoDate(current?.at.slice(0, 10) ?? '');
  const next = addDays(last.plannedUntil ?? last.date, 1);
  const from = switchedOn !== undefined && switchedOn > next ? switchedOn : next;
  const to = addDays(today(), -lookBack - 1);
  return from <= to ? { from, to } : undefined;
}

/** On opening the workbook: a short message when reminding is on and sleeps or cannot plan. Needs no authorisation. */
export function noticeMissedTicks(): void {
  const current = readSwitch();
  if (current === undefined) return;
  const last = readLastRun();
  const missed = missedSince(last, current);
  if (missed !== undefined) showToast('Nhắc việc', missedWords(missed));
  else if (last?.stopped)
    showToast('Nhắc việc', `Lượt nhắc gần nhất không gửi được gì. ${last.problems[0] ?? ''}`);
}
