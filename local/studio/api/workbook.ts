/** A spreadsheet as a person opens it: its sheets, its menus, and how each sheet is laid out. */
import * as v from 'valibot';
import { heightOfWrapped } from '../../export/text-size';
import type { ShownMenu } from '../../host/execution';
import { atLeast, roleOf } from '../../services/drive/access';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from '../../services/sheets/grid-data';
import { boundsOf } from '../../services/sheets/grid-range';
import { isWholeSheet, mayEditSheet } from '../../services/sheets/protection';
import { shownText } from '../../services/sheets/shown-cells';
import type { Role } from '../../state/records';
import { computedValue, effectiveNumberFormat } from '../../state/spreadsheet/computed';
import { hasContent, lastColumn, lastRow, sheetById } from '../../state/spreadsheet/grid';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { Refusal } from '../refusal';
import { scriptAtWork } from '../script-at-work';
import { personAt } from '../window-person';
import type { World } from '../world';
import { FILE_ID, glance, route, SHEET_ID, USER } from './route';

export interface SheetTab {
  readonly id: number;
  readonly title: string;
  readonly hidden: boolean;
  /** The whole sheet is protected against this person. */
  readonly locked: boolean;
}

export interface WorkbookView {
  readonly title: string;
  readonly role: Role;
  readonly mayEdit: boolean;
  readonly sheets: readonly SheetTab[];
  readonly menus: readonly ShownMenu[];
  /** The bound script, if there is one. */
  readonly scriptId?: string;
}

export interface SheetLayout {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Rows and columns with content, counted from the first. */
  readonly usedRows: number;
  readonly usedColumns: number;
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** Where they differ from the usual; 0 is hidden. By 0-based index. */
  readonly heights: Readonly<Record<number, number>>;
  readonly widths: Readonly<Record<number, number>>;
  readonly merges: readonly Area[];
  readonly gridlines: boolean;
}

export interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

const PIXELS_PER_POINT = 4 / 3;
const LINE_HEIGHT = 1.2;
const PADDING_POINTS = 3;

/** Throws Refusal when the person cannot see the file, or it is no spreadsheet. */
export function spreadsheetFor(
  world: World,
  user: string,
  fileId: string,
): { spreadsheet: Spreadsheet; role: Role } {
  const role = roleOf(world.workspace, fileId, user);
  const spreadsheet = world.workspace.spreadsheets.get(fileId);
  if (!role || !spreadsheet) throw new Refusal('Tài khoản này không mở được bảng tính.', 404);
  return { spreadsheet, role };
}

/** Throws Refusal when the sheet is gone. */
export function sheetFor(spreadsheet: Spreadsheet, sheetId: number): Sheet {
  const sheet = sheetById(spreadsheet, sheetId);
  if (!sheet) throw new Refusal('Trang tính này không còn nữa.', 404);
  return sheet;
}

/** Opening runs `onOpen` for those who may edit; the menus are those it made. */
export const openWorkbook = route(
  v.object({ user: USER, fileId: FILE_ID }),
  ({ engine, world, window }, { user, fileId }): WorkbookView => {
    const { runtime } = world;
    const { spreadsheet, role } = spreadsheetFor(world, user, fileId);
    const script = scriptAtWork(world, fileId, user);
    runtime.open(fileId, user, personAt(engine, { window, user, fileId, scriptId: script?.id ?? '' }));
    engine.watch.follow(fileId);
    return viewOf(world, user, fileId, spreadsheet, role);
  },
);

/** The sheets as they are now, without opening the file anew. */
export const readTabs = glance(
  v.object({ user: USER, fileId: FILE_ID }),
  ({ world }, { user, fileId }): WorkbookView => {
    const { spreadsheet, role } = spreadsheetFor(world, user, fileId);
    return viewOf(world, user, fileId, spreadsheet, role);
  },
);

function viewOf(
  world: World,
  user: string,
  fileId: string,
  spreadsheet: Spreadsheet,
  role: Role,
): WorkbookView {
  const script = scriptAtWork(world, fileId, user);
  return {
    title: spreadsheet.properties.title,
    role,
    mayEdit: atLeast(role, 'writer'),
    sheets: spreadsheet.sheets.map((sheet) => ({
      id: sheet.properties.sheetId,
      title: sheet.properties.title,
      hidden: sheet.properties.hidden ?? false,
      locked:
        role !== 'owner' &&
        sheet.protectedRanges.some((range) => isWholeSheet(range) && !range.warningOnly) &&
        !mayEditSheet(sheet, { email: user }),
    })),
    menus: [...world.runtime.menusOf(fileId, user).values()],
    ...(script && { scriptId: script.id }),
  };
}

/** Sizes, frozen lines and merged cells of one sheet. */
export const readLayout = glance(
  v.object({ user: USER, fileId: FILE_ID, sheetId: SHEET_ID }),
  ({ world }, { user, fileId, sheetId }): SheetLayout => {
    const { spreadsheet } = spreadsheetFor(world, user, fileId);
    const sheet = sheetFor(spreadsheet, sheetId);
    const grid = sheet.properties.gridProperties ?? {};
    return {
      rowCount: grid.rowCount ?? 1000,
      columnCount: grid.columnCount ?? 26,
      frozenRows: grid.frozenRowCount ?? 0,
      frozenColumns: grid.frozenColumnCount ?? 0,
      usedRows: lastRow(sheet),
      usedColumns: lastColumn(sheet),
      rowHeight: DEFAULT_ROW_PIXELS,
      columnWidth: DEFAULT_COLUMN_PIXELS,
      heights: heightsOf(spreadsheet, sheet),
      widths: sizesOf(sheet.columnMetadata),
      merges: sheet.merges.map((range) => boundsOf(sheet, range)),
      gridlines: grid.hideGridlines !== true,
    };
  },
);

type Lines = Sheet['rowMetadata'];

function sizesOf(lines: Lines): Record<number, number> {
  const sizes: Record<number, number> = {};
  for (const [index, { hiddenByUser, hiddenByFilter, pixelSize }] of Object.entries(lines)) {
    if (hiddenByUser || hiddenByFilter) sizes[Number(index)] = 0;
    else if (pixelSize) sizes[Number(index)] = pixelSize;
  }
  return sizes;
}

/** Given heights, and those that wrapped texts need. */
function heightsOf(spreadsheet: Spreadsheet, sheet: Sheet): Record<number, number> {
  const heights = sizesOf(sheet.rowMetadata);
  const { locale } = spreadsheet.properties;
  for (let row = 0; row < sheet.rows.length; row++) {
    if (heights[row] !== undefined || !sheet.rows[row]) continue;
    const points = heightOfWrapped(sheet, row, (column) =>
      shownText(
        computedValue(spreadsheet, sheet, row, column),
        effectiveNumberFormat(spreadsheet, sheet, row, column),
        locale,
      ),
    );
    const pixels = Math.max(points ?? 0, heightOfLetters(sheet, row)) * PIXELS_PER_POINT;
    if (pixels > DEFAULT_ROW_PIXELS) heights[row] = Math.ceil(pixels);
  }
  return heights;
}

/** Height in points of a line of the largest letters in a row. */
function heightOfLetters(sheet: Sheet, row: number): number {
  let largest = 0;
  for (const cell of sheet.rows[row] ?? [])
    if (hasContent(cell)) largest = Math.max(largest, cell.format?.textFormat?.fontSize ?? 0);
  return largest * LINE_HEIGHT + PADDING_POINTS;
}
