/** Chấm điểm tháng: what is done with a month as a whole: review, approve, submit, take back, move, and its history. */
import { ProblemError } from '../../domain/result';
import { formatMonth, type Month } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { sha256 } from '../../google/digest';
import { withDocumentLock } from '../../google/locks';
import { evidenceTable, reportsTable, scoresTable } from '../../workbook/school';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import { answer } from './answers';
import { indicatorsOf } from './effective-entry';
import { isAnswered } from './entries';
import { linkProblem, nextEvidenceCode, sameLink } from './evidence-lines';
import {
  historyOf,
  type JournalKind,
  type JournalRecord,
  type Signature,
  statesFrom,
  stepRow,
} from './journal';
import { readMemory } from './memory';
import {
  checkMonth,
  evidenceItems,
  pageInput,
  readScoring,
  remember,
  type ScoringTables,
  standingsOf,
} from './month-input';
import { namedSignature, signatureOf } from './operator';
import type { EvidenceAnswer, HistoryAnswer, MonthPage, PageAnswer, Person, SubmitAnswer } from './page';
import { buildPage, standingAt } from './plan';
import { planMove } from './plan-move';
import { TYPED_IN_SHEET } from './plan-save';
import {
  monthFrom,
  parseEvidenceRequest,
  parseMoveRequest,
  parseStepRequest,
  parseSubmitRequest,
} from './requests';
import { carriedCells } from './score-cells';
import { rowsByCode } from './score-rows';
import { takeSheetEdits, withSheetEdits } from './sheet-edits';
import { closedText, isOpen, needsReason, submissionOf } from './standing';
import { appendJournal, readJournal } from './store';
import { findingsOf, snapshotOf } from './submission';

/** Dialog: closes the month: snapshot and digest into the table of reports. Stops at what is missing. */
export function submitMonthlyScore(request: unknown): SubmitAnswer {
  return answer<SubmitAnswer>(() => {
    const { month, who, approvedBy } = parseSubmitRequest(request);
    return withTables((workbook, tables) => {
      const { rules, people } = tables;
      const by = namedSignature(rules.account, people, who);
      checkMonth(rules, month);
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
    });
  });
}

/** Dialog: Đã soát, Hiệu trưởng đã duyệt, or back to the draft. */
export function stepMonthlyScore(request: unknown): PageAnswer {
  return answer<PageAnswer>(() => {
    const { month, who, step, why = '' } = parseStepRequest(request);
    return withTables((workbook, tables) => {
      const { rules, people } = tables;
      const by = namedSignature(rules.account, people, who);
      const { state, begun } = standingAt(standingsOf(tables), month);
      const line = (what: JournalKind) => [stepRow(month, what, by, why === '' ? {} : { why })];
      if (step === 'withdraw') {
        if (isOpen(state))
          return { state: 'refused', message: 'Tháng này đang sửa được, không cần rút lại.' };
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
    });
  });
}

/** Dialog: what was entered under a wrong month goes to the right one, and is not typed again. */
export function moveMonthlyScore(request: unknown): PageAnswer {
  return answer<PageAnswer>(() => {
    const { from, to, who } = parseMoveRequest(request);
    return withTables((workbook, tables) => {
      const { rules, people } = tables;
      const by = namedSignature(rules.account, people, who);
      checkMonth(rules, to);
      const standings = standingsOf(tables);
      for (const month of [from, to]) {
        const { state } = standingAt(standings, month);
        if (!isOpen(state))
          return { state: 'refused', message: `Tháng ${formatMonth(month)}: ${notReady(state)}` };
      }
      const target = buildPage(pageInput(tables, to));
      if (from === to || indicatorsOf(target).some(({ entry }) => isAnswered(entry)))
        return {
          state: 'refused',
          message: `Tháng ${formatMonth(to)} đã có điểm, không chuyển chồng lên được.`,
        };
      const plan = planMove(rules, from, to, tables.scores, by);
      if (plan.journal.length === 0)
        return { state: 'refused', message: `Tháng ${formatMonth(from)} chưa nhập gì để chuyển.` };
      workbook.appendRows(scoresTable, plan.added);
      workbook.patchRows(scoresTable, plan.patches);
      return { state: 'page', page: finish(workbook, tables, to, plan.journal) };
    });
  });
}

/** Dialog: every change of a month, or of one of its indicators, newest first. */
export function loadScoreHistory(month: string, indicator?: string): HistoryAnswer {
  return answer<HistoryAnswer>(() => {
    const code = typeof indicator === 'string' && indicator !== '' ? indicator : undefined;
    return { state: 'history', lines: historyOf(readJournal(activeWorkbook()), monthFrom(month), code) };
  });
}

/** Dialog: keeps a piece of evidence once; a link that stands in the list already is that piece. */
export function keepEvidence(request: unknown): EvidenceAnswer {
  return answer<EvidenceAnswer>(() => {
    const { title, link, who } = parseEvidenceRequest(request);
    const problem = linkProblem(link);
    if (problem !== undefined) return { state: 'refused', message: problem };
    const workbook = activeWorkbook();
    return withDocumentLock((): EvidenceAnswer => {
      const kept = readRecords(workbook, [evidenceTable]).records[0].map(({ record }) => record);
      const known = kept.find((item) => sameLink(item.link, link));
      if (known?.code !== undefined) {
        const { code, title: name, link: address } = known;
        return { state: 'kept', item: { code, title: name, link: address }, known: true };
      }
      const memory = readMemory();
      const by = signatureOf(memory?.school.account ?? '', memory?.people ?? [], who);
      const item = { code: nextEvidenceCode(kept.map(({ code }) => code ?? '')), title: title || link, link };
      const record = { ...item, by: by.changedBy, date: today() };
      workbook.appendRows(evidenceTable, [toRowValues(evidenceTable, record)]);
      workbook.flush();
      return { state: 'kept', item, known: false };
    });
  });
}

const TOO_LONG = 'Minh chứng và ghi chú dài quá một ô chứa được. Hãy rút gọn rồi nộp lại.';
const REASON_ASKED =
  'Đơn vị quản lý đã bắt đầu xem bản nộp này. Mở lại để sửa là việc được ghi nhật ký: hãy ghi lý do.';

/** Reads everything under the lock, takes over what was typed into the sheet, and hands both to the action. */
function withTables<Answer>(action: (workbook: ActiveWorkbook, tables: ScoringTables) => Answer): Answer {
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
  });
}

/** Writes the lines of the journal, remembers where the month stands now, and shows it. */
function finish(
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

function notReady(state: MonthPage['state']): string {
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
