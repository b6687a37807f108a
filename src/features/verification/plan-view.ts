/** One school's round as the dialog shows it: the school's claim, the office's own count and the office's points. Pure. */
import { formatDate } from '../../domain/calendar-date';
import { PROFILE_NAMES } from '../../domain/level';
import { formatMoment } from '../../domain/moment';
import { formatMonth } from '../../domain/school-year';
import { ROUND_SHORT } from '../../domain/verification';
import { formatNumber } from '../../domain/vietnamese';
import { headingCodes, headingTitle } from '../../standard/effective';
import { criterionOf } from '../../standard/indicators';
import type { verificationsTable } from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';
import type { SchoolEntry } from '../registry/read-schools';
import type { ScoringRules } from '../scoring/rules';
import { targetText } from '../scoring/suggestion';
import type { Computed } from './computed';
import type { CheckedView, RoundView, StandardView, SubmissionView, TeamMember } from './page';
import type { ProfileOnDay } from './profile-at';
import { type CheckEntries, type CheckedIndicator, type CriteriaCopy, isChecked, NO_ENTRY } from './sheet';
import { actsFrom, type DecisionRow, type FactsRecord, lastAct, stateOf } from './submission-state';
import { evidencePieces, type SubmittedCopy, type SubmittedIndicator, submittedCopy } from './submitted-copy';

export type SessionRow = Entry<RecordOf<typeof verificationsTable>>;

export interface ViewInput {
  readonly school: SchoolEntry;
  readonly profile: ProfileOnDay;
  readonly rules: ScoringRules;
  /** Absent while the month was never consolidated. */
  readonly facts?: FactsRecord;
  readonly decisions: readonly DecisionRow[];
  readonly session?: SessionRow;
  readonly criteria: CriteriaCopy;
  readonly entries: CheckEntries;
  readonly computed?: Computed;
  readonly team: readonly TeamMember[];
  /** The last closed round before this one. */
  readonly last?: {
    readonly session: SessionRow;
    readonly criteria: CriteriaCopy;
    readonly entries: CheckEntries;
  };
}

/** The criteria of the office's own rules with what the school submitted; the school's maxima and choice of indicators decide nothing. */
export function criteriaFrom(rules: ScoringRules, copy: SubmittedCopy | undefined): CriteriaCopy {
  const submitted = new Map(copy?.indicators.map((each) => [each.code, each]));
  return {
    points: rules.points,
    ...(rules.pointsLabel === undefined ? {} : { label: rules.pointsLabel }),
    version: rules.version,
    indicators: rules.indicators.map(({ code, wording, maximum, mandatory }) =>
      withSubmitted(
        { code, wording, maximum, mandatory: mandatory === true, selfNotApplicable: false },
        submitted.get(code),
      ),
    ),
  };
}

/** The criteria that a round began with, with what the school has submitted since. */
export function refreshedCriteria(kept: CriteriaCopy, copy: SubmittedCopy | undefined): CriteriaCopy {
  if (copy === undefined) return kept;
  const submitted = new Map(copy.indicators.map((each) => [each.code, each]));
  return {
    ...kept,
    indicators: kept.indicators.map((each) => withSubmitted(each, submitted.get(each.code))),
  };
}

function withSubmitted(
  indicator: CheckedIndicator,
  submitted: SubmittedIndicator | undefined,
): CheckedIndicator {
  const { self: _before, ...rest } = indicator;
  return {
    ...rest,
    selfNotApplicable: submitted?.notApplicable === true,
    ...(submitted?.self === undefined || submitted.notApplicable ? {} : { self: submitted.self }),
  };
}

export function roundView(input: ViewInput): RoundView {
  const { school, profile, facts, session, criteria, computed, team } = input;
  const { visitOn, remark = '', revision = 0 } = session?.record ?? {};
  return {
    ...(session === undefined ? {} : { id: session.id }),
    schoolId: school.id,
    schoolName: school.record.name,
    profileText: profileText(profile),
    ...(school.record.workbookLink === undefined ? {} : { workbook: school.record.workbookLink }),
    state: session?.record.state ?? 'new',
    stateText: stateText(session, criteria, input.entries),
    submission: submissionView(facts, input.decisions),
    points: criteria.points,
    ...(criteria.label === undefined ? {} : { label: criteria.label }),
    standards: standardsOf(input, submittedCopy(facts?.snapshot)),
    team,
    ...(visitOn === undefined ? {} : { visitOn }),
    remark,
    revision,
    computedText:
      computed === undefined
        ? 'Chưa tính lại từ sổ của trường: tài khoản vận hành bấm “Tính lại từ sổ”, hoặc chờ lần tổng hợp tới.'
        : `Đơn vị tính lại từ sổ của trường lúc ${formatMoment(computed.at)}.`,
  };
}

export function profileText({ profile, from, document }: ProfileOnDay): string {
  const since = from === undefined ? '' : ` từ ${formatDate(from)}`;
  return `${PROFILE_NAMES[profile]}${since}${document === undefined ? '' : ` (${document})`}`;
}

