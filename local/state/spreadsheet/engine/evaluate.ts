/** Computes all formulas of a spreadsheet with the engine and keeps only the results. */
import type { CellArrayStructure, Model } from '@ironcalc/wasm';
import { errorText, typeOfPattern } from '../display';
import { type Reference, tokenize } from '../formula-tokens';
import { sheetByTitle } from '../grid';
import { referredCell } from '../inferred-format';
import { localeRules } from '../locale';
import type { Cell, CellError, Primitive, Sheet, Spreadsheet } from '../model';
import { columnLetters, quoteTitle } from '../ranges';
import { mayFillCells } from './array-formulas';
import { type CustomFunctions, customFunctionsOf } from './custom';
import { newModel } from './ironcalc';
import { errorOf } from './messages';
import type { OutsideArgument } from './outside';
import { engineInput, OutsideCalls } from './outside-calls';
import { drawsFor } from './random';
import { ENGINE_DIALECT, referredBounds, translateFormula } from './translate';

export type Result = Primitive | CellError;

export interface Evaluation {
  /** Result at a sheet's cell (0-based): of its formula, or of an array formula that fills it. */
  at(sheet: Sheet, row: number, column: number): Result | undefined;
  /** Size of the block that an array formula fills, from its own cell on; undefined for one cell. */
  blockAt(sheet: Sheet, row: number, column: number): { rows: number; columns: number } | undefined;
  /** Whether a result depends on the time, and how finely. */
  readonly reads: 'nothing' | 'day' | 'moment';
}

interface FormulaCell {
  readonly engineSheet: number;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const PRECISE = '0.00000000000000E+0';
const ENGINE_TITLE_LIMIT = 31;
const LAST_ROW = 1_048_576;

/** Evaluates every formula. `now` gives ms since the Unix epoch and is asked only by TODAY() and NOW(). */
export function evaluate(spreadsheet: Spreadsheet, now: () => number): Evaluation {
  const sheets = involvedSheets(spreadsheet);
  const model = newModel();
  try {
    return new Run(spreadsheet, sheets, model, now).evaluation();
  } finally {
    model.free();
  }
}

/** Sheets with formulas, and those they refer to. */
function involvedSheets(spreadsheet: Spreadsheet): Sheet[] {
  const involved = new Set<Sheet>();
  // A named range or INDIRECT may lead anywhere.
  const leadsElsewhere = spreadsheet.namedRanges.length > 0 ? /[!a-z]/i : /!|indirect/i;
  for (const sheet of spreadsheet.sheets) {
    for (const row of sheet.rows) {
      for (const cell of row ?? []) {
        if (cell?.formula === undefined) continue;
        involved.add(sheet);
        if (!leadsElsewhere.test(cell.formula)) continue;
        for (const token of tokenize(cell.formula)) {
          if (token.kind === 'name' || /^indirect$/i.test(token.text)) return spreadsheet.sheets;
          const title = token.reference?.sheetTitle;
          const referred = title === undefined ? undefined : sheetByTitle(spreadsheet, title);
          if (referred) involved.add(referred);
        }
      }
    }
  }
  return spreadsheet.sheets.filter((sheet) => involved.has(sheet));
}

class Run {
  private readonly titles = new Map<Sheet, string>();
  private readonly formulas: FormulaCell[] = [];
  private readonly refused = new Map<FormulaCell, CellError>();
  private readonly results = new Map<Sheet, Map<number, Result>>();
  private readonly blocks = new Map<Sheet, Map<number, { rows: number; columns: number }>>();
  private readonly custom: CustomFunctions | undefined;
  private readonly outside: OutsideCalls;
  private readonly templates = new Map<FormulaCell, string>();
  private readonly draws = new Map<FormulaCell, () => number>();
  private reads: Evaluation['reads'] = 'nothing';

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly sheets: readonly Sheet[],
    private readonly model: Model,
    private readonly now: () => number,
  ) {
    this.custom = customFunctionsOf(spreadsheet);
    // The engine's sheets are those involved, one for digits, and one for each call that it cannot compute.
    this.outside = new OutsideCalls(
      model,
      sheets.length + 1,
      (engineSheet, row, column) => this.engineValue(engineSheet, row, column, '='),
      (engineSheet, row, column) => blockSize(model.getCellArrayStructure(engineSheet, row + 1, column + 1)),
      this.custom,
    );
  }

  evaluation(): Evaluation {
    this.nameSheets();
    for (const [index, sheet] of this.sheets.entries()) this.enterValues(sheet, index);
    for (const cell of this.formulas) this.enterFormula(cell);
    this.model.resumeEvaluation();
    this.model.evaluate();
    this.outside.settle();
    this.readResults();
    const { results, blocks } = this;
    return {
      blockAt: (sheet, row, column) => blocks.get(sheet)?.get(key(row, column)),
      at: (sheet, row, column) => results.get(sheet)?.get(key(row, column)),
      reads: this.reads,
    };
  }

