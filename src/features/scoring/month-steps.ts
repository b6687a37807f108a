/** The steps a month takes – reviewed, approved, submitted, taken back – on the open workbook, for the dialog and for ticked cells. */
import { ProblemError } from '../../domain/result';
import type { Month } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { sha256 } from '../../google/digest';
import { withDocumentLock } from '../../google/locks';
import { reportsTable, scoresTable } from '../../workbook/school';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import { indicatorsOf } from './effective-entry';
import { type JournalKind, type JournalRecord, type Signature, statesFrom, stepRow } from './journal';
import {
  evidenceItems,
  pageInput,
  readScoring,
  remember,
  type ScoringTables,
  standingsOf,
} from './month-input';
import { signatureOf } from './operator';
import type { MonthPage, PageAnswer, Person, StepRequest, SubmitAnswer } from './page';
import { buildPage, standingAt } from './plan';
import { TYPED_IN_SHEET } from './plan-save';
import { carriedCells } from './score-cells';
import { rowsByCode } from './score-rows';
import { takeSheetEdits, withSheetEdits } from './sheet-edits';
import { closedText, isOpen, needsReason, submissionOf } from './standing';
import { showSteps } from './step-rows';
import { appendJournal } from './store';
import { findingsOf, snapshotOf } from './submission';

/** Closes the month: snapshot and digest into the table of reports. Stops at what is missing. Throws ProblemError without a principal. */
export function submitMonth(
  workbook: ActiveWorkbook,
  tables: ScoringTables,
  month: Month,
  by: Signature,
  approvedBy: string,
): SubmitAnswer {
  const { rules, people } = tables;
  const input = pageInput(tables, month);
  const standing = standingAt(input.standings, month);
  const { state } = standing;
  const isReady = rules.path === 'three-steps' ? state === 'approved' : isOpen(state);
  if (!isReady) return { state: 'refused', message: notReady(state) };
  const approver = rules.path === 'three-steps' ? (standing.approvedBy ?? approvedBy) : approvedBy;
  checkPrincipal(people, approver);
  const page = buildPage(input);
  const findings = findingsOf(page);
  if (findings.some(({ blocking }) => blocking)) return { state: 'incomplete', findings };
  const snapshot = snapshotOf(page, evidenceItems(tables.evidence, month));
  if (snapshot === undefined) return { state: 'refused', message: TOO_LONG };
  const digest = sha256(snapshot);
  const report = {
    kind: 'scores',
    period: month,
    dueOn: rules.dues[month],
    state: 'submitted',
    submittedAt: by.changedAt,
    submittedBy: by.changedBy,
    approvedBy: approver,
    digest,
    snapshot,
    settingsVersion: String(rules.version),
  } as const;
  workbook.patchRows(scoresTable, carriedPatches(page, tables, month, by));
  workbook.appendRows(reportsTable, [toRowValues(reportsTable, report)]);
  const lines = [stepRow(month, 'submitted', by, { to: `Hiệu trưởng duyệt: ${approver}`, digest })];
  return { state: 'submitted', page: finish(workbook, tables, month, lines), digest };
}

/** Đã soát, Hiệu trưởng đã duyệt, or back to the draft. Throws ProblemError for somebody whose step it is not. */
export function stepMonth(
  workbook: ActiveWorkbook,
  tables: ScoringTables,
  { month, step, why = '' }: Pick<StepRequest, 'step' | 'why'> & { readonly month: Month },
  by: Signature,
): PageAnswer {
  const { rules, people } = tables;
  const { state, begun } = standingAt(standingsOf(tables), month);
  const line = (what: JournalKind) => [stepRow(month, what, by, why === '' ? {} : { why })];
  if (step === 'withdraw') {
    if (isOpen(state)) return { state: 'refused', message: 'Tháng này đang sửa được, không cần rút lại.' };
    const asked = needsReason({ state, begun });
    if (asked && why === '') return { state: 'refused', message: REASON_ASKED };
    const submission = submissionOf(tables.reports, month);
    if (submission !== undefined && (state === 'submitted' || state === 'confirmed'))
      workbook.patchRows(
        reportsTable,
        new Map([[submission.id, toRowValues(reportsTable, { state: 'draft' })]]),
      );
    const lines = line(asked ? 'reopened' : 'withdrawn');
    return { state: 'page', page: finish(workbook, tables, month, lines) };
  }
  const from = step === 'review' ? isOpen(state) : state === 'reviewed';
  if (rules.path !== 'three-steps' || !from) return { state: 'refused', message: notReady(state) };
  checkRole(people, by.changedBy, step);
  const findings = findingsOf(buildPage(pageInput(tables, month))).filter(({ blocking }) => blocking);
  if (findings.length > 0) return { state: 'refused', message: unfinished(findings.length) };
  const lines = line(step === 'review' ? 'reviewed' : 'approved');
  return { state: 'page', page: finish(workbook, tables, month, lines) };
}

