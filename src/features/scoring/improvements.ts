/** The progress plan: what a month's scores put into it to be mended, and what of it is still to do. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import type { Month } from '../../domain/school-year';
import { comparable } from '../../domain/vietnamese';
import { progressTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { rowsByCode, type ScoreRow } from './score-rows';

export type ProgressRow = Entry<RecordOf<typeof progressTable>>;

/** Something of the plan that is not done yet. */
export interface Improvement {
  readonly isToMend: boolean;
  readonly month?: Month;
  readonly indicator?: string;
  readonly what: string;
  readonly who?: string;
  readonly until?: IsoDate;
}

const DROPPED = 'Không còn nêu khi chấm lại.';

export interface ImprovementPlan {
  readonly added: readonly RowValues[];
  readonly patches: ReadonlyMap<string, RowValues>;
}

/** What was named in a month's scores stands in the plan once; what is no longer named is dropped there, never deleted. */
export function planImprovements(
  month: Month,
  scores: readonly ScoreRow[],
  plan: readonly ProgressRow[],
): ImprovementPlan {
  const added: RowValues[] = [];
  const patches = new Map<string, RowValues>();
  for (const [indicator, { record }] of rowsByCode(scores, month)) {
    const own = plan.filter(
      (row) =>
        row.record.kind === 'toMend' && row.record.month === month && row.record.indicator === indicator,
    );
    const task = record.toMend?.trim() ?? '';
    const open = own.find((row) => isOpenRow(row) || (row.record.state === 'dropped' && task !== ''));
    const wanted = { task, doer: record.toMendBy, until: record.toMendUntil };
    if (task === '') {
      if (open && open.record.state !== 'dropped')
        patches.set(open.id, toRowValues(progressTable, { state: 'dropped', result: DROPPED }));
    } else if (open !== undefined) {
      const isSame =
        open.record.task === task && open.record.doer === wanted.doer && open.record.until === wanted.until;
      if (!isSame || open.record.state === 'dropped')
        patches.set(
          open.id,
          toRowValues(progressTable, {
            ...wanted,
            state: open.record.state === 'doing' ? 'doing' : 'open',
            result: undefined,
          }),
        );
    } else if (!own.some((row) => comparable(row.record.task) === comparable(task))) {
      added.push(toRowValues(progressTable, { kind: 'toMend', state: 'open', month, indicator, ...wanted }));
    }
  }
  return { added, patches };
}

function isOpenRow({ record }: ProgressRow): boolean {
  return record.doneOn === undefined && record.state !== 'done' && record.state !== 'dropped';
}

export function openImprovements(plan: readonly ProgressRow[]): Improvement[] {
  return plan
    .filter((row) => isOpenRow(row) && row.record.kind !== 'adjustment')
    .map(({ record: { kind, month, indicator, task, doer, owner, until } }) => ({
      isToMend: kind === 'toMend',
      ...(month !== undefined && { month }),
      ...(indicator !== undefined && { indicator }),
      what: task,
      ...((doer ?? owner) !== undefined && { who: doer ?? owner }),
      ...(until !== undefined && { until }),
    }));
}
