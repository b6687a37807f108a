/** The month's page out of settings, saved scores and submissions. Pure. */
import { formatDate, formatDayMonth, type IsoDate } from '../../domain/calendar-date';
import {
  addMonths,
  countingPeriod,
  formatMonth,
  type Month,
  monthsOfSchoolYear,
} from '../../domain/school-year';
import { criteria, criterionOf, standards } from '../../standard/indicators';
import { SAMPLE_LABEL } from '../../standard/points';
import type { reportsTable, scoresTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import type { IndicatorView, MonthPage, MonthState, ScoreEntry, StandardView, SuggestionView } from './page';
import type { RuledIndicator, ScoringRules } from './rules';
import { targetText } from './suggestion';
import { momentText } from './words';

export type ScoreRow = Entry<RecordOf<typeof scoresTable>>;
export type ReportRow = Entry<RecordOf<typeof reportsTable>>;

export interface PageInput {
  readonly rules: ScoringRules;
  readonly month: Month;
  readonly today: IsoDate;
  readonly scores: readonly ScoreRow[];
  readonly reports: readonly ReportRow[];
  readonly people: MonthPage['people'];
  /** Fresh suggestions by indicator code; without them the saved ones are shown. */
  readonly fresh?: { readonly suggestions: ReadonlyMap<string, SuggestionView>; readonly countedAt: string };
}

export function buildPage(input: PageInput): MonthPage {
  const { rules, month, today, scores, reports, people, fresh } = input;
  const thisMonth = rowsByCode(scores, month);
  const lastMonth = rowsByCode(scores, addMonths(month, -1));
  const submission = submissionOf(reports, month);
  const state = stateOf(submission);
  const period = countingPeriod(month, rules.counting);
  const due = rules.dues[month];
  const views = rules.indicators.map((indicator) =>
    indicatorView(
      indicator,
      thisMonth.get(indicator.code),
      lastMonth.get(indicator.code),
      fresh?.suggestions,
    ),
  );
  const counted = [...thisMonth.values()]
    .map(({ record }) => record.suggestedAt ?? '')
    .sort()
    .pop();
  return {
    month,
    monthText: `tháng ${formatMonth(month)}`,
    periodText: `từ ${formatDayMonth(period.from)} đến ${formatDate(period.to)}`,
    months: monthsOfSchoolYear(rules.schoolYear)
      .filter((candidate) => countingPeriod(candidate, rules.counting).from <= today)
      .map((candidate) => ({
        month: candidate,
        text: formatMonth(candidate),
        state: stateOf(submissionOf(reports, candidate)),
      })),
    schoolName: rules.schoolName,
    officeName: rules.officeName,
    points: rules.points,
    ...(rules.points === 'sample' && { label: SAMPLE_LABEL }),
    state,
    ...(submission && state === 'submitted' && { submittedText: submittedText(submission) }),
    ...(submission?.record.districtRemark !== undefined && { remark: submission.record.districtRemark }),
    ...(due !== undefined && { dueText: `hạn nộp ${formatDate(due)}` }),
    standards: grouped(views),
    people,
    ...((fresh?.countedAt ?? counted) && { countedAt: fresh?.countedAt ?? counted }),
    settingsVersion: rules.version,
  };
}

/** The newest row of a month's submission; earlier ones stay in the table as history. */
export function submissionOf(reports: readonly ReportRow[], month: Month): ReportRow | undefined {
  return reports.filter(({ record }) => record.kind === 'scores' && record.period === month).pop();
}

export function stateOf(submission: ReportRow | undefined): MonthState {
  return submission?.record.state ?? 'draft';
}

/** The rows of a month by indicator; of two rows for one indicator the first counts, `Kiểm tra sổ` names the other. */
export function rowsByCode(scores: readonly ScoreRow[], month: Month): Map<string, ScoreRow> {
  const rows = new Map<string, ScoreRow>();
  for (const row of scores) {
    if (row.record.month === month && !rows.has(row.record.indicator)) rows.set(row.record.indicator, row);
  }
  return rows;
}

/** What the school entered in a row; the sheet's cells and the dialog are the same record. */
export function entryOf(row: ScoreRow | undefined, maximum: number): ScoreEntry {
  if (!row) return { notApplicable: false };
  const { record } = row;
  const fromState = record.selfState === undefined ? undefined : record.selfState === 'met' ? maximum : 0;
  const self = record.selfPoints ?? fromState;
  return {
    notApplicable: record.notApplicable,
    ...(self !== undefined && { self }),
    ...(record.selfFrom !== undefined && { origin: record.selfFrom }),
    ...(record.notApplicableReason !== undefined && { notApplicableReason: record.notApplicableReason }),
    ...(record.aboveReason !== undefined && { aboveReason: record.aboveReason }),
    ...(record.evidence !== undefined && { evidence: record.evidence }),
    ...(record.note !== undefined && { note: record.note }),
    ...(record.toMend !== undefined && { mendWhat: record.toMend }),
    ...(record.toMendBy !== undefined && { mendWho: record.toMendBy }),
    ...(record.toMendUntil !== undefined && { mendUntil: record.toMendUntil }),
  };
}

function indicatorView(
  indicator: RuledIndicator,
  row: ScoreRow | undefined,
  last: ScoreRow | undefined,
  fresh: ReadonlyMap<string, SuggestionView> | undefined,
): IndicatorView {
  return {
    code: indicator.code,
    wording: indicator.wording,
    target: targetText(indicator),
    maximum: indicator.maximum,
    evidenceAsked: indicator.evidence,
    suggestion: fresh?.get(indicator.code) ?? savedSuggestion(indicator, row),
    ...(last && {
      lastMonth: {
        notApplicable: last.record.notApplicable,
        ...withSelf(entryOf(last, indicator.maximum).self),
      },
    }),
    entry: entryOf(row, indicator.maximum),
    revision: row?.record.revision ?? 0,
    ...(row?.record.changedBy !== undefined && { changedBy: row.record.changedBy }),
    ...(row?.record.changedAt !== undefined && { changedAt: row.record.changedAt }),
  };
}

function withSelf(self: number | undefined): { self?: number } {
  return self === undefined ? {} : { self };
}

function savedSuggestion({ assessment }: RuledIndicator, row: ScoreRow | undefined): SuggestionView {
  if (assessment.kind === 'judged') return { state: 'judged', sentence: '', rows: [] };
  const record = row?.record;
  if (record?.suggestedState === 'notApplicable') {
    return { state: 'not-applicable', sentence: record.suggestedSentence ?? '', rows: [] };
  }
  if (record?.suggestedPoints === undefined) {
    return { state: 'no-data', sentence: record?.suggestedSentence ?? '', rows: [] };
  }
  return {
    state: 'measured',
    points: record.suggestedPoints,
    sentence: record.suggestedSentence ?? '',
    rows: [],
  };
}

function grouped(views: readonly IndicatorView[]): StandardView[] {
  return standards.map((standard) => ({
    code: standard.code,
    title: `Tiêu chuẩn ${standard.code}. ${standard.title}`,
    criteria: criteria
      .filter(({ code }) => code.startsWith(`${standard.code}.`))
      .map((criterion) => ({
        code: criterion.code,
        title: `${criterion.code}. ${criterion.title}`,
        indicators: views.filter(({ code }) => criterionOf(code) === criterion.code),
      }))
      .filter(({ indicators }) => indicators.length > 0),
  }));
}

function submittedText({ record }: ReportRow): string {
  const by = record.submittedBy === undefined ? '' : `, ${record.submittedBy}`;
  const approved = record.approvedBy === undefined ? '' : `; hiệu trưởng duyệt: ${record.approvedBy}`;
  return `Đã nộp lúc ${momentText(record.submittedAt ?? '?')}${by}${approved}.`;
}
