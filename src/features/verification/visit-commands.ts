/** Phiếu cho điện thoại: opens a sheet for one round, takes over what is typed there, puts the sheet away. */
import { ProblemError } from '../../domain/result';
import { formatMonth } from '../../domain/school-year';
import { ROUND_SHORT } from '../../domain/verification';
import { activeWorkbook } from '../../google/active-workbook';
import { now } from '../../google/clock';
import { type EditEvent, editedRows, editorOf } from '../../google/edited-rows';
import { withDocumentLock } from '../../google/locks';
import { verificationsTable, visitTables } from '../../workbook/district';
import { parseTag } from '../../workbook/table-tag';
import { answered, type Refusal } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { pageAnswer } from './commands';
import { officeSettings } from './district-rules';
import type { VerificationAnswer } from './page';
import { placeRequest } from './requests';
import { beginRound, readVerification, roundInput } from './store';
import { takeRows, takeVisit, type VisitTable, visitRows, visitSession, visitValues } from './take-visit';

const PATIENCE_MILLISECONDS = 5_000;

/** Dialog: fills a free sheet for this round and brings it to the front; the one it has already is brought up to date. */
export function openVisitSheet(request: unknown): VerificationAnswer | Refusal {
  return answered<VerificationAnswer | Refusal>(() => {
    const place = placeRequest(request);
    return withDocumentLock((): VerificationAnswer | Refusal => {
      const workbook = activeWorkbook();
      const tables = readVerification(workbook);
      const office = officeSettings(workbook, tables.settings);
      const first = roundInput(tables, office, place);
      if (first.session?.record.state === 'done')
        return {
          state: 'refused',
          message: 'Đợt này đã chấm xong; mở lại trước khi lập phiếu.',
          again: false,
        };
      const session = first.session ?? beginRound(tables, first, place);
      takeVisit(workbook, { sessions: [session] }, session);
      const input = first.session === undefined ? first : roundInput(tables, office, place);
      const open = new Set([
        ...tables.sessions.filter(({ record }) => record.state === 'open').map(({ id }) => id),
        session.id,
      ]);
      const used = visitTables.map((table) => ({ table, session: visitSession(visitRows(workbook, table)) }));
      const found =
        used.find((each) => each.session === session.id) ??
        used.find((each) => each.session === undefined || !open.has(each.session));
      if (found === undefined)
        return {
          state: 'refused',
          message: `Cả ${visitTables.length} phiếu đang dùng cho trường khác. Khép đợt chấm của một trường, hoặc bấm “Cất phiếu” ở trường đó.`,
          again: false,
        };
      workbook.writeTable(found.table, visitValues(found.table, session, input));
      const title = sheetTitle(found.table, input.school.record.name);
      workbook.showSheet(found.table, title);
      return pageAnswer(
        place,
        `Phiếu ${ROUND_SHORT[place.round]} tháng ${formatMonth(place.month)} ở trang “${title}”: mở sổ này bằng ứng dụng Trang tính trên điện thoại rồi gõ điểm.`,
      );
    });
  });
}

/** Dialog: takes over what was typed on the round's sheet and puts the sheet away. */
export function closeVisitSheet(request: unknown): VerificationAnswer | Refusal {
  return answered<VerificationAnswer | Refusal>(() => {
    const place = placeRequest(request);
    return withDocumentLock((): VerificationAnswer | Refusal => {
      const workbook = activeWorkbook();
      const { sessions } = readVerification(workbook);
      const session = sessions.find(
        ({ record }) =>
          record.schoolId === place.school && record.month === place.month && record.round === place.round,
      );
      const table = visitTables.find(
        (each) => session !== undefined && visitSession(visitRows(workbook, each)) === session.id,
      );
      if (session === undefined || table === undefined)
        return { state: 'refused', message: 'Đợt này không có phiếu điện thoại nào đang mở.', again: false };
      takeVisit(workbook, { sessions }, session);
      const unread = visitRows(workbook, table).filter(
        ({ record }) => record.review !== undefined && record.review !== '✓',
      );
      if (unread.length > 0)
        return {
          state: 'refused',
          message: `Còn ${unread.length} dòng chưa nhận được, xem cột Đã nhận của phiếu: ${unread.map(({ record }) => record.code).join(', ')}.`,
          again: false,
        };
      workbook.writeTable(table, []);
      workbook.hideSheet(table);
      return pageAnswer(place, 'Đã lấy điểm trên phiếu vào đợt chấm và cất phiếu.');
    });
  });
}

/** Simple trigger on the sheets for the phone: takes the edited sheet over; false for any other sheet. */
export function takeVisitEdit(event: EditEvent | undefined): boolean {
  let table: VisitTable | undefined;
  const edited = editedRows(event, (tag) => {
    const name = parseTag(tag)?.name;
    table = visitTables.find((each) => each.name === name);
    return table !== undefined;
  });
  if (edited === undefined || table === undefined) return false;
  const own = table;
  try {
    withDocumentLock(() => {
      const workbook = activeWorkbook();
      const [sessions] = readRecords(workbook, [verificationsTable]).records;
      const by = editorOf(event) ?? 'phiếu điện thoại';
      takeRows(workbook, own, visitRows(workbook, own), sessions, { by, at: now().slice(0, 19) });
    }, PATIENCE_MILLISECONDS);
  } catch (error) {
    // Another run holds the workbook: the next edit, or the dialog, takes these cells over too.
    if (!(error instanceof ProblemError)) throw error;
  }
  return true;
}

/** Short enough for a tab on a phone. */
function sheetTitle({ title }: VisitTable, school: string): string {
  const name = school.replace(/^Trường\s+/i, '').replace(/[:\\/?*[\]]/g, ' ');
  return `${title.replace('Phiếu tại trường ', 'Phiếu ')} – ${name}`.slice(0, 60);
}
