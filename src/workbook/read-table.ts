/** Makes typed records of a raw table; what cannot be understood becomes problems with their cells. */
import type { Problem } from '../domain/result';
import { cellAddress, columnLetters } from './cell-address';
import type { CellValue } from './cell-value';
import { decodeCell, isBlank } from './cells/decode-cell';
import type { FieldValue, ReadContext } from './cells/decoded';
import { repairRemedy } from './repair-remedy';
import type { Column, Entry, RecordOf, TableDefinition } from './table';
import { FIRST_DATA_ROW } from './table';
import type { RawTable } from './table-port';
import { parseTag } from './table-tag';

export interface TableReading<Definition extends TableDefinition> {
  readonly entries: Entry<RecordOf<Definition>>[];
  readonly problems: Problem[];
}

/**
 * Reads what is clear and reports the rest; never throws. Blank rows are skipped. A row without a clear value in a
 * required column is left out; an unclear optional cell leaves its field undefined.
 */
export function readTable<Definition extends TableDefinition>(
  definition: Definition,
  raw: RawTable,
  context: ReadContext = {},
): TableReading<Definition> {
  const heading = readHeading(definition, raw);
  const reading: TableReading<Definition> = { entries: [], problems: [...heading.problems] };
  if (!heading.readable) return reading;
  const columns = Object.entries(definition.columns).map(([key, column]): PlacedColumn => {
    return { key, column, position: heading.positions.get(key) ?? -1 };
  });
  let filled = 0;
  raw.rows.forEach((cells, index) => {
    if (isBlankRow(columns, cells)) return;
    filled += 1;
    const row = FIRST_DATA_ROW + index;
    const place = (position: number) => cellAddress(raw.sheetTitle, row, position + 1);
    const { fields, unclear } = readRow(columns, cells, place, context, reading.problems);
    if (isComplete(definition, columns, fields)) {
      const entry = { id: String(cells[0] ?? '').trim(), row, record: fields };
      reading.entries.push(unclear.length === 0 ? entry : { ...entry, unclear });
    }
  });
  if (filled > definition.maximumRows) reading.problems.push(overflow(definition, raw, filled));
  return reading;
}

/** The table with only those rows that have a wanted text in a column; the others are blank and cost nothing to read. */
export function rowsWith(raw: RawTable, key: string, isWanted: (text: string) => boolean): RawTable {
  const position = raw.keys.indexOf(key);
  const rows = raw.rows.map((cells) => (isWanted(String(cells[position] ?? '').trim()) ? cells : []));
  return position < 0 ? raw : { ...raw, rows };
}

/** Present values of a column, for `ReadContext.known`. */
export function knownValues(
  entries: readonly Entry<Readonly<Record<string, unknown>>>[],
  key: string,
): string[] {
  return entries.flatMap(({ record }) => {
    const value = record[key];
    return typeof value === 'string' ? [value] : [];
  });
}

/** A declared column with its 0-based position in the sheet; -1 when the sheet lacks it. */
interface PlacedColumn {
  readonly key: string;
  readonly column: Column;
  readonly position: number;
}

type Cells = readonly CellValue[];

function readRow(
  columns: readonly PlacedColumn[],
  cells: Cells,
  place: (position: number) => string,
  context: ReadContext,
  problems: Problem[],
): { readonly fields: Record<string, FieldValue>; readonly unclear: string[] } {
  const fields: Record<string, FieldValue> = {};
  const unclear: string[] = [];
  for (const { key, column, position } of columns) {
    const decoded = decodeCell(column, cells[position] ?? '', context);
    if (decoded.value !== undefined) fields[key] = decoded.value;
    if (!decoded.ok) {
      const { message, ...rest } = decoded.unclear;
      unclear.push(key);
      problems.push({ ...rest, place: place(position), message: `Cột ${column.title}: ${message}` });
    } else if (column.required && decoded.value === undefined) {
      problems.push({
        code: 'cell.missing',
        place: place(position),
        message: `Chưa điền cột ${column.title}.`,
        remedy: 'Điền ô này; nếu dòng thừa thì xóa cả dòng.',
      });
    }
  }
  return { fields, unclear };
}

