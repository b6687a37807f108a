/** Days of the sample's story, as ISO text. */

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The months of the sample's school year, in their order. */
export const SCHOOL_MONTHS = [
  '2026-09',
  '2026-10',
  '2026-11',
  '2026-12',
  '2027-01',
  '2027-02',
  '2027-03',
  '2027-04',
  '2027-05',
] as const;

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** "5/9/2026", as people type it. */
export function typedDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}

/** "9/2026" */
export function typedMonth(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return `${month}/${year}`;
}

/** Milliseconds since the epoch of a moment in Vietnam (UTC+7, no summer time). */
export function moment(day: string, time = '08:00'): number {
  return Date.parse(`${day}T${time}:00+07:00`);
}

/** Days on which the sample's schools are closed. */
const CLOSED = new Set(['2026-09-02', '2026-09-01', '2026-11-20']);

export function isSchoolDay(day: string): boolean {
  return weekday(day) <= 5 && day >= '2026-09-07' && !CLOSED.has(day);
}
