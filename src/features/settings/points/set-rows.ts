/** A set of points as rows: read from a .csv file or pasted cells, or taken from the sheet Bộ chỉ báo. Pure. */
import type { Problem } from '../../../domain/result';
import { comparable, withoutDiacritics } from '../../../domain/vietnamese';
import { withoutLabel } from '../../../standard/sample-label';
import { decodeCell } from '../../../workbook/cells/decode-cell';
import { type CsvRow, parseCsv } from '../../../workbook/csv';
import { criteriaTable } from '../../../workbook/district';
import type { Column, Entry, RecordOf } from '../../../workbook/table';

export type CriteriaRecord = RecordOf<typeof criteriaTable>;
export type CriteriaEntry = Entry<CriteriaRecord>;
type CriteriaKey = keyof CriteriaRecord;

export interface SetRow {
  /** "bo-diem.csv, dòng 4" */
  readonly place: string;
  readonly code: string;
  /** What the row says; columns that it lacks or leaves empty are absent. */
  readonly values: Partial<CriteriaRecord>;
}

export interface SetRows {
  readonly rows: readonly SetRow[];
  readonly problems: readonly Problem[];
}

/** Other titles that people write for a column of the sheet. */
const ALSO: Readonly<Partial<Record<CriteriaKey, readonly string[]>>> = {
  code: ['Mã chỉ báo', 'Chỉ báo số', 'STT chỉ báo'],
  wording: ['Nội dung', 'Nội dung chỉ báo', 'Tên chỉ báo'],
  levels: ['Cấp'],
  points: ['Điểm', 'Điểm chuẩn', 'Thang điểm'],
  mandatory: ['Điều kiện bắt buộc', 'Chỉ báo bắt buộc'],
  target: ['Mức phải đạt'],
};

/** Columns that the program fills itself; a file's are not read. */
const NOT_READ: readonly CriteriaKey[] = ['basis', 'inUse'];

/** Titles of standards and sums between the rows. */
const HEADING = /^(tieu chuan|tieu chi|nhom|phan|tong|cong|[ivx]+|\d+)\b/;

/** Good rows go on whatever the others are; a repeated code is named with both lines. */
export function readSetRows(text: string, fileName: string): SetRows {
  const problems: Problem[] = [];
  const rows: SetRow[] = [];
  let positions: ReadonlyMap<CriteriaKey, number> | undefined;
  for (const row of parseCsv(text)) {
    if (positions === undefined) {
      positions = positionsOf(row.cells);
      continue;
    }
    const found = rowOf(row, positions, fileName, problems);
    if (found !== undefined) rows.push(found);
  }
  if (positions === undefined || rows.length === 0) problems.push(noRows(fileName, positions !== undefined));
  return { rows, problems: [...problems, ...repetitions(rows)] };
}

/** The rows of the sheet that are in use, with the rows of the sheet as their places. */
export function sheetRows(entries: readonly CriteriaEntry[]): SetRows {
  const rows = entries
    .filter(({ record }) => record.inUse)
    .map(({ record, row }) => ({
      place: `${criteriaTable.title}, hàng ${row}`,
      code: record.code.trim(),
      values: record,
    }));
  return { rows, problems: repetitions(rows) };
}

function positionsOf(cells: readonly string[]): ReadonlyMap<CriteriaKey, number> | undefined {
  const titles = cells.map(folded);
  const positions = new Map<CriteriaKey, number>();
  for (const key of criteriaKeys()) {
    if (NOT_READ.includes(key)) continue;
    const names = [criteriaTable.columns[key].title, ...(ALSO[key] ?? [])].map(folded);
    const position = titles.findIndex((title) => names.includes(title));
    if (position >= 0) positions.set(key, position);
  }
  const hasPoints = (['points', 'pointsMN', 'pointsTH', 'pointsTHCS'] as const).some((key) =>
    positions.has(key),
  );
  return positions.has('code') && hasPoints ? positions : undefined;
}

function rowOf(
  row: CsvRow,
  positions: ReadonlyMap<CriteriaKey, number>,
  fileName: string,
  problems: Problem[],
): SetRow | undefined {
  const place = `${fileName}, dòng ${row.line}`;
  const textAt = (key: CriteriaKey) => (row.cells[positions.get(key) ?? -1] ?? '').trim();
  const code = textAt('code');
  // Titles of standards and sums between the rows are no indicators.
  if (!/^\d+(\.\d+)+$/.test(code)) {
    if (code === '' || HEADING.test(folded(code)) || textAt('points') === '') return undefined;
    problems.push({
      code: 'points.bad-code',
      place: `${place}, cột ${criteriaTable.columns.code.title}`,
      message: `“${code}” không phải mã chỉ báo.`,
      remedy: 'Mã gồm các số cách nhau bằng dấu chấm, ví dụ 2.3.4. Sửa trong tệp rồi xem thử lại.',
    });
    return undefined;
  }
  const values: Record<string, unknown> = {};
  for (const [key, position] of positions) {
    const text = (row.cells[position] ?? '').trim();
    if (key === 'code' || text === '') continue;
    const column: Column = criteriaTable.columns[key];
    const decoded = decodeCell(column, text);
    if (decoded.ok) values[key] = decoded.value;
    else
      problems.push({
        ...decoded.unclear,
        ...namedProblem(key, text),
        place: `${place}, cột ${column.title}`,
      });
  }
  // Each value was decoded by the column of its key.
  return { place, code, values: values as Partial<CriteriaRecord> };
}

/** A way of counting that nobody knows is the likeliest slip: say where the right names stand. */
function namedProblem(key: CriteriaKey, text: string): Partial<Problem> {
  if (key !== 'measure') return {};
  return {
    code: 'points.unknown-measure',
    message: `Không có cách tính “${text}”.`,
    remedy:
      'Ghi đúng một tên trong danh sách chọn ở cột Cách tính của trang Bộ chỉ báo, hoặc ghi “Người chấm”.',
  };
}

function repetitions(rows: readonly SetRow[]): Problem[] {
  return rows.flatMap((row, index) => {
    const first = rows.find((other) => other.code === row.code);
    if (first === undefined || rows.indexOf(first) === index) return [];
    return [
      {
        code: 'points.repeated',
        place: row.place,
        message: `Chỉ báo ${row.code} đã có ở ${first.place}.`,
        remedy:
          'Xóa một trong hai dòng; điểm khác nhau theo cấp thì ghi ở các cột Điểm MN, Điểm TH, Điểm THCS.',
      },
    ];
  });
}

function noRows(fileName: string, hasHeading: boolean): Problem {
  return hasHeading
    ? {
        code: 'points.no-rows',
        place: fileName,
        message: 'Dưới dòng tên cột không có chỉ báo nào.',
        remedy: 'Mỗi chỉ báo một dòng, có mã và điểm tối đa.',
      }
    : {
        code: 'points.no-heading',
        place: fileName,
        message: 'Không thấy dòng tên cột.',
        remedy: 'Dòng đầu phải có các cột Mã và Điểm tối đa; các cột khác đặt tên như trang Bộ chỉ báo.',
      };
}

function criteriaKeys(): CriteriaKey[] {
  return Object.keys(criteriaTable.columns) as CriteriaKey[];
}

function folded(text: string): string {
  return withoutDiacritics(comparable(withoutLabel(text)))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
