/** The sheets for the phone: filled for one round, and what people type into them taken over into that round. */
import { formatMonth } from '../../domain/school-year';
import { ROUND_SHORT } from '../../domain/verification';
import { comparable, formatNumber } from '../../domain/vietnamese';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { verificationPointsTable, verificationsTable, visitTables } from '../../workbook/district';
import { readTable } from '../../workbook/read-table';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { planSave } from './plan-save';
import type { SessionRow, ViewInput } from './plan-view';
import { type CheckEntry, type CriteriaCopy, encodeEntries, NO_ENTRY } from './sheet';
import { readPoints, signature, totalColumns, type VerificationTables } from './store';

export type VisitTable = (typeof visitTables)[number];
type VisitRow = Entry<RecordOf<VisitTable>>;

/** Code of the first row, which names the school. */
const HEADING = '#';
const NOT_APPLICABLE = 'KAD';

/** Rows of one sheet; none where the sheet is not there. */
export function visitRows(workbook: ActiveWorkbook, table: VisitTable): VisitRow[] {
  const [result] = workbook.readTables([table]);
  return result?.ok ? readTable(table, result.value).entries : [];
}

/** The round that a sheet was filled for. */
export function visitSession(rows: readonly VisitRow[]): string | undefined {
  return rows.find(({ record }) => record.code === HEADING)?.record.session;
}

/** What a sheet shows for a round: the school, then a row for each indicator. */
export function visitValues(
  table: VisitTable,
  session: SessionRow,
  { school, criteria, entries, computed }: ViewInput,
): { readonly id: string; readonly values: RowValues }[] {
  const { round, month } = session.record;
  const rows: (RecordOf<VisitTable> & { readonly id: string })[] = [
    {
      id: `${session.id}/${HEADING}`,
      code: HEADING,
      session: session.id,
      wording: `${school.record.name} – ${ROUND_SHORT[round]}, tháng ${formatMonth(month)}`,
    },
    ...criteria.indicators.map((indicator) => {
      const { code, wording, maximum, self, selfNotApplicable, mandatory } = indicator;
      const entry = entries.get(code) ?? NO_ENTRY;
      const suggested = computed?.suggestions.get(code)?.points;
      const show = (value: number | undefined) =>
        value === undefined ? '–' : cellOf({ points: value, notApplicable: false }, criteria);
      const points = cellOf(entry, criteria);
      return {
        id: `${session.id}/${code}`,
        code,
        session: session.id,
        wording: `${code} ${wording}${mandatory ? ' (Bắt buộc)' : ''}`,
        known: [
          ...(criteria.points === 'unconfirmed' ? [] : [`tối đa ${formatNumber(maximum, 2)}`]),
          `trường ${selfNotApplicable ? NOT_APPLICABLE : show(self)}`,
          `gợi ý ${show(suggested)}`,
        ].join('\n'),
        points: points || undefined,
        remark: entry.remark || undefined,
        taken: takenText(entry.revision, points, entry.remark),
      };
    }),
  ];
  return rows.map(({ id, ...record }) => ({ id, values: toRowValues(table, record) }));
}

export interface Taken {
  readonly patches: ReadonlyMap<string, RowValues>;
  readonly entries: ReadonlyMap<string, CheckEntry>;
  readonly changed: boolean;
}

