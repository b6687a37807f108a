/** Nhập danh sách trường: the function behind the dialog. */
import { describeProblem, type Problem } from '../../domain/result';
import { activeWorkbook } from '../../google/active-workbook';
import { showDialog } from '../../google/dialogs';
import { problemOf } from '../../google/errors';
import { withDocumentLock } from '../../google/locks';
import { schoolStaffTable, schoolsTable } from '../../workbook/district';
import { readRecords } from '../registers/read-records';
import { logActivities } from '../settings/activity';
import { importMessage, planImport } from './plan';
import { readList } from './read-list';

/** What an import came to; plain values, for it crosses google.script.run. */
export interface ImportReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Names of schools that are off the list now. */
  readonly archived: readonly string[];
  readonly people: number;
  readonly message: string;
  readonly problems: readonly Problem[];
}

export const LIST_FILE_NAME = 'danh-sach.csv';

/** Menu: shows the dialog that takes a .csv file or pasted rows. */
export function openImportSchools(): void {
  showDialog('import-schools', 'Nhập danh sách trường', { width: 640, height: 560 }, null);
}

/** Dialog: takes the rows of a list of schools and their staff into the district's tables; bad rows are named, good ones go on. */
export function importSchools(csvText: string, fileName: string = LIST_FILE_NAME): ImportReport {
  try {
    return withDocumentLock(() => importList(String(csvText), fileName));
  } catch (thrown) {
    const problem = problemOf(thrown);
    return {
      added: 0,
      updated: 0,
      unchanged: 0,
      archived: [],
      people: 0,
      message: describeProblem(problem),
      problems: [problem],
    };
  }
}

function importList(csvText: string, fileName: string): ImportReport {
  const workbook = activeWorkbook();
  workbook.assignIds(schoolsTable);
  const list = readList(csvText, fileName);
  const [schools, staff] = readRecords(workbook, [schoolsTable, schoolStaffTable]).records;
  const plan = planImport(list, schools, staff);
  workbook.patchRows(schoolsTable, plan.changed);
  workbook.appendRows(schoolsTable, plan.added);
  if (plan.staff !== undefined) workbook.writeTable(schoolStaffTable, plan.staff);
  const message = importMessage(plan);
  logActivities(workbook, [{ what: `Nhập danh sách trường từ ${fileName}`, result: message }]);
  workbook.flush();
  return {
    added: plan.added.length,
    updated: plan.changed.size - plan.archived.length,
    unchanged: plan.unchanged,
    archived: plan.archived,
    people: plan.peopleListed,
    message,
    problems: plan.problems,
  };
}
