/** The schools of the district's table, each with a row id. */
import { type Problem, ProblemError } from '../../domain/result';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { schoolsTable } from '../../workbook/district';
import { readTable, type TableReading } from '../../workbook/read-table';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';

export type SchoolRecord = RecordOf<typeof schoolsTable>;
export type SchoolEntry = Entry<SchoolRecord>;

/** Schools in use, with rows that cannot be read named. Rows that people typed get their ids first. */
export function readSchools(workbook: ActiveWorkbook): {
  readonly schools: readonly SchoolEntry[];
  readonly problems: readonly Problem[];
} {
  const first = read(workbook);
  const isComplete = new Set(first.entries.map(({ id }) => id)).size === first.entries.length;
  if (isComplete && first.entries.every(({ id }) => id !== '')) return inUse(first);
  workbook.assignIds(schoolsTable);
  return inUse(read(workbook));
}

type Reading = TableReading<typeof schoolsTable>;

function read(workbook: ActiveWorkbook): Reading {
  const [result] = workbook.readTables([schoolsTable]);
  if (result === undefined || !result.ok) throw new ProblemError(result?.problem ?? noTable());
  return readTable(schoolsTable, result.value);
}

function inUse({ entries, problems }: Reading): ReturnType<typeof readSchools> {
  return { schools: entries.filter(({ record }) => record.state !== 'archived'), problems };
}

/** Changes what the program keeps of schools; flushed, so that what follows may rely on it. */
export function saveSchools(
  workbook: ActiveWorkbook,
  changes: ReadonlyMap<string, Partial<SchoolRecord>>,
): void {
  if (changes.size === 0) return;
  patchSchools(workbook, changes);
  workbook.flush();
}

/** The same, not flushed. */
export function patchSchools(
  workbook: ActiveWorkbook,
  changes: ReadonlyMap<string, Partial<SchoolRecord>>,
): void {
  const patches = new Map<string, RowValues>();
  for (const [id, record] of changes) patches.set(id, toRowValues(schoolsTable, record));
  workbook.patchRows(schoolsTable, patches);
}

function noTable(): Problem {
  return {
    code: 'table.missing',
    place: schoolsTable.title,
    message: 'Không thấy trang Trường.',
    remedy: 'Chọn THĐT > Chuẩn bị sổ này.',
  };
}
