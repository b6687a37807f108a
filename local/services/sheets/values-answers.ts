/** What requests that write values answer. */
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { type GridBounds, printA1 } from '../../state/spreadsheet/ranges';
import type { JsonObject } from './json';
import { type RenderOptions, readValueRange } from './values-read';
import type { Written } from './values-write';

/** Leaves out a list without items, as every answer does. */
export function listOf<Lists extends Record<string, unknown[]>>(lists: Lists): Partial<Lists> {
  return Object.fromEntries(Object.entries(lists).filter(([, items]) => items.length > 0)) as Partial<Lists>;
}

/** What is written where, as an UpdateValuesResponse; counts of 0 are left out. */
export function updateAnswer(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  written: Written,
  render: RenderOptions | undefined,
): JsonObject {
  const counts = {
    updatedRows: written.rows.size,
    updatedColumns: written.columns.size,
    updatedCells: written.cells.size,
  };
  return {
    spreadsheetId: spreadsheet.id,
    updatedRange: printA1(writtenRange(written), sheet.properties.title),
    ...withoutZeros(counts),
    ...(render && { updatedData: readValueRange(spreadsheet, sheet, writtenRange(written), render) }),
  };
}

/** Nothing written: the first cell of what was asked for stands for it. */
function writtenRange({ bounds, cells }: Written): GridBounds {
  if (cells.size > 0) return bounds;
  return { ...bounds, endRow: bounds.startRow + 1, endColumn: bounds.startColumn + 1 };
}

/** Totals over several writes: distinct rows, columns and cells of each sheet (R17). */
export function totals(writes: { target: { sheet: Sheet }; written: Written }[]): JsonObject {
  const distinct = (of: (written: Written) => Iterable<unknown>): number => {
    const seen = new Set<string>();
    for (const { target, written } of writes)
      for (const item of of(written)) seen.add(`${target.sheet.properties.sheetId}/${item}`);
    return seen.size;
  };
  return withoutZeros({
    totalUpdatedRows: distinct((written) => written.rows),
    totalUpdatedColumns: distinct((written) => written.columns),
    totalUpdatedCells: distinct((written) => written.cells),
    totalUpdatedSheets: new Set(
      writes.filter(({ written }) => written.cells.size > 0).map(({ target }) => target.sheet),
    ).size,
  });
}

function withoutZeros(counts: Record<string, number>): JsonObject {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

export function responseOptions(source: JsonObject, sent: JsonObject): RenderOptions {
  return {
    valueRenderOption: source.responseValueRenderOption,
    dateTimeRenderOption: source.responseDateTimeRenderOption,
    majorDimension: sent.majorDimension,
  } as RenderOptions;
}