function isComplete<Definition extends TableDefinition>(
  _definition: Definition,
  columns: readonly PlacedColumn[],
  fields: object,
): fields is RecordOf<Definition> {
  return columns.every(({ key, column }) => !column.required || key in fields);
}

/** Unticked boxes do not make a row: fresh rows have them. */
function isBlankRow(columns: readonly PlacedColumn[], cells: Cells): boolean {
  return columns.every(({ column, position }) => {
    const value = cells[position] ?? '';
    return isBlank(value) || (column.kind === 'tick' && value === false);
  });
}

interface Heading {
  /** 0-based position of each declared column that the sheet has. */
  readonly positions: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
  readonly readable: boolean;
}

function readHeading(definition: TableDefinition, raw: RawTable): Heading {
  const tag = parseTag(raw.keys[0] ?? '');
  if (tag?.name !== definition.name) {
    return { positions: new Map(), problems: [wrongTag(definition, raw)], readable: false };
  }
  const problems: Problem[] = tag.version === definition.version ? [] : [otherVersion(raw, tag, definition)];
  const positions = new Map<string, number>();
  raw.keys.forEach((key, position) => {
    if (position === 0 || !(key in definition.columns)) return;
    const first = positions.get(key);
    if (first === undefined) positions.set(key, position);
    else problems.push(repeatedColumn(definition, raw, key, first, position));
  });
  let readable = true;
  for (const [key, { title, required, levels, kind }] of Object.entries(definition.columns)) {
    if (positions.has(key) || levels !== undefined) continue;
    readable &&= !required || kind === 'tick';
    // An older sheet lacks the columns that came later: its version has been reported.
    if (tag.version >= definition.version || required) problems.push(missingColumn(definition, raw, title));
  }
  return { positions, problems, readable };
}

function wrongTag(definition: TableDefinition, raw: RawTable): Problem {
  return {
    code: 'table.wrong-tag',
    place: raw.sheetTitle,
    message: `Trang này không có dấu nhận biết của bảng ${definition.title}.`,
    remedy: repairRemedy(definition),
  };
}

function otherVersion(
  raw: RawTable,
  { version }: { readonly version: number },
  definition: TableDefinition,
): Problem {
  const older = version < definition.version;
  return {
    code: older ? 'table.older-version' : 'table.newer-version',
    place: raw.sheetTitle,
    message: `Trang này theo mẫu bản ${version}, chương trình dùng bản ${definition.version}.`,
    remedy: older
      ? repairRemedy(definition)
      : 'Đóng rồi mở lại sổ để dùng chương trình mới; nếu vẫn còn thì báo đơn vị quản lý.',
  };
}

function repeatedColumn(
  definition: TableDefinition,
  raw: RawTable,
  key: string,
  first: number,
  second: number,
): Problem {
  const letters = columnLetters(first + 1);
  return {
    code: 'table.repeated-column',
    place: cellAddress(raw.sheetTitle, 1, second + 1),
    message: `Cột ${definition.columns[key]?.title ?? key} có hai lần; chương trình đọc cột ${letters}.`,
    remedy: `Chuyển nội dung cần giữ về cột ${letters} rồi xóa cột thừa.`,
  };
}

function missingColumn(definition: TableDefinition, raw: RawTable, title: string): Problem {
  return {
    code: 'table.missing-column',
    place: raw.sheetTitle,
    message: `Trang này thiếu cột ${title}.`,
    remedy: repairRemedy(definition),
  };
}

function overflow(definition: TableDefinition, raw: RawTable, filled: number): Problem {
  return {
    code: 'table.overflow',
    place: raw.sheetTitle,
    message: `Trang này có ${filled} dòng, nhiều hơn ${definition.maximumRows} dòng cho phép.`,
    remedy: 'Báo đơn vị quản lý để lưu trữ dữ liệu của năm học cũ.',
  };
}
