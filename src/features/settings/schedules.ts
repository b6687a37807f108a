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

/**
 * Rows all of whose cells are understood: who would be reminded when by half a row is a matter of luck. Of rows that are on
 * under one code only the first counts, for reminders know each other by it.
 */
export function clearRows(entries: readonly ObligationEntry[]): ObligationEntry[] {
  const repeated = repeatedRows(entries);
  return entries.filter((entry) => entry.unclear === undefined && !repeated.has(entry));
}

/** Rows that are on whose code an earlier row has that is on, with that row's number. */
function repeatedRows(entries: readonly ObligationEntry[]): ReadonlyMap<ObligationEntry, number> {
  const first = new Map<string, number>();
  const repeated = new Map<ObligationEntry, number>();
  for (const entry of entries) {
    const { row, record, unclear } = entry;
    if (record.state !== 'on' || unclear !== undefined) continue;
    const earlier = first.get(record.code);
    if (earlier === undefined) first.set(record.code, row);
    else repeated.set(entry, earlier);
  }
  return repeated;
}

/** Rows that are on and remind nobody, or not as somebody meant: a cell not understood, no day, a mail that never goes. */
export function scheduleProblems(entries: readonly ObligationEntry[]): Problem[] {
  const on = entries.filter(({ record }) => record.state === 'on');
  const repeated = repeatedRows(on);
  return [
    ...unclearProblem(on),
    ...[...repeated].map(([entry, earlier]) => repeatedProblem(entry, earlier)),
    ...on.filter((entry) => !repeated.has(entry)).flatMap(rowProblem),
  ];
}

function repeatedProblem({ row, record: { code, title } }: ObligationEntry, earlier: number): Problem {
  return {
    code: 'obligation.same-code',
    place: `${obligationsTable.title}, hàng ${row}`,
    message: `Chưa nhắc việc “${title}”: hàng ${earlier} đã dùng mã ${code}.`,
    remedy: 'Ghi một mã khác ở cột Mã, hoặc xóa một trong hai hàng.',
  };
}

/** The cells themselves are named already. */
function unclearProblem(entries: readonly ObligationEntry[]): Problem[] {
  const rows = entries.filter(({ unclear }) => unclear !== undefined);
  if (rows.length === 0) return [];
  return [
    {
      code: 'obligation.unclear',
      place: obligationsTable.title,
      message: `Chưa nhắc việc ${rows.map(({ record }) => record.code).join(', ')}: có ô chương trình không hiểu.`,
      remedy: 'Sửa các ô đã nêu ở trang này, hoặc xóa nội dung ô.',
    },
  ];
}

function rowProblem({ row, record, unclear }: ObligationEntry): Problem[] {
  if (unclear !== undefined) return [];
  const { code, schedule, title, byMail } = obligationOf(record);
  const place = `${obligationsTable.title}, hàng ${row}`;
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
  if (byMail && schedule.rhythm === 'onEvent')
    return [
      {
        code: 'obligation.no-day',
        place,
        message: `Việc “${title}” làm khi có việc, không có ngày đến hạn, nên không có thư nhắc.`,
        remedy: 'Bỏ đánh dấu ở cột Gửi thư, hoặc chọn một Nhịp có ngày.',
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
