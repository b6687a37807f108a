/** Tables as grids of cells: what both workbook adapters have in common. Pure. */
import type { Problem } from '../domain/result';
import type { CellValue } from '../workbook/cell-value';
import { repairRemedy } from '../workbook/repair-remedy';
import { FIRST_DATA_ROW, type TableDefinition } from '../workbook/table';
import type { RawTable, RawTableResult, RowValues } from '../workbook/table-port';
import { parseTag } from '../workbook/table-tag';

/** Rows and columns read beyond what a table needs: people insert some, and overflow must be seen. */
const MARGIN_ROWS = 50;
const MARGIN_COLUMNS = 20;

export type Grid = readonly (readonly CellValue[])[];

/** A rectangle to write; row and column are 1-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** How many rows and columns of the sheet are read, counted from A1. */
export function readingBounds(definition: TableDefinition): { rows: number; columns: number } {
  return {
    rows: FIRST_DATA_ROW - 1 + definition.maximumRows + MARGIN_ROWS,
    columns: 1 + Object.keys(definition.columns).length + MARGIN_COLUMNS,
  };
}

/** The table in a grid that starts at A1 (cells may be ragged), or why there is none. */
export function rawTableOf(
  definition: TableDefinition,
  grid: Grid,
  sheet: { readonly sheetId: number; readonly title: string },
): RawTableResult {
  const heading = (grid[0] ?? []).map((cell) => String(cell).trim());
  if (parseTag(heading[0] ?? '')?.name !== definition.name)
    return { ok: false, problem: missingTag(definition, sheet.title) };
  const width = lastFilled(heading) + 1;
  const keys = Array.from({ length: width }, (_, column) => heading[column] ?? '');
  const days = keys.map((key) => DAY_KINDS.has(definition.columns[key]?.kind ?? ''));
  const rows = grid
    .slice(FIRST_DATA_ROW - 1)
    .map((row) =>
      keys.map((_, column) => (days[column] ? withoutTime(row[column] ?? '') : (row[column] ?? ''))),
    );
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell === '')) rows.pop();
  return { ok: true, value: { sheetId: sheet.sheetId, sheetTitle: sheet.title, keys, rows } };
}

const DAY_KINDS: ReadonlySet<string> = new Set(['date', 'month']);

/** A day typed with a time of day is that day. */
function withoutTime(cell: CellValue): CellValue {
  return typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(cell) ? cell.slice(0, 10) : cell;
}

/** Index in `rows` of the first row after the last filled one; unticked boxes fill nothing. */
export function firstFreeIndex(rows: RawTable['rows']): number {
  for (let index = rows.length - 1; index >= 0; index--) {
    if (rows[index]?.some((cell) => cell !== '' && cell !== false)) return index + 1;
  }
  return 0;
}

/** Blocks that put new rows after the last filled one. */
export function blocksToAppend(
  table: RawTable,
  rows: readonly { readonly id: string; readonly values: RowValues }[],
): Block[] {
  const start = FIRST_DATA_ROW + firstFreeIndex(table.rows);
  return ownRuns(table.keys).map(({ from, to }) => ({
    row: start,
    column: from + 1,
    values: rows.map(({ id, values }) => cellsOf(table.keys, from, to, id, values)),
  }));
}

/**
 * Blocks that change these rows' cells; neighbouring cells and rows with the same cells become one block. Columns that
 * only the program writes are bridged: rows in between are written again as they were just read.
 */
export function blocksToPatch(
  definition: TableDefinition,
  table: RawTable,
  patches: ReadonlyMap<string, RowValues>,
): { blocks: Block[]; missing: string[] } {
  const found = new Set<string>();
  const blocks: Block[] = [];
  table.rows.forEach((row, index) => {
    const id = String(row[0] ?? '').trim();
    const patch = patches.get(id);
    if (patch === undefined || found.has(id)) return;
    found.add(id);
    for (const { from, to } of patchedRuns(table.keys, patch)) {
      const keys = table.keys.slice(from, to);
      const isOurs = keys.every((key) => definition.columns[key]?.computed === true);
      if (isOurs) bridge(blocks, table, FIRST_DATA_ROW + index, from, to);
      addToBlocks(
        blocks,
        FIRST_DATA_ROW + index,
        from + 1,
        keys.map((key) => patch[key] ?? ''),
      );
    }
  });
  return { blocks, missing: [...patches.keys()].filter((id) => !found.has(id)) };
}

