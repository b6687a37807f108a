/** The draft of a report out of the registers: results, what got better and worse, what is missing, what to mend. Pure. */
import { addDays, formatDayMonth, type IsoDate } from '../../domain/calendar-date';
import { PORTAL_SECTION_NAMES } from '../../domain/portal-section';
import {
  addMonths,
  contains,
  countingPeriod,
  formatMonth,
  type Month,
  type Period,
} from '../../domain/school-year';
import { describeTotal, type ScoredIndicator, type Totals, totalsOf } from '../../domain/score';
import { comparable, formatNumber } from '../../domain/vietnamese';
import { headingTitle } from '../../standard/effective';
import type { SchoolSettings } from '../../standard/settings';
import { type MonthResults, monthResults } from '../../workbook/month-results';
import type {
  boardMeetingsTable,
  portalNewsTable,
  portalOperationsTable,
  progressTable,
  reportsTable,
  requestAnswersTable,
  requestsTable,
  scoresTable,
} from '../../workbook/school';
import type { Entry, RecordOf, TableDefinition } from '../../workbook/table';
import { KINDS, monthsOf, PARTS, type PartKey, subjectOf } from './kinds';
import type { ReportContent, ReportFigures, ReportKind } from './page';

type Rows<Table extends TableDefinition> = readonly Entry<RecordOf<Table>>[];

/** What the drafts are made of. */
export interface Registers {
  readonly settings: SchoolSettings;
  readonly scores: Rows<typeof scoresTable>;
  readonly reports: Rows<typeof reportsTable>;
  readonly news: Rows<typeof portalNewsTable>;
  readonly operations: Rows<typeof portalOperationsTable>;
  readonly progress: Rows<typeof progressTable>;
  readonly requests: Rows<typeof requestsTable>;
  readonly answers: Rows<typeof requestAnswersTable>;
  readonly meetings: Rows<typeof boardMeetingsTable>;
}

export interface Draft {
  readonly content: ReportContent;
  readonly notes: readonly string[];
}

export function draftOf(kind: ReportKind, month: Month, today: IsoDate, registers: Registers): Draft {
  const context = contextOf(kind, month, today, registers);
  const texts: Record<PartKey, readonly string[]> = {
    overall: overallLines(context),
    better: changeLines(context, 'better'),
    worse: changeLines(context, 'worse'),
    missing: missingLines(context),
    toMend: toMendLines(context),
    operation: operationLines(context),
    problems: problemLines(context),
    solutions: solutionLines(context),
    news: newsLines(context),
    quality: qualityLines(context),
    effect: [],
    content: [],
    result: [],
    next: nextLines(context),
    requests: requestLines(context),
  };
  return {
    content: {
      subject: subjectOf(kind, month, context.window.from, today),
      sections: KINDS[kind].parts.map((key) => ({
        key,
        title: PARTS[key].title,
        hint: PARTS[key].hint,
        text: texts[key].join('\n'),
      })),
      figures: figuresOf(context),
    },
    notes: notesOf(context),
  };
}

interface Context {
  readonly kind: ReportKind;
  readonly month: Month;
  readonly today: IsoDate;
  readonly registers: Registers;
  /** Days the report looks at. */
  readonly window: Period;
  readonly now: MonthResults;
  readonly before: MonthResults;
  readonly totals: Totals<'self'>;
  readonly totalsBefore: Totals<'self'>;
}

function contextOf(kind: ReportKind, month: Month, today: IsoDate, registers: Registers): Context {
  const { settings, scores } = registers;
  const months = monthsOf(kind, month);
  const first = months[0] ?? month;
  const now = monthResults(scores, month, settings.points.state);
  const before = monthResults(scores, addMonths(first, -1), settings.points.state);
  return {
    kind,
    month,
    today,
    registers,
    window: windowOf(kind, first, month, today, registers),
    now,
    before,
    totals: totalsOf(now.self),
    totalsBefore: totalsOf(before.self),
  };
}

