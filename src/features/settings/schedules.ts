/** The sheet Lịch nhắc: its drop-downs are what counts, the rule beside them is written from them. */
import { type Schedule, toRule } from '../../domain/recurrence';
import type { Problem } from '../../domain/result';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { obligationsTable } from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { obligationOf } from './district-records';

type ObligationEntry = Entry<RecordOf<typeof obligationsTable>>;

/** What a rhythm needs besides itself, in the words of the columns. */
const MISSING: Partial<Record<Schedule['rhythm'], string>> = {
  weekly: 'chọn cột Thứ',
  monthly: 'ghi cột Ngày, hoặc cột Tuần thứ cùng cột Thứ',
  yearly: 'ghi cột Tháng, và cột Ngày nếu hạn là một ngày',
  term: 'ghi cột Tháng, và cột Ngày nếu hạn là một ngày',
  once: 'ghi cột Vào ngày',
};

/** Rows that are on and whose drop-downs give no day: nobody would ever be reminded of them. */
export function scheduleProblems(entries: readonly ObligationEntry[]): Problem[] {
  return entries.flatMap(({ row, record }): Problem[] => {
    const { state, schedule, title } = obligationOf(record);
    const missing = MISSING[schedule.rhythm];
    if (state !== 'on' || missing === undefined || toRule(schedule) !== undefined) return [];
    return [
      {
        code: 'obligation.no-day',
        place: `${obligationsTable.title}, hàng ${row}`,
        message: `Việc “${title}” chưa đủ để biết ngày đến hạn.`,
        remedy: `Hãy ${missing}.`,
      },
    ];
  });
}

/** Writes each row's rule anew where its drop-downs say something else by now. */
export function refreshRules(workbook: ActiveWorkbook, entries: readonly ObligationEntry[]): void {
  const patches = new Map<string, RowValues>();
  for (const { id, record } of entries) {
    const rule = toRule(obligationOf(record).schedule)?.replace('\n', ' ');
    if (id !== '' && rule !== record.rrule) {
      patches.set(id, toRowValues(obligationsTable, { rrule: rule }));
    }
  }
  if (patches.size > 0) workbook.patchRows(obligationsTable, patches);
}
