/** Where a submitted month stands with the office: the office's own acts decide, never a cell of the school. Pure. */
import type { Month } from '../../domain/school-year';
import type { MonthAct } from '../../domain/verification';
import type { factsTable, monthDecisionsTable } from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';

export type FactsRecord = RecordOf<typeof factsTable>;
export type DecisionRow = Entry<RecordOf<typeof monthDecisionsTable>>;
export type SubmissionState = NonNullable<FactsRecord['state']>;

/** The last act on exactly this submission; a newer submission has none yet. */
export function lastAct(
  decisions: readonly DecisionRow[],
  submission: {
    readonly schoolId: string;
    readonly month: Month;
    readonly submittedAt?: string;
    readonly digest?: string;
  },
): DecisionRow | undefined {
  return decisions
    .filter(
      ({ record }) =>
        record.schoolId === submission.schoolId &&
        record.month === submission.month &&
        sameMoment(record.submittedAt, submission.submittedAt) &&
        (record.digest ?? '') === (submission.digest ?? ''),
    )
    .pop();
}

/** What the office's record of a month says: a claim of the school to be confirmed or returned is no more than submitted. */
export function stateOf(
  facts: Pick<FactsRecord, 'schoolId' | 'month' | 'state' | 'submittedAt' | 'digest'>,
  decisions: readonly DecisionRow[],
): SubmissionState {
  const claimed = facts.state ?? 'missing';
  if (claimed === 'missing' || claimed === 'draft') return claimed;
  const act = lastAct(decisions, facts)?.record.act;
  return act === undefined || act === 'reopened' ? 'submitted' : act;
}

/** What may be done from there. */
export function actsFrom(state: SubmissionState): readonly MonthAct[] {
  if (state === 'submitted') return ['confirmed', 'returned'];
  return state === 'confirmed' || state === 'returned' ? ['reopened'] : [];
}

/** A return and a reopening need words; a confirmation may have some. */
export function needsRemark(act: MonthAct): boolean {
  return act !== 'confirmed';
}

function sameMoment(one: string, other: string | undefined): boolean {
  return one.slice(0, 19).replace(' ', 'T') === (other ?? '').slice(0, 19).replace(' ', 'T');
}
