/** Sheets as requests of spreadsheets.batchUpdate, made from their layouts. Pure. */
import { LABELLED_TITLE_FORMAT } from '../standard/sample-label';
import { columnLetters } from '../workbook/cell-address';
import { ANY_NUMBER, type ValidationLayout } from '../workbook/column-layout';
import type { Highlight } from '../workbook/highlights';
import type { Block, Colors, ColumnLayout, Protection, SheetLayout } from '../workbook/layout';
import { FIRST_DATA_ROW, TITLE_ROW } from '../workbook/table';
import { TABLE_MARK } from '../workbook/table-tag';
import type { SheetsRequest } from './remote-tables';
import { upgradeOf } from './sheet-upgrade';

/**
 * Requests that make the sheets of these layouts in a workbook that has none of them. `positions` (0-based) say where
 * each goes, in the order in which they are made; without them they stand first.
 */
export function requestsForSheets(
  layouts: readonly SheetLayout[],
  positions: readonly number[] = layouts.map((_, index) => index),
): SheetsRequest[] {
  return [
    // All sheets before their contents: drop-downs of one may point to another.
    ...layouts.map((layout, index) => addSheet(layout, positions[index] ?? index)),
    ...layouts.flatMap(contentsOf),
  ];
}

/** Request that protects a part of a sheet; `operator` is the only account that may edit under a hard protection. */
export function protectionRequest(
  sheetId: number,
  { block, kind, description }: Protection,
  operator: string,
): SheetsRequest {
  return {
    addProtectedRange: {
      protectedRange: {
        range: block === undefined ? { sheetId } : rangeOf(sheetId, block),
        description,
        ...(kind === 'warning'
          ? { warningOnly: true }
          : { warningOnly: false, editors: { users: [operator], domainUsersCanEdit: false } }),
      },
    },
  };
}

/** Requests that put in the columns that a sheet of an older version lacks; `keys` is its row 1 as it stands. */
export function upgradeRequests(layout: SheetLayout, keys: readonly string[]): SheetsRequest[] {
  const { sheetId } = layout;
  const { insertions, tag, highlights } = upgradeOf(layout, keys);
  return [
    ...insertions.flatMap(({ column, position }) => [
      {
        insertDimension: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: position - 1, endIndex: position },
          inheritFromBefore: position > 1,
        },
      },
      heading({ ...layout, columns: [column] }, position),
      ...columnRequests(layout, column, position),
      ...(column.validation === undefined
        ? [{ setDataValidation: { range: bodyRange(layout, position) } }]
        : []),
    ]),
    ...(tag === undefined ? [] : [tagRequest(sheetId, tag)]),
    ...highlights.map((highlight) => highlightRequest(sheetId, highlight, 0)),
  ];
}

/**
 * Requests that put the sample's label behind a title of the sheet, or take it away; `keys` is its row 1 as it stands. The
 * label is the title's number format, so that the title's text stays as people wrote it.
 */
export function labelRequests(
  { sheetId, labelled, titleHeight, hidden }: SheetLayout,
  keys: readonly string[],
  isSample: boolean,
): SheetsRequest[] {
  const position = keys.indexOf(labelled.key, 1) + 1;
  if (position < 1 || hidden) return [];
  const cell = { fromRow: TITLE_ROW, toRow: TITLE_ROW, fromColumn: position, toColumn: position };
  return [
    {
      repeatCell: {
        range: rangeOf(sheetId, cell),
        cell: isSample
          ? { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: LABELLED_TITLE_FORMAT } } }
          : {},
        fields: 'userEnteredFormat.numberFormat',
      },
    },
    titleHeightRequest(sheetId, isSample ? labelled.titleHeight : titleHeight),
  ];
}

/** Request that takes the label from whichever title of the sheet bears it. */
export function unlabelRequest(sheetId: number): SheetsRequest {
  return {
    repeatCell: {
      range: { sheetId, startRowIndex: TITLE_ROW - 1, endRowIndex: TITLE_ROW },
      cell: {},
      fields: 'userEnteredFormat.numberFormat',
    },
  };
}

function titleHeightRequest(sheetId: number, pixelSize: number): SheetsRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: TITLE_ROW - 1, endIndex: TITLE_ROW },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  };
}

function tagRequest(sheetId: number, tag: string): SheetsRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue: tag } }] }],
      fields: 'userEnteredValue',
    },
  };
}

