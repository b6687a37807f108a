/** Where a table stands in a workbook, for tests that type into cells by their address. */
import { computedValue, effectiveNumberFormat } from '../../local/state/spreadsheet/computed';
import { displayValue } from '../../local/state/spreadsheet/display';
import { cellAt, lastRow } from '../../local/state/spreadsheet/grid';
import type { Workspace } from '../../local/state/workspace';
import { columnLetters } from '../../src/workbook/cell-address';

export interface PlacedTable {
  readonly title: string;
  /** First free row, 1-based. */
  readonly row: number;
  /** Letters of the column with this key, or of one so many to its right. */
  columnOf(key: string, further?: number): string;
}

/** The sheet with this table's tag. */
export function sheetTitled(workspace: Workspace, spreadsheetId: string, table: string): PlacedTable {
  const sheet = workspace.spreadsheets
    .get(spreadsheetId)
    ?.sheets.find((each) => String(cellAt(each, 0, 0)?.value ?? '').startsWith(`thdt:${table}@`));
  if (sheet === undefined) throw new Error(`The workbook has no table ${table}.`);
  const keys = (sheet.rows[0] ?? []).map((cell) => String(cell?.value ?? ''));
  return {
    title: sheet.properties.title,
    row: Math.max(lastRow(sheet), 2) + 1,
    columnOf: (key, further = 0) => {
      const position = keys.indexOf(key);
      if (position < 0) throw new Error(`The table ${table} has no column ${key}.`);
      return columnLetters(position + 1 + further);
    },
  };
}

/** What people read in row 2 of each sheet that is not hidden, by the sheet's title; on paper it stands on every page. */
export function shownTitles(workspace: Workspace, spreadsheetId: string): Record<string, string> {
  const book = workspace.spreadsheets.get(spreadsheetId);
  if (book === undefined) throw new Error(`There is no workbook ${spreadsheetId}.`);
  const shown = book.sheets.filter(({ properties }) => properties.hidden !== true);
  return Object.fromEntries(
    shown.map((sheet) => {
      const columns = [...(sheet.rows[1] ?? [])].flatMap((_, column) =>
        sheet.columnMetadata[column]?.hiddenByUser === true ? [] : [column],
      );
      const texts = columns.map((column) =>
        displayValue(
          computedValue(book, sheet, 1, column),
          effectiveNumberFormat(book, sheet, 1, column),
          book.properties.locale,
        ),
      );
      return [sheet.properties.title, texts.join(' | ')];
    }),
  );
}
