/** Returning, confirming and reopening a submitted month: an act of the office, logged, sent by the operator's next run. */
import { formatMonth } from '../../domain/school-year';
import { activeWorkbook } from '../../google/active-workbook';
import { withDocumentLock } from '../../google/locks';
import { markTouched } from '../../google/touched-tables';
import { factsTable, monthDecisionsTable } from '../../workbook/district';
import { ACT_WORDS } from '../../workbook/round-columns';
import { toRowValues } from '../../workbook/write-table';
import { factsId } from '../consolidate/plan';
import { refreshOverview } from '../overview/read-view';
import { answered, type Refusal } from '../registers/dialog-answer';
import { logActivities } from '../settings/activity';
import { pageAnswer, publishText } from './commands';
import type { VerificationAnswer } from './page';
import { decideRequest } from './requests';
import { readFacts, readVerification, schoolWith, signature } from './store';
import { actsFrom, needsRemark, stateOf } from './submission-state';

/** Dialog: one act on the month's present submission. */
export function decideMonth(request: unknown): VerificationAnswer | Refusal {
  return answered<VerificationAnswer | Refusal>(() => {
    const { place, act, remark } = decideRequest(request);
    if (needsRemark(act) && remark === '') {
      return refused(act === 'returned' ? 'Ghi nội dung trường phải bổ sung.' : 'Ghi lý do mở lại.');
    }
    return withDocumentLock((): VerificationAnswer | Refusal => {
      const workbook = activeWorkbook();
      const tables = readVerification(workbook);
      const school = schoolWith(tables.schools, place.school);
      const facts = readFacts(workbook, school.id, place.month);
      if (facts === undefined) return refused('Trường chưa nộp tháng này, hoặc chưa tổng hợp.');
      const state = stateOf(facts, tables.decisions);
      if (!actsFrom(state).includes(act))
        return refused(
          'Người khác vừa xử lý bản nộp này, hoặc trường đã nộp lại. Mở lại trường để xem tình trạng mới.',
        );
      const { by, at } = signature();
      workbook.appendRows(monthDecisionsTable, [
        toRowValues(monthDecisionsTable, {
          schoolId: school.id,
          school: school.record.name,
          month: place.month,
          act,
          remark: remark || undefined,
          at,
          by,
          submittedAt: facts.submittedAt ?? at,
          digest: facts.digest,
        }),
      ]);
      workbook.patchRow(
        factsTable,
        factsId(school.id, place.month),
        toRowValues(factsTable, { state: act === 'reopened' ? 'submitted' : act }),
      );
      refreshOverview(workbook);
      markTouched(monthDecisionsTable.name);
      logActivities(workbook, [
        {
          what: `${ACT_WORDS[act]} tháng ${formatMonth(place.month)}`,
          school: school.record.name,
          result: remark,
        },
      ]);
      return pageAnswer(place, `Đã ghi: ${ACT_WORDS[act].toLocaleLowerCase('vi')}. ${publishText(tables)}`);
    });
  });
}

function refused(message: string): Refusal {
  return { state: 'refused', message, again: false };
}