/** Requests that give a column of a sheet the drop-down or check of its layout; `position` is 1-based, 0 when it is gone. */
export function validationRequests(layout: SheetLayout, key: string, position: number): SheetsRequest[] {
  const column = layout.columns.find((candidate) => candidate.key === key);
  if (position < 1 || column === undefined) return [];
  return validationOf(layout, column, position);
}

/**
 * Requests that give the columns of a sheet the fixed drop-downs of its layout, down to the sheet's end; `keys` is its row 1
 * as it stands.
 */
export function fixedListRequests(layout: SheetLayout, keys: readonly string[]): SheetsRequest[] {
  return layout.columns.flatMap(({ key, validation }) => {
    const position = keys.indexOf(key, 1) + 1;
    if (position < 1 || validation?.kind !== 'list') return [];
    const body = { fromRow: FIRST_DATA_ROW, fromColumn: position, toColumn: position };
    return [{ setDataValidation: { range: rangeOf(layout.sheetId, body), rule: ruleOf(validation) } }];
  });
}

/** `#1f5a87` as the Sheets API writes colours. */
export function colorOf(hex: string): { red: number; green: number; blue: number } {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

function addSheet(layout: SheetLayout, index: number): SheetsRequest {
  return {
    addSheet: {
      properties: {
        sheetId: layout.sheetId,
        title: layout.title,
        index,
        hidden: layout.hidden,
        tabColorStyle: { rgbColor: colorOf(layout.tabColor) },
        gridProperties: {
          rowCount: layout.rowCount,
          columnCount: layout.columns.length,
          frozenRowCount: layout.frozenRows,
          frozenColumnCount: layout.frozenColumns,
        },
      },
    },
  };
}

function contentsOf(layout: SheetLayout): SheetsRequest[] {
  const { sheetId } = layout;
  return [
    heading(layout),
    ...layout.columns.flatMap((column, index) => columnRequests(layout, column, index + 1)),
    ...layout.hiddenRows.map((row) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'ROWS', startIndex: row - 1, endIndex: row },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    })),
    titleHeightRequest(sheetId, layout.titleHeight),
    { setBasicFilter: { filter: { range: rangeOf(sheetId, layout.filter) } } },
    ...layout.highlights.map((highlight, index) => highlightRequest(sheetId, highlight, index)),
  ];
}

/** Request that adds a rule for colours before those with this index or a higher one. */
export function highlightRequest(sheetId: number, highlight: Highlight, index: number): SheetsRequest {
  return {
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: [rangeOf(sheetId, highlight)],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: highlight.formula }] },
          format: colorsOf(highlight.colors),
        },
      },
    },
  };
}

/** Row 1 with the keys, row 2 with the titles and their notes, from this column on (1-based). */
function heading({ sheetId, columns, lineColor }: SheetLayout, from = 1): SheetsRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: from - 1 },
      rows: [
        {
          values: columns.map(({ key }) => ({
            userEnteredValue: { stringValue: key },
            userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } },
          })),
        },
        {
          values: columns.map(({ title, note, titleColors }) => ({
            userEnteredValue: { stringValue: title },
            note,
            userEnteredFormat: {
              backgroundColorStyle: { rgbColor: colorOf(titleColors.background) },
              textFormat: { bold: true, foregroundColorStyle: { rgbColor: colorOf(titleColors.text) } },
              horizontalAlignment: 'CENTER',
              verticalAlignment: 'MIDDLE',
              wrapStrategy: 'WRAP',
              borders: bordersOf(lineColor),
            },
          })),
        },
      ],
      fields: 'userEnteredValue,userEnteredFormat,note',
    },
  };
}

function columnRequests(layout: SheetLayout, column: ColumnLayout, position: number): SheetsRequest[] {
  const { sheetId } = layout;
  const body = bodyRange(layout, position);
  const line = { sheetId, dimension: 'COLUMNS', startIndex: position - 1, endIndex: position };
  return [
    {
      updateDimensionProperties: {
        range: line,
        properties: { pixelSize: column.width, hiddenByUser: column.hidden },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    {
      repeatCell: {
        range: body,
        cell: { userEnteredFormat: bodyFormat(layout, column) },
        fields: 'userEnteredFormat',
      },
    },
    // The key also as metadata of the column, from which row 1 can be repaired.
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: position === 1 ? TABLE_MARK : 'thdt-column',
          metadataValue: column.key,
          location: { dimensionRange: line },
          visibility: 'DOCUMENT',
        },
      },
    },
    ...validationOf(layout, column, position),
  ];
}