/** Lengthens the block above in the same columns down to this row, with what stands there. */
function bridge(blocks: Block[], table: RawTable, row: number, from: number, to: number): void {
  const above = blocks.find(({ column, values }) => column === from + 1 && values[0]?.length === to - from);
  if (above === undefined) return;
  for (let next = above.row + above.values.length; next < row; next++) {
    const cells = table.rows[next - FIRST_DATA_ROW]?.slice(from, to) ?? [];
    // of a row that was not read nothing can be written back
    if (cells.length < to - from) return;
    addToBlocks(blocks, next, from + 1, cells);
  }
}

/** Blocks that replace all data rows; rows left over from before are emptied. */
export function blocksToReplace(
  table: RawTable,
  rows: readonly { readonly id: string; readonly values: RowValues }[],
): Block[] {
  const blocks = replacingLines(table, rows).map(({ from, lines }) => ({
    row: FIRST_DATA_ROW,
    column: from + 1,
    values: lines,
  }));
  return blocks.filter(({ values }) => values.length > 0);
}

/** Writing so many cells again takes as long as one more block. */
const CELLS_PER_BLOCK = 20_000;

/**
 * Blocks that come to the same as `blocksToReplace` where the table is as it was read: only rows that differ are written, and
 * those between them where that is less work than another block. Of a thousand schools' rows few change.
 */
export function blocksThatDiffer(
  table: RawTable,
  rows: readonly { readonly id: string; readonly values: RowValues }[],
): Block[] {
  return replacingLines(table, rows).flatMap(({ from, lines }) => {
    const width = lines[0]?.length ?? 1;
    const differing = lines.flatMap((line, index) => {
      const before = table.rows[index] ?? [];
      return line.some((cell, offset) => cell !== (before[from + offset] ?? '')) ? [index] : [];
    });
    return stretchesOf(differing, Math.ceil(CELLS_PER_BLOCK / width)).map(({ first, last }) => ({
      row: FIRST_DATA_ROW + first,
      column: from + 1,
      values: lines.slice(first, last + 1),
    }));
  });
}

/** By run of our columns: the rows to be, and empty ones for those left over from before. */
function replacingLines(
  table: RawTable,
  rows: readonly { readonly id: string; readonly values: RowValues }[],
): { readonly from: number; readonly lines: CellValue[][] }[] {
  const count = Math.max(rows.length, table.rows.length);
  return ownRuns(table.keys).map(({ from, to }) => {
    const columns = ownColumns(table.keys, from, to);
    const lineOf = (row: (typeof rows)[number] | undefined) =>
      columns.map((key) => (row === undefined ? '' : key === ID ? row.id : (row.values[key] ?? '')));
    return { from, lines: Array.from({ length: count }, (_, index) => lineOf(rows[index])) };
  });
}

/** Stretches of ascending numbers, both ends included; a step of at most `gap` separates none. */
export function stretchesOf(
  numbers: readonly number[],
  gap: number,
): { readonly first: number; readonly last: number }[] {
  const stretches: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const stretch = stretches[stretches.length - 1];
    if (stretch !== undefined && number - stretch.last <= gap) stretch.last = number;
    else stretches.push({ first: number, last: number });
  }
  return stretches;
}

/** Blocks that give ids to filled rows without one, and to rows that repeat an earlier row's. */
export function blocksOfIds(
  definition: TableDefinition,
  table: RawTable,
  newId: () => string,
): { blocks: Block[]; given: number } {
  const ours = table.keys.map((key, column) => column > 0 && key in definition.columns);
  const seen = new Set<string>();
  const blocks: Block[] = [];
  let given = 0;
  table.rows.forEach((row, index) => {
    const id = String(row[0] ?? '').trim();
    const isFilled = row.some((cell, column) => ours[column] && cell !== '' && cell !== false);
    if (!isFilled || (id !== '' && !seen.has(id))) {
      seen.add(id);
      return;
    }
    given += 1;
    addToBlocks(blocks, FIRST_DATA_ROW + index, 1, [newId()]);
  });
  return { blocks, given };
}

