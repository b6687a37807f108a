/** Requests about sheets and the spreadsheet itself: add, delete, duplicate, properties. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { rewriteFormula } from '../../../state/spreadsheet/formula-text';
import { sheetById, sheetByTitle } from '../../../state/spreadsheet/grid';
import type { Sheet, Spreadsheet } from '../../../state/spreadsheet/model';
import { wholeGrid } from '../../../state/spreadsheet/ranges';
import { canonical } from '../canonical';
import type { Change } from '../change';
import { deleteLines } from '../dimensions';
import { invalidArgument } from '../errors';
import { maskWants, mergeMasked, updateMask } from '../field-mask';
import { rewriteFormulas } from '../formulas';
import { newSheet, newSheetId, renumber, withSheetDefaults } from '../new-sheet';
import { copyNamedRanges, duplicateOf } from '../sheet-copy';
import { withTwins } from '../twins';
import type { RequestTable } from './table';

export const SHEET_REQUESTS = {
  addSheet({ properties: sent }, change) {
    const { spreadsheet, workspace } = change;
    const properties = withSheetDefaults(workspace, spreadsheet, sent ?? {});
    checkNew(spreadsheet, properties);
    const sheet = newSheet(properties);
    insertSheet(spreadsheet, sheet, sent?.index ?? undefined);
    return { addSheet: { properties: sheet.properties } };
  },

  deleteSheet({ sheetId }, change) {
    const { spreadsheet } = change;
    const sheet = existingSheet(change, sheetId);
    const rest = spreadsheet.sheets.filter((other) => other !== sheet);
    if (rest.length === 0) throw invalidArgument("You can't remove all the sheets in a document.");
    if (rest.every((other) => other.properties.hidden))
      throw invalidArgument("You can't remove all the visible sheets in a document.");
    change.guard(sheet, wholeGrid(sheet));
    const { title } = sheet.properties;
    spreadsheet.sheets = rest;
    renumber(spreadsheet);
    const gone = sheet.properties.sheetId;
    spreadsheet.namedRanges = spreadsheet.namedRanges.filter((named) => (named.range?.sheetId ?? 0) !== gone);
    spreadsheet.developerMetadata = spreadsheet.developerMetadata.filter(
      ({ location }) =>
        (location?.dimensionRange ? (location.dimensionRange.sheetId ?? 0) : location?.sheetId) !== gone,
    );
    rewriteFormulas(spreadsheet, (formula, own) =>
      rewriteFormula(formula, { kind: 'deleteSheet', title }, own),
    );
    return undefined;
  },

  duplicateSheet({ sourceSheetId, newSheetId: wantedId, newSheetName, insertSheetIndex }, change) {
    const { spreadsheet, workspace } = change;
    const source = existingSheet(change, sourceSheetId);
    const properties = {
      ...source.properties,
      sheetId: wantedId ?? newSheetId(workspace, spreadsheet),
      title: newSheetName || copyTitle(spreadsheet, source.properties.title),
    };
    checkNew(spreadsheet, properties);
    const copy = duplicateOf(change, source, properties);
    insertSheet(spreadsheet, copy, insertSheetIndex ?? 0);
    copyNamedRanges(change, spreadsheet.namedRanges.slice(), source, copy);
    return { duplicateSheet: { properties: copy.properties } };
  },

  updateSheetProperties({ properties: sent, fields }, change) {
    const mask = updateMask('SheetProperties', fields);
    const sheet = existingSheet(change, sent?.sheetId);
    change.guardSheet(sheet);
    const { sheetId, index: from, sheetType, title: oldTitle } = sheet.properties;
    const wanted = canonical('SheetProperties', sent ?? {});
    const next = mergeMasked<sheets_v4.Schema$SheetProperties>(
      sheet.properties,
      wanted,
      withTwins('SheetProperties', mask),
    );
    if (maskWants(mask, 'title')) checkTitle(change.spreadsheet, next.title, sheet);
    if (sheetType !== 'OBJECT' && maskWants(mask, 'gridProperties'))
      resizeTo(change, sheet, next.gridProperties ?? {});
    const others = change.spreadsheet.sheets.filter((other) => other !== sheet);
    if (next.hidden && others.every((other) => other.properties.hidden))
      throw invalidArgument("You can't hide all the sheets in a document.");
    sheet.properties = {
      ...next,
      sheetId,
      index: from,
      title: next.title ?? oldTitle,
      sheetType,
    };
    if (sheet.properties.title !== oldTitle)
      renameInFormulas(change.spreadsheet, oldTitle, sheet.properties.title);
    if (maskWants(mask, 'index'))
      moveSheet(change.spreadsheet, sheet, wanted.index ?? change.spreadsheet.sheets.length);
    return undefined;
  },

  updateSpreadsheetProperties({ properties: sent, fields }, change) {
    const mask = updateMask('SpreadsheetProperties', fields);
    const { spreadsheet } = change;
    const next = mergeMasked<sheets_v4.Schema$SpreadsheetProperties>(
      spreadsheet.properties,
      canonical('SpreadsheetProperties', sent ?? {}),
      mask,
    );
    const { title, locale, timeZone, defaultFormat, spreadsheetTheme, autoRecalc } = spreadsheet.properties;
    if (maskWants(mask, 'locale') && next.locale) checkLocale(next.locale);
    if (maskWants(mask, 'timeZone') && next.timeZone) checkTimeZone(next.timeZone);
    spreadsheet.properties = {
      ...next,
      title: next.title || title,
      locale: next.locale || locale,
      timeZone: next.timeZone || timeZone,
      autoRecalc: next.autoRecalc ?? autoRecalc,
      defaultFormat,
      spreadsheetTheme: next.spreadsheetTheme ?? spreadsheetTheme,
    };
    return undefined;
  },
} satisfies RequestTable;

function existingSheet(change: Change, sheetId: number | null | undefined): Sheet {
  const sheet = sheetById(change.spreadsheet, sheetId ?? 0);
  if (!sheet) throw invalidArgument(`No sheet with id: ${sheetId ?? 0}`);
  return sheet;
}

function checkNew(spreadsheet: Spreadsheet, properties: Sheet['properties']): void {
  checkTitle(spreadsheet, properties.title);
  if (sheetById(spreadsheet, properties.sheetId))
    throw invalidArgument(`Cannot add sheet with duplicate ID: ${properties.sheetId}`);
}

function checkTitle(spreadsheet: Spreadsheet, title: string | null | undefined, own?: Sheet): void {
  if (!title) throw invalidArgument('The sheet name cannot be empty.');
  if (title.length > 100) throw invalidArgument('The sheet name cannot be greater than 100 characters.');
  const same = sheetByTitle(spreadsheet, title);
  if (same && same !== own)
    throw invalidArgument(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function copyTitle(spreadsheet: Spreadsheet, title: string): string {
  const first = `Copy of ${title}`;
  if (!sheetByTitle(spreadsheet, first)) return first;
  for (let number = 2; ; number++) {
    const next = `${first} ${number}`;
    if (!sheetByTitle(spreadsheet, next)) return next;
  }
}

function insertSheet(spreadsheet: Spreadsheet, sheet: Sheet, index: number | undefined): void {
  const count = spreadsheet.sheets.length;
  if (index !== undefined && (index < 0 || index > count))
    throw invalidArgument(`Sheet index must be between 0 and ${count}`);
  spreadsheet.sheets.splice(index ?? count, 0, sheet);
  renumber(spreadsheet);
}

/** Moves a sheet to an index counted before the move. */
function moveSheet(spreadsheet: Spreadsheet, sheet: Sheet, index: number): void {
  const from = spreadsheet.sheets.indexOf(sheet);
  if (index < 0 || index > spreadsheet.sheets.length)
    throw invalidArgument(`Sheet index must be between 0 and ${spreadsheet.sheets.length}`);
  if (index === from || index === from + 1) return;
  spreadsheet.sheets.splice(from, 1);
  spreadsheet.sheets.splice(index > from ? index - 1 : index, 0, sheet);
  renumber(spreadsheet);
}

