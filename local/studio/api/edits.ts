/** What a person types into cells: with their rights, under protection and validation, and with `onEdit` afterwards. */
import * as v from 'valibot';
import { atLeast } from '../../services/drive/access';
import { typeInto } from '../../services/sheets/entered';
import { boundsOf, intersects } from '../../services/sheets/grid-range';
import { mayEditRange } from '../../services/sheets/protection';
import { validationRefusal } from '../../services/sheets/validation';
import { cellAt } from '../../state/spreadsheet/grid';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { type GridBounds, printA1 } from '../../state/spreadsheet/ranges';
import type { Workspace } from '../../state/workspace';
import { Refusal } from '../refusal';
import { FILE_ID, INDEX, route, SHEET_ID, USER } from './route';
import { sheetFor, spreadsheetFor } from './workbook';

export interface EditOutcome {
  /** The cells have a protection that only warns: nothing was written yet, ask the person and send `confirmed`. */
  readonly warning?: true;
}

const MOST_CELLS = 50_000;
const ROWS = v.pipe(v.array(v.pipe(v.array(v.string()), v.minLength(1))), v.minLength(1), v.maxLength(5_000));

/** Types rows of texts, the first at `row` and `column`; an empty text empties its cell. */
export const editCells = route(
  v.object({
    user: USER,
    fileId: FILE_ID,
    sheetId: SHEET_ID,
    row: INDEX,
    column: INDEX,
    values: ROWS,
    confirmed: v.optional(v.boolean(), false),
  }),
  ({ world }, { user, fileId, sheetId, row, column, values, confirmed }): EditOutcome => {
    const { spreadsheet, role } = spreadsheetFor(world, user, fileId);
    if (!atLeast(role, 'writer')) throw new Refusal('Bạn chỉ có quyền xem bảng tính này.');
    const sheet = sheetFor(spreadsheet, sheetId);
    const width = Math.max(...values.map((line) => line.length));
    if (width * values.length > MOST_CELLS) throw new Refusal('Nhiều ô quá: hãy dán từng phần.');
    const bounds = {
      startRow: row,
      endRow: row + values.length,
      startColumn: column,
      endColumn: column + width,
    };
    if (role !== 'owner' && !mayEditRange(sheet, bounds, { email: user }, spreadsheet))
      throw new Refusal(
        'Bạn đang tìm cách chỉnh sửa một ô hoặc đối tượng được bảo vệ. Hãy liên hệ với chủ sở hữu bảng tính nếu bạn cần chỉnh sửa.',
      );
    if (!confirmed && warns(sheet, bounds)) return { warning: true };
    refuseInvalid(world.workspace, spreadsheet, sheet, { row, column }, values);
    world.runtime.editCell(fileId, user, printA1(bounds, sheet.properties.title), values);
    return {};
  },
);

function warns(sheet: Sheet, bounds: GridBounds): boolean {
  return sheet.protectedRanges.some(
    ({ warningOnly, range, unprotectedRanges }) =>
      warningOnly &&
      intersects(boundsOf(sheet, range), bounds) &&
      !(unprotectedRanges ?? []).some((open) => intersects(boundsOf(sheet, open), bounds)),
  );
}

/** Throws Refusal, in words as Sheets shows them, for the first text that a strict rule forbids. */
function refuseInvalid(
  workspace: Workspace,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  at: { row: number; column: number },
  values: readonly (readonly string[])[],
): void {
  for (const [down, line] of values.entries())
    for (const [across, text] of line.entries()) {
      const row = at.row + down;
      const column = at.column + across;
      const next = typeInto(cellAt(sheet, row, column), text, spreadsheet, workspace);
      const refusal = validationRefusal(spreadsheet, sheet, row, column, next);
      if (refusal !== undefined) throw new Refusal(inVietnamese(refusal));
    }
}

function inVietnamese(refusal: string): string {
  const place = /in cell (\S+) violates/.exec(refusal)?.[1] ?? '';
  const values = /values: (.*)\.$/s.exec(refusal)?.[1];
  const first = `Dữ liệu bạn đã nhập trong ô ${place} vi phạm các quy tắc xác thực dữ liệu được đặt trên ô này.`;
  return values === undefined ? first : `${first} Hãy nhập một trong các giá trị sau: ${values}.`;
}
