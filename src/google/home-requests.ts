/** The home sheet as requests of spreadsheets.batchUpdate. Pure. */
import type { HomeCell, HomeLayout, HomeStyle } from '../workbook/home';
import { ACCENTS, COMPUTED_BODY, INK, LINE, TONES, WHITE } from '../workbook/palette';
import type { SheetsRequest } from './remote-tables';
import { colorOf, highlightRequest } from './sheet-requests';

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly text?: string;
  readonly background?: string;
  readonly align?: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly format?: { readonly type: 'DATE' | 'PERCENT'; readonly pattern: string };
}

export const HOME_LOOKS: Readonly<Record<HomeStyle, Look>> = {
  title: { bold: true, size: 16, text: ACCENTS.about },
  line: { text: INK },
  note: { size: 9, text: '#5f6368' },
  section: { bold: true, text: WHITE, background: ACCENTS.about },
  head: { bold: true, text: INK, background: COMPUTED_BODY },
  label: { text: INK },
  value: { bold: true, text: INK, align: 'CENTER' },
  date: { text: INK, align: 'CENTER', format: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
  percent: { text: INK, align: 'CENTER', format: { type: 'PERCENT', pattern: '0%' } },
  link: { text: '#0b57d0' },
};

/** Makes the sheet as the workbook's first. Its formulas need the tables' sheets to be there. */
export function homeRequests(layout: HomeLayout): SheetsRequest[] {
  const { sheetId } = layout;
  return [
    ...contentRequests(layout),
    ...homeLook(layout),
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId },
          description: `THĐT: ${layout.title} do chương trình tính`,
          warningOnly: true,
        },
      },
    },
  ];
}

/** Everything but the contents and the protection, on a sheet that has neither cells that are one nor rules for colours. */
export function homeLook(layout: HomeLayout): SheetsRequest[] {
  const { sheetId, widths } = layout;
  const columns = (from: number, to: number, properties: SheetsRequest) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: from - 1, endIndex: to },
      properties,
      fields: Object.keys(properties).join(','),
    },
  });
  const rows = (row: number, properties: SheetsRequest) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: row - 1, endIndex: row },
      properties,
      fields: Object.keys(properties).join(','),
    },
  });
  return [
    ...formatRequests(layout),
    ...widths.map((pixelSize, index) => columns(index + 1, index + 1, { pixelSize })),
    columns(layout.hiddenColumnsFrom, layout.columns, { hiddenByUser: true }),
    // keeps the shown columns apart from the helpers
    columns(widths.length + 1, layout.hiddenColumnsFrom - 1, { pixelSize: 20 }),
    rows(1, { hiddenByUser: true }),
    ...layout.tables.map(({ fromRow, toRow, toColumn = widths.length }) => ({
      updateBorders: {
        range: {
          sheetId,
          startRowIndex: fromRow - 1,
          endRowIndex: toRow,
          startColumnIndex: 0,
          endColumnIndex: toColumn,
        },
        ...Object.fromEntries(
          ['top', 'bottom', 'left', 'right', 'innerHorizontal', 'innerVertical'].map((side) => [
            side,
            { style: 'SOLID', colorStyle: { rgbColor: colorOf(LINE) } },
          ]),
        ),
      },
    })),
    ...layout.wideTexts.map(({ row, toRow = row, fromColumn, toColumn }) => ({
      mergeCells: {
        range: {
          sheetId,
          startRowIndex: row - 1,
          endRowIndex: toRow,
          startColumnIndex: fromColumn - 1,
          endColumnIndex: toColumn,
        },
        mergeType: 'MERGE_ROWS',
      },
    })),
    ...layout.wideTexts.flatMap(({ row, height }) =>
      height === undefined ? [] : [rows(row, { pixelSize: height })],
    ),
    // each goes before the ones already there: what is due shows over the others
    ...(layout.highlights ?? []).map((highlight) => highlightRequest(sheetId, highlight, 0)),
    ...layout.tasks.map((rows) => dueRule(layout, rows)),
  ];
}

/** The empty sheet, to be made before the others so that it stands first. */
export function homeSheetRequest({ sheetId, title, rows, columns }: HomeLayout): SheetsRequest {
  return {
    addSheet: {
      properties: {
        sheetId,
        title,
        index: 0,
        tabColorStyle: { rgbColor: colorOf(ACCENTS.about) },
        gridProperties: { rowCount: rows, columnCount: columns, frozenRowCount: 0, hideGridlines: true },
      },
    },
  };
}

function contentRequests(layout: HomeLayout): SheetsRequest[] {
  return [gridRequest(layout, 'userEnteredValue', homeCell)];
}

function formatRequests(layout: HomeLayout): SheetsRequest[] {
  const { widths } = layout;
  // a section's colour runs over its whole line
  const lines = layout.cells.flatMap((cell) =>
    cell.style === 'section' ? widths.map((_, index): HomeCell => ({ ...cell, column: index + 1 })) : [cell],
  );
  return [
    gridRequest({ ...layout, cells: lines }, 'userEnteredFormat', ({ style }) =>
      style === undefined ? {} : { userEnteredFormat: formatOf(style) },
    ),
  ];
}

function gridRequest(
  { sheetId, rows, columns, cells }: HomeLayout,
  fields: string,
  cellOf: (cell: HomeCell) => SheetsRequest,
): SheetsRequest {
  const grid: SheetsRequest[][] = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => ({})),
  );
  for (const cell of cells) {
    const line = grid[cell.row - 1];
    if (line) line[cell.column - 1] = cellOf(cell);
  }
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: 0 },
      rows: grid.map((values) => ({ values })),
      fields,
    },
  };
}

/** A text or a formula as a cell of a request. */
export function homeCell({ content }: Pick<HomeCell, 'content'>): SheetsRequest {
  return {
    userEnteredValue: content.startsWith('=') ? { formulaValue: content } : { stringValue: content },
  };
}

function formatOf(style: HomeStyle): SheetsRequest {
  const { bold, size, text, background, align, format } = HOME_LOOKS[style];
  return {
    textFormat: {
      ...(bold && { bold }),
      ...(size && { fontSize: size }),
      ...(text && { foregroundColorStyle: { rgbColor: colorOf(text) } }),
    },
    ...(background && { backgroundColorStyle: { rgbColor: colorOf(background) } }),
    ...(align && { horizontalAlignment: align }),
    ...(format && { numberFormat: format }),
    verticalAlignment: 'MIDDLE',
    wrapStrategy: 'WRAP',
  };
}

function dueRule({ sheetId }: HomeLayout, { fromRow, toRow }: HomeLayout['tasks'][number]): SheetsRequest {
  return {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [
          { sheetId, startRowIndex: fromRow - 1, endRowIndex: toRow, startColumnIndex: 1, endColumnIndex: 3 },
        ],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: dueFormula(fromRow) }] },
          format: {
            backgroundColorStyle: { rgbColor: colorOf(TONES.attention.background) },
            textFormat: { foregroundColorStyle: { rgbColor: colorOf(TONES.attention.text) } },
          },
        },
      },
    },
  };
}

/** Due today or late, and not done. Without argument separators, so that it reads the same in every locale. */
export function dueFormula(row: number): string {
  return `=($B${row}<>"")*($B${row}<=TODAY())*($C${row}<>"Đã xong")`;
}
