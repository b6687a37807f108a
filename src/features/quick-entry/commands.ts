/** Ghi sổ nhanh: the functions behind the menu item and its dialog. */
import * as v from 'valibot';
import { parseIsoDate } from '../../domain/calendar-date';
import { ProblemError } from '../../domain/result';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { declaredToday, declareToday } from '../../google/declared-person';
import { showDialog, showMessage } from '../../google/dialogs';
import { withDocumentLock } from '../../google/locks';
import { tableForLevels } from '../../workbook/for-levels';
import { profileTable, roomsTable, softwareTable, staffTable } from '../../workbook/school';
import { answered, requested } from '../registers/dialog-answer';
import { namesAtSchool } from '../registers/people';
import { readRecords } from '../registers/read-records';
import { quickActs } from './acts';
import type { QuickAnswer, QuickPage } from './page';
import { formOf, type Names, rowOf } from './plan';

const TITLE = 'Ghi sổ nhanh';
const LONGEST_TEXT = 2_000;

/** Menu: a small form for the daily acts. */
export function openQuickEntry(): void {
  const answer = answered(() => ({ state: 'page' as const, page: pageOf(activeWorkbook()) }));
  if (answer.state === 'page') showDialog('quick-entry', TITLE, { width: 520, height: 620 }, answer.page);
  else showMessage(TITLE, answer.message);
}

/** Dialog: adds the row to its register; what cannot be is named field by field and nothing is written. */
export function saveQuickEntry(request: unknown): QuickAnswer {
  return answered((): QuickAnswer => {
    const { act: key, values } = requested(rowSchema, request);
    const act = quickActs().find((each) => each.key === key);
    if (act === undefined) {
      throw new ProblemError({
        code: 'request.bad',
        message: 'Không có loại việc này.',
        remedy: 'Đóng hộp thoại và mở lại.',
      });
    }
    const row = rowOf(act, values, today());
    if (!row.ok) return { state: 'wrong', fields: row.fields };
    const workbook = activeWorkbook();
    withDocumentLock(() => {
      workbook.appendRows(act.table, [row.values]);
      workbook.flush();
    });
    const { by = '' } = values;
    if (by !== '' && by !== declaredToday()) declareToday(by);
    return { state: 'saved', sentence: row.sentence };
  });
}

const rowSchema = v.object({
  act: v.string(),
  values: v.record(
    v.string(),
    v.pipe(v.string(), v.maxLength(LONGEST_TEXT, `Nội dung dài quá ${LONGEST_TEXT} chữ.`)),
  ),
});

function pageOf(workbook: ActiveWorkbook): QuickPage {
  const date = today();
  const [staff, rooms, programs, profiles] = readRecords(workbook, [
    staffTable,
    roomsTable,
    softwareTable,
    profileTable,
  ]).records;
  const inUse = ({ record }: { record: { name: string; until?: string } }) =>
    parseIsoDate(record.until ?? '') === undefined || String(record.until) > date;
  const names: Names = new Map([
    ['staff.name', namesAtSchool(staff, date)],
    ['rooms.name', rooms.filter(inUse).map(({ record }) => record.name)],
    ['software.name', programs.filter(inUse).map(({ record }) => record.name)],
  ]);
  const levels = profiles[0]?.record.levels ?? [];
  const declared = declaredToday();
  return {
    acts: quickActs().map((act) =>
      formOf(
        levels.length === 0 ? act : { ...act, table: tableForLevels(act.table, levels) },
        names,
        date,
        declared,
      ),
    ),
  };
}
