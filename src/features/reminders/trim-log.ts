/** Keeps the log of reminders from filling its sheet: what is over for long is dropped, newest rows always stay. */
import { addDays, type IsoDate } from '../../domain/calendar-date';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import { type ReminderLog, readLog } from './read-log';

/** A log this full (share of its rows) is trimmed. */
const FULL = 0.8;
/** A year's proof and a little; where even that fills the sheet, what no reminder looks back to. */
const KEPT_DAYS: readonly number[] = [400, 200, 100];

/** The log as it is then; the sheet is rewritten only when it was nearly full. */
export function trimLog(workbook: ActiveWorkbook, log: ReminderLog, date: IsoDate): ReminderLog {
  const { table, raw } = log;
  const limit = table.maximumRows * FULL;
  if (raw === undefined || raw.rows.length < limit) return log;
  const [entries] = readRecords(workbook, [table]).records;
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
  return readLog(workbook, table);
}
