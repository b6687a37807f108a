/** A row of the log of reminders, the same in the district's workbook and in the schools'. */
import type { reminderLogColumns } from '../../workbook/reminder-log-columns';
import type { RecordOf, TableDefinition } from '../../workbook/table';

export type LogTable = TableDefinition<typeof reminderLogColumns>;
export type LogRecord = RecordOf<LogTable>;
