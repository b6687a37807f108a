/** Before a month is submitted: is it complete; and what exactly is submitted. Pure. */
import { formatNumber } from '../../domain/vietnamese';
import type { Finding, IndicatorView, MonthPage } from './page';
import { totalsOf } from './totals';

/** A cell holds 50,000 characters at most; the closed copy must fit into one. */
const SNAPSHOT_CHARACTERS = 45_000;

export function indicatorsOf(page: MonthPage): IndicatorView[] {
  return page.standards.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators));
}

/** What is missing or contradictory, each with the indicator it belongs to. */
export function findingsOf(page: MonthPage): Finding[] {
  return indicatorsOf(page).flatMap((indicator) =>
    findingsOfIndicator(indicator, page.points === 'unconfirmed'),
  );
}

function findingsOfIndicator(indicator: IndicatorView, metOnly: boolean): Finding[] {
  const { code, entry, maximum, suggestion } = indicator;
  const blocking = (message: string): Finding => ({ code, message, blocking: true });
  if (entry.notApplicable) {
    return isBlank(entry.notApplicableReason) ? [blocking('chọn Không áp dụng nhưng chưa ghi lý do.')] : [];
  }
  if (entry.self === undefined)
    return [blocking(metOnly ? 'chưa chọn Đạt hay Chưa đạt.' : 'chưa có điểm tự chấm.')];
  if (entry.self > maximum || entry.self < 0) {
    return [
      blocking(`điểm tự chấm ${formatNumber(entry.self, 2)} phải từ 0 đến ${formatNumber(maximum, 2)}.`),
    ];
  }
  if (
    suggestion.points !== undefined &&
    entry.self > suggestion.points + 1e-9 &&
    isBlank(entry.aboveReason)
  ) {
    return [blocking('tự chấm cao hơn gợi ý nhưng chưa ghi lý do.')];
  }
  if (suggestion.state === 'judged' && entry.self > 0 && isBlank(entry.evidence)) {
    return [{ code, message: 'chưa có minh chứng; khi kiểm tra có thể bị trừ điểm.', blocking: false }];
  }
  return [];
}

/**
 * The closed copy of a month as JSON, the same text for the same content: per indicator [code, maximum, suggested, self,
 * Không áp dụng, reason, reason above, evidence, note, to mend]. Undefined when it would not fit into a cell.
 */
export function snapshotOf(page: MonthPage): string | undefined {
  const rows = indicatorsOf(page).map(({ code, maximum, suggestion, entry }) => [
    code,
    maximum,
    suggestion.points ?? null,
    entry.self ?? null,
    entry.notApplicable,
    entry.notApplicableReason ?? '',
    entry.aboveReason ?? '',
    entry.evidence ?? '',
    entry.note ?? '',
    [entry.mendWhat ?? '', entry.mendWho ?? '', entry.mendUntil ?? ''],
  ]);
  const { points, maximum, met, applicable } = totalsOf(indicatorsOf(page));
  const text = JSON.stringify({
    month: page.month,
    settings: page.settingsVersion,
    points: page.points,
    total: { points, maximum, met, applicable },
    indicators: rows,
  });
  return text.length <= SNAPSHOT_CHARACTERS ? text : undefined;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