const TOO_LONG = 'Minh chứng và ghi chú dài quá một ô chứa được. Hãy rút gọn rồi nộp lại.';
const REASON_ASKED =
  'Đơn vị quản lý đã bắt đầu xem bản nộp này. Mở lại để sửa là việc được ghi nhật ký: hãy ghi lý do.';

/** Reads everything under the lock, takes over what was typed into the sheet, and hands both to the action. Throws ProblemError `lock.busy`. */
export function withTables<Answer>(
  action: (workbook: ActiveWorkbook, tables: ScoringTables) => Answer,
  patience?: number,
): Answer {
  const workbook = activeWorkbook();
  return withDocumentLock(() => {
    const tables = readScoring(workbook, true);
    const { rules, scores } = tables;
    const metOnly = rules.points === 'unconfirmed';
    const by = {
      ...signatureOf(rules.account, [], ''),
      changedBy: TYPED_IN_SHEET,
      knownBy: 'unknown',
    } as const;
    const edits = takeSheetEdits(scores, metOnly, by);
    if (edits.patches.size === 0) return action(workbook, tables);
    workbook.patchRows(scoresTable, edits.patches);
    appendJournal(workbook, tables, edits.journal);
    const journal = [...(tables.journal ?? []), ...edits.journal];
    return action(workbook, { ...tables, journal, scores: withSheetEdits(scores, metOnly, edits, by) });
  }, patience);
}

/** Writes the lines of the journal, remembers where the month stands now, and shows it. */
export function finish(
  workbook: ActiveWorkbook,
  tables: ScoringTables,
  month: Month,
  lines: readonly JournalRecord[],
): MonthPage {
  appendJournal(workbook, tables, lines);
  workbook.flush();
  const journal = [...(tables.journal ?? []), ...lines];
  const [scores, reports] = readRecords(workbook, [scoresTable, reportsTable]).records;
  const after: ScoringTables = { ...tables, scores, reports, journal, states: statesFrom(journal) };
  remember(workbook, after);
  showSteps(workbook, standingsOf(after));
  return buildPage(pageInput(after, month));
}

/** What is still valid of earlier months stands in the month's own rows once it is submitted. */
function carriedPatches(page: MonthPage, { rules, scores }: ScoringTables, month: Month, by: Signature) {
  const rows = rowsByCode(scores, month);
  return new Map(
    indicatorsOf(page).flatMap((view) => {
      const row = rows.get(view.code);
      const indicator = rules.indicators.find(({ code }) => code === view.code);
      if (view.carried === undefined || row === undefined || indicator === undefined) return [];
      const cells = carriedCells(view, indicator, by);
      return [[row.id, toRowValues(scoresTable, cells)] as const];
    }),
  );
}

/** Why a step is not open from this state. */
export function notReady(state: MonthPage['state']): string {
  if (state === 'draft' || state === 'returned')
    return 'Trường nộp theo ba bước: phó hiệu trưởng soát, hiệu trưởng duyệt, rồi mới nộp.';
  return closedText(state);
}

function unfinished(count: number): string {
  return `Còn ${count} việc phải xong trước. Chọn “Kiểm tra” để đến từng chỗ.`;
}

function checkPrincipal(people: readonly Person[], name: string): void {
  const principals = people.filter(({ principal }) => principal);
  if (principals.some((person) => person.name === name)) return;
  throw new ProblemError(
    principals.length === 0
      ? {
          code: 'principal.none',
          place: 'Nhân sự',
          message: 'Chưa có ai giữ chức vụ Hiệu trưởng.',
          remedy: 'Ghi Hiệu trưởng vào cột Chức vụ của trang Nhân sự rồi nộp lại.',
        }
      : {
          code: 'principal.other',
          message: 'Chưa chọn hiệu trưởng đã duyệt.',
          remedy: 'Chọn tên hiệu trưởng rồi nộp lại.',
        },
  );
}

function checkRole(people: readonly Person[], name: string, step: 'review' | 'approve'): void {
  const person = people.find((each) => each.name === name);
  const may = step === 'approve' ? person?.principal : person?.principal || person?.deputy;
  if (may === true) return;
  const role = step === 'approve' ? 'hiệu trưởng' : 'phó hiệu trưởng hoặc hiệu trưởng';
  throw new ProblemError({
    code: 'operator.role',
    message: `Bước này do ${role} làm, theo trang Nhân sự.`,
    remedy: 'Người đó chọn tên mình ở ô “Ai đang thao tác?” rồi làm bước này.',
  });
}