/** Weekly reports go on where the last one of their kind ended, at most a month back; the others count their months. */
function windowOf(
  kind: ReportKind,
  first: Month,
  month: Month,
  today: IsoDate,
  { settings, reports }: Registers,
): Period {
  if (kind !== 'portal' && kind !== 'week') {
    return {
      from: countingPeriod(first, settings.counting).from,
      to: countingPeriod(month, settings.counting).to,
    };
  }
  const last = reports
    .filter(({ record }) => record.kind === kind && record.state !== undefined && record.state !== 'draft')
    .map(({ record }) => (record.submittedAt ?? '').slice(0, 10) as IsoDate)
    .filter((day) => /^\d{4}-/.test(day) && day < today)
    .sort()
    .pop();
  const weekAgo = addDays(today, -6);
  const monthAgo = addDays(today, -31);
  if (last === undefined) return { from: weekAgo, to: today };
  return { from: [addDays(last, 1), monthAgo].sort()[1] ?? monthAgo, to: today };
}

function overallLines({ kind, month, totals, totalsBefore, now, before, registers }: Context): string[] {
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

function changeLines({ now, before, registers }: Context, direction: 'better' | 'worse'): string[] {
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

function missingLines({ now }: Context): string[] {
  const suggested = new Map(now.suggested.indicators.map(({ code, verdict }) => [code, verdict.kind]));
  return now.self.indicators.flatMap(({ code, verdict }) => {
    if (verdict.kind === 'no-data') return [`${code}. ${titleOf(now, code)}: chưa chấm`];
    if (verdict.kind === 'scored' && suggested.get(code) === 'no-data' && verdict.met)
      return [`${code}. ${titleOf(now, code)}: sổ chưa có số liệu`];
    return [];
  });
}

function toMendLines({ now, registers, today, kind }: Context): string[] {
  const fromScores = now.toMend.map(({ indicator, what, who, until }) =>
    mendLine(`${indicator}. ${what}`, who, until),
  );
  const known = new Set(now.toMend.map(({ what }) => comparable(what)));
  const open = registers.progress.filter(
    ({ record }) =>
      record.kind === 'toMend' &&
      record.state !== 'done' &&
      record.state !== 'dropped' &&
      record.doneOn === undefined &&
      !known.has(comparable(record.task)),
  );
  const late = (until: IsoDate | undefined) => (until !== undefined && until < today ? ', đã quá hạn' : '');
  return [
    ...fromScores,
    ...open.map(({ record }) =>
      mendLine(
        oneLine(record.task),
        record.doer ?? record.owner,
        record.until,
        kind === 'notice' ? '' : late(record.until),
      ),
    ),
  ];
}

function mendLine(what: string, who: string | undefined, until: IsoDate | undefined, more = ''): string {
  const parts = [
    who === undefined ? '' : `người làm: ${who}`,
    until === undefined ? '' : `hạn ${formatDayMonth(until)}/${until.slice(0, 4)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? oneLine(what) : `${oneLine(what)} (${parts.join('; ')}${more})`;
}

function operationLines({ registers, window }: Context): string[] {
  return registers.operations
    .filter(
      ({ record }) => (record.kind === 'check' || record.kind === 'update') && contains(window, record.date),
    )
    .map(({ record }) => `${formatDayMonth(record.date)}: ${oneLine(record.content)}`);
}

/** Problems of the window, and older ones that are still open. */
function problemsOf({ registers, window }: Context) {
  return registers.operations.filter(
    ({ record: { kind, date, solvedOn } }) =>
      kind === 'problem' &&
      date <= window.to &&
      (contains(window, date) || solvedOn === undefined || contains(window, solvedOn)),
  );
}

function problemLines(context: Context): string[] {
  return problemsOf(context).map(({ record: { date, content, solvedOn } }) => {
    const state = solvedOn === undefined ? 'chưa xử lý xong' : `đã xử lý ngày ${formatDayMonth(solvedOn)}`;
    return `${formatDayMonth(date)}: ${oneLine(content)} (${state})`;
  });
}

function solutionLines(context: Context): string[] {
  const remedies = problemsOf(context).flatMap(({ record: { content, remedy } }) =>
    remedy === undefined ? [] : [`${oneLine(content)}: ${oneLine(remedy)}`],
  );
  const proposals = context.registers.operations
    .filter(({ record }) => record.kind === 'proposal' && contains(context.window, record.date))
    .map(({ record }) => `Đề xuất: ${oneLine(record.content)}`);
  return [...remedies, ...proposals];
}

function postedIn({ registers, window }: Context) {
  return registers.news.filter(
    ({ record: { postedOn } }) => postedOn !== undefined && contains(window, postedOn),
  );
}

function newsLines(context: Context): string[] {
  const counts = new Map<string, number>();
  for (const { record } of postedIn(context)) {
    const section = PORTAL_SECTION_NAMES[record.section];
    counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return [...counts].map(([section, count]) => `${section}: ${count} tin bài`);
}

function qualityLines(context: Context): string[] {
  const posted = postedIn(context);
  if (posted.length === 0) return [];
  const approved = posted.filter(
    ({ record: { approvedOn, postedOn } }) =>
      approvedOn !== undefined && postedOn !== undefined && approvedOn <= postedOn,
  );
  const pictures = posted.filter(({ record }) => record.pictures);
  return [
    `${approved.length}/${posted.length} tin bài được duyệt trước khi đăng`,
    `${pictures.length}/${posted.length} tin bài có ảnh đúng cỡ, có chú thích`,
  ];
}

function nextLines({ now, today }: Context): string[] {
  return now.toMend
    .filter(({ until }) => until !== undefined && until >= today)
    .map(({ indicator, what, who, until }) => mendLine(`${indicator}. ${what}`, who, until));
}

/** What was asked and not answered or settled yet. */
function requestLines({ registers }: Context): string[] {
  return openRequests(registers).map(({ record }) => oneLine(record.content));
}

export function openRequests({ requests, answers }: Registers): Rows<typeof requestsTable> {
  const answered = new Set(
    answers.filter(({ record }) => record.state === 'answered').map(({ record }) => record.request),
  );
  return requests.filter(({ id, record }) => record.doneOn === undefined && !answered.has(id));
}

function figuresOf(context: Context): ReportFigures[] {
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
      const submission = registers.reports
        .filter(({ record }) => record.kind === 'scores' && record.period === each)
        .pop();
      const isIn = submission?.record.state === 'submitted' || submission?.record.state === 'confirmed';
      return [
        formatMonth(each),
        results.self.indicators.length === 0
          ? 'chưa chấm'
          : describeTotal(totalsOf(results.self).whole, state),
        isIn ? 'đã nộp' : 'chưa nộp',
      ];
    }),
  };
}

function notesOf({ kind, month, now, registers, window }: Context): string[] {
  const needsScores = KINDS[kind].parts.includes('overall');
  if (!needsScores) {
    return kind === 'portal' || kind === 'week'
      ? [
          `Lấy từ sổ Vận hành Cổng, từ ${formatDayMonth(window.from)} đến ${formatDayMonth(window.to)}/${window.to.slice(0, 4)}.`,
        ]
      : [];
  }
  if (now.self.indicators.length === 0)
    return [
      `Tháng ${formatMonth(month)} chưa chấm điểm: mở THĐT > Chấm điểm tháng trước, hoặc tự viết các phần dưới đây.`,
    ];
  const submission = registers.reports
    .filter(({ record }) => record.kind === 'scores' && record.period === month)
    .pop();
  const isIn = submission?.record.state === 'submitted' || submission?.record.state === 'confirmed';
  return isIn ? [] : [`Điểm tháng ${formatMonth(month)} chưa nộp: số liệu dưới đây có thể còn thay đổi.`];
}

function titleOf({ titles }: MonthResults, code: string): string {
  return oneLine(titles.get(code) ?? '').replace(/\.$/, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
