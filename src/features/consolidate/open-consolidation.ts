/** What a consolidation works with, read once per execution. */
import type { IsoDate } from '../../domain/calendar-date';
import { type Month, monthOfDate, monthsOfSchoolYear } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { type DriveFile, filesMatching } from '../../google/drive-files';
import { holidaysTable, obligationsTable } from '../../workbook/district';
import type { TableDefinition } from '../../workbook/table';
import { NOTE } from '../provision/tree';
import { readRecords } from '../registers/read-records';
import { readSchools, type SchoolEntry } from '../registry/read-schools';
import { holidayOf, obligationOf } from '../settings/district-records';
import {
  generalSettings,
  readSettingsEntries,
  requireOperator,
  systemValue,
} from '../settings/read-district';
import { submissionDeadlines } from '../settings/submission-deadlines';
import { ProgramTables } from './program-tables';

export interface Consolidation {
  readonly workbook: ActiveWorkbook;
  readonly operator: string;
  readonly schools: readonly SchoolEntry[];
  /** Facts and other tables that only the program writes; `tables.entries(factsTable)` are the facts as they are now. */
  readonly tables: ProgramTables;
  readonly months: readonly Month[];
  readonly deadlines: ReadonlyMap<Month, IsoDate>;
  readonly today: IsoDate;
  /** Folders and workbooks of schools by their id. */
  readonly files: ReadonlyMap<string, DriveFile>;
  /** True when people may have changed this table by hand since the last run, and in every full run. */
  isTouched(table: TableDefinition): boolean;
}

/** Throws ProblemError when the district is not ready, GoogleError when Drive does not answer. */
export function openConsolidation(): Omit<Consolidation, 'isTouched'> {
  const workbook = activeWorkbook();
  const entries = readSettingsEntries(workbook);
  const operator = requireOperator(entries);
  const { schoolYear } = generalSettings(entries);
  const { schools } = readSchools(workbook);
  const [obligations, holidays] = readRecords(workbook, [obligationsTable, holidaysTable]).records;
  const day = today();
  const months = monthsOfSchoolYear(schoolYear).filter((month) => month <= monthOfDate(day));
  const deadlines = submissionDeadlines(
    months,
    obligations.map(({ record }) => obligationOf(record)),
    holidays.map(({ record }) => holidayOf(record)),
  );
  return {
    workbook,
    operator,
    schools,
    tables: new ProgramTables(workbook),
    months,
    deadlines,
    today: day,
    files: schoolFiles(systemValue(entries, 'rootFolder')),
  };
}

/** One listing tells of every school what is in the trash and who has access. */
function schoolFiles(rootId: string): ReadonlyMap<string, DriveFile> {
  const noted = (key: string, value: string) => `appProperties has { key='${key}' and value='${value}' }`;
  const query = `${noted(NOTE.root, rootId)} and (${noted(NOTE.kind, 'workbook')} or ${noted(NOTE.kind, 'school')})`;
  return new Map(filesMatching(query).map((file) => [file.id, file]));
}
