/** Chấm điểm tháng: opening, counting and saving. Each function that the dialog calls answers with a value, never with an exception. */
import type { Month } from '../../domain/school-year';
import { addMonths, monthOfDate } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { declareToday } from '../../google/declared-person';
import { explained, showDialog, showMessage } from '../../google/dialogs';
import { withDocumentLock } from '../../google/locks';
import {
  evidenceTable,
  profileTable,
  progressTable,
  reportsTable,
  scoreSheetTable,
  scoresTable,
  settingsTable,
} from '../../workbook/school';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { answered } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { isDialogBlank, noteDialogLives, noteDialogOpened } from './blank-dialog';
import { nextEvidenceCode } from './evidence-lines';
import { planImprovements } from './improvements';
import { readMemory, type ScoringMemory } from './memory';
import {
  checkMonth,
  type EvidenceRow,
  pageInput,
  readScoring,
  remember,
  type ScoringTables,
  standingsOf,
} from './month-input';
import { momentNow, operatorOf, signatureOf } from './operator';
import type { MonthPage, PageAnswer, SaveAnswer } from './page';
import { buildPage, standingAt } from './plan';
import { planSave, TYPED_IN_SHEET } from './plan-save';
import { countRegisters } from './recount';
import { monthFrom, parseSaveRequest } from './requests';
import type { ScoringRules } from './rules';
import { isTypedOver, NO_SHEET, planSheet } from './score-sheet';
import { recalledRules, rulesFrom, schoolFacts } from './settings-rules';
import { takeSheetEdits, withSheetEdits } from './sheet-edits';
import { closedText, isOpen, standingOf, submissionOf } from './standing';
import {
  appendJournal,
  appendToSheet,
  mergedPatches,
  readMonths,
  readSheet,
  suggestionWrites,
} from './store';

const TITLE = 'Chấm điểm tháng';

const NEVER_CAME_UP = [
  'Hộp thoại mở lần trước chưa hiện được nội dung.',
  'Thường do trình duyệt đang đăng nhập nhiều tài khoản Google: mở sổ trong cửa sổ ẩn danh (Ctrl + Shift + N), chỉ đăng nhập tài khoản của trường, rồi chọn lại THĐT > Chấm điểm tháng.',
  'Chương trình vẫn thử mở hộp thoại ngay sau thông báo này.',
].join('\n\n');

/** Menu: shows the dialog with what was saved last; the page then asks for a fresh count. */
export function openMonthlyScore(): void {
  explained(TITLE, () => {
    if (isDialogBlank()) showMessage(TITLE, NEVER_CAME_UP);
    const page = savedPage(activeWorkbook(), monthOfDate(today()));
    showDialog('monthly-score', TITLE, { width: 1100, height: 720 }, page);
    noteDialogOpened();
  });
}

/** Dialog: another month, as saved. */
export function loadMonthlyScore(month: string): PageAnswer {
  return answered(() => ({ state: 'page', page: savedPage(activeWorkbook(), monthFrom(month)) }));
}

/**
 * Dialog: counts the registers afresh, takes over what was typed into the score sheet, keeps both, and answers the page.
 */
export function recountMonthlyScore(month: string): PageAnswer {
  return answered(() => {
    noteDialogLives();
    const workbook = activeWorkbook();
    const wanted = monthFrom(month);
    const tables = readScoring(workbook);
    const { rules } = tables;
    checkMonth(rules, wanted);
    const countedAt = momentNow();
    return withDocumentLock((): PageAnswer => {
      const suggestions = countRegisters(workbook, rules, wanted);
      // the rows as they are now: another window may have saved before the lock was ours
      const [scores] = readRecords(workbook, [scoresTable]).records;
      const metOnly = rules.points === 'unconfirmed';
      const by = { changedBy: TYPED_IN_SHEET, changedAt: countedAt, knownBy: 'unknown' } as const;
      const edits = takeSheetEdits(scores, metOnly, by);
      const taken = withSheetEdits(scores, metOnly, edits, by);
      const sheet = readSheet(workbook);
      const typed = sheet === undefined ? NO_SHEET : planSheet(rules, sheet.rows, taken, today(), by);
      const { state } = standingAt(standingsOf(tables), wanted);
      const fresh = isOpen(state)
        ? suggestionWrites(rules, wanted, scores, suggestions, countedAt)
        : { added: [], patches: new Map() };
      const plan = planImprovements(wanted, scores, tables.improvements);
      workbook.appendRows(scoresTable, withTyped(fresh.added, typed.added));
      workbook.patchRows(scoresTable, mergedPatches(fresh.patches, edits.patches, typed.patches));
      appendToSheet(workbook, sheet, typed.sheetAdded);
      workbook.patchRows(scoreSheetTable, typed.sheetPatches);
      workbook.appendRows(progressTable, plan.added);
      workbook.patchRows(progressTable, plan.patches);
      const evidence = withIds(workbook, tables.evidence);
      const coded = evidenceCodes(evidence);
      workbook.patchRows(evidenceTable, coded);
      appendJournal(workbook, tables, edits.journal);
      workbook.flush();
      const scoresChanged = fresh.added.length > 0 || typed.journal.length > 0;
      const planChanged = plan.added.length > 0 || plan.patches.size > 0;
      const now: ScoringTables = {
        ...tables,
        scores: scoresChanged ? readRecords(workbook, [scoresTable]).records[0] : taken,
        ...(planChanged && { improvements: readRecords(workbook, [progressTable]).records[0] }),
        ...(coded.size > 0 && { evidence: readRecords(workbook, [evidenceTable]).records[0] }),
      };
      remember(workbook, now);
      return {
        state: 'page',
        page: buildPage({ ...pageInput(now, wanted), fresh: { suggestions, countedAt } }),
      };
    });
  });
}

