/** When the workbooks are saved, under which names, and what is no longer kept. Pure. */
import { addDays, formatDate, type IsoDate, weekdayOf } from '../../domain/calendar-date';

/** Weeks that stay; older ones go into the trash, where Google keeps them for another thirty days. */
export const WEEKS_KEPT = 4;

/** A week's folder. */
export interface WeekFolder {
  readonly id: string;
  /** Saturday of the week. */
  readonly day: IsoDate;
}

/** The Saturday on or before a day: under it a week's files lie. */
export function backupDay(today: IsoDate): IsoDate {
  return addDays(today, -((weekdayOf(today) + 1) % 7));
}

/** True once a week, from Saturday evening on; a missed evening is made up for as soon as a tick comes. */
export function isBackupDue(
  today: IsoDate,
  hour: number,
  { since, last }: { readonly since: IsoDate; readonly last: IsoDate | undefined },
): boolean {
  const day = backupDay(today);
  if (day === today && hour < EVENING) return false;
  return day >= since && (last === undefined || last < day);
}

/** From this hour on nobody is likely to be writing. */
const EVENING = 20;

export function weekFolderName(day: IsoDate): string {
  return `Sao lưu ${day} (thứ Bảy ${formatDate(day)})`;
}

/** A file's name without what Drive for computers cannot hold. */
export function backupFileName(school: string): string {
  return `${school.replace(/[\\/:*?"<>|]/g, ' ').trim()}.xlsx`;
}

/** The folders that are older than the weeks kept. */
export function foldersToDrop(folders: readonly WeekFolder[]): WeekFolder[] {
  return [...folders].sort((one, other) => (one.day < other.day ? 1 : -1)).slice(WEEKS_KEPT);
}
