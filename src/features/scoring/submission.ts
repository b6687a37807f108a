/** Before a month is submitted: is it complete; and what exactly is submitted. Pure. */
import { isObject, parseJson } from '../../domain/json';
import { formatNumber } from '../../domain/vietnamese';
import { effectiveEntry, indicatorsOf } from './effective-entry';
import { ENTRY_FIELDS, fieldText } from './entries';
import { allEvidence, type EvidenceItem, evidenceInFull, evidenceProblem } from './evidence-lines';
import type { Departure, Finding, IndicatorView, MonthPage, ScoreEntry } from './page';
import { totalsOf } from './totals';

/** A cell holds 50,000 characters at most; the closed copy must fit into one. */
const SNAPSHOT_CHARACTERS = 45_000;

/** What is missing or contradictory, each with the indicator it belongs to. */
export function findingsOf(page: MonthPage): Finding[] {
  return indicatorsOf(page).flatMap((indicator) => findingsOfIndicator(indicator, page));
}

function findingsOfIndicator(indicator: IndicatorView, page: MonthPage): Finding[] {
  const metOnly = page.points === 'unconfirmed';
  const { code, maximum, suggestion } = indicator;
  const entry = effectiveEntry(indicator);
  const blocking = (message: string): Finding => ({ code, message, blocking: true });
  const link = evidenceProblem(entry.evidence);
  if (link !== undefined) return [blocking(`minh chứng không mở được. ${link}`)];
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
  if (entry.origin === 'copied') return [blocking('chép từ tháng trước, chưa xác nhận.')];
  if (
    suggestion.points !== undefined &&
    entry.self > suggestion.points + 1e-9 &&
    isBlank(entry.aboveReason)
  ) {
    return [blocking('tự chấm cao hơn gợi ý nhưng chưa ghi lý do.')];
  }
  const evidence = allEvidence(entry.evidence, code, page.evidence ?? []);
  if (suggestion.state === 'judged' && entry.self > 0 && isBlank(evidence)) {
    return [{ code, message: 'chưa có minh chứng; khi kiểm tra có thể bị trừ điểm.', blocking: false }];
  }
  if (entry.self < maximum && suggestion.state === 'judged' && isBlank(entry.mendWhat)) {
    return [{ code, message: 'chưa đạt nhưng chưa ghi nội dung cần khắc phục.', blocking: false }];
  }
  return [];
}

/**
 * The closed copy of a month as JSON, the same text for the same content: per indicator [code, maximum, suggested, self,
 * Không áp dụng, reason, reason above, evidence, note, to mend]. Undefined when it would not fit into a cell.
 */
export function snapshotOf(page: MonthPage, evidence: readonly EvidenceItem[]): string | undefined {
  const rows = indicatorsOf(page).map((indicator) => {
    const { code, maximum, suggestion } = indicator;
    const entry = effectiveEntry(indicator);
    return [
      code,
      maximum,
      suggestion.points ?? null,
      entry.notApplicable ? null : (entry.self ?? null),
      entry.notApplicable,
      entry.notApplicableReason ?? '',
      entry.aboveReason ?? '',
      evidenceInFull(allEvidence(entry.evidence, code, evidence), evidence),
      entry.note ?? '',
      [entry.mendWhat ?? '', entry.mendWho ?? '', entry.mendUntil ?? ''],
    ];
  });
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

/** What was submitted of each indicator: the fields that a later look compares. */
type Submitted = Pick<ScoreEntry, 'self' | 'notApplicable' | 'notApplicableReason' | 'aboveReason' | 'note'>;

const COMPARED = ['self', 'notApplicable', 'notApplicableReason', 'aboveReason', 'note'] as const;

/** What the sheet says otherwise than the closed copy; nothing while there is none. */
export function departuresOf(
  indicators: readonly IndicatorView[],
  snapshot: string | undefined,
  metOnly: boolean,
): Departure[] {
  const submitted = snapshot === undefined ? undefined : submittedEntries(snapshot);
  if (submitted === undefined) return [];
  return indicators.flatMap(({ code, entry, maximum }) => {
    const was = submitted.get(code);
    if (was === undefined) return [];
    return COMPARED.flatMap((field): Departure[] => {
      const [before, now] = [was, entry].map((side) => fieldText(side, field, metOnly ? maximum : undefined));
      return before === now
        ? []
        : [{ code, field: ENTRY_FIELDS[field], submitted: before ?? '', now: now ?? '' }];
    });
  });
}

function submittedEntries(snapshot: string): Map<string, Submitted> | undefined {
  const value = parseJson(snapshot);
  if (!isObject(value) || !Array.isArray(value.indicators)) return undefined;
  return new Map(value.indicators.flatMap(submittedEntry));
}

function submittedEntry(row: unknown): [string, Submitted][] {
  if (!Array.isArray(row)) return [];
  const [code, , , self, notApplicable, reason, above, , note]: unknown[] = row;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return [
    [
      text(code),
      {
        ...(typeof self === 'number' && { self }),
        notApplicable: notApplicable === true,
        notApplicableReason: text(reason),
        aboveReason: text(above),
        note: text(note),
      },
    ],
  ];
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
