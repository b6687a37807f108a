/** The month's page out of settings, saved scores and where the month stands. Pure. */
import { daysBetween, formatDate, formatDayMonth, type IsoDate } from '../../domain/calendar-date';
import {
  addMonths,
  countingPeriod,
  formatMonth,
  type Month,
  monthsOfSchoolYear,
} from '../../domain/school-year';
import { criterionOf } from '../../standard/indicators';
import { rulesAsScored } from './as-scored';
import { carriedFor } from './carry';
import { isAnswered } from './entries';
import type { EvidenceItem } from './evidence-lines';
import type { Improvement } from './improvements';
import { nextSteps } from './next-steps';
import type { IndicatorView, MonthPage, Operator, StandardView, SuggestionView } from './page';
import type { ScoringRules } from './rules';
import { savedSuggestion } from './score-cells';
import { entryOf, rowsByCode, type ScoreRow } from './score-rows';
import { isOpen, type Standing } from './standing';
import { departuresOf } from './submission';
import { targetText } from './suggestion';

export interface PageInput {
  readonly rules: ScoringRules;
  readonly month: Month;
  readonly today: IsoDate;
  /** Of this month at least; earlier ones where they are known. */
  readonly scores: readonly ScoreRow[];
  readonly standings: Readonly<Record<Month, Standing>>;
  readonly filled: readonly Month[];
  readonly people: MonthPage['people'];
  readonly operator: Operator;
  /** Fresh suggestions by indicator code; without them the saved ones are shown. */
  readonly fresh?: { readonly suggestions: ReadonlyMap<string, SuggestionView>; readonly countedAt: string };
  readonly provisional?: boolean;
  readonly evidence?: readonly EvidenceItem[];
  /** Open tasks of the progress plan. */
  readonly improvements?: readonly Improvement[];
  /** The closed copy, once submitted. */
  readonly snapshot?: string;
}

const NEW_MONTH: Standing = { state: 'draft', begun: false };

export function standingAt(standings: PageInput['standings'], month: Month): Standing {
  return standings[month] ?? NEW_MONTH;
}

export function buildPage(given: PageInput): MonthPage {
  const { month, today, scores, people, fresh, standings } = given;
  const standing = standingAt(standings, month);
  const rows = rowsByCode(scores, month);
  // a closed month stays as it was scored
  const rules = isOpen(standing.state) ? given.rules : rulesAsScored(given.rules, rows);
  const input = { ...given, rules };
  const period = countingPeriod(month, rules.counting);
  const due = rules.dues[month];
  const views = indicatorViews(input);
  const changedSettings = isOpen(standing.state) ? settingsChange(rules, rows) : undefined;
  const countedAt = fresh?.countedAt ?? lastCount(scores, month);
  const page: MonthPage = {
    month,
    monthText: `tháng ${formatMonth(month)}`,
    periodText: `từ ${formatDayMonth(period.from)} đến ${formatDate(period.to)}`,
    months: monthsOfSchoolYear(rules.schoolYear)
      .filter((candidate) => countingPeriod(candidate, rules.counting).from <= today)
      .map((candidate) => ({
        month: candidate,
        text: formatMonth(candidate),
        state: standingAt(standings, candidate).state,
        hasEntries: input.filled.includes(candidate),
      })),
    schoolName: rules.schoolName,
    officeName: rules.officeName,
    points: rules.points,
    ...(rules.pointsLabel !== undefined && { label: rules.pointsLabel }),
    state: standing.state,
    path: rules.path,
    begun: standing.begun,
    ...(standing.stepText !== undefined && { stepText: standing.stepText }),
    ...(standing.remark !== undefined && { remark: standing.remark }),
    ...(due !== undefined && { dueText: dueText(due, today), dueOn: due }),
    standards: grouped(views, rules),
    groups: rules.groups,
    people,
    operator: input.operator,
    departures: departuresOf(views, input.snapshot, rules.points === 'unconfirmed'),
    ...(changedSettings !== undefined && { changedSettings }),
    provisional: input.provisional === true,
    ...(input.evidence !== undefined && { evidence: input.evidence }),
    nextSteps: [],
    ...(countedAt !== undefined && { countedAt }),
    settingsVersion: rules.version,
  };
  return { ...page, nextSteps: nextSteps(page, input.improvements ?? [], today) };
}

