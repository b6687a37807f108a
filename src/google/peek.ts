/** A glance at a sheet of the open workbook by its id, for runs that otherwise read nothing. */
import { withRetry } from './retry';

/** The cells of one row (1-based) from column A on, as text; undefined where no sheet has this id or the row is beyond it. */
export function peekRow(sheetId: number, row: number, columns: number): string[] | undefined {
  const sheet = sheetOf(sheetId);
  if (sheet === undefined) return undefined;
  const [cells] = withRetry(() =>
    row > sheet.getMaxRows() || columns > sheet.getMaxColumns()
      ? []
      : sheet.getRange(row, 1, 1, columns).getValues(),
  );
  return cells?.map(String);
}

/** The last row with anything in it; undefined where no sheet has this id. */
export function peekLastRow(sheetId: number): number | undefined {
  const sheet = sheetOf(sheetId);
  return sheet === undefined ? undefined : withRetry(() => sheet.getLastRow());
}

function sheetOf(sheetId: number): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  return withRetry(() => SpreadsheetApp.getActiveSpreadsheet()?.getSheetById(sheetId)) ?? undefined;
}
