/** Chấm điểm tháng: the functions behind the menu item and its dialog. Each answers with a value, never with an exception. */
import { describeProblem, type Problem, ProblemError } from '../../domain/result';
import { type Month, monthOfDate } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import { showDialog, showMessage } from '../../google/dialogs';
import { sha256 } from '../../google/digest';
import { withDocumentLock } from '../../google/locks';
import { activeUser } from '../../google/session';
import { profileTable, reportsTable, scoresTable, settingsTable, staffTable } from '../../workbook/school';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import type { MonthPage, PageAnswer, SaveAnswer, SubmitAnswer } from './page';
import { buildPage, type PageInput, stateOf, submissionOf } from './plan';
import { planSave, type Signature } from './plan-save';
import { countRegisters } from './recount';
import { monthFrom, parseSaveRequest, parseSubmitRequest } from './requests';
import type { ScoringRules } from './rules';
import { recalledRules, rulesFrom } from './settings-rules';
import { saveSuggestions } from './store';
import { findingsOf, snapshotOf } from './submission';

/** Menu: shows the dialog with what was saved last; the page then asks for a fresh count. */
export function openMonthlyScore(): void {
  try {
    const workbook = activeWorkbook();
    const page = pageOf(workbook, monthOfDate(today()));
    showDialog('monthly-score', 'Chấm điểm tháng', { width: 1100, height: 720 }, page);
  } catch (error) {
    showMessage('Chấm điểm tháng', describeProblem(problemOf(error)));
  }
}

/** Dialog: another month, as saved. */
export function loadMonthlyScore(month: string): PageAnswer {
  return answer(() => ({ state: 'page', page: pageOf(activeWorkbook(), monthFrom(month)) }));
}

/** Dialog: counts the registers afresh, keeps the suggestions in the score table and answers the page with them. */
export function recountMonthlyScore(month: string): PageAnswer {
  return answer(() => {
    const workbook = activeWorkbook();
    const wanted = monthFrom(month);
    const input = inputOf(workbook, wanted);
    const countedAt = now().slice(0, 16).replace('T', ' ');
    const suggestions = countRegisters(workbook, input.rules, wanted);
    if (stateOf(submissionOf(input.reports, wanted)) === 'draft') {
      withDocumentLock(() => {
        saveSuggestions(workbook, input.rules, wanted, input.scores, suggestions, countedAt);
        workbook.flush();
      });
    }
    return { state: 'page', page: buildPage({ ...input, fresh: { suggestions, countedAt } }) };
  });
}

/** Dialog: saves the entries whose revision is still the one the page knew; the others come back as conflicts. */
export function saveMonthlyScore(request: unknown): SaveAnswer {
  return answer<SaveAnswer>(() => {
    const { month, who, entries } = parseSaveRequest(request);
    const workbook = activeWorkbook();
    return withDocumentLock(() => {
      const rules = recalledRules() ?? readRules(workbook);
      const [scores, reports] = readRecords(workbook, [scoresTable, reportsTable]).records;
      const state = stateOf(submissionOf(reports, month));
      if (state === 'submitted' || state === 'confirmed') return { state: 'refused', message: CLOSED[state] };
      const plan = planSave(rules, month, scores, entries, signatureOf(rules, who));
      workbook.appendRows(scoresTable, plan.added);
      workbook.patchRows(scoresTable, plan.patches);
      workbook.flush();
      return { state: 'done', entries: plan.answers };
    });
  });
}

