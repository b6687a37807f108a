/** Keeps the log of reminders from filling its sheet: what is over for long is dropped, newest rows always stay. */
import { addDays, type IsoDate } from '../../domain/calendar-date';
import type { ActiveWorkbook } from '../../google/active-workbook';
import type { Entry } from '../../workbook/table';
import { toRowValues } from '../../workbook/write-table';
import type { LogRecord, LogTable } from './log-record';

/** A log this full (share of its rows) is trimmed. */
const FULL = 0.8;
/** A year's proof and a little; where even that fills the sheet, what no reminder looks back to. */
const KEPT_DAYS: readonly number[] = [400, 200, 100];

/** The entries that stay; the sheet is rewritten only when it was nearly full. */
export function trimLog(
  workbook: ActiveWorkbook,
  table: LogTable,
  entries: readonly Entry<LogRecord>[],
  date: IsoDate,
): readonly Entry<LogRecord>[] {
  const limit = table.maximumRows * FULL;
  if (entries.length < limit) return entries;
  const candidates = KEPT_DAYS.map((days) => {
    const first = addDays(date, -days);
    return entries.filter(({ record: { claimedAt = '' } }) => claimedAt.slice(0, 10) >= first);
  });
  const kept = candidates.find(({ length }) => length < limit) ?? entries.slice(-Math.floor(limit / 2));
  workbook.writeTable(
    table,
    kept.map(({ id, record }) => ({ id, values: toRowValues(table, record) })),
  );
  workbook.flush();
  return kept;
}
