/** The parts of a report about the month's points: the whole, what got better and worse, what is missing, the figures. Pure. */
import { formatMonth } from '../../domain/school-year';
import { describeTotal, type ScoredIndicator, totalsOf } from '../../domain/score';
import { formatNumber } from '../../domain/vietnamese';
import { headingTitle } from '../../standard/effective';
import { type MonthResults, monthResults } from '../../workbook/month-results';
import { monthsOf } from './kinds';
import type { ReportFigures } from './page';
import { type Context, isSubmitted, oneLine } from './plan-context';

export function overallLines({
  kind,
  month,
  totals,
  totalsBefore,
  now,
  before,
  registers,
}: Context): string[] {
  const { state } = registers.settings.points;
  if (now.self.indicators.length === 0) return [];
  const lines = [`Tự đánh giá tháng ${formatMonth(month)}: ${describeTotal(totals.whole, state)}.`];
  if (before.self.indicators.length > 0) {
    lines[0] += ` ${kind === 'model' || kind === 'notice' || kind === 'data' ? 'Tháng trước' : 'Kỳ trước'} (${formatMonth(before.month)}): ${describeTotal(totalsBefore.whole, state)}.`;
  }
  const { met, applicable, notApplicable, noData } = totals.whole;
  lines.push(
    `${met}/${applicable} chỉ báo đạt${noData > 0 ? `, ${noData} chỉ báo chưa có số liệu` : ''}${
      notApplicable > 0 ? `, ${notApplicable} chỉ báo không áp dụng` : ''
    }.`,
  );
  return lines;
}

export function changeLines({ now, before, registers }: Context, direction: 'better' | 'worse'): string[] {
  const earlier = new Map(before.self.indicators.map((indicator) => [indicator.code, indicator]));
  const sign = direction === 'better' ? 1 : -1;
  return now.self.indicators.flatMap((indicator) => {
    const last = earlier.get(indicator.code);
    const [to, from] = [pointsOf(indicator), last && pointsOf(last)];
    if (to === undefined || from === undefined || (to - from) * sign <= 0) return [];
    const withPoints = registers.settings.points.state !== 'unconfirmed';
    const words = withPoints
      ? `từ ${formatNumber(from, 2)} ${direction === 'better' ? 'lên' : 'xuống'} ${formatNumber(to, 2)} điểm`
      : direction === 'better'
        ? 'từ chưa đạt thành đạt'
        : 'từ đạt thành chưa đạt';
    return [`${indicator.code}. ${titleOf(now, indicator.code)}: ${words}`];
  });
}

function pointsOf({ verdict }: ScoredIndicator): number | undefined {
  if (verdict.kind !== 'scored') return undefined;
  return verdict.points ?? (verdict.met ? 1 : 0);
}

export function missingLines({ now }: Context): string[] {
  const suggested = new Map(now.suggested.indicators.map(({ code, verdict }) => [code, verdict.kind]));
  return now.self.indicators.flatMap(({ code, verdict }) => {
    if (verdict.kind === 'no-data') return [`${code}. ${titleOf(now, code)}: chưa chấm`];
    if (verdict.kind === 'scored' && suggested.get(code) === 'no-data' && verdict.met)
      return [`${code}. ${titleOf(now, code)}: sổ chưa có số liệu`];
    return [];
  });
}

export function figuresOf(context: Context): ReportFigures[] {
  const { kind, now, before, totals, totalsBefore, registers, month } = context;
  const { state } = registers.settings.points;
  const { headings } = registers.settings;
  if (['portal', 'portalReview', 'week', 'topic', 'adHoc'].includes(kind) || now.self.indicators.length === 0)
    return [];
  const codes = [...totals.criteria.keys()].sort();
  const column = (title: string, share: number, centred = true) => ({ title, share, centred });
  const criteria: ReportFigures = {
    title: 'Kết quả theo tiêu chí',
    columns: [
      column('Tiêu chí', 9, false),
      column(`Tháng ${formatMonth(month)}`, 3.5),
      column(`Tháng ${formatMonth(before.month)}`, 3.5),
    ],
    rows: codes.map((code) => {
      const [total, last] = [totals.criteria.get(code), totalsBefore.criteria.get(code)];
      return [
        `${code}. ${headingTitle(code, headings)}`,
        total === undefined ? '' : describeTotal(total, state),
        last === undefined ? 'không có số liệu' : describeTotal(last, state),
      ];
    }),
  };
  const tables = [criteria];
  if (kind === 'quarter' || kind === 'term') tables.unshift(monthsTable(context, column));
  if (kind === 'data') {
    tables.push({
      title: 'Số liệu theo chỉ báo',
      columns: [column('Mã', 2), column('Chỉ báo', 8, false), column('Cách tính, số liệu', 8, false)],
      rows: registers.scores
        .filter(({ record }) => record.month === month)
        .map(({ record }) => [
          record.indicator,
          oneLine(record.indicatorTitle ?? ''),
          oneLine(record.suggestedSentence ?? 'Chưa có số liệu'),
        ]),
    });
  }
  return tables;
}

function monthsTable(
  { kind, month, registers }: Context,
  column: (title: string, share: number, centred?: boolean) => ReportFigures['columns'][number],
): ReportFigures {
  const { state } = registers.settings.points;
  return {
    title: 'Kết quả theo tháng',
    columns: [column('Tháng', 3), column('Kết quả tự đánh giá', 6), column('Tình trạng', 5)],
    rows: monthsOf(kind, month).map((each) => {
      const results = monthResults(registers.scores, each, state);
      return [
        formatMonth(each),
        results.self.indicators.length === 0
          ? 'chưa chấm'
          : describeTotal(totalsOf(results.self).whole, state),
        isSubmitted(registers, each) ? 'đã nộp' : 'chưa nộp',
      ];
    }),
  };
}

function titleOf({ titles }: MonthResults, code: string): string {
  return oneLine(titles.get(code) ?? '').replace(/\.$/, '');
}
