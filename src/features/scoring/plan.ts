/** The month's page out of settings, saved scores and where the month stands. Pure. */
import { daysBetween, formatDate, formatDayMonth, type IsoDate } from '../../domain/calendar-date';
import {
  addMonths,
  countingPeriod,
  formatMonth,
  type Month,
  monthsOfSchoolYear,
} from '../../domain/school-year';
import { criteria, criterionOf, standards } from '../../standard/indicators';
import { SAMPLE_LABEL } from '../../standard/points';
import { carriedFor, monthsBefore } from './carry';
import { isAnswered } from './entries';
import type { EvidenceItem } from './evidence-lines';
import type { Improvement } from './improvements';
import { nextSteps } from './next-steps';
import type { IndicatorView, MonthPage, Operator, StandardView, SuggestionView } from './page';
import type { ScoringRules } from "./rules";
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
  readonly improvements?: readonly Improvement[];
  /** The closed copy, once submitted. */
  readonly snapshot?: string;
}

const NEW_MONTH: Standing = { state: 'draft', begun: false };

export function standingAt(standings: PageInput['standings'], month: Month): Standing {
  return standings[month] ?? NEW_MONTH;
}

export function buildPage(input: PageInput): MonthPage {
  const { rules, month, today, scores, people, fresh, standings } = input;
  const standing = standingAt(standings, month);
  const period = countingPeriod(month, rules.counting);
  const due = rules.dues[month];
  const views = indicatorViews(input);
  const changedSettings = settingsChange(rules, rowsByCode(scores, month));
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
    ...(rules.points === 'sample' && { label: SAMPLE_LABEL }),
    state: standing.state,
    path: rules.path,
    begun: standing.begun,
    ...(standing.stepText !== undefined && { stepText: standing.stepText }),
    ...(standing.remark !== undefined && { remark: standing.remark }),
    ...(due !== undefined && { dueText: dueText(due, today), dueOn: due }),
    standards: grouped(views),
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
  const earlier = new Map(
    monthsBefore(month, rules.schoolYear, 'year').map((before) => [before, rowsByCode(scores, before)]),
  );
  const lastMonth = earlier.get(addMonths(month, -1)) ?? rowsByCode(scores, addMonths(month, -1));
  const open = isOpen(standingAt(standings, month).state);
  return rules.indicators.map((indicator): IndicatorView => {
    const { code } = indicator;
    const row = thisMonth.get(code);
    const suggestion = fresh?.suggestions.get(code) ?? savedSuggestion(indicator, row);
    const entry = entryOf(row, metOnly);
    const last = lastMonth.get(code);
    const before = monthsBefore(month, rules.schoolYear, indicator.rhythm);
    const carry =
      !open || isAnswered(entry)
        ? {}
        : carriedFor(
            indicator,
            suggestion,
            before.map((candidate) => earlier.get(candidate)?.get(code)),
            metOnly,
          );
    return {
      code,
      wording: indicator.wording,
      target: targetText(indicator),
      maximum: indicator.maximum,
      evidenceAsked: indicator.evidence,
      rhythm: indicator.rhythm,
      isGate: indicator.isGate,
      suggestion,
      ...(last && { lastMonth: lastOf(last, metOnly) }),
      ...carry,
      entry,
      revision: row?.record.revision ?? 0,
      ...(row?.record.changedBy !== undefined && { changedBy: row.record.changedBy }),
      ...(row?.record.changedAt !== undefined && { changedAt: row.record.changedAt }),
    };
  });
}

function lastOf(row: ScoreRow, metOnly: boolean): NonNullable<IndicatorView['lastMonth']> {
  const { self, notApplicable } = entryOf(row, metOnly);
  return { notApplicable, maximum: row.record.maximumPoints ?? 1, ...(self !== undefined && { self }) };
}

/** Judged indicators whose earlier answer still holds: this month need not say them again. */
export function carriedJudged(input: PageInput): Set<string> {
  return new Set(
    indicatorViews(input)
      .filter(({ suggestion, carried }) => suggestion.state === 'judged' && carried !== undefined)
      .map(({ code }) => code),
  );
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

