/** The sheet Lịch nhắc: its drop-downs are what counts, the rule beside them is written from them. */
import { type Schedule, toRule } from '../../domain/recurrence';
import type { Problem } from '../../domain/result';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { NEVER_MAILED } from '../../standard/never-mailed';
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

/** Rows all of whose cells are understood: who would be reminded when by half a row is a matter of luck. */
export function clearRows(entries: readonly ObligationEntry[]): ObligationEntry[] {
  return entries.filter(({ unclear }) => unclear === undefined);
}

/** Rows that are on and remind nobody, or not as somebody meant: a cell not understood, no day, a mail that never goes. */
export function scheduleProblems(entries: readonly ObligationEntry[]): Problem[] {
  return entries.flatMap(({ row, record, unclear }): Problem[] => {
    const { code, state, schedule, title, byMail } = obligationOf(record);
    if (state !== 'on') return [];
    const place = `${obligationsTable.title}, hàng ${row}`;
    if (unclear !== undefined)
      return [
        {
          code: 'obligation.unclear',
          place,
          message: `Việc “${title}” chưa được nhắc: có ô chương trình không hiểu.`,
          remedy: `Sửa cột ${unclear.map(titleOf).join(', ')} ở hàng này, hoặc xóa nội dung ô.`,
        },
      ];
    const missing = MISSING[schedule.rhythm];
    if (missing !== undefined && toRule(schedule) === undefined)
      return [
        {
          code: 'obligation.no-day',
          place,
          message: `Việc “${title}” chưa đủ để biết ngày đến hạn.`,
          remedy: `Hãy ${missing}.`,
        },
      ];
    if (byMail && NEVER_MAILED.has(code))
      return [
        {
          code: 'obligation.never-mailed',
          place,
          message: `Việc “${title}” không nhắc qua thư: ngày nào cũng có một thư thì không ai đọc.`,
          remedy: 'Bỏ đánh dấu ở cột Gửi thư; việc này vẫn hiện ở Trang chính của trường.',
        },
      ];
    return [];
  });
}

function titleOf(key: string): string {
  const columns: Readonly<Record<string, { readonly title: string }>> = obligationsTable.columns;
  return columns[key]?.title ?? key;
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
