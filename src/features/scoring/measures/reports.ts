/** Measures of what the school reported. Only closed earlier months count, so that no suggestion moves while one scores. */
import { formatDayMonth, type IsoDate } from '../../../domain/calendar-date';
import { addMonths, formatMonth, type Month, month as monthOf } from '../../../domain/school-year';
import { REPORT_KIND_NAMES, type ReportKind } from '../../../standard/measures';
import { decodeDate } from '../../../workbook/cells/dates';
import {
  counted,
  emptyRegister,
  isIn,
  type Measure,
  missingText,
  noData,
  type Row,
  scopeOf,
  share,
} from './measure';
import { spanText } from './spans';

type Report = Row<'reports'>;

/** Scores are not asked for in summer. */
const LAST_SCORED_MONTH = 5;

export const monthsScored: Measure = ({ tables, month, schoolYear }) => {
  if (tables.reports.length === 0) return emptyRegister('reports');
  const submissions = tables.reports.filter(({ record }) => record.kind === 'scores' && isSubmitted(record));
  const scored = new Set(submissions.map(({ record }) => record.period));
  // A school that began in the middle of the year is not asked for the months before.
  const months = earlierMonths(month, monthOf(schoolYear, 9), monthOf(schoolYear + 1, LAST_SCORED_MONTH));
  const first = months.findIndex((one) => scored.has(one));
  if (first < 0)
    return noData(`năm học này chưa nộp bảng tự chấm của tháng nào trước tháng ${formatMonth(month)}`);
  const asked = months.slice(first);
  const missing = asked.filter((one) => !scored.has(one));
  const [from = month, to = month] = [asked[0], asked[asked.length - 1]];
  return share(
    asked.length - missing.length,
    asked.length,
    `${asked.length - missing.length}/${asked.length} tháng từ tháng ${formatMonth(from)} đến tháng ${formatMonth(to)} đã nộp bảng tự chấm${missingText(missing.map((one) => `tháng ${formatMonth(one)}`))}.`,
    [
      counted(
        'reports',
        submissions.filter(({ record }) => asked.includes(record.period)),
      ),
    ],
  );
};

export const reportsOnTime: Measure = ({ tables, spans, scope, settings }) => {
  if (tables.reports.length === 0) return emptyRegister('reports');
  const kinds = scopeOf(scope, REPORT_KIND_NAMES);
  const dues = kinds.flatMap((kind) => {
    const inSettings = settings.reportDues[kind] ?? [];
    const inRegister = tables.reports.flatMap(({ record }) =>
      record.kind === kind && record.dueOn !== undefined ? [record.dueOn] : [],
    );
    const days = [...new Set([...inSettings, ...inRegister])].sort();
    return days.map((day, index) => ({ kind, day, after: days[index - 1] }));
  });
  const due = dues.filter(({ day }) => isIn(spans.earlier, day));
  if (due.length === 0) return noData(`không có báo cáo đến hạn ${spanText(spans.earlier)}`);
  const kept = due.map((one) => ({ ...one, rows: tables.reports.filter((row) => isOnTime(row, one)) }));
  const onTime = kept.filter(({ rows }) => rows.length > 0);
  const missing = kept
    .filter(({ rows }) => rows.length === 0)
    .map(({ kind, day }) => `${REPORT_KIND_NAMES[kind]} hạn ${formatDayMonth(day)}`);
  return share(
    onTime.length,
    due.length,
    `${onTime.length}/${due.length} báo cáo đến hạn ${spanText(spans.earlier)} nộp đúng hạn${missingText(missing, 'chưa nộp hoặc trễ')}.`,
    [counted('reports', [...new Set(onTime.flatMap(({ rows }) => rows))])],
  );
};

interface DueReport {
  readonly kind: ReportKind;
  readonly day: IsoDate;
  /** The due day before this one; a report without a due day of its own belongs to the next after it was submitted. */
  readonly after: IsoDate | undefined;
}

function isOnTime({ record }: Report, { kind, day, after }: DueReport): boolean {
  const submitted = submittedOn(record);
  if (record.kind !== kind || submitted === undefined || submitted > day) return false;
  if (record.dueOn !== undefined) return record.dueOn === day;
  return after === undefined || after < submitted;
}

function submittedOn(record: Report['record']): IsoDate | undefined {
  if (!isSubmitted(record)) return undefined;
  const submitted = decodeDate(record.submittedAt ?? '', {});
  return submitted.ok && typeof submitted.value === 'string' ? (submitted.value as IsoDate) : undefined;
}

function isSubmitted({ state, submittedAt }: Report['record']): boolean {
  return state !== undefined && state !== 'draft' && submittedAt !== undefined;
}

/** From the first month to the one before this, or to the last that is scored. */
function earlierMonths(before: Month, first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let one = first; one < before && one <= last; one = addMonths(one, 1)) months.push(one);
  return months;
}
