/** Properties and titles of new sheets. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { sheetByTitle } from '../../state/spreadsheet/grid';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { Workspace } from '../../state/workspace';
import { canonical } from './canonical';

/** An empty sheet of these properties. */
export function newSheet(properties: Sheet['properties']): Sheet {
  return {
    properties,
    rows: [],
    merges: [],
    rowMetadata: {},
    columnMetadata: {},
    rowGroups: [],
    columnGroups: [],
    conditionalFormats: [],
    protectedRanges: [],
    bandedRanges: [],
    filterViews: [],
    charts: [],
    slicers: [],
  };
}

/** Properties of a new sheet: what was sent, and Google's choice for the rest (1000 × 26, `SheetN`, a random id). */
export function withSheetDefaults(
  workspace: Workspace,
  spreadsheet: Spreadsheet,
  sent: sheets_v4.Schema$SheetProperties,
): Sheet['properties'] {
  const { sheetId, title, gridProperties, index, ...rest } = canonical('SheetProperties', sent);
  return {
    sheetId: sheetId ?? newSheetId(workspace, spreadsheet),
    title: title || freeTitle(spreadsheet, spreadsheet.sheets.length + 1),
    index: index ?? spreadsheet.sheets.length,
    sheetType: 'GRID',
    gridProperties: { rowCount: 1000, columnCount: 26, ...gridProperties },
    ...rest,
  };
}

/** An id that no sheet of the spreadsheet has. */
export function newSheetId(workspace: Workspace, spreadsheet: Spreadsheet): number {
  for (;;) {
    const id = Math.floor(workspace.draw() * 2147483646) + 1;
    if (!spreadsheet.sheets.some((sheet) => sheet.properties.sheetId === id)) return id;
  }
}

function freeTitle(spreadsheet: Spreadsheet, from: number): string {
  for (let number = from; ; number++)
    if (!sheetByTitle(spreadsheet, `Sheet${number}`)) return `Sheet${number}`;
}

/** Writes the position of every sheet into its properties. */
export function renumber(spreadsheet: Spreadsheet): void {
  spreadsheet.sheets.forEach((sheet, index) => {
    if (sheet.properties.index !== index) sheet.properties = { ...sheet.properties, index };
  });
}
