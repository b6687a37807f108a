/** Reads of the log of reminders what a day's plan looks back to: the key of every row, and the rows of the last weeks. */
import { addDays, type IsoDate } from '../../domain/calendar-date';
import { ProblemError } from '../../domain/result';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import type { CellValue } from '../../workbook/cell-value';
import { readTable } from '../../workbook/read-table';
import type { Entry } from '../../workbook/table';
import type { RawTable } from '../../workbook/table-port';
import type { LogRecord, LogTable } from './log-record';

export interface ReminderLog {
  readonly table: LogTable;
  /** The sheet as it was read, for writing into it under the same lock; absent when nothing was read. */
  readonly raw?: RawTable;
  /** Rows of the last weeks. */
  readonly recent: readonly Entry<LogRecord>[];
  /** Keys of all rows. */
  readonly keys: ReadonlySet<string>;
}

/** Reminders are made up for within days, and a summary looks back a week. */
const LOOK_BACK_DAYS = 45;

/** For a run that needs nothing of the log. */
export function nothingRead(table: LogTable): ReminderLog {
  return { table, recent: [], keys: new Set() };
}

/** The log as it stands; of a long one only the last rows are read. Throws ProblemError when its sheet is gone. */
export function readLog(workbook: ActiveWorkbook, table: LogTable): ReminderLog {
  const since = addDays(today(), -LOOK_BACK_DAYS);
  const keys = new Set<string>();
  const note = (cells: readonly CellValue[]) => {
    for (const cell of cells) if (cell !== '') keys.add(String(cell).trim());
  };
  const choose = ([claimed = [], own = []]: readonly (readonly CellValue[])[]) => {
    note(own);
    return claimed.flatMap((cell, row) => (isBefore(cell, since) ? [] : [row]));
  };
  const parts = { [table.name]: { keys: ['claimedAt', 'key'], choose } };
  const [read] = workbook.readTables([table], parts);
  if (read === undefined) return nothingRead(table);
  if (!read.ok) throw new ProblemError(read.problem);
  const raw = read.value;
  const [key, claimedAt] = [raw.keys.indexOf('key'), raw.keys.indexOf('claimedAt')];
  note(raw.rows.map((cells) => cells[key] ?? ''));
  const rows = raw.rows.map((cells) => (isBefore(cells[claimedAt] ?? '', since) ? [] : cells));
  return { table, raw, recent: readTable(table, { ...raw, rows }).entries, keys };
}

/** Certainly of an earlier day: what is blank or unclear is looked at. */
function isBefore(cell: CellValue, day: IsoDate): boolean {
  return typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}/.test(cell) && cell.slice(0, 10) < day;
}
