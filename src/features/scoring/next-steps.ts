/** "Việc nên làm tiếp": what to do now for a better and a complete month, the nearest deadline first. Pure. */
import { formatDate, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { formatMonth } from '../../domain/school-year';
import { formatNumber } from '../../domain/vietnamese';
import { effectiveEntry, indicatorsOf } from './effective-entry';
import type { Improvement } from './improvements';
import type { IndicatorView, MonthPage, NextStep } from './page';
import { isOpen } from './standing';

/** Of what the registers could still say; things to mend are all shown. */
const GAINS_AT_MOST = 12;

/** Without a deadline comes last; of one day the weightier first. */
export function nextSteps(page: MonthPage, improvements: readonly Improvement[], today: IsoDate): NextStep[] {
  const due = page.dueOn === undefined ? undefined : parseIsoDate(page.dueOn);
  const steps = [
    ...improvements.map(({ isToMend, month, indicator, what, who, until }) => ({
      step: {
        ...(indicator !== undefined && { code: indicator }),
        text: `${isToMend ? 'Khắc phục' : 'Theo kế hoạch'}${month === undefined ? '' : ` (tháng ${formatMonth(month)})`}: ${what}`,
        ...(who !== undefined && { who }),
        ...deadline(until, today),
      },
      weight: Number.MAX_SAFE_INTEGER,
    })),
    ...gains(page)
      .slice(0, GAINS_AT_MOST)
      .map(({ code, text, weight }) => ({ step: { code, text, ...deadline(due, today) }, weight })),
  ];
  return steps
    .sort(
      (one, other) =>
        (one.step.until ?? '9').localeCompare(other.step.until ?? '9') || other.weight - one.weight,
    )
    .map(({ step }) => step);
}

/** The weightiest first; nothing once the month is closed. */
function gains(page: MonthPage): { code: string; text: string; weight: number }[] {
  if (!isOpen(page.state)) return [];
  return indicatorsOf(page)
    .flatMap((indicator) => {
      const text = gain(indicator, page.points === 'unconfirmed');
      return text === undefined ? [] : [{ code: indicator.code, text, weight: missing(indicator) }];
    })
    .sort((one, other) => other.weight - one.weight);
}

function deadline(
  until: IsoDate | undefined,
  today: IsoDate,
): Pick<NextStep, 'until' | 'untilText' | 'isLate'> {
  return until === undefined
    ? { isLate: false }
    : { until, untilText: formatDate(until), isLate: until < today };
}

/** Points that the registers do not show yet. */
function missing({ suggestion, maximum }: IndicatorView): number {
  return maximum - (suggestion.points ?? 0);
}

/** What would make the registers say more about an indicator; undefined when there is nothing to do. */
function gain(indicator: IndicatorView, metOnly: boolean): string | undefined {
  const { suggestion, maximum, entry, evidenceAsked } = indicator;
  const effective = effectiveEntry(indicator);
  if (effective.notApplicable || suggestion.state === 'not-applicable') return undefined;
  const worth = metOnly ? '' : ` (đến ${formatNumber(missing(indicator), 2)} điểm)`;
  if (suggestion.state === 'no-data' && suggestion.sentence !== '')
    return `Ghi sổ để có số liệu${worth}: ${suggestion.sentence.replace(/^Chưa có số liệu: /, '')}`;
  if (suggestion.state === 'measured' && (suggestion.points ?? 0) < maximum)
    return `Bổ sung cho đủ${worth}: ${suggestion.sentence}`;
  const hasNone = (effective.evidence ?? '').trim() === '';
  if (suggestion.state === 'judged' && (entry.self ?? 0) > 0 && hasNone && evidenceAsked !== '')
    return `Đính minh chứng: ${evidenceAsked}`;
  return undefined;
}