  /** Titles stay as they are where the engine allows it, so that INDIRECT finds them. */
  private nameSheets(): void {
    this.sheets.forEach((sheet, index) => {
      const { title } = sheet.properties;
      const allowed = title.length <= ENGINE_TITLE_LIMIT && !/[:\\/?*[\]']/.test(title);
      const name = allowed ? title : `thdt_${index}`;
      if (index > 0) this.model.newSheet();
      this.model.renameSheet(index, `thdt_name_${index}`);
      this.titles.set(sheet, name);
    });
    for (const [index, sheet] of this.sheets.entries())
      this.model.renameSheet(index, this.titles.get(sheet) ?? '');
    // One more sheet, for the digits that fifteen places leave out.
    this.model.newSheet();
    this.setPrecise(this.sheets.length, 1);
  }

  private setPrecise(engineSheet: number, columns: number): void {
    const area = { sheet: engineSheet, row: 1, column: 1, width: columns, height: LAST_ROW };
    this.model.updateRangeStyle(area, 'num_fmt', PRECISE);
  }

  private enterValues(sheet: Sheet, engineSheet: number): void {
    const width = sheet.rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 1);
    this.setPrecise(engineSheet, width + 26);
    sheet.rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell?.formula !== undefined)
          this.formulas.push({ engineSheet, sheet, row, column, formula: cell.formula });
        else if (cell?.value !== undefined && cell.value !== '')
          this.model.setUserInput(engineSheet, row + 1, column + 1, engineInput(cell.value));
      });
    });
  }

  private enterFormula(cell: FormulaCell): void {
    const translation = translateFormula(cell.formula, {
      spreadsheet: this.spreadsheet,
      sheet: cell.sheet,
      dialect: ENGINE_DIALECT,
      decimalComma: localeRules(this.spreadsheet.properties.locale).decimal === ',',
      engineTitle: (sheet) => this.titles.get(sheet) ?? sheet.properties.title,
      draw: () => this.draw(cell),
      custom: this.custom?.names,
      outside: (name, args) =>
        this.outside.add(
          name,
          args.map(({ expression, reference }) => ({
            expression,
            read: reference && this.reader(cell.sheet, reference),
          })),
        ),
      now: (precision) => {
        if (this.reads !== 'moment') this.reads = precision;
        return this.now();
      },
    });
    let input: string;
    if ('error' in translation) {
      this.refused.set(cell, translation.error);
      input = `=${errorText(translation.error.type).replace('#ERROR!', '#VALUE!')}`;
    } else input = translation.formula;
    this.templates.set(cell, input);
    this.outside.enter(cell.engineSheet, cell.row, cell.column, input);
  }

  /** The next random number of a cell. */
  private draw(cell: FormulaCell): number {
    const { id, revision } = this.spreadsheet;
    const draws =
      this.draws.get(cell) ?? drawsFor(`${id}/${revision}/${cell.engineSheet}/${cell.row}/${cell.column}`);
    this.draws.set(cell, draws);
    return draws();
  }

  /** Reads the cells of a reference, without those below the last row that holds anything. */
  private reader(own: Sheet, reference: Reference): (() => OutsideArgument) | undefined {
    const sheet =
      reference.sheetTitle === undefined ? own : sheetByTitle(this.spreadsheet, reference.sheetTitle);
    if (!sheet) return undefined;
    const bounds = referredBounds(sheet, reference);
    const { startColumn } = bounds;
    const width = bounds.endColumn - startColumn;
    const height = Math.max(1, Math.min(bounds.endRow, sheet.rows.length) - bounds.startRow);
    return () => ({
      columns: Array.from({ length: width }, (_, column) => columnLetters(startColumn + column)),
      values: Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (_, column) => {
          const value = this.valueAt(sheet, bounds.startRow + row, startColumn + column);
          return typeof value === 'object' ? undefined : value;
        }),
      ),
      dates: Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (_, column) =>
          isDate(sheet.rows[bounds.startRow + row]?.[startColumn + column]),
        ),
      ),
    });
  }

  /** The value of a cell while the engine is at work. */
  private valueAt(sheet: Sheet, row: number, column: number): Result | undefined {
    const cell = sheet.rows[row]?.[column];
    const engineSheet = this.sheets.indexOf(sheet);
    return cell?.formula === undefined || engineSheet < 0
      ? cell?.value
      : this.engineValue(engineSheet, row, column, cell.formula, sheet);
  }

  private readResults(): void {
    const inexact: { sheet: Sheet; at: number; value: number; name: string }[] = [];
    for (const cell of this.formulas) {
      for (const [row, column] of this.filledBy(cell)) {
        const own = row === cell.row && column === cell.column;
        const refused = own ? this.refused.get(cell) : undefined;
        const result = refused ?? this.resultAt(cell, row, column);
        this.keep(cell.sheet, key(row, column), result);
        if (typeof result === 'number' && !isExact(result)) {
          const title = quoteTitle(this.titles.get(cell.sheet) ?? '');
          const name = `${title}!${columnLetters(column)}${row + 1}`;
          inexact.push({ sheet: cell.sheet, at: key(row, column), value: result, name });
        }
      }
    }
    this.addRemainders(inexact);
  }

  /** The engine shows fifteen digits; the difference to them, computed exactly, brings back the rest. */
  private addRemainders(inexact: readonly { sheet: Sheet; at: number; value: number; name: string }[]): void {
    if (inexact.length === 0) return;
    const engineSheet = this.sheets.length;
    this.model.pauseEvaluation();
    inexact.forEach(({ name, value }, index) => {
      this.model.setUserInput(engineSheet, index + 1, 1, `=${name}-(${value.toExponential()})`);
    });
    this.model.resumeEvaluation();
    this.model.evaluate();
    inexact.forEach(({ sheet, at, value }, index) => {
      const remainder = Number(this.model.getFormattedCellValue(engineSheet, index + 1, 1));
      if (Number.isFinite(remainder)) this.keep(sheet, at, value + remainder);
    });
  }

  private keep(sheet: Sheet, at: number, result: Result): void {
    const results = this.results.get(sheet) ?? new Map<number, Result>();
    this.results.set(sheet, results);
    results.set(at, result);
  }

  /** The cells a formula's result takes: its own, or the block that an array fills. */
  private filledBy({ engineSheet, sheet, row, column, formula }: FormulaCell): [number, number][] {
    if (!mayFillCells(formula)) return [[row, column]];
    const structure = this.model.getCellArrayStructure(engineSheet, row + 1, column + 1);
    const size = blockSize(structure);
    if (size.rows * size.columns > 1) {
      const blocks = this.blocks.get(sheet) ?? new Map<number, { rows: number; columns: number }>();
      this.blocks.set(sheet, blocks);
      blocks.set(key(row, column), size);
    }
    const cells: [number, number][] = [];
    for (let r = 0; r < size.rows; r++)
      for (let c = 0; c < size.columns; c++) cells.push([row + r, column + c]);
    return cells;
  }

  private resultAt(cell: FormulaCell, row: number, column: number): Result {
    const result = this.engineValue(cell.engineSheet, row, column, cell.formula, cell.sheet);
    if (typeof result !== 'object') return result;
    return this.outside.errorIn(this.templates.get(cell) ?? '', result.type) ?? result;
  }

  private engineValue(
    engineSheet: number,
    row: number,
    column: number,
    formula: string,
    sheet?: Sheet,
  ): Result {
    const text = this.model.getFormattedCellValue(engineSheet, row + 1, column + 1);
    switch (this.model.getCellType(engineSheet, row + 1, column + 1)) {
      case CELL_TYPE.number:
        return this.numberAt(engineSheet, row, column, text);
      case CELL_TYPE.logical:
        return text === 'TRUE';
      case CELL_TYPE.error:
        return errorOf(text, formula, {
          hasSheet: (title) => sheetByTitle(this.spreadsheet, title) !== undefined,
          valueOf: ({ reference }) => {
            const place = sheet && reference && referredCell(this.spreadsheet, sheet, reference);
            return place && this.valueAt(place.sheet, place.row, place.column);
          },
        });
      default:
        return text;
    }
  }

  private numberAt(engineSheet: number, row: number, column: number, text: string): number {
    const value = Number(text);
    if (/E[+-]/.test(text) && Number.isFinite(value)) return value;
    // Functions of dates and percents give the cell a format of their own.
    const area = { sheet: engineSheet, row: row + 1, column: column + 1, width: 1, height: 1 };
    this.model.updateRangeStyle(area, 'num_fmt', PRECISE);
    return Number(this.model.getFormattedCellValue(engineSheet, row + 1, column + 1));
  }
}

/** Whole numbers of at most fifteen digits come out of the engine as they are. */
function isExact(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 1e15;
}

const CELL_TYPE = { number: 1, logical: 4, error: 16 };

function blockSize(structure: CellArrayStructure): { rows: number; columns: number } {
  const size =
    typeof structure === 'object' && 'DynamicAnchor' in structure ? structure.DynamicAnchor : undefined;
  return size ? { columns: size[0], rows: size[1] } : { rows: 1, columns: 1 };
}

/** A number that identifies a cell within a sheet (18,278 columns at most). */
function key(row: number, column: number): number {
  return row * 32_768 + column;
}

function isDate(cell: Cell | undefined): boolean {
  const { type, pattern } = cell?.format?.numberFormat ?? {};
  return (
    /^(DATE|TIME|DATE_TIME)$/.test(type ?? '') || /^(DATE|TIME|DATE_TIME)$/.test(typeOfPattern(pattern ?? ''))
  );
}
