/** Which sheet a Sheet object stands for, and how its methods change it. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import type { Sheet as SheetState } from '../../state/spreadsheet/model';
import type { Document } from './document';
import type { Session } from './session';

/** Width of a column that nobody has set, in pixels. */
export const COLUMN_WIDTH = 100;

export type Dimension = 'ROWS' | 'COLUMNS';

/** Only data: everything a script may call is in the classes built on it. */
export class SheetCore {
  constructor(
    readonly document: Document,
    readonly sheetId: number,
  ) {}
  get session(): Session {
    return this.document.session;
  }
}

/** The sheet's structure: a light call. */
export function structureOf(sheet: SheetCore): SheetState {
  sheet.document.metadata();
  return sheet.document.sheet(sheet.sheetId);
}

export function updateProperties(
  sheet: SheetCore,
  properties: sheets_v4.Schema$SheetProperties,
  fields: string,
): void {
  sheet.document.change({
    updateSheetProperties: { properties: { ...properties, sheetId: sheet.sheetId }, fields },
  });
}

/** Rows or columns as the Sheets API writes them; `position` counts from 1. */
export function lines(
  sheet: SheetCore,
  dimension: Dimension,
  position: number,
  count = 1,
): sheets_v4.Schema$DimensionRange {
  return { sheetId: sheet.sheetId, dimension, startIndex: position - 1, endIndex: position - 1 + count };
}

/** As `lines`, but refuses rows or columns beyond the grid. */
export function existingLines(
  sheet: SheetCore,
  dimension: Dimension,
  position: number,
  count = 1,
): sheets_v4.Schema$DimensionRange {
  const { gridProperties } = sheet.document.sheet(sheet.sheetId).properties;
  const size = (dimension === 'ROWS' ? gridProperties?.rowCount : gridProperties?.columnCount) ?? 0;
  if (position < 1 || count < 1 || position - 1 + count > size)
    throw new ScriptError(`Those ${dimension === 'ROWS' ? 'rows' : 'columns'} are out of bounds.`);
  return lines(sheet, dimension, position, count);
}

export function updateLines(
  sheet: SheetCore,
  range: sheets_v4.Schema$DimensionRange,
  properties: sheets_v4.Schema$DimensionProperties,
): void {
  const fields = Object.keys(properties).join(',');
  sheet.document.change({ updateDimensionProperties: { range, properties, fields } });
}
