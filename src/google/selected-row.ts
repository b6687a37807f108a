/** The row where the cursor of the person at the keyboard stands. */
import { FIRST_DATA_ROW, type TableDefinition } from '../workbook/table';
import { parseTag } from '../workbook/table-tag';

export interface SelectedRow {
  /** 1-based. */
  readonly row: number;
  readonly id: string;
}

/** Undefined when another sheet than one of these tables lies open, or the cursor stands above the data. */
export function selectedRow(
  definitions: readonly TableDefinition[],
): (SelectedRow & { readonly table: TableDefinition }) | undefined {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const tag = parseTag(String(sheet.getRange(1, 1).getValue()));
  const table = definitions.find(({ name }) => name === tag?.name);
  const row = sheet.getActiveRange()?.getRow() ?? 0;
  if (table === undefined || row < FIRST_DATA_ROW) return undefined;
  return { table, row, id: String(sheet.getRange(row, 1).getValue() ?? '') };
}
