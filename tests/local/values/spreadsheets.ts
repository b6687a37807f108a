/** Small spreadsheets for tests of values: cells are typed in as a person would, then asked what they hold and show. */
import { computedValue, effectiveNumberFormat } from '../../../local/state/spreadsheet/computed';
import { displayValue } from '../../../local/state/spreadsheet/display';
import { parseEntered } from '../../../local/state/spreadsheet/entered-value';
import { cellAt, setCell, sheetByTitle } from '../../../local/state/spreadsheet/grid';
import type { CellError, Primitive, Sheet, Spreadsheet } from '../../../local/state/spreadsheet/model';
import { resolveRange } from '../../../local/state/spreadsheet/ranges';
import { Workspace } from '../../../local/state/workspace';

export interface Book {
  readonly workspace: Workspace;
  readonly spreadsheet: Spreadsheet;
  /** Types texts into cells named in A1 notation. */
  type(texts: Record<string, string>): void;
  value(address: string): Primitive | CellError | undefined;
  shown(address: string): string;
}

/** A spreadsheet in a workspace whose clock stands at 2026-09-01 20:00 UTC (03:00 the next day in Vietnam). */
export function openBook(
  options: { locale?: string; timeZone?: string; titles?: string[]; texts?: Record<string, string> } = {},
): Book {
  const workspace = Workspace.open({ seed: 7, now: Date.UTC(2026, 8, 1, 20) });
  const spreadsheet: Spreadsheet = {
    id: 'book',
    properties: {
      title: 'Book',
      locale: options.locale ?? 'en_US',
      timeZone: options.timeZone ?? 'Asia/Ho_Chi_Minh',
    },
    sheets: (options.titles ?? ['Sheet1']).map(emptySheet),
    namedRanges: [],
    developerMetadata: [],
    revision: 1,
  };
  workspace.spreadsheets.put(spreadsheet.id, spreadsheet);
  const at = (address: string): { sheet: Sheet; row: number; column: number } => {
    const { sheet, range } = resolveRange(spreadsheet, address);
    return { sheet, row: range.startRow, column: range.startColumn };
  };
  const book: Book = {
    workspace,
    spreadsheet,
    type: (texts) => {
      for (const [address, text] of Object.entries(texts)) {
        const { sheet, row, column } = at(address);
        const format = cellAt(sheet, row, column)?.format;
        const { locale, timeZone } = spreadsheet.properties;
        const entered = parseEntered(text, { locale, timeZone, now: workspace.clock.now(), format });
        setCell(sheet, row, column, {
          ...(format && { format }),
          ...(entered.value !== undefined && { value: entered.value }),
          ...(entered.formula !== undefined && { formula: entered.formula }),
          ...(entered.numberFormat && { format: { ...format, numberFormat: entered.numberFormat } }),
        });
      }
      spreadsheet.revision++;
    },
    value: (address) => {
      const { sheet, row, column } = at(address);
      return computedValue(spreadsheet, sheet, row, column);
    },
    shown: (address) => {
      const { sheet, row, column } = at(address);
      const format = effectiveNumberFormat(spreadsheet, sheet, row, column);
      return displayValue(
        computedValue(spreadsheet, sheet, row, column),
        format,
        spreadsheet.properties.locale,
      );
    },
  };
  book.type(options.texts ?? {});
  return book;
}

/** The sheet of this title; a test that asks for a missing one fails. */
export function sheetOf(spreadsheet: Spreadsheet, title: string): Sheet {
  const sheet = sheetByTitle(spreadsheet, title);
  if (!sheet) throw new Error(`No sheet ${title}.`);
  return sheet;
}

export function emptySheet(title: string, index: number): Sheet {
  return {
    properties: {
      sheetId: index,
      title,
      index,
      sheetType: 'GRID',
      gridProperties: { rowCount: 1000, columnCount: 26 },
    },
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
