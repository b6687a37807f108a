/** The sheet Duyệt, nộp tháng: its ticks always say where each month stands, whoever took the last step and how. */
import type { Month } from '../../domain/school-year';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { readTable } from '../../workbook/read-table';
import { monthStepsTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { MonthState } from './page';
import type { Standing } from './standing';

type StepRecord = RecordOf<typeof monthStepsTable>;
export type StepRow = Entry<StepRecord>;
export type Ticks = Pick<StepRecord, 'reviewed' | 'approved' | 'submitted'>;

const STATE_NAMES: Readonly<Record<MonthState, string>> = {
  draft: 'Đang chấm',
  reviewed: 'Đã soát',
  approved: 'Hiệu trưởng đã duyệt',
  submitted: 'Đã nộp',
  returned: 'Trả lại để bổ sung',
  confirmed: 'Đã xác nhận',
};

/** The ticks of a month that stands there. */
export function ticksOf(state: MonthState): Ticks {
  const submitted = state === 'submitted' || state === 'confirmed';
  const approved = submitted || state === 'approved';
  return { reviewed: approved || state === 'reviewed', approved, submitted };
}

/** The sheet's rows; undefined in a workbook that does not have it yet. */
export function readSteps(workbook: ActiveWorkbook): StepRow[] | undefined {
  const [result] = workbook.readTables([monthStepsTable]);
  return result?.ok ? readTable(monthStepsTable, result.value).entries : undefined;
}

/** Brings the rows up to date, with a row for each month that stands somewhere; `results` by month. Flushes what it changed. */
export function showSteps(
  workbook: ActiveWorkbook,
  standings: Readonly<Record<Month, Standing>>,
  results: ReadonlyMap<Month, string> = new Map(),
): void {
  const rows = readSteps(workbook);
  if (rows === undefined) return;
  const { added, patches } = planSteps(rows, standings, results);
  if (added.length === 0 && patches.size === 0) return;
  workbook.appendRows(monthStepsTable, added);
  workbook.patchRows(monthStepsTable, patches);
  workbook.flush();
}

/** Only what differs; ticks of a month that nobody has begun are taken away again. Pure. */
export function planSteps(
  rows: readonly StepRow[],
  standings: Readonly<Record<Month, Standing>>,
  results: ReadonlyMap<Month, string>,
): { readonly added: readonly RowValues[]; readonly patches: ReadonlyMap<string, RowValues> } {
  const known = new Set(rows.map(({ record }) => record.month));
  const patches = new Map<string, RowValues>();
  for (const { id, record } of rows) {
    const state = standings[record.month]?.state ?? 'draft';
    const wanted = { ...ticksOf(state), state: STATE_NAMES[state] };
    const result = results.get(record.month);
    const isSame =
      record.reviewed === wanted.reviewed &&
      record.approved === wanted.approved &&
      record.submitted === wanted.submitted &&
      (record.state ?? STATE_NAMES.draft) === wanted.state &&
      (result === undefined || result === (record.result ?? ''));
    if (id === '' || isSame) continue;
    // who and why belong to the step that was just taken
    const spent = result === undefined ? {} : { result, by: undefined, why: undefined };
    patches.set(id, toRowValues(monthStepsTable, { ...wanted, ...spent }));
  }
  const added = Object.entries(standings)
    .filter(([month]) => !known.has(month as Month))
    .map(([month, { state }]) =>
      toRowValues(monthStepsTable, {
        month: month as Month,
        ...ticksOf(state),
        state: STATE_NAMES[state],
      }),
    );
  return { added, patches };
}