/** The table as it is once blocks of ids are written. */
export function withIds(table: RawTable, blocks: readonly Block[]): RawTable {
  const rows = table.rows.map((row) => [...row]);
  for (const { row, values } of blocks) {
    values.forEach(([id], offset) => {
      const cells = rows[row - FIRST_DATA_ROW + offset];
      if (cells !== undefined && id !== undefined) cells[0] = id;
    });
  }
  return { ...table, rows };
}

/** Last sheet row (1-based) that the blocks touch. */
export function lastRowOf(blocks: readonly Block[]): number {
  return Math.max(0, ...blocks.map(({ row, values }) => row + values.length - 1));
}

/** The school's own repair makes no sheet that the office fills. */
const OFFICE_REMEDY =
  'Lấy lại trang trong Tệp > Lịch sử phiên bản, hoặc đơn vị quản lý chạy THĐT > Gửi thiết lập xuống các trường.';

const MISSING_TABLE_REMEDIES = {
  school: 'Lấy lại trang trong Tệp > Lịch sử phiên bản, hoặc chọn THĐT > Sửa sổ bị hỏng trong sổ của trường.',
  district: 'Lấy lại trang trong Tệp > Lịch sử phiên bản, hoặc chọn THĐT > Chuẩn bị sổ này.',
} as const;

export function missingTable(definition: TableDefinition): Problem {
  return {
    code: 'table.missing',
    place: definition.title,
    message: `Không thấy trang “${definition.title}” trong sổ.`,
    remedy:
      definition.workbook === 'school' && definition.writtenBy === 'district'
        ? OFFICE_REMEDY
        : MISSING_TABLE_REMEDIES[definition.workbook],
  };
}

function missingTag(definition: TableDefinition, title: string): Problem {
  return {
    code: 'table.no-tag',
    place: `${title}!A1`,
    message: `Ô A1 của trang này không còn dấu nhận biết của bảng “${definition.title}”.`,
    remedy: repairRemedy(definition),
  };
}

interface Run {
  /** 0-based, inclusive. */
  readonly from: number;
  /** 0-based, exclusive. */
  readonly to: number;
}

/** Runs of columns that are ours: the id column and every column with a key. */
function ownRuns(keys: readonly string[]): Run[] {
  return runsOf(keys.map((key, column) => column === 0 || key !== ''));
}

function patchedRuns(keys: readonly string[], patch: RowValues): Run[] {
  const seen = new Set<string>();
  return runsOf(
    keys.map((key, column) => {
      const isFirst = column > 0 && key in patch && !seen.has(key);
      seen.add(key);
      return isFirst;
    }),
  );
}

function runsOf(flags: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  flags.forEach((flag, index) => {
    const last = runs[runs.length - 1];
    if (!flag) return;
    if (last?.to === index) runs[runs.length - 1] = { from: last.from, to: index + 1 };
    else runs.push({ from: index, to: index + 1 });
  });
  return runs;
}

function cellsOf(
  keys: readonly string[],
  from: number,
  to: number,
  id: string,
  values: RowValues,
): CellValue[] {
  return ownColumns(keys, from, to).map((key) => (key === ID ? id : (values[key] ?? '')));
}

/** Stands for the column of ids among keys, for no column has a blank as its key. */
const ID = ' ';

/** The key that fills each column of a run; '' where a repeated column is somebody's copy: only the first is ours to fill. */
function ownColumns(keys: readonly string[], from: number, to: number): string[] {
  return keys.slice(from, to).map((key, offset) => {
    const column = from + offset;
    if (column === 0) return ID;
    return keys.indexOf(key, 1) === column ? key : '';
  });
}

function addToBlocks(blocks: Block[], row: number, column: number, values: readonly CellValue[]): void {
  const above = blocks.findIndex(
    (block) =>
      block.column === column &&
      block.row + block.values.length === row &&
      block.values[0]?.length === values.length,
  );
  const block = blocks[above];
  if (block === undefined) blocks.push({ row, column, values: [values] });
  else blocks[above] = { ...block, values: [...block.values, values] };
}

function lastFilled(cells: readonly string[]): number {
  for (let index = cells.length - 1; index >= 0; index--) if (cells[index] !== '') return index;
  return -1;
}
