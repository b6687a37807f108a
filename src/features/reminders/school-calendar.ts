/** The obligations and days off that were sent down to a school: read from its sheet of settings, and kept for a month of ticks. */
import { type Problem, ProblemError } from '../../domain/result';
import type { ActiveWorkbook } from '../../google/active-workbook';
import {
  decodeReminderSettings,
  isNeededByReminders,
  type ReminderSettings,
} from '../../standard/settings-reminders';
import { PARTS, type SettingsRow } from '../../standard/settings-rows';
import { rowsWith } from '../../workbook/read-table';
import { settingsTable } from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import { readRecords } from '../registers/read-records';
import { keepQuiet, keptRows } from './quiet-days';
import type { ReminderInput } from './reminder';
import { isSentBy } from './senders';

export interface Calendar {
  readonly settings: ReminderSettings;
  /** The rows of the sheet that say it. */
  readonly rows: readonly SettingsRow[];
  readonly input: Pick<ReminderInput, 'sender' | 'obligations' | 'week'>;
  readonly problems: readonly Problem[];
}

/** Obligations and days off as they were sent down. Throws ProblemError when the settings cannot be read. */
export function readCalendar(workbook: ActiveWorkbook): Calendar {
  const settingsOnly = {
    readTables: (tables: readonly TableDefinition[]) =>
      workbook
        .readTables(tables)
        .map((result) =>
          result.ok ? { ...result, value: rowsWith(result.value, 'part', isNeededByReminders) } : result,
        ),
  };
  const { records, problems } = readRecords(settingsOnly, [settingsTable]);
  const rows = records[0].map(({ record }) => record);
  const decoded = decodeReminderSettings(rows);
  if (!decoded.ok) throw new ProblemError(decoded.problem);
  return calendarOf(decoded.value, rows, problems);
}

/** What an earlier run of the month kept of these settings; undefined when they are to be read. */
export function keptCalendar(): Calendar | undefined {
  const rows = keptRows();
  const decoded = rows === undefined ? undefined : decodeReminderSettings(rows);
  return rows !== undefined && decoded?.ok ? calendarOf(decoded.value, rows, []) : undefined;
}

function calendarOf(
  settings: ReminderSettings,
  rows: readonly SettingsRow[],
  problems: readonly Problem[],
): Calendar {
  const { obligations, holidays } = settings;
  return {
    settings,
    rows,
    input: { sender: 'school', obligations, week: { holidays, saturday: false } },
    problems,
  };
}

/** Keeps what ticks need of it: most obligations are never mailed. */
export function keepCalendar({ settings, rows, input }: Calendar): void {
  const unsent = new Set(
    input.obligations
      .filter((one) => !isSentBy(one, 'school') && !isSentBy(one, 'district'))
      .map(({ code }) => code),
  );
  const isUsed = ({ part, key }: SettingsRow) =>
    isNeededByReminders(part) && !(part === PARTS.obligation && unsent.has(key));
  keepQuiet(input, String(settings.version), rows.filter(isUsed));
}