/** Dialog: saves the entries whose revision is still the one the page knew; the others come back as conflicts. */
export function saveMonthlyScore(request: unknown): SaveAnswer {
  return answered<SaveAnswer>(() => {
    const { month, who, entries } = parseSaveRequest(request);
    const workbook = activeWorkbook();
    return withDocumentLock(() => {
      const memory = readMemory();
      const rules = recalledRules() ?? readRules(workbook);
      const { state } =
        memory === undefined ? standingInSheets(workbook, month) : standingAt(memory.standings, month);
      if (!isOpen(state)) return { state: 'refused', message: closedText(state) };
      const [scores] = readRecords(workbook, [scoresTable]).records;
      const plan = planSave(
        rules,
        month,
        scores,
        entries,
        signatureOf(rules.account, memory?.people ?? [], who),
      );
      workbook.appendRows(scoresTable, plan.added);
      workbook.patchRows(scoresTable, plan.patches);
      appendJournal(workbook, memory, plan.journal);
      workbook.flush();
      return { state: 'done', entries: plan.answers };
    });
  });
}

/** Dialog: what was saved shows in the sheet of indicators by months, and things to mend go into the progress plan. */
export function showSavedScores(month: string): PageAnswer | { readonly state: 'kept' } {
  return answered<PageAnswer | { readonly state: 'kept' }>(() => {
    const workbook = activeWorkbook();
    const wanted = monthFrom(month);
    return withDocumentLock(() => {
      const [scores, improvements] = readRecords(workbook, [scoresTable, progressTable]).records;
      const plan = planImprovements(wanted, scores, improvements);
      const rules = recalledRules();
      const sheet = rules === undefined ? undefined : readSheet(workbook);
      workbook.appendRows(progressTable, plan.added);
      workbook.patchRows(progressTable, plan.patches);
      if (rules !== undefined && sheet !== undefined) {
        // what somebody typed there meanwhile is taken over by the edit trigger or the next count
        const lines = sheet.rows.filter((line) => !isTypedOver(line));
        const by = { changedBy: TYPED_IN_SHEET, changedAt: momentNow(), knownBy: 'unknown' } as const;
        workbook.patchRows(scoreSheetTable, planSheet(rules, lines, scores, today(), by).sheetPatches);
      }
      workbook.flush();
      return { state: 'kept' };
    });
  });
}

/** Dialog: the name picked under "Ai đang thao tác?" holds until midnight in this account. */
export function declareOperator(name: string): { readonly state: 'kept' } {
  declareToday(String(name));
  return { state: 'kept' };
}

/** Dialog: shows the first of these rows in its sheet. */
export function openRows(table: string, ids: string[]): void {
  activeWorkbook().showRow(table, ids[0] ?? '');
}

/**
 * The page as it was saved last, from at most three small tables: the months' rows, with the settings where no earlier
 * count remembers them, and the school's own row where none ever came.
 */
function savedPage(workbook: ActiveWorkbook, month: Month): MonthPage {
  const memory = readMemory();
  const rules = recalledRules() ?? readRules(workbook, memory);
  checkMonth(rules, month);
  return buildPage({
    rules,
    month,
    today: today(),
    scores: readMonths(workbook, memory, [addMonths(month, -1), month]),
    standings: memory?.standings ?? {},
    filled: memory?.filled ?? [],
    people: memory?.people ?? [],
    operator: operatorOf(rules.account, memory?.people ?? []),
    provisional: memory === undefined,
  });
}

function readRules(workbook: ActiveWorkbook, memory?: ScoringMemory): ScoringRules {
  if (memory !== undefined)
    return rulesFrom(readRecords(workbook, [settingsTable]).records[0], memory.school);
  const [settings, profile] = readRecords(workbook, [settingsTable, profileTable]).records;
  return rulesFrom(settings, schoolFacts(profile));
}

/** Where a month stands, for a workbook in which nothing is remembered yet. */
function standingInSheets(workbook: ActiveWorkbook, month: Month) {
  const [reports] = readRecords(workbook, [reportsTable]).records;
  return standingOf(undefined, submissionOf(reports, month));
}

/** Rows to add of one month and indicator become one: what was typed goes before what was counted. */
function withTyped(counted: readonly RowValues[], typed: readonly RowValues[]): RowValues[] {
  const keyOf = ({ month, indicator }: RowValues) => `${month} ${indicator}`;
  const own = new Map(typed.map((row) => [keyOf(row), row]));
  const merged = counted.map((row) => ({ ...row, ...own.get(keyOf(row)), ...suggestionOf(row) }));
  const known = new Set(counted.map(keyOf));
  return [...merged, ...typed.filter((row) => !known.has(keyOf(row)))];
}

function suggestionOf(row: RowValues): RowValues {
  return Object.fromEntries(Object.entries(row).filter(([key]) => /^(suggested|countedRows)/.test(key)));
}

/** The list of evidence, once every row that people typed has an id. */
function withIds(workbook: ActiveWorkbook, evidence: readonly EvidenceRow[]): readonly EvidenceRow[] {
  if (evidence.every(({ id }) => id !== '')) return evidence;
  workbook.assignIds(evidenceTable);
  return readRecords(workbook, [evidenceTable]).records[0];
}

/** Codes for pieces of evidence that somebody typed into the list by hand. */
function evidenceCodes(evidence: readonly EvidenceRow[]): Map<string, RowValues> {
  const codes = evidence.map(({ record }) => record.code ?? '');
  const patches = new Map<string, RowValues>();
  for (const { id, record } of evidence) {
    if (record.code !== undefined || id === '') continue;
    const code = nextEvidenceCode(codes);
    codes.push(code);
    patches.set(id, toRowValues(evidenceTable, { code }));
  }
  return patches;
}
