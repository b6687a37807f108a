/** A school's sheet of formulas brought up to the present layout from outside: what is read of it, and the requests. */
import type { HomeLayout } from '../workbook/home';
import { renewedCells, renewedRuns } from '../workbook/home-renewal';
import { homeCell, homeLook } from './home-requests';
import type { SheetsRequest } from './remote-tables';
import { address, field, listField, type RestRequest, textField } from './rest';
import { SPREADSHEETS } from './sheets-calls';

const FIELDS =
  'sheets(properties(sheetId,gridProperties(rowCount,columnCount)),conditionalFormats(ranges(sheetId)),data(rowData(values(userEnteredValue))))';

export interface PresentHome {
  readonly sheetId: number;
  readonly rows: number;
  readonly columns: number;
  /** How many rules for colours it has. */
  readonly rules: number;
  /** Formulas, and values where there is none, from A1 on. */
  readonly contents: readonly (readonly unknown[])[];
}

/** Request for what `homeRenewal` must know. */
export function homeRequest(spreadsheetId: string, title: string): RestRequest {
  const ranges = `'${title.replace(/'/g, "''")}'`;
  return { method: 'get', url: address(`${SPREADSHEETS}/${spreadsheetId}`, { ranges, fields: FIELDS }) };
}

/** The sheet in the answer of `homeRequest`. */
export function homeIn(body: unknown): PresentHome {
  const [sheet] = listField(body, 'sheets');
  const properties = field(sheet, 'properties');
  const grid = field(properties, 'gridProperties');
  const [data] = listField(sheet, 'data');
  return {
    sheetId: numberField(properties, 'sheetId'),
    rows: numberField(grid, 'rowCount'),
    columns: numberField(grid, 'columnCount'),
    rules: listField(sheet, 'conditionalFormats').length,
    contents: listField(data, 'rowData').map((row) =>
      listField(row, 'values').map((cell) => contentOf(field(cell, 'userEnteredValue'))),
    ),
  };
}

/** Contents and look as the layout has them; what people typed stays. */
export function homeRenewal(layout: HomeLayout, present: PresentHome): SheetsRequest[] {
  const { sheetId, rules, contents } = present;
  const missing = [
    { dimension: 'ROWS', length: layout.rows - present.rows },
    { dimension: 'COLUMNS', length: layout.columns - present.columns },
  ].filter(({ length }) => length > 0);
  const area = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: layout.rows,
    startColumnIndex: 0,
    endColumnIndex: layout.columns,
  };
  return [
    ...missing.map((dimension) => ({ appendDimension: { sheetId, ...dimension } })),
    { unmergeCells: { range: area } },
    ...renewedRuns(renewedCells(layout, contents)).map((cells) => ({
      updateCells: {
        start: { sheetId, rowIndex: (cells[0]?.row ?? 1) - 1, columnIndex: (cells[0]?.column ?? 1) - 1 },
        rows: [{ values: cells.map(({ content }) => (content === '' ? {} : homeCell({ content }))) }],
        fields: 'userEnteredValue',
      },
    })),
    ...Array.from({ length: rules }, () => ({ deleteConditionalFormatRule: { sheetId, index: 0 } })),
    ...homeLook({ ...layout, sheetId }),
  ];
}

function contentOf(value: unknown): unknown {
  return (
    textField(value, 'formulaValue') ??
    field(value, 'stringValue') ??
    field(value, 'numberValue') ??
    field(value, 'boolValue')
  );
}

function numberField(value: unknown, name: string): number {
  const found = field(value, name);
  return typeof found === 'number' ? found : 0;
}