function stateText(
  session: SessionRow | undefined,
  { indicators }: CriteriaCopy,
  entries: CheckEntries,
): string {
  const checked = indicators.filter(({ code }) => isChecked(entries.get(code) ?? NO_ENTRY)).length;
  const progress = `đã chấm ${checked}/${indicators.length} chỉ báo`;
  if (session === undefined) return `Chưa bắt đầu; ${progress}.`;
  const { state, changedAt, changedBy, doneAt, doneBy, publishedAt } = session.record;
  if (state === 'open')
    return `Đang chấm; ${progress}; sửa lúc ${formatMoment(changedAt ?? '')}, ${changedBy ?? '?'}.`;
  const published =
    publishedAt === undefined ? 'chờ gửi về trường' : `đã gửi về trường lúc ${formatMoment(publishedAt)}`;
  return `Đã chấm xong lúc ${formatMoment(doneAt ?? '')}, ${doneBy ?? '?'}; ${published}.`;
}

const SUBMISSION_WORDS: Readonly<Record<SubmissionView['state'], string>> = {
  missing: 'Trường chưa nộp tháng này',
  draft: 'Trường đang sửa, chưa nộp lại',
  submitted: 'Trường đã nộp, chờ xử lý',
  returned: 'Đã trả lại để bổ sung',
  confirmed: 'Đã xác nhận',
};

function submissionView(facts: FactsRecord | undefined, decisions: readonly DecisionRow[]): SubmissionView {
  if (facts === undefined)
    return { state: 'missing', text: SUBMISSION_WORDS.missing, changedAfter: false, acts: [] };
  const state = stateOf(facts, decisions);
  const act = lastAct(decisions, facts)?.record;
  const when = facts.submittedAt === undefined ? '' : ` (nộp lúc ${formatMoment(facts.submittedAt)})`;
  const by = act === undefined || state === 'submitted' ? '' : ` – ${act.by ?? '?'}, ${formatMoment(act.at)}`;
  return {
    state,
    text: `${SUBMISSION_WORDS[state]}${when}${by}`,
    ...(act?.remark === undefined ? {} : { remark: act.remark }),
    changedAfter: facts.changedAfterSubmission,
    acts: actsFrom(state),
  };
}

function standardsOf(input: ViewInput, copy: SubmittedCopy | undefined): StandardView[] {
  const { criteria, rules } = input;
  const own = Object.fromEntries(rules.headings.map(({ code, title }) => [code, title]));
  const views = criteria.indicators.map((indicator) => checkedView(input, indicator, copy));
  const codes = headingCodes(criteria.indicators.map(({ code }) => code));
  return codes
    .filter((code) => !code.includes('.'))
    .map((code) => ({
      code,
      title: `Tiêu chuẩn ${code}. ${headingTitle(code, own)}`,
      criteria: codes
        .filter((each) => each.startsWith(`${code}.`))
        .map((each) => ({
          code: each,
          title: `${each}. ${headingTitle(each, own)}`,
          indicators: views.filter((view) => criterionOf(view.code) === each),
        })),
    }));
}

function checkedView(
  { rules, entries, computed, last }: ViewInput,
  indicator: CheckedIndicator,
  copy: SubmittedCopy | undefined,
): CheckedView {
  const { code, wording, maximum, mandatory } = indicator;
  const rule = rules.indicators.find((each) => each.code === code);
  const submitted = copy?.indicators.find((each) => each.code === code);
  const counted = computed?.suggestions.get(code);
  const former = last?.entries.get(code);
  return {
    code,
    wording,
    target: rule === undefined ? '' : targetText(rule),
    maximum,
    mandatory,
    evidenceAsked: rule?.evidence ?? '',
    ...(counted === undefined ? {} : { computed: counted }),
    ...(submitted === undefined
      ? {}
      : {
          submitted: {
            ...(submitted.suggested === undefined ? {} : { suggested: submitted.suggested }),
            ...(submitted.self === undefined ? {} : { self: submitted.self }),
            notApplicable: submitted.notApplicable,
            reason: submitted.reason,
            aboveReason: submitted.aboveReason,
            evidence: evidencePieces(submitted.evidence),
            note: submitted.note,
            toMend: submitted.toMend,
          },
        }),
    ...(last === undefined || former === undefined || !isChecked(former)
      ? {}
      : {
          last: {
            text: `${ROUND_SHORT[last.session.record.round]} tháng ${formatMonth(last.session.record.month)}: ${pointsText(former, last.criteria)}`,
            remark: former.remark,
          },
        }),
    entry: entries.get(code) ?? NO_ENTRY,
  };
}

/** "1,5", "Đạt", "Không áp dụng"; "–" while nothing is there. */
export function pointsText(
  entry: { readonly points?: number; readonly notApplicable: boolean },
  { points }: Pick<CriteriaCopy, 'points'>,
): string {
  if (entry.notApplicable) return 'Không áp dụng';
  if (entry.points === undefined) return '–';
  if (points !== 'unconfirmed') return formatNumber(entry.points, 2);
  return entry.points >= 1 ? 'Đạt' : 'Chưa đạt';
}
