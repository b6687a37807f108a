/** Remembers the offset of a time zone by day: asking Intl is slow and the same days come again and again. */

const DAY_MILLISECONDS = 86_400_000;

/** By zone and UTC day: the offset that holds all day. */
const steadyDays = new Map<string, Map<number, number | 'changing'>>();

/** The offset (milliseconds ahead of UTC) at a moment; `compute` is asked once for a day on which it does not change. */
export function steadyOffset(
  timeZone: string,
  time: number,
  compute: (timeZone: string, time: number) => number,
): number {
  const day = Math.floor(time / DAY_MILLISECONDS);
  let days = steadyDays.get(timeZone);
  if (days === undefined) {
    days = new Map();
    steadyDays.set(timeZone, days);
  }
  let steady = days.get(day);
  if (steady === undefined) {
    const start = compute(timeZone, day * DAY_MILLISECONDS);
    steady = start === compute(timeZone, (day + 1) * DAY_MILLISECONDS - 1) ? start : 'changing';
    days.set(day, steady);
  }
  return steady === 'changing' ? compute(timeZone, time) : steady;
}