function indicatorViews({ rules, month, scores, fresh, standings }: PageInput): IndicatorView[] {
  const metOnly = rules.points === 'unconfirmed';
  const thisMonth = rowsByCode(scores, month);
  const lastMonth = rowsByCode(scores, addMonths(month, -1));
  const earlier = new Map<string, ScoreRow[]>();
  for (const row of scores)
    earlier.set(row.record.indicator, [...(earlier.get(row.record.indicator) ?? []), row]);
  const open = isOpen(standingAt(standings, month).state);
  return rules.indicators.map((indicator): IndicatorView => {
    const { code } = indicator;
    const row = thisMonth.get(code);
    const suggestion = fresh?.suggestions.get(code) ?? savedSuggestion(indicator, row);
    const entry = entryOf(row, metOnly);
    const last = lastMonth.get(code);
    const carry =
      open && !isAnswered(entry)
        ? carriedFor(indicator, month, suggestion, earlier.get(code) ?? [], metOnly)
        : {};
    return {
      code,
      wording: indicator.wording,
      target: targetText(indicator),
      maximum: indicator.maximum,
      evidenceAsked: indicator.evidence,
      rhythm: indicator.rhythm,
      isGate: indicator.mandatory === true,
      suggestion,
      ...(last && { lastMonth: { maximum: last.record.maximumPoints ?? 1, entry: entryOf(last, metOnly) } }),
      ...carry,
      entry,
      revision: row?.record.revision ?? 0,
      ...(row?.record.changedBy !== undefined && { changedBy: row.record.changedBy }),
      ...(row?.record.changedAt !== undefined && { changedAt: row.record.changedAt }),
    };
  });
}

function lastCount(scores: readonly ScoreRow[], month: Month): string | undefined {
  const times = scores.filter(({ record }) => record.month === month).map(({ record }) => record.suggestedAt);
  return times
    .filter((time) => time !== undefined)
    .sort()
    .pop();
}

/** "hạn nộp 25/9/2026, còn 1 ngày" */
function dueText(due: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, due);
  const left = days > 0 ? `còn ${days} ngày` : days === 0 ? 'hôm nay là hạn' : `đã quá ${-days} ngày`;
  return `hạn nộp ${formatDate(due)}, ${left}`;
}

/** What it means that the office sent other settings after this month was begun; undefined while nothing differs. */
function settingsChange(rules: ScoringRules, rows: ReadonlyMap<string, ScoreRow>): string | undefined {
  const versions = [...rows.values()].map(({ record }) => Number(record.settingsVersion ?? rules.version));
  const first = Math.min(...versions);
  if (versions.length === 0 || first === rules.version) return undefined;
  const codes = new Set(rules.indicators.map(({ code }) => code));
  const gone = [...rows.keys()].filter((code) => !codes.has(code));
  const added = rules.indicators.filter(({ code }) => !rows.has(code)).map(({ code }) => code);
  const other = rules.indicators.filter(({ code, maximum, wording }) => {
    const record = rows.get(code)?.record;
    if (record === undefined) return false;
    return record.maximumPoints !== maximum || (record.indicatorTitle ?? wording) !== wording;
  });
  const parts = [
    ...(added.length > 0 ? [`thêm ${added.join(', ')}`] : []),
    ...(gone.length > 0 ? [`bỏ ${gone.join(', ')}`] : []),
    ...(other.length > 0 ? [`đổi nội dung hoặc điểm ${other.map(({ code }) => code).join(', ')}`] : []),
  ];
  if (parts.length === 0) return undefined;
  return `${rules.officeName} đã đổi bộ chỉ báo sau khi trường bắt đầu chấm tháng này (bản ${first} thành bản ${rules.version}): ${parts.join('; ')}. Nội dung đã nhập vẫn giữ nguyên; hãy xem lại các chỉ báo này.`;
}

function grouped(views: readonly IndicatorView[], { headings }: ScoringRules): StandardView[] {
  const isStandard = ({ code }: { code: string }) => !code.includes('.');
  return headings.filter(isStandard).map((standard) => ({
    code: standard.code,
    title: `Tiêu chuẩn ${standard.code}. ${standard.title}`,
    criteria: headings
      .filter(({ code }) => code.startsWith(`${standard.code}.`))
      .map((criterion) => ({
        code: criterion.code,
        title: `${criterion.code}. ${criterion.title}`,
        indicators: views.filter(({ code }) => criterionOf(code) === criterion.code),
      }))
      .filter(({ indicators }) => indicators.length > 0),
  }));
}
