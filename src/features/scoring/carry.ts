/** Indicators that are not asked every month: what an earlier month entered stays valid until its basis changes. Pure. */
import { addMonths, formatMonth, type Month, month as monthOf, type SchoolYear } from '../../domain/school-year';
import { isAnswered } from './entries';
import type { IndicatorView, SuggestionView } from './page';
import type { RuledIndicator } from './rules';
import { entryOf, type ScoreRow } from './score-rows';

type Carry = Pick<IndicatorView, 'carried' | 'askedAgain'>;

/** Months of the school year, or of its term, before this one, newest first. The second term begins in February. */
export function monthsBefore(month: Month, year: SchoolYear, rhythm: RuledIndicator['rhythm']): Month[] {
  if (rhythm === 'month') return [];
  const february = monthOf(year + 1, 2);
  const first = rhythm === 'term' && month >= february ? february : monthOf(year, 9);
  const months: Month[] = [];
  for (let before = addMonths(month, -1); before >= first; before = addMonths(before, -1)) months.push(before);
  return months;
}

/**
 * The newest answer of an earlier month, if what it rested on is the same today: wording, maximum, and what the registers
 * suggest. Nothing is written into this month by it. What was itself carried leads back to where it was entered.
 */
export function carriedFor(
  indicator: RuledIndicator,
  suggestion: SuggestionView,
  earlier: readonly (ScoreRow | undefined)[],
  metOnly: boolean,
): Carry {
  for (const row of earlier) {
    if (row === undefined) continue;
    const entry = entryOf(row, metOnly);
    if (!isAnswered(entry) || entry.origin === 'copied') continue;
    const { month, maximumPoints, indicatorTitle, suggestedState, suggestedPoints } = row.record;
    const source = entry.sourceMonth !== undefined && entry.origin === 'carried' ? entry.sourceMonth : month;
    const monthText = formatMonth(source as Month);
    if (maximumPoints !== undefined && maximumPoints !== indicator.maximum)
      return { askedAgain: `Điểm tối đa đã khác tháng ${monthText}` };
    if (indicatorTitle !== undefined && indicatorTitle !== '' && indicatorTitle !== indicator.wording)
      return { askedAgain: `Nội dung chỉ báo đã khác tháng ${monthText}` };
    if (indicator.assessment.kind === 'measured' && !sameBasis(suggestion, suggestedState, suggestedPoints))
      return { askedAgain: `Số liệu đã khác tháng ${monthText}` };
    const { mendWhat: _what, mendWho: _who, mendUntil: _until, ...kept } = entry;
    return { carried: { monthText, entry: { ...kept, origin: 'carried', sourceMonth: source } } };
  }
  return {};
}

function sameBasis(
  now: SuggestionView,
  state: ScoreRow['record']['suggestedState'],
  points: number | undefined,
): boolean {
  if (now.state === 'measured') return points === now.points;
  if (now.state === 'not-applicable') return state === 'notApplicable';
  return points === undefined && state !== 'notApplicable';
}
