/** The months that the bench's schools hand in: typed by hand into one workbook, the same rows shared with the others. */
import { createHash } from 'node:crypto';
import { touchFile } from '../services/drive/changes';
import { cellAt, rowsToWrite } from '../state/spreadsheet/grid';
import type { Sheet } from '../state/spreadsheet/model';
import type { Workspace } from '../state/workspace';
import { type BenchDistrict, type BenchSchool, OPERATOR } from './district';

/** The tables that a handed-in month stands in. */
const TABLES = ['scores', 'reports'];
const FIRST_DATA_ROW = 2;
const MAXIMUM_POINTS = 2;

/** Every school hands in these months, `YYYY-MM`, each on its 24th. */
export function submitMonths(
  district: BenchDistrict,
  codes: readonly string[],
  months: readonly string[],
): void {
  const [first, ...others] = district.schools;
  if (first === undefined) return;
  for (const month of months) submitMonth(first, codes, month, `${month}-24 10:00`);
  for (const { workbookId } of others) shareRows(district.workspace, first.workbookId, workbookId);
}

/** What a school leaves behind that hands in a month, `YYYY-MM`: a row for each indicator and the closed copy. */
export function submitMonth(
  { hand }: BenchSchool,
  codes: readonly string[],
  month: string,
  submittedAt: string,
): void {
  const [year, number] = month.split('-').map(Number);
  const period = `${number}/${year}`;
  hand.type(
    'scores',
    codes.map((indicator) => ({
      month: period,
      indicator,
      maximumPoints: MAXIMUM_POINTS,
      selfPoints: MAXIMUM_POINTS,
      notApplicable: false,
    })),
  );
  const total = MAXIMUM_POINTS * codes.length;
  const snapshot = JSON.stringify({
    month,
    settings: 1,
    points: 'sample',
    total: { points: total, maximum: total },
    indicators: codes.map((code) => [
      ...[code, MAXIMUM_POINTS, MAXIMUM_POINTS, MAXIMUM_POINTS, false, '', '', '', ''],
      ['', '', ''],
    ]),
  });
  hand.type('reports', [
    {
      kind: 'Chấm điểm tháng',
      period,
      state: 'Đã nộp',
      submittedAt: `'${submittedAt}`,
      digest: createHash('sha256').update(snapshot).digest('hex'),
      snapshot,
      settingsVersion: '1',
    },
  ]);
}

/** Puts the rows of one workbook's months into another one: rows never change, so a thousand schools may share them. */
function shareRows(workspace: Workspace, from: string, to: string): void {
  for (const table of TABLES) {
    const source = sheetOf(workspace, from, table);
    const target = sheetOf(workspace, to, table);
    if (keysOf(source) !== keysOf(target)) throw new Error(`The sheets of ${table} have different columns.`);
    const rows = rowsToWrite(target);
    source.rows.forEach((row, index) => {
      if (index >= FIRST_DATA_ROW) rows[index] = row;
    });
    const { rowCount = 0 } = source.properties.gridProperties ?? {};
    target.properties = {
      ...target.properties,
      gridProperties: { ...target.properties.gridProperties, rowCount },
    };
  }
  const workbook = workspace.spreadsheets.get(to);
  if (workbook === undefined) return;
  workbook.revision++;
  workspace.spreadsheets.put(to, workbook);
  touchFile(workspace, to, OPERATOR);
}

function sheetOf(workspace: Workspace, id: string, table: string): Sheet {
  const sheet = workspace.spreadsheets
    .get(id)
    ?.sheets.find((each) => String(cellAt(each, 0, 0)?.value ?? '').startsWith(`thdt:${table}@`));
  if (sheet === undefined) throw new Error(`The workbook ${id} has no table ${table}.`);
  return sheet;
}

function keysOf({ rows }: Sheet): string {
  return JSON.stringify(rows[0]?.map((cell) => cell?.value));
}
