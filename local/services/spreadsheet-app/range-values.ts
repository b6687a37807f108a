/** Range: values, formulas, notes, display texts. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import {
  fromLocaleFormula,
  fromR1C1,
  shiftFormula,
  toLocaleFormula,
  toR1C1,
} from '../../state/spreadsheet/formula-text';
import type { Cell, Spreadsheet as SpreadsheetState } from '../../state/spreadsheet/model';
import { cellCount, checkShape } from './area';
import { displayAt, enteredFrom, isEmptyAt, type ScriptValue, scriptValueAt } from './cell-values';
import { RangeCore, readCells, readFirst, updateCells, writeRequests } from './range-core';
import { refuseInvalid } from './strict-validation';

export class RangeValues extends RangeCore {
  getValue(): ScriptValue {
    const { document } = this;
    return readFirst(this, (_cell, row, column, sheet) => scriptValueAt(document.state, sheet, row, column));
  }
  getValues(): ScriptValue[][] {
    const spreadsheet = this.document.settle();
    return readCells(this, (_cell, row, column, sheet) => scriptValueAt(spreadsheet, sheet, row, column));
  }
  getDisplayValue(): string {
    const { document } = this;
    return readFirst(this, (_cell, row, column, sheet) => displayAt(document.state, sheet, row, column));
  }
  getDisplayValues(): string[][] {
    const spreadsheet = this.document.settle();
    return readCells(this, (_cell, row, column, sheet) => displayAt(spreadsheet, sheet, row, column));
  }
  isBlank(): boolean {
    return readCells(this, (_cell, row, column, sheet) => isEmptyAt(sheet, row, column))
      .flat()
      .every((empty) => empty);
  }
  setValue(value: unknown): this {
    writeValues(this, () => value);
    return this;
  }
  setValues(values: unknown[][]): this {
    checkShape(values, this.area);
    writeValues(this, (row, column) => values[row]?.[column]);
    return this;
  }

  getFormula(): string {
    const { document } = this;
    return readFirst(this, (cell) => formulaText(cell, document.state));
  }
  getFormulas(): string[][] {
    const spreadsheet = this.document.settle();
    return readCells(this, (cell) => formulaText(cell, spreadsheet));
  }
  getFormulaR1C1(): string | null {
    return readFirst(this, formulaTextR1C1);
  }
  getFormulasR1C1(): (string | null)[][] {
    return readCells(this, formulaTextR1C1);
  }
  /** Relative references are as seen from the first cell and shift in the others. */
  setFormula(formula: string): this {
    const { locale } = this.document.state.properties;
    const stored = fromLocaleFormula(withEqualsSign(formula), locale);
    writeFormulas(this, (row, column) => toLocaleFormula(shiftFormula(stored, row, column), locale));
    return this;
  }
  setFormulas(formulas: string[][]): this {
    checkShape(formulas, this.area);
    writeFormulas(this, (row, column) => formulas[row]?.[column] ?? '');
    return this;
  }
  setFormulaR1C1(formula: string): this {
    writeR1C1(this, () => formula);
    return this;
  }
  setFormulasR1C1(formulas: string[][]): this {
    checkShape(formulas, this.area);
    writeR1C1(this, (row, column) => formulas[row]?.[column] ?? '');
    return this;
  }

  getNote(): string {
    return readFirst(this, (cell) => cell?.note ?? '');
  }
  getNotes(): string[][] {
    return readCells(this, (cell) => cell?.note ?? '');
  }
  setNote(note: string | null): this {
    writeRequests(this, {
      repeatCell: { range: this.gridRange, cell: note ? { note } : {}, fields: 'note' },
    });
    return this;
  }
  setNotes(notes: (string | null)[][]): this {
    checkShape(notes, this.area);
    this.document.write(cellCount(this.area), (spreadsheet) => [
      updateCells(this, spreadsheet, 'note', (_cell, row, column) => {
        const note = notes[row]?.[column];
        return note ? { note } : {};
      }),
    ]);
    return this;
  }
}

/** Buffers values; they are parsed when the buffer is committed, because formats set before decide how. */
function writeValues(range: RangeCore, valueAt: (row: number, column: number) => unknown): void {
  const { clock } = range.session.execution.workspace;
  range.document.write(cellCount(range.area), (spreadsheet) => [
    valuesRequest(range, spreadsheet, (cell, row, column) => {
      const { value, numberFormat } = enteredFrom(valueAt(row, column), cell, spreadsheet, clock.now());
      refuseInvalid(cell, value, range.area.row - 1 + row, range.area.column - 1 + column);
      return { content: value, numberFormat };
    }),
  ]);
}

/** Formulas are texts in the grammar of the spreadsheet's locale; an empty one clears the cell. */
function writeFormulas(range: RangeCore, textAt: (row: number, column: number) => string): void {
  range.document.write(cellCount(range.area), (spreadsheet) => [
    valuesRequest(range, spreadsheet, (_cell, row, column) => {
      const text = textAt(row, column);
      return { content: text === '' || text === '=' ? {} : { formulaValue: withEqualsSign(text) } };
    }),
  ]);
}

function withEqualsSign(formula: string): string {
  return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
}

function writeR1C1(range: RangeCore, textAt: (row: number, column: number) => string): void {
  const { row: top, column: left } = range.area;
  writeFormulas(range, (row, column) => fromR1C1(textAt(row, column), top - 1 + row, left - 1 + column));
}

interface Content {
  content: sheets_v4.Schema$ExtendedValue;
  numberFormat?: sheets_v4.Schema$NumberFormat | undefined;
}

/** One request for contents, with number formats only where typing brought a new one. */
function valuesRequest(
  range: RangeCore,
  spreadsheet: SpreadsheetState,
  contentAt: (cell: Cell | undefined, row: number, column: number) => Content,
): sheets_v4.Schema$Request {
  let formatted = false;
  const request = updateCells(range, spreadsheet, 'userEnteredValue', (cell, row, column) => {
    const { content, numberFormat } = contentAt(cell, row, column);
    if (numberFormat) formatted = true;
    const format = numberFormat ?? cell?.format?.numberFormat;
    return { userEnteredValue: content, ...(format && { userEnteredFormat: { numberFormat: format } }) };
  });
  if (formatted && request.updateCells)
    request.updateCells.fields = 'userEnteredValue,userEnteredFormat.numberFormat';
  return request;
}

/** Formulas read in the grammar of the spreadsheet's locale. */
function formulaText(cell: Cell | undefined, spreadsheet: SpreadsheetState): string {
  return cell?.formula === undefined ? '' : toLocaleFormula(cell.formula, spreadsheet.properties.locale);
}

function formulaTextR1C1(cell: Cell | undefined, row: number, column: number): string | null {
  return cell?.formula === undefined ? null : toR1C1(cell.formula, row, column);
}
