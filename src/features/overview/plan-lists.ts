/** Who has not handed in, who handed in late, and where everything of a school is. Pure. */
import { daysBetween, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import type { SchoolEntry } from '../registry/read-schools';
import { isIn, type SchoolMonth } from './plan-view';

export interface LateLine {
  readonly line: SchoolMonth;
  readonly daysLate: number;
}

/** Deadline over and nothing in; longest waiting first. */
export function missingLines(lines: readonly SchoolMonth[], today: IsoDate): LateLine[] {
  return lines
    .filter(({ standing }) => standing === 'missing')
    .map((line) => ({ line, daysLate: line.dueOn === undefined ? 0 : daysBetween(line.dueOn, today) }))
    .sort((one, other) => other.daysLate - one.daysLate);
}

/** Handed in after the deadline; newest month first, in it the latest first. */
export function lateLines(lines: readonly SchoolMonth[]): LateLine[] {
  return lines
    .filter((line) => isIn(line) && (line.facts.daysLate ?? 0) > 0)
    .map((line) => ({ line, daysLate: line.facts.daysLate ?? 0 }))
    .sort((one, other) => other.line.month.localeCompare(one.line.month) || other.daysLate - one.daysLate);
}

/** So many days without a run and a school's reminders count as off: it leaves a sign of life each week. */
const SILENT_DAYS = 10;

/** "Bật", "Chưa bật", or since when they have been silent. */
export function reminderWords({ record }: SchoolEntry, today: IsoDate): string {
  const ran = parseIsoDate((record.remindersRanAt ?? '').slice(0, 10));
  if (ran === undefined) return 'Chưa bật';
  const days = daysBetween(ran, today);
  return days <= SILENT_DAYS ? 'Bật' : `Không chạy ${days} ngày nay`;
}
