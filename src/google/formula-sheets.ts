/** Sheets of formulas of the open workbook: made where they are missing, mended where they broke, brought into view. */
import type { HomeLayout } from '../workbook/home';
import type { PlaceOf } from '../workbook/home-formulas';
import { parseTag } from '../workbook/table-tag';
import { makeHome, mendHome, renewHome } from './home-rendering';
import { sheetsToRepair } from './repairable-sheet';

export interface FormulaSheet {
  readonly layoutOf: (placeOf: PlaceOf) => HomeLayout;
  /** 0-based place of its tab when it is made. */
  readonly position: number;
}

/** Makes, renews and mends them; the tables' sheets must be there. Titles of sheets that were touched. */
export function prepareFormulaSheets(sheets: readonly FormulaSheet[]): string[] {
  const present = sheetsToRepair().map((sheet) => ({ sheet, keys: firstRow(sheet.sheet) }));
  const tables = new Map(
    present.flatMap(({ sheet, keys }) => {
      const name = parseTag(keys[0] ?? '')?.name;
      return name === undefined ? [] : [[name, { title: sheet.title(), keys }] as const];
    }),
  );
  return sheets.flatMap(({ layoutOf, position }) => {
    const layout = layoutOf((name) => tables.get(name));
    const found = present.find(({ keys }) => keys[0] === layout.tag);
    if (found === undefined) return [makeHome(layout, position).title()];
    const isRenewed = renewHome(found.sheet, layout);
    return mendHome(found.sheet, layout) || isRenewed ? [found.sheet.title()] : [];
  });
}

/** Brings the workbook's first sheet into view when it is the one of this tag. */
export function showFirstSheet(tag: string): void {
  const [first] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  if (first !== undefined && String(first.getRange(1, 1).getValue()) === tag) first.activate();
}

function firstRow(sheet: GoogleAppsScript.Spreadsheet.Sheet): string[] {
  const [cells = []]: unknown[][] = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues();
  return cells.map((cell) => String(cell).trim());
}
