/** Where a month stands: what its journal says, with the office's answer; and which steps are open from there. Pure. */
import type { Month } from '../../domain/school-year';
import type { reportsTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import type { JournalRecord } from './journal';
import type { MonthState } from './page';
import { momentText } from './words';

export type ReportRow = Entry<RecordOf<typeof reportsTable>>;

export interface Standing {
  readonly state: MonthState;
  /** Who did the last step, and when. */
  readonly stepText?: string;
  /** Who approved it in the three-step path. */
  readonly approvedBy?: string;
  readonly remark?: string;
  /** The office has begun to look at it. */
  readonly begun: boolean;
}

/** The newest row of a month's submission; earlier ones stay in the table as history. */
export function submissionOf(reports: readonly ReportRow[], month: Month): ReportRow | undefined {
  return reports.filter(({ record }) => record.kind === 'scores' && record.period === month).pop();
}

/**
 * The journal decides; the table of reports only shows it, so that a cell changed by hand changes nothing. The office's
 * answer to a submission stands in that table. Without a journal (a workbook from before it) the table decides.
 */
export function standingOf(
  state: MonthState | undefined,
  submission: ReportRow | undefined,
  step?: Pick<JournalRecord, 'who' | 'at'>,
): Standing {
  const shown = submission?.record.state;
  const isAnswer = shown === 'returned' || shown === 'confirmed';
  const isIn = state === undefined || state === 'submitted' || state === 'returned' || state === 'confirmed';
  const final: MonthState = isIn && isAnswer ? shown : (state ?? shown ?? 'draft');
  const remark = submission?.record.districtRemark;
  const text = stepText(final, submission, step);
  return {
    state: final,
    begun: isAnswer || (remark !== undefined && remark !== ''),
    ...(text !== undefined && { stepText: text }),
    ...(final === 'approved' && step?.who !== undefined && { approvedBy: step.who }),
    ...(remark !== undefined && { remark }),
  };
}

/** Entries may be changed. */
export function isOpen(state: MonthState): boolean {
  return state === 'draft' || state === 'returned';
}

const CLOSED: Partial<Readonly<Record<MonthState, string>>> = {
  reviewed: 'Tháng này đã soát. Muốn sửa, chọn “Mở lại để sửa” trước.',
  approved: 'Tháng này hiệu trưởng đã duyệt. Muốn sửa, chọn “Mở lại để sửa” trước.',
  submitted: 'Tháng này đã nộp. Muốn sửa, chọn “Rút lại để sửa” trước.',
  confirmed: 'Tháng này đã được xác nhận. Muốn sửa, chọn “Mở lại để sửa” và ghi lý do.',
};

/** Why the entries of a month in this state are not to be changed, and what to do. */
export function closedText(state: MonthState): string {
  return CLOSED[state] ?? 'Tháng này đang sửa được.';
}

/** Taking a month back is an act with a reason once the office has begun on it. */
export function needsReason({ state, begun }: Pick<Standing, 'state' | 'begun'>): boolean {
  return state === 'confirmed' || (state === 'submitted' && begun);
}

function stepText(
  state: MonthState,
  submission: ReportRow | undefined,
  step: Pick<JournalRecord, 'who' | 'at'> | undefined,
): string | undefined {
  if (state === 'reviewed' && step) return `Đã soát lúc ${momentText(step.at)}, ${step.who ?? '?'}.`;
  if (state === 'approved' && step)
    return `Hiệu trưởng duyệt lúc ${momentText(step.at)}, ${step.who ?? '?'}.`;
  if ((state !== 'submitted' && state !== 'confirmed') || submission === undefined) return undefined;
  const { submittedAt, submittedBy, approvedBy } = submission.record;
  const by = submittedBy === undefined ? '' : `, ${submittedBy}`;
  const approved = approvedBy === undefined ? '' : `; hiệu trưởng duyệt: ${approvedBy}`;
  return `Đã nộp lúc ${momentText(submittedAt ?? '?')}${by}${approved}.`;
}
