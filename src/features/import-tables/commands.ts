/** Nhập từ Excel: the functions behind the menu item and its dialog. */
import * as v from 'valibot';
import { ProblemError } from '../../domain/result';
import { schoolYearOf } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { showDialog } from '../../google/dialogs';
import { withDocumentLock } from '../../google/locks';
import { tableForLevels } from '../../workbook/for-levels';
import { knownValues, readTable } from '../../workbook/read-table';
import { namesTable, profileTable, roomsTable, staffTable } from '../../workbook/school';
import { answered, requested } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { type ImportKind, importKinds } from './kinds';
import type { EntryAnswer, ImportPage, ImportRequest, PlanAnswer } from './page';
import { matchList } from './plan-columns';
import { planRows, type RowPlan } from './plan-rows';

const TITLE = 'Nhập từ Excel';
const LONGEST_TEXT = 400_000;

/** Menu: brings staff, rooms, equipment or software from a list that the school has. */
export function openTableImport(): void {
  const page: ImportPage = { tables: importKinds().map(({ table: { name, title } }) => ({ name, title })) };
  showDialog('import-tables', TITLE, { width: 900, height: 640 }, page);
}

/** Dialog: what would be entered; nothing is written. */
export function planTableImport(request: unknown): PlanAnswer {
  return answered((): PlanAnswer => {
    const wanted = requested(requestSchema, request);
    return { state: 'planned', plan: planned(activeWorkbook(), kindOf(wanted), wanted).plan };
  });
}

/** Dialog: enters the new rows in one write; what is there already stays as it is. */
export function enterTableImport(request: unknown): EntryAnswer {
  return answered((): EntryAnswer => {
    const wanted = requested(requestSchema, request);
    const kind = kindOf(wanted);
    const workbook = activeWorkbook();
    return withDocumentLock(() => {
      const { values, plan } = planned(workbook, kind, wanted);
      if (values.length === 0) {
        throw new ProblemError({
          code: 'import.nothing',
          message: 'Không có dòng mới nào để nhập.',
          remedy: 'Sửa các chỗ được nêu rồi xem trước lại.',
        });
      }
      const ids = new Set(workbook.appendRows(kind.table, values));
      workbook.flush();
      const { first, last, title } = placeOf(workbook, kind, ids);
      const left = plan.counts.bad === 0 ? '' : ` Còn ${plan.counts.bad} dòng chưa nhập vì có chỗ cần sửa.`;
      return {
        state: 'entered',
        message:
          `Đã nhập ${values.length} dòng vào trang ${title}, dòng ${first} đến ${last}.${left} ` +
          `Muốn bỏ những dòng vừa nhập: vào trang ${title}, chọn các dòng ${first}–${last}, nhấp chuột phải, chọn Xóa các hàng.`,
        sheet: title,
        cell: `B${first}`,
        plan: planned(workbook, kind, wanted).plan,
      };
    });
  });
}

const requestSchema = v.object({
  table: v.string(),
  text: v.pipe(
    v.string(),
    v.maxLength(LONGEST_TEXT, 'Danh sách dài quá: hãy nhập từng phần, mỗi lần vài trăm dòng.'),
  ),
  headingLine: v.optional(v.number()),
  keys: v.optional(v.array(v.string())),
});

function kindOf({ table }: ImportRequest): ImportKind {
  const kind = importKinds().find((each) => each.table.name === table);
  if (kind !== undefined) return kind;
  throw new ProblemError({
    code: 'request.bad',
    message: 'Không có bảng này.',
    remedy: 'Đóng hộp thoại và mở lại.',
  });
}

function planned(workbook: ActiveWorkbook, kind: ImportKind, request: ImportRequest): RowPlan {
  const { records } = readRecords(workbook, [profileTable, staffTable, roomsTable, kind.table]);
  const [listed] = workbook.readTables([namesTable]);
  const names = listed?.ok ? readTable(namesTable, listed.value).entries : [];
  const [profiles, staff, rooms, present] = records;
  const levels = profiles[0]?.record.levels ?? [];
  const table = levels.length === 0 ? kind.table : tableForLevels(kind.table, levels);
  const list = matchList(kind, table, request);
  if (list.rows.length === 0) {
    throw new ProblemError({
      code: 'import.empty',
      message: 'Chưa có dòng nào để nhập.',
      remedy: 'Dán các ô đã sao chép từ Excel (kèm dòng tên cột), hoặc chọn tệp.',
    });
  }
  const plan = planRows({
    kind,
    table,
    list,
    present,
    context: {
      schoolYear: schoolYearOf(today()),
      known: new Map([
        ['staff.name', knownValues(staff, 'name')],
        ['rooms.name', knownValues(rooms, 'name')],
        ['names.room', knownValues(names, 'room')],
      ]),
    },
  });
  if (present.length + plan.values.length > kind.table.maximumRows) {
    throw new ProblemError({
      code: 'import.too-many',
      message: `Trang ${kind.table.title} chỉ chứa được ${kind.table.maximumRows} dòng; đang có ${present.length}, danh sách thêm ${plan.values.length}.`,
      remedy: 'Xem lại có chọn nhầm bảng không, hoặc bớt các dòng không cần.',
    });
  }
  return plan;
}

/** Where the rows with these ids stand. */
function placeOf(
  workbook: ActiveWorkbook,
  { table }: ImportKind,
  ids: ReadonlySet<string>,
): { readonly first: number; readonly last: number; readonly title: string } {
  const [result] = workbook.readTables([table]);
  if (!result?.ok) return { first: 0, last: 0, title: table.title };
  const rows = readTable(table, result.value)
    .entries.filter(({ id }) => ids.has(id))
    .map(({ row }) => row);
  return { first: Math.min(...rows), last: Math.max(...rows), title: result.value.sheetTitle };
}
