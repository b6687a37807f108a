/** When a clock trigger fires: its windows as Google documents them, with the moment inside a window drawn once. */
import { momentOf, wallTime } from './time-zone';

/** What ClockTriggerBuilder was told. */
export interface Schedule {
  /** One time only, milliseconds since the epoch; not before it. */
  at?: number;
  year?: number;
  month?: number;
  day?: number;
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  /** 0 is Sunday. */
  onWeekDay?: number;
  onMonthDay?: number;
  atHour?: number;
  nearMinute?: number;
  timeZone?: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const QUARTER = 15 * MINUTE;

/**
 * The offset in milliseconds that is drawn when the trigger is made and kept. From the beginning of the hour for
 * everything that has an hour; a delay for one-time and short-interval triggers.
 */
export function drawOffset(schedule: Schedule, draw: () => number): number {
  if (schedule.at !== undefined) return Math.floor(draw() * MINUTE);
  if (schedule.everyMinutes !== undefined) return Math.floor(draw() * schedule.everyMinutes * MINUTE);
  if (schedule.year !== undefined) return Math.floor((draw() * 2 - 1) * QUARTER);
  if (schedule.nearMinute !== undefined)
    return schedule.nearMinute * MINUTE + Math.floor((draw() * 2 - 1) * QUARTER);
  return Math.floor(draw() * HOUR);
}

/**
 * The first firing after `now`, or undefined for a one-time trigger that has fired. `last` is the firing before, if any:
 * intervals of several days or weeks count from it.
 */
export function nextRun(
  schedule: Schedule,
  offset: number,
  now: number,
  last: number | undefined,
): number | undefined {
  const zone = schedule.timeZone ?? 'GMT';
  if (schedule.at !== undefined || schedule.year !== undefined) {
    if (last !== undefined) return undefined;
    return Math.max(now, startOfOnce(schedule, zone) + offset);
  }
  if (schedule.everyMinutes !== undefined) return following(now, schedule.everyMinutes * MINUTE, offset);
  if (schedule.everyHours !== undefined) return following(now, schedule.everyHours * HOUR, offset);
  return nextDay(schedule, zone, offset, now, last);
}

function startOfOnce(schedule: Schedule, zone: string): number {
  if (schedule.at !== undefined) return schedule.at;
  return momentOf(zone, { year: schedule.year ?? 1970, month: schedule.month ?? 1, day: schedule.day ?? 1 });
}

/** The next multiple of the interval, shifted by the offset. */
function following(now: number, interval: number, offset: number): number {
  const shift = offset % interval;
  return Math.floor((now - shift) / interval) * interval + interval + shift;
}

function nextDay(
  schedule: Schedule,
  zone: string,
  offset: number,
  now: number,
  last: number | undefined,
): number | undefined {
  const today = wallTime(zone, now);
  const lastDay = last === undefined ? undefined : dayNumber(zone, last);
  const gap = schedule.everyDays ?? (schedule.everyWeeks ?? 0) * 7;
  const hour = schedule.atHour ?? hourDrawn(offset);
  // Two years hold every day that can be meant, 29 February excepted, which Google does not offer.
  for (let ahead = 0; ahead <= 731; ahead++) {
    const start = momentOf(zone, { year: today.year, month: today.month, day: today.day + ahead, hour });
    const moment = start + offset;
    if (moment <= now) continue;
    const wall = wallTime(zone, start);
    if (schedule.onMonthDay !== undefined && wall.day !== schedule.onMonthDay) continue;
    if (schedule.onWeekDay !== undefined && wall.weekday !== schedule.onWeekDay) continue;
    if (lastDay !== undefined && gap > 1 && dayNumber(zone, start) - lastDay < gap) continue;
    return moment;
  }
  return undefined;
}

/** Without atHour the hour is Google's choice: taken from the offset, so that it is kept from day to day. */
function hourDrawn(offset: number): number {
  return Math.abs(offset) % 24;
}

function dayNumber(zone: string, time: number): number {
  const { year, month, day } = wallTime(zone, time);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}
