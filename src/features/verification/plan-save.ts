/** Saving the office's points: each entry on top of the revision that its officer saw, so that none is overwritten unseen. Pure. */
import { formatNumber } from '../../domain/vietnamese';
import type { EntrySaved, EntryToSave } from './page';
import { type CheckEntries, type CheckEntry, type CriteriaCopy, NO_ENTRY } from './sheet';

export const LONGEST_REMARK = 1000;
/** A cell holds 50,000 characters. */
export const LONGEST_ENTRIES = 45_000;

export interface SavePlan {
  readonly entries: Map<string, CheckEntry>;
  readonly answers: readonly EntrySaved[];
  readonly changed: boolean;
}

export function planSave(
  criteria: CriteriaCopy,
  before: CheckEntries,
  requests: readonly EntryToSave[],
  signature: { readonly by: string; readonly at: string },
): SavePlan {
  const entries = new Map(before);
  const answers = requests.map((request): EntrySaved => {
    const { code, baseRevision, notApplicable } = request;
    const known = entries.get(code) ?? NO_ENTRY;
    const remark = request.remark.trim();
    const next = {
      ...(request.points === undefined || notApplicable ? {} : { points: request.points }),
      notApplicable,
      remark,
    };
    if (isSame(known, next)) return { code, state: 'saved', revision: known.revision };
    if (known.revision !== baseRevision)
      return { code, state: 'conflict', theirs: known, revision: known.revision, by: known.by };
    const message = faultOf(criteria, code, next);
    if (message !== undefined) return { code, state: 'refused', message };
    const revision = known.revision + 1;
    entries.set(code, { ...next, revision, ...signature });
    return { code, state: 'saved', revision };
  });
  return {
    entries,
    answers,
    changed: answers.some(
      ({ state }, index) =>
        state === 'saved' &&
        entries.get(requests[index]?.code ?? '') !== before.get(requests[index]?.code ?? ''),
    ),
  };
}

/** What is wrong with an entry; undefined when it may be kept. */
export function faultOf(
  { indicators, points }: CriteriaCopy,
  code: string,
  entry: Pick<CheckEntry, 'points' | 'notApplicable' | 'remark'>,
): string | undefined {
  const indicator = indicators.find((each) => each.code === code);
  if (indicator === undefined) return `Chỉ báo ${code} không có trong bộ chỉ báo của đợt này.`;
  if (entry.remark.length > LONGEST_REMARK) return `Nhận xét dài quá ${LONGEST_REMARK} chữ.`;
  if (entry.notApplicable)
    return entry.remark === '' ? 'Không áp dụng thì phải ghi lý do vào nhận xét.' : undefined;
  if (entry.points === undefined) return undefined;
  if (points === 'unconfirmed') return [0, 1].includes(entry.points) ? undefined : 'Chọn Đạt hoặc Chưa đạt.';
  if (!Number.isFinite(entry.points) || entry.points < 0 || entry.points > indicator.maximum)
    return `Điểm phải từ 0 đến ${formatNumber(indicator.maximum, 2)}.`;
  return undefined;
}

function isSame(one: CheckEntry, other: Pick<CheckEntry, 'points' | 'notApplicable' | 'remark'>): boolean {
  return (
    one.points === other.points && one.notApplicable === other.notApplicable && one.remark === other.remark
  );
}
