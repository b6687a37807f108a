/** Suggested points of a measured value, and the words for targets. Pure. */
import { formatNumber } from '../../domain/vietnamese';
import { measures } from '../../standard/measures';
import type { RuledIndicator } from './rules';

/**
 * Points for a value: the maximum from the target on, below it in proportion, rounded down to tenths. Never above the
 * maximum; never less for a greater value.
 */
export function suggestedPoints(value: number, atLeast: number, maximum: number): number {
  if (value >= atLeast) return maximum;
  return Math.max(0, Math.floor((value / atLeast) * maximum * 10 + 1e-9) / 10);
}

/** "Mục tiêu: từ 90 %" */
export function targetText({ assessment }: RuledIndicator): string {
  if (assessment.kind === 'judged') return 'Nhà trường tự đánh giá theo minh chứng';
  const { unit } = measures[assessment.measure];
  if (unit === 'share') return `Mục tiêu: từ ${formatNumber(assessment.atLeast * 100)} %`;
  if (unit === 'mbps') return `Mục tiêu: từ ${formatNumber(assessment.atLeast)} Mbps`;
  return `Mục tiêu: từ ${formatNumber(assessment.atLeast)}`;
}
