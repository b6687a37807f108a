/** The journal of scoring: what a change writes into it, where a month stands by it, and how people read it. Pure. */
import type { Month } from '../../domain/school-year';
import { JOURNAL_WORDS, type scoreJournalTable } from '../../workbook/school/score-journal';
import type { RecordOf } from '../../workbook/table';
import { differences, fieldText } from './entries';
import type { HistoryLine, MonthState, ScoreEntry } from './page';

export type JournalRecord = RecordOf<typeof scoreJournalTable>;
export type JournalKind = JournalRecord['what'];

/** Who did something, when, and how that is known. */
export interface Signature {
  readonly changedBy: string;
  readonly changedAt: string;
  readonly knownBy: 'declared' | 'verified' | 'unknown';
}

/** A change of one indicator's entry as rows: one for each field that differs. */
export function changeRows(
  month: Month,
  indicator: string,
  what: JournalKind,
  before: ScoreEntry,
  after: ScoreEntry,
  by: Signature,
  why?: string,
): JournalRecord[] {
  const reason = why ?? after.aboveReason ?? after.notApplicableReason;
  return differences(before, after).map(({ field, name }) => ({
    at: by.changedAt,
    month,
    what,
    indicator,
    field: name,
    from: fieldText(before, field),
    to: fieldText(after, field),
    ...(reason !== undefined && reason.trim() !== '' && { why: reason }),
    who: by.changedBy,
    knownBy: by.knownBy,
  }));
}

/** A step of the whole month as a row. */
export function stepRow(
  month: Month,
  what: JournalKind,
  by: Signature,
  more: { readonly to?: string; readonly why?: string; readonly digest?: string } = {},
): JournalRecord {
  return { at: by.changedAt, month, what, who: by.changedBy, knownBy: by.knownBy, ...more };
}

const STATE_AFTER: Partial<Readonly<Record<JournalKind, MonthState>>> = {
  reviewed: 'reviewed',
  approved: 'approved',
  submitted: 'submitted',
  withdrawn: 'draft',
  reopened: 'draft',
  returned: 'returned',
  confirmed: 'confirmed',
};

/** Where each month stands after all that the journal holds; a month that it does not name is a draft. */
export function statesFrom(rows: readonly JournalRecord[]): Record<Month, MonthState> {
  const states: Record<Month, MonthState> = {};
  for (const { month, what } of rows) {
    const state = STATE_AFTER[what];
    if (state !== undefined) states[month] = state;
  }
  return states;
}

/** Newest first; of one indicator, or of the whole month. */
export function historyOf(rows: readonly JournalRecord[], month: Month, indicator?: string): HistoryLine[] {
  return rows
    .filter((row) => row.month === month && (indicator === undefined || row.indicator === indicator))
    .map(({ at, what, who, knownBy, indicator: code, field, from, to, why }) => ({
      at,
      what: JOURNAL_WORDS[what],
      who: who ?? '',
      knownBy: knownBy ?? 'unknown',
      ...(code !== undefined && { code }),
      ...(field !== undefined && { field }),
      from: from ?? '',
      to: to ?? '',
      why: why ?? '',
    }))
    .reverse();
}
