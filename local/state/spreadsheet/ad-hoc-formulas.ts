/** Results of formulas that stand in no cell: of conditional formats, filters and data validation. */
import { computedValue } from './computed';
import { hasArrayFormula } from './engine/array-formulas';
import { nameOwnSheet } from './formula-text';
import { tokenize } from './formula-tokens';
import { sheetByTitle } from './grid';
import type { Cell, CellError, Primitive, Row, Sheet, Spreadsheet } from './model';

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
  const texts = formulas.map(({ sheet, formula }) => nameOwnSheet(formula, sheet.properties.title));
  const helper: Sheet = {
    properties: {
      sheetId: -1,
      title: TITLE,
      index: spreadsheet.sheets.length,
      sheetType: 'GRID',
      gridProperties: { rowCount: Math.max(1, formulas.length), columnCount: 1 },
    },
    rows: texts.map((formula) => [{ formula }]),
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
  const sheets = resultsOnly(spreadsheet, texts) ?? spreadsheet.sheets;
  const book: Spreadsheet = { ...spreadsheet, sheets: [...sheets, helper] };
  return formulas.map((_, row) => computedValue(book, helper, row, 0));
}

/**
 * The sheets that the formulas read, with results in place of their formulas, so that nothing is computed twice. Undefined
 * when the formulas may read anything, or a result is one that no value stands for.
 */
function resultsOnly(spreadsheet: Spreadsheet, formulas: readonly string[]): Sheet[] | undefined {
  if (hasArrayFormula(spreadsheet)) return undefined;
  const read = sheetsRead(spreadsheet, formulas);
  if (!read) return undefined;
  const sheets: Sheet[] = [];
  for (const sheet of read) {
    const copy = withResults(spreadsheet, sheet);
    if (!copy) return undefined;
    sheets.push(copy);
  }
  return sheets;
}

function sheetsRead(spreadsheet: Spreadsheet, formulas: readonly string[]): Set<Sheet> | undefined {
  const read = new Set<Sheet>();
  for (const formula of formulas)
    for (const { kind, text, reference } of tokenize(formula)) {
      if (kind === 'name' && !/^(true|false)$/i.test(text)) return undefined;
      if (/^indirect$/i.test(text)) return undefined;
      const sheet = reference?.sheetTitle && sheetByTitle(spreadsheet, reference.sheetTitle);
      if (sheet) read.add(sheet);
    }
  return read;
}

function withResults(spreadsheet: Spreadsheet, sheet: Sheet): Sheet | undefined {
  const hasFormula = (row: Row | undefined) => row?.some((cell) => cell?.formula !== undefined);
  if (!sheet.rows.some(hasFormula)) return sheet;
  const rows: (Row | undefined)[] = [];
  for (const [index, row] of sheet.rows.entries()) {
    if (!row || !hasFormula(row)) {
      rows.push(row);
      continue;
    }
    const cells: (Cell | undefined)[] = [];
    for (const [column, cell] of row.entries()) {
      const result =
        cell?.formula === undefined ? cell?.value : computedValue(spreadsheet, sheet, index, column);
      if (typeof result === 'object') return undefined;
      // a formula that gives no text is not an empty cell
      if (cell?.formula !== undefined && (result === undefined || result === ''))
        cells.push({ formula: '=""' });
      else cells.push(result === undefined ? undefined : { value: result });
    }
    rows.push(cells);
  }
  return { ...sheet, rows };
}