/** What was typed since the sheet last showed or gave its cells; a cell that says what is kept is nothing new. Pure. */
export function planTaking(
  table: VisitTable,
  rows: readonly VisitRow[],
  criteria: CriteriaCopy,
  before: ReadonlyMap<string, CheckEntry>,
  by: { readonly by: string; readonly at: string },
): Taken {
  const patches = new Map<string, RowValues>();
  let entries = new Map(before);
  let changed = false;
  const note = (row: VisitRow, review: string, revision: number) => {
    const { points = '', remark = '' } = row.record;
    patches.set(row.id, toRowValues(table, { review, taken: takenText(revision, points, remark) }));
  };
  for (const row of rows) {
    const { code, points = '', remark = '', taken = '' } = row.record;
    const base = Number(taken.split('|')[0]);
    if (code === HEADING || row.id === '' || taken === takenText(base, points, remark)) continue;
    const typed = typedPoints(points, criteria);
    if (typed === undefined) {
      note(row, `Không hiểu “${points}”: gõ số, ${NOT_APPLICABLE}, Đ hoặc CĐ.`, base);
      continue;
    }
    const plan = planSave(criteria, entries, [{ code, ...typed, remark, baseRevision: base }], by);
    const [answer] = plan.answers;
    if (answer?.state === 'saved') {
      entries = plan.entries;
      changed = changed || plan.changed;
      note(row, '✓', answer.revision);
    } else if (answer?.state === 'conflict') {
      const theirs = cellOf(answer.theirs, criteria) || 'trống';
      note(row, `${answer.by} đã lưu ${theirs}. Muốn đổi, xóa ô rồi gõ lại.`, answer.revision);
    } else if (answer !== undefined) note(row, answer.message, base);
  }
  return { patches, entries, changed };
}

/** Takes over what stands in the sheet of this round, if there is one. To be called under the document's lock. */
export function takeVisit(
  workbook: ActiveWorkbook,
  { sessions }: Pick<VerificationTables, 'sessions'>,
  session: SessionRow,
): void {
  for (const table of visitTables) {
    const rows = visitRows(workbook, table);
    if (visitSession(rows) === session.id) takeRows(workbook, table, rows, sessions, signature());
  }
}

/** Takes over a sheet's rows into the round they belong to; a closed round takes nothing any more. */
export function takeRows(
  workbook: ActiveWorkbook,
  table: VisitTable,
  rows: readonly VisitRow[],
  sessions: readonly SessionRow[],
  by: ReturnType<typeof signature>,
): void {
  const session = sessions.find(({ id }) => id === visitSession(rows));
  const kept = session === undefined ? undefined : readPoints(workbook, [session]).get(session.id);
  if (session === undefined || kept === undefined || session.record.state === 'done') return;
  const { patches, entries, changed } = planTaking(table, rows, kept.criteria, kept.entries, by);
  if (changed) {
    workbook.patchRow(
      verificationPointsTable,
      session.record.pointsId ?? '',
      toRowValues(verificationPointsTable, { entries: encodeEntries(entries) }),
    );
    workbook.patchRow(
      verificationsTable,
      session.id,
      toRowValues(verificationsTable, {
        ...totalColumns(session.record.round, kept.criteria, entries),
        changedAt: by.at,
        changedBy: by.by,
      }),
    );
  }
  workbook.patchRows(table, patches);
}

function typedPoints(
  text: string,
  { points }: Pick<CriteriaCopy, 'points'>,
): { readonly points?: number; readonly notApplicable: boolean } | undefined {
  const word = comparable(text);
  if (word === '') return { notApplicable: false };
  if (word === 'kad' || word === 'không áp dụng') return { notApplicable: true };
  if (points === 'unconfirmed') {
    if (['đ', 'đạt', '1'].includes(word)) return { points: 1, notApplicable: false };
    return ['cđ', 'chưa đạt', '0'].includes(word) ? { points: 0, notApplicable: false } : undefined;
  }
  const number = /^\d+(?:[.,]\d+)?$/.test(word) ? Number(word.replace(',', '.')) : Number.NaN;
  return Number.isNaN(number) ? undefined : { points: number, notApplicable: false };
}

/** What the cell of points says for an entry. */
function cellOf(
  entry: { readonly points?: number; readonly notApplicable: boolean },
  { points }: Pick<CriteriaCopy, 'points'>,
): string {
  if (entry.notApplicable) return NOT_APPLICABLE;
  if (entry.points === undefined) return '';
  if (points !== 'unconfirmed') return formatNumber(entry.points, 2);
  return entry.points >= 1 ? 'Đ' : 'CĐ';
}

function takenText(revision: number, points: string, remark: string): string {
  return `${revision}|${points}|${remark}`;
}
