/** Kiểm tra sổ: the functions behind the menu item and its sidebar. */
import type { Problem } from '../../domain/result';
import { schoolYearOf } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import { showMessage, showSidebar } from '../../google/dialogs';
import { adaptations, tableForLevels } from '../../workbook/for-levels';
import { knownValues, readTable } from '../../workbook/read-table';
import { profileTable, schoolTables } from '../../workbook/school';
import { sheetsOfOneTable } from '../../workbook/sheets-of-table';
import type { TableDefinition } from '../../workbook/table';
import { answered } from '../registers/dialog-answer';
import { recordScript } from '../registers/record-script';
import type { CheckAnswer, CheckReport, Finding } from './page';
import { checkWorkbook } from './plan';
import type { CheckedTable } from './plan-findings';
import { recordSeenSigns } from './seen-signs';

const TITLE = 'Kiểm tra sổ';
/** More than a person mends in one sitting; the count says how many there are. */
const MOST_SHOWN = 300;

/** Menu: checks all tables and lists what is wrong beside them. */
export function openWorkbookCheck(): void {
  const answer = answered(() => ({ state: 'report' as const, report: check() }));
  if (answer.state === 'report') showSidebar('workbook-check', TITLE, answer.report);
  else showMessage(TITLE, answer.message);
}

/** Sidebar: checks again. */
export function repeatWorkbookCheck(): CheckAnswer {
  return answered(() => ({ state: 'report', report: check() }));
}

/** Sidebar: goes to a cell; false when the sheet is gone. */
export function openCell(sheet: string, cell: string): boolean {
  const address = /^[A-Z]{1,3}\d{1,7}$/.test(cell) ? cell : 'A2';
  return activeWorkbook().showCell(String(sheet), address);
}

function check(): CheckReport {
  const workbook = activeWorkbook();
  const { tables, sheetProblems } = readAll(workbook);
  const { problems, signs } = checkWorkbook({ today: today(), tables, sheetProblems });
  recordSeenSigns(workbook, signs.slice(0, MOST_SHOWN));
  // a double sheet that is gone is gone for the office too
  recordScript();
  return {
    problems: bySheet(problems.slice(0, MOST_SHOWN)),
    count: problems.length,
    signs: signs.slice(0, MOST_SHOWN),
    sheets: tables.length,
    rows: tables.reduce((sum, { entries }) => sum + entries.length, 0),
    checkedAt: now().slice(11, 16),
  };
}

/** Every table that this school needs; names of people, rooms and programs first, so that the others are compared with them. */
function readAll(workbook: ActiveWorkbook): {
  readonly tables: readonly CheckedTable[];
  readonly sheetProblems: readonly Problem[];
} {
  const needed = tablesOf(workbook);
  const results = workbook.readTables(needed);
  const known = new Map<string, readonly string[]>();
  const context = { schoolYear: schoolYearOf(today()), known };
  const readings = (): CheckedTable[] =>
    needed.flatMap((definition, index): CheckedTable[] => {
      const result = results[index];
      if (!result?.ok) return [];
      return [{ definition, raw: result.value, ...readTable(definition, result.value, context) }];
    });
  const targets = new Set(
    needed.flatMap(({ columns }) =>
      Object.values(columns).flatMap((column) =>
        column.kind === 'reference'
          ? [column.table]
          : column.kind === 'choice' && column.listed !== undefined
            ? [column.listed.table]
            : [],
      ),
    ),
  );
  for (const [index, definition] of needed.entries()) {
    const result = results[index];
    if (!result?.ok || !targets.has(definition.name)) continue;
    const { entries } = readTable(definition, result.value, { schoolYear: context.schoolYear });
    for (const key of Object.keys(definition.columns))
      known.set(`${definition.name}.${key}`, knownValues(entries, key));
  }
  return {
    tables: readings(),
    sheetProblems: [
      ...results.flatMap((result) => (result.ok ? [] : [result.problem])),
      ...sheetsOfOneTable(workbook.taggedSheets(), needed),
    ],
  };
}

/** The tables of this school's levels that people or the office fill; all when its own row cannot be read. */
function tablesOf(workbook: ActiveWorkbook): TableDefinition[] {
  const [profile] = workbook.readTables([profileTable]);
  const levels = profile?.ok ? (readTable(profileTable, profile.value).entries[0]?.record.levels ?? []) : [];
  const dropped = new Set(
    levels.length === 0
      ? []
      : adaptations(schoolTables, levels).flatMap((each) => (each.dropped ? [each.table.name] : [])),
  );
  return schoolTables
    .filter(({ name, writtenBy }) => writtenBy !== 'program' && !dropped.has(name))
    .map((table) => tableForLevels(table, levels.length === 0 ? ['MN', 'TH', 'THCS'] : levels));
}

function bySheet(findings: readonly Finding[]): CheckReport['problems'] {
  const sheets = new Map<string, Finding[]>();
  for (const finding of findings) sheets.set(finding.sheet, [...(sheets.get(finding.sheet) ?? []), finding]);
  return [...sheets].map(([sheet, found]) => ({ sheet, findings: found }));
}