/** Cuts off what lies outside of the new grid; refuses a grid without cells and frozen lines without others. */
function resizeTo(change: Change, sheet: Sheet, wanted: sheets_v4.Schema$GridProperties): void {
  const grid = wholeGrid(sheet);
  const old = sheet.properties.gridProperties;
  const {
    rowCount: rows,
    columnCount: columns,
    frozenRowCount,
    frozenColumnCount,
  } = {
    ...wanted,
    rowCount: wanted.rowCount ?? 0,
    columnCount: wanted.columnCount ?? 0,
  };
  checkLines('row', rows, frozenRowCount ?? 0, old?.frozenRowCount ?? 0);
  checkLines('column', columns, frozenColumnCount ?? 0, old?.frozenColumnCount ?? 0);
  change.guard(sheet, { ...grid, startRow: rows });
  change.guard(sheet, { ...grid, startColumn: columns });
  if (rows < grid.endRow) deleteLines(change, sheet, 'ROWS', rows, grid.endRow - rows);
  if (columns < grid.endColumn) deleteLines(change, sheet, 'COLUMNS', columns, grid.endColumn - columns);
}

function checkLines(name: 'row' | 'column', count: number, frozen: number, frozenBefore: number): void {
  if (count < 1) throw invalidArgument(`You can't delete all the ${name}s on the sheet.`);
  if (frozen < count) return;
  throw invalidArgument(
    frozen === frozenBefore
      ? `Sorry, it is not possible to delete all non-frozen ${name}s.`
      : `You can't freeze all visible ${name}s on the sheet.`,
  );
}

function renameInFormulas(spreadsheet: Spreadsheet, from: string, to: string): void {
  rewriteFormulas(spreadsheet, (formula, own) =>
    rewriteFormula(formula, { kind: 'rename', from, to }, own === to ? from : own),
  );
}

function checkLocale(locale: string): void {
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(locale.replace('_', '-')).length === 1) return;
  } catch {
    // Not a locale at all: told below.
  }
  throw invalidArgument(`Unsupported locale: ${locale}`);
}

function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
  } catch {
    throw invalidArgument(`Unsupported time zone: ${timeZone}`);
  }
}
