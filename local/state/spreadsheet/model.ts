/**
 * What a spreadsheet is: the state that every door (Sheets API, SpreadsheetApp, export) reads and writes.
 * Everything but cells has the shape of the Sheets API v4 resource of the same name. Indexes are 0-based.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';

export type Primitive = number | string | boolean;

/** A formula's failed result. `message` is what hovering over the cell shows. */
export interface CellError {
  readonly type:
    | 'ERROR'
    | 'NULL_VALUE'
    | 'DIVIDE_BY_ZERO'
    | 'VALUE'
    | 'REF'
    | 'NAME'
    | 'NUM'
    | 'N_A'
    | 'LOADING';
  readonly message: string;
}

/** One cell. Immutable: replace it by `setCell`. An absent cell is empty, unformatted and free of validation. */
export interface Cell {
  /** What was entered, if it is not a formula. Dates are serial numbers with a date format. */
  readonly value?: Primitive;
  /** What was entered, if it is a formula: begins with `=`, in en_US grammar (`,` between arguments, `.` decimal). */
  readonly formula?: string;
  /** As entered (`userEnteredFormat`); shared between cells, never mutated. */
  readonly format?: Readonly<sheets_v4.Schema$CellFormat>;
  readonly note?: string;
  readonly validation?: Readonly<sheets_v4.Schema$DataValidationRule>;
  readonly runs?: readonly sheets_v4.Schema$TextFormatRun[];
}

/** A row of cells; holes are empty cells. Copied on write: take rows only through the functions of `grid.ts`. */
export type Row = readonly (Cell | undefined)[];

export interface Sheet {
  /** sheetId, title, index, sheetType, gridProperties (rowCount, columnCount, frozen…), hidden, tabColorStyle, rightToLeft. */
  properties: sheets_v4.Schema$SheetProperties & { sheetId: number; title: string; index: number };
  /** rows[r]; holes are empty rows. */
  rows: (Row | undefined)[];
  merges: sheets_v4.Schema$GridRange[];
  /** Sparse, by row or column index: pixelSize, hiddenByUser, hiddenByFilter. Developer metadata is kept apart. */
  rowMetadata: Record<number, sheets_v4.Schema$DimensionProperties>;
  columnMetadata: Record<number, sheets_v4.Schema$DimensionProperties>;
  rowGroups: sheets_v4.Schema$DimensionGroup[];
  columnGroups: sheets_v4.Schema$DimensionGroup[];
  conditionalFormats: sheets_v4.Schema$ConditionalFormatRule[];
  protectedRanges: sheets_v4.Schema$ProtectedRange[];
  bandedRanges: sheets_v4.Schema$BandedRange[];
  filterViews: sheets_v4.Schema$FilterView[];
  basicFilter?: sheets_v4.Schema$BasicFilter;
  charts: sheets_v4.Schema$EmbeddedChart[];
  slicers: sheets_v4.Schema$Slicer[];
  tables?: sheets_v4.Schema$Table[];
}

export interface Spreadsheet {
  readonly id: string;
  /** title, locale, timeZone, autoRecalc, defaultFormat, spreadsheetTheme. */
  properties: sheets_v4.Schema$SpreadsheetProperties & { title: string; locale: string; timeZone: string };
  /** In the order of their tabs; properties.index equals the position. */
  sheets: Sheet[];
  namedRanges: sheets_v4.Schema$NamedRange[];
  /** All developer metadata of the spreadsheet, its sheets, rows and columns, with their locations. */
  developerMetadata: sheets_v4.Schema$DeveloperMetadata[];
  /** Grows with every change of content; caches (computed values, exports) compare it. */
  revision: number;
}

/** Who acts on a spreadsheet: decides protections. `email` is lower case. */
export interface Actor {
  readonly email: string;
}
