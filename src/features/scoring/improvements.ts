/** The progress plan of things to mend: what a month's scores put into it, and what of it is open. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import type { Month } from '../../domain/school-year';
import { comparable } from '../../domain/vietnamese';
import { improvementsTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { rowsByCode, type ScoreRow } from './score-rows';

export type ImprovementRow = Entry<RecordOf<typeof improvementsTable>>;

/** Something to mend that is not done yet. */
export type Improvement = Pick<ImprovementRow['record'], 'month' | 'indicator' | 'what' | 'who' | 'until'>;

const DROPPED = 'Bỏ: không còn nêu khi chấm lại.';

export interface ImprovementPlan {
  readonly added: readonly RowValues[];
  readonly patches: ReadonlyMap<string, RowValues>;
}

/** What was named in a month's scores stands in the plan once; what is no longer named is closed there, never deleted. */
export function planImprovements(
  month: Month,
  scores: readonly ScoreRow[],
  plan: readonly ImprovementRow[],
  today: IsoDate,
): ImprovementPlan {
  const added: RowValues[] = [];
  const patches = new Map<string, RowValues>();
  for (const [indicator, { record }] of rowsByCode(scores, month)) {
    const own = plan.filter(
      (row) => row.record.fromScores && row.record.month === month && row.record.indicator === indicator,
    );
    const open = own.find((row) => row.record.doneOn === undefined);
    const what = record.toMend?.trim() ?? '';
    const wanted = { what, who: record.toMendBy, until: record.toMendUntil };
    if (what === '') {
      if (open) patches.set(open.id, toRowValues(improvementsTable, { doneOn: today, result: DROPPED }));
    } else if (open === undefined) {
      const isDone = own.some(
        (row) => row.record.result !== DROPPED && comparable(row.record.what) === comparable(what),
      );
      if (!isDone)
        added.push(toRowValues(improvementsTable, { month, indicator, ...wanted, fromScores: true }));
    } else if (
      open.record.what !== what ||
      open.record.who !== wanted.who ||
      open.record.until !== wanted.until
    ) {
      patches.set(open.id, toRowValues(improvementsTable, wanted));
    }
  }
  return { added, patches };
}

export function openImprovements(plan: readonly ImprovementRow[]): Improvement[] {
  return plan
    .filter(({ record }) => record.doneOn === undefined)
    .map(({ record: { month, indicator, what, who, until } }) => ({ month, indicator, what, who, until }));
}
