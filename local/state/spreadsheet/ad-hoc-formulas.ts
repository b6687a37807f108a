/** Results of formulas that stand in no cell: of conditional formats, filters and data validation. */
import { computedValue } from './computed';
import { nameOwnSheet } from './formula-text';
import type { CellError, Primitive, Sheet, Spreadsheet } from './model';

/** A formula in en_US grammar whose references without a title are to cells of `sheet`. */
export interface AdHocFormula {
  readonly sheet: Sheet;
  readonly formula: string;
}

const TITLE = 'thdt ad hoc';

/** The results of formulas against the cells of a spreadsheet, in their order; the spreadsheet stays as it is. */
export function evaluateFormulas(
  spreadsheet: Spreadsheet,
  formulas: readonly AdHocFormula[],
): (Primitive | CellError | undefined)[] {
  const helper: Sheet = {
    properties: {
      sheetId: -1,
      title: TITLE,
      index: spreadsheet.sheets.length,
      sheetType: 'GRID',
      gridProperties: { rowCount: Math.max(1, formulas.length), columnCount: 1 },
    },
    rows: formulas.map(({ sheet, formula }) => [{ formula: nameOwnSheet(formula, sheet.properties.title) }]),
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
  const book: Spreadsheet = { ...spreadsheet, sheets: [...spreadsheet.sheets, helper] };
  return formulas.map((_, row) => computedValue(book, helper, row, 0));
}