/** Dialog: closes the month: snapshot and digest into the table of reports. Stops at what is missing. */
export function submitMonthlyScore(request: unknown): SubmitAnswer {
  return answer<SubmitAnswer>(() => {
    const { month, who, approvedBy } = parseSubmitRequest(request);
    const workbook = activeWorkbook();
    return withDocumentLock(() => {
      const input = inputOf(workbook, month);
      const page = buildPage(input);
      if (page.state === 'submitted' || page.state === 'confirmed')
        return { state: 'refused', message: CLOSED[page.state] };
      const findings = findingsOf(page);
      if (findings.some(({ blocking }) => blocking)) return { state: 'incomplete', findings };
      const snapshot = snapshotOf(page);
      if (snapshot === undefined) {
        return {
          state: 'refused',
          message: 'Minh chứng và ghi chú dài quá một ô chứa được. Hãy rút gọn rồi nộp lại.',
        };
      }
      const digest = sha256(snapshot);
      const record = toRowValues(reportsTable, {
        kind: 'scores',
        period: month,
        dueOn: input.rules.dues[month],
        state: 'submitted',
        submittedAt: now().slice(0, 16).replace('T', ' '),
        submittedBy: who,
        approvedBy,
        digest,
        snapshot,
        settingsVersion: String(input.rules.version),
      });
      workbook.appendRows(reportsTable, [record]);
      workbook.flush();
      return { state: 'submitted', page: pageOf(workbook, month), digest };
    });
  });
}

/** Dialog: takes a submitted month back to draft; a confirmed one stays. */
export function withdrawMonthlyScore(month: string, who: string): PageAnswer {
  return answer<PageAnswer>(() => {
    const workbook = activeWorkbook();
    const wanted = monthFrom(month);
    return withDocumentLock(() => {
      const submission = submissionOf(inputOf(workbook, wanted).reports, wanted);
      if (submission?.record.state !== 'submitted') {
        return { state: 'refused', message: 'Tháng này không ở trạng thái đã nộp, không cần rút lại.' };
      }
      const patch = toRowValues(reportsTable, {
        state: 'draft',
        submittedBy: `${who} rút lại lúc ${now().slice(0, 16).replace('T', ' ')}`,
      });
      workbook.patchRows(reportsTable, new Map([[submission.id, patch]]));
      workbook.flush();
      return { state: 'page', page: pageOf(workbook, wanted) };
    });
  });
}

/** Dialog: shows the first of these rows in its sheet. */
export function openRows(table: string, ids: string[]): void {
  activeWorkbook().showRow(table, ids[0] ?? '');
}

const CLOSED = {
  submitted: 'Tháng này đã nộp. Muốn sửa, chọn “Rút lại để sửa” trước.',
  confirmed: 'Tháng này đã được xác nhận, không sửa được nữa.',
} as const;

function pageOf(workbook: ActiveWorkbook, month: Month): MonthPage {
  return buildPage(inputOf(workbook, month));
}

function inputOf(workbook: ActiveWorkbook, month: Month): PageInput {
  const tables = [settingsTable, profileTable, scoresTable, reportsTable, staffTable] as const;
  const [settings, profile, scores, reports, staff] = readRecords(workbook, tables).records;
  const people = staff
    .filter(({ record }) => record.until === undefined || record.until >= today())
    .map(({ record }) => ({ name: record.name, principal: record.roles.includes('principal') }));
  return { rules: rulesFrom(settings, profile), month, today: today(), scores, reports, people };
}

function readRules(workbook: ActiveWorkbook): ScoringRules {
  const [settings, profile] = readRecords(workbook, [settingsTable, profileTable]).records;
  return rulesFrom(settings, profile);
}

/** Who changed a row: by the person's own account where that is known, else by the name that was picked. */
function signatureOf({ account }: ScoringRules, who: string): Signature {
  const user = activeUser();
  const verified = user !== undefined && user !== account;
  return {
    changedBy: verified ? user : who === '' ? 'Chưa chọn tên' : who,
    changedAt: now().slice(0, 16).replace('T', ' '),
    knownBy: verified ? 'verified' : 'declared',
  };
}

function answer<Answer>(
  action: () => Answer,
): Answer | { readonly state: 'refused'; readonly message: string; readonly again: boolean } {
  try {
    return action();
  } catch (error) {
    const problem = problemOf(error);
    return { state: 'refused', message: describeProblem(problem), again: problem.code === 'lock.busy' };
  }
}

/** Anything that is no problem of ours is not ours to explain: it goes on to Google's log. */
function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  throw error;
}
