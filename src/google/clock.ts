/** The one clock of the product, read on Google's side in the zone of the project. */
import { type IsoDate, parseIsoDate } from '../domain/calendar-date';

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Milliseconds since the Unix epoch. */
export function milliseconds(): number {
  return Date.now();
}

/** This day in Asia/Ho_Chi_Minh. */
export function today(): IsoDate {
  const moment = milliseconds();
  const minute = Math.floor(moment / MILLISECONDS_PER_MINUTE);
  if (known?.minute !== minute) known = { minute, day: dayAt(moment) };
  return known.day;
}

const MILLISECONDS_PER_MINUTE = 60_000;
/** The day that was asked for last: days begin with a minute, and a run asks for its day again and again. */
let known: { readonly minute: number; readonly day: IsoDate } | undefined;

/** This moment as ISO text with the zone's offset, e.g. `2026-09-05T07:30:00+07:00`. */
export function now(): string {
  return timeAt(milliseconds());
}

/** The day of a moment in Asia/Ho_Chi_Minh. */
export function dayAt(moment: number): IsoDate {
  const day = parseIsoDate(Utilities.formatDate(new Date(moment), TIME_ZONE, 'yyyy-MM-dd'));
  if (day === undefined) throw new RangeError(`${moment} is no moment of the calendar.`);
  return day;
}

/** A moment as ISO text in Asia/Ho_Chi_Minh. */
export function timeAt(moment: number): string {
  return Utilities.formatDate(new Date(moment), TIME_ZONE, "yyyy-MM-dd'T'HH:mm:ssXXX");
}

/** Hour of the day (0-23) of this moment in Asia/Ho_Chi_Minh. */
export function hourNow(): number {
  return Number(Utilities.formatDate(new Date(milliseconds()), TIME_ZONE, 'H'));
}

/** Waits; the waiting counts as running time. */
export function sleep(duration: number): void {
  if (duration > 0) Utilities.sleep(Math.ceil(duration));
}
