/** Raw tables for tests: the sheet as it lies there. */
import type { CellValue } from '../../../src/workbook/cell-value';
import type { TableDefinition } from '../../../src/workbook/table';
import type { RawTable, RowValues } from '../../../src/workbook/table-port';
import { tagOf } from '../../../src/workbook/table-tag';

/** The table's sheet with these rows, columns as declared; the first cell of each row is its id. */
export function rawOf(
  definition: TableDefinition,
  rows: readonly RowValues[],
  keys: readonly string[] = Object.keys(definition.columns),
): RawTable {
  return {
    sheetId: definition.sheetId,
    sheetTitle: definition.title,
    keys: [tagOf(definition), ...keys],
    rows: rows.map((values, index) => [`r${index + 1}`, ...keys.map((key): CellValue => values[key] ?? '')]),
  };
}
