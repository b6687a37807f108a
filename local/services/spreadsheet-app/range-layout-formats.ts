/** Range: alignment, wrapping, direction, rotation, number formats and borders. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import type { Cell } from '../../state/spreadsheet/model';
import { cellCount, checkShape, mapArea } from './area';
import { type Borders, borderStyleName, bordersOf, bordersRequest } from './borders';
import {
  GENERAL_LEFT,
  horizontalAlignment,
  showHyperlink,
  textDirection,
  textRotation,
  verticalAlignment,
  wrap,
  wrapStrategy,
} from './cell-attributes';
import type { EnumValue } from './enums';
import { numberFormatOf, patternText } from './number-format';
import {
  fillFormat,
  fillFormats,
  readCells,
  readFirst,
  readFormat,
  readFormats,
  updateCells,
  writeRequests,
} from './range-core';
import { RangeFontFormats } from './range-font-formats';
import { TextRotation } from './text-rotation';

export class RangeLayoutFormats extends RangeFontFormats {
  getHorizontalAlignment(): string {
    return readFirst(this, (cell, row, column) => alignmentText(this, cell, row, column));
  }
  getHorizontalAlignments(): string[][] {
    return readCells(this, (cell, row, column) => alignmentText(this, cell, row, column));
  }
  setHorizontalAlignment(value: string | null): this {
    fillFormat(this, horizontalAlignment, value);
    rememberNormal(this, () => value);
    return this;
  }
  setHorizontalAlignments(values: (string | null)[][]): this {
    fillFormats(this, horizontalAlignment, values);
    rememberNormal(this, (row, column) => values[row]?.[column] ?? null);
    return this;
  }
  getVerticalAlignment(): string {
    return readFormat(this, verticalAlignment);
  }
  getVerticalAlignments(): string[][] {
    return readFormats(this, verticalAlignment);
  }
  setVerticalAlignment(value: string | null): this {
    fillFormat(this, verticalAlignment, value);
    return this;
  }
  setVerticalAlignments(values: (string | null)[][]): this {
    fillFormats(this, verticalAlignment, values);
    return this;
  }
  getTextDirection(): EnumValue | null {
    return readFormat(this, textDirection);
  }
  getTextDirections(): (EnumValue | null)[][] {
    return readFormats(this, textDirection);
  }
  setTextDirection(value: EnumValue | null): this {
    fillFormat(this, textDirection, value);
    return this;
  }
  setTextDirections(values: (EnumValue | null)[][]): this {
    fillFormats(this, textDirection, values);
    return this;
  }
  getWrap(): boolean {
    return readFormat(this, wrap);
  }
  getWraps(): boolean[][] {
    return readFormats(this, wrap);
  }
  setWrap(value: boolean): this {
    fillFormat(this, wrap, value);
    return this;
  }
  setWraps(values: boolean[][]): this {
    fillFormats(this, wrap, values);
    return this;
  }
  getWrapStrategy(): EnumValue {
    return readFormat(this, wrapStrategy);
  }
  getWrapStrategies(): EnumValue[][] {
    return readFormats(this, wrapStrategy);
  }
  setWrapStrategy(value: EnumValue): this {
    fillFormat(this, wrapStrategy, value);
    return this;
  }
  setWrapStrategies(values: EnumValue[][]): this {
    fillFormats(this, wrapStrategy, values);
    return this;
  }
  setShowHyperlink(showLink: boolean): this {
    fillFormat(this, showHyperlink, showLink);
    return this;
  }

  getTextRotation(): TextRotation {
    return readFormat(this, textRotation);
  }
  getTextRotations(): TextRotation[][] {
    return readFormats(this, textRotation);
  }
  setTextRotation(rotation: number | TextRotation): this {
    fillFormat(
      this,
      textRotation,
      typeof rotation === 'number' ? new TextRotation(rotation, false) : rotation,
    );
    return this;
  }
  setTextRotations(rotations: TextRotation[][]): this {
    fillFormats(this, textRotation, rotations);
    return this;
  }
  setVerticalText(isVertical: boolean): this {
    fillFormat(this, textRotation, new TextRotation(0, isVertical));
    return this;
  }

  getNumberFormat(): string {
    const { locale } = this.document.state.properties;
    return readFirst(this, (cell) => patternText(cell?.format?.numberFormat ?? undefined, locale));
  }
  getNumberFormats(): string[][] {
    const { locale } = this.document.state.properties;
    return readCells(this, (cell) => patternText(cell?.format?.numberFormat ?? undefined, locale));
  }
  setNumberFormat(pattern: string): this {
    writeRequests(this, {
      repeatCell: {
        range: this.gridRange,
        cell: numberFormatCell(pattern),
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    return this;
  }
  setNumberFormats(patterns: string[][]): this {
    checkShape(patterns, this.area);
    this.document.write(cellCount(this.area), (spreadsheet) => [
      updateCells(this, spreadsheet, 'userEnteredFormat.numberFormat', (_cell, row, column) =>
        numberFormatCell(patterns[row]?.[column] ?? ''),
      ),
    ]);
    return this;
  }

  getBorder(): Borders | null {
    return readFirst(this, (cell) => bordersOf(cell?.format?.borders));
  }
  getBorders(): (Borders | null)[][] {
    return readCells(this, (cell) => bordersOf(cell?.format?.borders));
  }
  /** A side given as null keeps what it has, false removes it. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: EnumValue | null = null,
  ): this {
    const sides = { top, left, bottom, right, innerVertical: vertical, innerHorizontal: horizontal };
    const request = bordersRequest(this.gridRange, sides, color, borderStyleName(style));
    if (request) writeRequests(this, request);
    return this;
  }
}

function numberFormatCell(pattern: string): sheets_v4.Schema$CellData {
  if (typeof pattern !== 'string') throw new ScriptError('Invalid argument: numberFormat');
  const numberFormat = numberFormatOf(pattern);
  return numberFormat ? { userEnteredFormat: { numberFormat } } : {};
}

function alignmentText(
  range: RangeLayoutFormats,
  cell: Cell | undefined,
  row: number,
  column: number,
): string {
  const text = horizontalAlignment.read(cell?.format);
  const normal = text === 'general' && range.document.normalAligned.has(`${range.sheetId}/${row}/${column}`);
  return normal ? GENERAL_LEFT : text;
}

function rememberNormal(
  range: RangeLayoutFormats,
  valueAt: (row: number, column: number) => string | null,
): void {
  const { area, document, sheetId } = range;
  mapArea(area, (row, column) => {
    const value = valueAt(row - area.row + 1, column - area.column + 1);
    const key = `${sheetId}/${row}/${column}`;
    if (value === 'normal' || value === GENERAL_LEFT) document.normalAligned.add(key);
    else document.normalAligned.delete(key);
  });
}
