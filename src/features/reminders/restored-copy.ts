/**
 * A log that lacks its memory lies in a copy of a workbook, in a backup of it, or in one that was made anew in its place: what
 * the original has sent since stands in none of them. There nothing whose day came before this was noticed is mailed again; what comes after is.
 */
import { formatDate, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { isObject } from '../../domain/json';
import { today } from '../../google/clock';
import { readProperty, writeProperty } from '../../google/properties';
import { openMemory } from './memory';

/** Document property: which workbook the memory is of; Google copies no such property with a file. */
const ORIGIN = 'reminders.origin';

export interface Logged {
  readonly workbookId: string;
  readonly log: readonly unknown[];
  readonly madeFrom?: MadeFrom;
}

/** What the workbook itself says: a person copied another one, or the office made it in place of one that is gone. */
export type MadeFrom = 'copy' | 'lost';

/**
 * Remembers the workbook when its reminders are looked at for the first time. Answers the day up to which everything counts
 * as known; undefined in a workbook that has its own memory, or that never reminded anybody.
 */
export function settleOrigin({ workbookId, log, madeFrom }: Logged): IsoDate | undefined {
  const kept = readProperty(ORIGIN);
  if (isObject(kept) && kept.workbookId === workbookId) return dayIn(kept);
  const date = today();
  // a workbook that reminded before origins were kept has its memory all the same
  const isKnown =
    kept === undefined && madeFrom === undefined && (log.length === 0 || !openMemory(date).isEmpty());
  writeProperty(ORIGIN, { workbookId, ...(isKnown ? {} : { leftOutUntil: date }) });
  return isKnown ? undefined : date;
}

/** As `settleOrigin` left it, without looking at the log. */
export function leftOutUntil(workbookId: string): IsoDate | undefined {
  const kept = readProperty(ORIGIN);
  return isObject(kept) && kept.workbookId === workbookId ? dayIn(kept) : undefined;
}

/** What the status says of it. */
export function leftOutWords(until: IsoDate): string {
  return `Sổ này là bản sao, được khôi phục từ bản cũ, lập lại thay sổ đã mất hoặc gắn lại chương trình: việc có ngày nhắc đến hết ${formatDate(until)} coi như đã nhắc ở sổ trước, ghi “Bỏ qua” ở trang Nhật ký nhắc việc; từ ngày sau thì nhắc như thường.`;
}

function dayIn(kept: Readonly<Record<string, unknown>>): IsoDate | undefined {
  return parseIsoDate(String(kept.leftOutUntil ?? ''));
}
