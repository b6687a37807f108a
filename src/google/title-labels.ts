/** The sample's label in the titles of the open workbook's sheets: in print too, for the row of titles stands on every page. */
import { LABELLED_TITLE_FORMAT } from '../standard/sample-label';
import type { SheetLayout } from '../workbook/layout';
import { TITLE_ROW } from '../workbook/table';
import { parseTag } from '../workbook/table-tag';
import { readProperty, writeProperty } from './properties';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Document property: what the sheets were last told, and how many there were. */
const TOLD = 'titles.labelled';
/** Of a sheet whose layout is not known: the column behind the row ids. */
const FIRST_SHOWN = 2;
/** Nothing of its own: the text as it stands. */
const PLAIN_TITLE_FORMAT = '@';

/**
 * Puts the label behind a title of each sheet of a table, or takes it away; `layoutOf` by the table's name. What the sheets
 * were told already is not told again, unless there are more of them since.
 */
export function labelTitles(layoutOf: (table: string) => SheetLayout | undefined, isSample: boolean): void {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const told = `${isSample ? 'sample' : 'none'} ${sheets.length}`;
  const before = readProperty(TOLD);
  if (before === told || (before === undefined && !isSample)) return;
  for (const sheet of sheets) {
    const keys = keysOf(sheet);
    const table = parseTag(keys[0] ?? '')?.name;
    if (table !== undefined) labelTitle(sheet, layoutOf(table), keys, isSample);
  }
  writeProperty(TOLD, told);
}

/** The same for one sheet; `keys` is its row 1 as it stands. True when something was another. */
export function labelTitle(
  sheet: Sheet,
  layout: SheetLayout | undefined,
  keys: readonly string[],
  isSample: boolean,
): boolean {
  const position = layout === undefined ? FIRST_SHOWN : keys.indexOf(layout.labelled.key, 1) + 1;
  if (position < 1) return false;
  const title = sheet.getRange(TITLE_ROW, position);
  if ((title.getNumberFormat() === LABELLED_TITLE_FORMAT) === isSample) return false;
  title.setNumberFormat(isSample ? LABELLED_TITLE_FORMAT : PLAIN_TITLE_FORMAT);
  if (layout !== undefined)
    sheet.setRowHeight(TITLE_ROW, isSample ? layout.labelled.titleHeight : layout.titleHeight);
  return true;
}

function keysOf(sheet: Sheet): string[] {
  const [cells = []]: unknown[][] = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues();
  return cells.map((cell) => String(cell).trim());
}
