/** Measures of scores and reports. */
import { formatMonth } from '../../../domain/school-year';
import { REPORT_KIND_NAMES } from '../../../standard/measures';
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

export const selfScoresEntered: Measure = ({ tables, month, settings }) => {
  const codes = settings.judgedIndicators;
  const rows = tables.scores.filter(({ record }) => record.month === month);
  if (codes.length === 0) return noData(`tháng ${formatMonth(month)} không có chỉ báo nào do người chấm`);
  if (rows.length === 0) return noData(`tháng ${formatMonth(month)} chưa chấm`);
  const entered = rows.filter(
    ({ record }) =>
      codes.includes(record.indicator) &&
      (record.selfPoints !== undefined || record.selfState !== undefined || record.notApplicable),
  );
  const missing = codes.filter((code) => !entered.some(({ record }) => record.indicator === code));
  const found = codes.length - missing.length;
  return share(
    found,
    codes.length,
    `${found}/${codes.length} chỉ báo do người chấm đã có kết quả tháng ${formatMonth(month)}${missingText(missing)}.`,
    [counted('scores', entered)],
  );
};

export const reportsOnTime: Measure = ({ tables, spans, scope }) => {
  if (tables.reports.length === 0) return emptyRegister('reports');
  const kinds = scopeOf(scope, REPORT_KIND_NAMES);
  const due = new Map<string, Row<'reports'>[]>();
  for (const row of tables.reports) {
    const { kind, period, dueOn } = row.record;
    // A report sent again after a correction is the same report.
    const key = `${kind} ${period} ${dueOn}`;
    if (kinds.includes(kind) && isIn(spans.period, dueOn)) due.set(key, [...(due.get(key) ?? []), row]);
  }
  if (due.size === 0) return noData(`không có báo cáo đến hạn ${spanText(spans.period)}`);
  const all = [...due.values()];
  const onTime = all.filter((rows) => rows.some(isOnTime));
  const missing = all
    .filter((rows) => !rows.some(isOnTime))
    .flatMap(([first]) =>
      first === undefined
        ? []
        : [`${REPORT_KIND_NAMES[first.record.kind]} ${formatMonth(first.record.period)}`],
    );
  return share(
    onTime.length,
    all.length,
    `${onTime.length}/${all.length} báo cáo đến hạn ${spanText(spans.period)} nộp đúng hạn${missingText(missing, 'chưa nộp hoặc trễ')}.`,
    [counted('reports', onTime.flat().filter(isOnTime))],
  );
};

function isOnTime({ record: { state, submittedAt, dueOn } }: Row<'reports'>): boolean {
  if (state === undefined || state === 'draft' || submittedAt === undefined || dueOn === undefined)
    return false;
  const submitted = decodeDate(submittedAt, {});
  return submitted.ok && typeof submitted.value === 'string' && submitted.value <= dueOn;
}