function bodyRange({ sheetId, rowCount }: SheetLayout, position: number): SheetsRequest {
  return rangeOf(sheetId, {
    fromRow: FIRST_DATA_ROW,
    toRow: rowCount,
    fromColumn: position,
    toColumn: position,
  });
}

function validationOf(layout: SheetLayout, { validation }: ColumnLayout, position: number): SheetsRequest[] {
  if (validation === undefined) return [];
  return [{ setDataValidation: { range: bodyRange(layout, position), rule: ruleOf(validation) } }];
}

function bodyFormat({ lineColor }: SheetLayout, column: ColumnLayout): SheetsRequest {
  const numberFormat = numberFormatOf(column.numberFormat);
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...colorsOf(column.bodyColors),
    horizontalAlignment: column.align.toUpperCase(),
    verticalAlignment: 'TOP',
    wrapStrategy: column.wrap.toUpperCase(),
    borders: bordersOf(lineColor),
  };
}

function bordersOf(color: string): SheetsRequest {
  const line = { style: 'SOLID', colorStyle: { rgbColor: colorOf(color) } };
  return { top: line, bottom: line, left: line, right: line };
}

function numberFormatOf(pattern: string): { type: string; pattern: string } | undefined {
  if (pattern === 'General') return undefined;
  if (pattern === '@') return { type: 'TEXT', pattern };
  if (pattern.includes('%')) return { type: 'PERCENT', pattern };
  if (pattern.includes('hh')) return { type: 'DATE_TIME', pattern };
  return { type: /[dy]/.test(pattern) ? 'DATE' : 'NUMBER', pattern };
}

function colorsOf({ background, text }: Colors): SheetsRequest {
  return {
    backgroundColorStyle: { rgbColor: colorOf(background) },
    textFormat: { foregroundColorStyle: { rgbColor: colorOf(text) } },
  };
}

function ruleOf(validation: ValidationLayout): SheetsRequest {
  return {
    condition: conditionOf(validation),
    strict: validation.strict,
    inputMessage: validation.message,
    showCustomUi: true,
  };
}

function conditionOf(validation: ValidationLayout): SheetsRequest {
  const values = (...entered: readonly (string | number)[]) =>
    entered.map((value) => ({ userEnteredValue: String(value) }));
  switch (validation.kind) {
    case 'checkbox':
      return { type: 'BOOLEAN' };
    case 'list':
      return { type: 'ONE_OF_LIST', values: values(...validation.values) };
    case 'list-of-column': {
      const { sheetTitle, column, fromRow, toRow } = validation;
      const letters = columnLetters(column);
      const title = sheetTitle.replace(/'/g, "''");
      return {
        type: 'ONE_OF_RANGE',
        values: values(`='${title}'!$${letters}$${fromRow}:$${letters}$${toRow}`),
      };
    }
    case 'date':
      return { type: 'DATE_IS_VALID' };
    case 'number':
      return numberCondition(validation.minimum, validation.maximum, values);
    case 'email':
      return { type: 'TEXT_IS_EMAIL' };
    case 'link':
      return { type: 'TEXT_IS_URL' };
  }
}

function numberCondition(
  minimum: number | undefined,
  maximum: number | undefined,
  values: (...entered: number[]) => unknown[],
): SheetsRequest {
  if (minimum !== undefined && maximum !== undefined)
    return { type: 'NUMBER_BETWEEN', values: values(minimum, maximum) };
  if (minimum !== undefined) return { type: 'NUMBER_GREATER_THAN_EQ', values: values(minimum) };
  if (maximum !== undefined) return { type: 'NUMBER_LESS_THAN_EQ', values: values(maximum) };
  return { type: 'NUMBER_BETWEEN', values: values(-ANY_NUMBER, ANY_NUMBER) };
}

function rangeOf(sheetId: number, { fromRow, toRow, fromColumn, toColumn }: Block): SheetsRequest {
  return {
    sheetId,
    startRowIndex: fromRow - 1,
    ...(toRow === undefined ? {} : { endRowIndex: toRow }),
    startColumnIndex: fromColumn - 1,
    ...(toColumn === undefined ? {} : { endColumnIndex: toColumn }),
  };
}
