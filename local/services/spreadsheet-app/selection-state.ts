/** What is selected in the spreadsheet in front of the person, kept per execution. */
import type { Cursor } from '../../host/execution';
import type { Area } from './area';
import type { Document } from './document';

const FIRST_CELL: Area = { row: 1, column: 1, numRows: 1, numColumns: 1 };

/** The sheet in front: the one last activated that still exists, else the first visible one. */
export function activeSheetId(document: Document): number {
  const { sheets } = document.state;
  const active = sheets.find(({ properties }) => properties.sheetId === document.activeSheetId);
  const shown = active ?? sheets.find(({ properties }) => !properties.hidden) ?? sheets[0];
  return shown?.properties.sheetId ?? 0;
}

/** The cell where the person's cursor stands before the script does anything. */
export function putCursor(document: Document, { sheetId, row, column }: Cursor): void {
  document.activeSheetId = sheetId;
  const cell = { ...FIRST_CELL, row, column };
  document.selections.set(sheetId, { ranges: [cell], current: cell });
}

/** Selects areas of a sheet and brings it to the front; the last area is the active range. */
export function selectRanges(document: Document, sheetId: number, ranges: Area[], current?: Area): void {
  document.metadata();
  document.activeSheetId = sheetId;
  const active = ranges[ranges.length - 1] ?? FIRST_CELL;
  document.selections.set(sheetId, {
    ranges,
    current: current ?? { ...FIRST_CELL, row: active.row, column: active.column },
  });
}

/** Selected areas and current cell of a sheet; A1 where nothing was selected. */
export function selectionOf(document: Document, sheetId: number): { ranges: Area[]; current: Area } {
  return document.selections.get(sheetId) ?? { ranges: [FIRST_CELL], current: FIRST_CELL };
}
