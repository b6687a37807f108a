/** Chấm điểm tháng: what its dialog does with a month as a whole: review, approve, submit, take back, move, and its history. */
import { formatMonth } from '../../domain/school-year';
import { activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { withDocumentLock } from '../../google/locks';
import { evidenceTable, scoresTable } from '../../workbook/school';
import { toRowValues } from '../../workbook/write-table';
import { answered } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { indicatorsOf } from './effective-entry';
import { isAnswered } from './entries';
import { linkProblem, nextEvidenceCode, sameLink } from './evidence-lines';
import { historyOf } from './journal';
import { readMemory } from './memory';
import { checkMonth, pageInput, standingsOf } from './month-input';
import { finish, notReady, stepMonth, submitMonth, withTables } from './month-steps';
import { namedSignature, signatureOf } from './operator';
import type { EvidenceAnswer, HistoryAnswer, PageAnswer, SubmitAnswer } from './page';
import { buildPage, standingAt } from './plan';
import { planMove } from './plan-move';
import {
  monthFrom,
  parseEvidenceRequest,
  parseMoveRequest,
  parseStepRequest,
  parseSubmitRequest,
} from './requests';
import { isOpen } from './standing';
import { readJournal } from './store';

/** Dialog: closes the month. */
export function submitMonthlyScore(request: unknown): SubmitAnswer {
  return answered<SubmitAnswer>(() => {
    const { month, who, approvedBy } = parseSubmitRequest(request);
    return withTables((workbook, tables) => {
      const by = namedSignature(tables.rules.account, tables.people, who);
      checkMonth(tables.rules, month);
      return submitMonth(workbook, tables, month, by, approvedBy);
    });
  });
}

/** Dialog: Đã soát, Hiệu trưởng đã duyệt, or back to the draft. */
export function stepMonthlyScore(request: unknown): PageAnswer {
  return answered<PageAnswer>(() => {
    const { who, ...step } = parseStepRequest(request);
    return withTables((workbook, tables) =>
      stepMonth(workbook, tables, step, namedSignature(tables.rules.account, tables.people, who)),
    );
  });
}

/** Dialog: what was entered under a wrong month goes to the right one, and is not typed again. */
export function moveMonthlyScore(request: unknown): PageAnswer {
  return answered<PageAnswer>(() => {
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
  return answered<HistoryAnswer>(() => {
    const code = typeof indicator === 'string' && indicator !== '' ? indicator : undefined;
    return { state: 'history', lines: historyOf(readJournal(activeWorkbook()), monthFrom(month), code) };
  });
}

/** Dialog: keeps a piece of evidence once; a link that stands in the list already is that piece. */
export function keepEvidence(request: unknown): EvidenceAnswer {
  return answered<EvidenceAnswer>(() => {
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
