/** Time zones: fields of a moment, moments of a wall clock, and the zone that `Date` of a script lives in. */
import { runInThisContext } from 'node:vm';
import { steadyOffset } from '../state/steady-offset';

/** Fields of a wall clock; `month` is 1 to 12, `weekday` 0 (Sunday) to 6. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const FIXED_OFFSET = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/;

/** Milliseconds that the zone is ahead of UTC at this moment. Knows IANA names, GMT, and GMT+7, +07:00 and the like. */
export function offsetOf(timeZone: string, time: number): number {
  const fixed = FIXED_OFFSET.exec(timeZone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return (fixed[1] === '-' ? -minutes : minutes) * 60_000;
  }
  return steadyOffset(timeZone, time, computedOffset);
}

function computedOffset(timeZone: string, time: number): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const whole = Math.floor(time / 1000) * 1000;
  const parts = new Map(format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]));
  const field = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return (
    Date.UTC(
      field('year'),
      field('month') - 1,
      field('day'),
      field('hour'),
      field('minute'),
      field('second'),
    ) - whole
  );
}

/** True for a zone that `offsetOf` knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    offsetOf(timeZone, 0);
    return true;
  } catch {
    return false;
  }
}

/** What a clock on the wall shows at this moment. */
export function wallTime(timeZone: string, time: number): WallTime {
  const shifted = new Date(time + offsetOf(timeZone, time));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  };
}

/** The moment at which the wall clock shows these fields; out-of-range fields carry over (day 32, month 13). */
export function momentOf(
  timeZone: string,
  {
    year,
    month,
    day,
    hour = 0,
    minute = 0,
    second = 0,
  }: Pick<WallTime, 'year' | 'month' | 'day'> & Partial<WallTime>,
): number {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  const guess = asUtc - offsetOf(timeZone, asUtc);
  // Once more with the offset that holds there: the first guess may lie beyond a change of daylight time.
  return asUtc - offsetOf(timeZone, guess);
}

/** The machine's process, also where a test runner shows its tests a copy. */
export const machine = runInThisContext('process') as NodeJS.Process;

/** Runs an action while `Date` has this local time zone, as scripts see the zone of their manifest. */
export function inTimeZone<Result>(timeZone: string, action: () => Result): Result {
  const before = machine.env.TZ;
  if (before === timeZone) return action();
  machine.env.TZ = timeZone;
  try {
    return action();
  } finally {
    if (before === undefined) delete machine.env.TZ;
    else machine.env.TZ = before;
  }
}
