/** Indicators that are not asked every month: what an earlier month entered stays valid until its basis changes. Pure. */
import { type Basis, inOneSpan, turnOf } from '../../domain/rhythm';
import { formatMonth, type Month, parseMonth } from '../../domain/school-year';
import { isAnswered } from './entries';
import type { IndicatorView, SuggestionView } from './page';
import type { RuledIndicator } from './rules';
import { suggestionState } from './score-cells';
import { entryOf, type ScoreRow } from './score-rows';

type Carry = Pick<IndicatorView, 'carried' | 'askedAgain'>;

/**
 * The newest answer of an earlier month of the same term or year, if what it rested on is the same today: wording, maximum,
 * and what the registers suggest. Nothing is written into this month by it. What was itself carried leads back to the
 * month where it was entered. A copy that nobody checked is no answer.
 */
export function carriedFor(
  indicator: RuledIndicator,
  month: Month,
  suggestion: SuggestionView,
  earlier: readonly ScoreRow[],
  metOnly: boolean,
): Carry {
  const answers = earlier
    .filter((row) => row.record.month < month && inOneSpan(indicator.rhythm, row.record.month, month))
    .map((row) => ({
      row,
      month: row.record.month,
      entry: entryOf(row, metOnly),
      basis: basisOf(row, indicator),
    }))
    .filter(({ entry }) => isAnswered(entry) && entry.origin !== 'copied')
    .sort((one, other) => (one.month < other.month ? 1 : -1));
  const [last] = answers;
  if (last === undefined) return {};
  const source = (last.entry.origin === 'carried' && parseMonth(last.entry.sourceMonth ?? '')) || last.month;
  const monthText = formatMonth(source);
  const now = basisNow(indicator, suggestion);
  if (turnOf(indicator.rhythm, month, now, answers).kind === 'due')
    return indicator.rhythm === 'month'
      ? {}
      : { askedAgain: `${changed(last.basis, now)} đã khác tháng ${monthText}` };
  // a thing to mend was named once, in its own month
  const { mendWhat: _what, mendWho: _who, mendUntil: _until, ...kept } = last.entry;
  return { carried: { monthText, entry: { ...kept, origin: 'carried', sourceMonth: source } } };
}

function basisOf({ record }: ScoreRow, indicator: RuledIndicator): Basis {
  return {
    wording: record.indicatorTitle ?? indicator.wording,
    maximum: record.maximumPoints ?? indicator.maximum,
    ...(record.suggestedState !== undefined && { suggestedState: record.suggestedState }),
    ...(record.suggestedPoints !== undefined && { suggestedPoints: record.suggestedPoints }),
  };
}

function basisNow(indicator: RuledIndicator, suggestion: SuggestionView): Basis {
  const state = suggestionState(indicator, suggestion);
  return {
    wording: indicator.wording,
    maximum: indicator.maximum,
    ...(state !== undefined && { suggestedState: state }),
    ...(suggestion.points !== undefined && { suggestedPoints: suggestion.points }),
  };
}

function changed(before: Basis, now: Basis): string {
  if (before.maximum !== now.maximum) return 'Điểm tối đa';
  return before.wording !== now.wording ? 'Nội dung chỉ báo' : 'Số liệu';
}
