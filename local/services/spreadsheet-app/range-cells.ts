/** Range: clearing, merging, copying, moving, sorting and other changes of whole blocks of cells. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { type Area, areaOf, contains, gridRangeOf, intersects } from './area';
import { delimiterOf, fillOf, pasteTypeOf, sortSpecOf, widthRequests } from './cell-requests';
import { CopyPasteType, type EnumValue } from './enums';
import { sizeOfSheet } from './notation';
import type { Range } from './range';
import { writeRequests } from './range-core';
import { RangePosition } from './range-position';
import type { Sheet } from './sheet';

export interface ClearOptions {
  commentsOnly?: boolean;
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  skipFilteredRows?: boolean;
}

const CONTENTS = 'userEnteredValue,textFormatRuns';
/** Clearing formats takes validation rules along, as Google's reference says. */
const FORMATS = 'userEnteredFormat,dataValidation';

const FORMATS_BUT_NUMBERS = [
  'backgroundColorStyle',
  'borders',
  'padding',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapStrategy',
  'textDirection',
  'textFormat',
  'hyperlinkDisplayType',
  'textRotation',
]
  .map((field) => `userEnteredFormat.${field}`)
  .concat('dataValidation')
  .join(',');

export class RangeCells extends RangePosition {
  clear(options: ClearOptions = {}): this {
    const parts = [
      options.contentsOnly && CONTENTS,
      options.formatOnly && FORMATS,
      options.commentsOnly && 'note',
      options.validationsOnly && 'dataValidation',
    ].filter((part) => typeof part === 'string');
    clearFields(
      this,
      parts.length > 0 ? parts.join(',') : `${CONTENTS},${FORMATS}`,
      options.skipFilteredRows,
    );
    return this;
  }
  clearContent(): this {
    clearFields(this, CONTENTS);
    return this;
  }
  /** Number formats stay, unlike in `clear`. */
  clearFormat(): this {
    clearFields(this, FORMATS_BUT_NUMBERS);
    return this;
  }
  clearNote(): this {
    clearFields(this, 'note');
    return this;
  }
  clearDataValidations(): this {
    clearFields(this, 'dataValidation');
    return this;
  }

  merge(): this {
    writeStructure(this, { mergeCells: { range: this.gridRange, mergeType: 'MERGE_ALL' } });
    return this;
  }
  mergeAcross(): this {
    writeStructure(this, { mergeCells: { range: this.gridRange, mergeType: 'MERGE_ROWS' } });
    return this;
  }
  mergeVertically(): this {
    writeStructure(this, { mergeCells: { range: this.gridRange, mergeType: 'MERGE_COLUMNS' } });
    return this;
  }
  breakApart(): this {
    writeStructure(this, { unmergeCells: { range: this.gridRange } });
    return this;
  }
  getMergedRanges(): Range[] {
    return mergesOf(this).map((area) => this.session.make.range(this.document, this.sheetId, area));
  }
  isPartOfMerge(): boolean {
    return mergesOf(this).some((area) => contains(area, this.area));
  }

  copyTo(
    destination: Range,
    how?: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean },
    transposed = false,
  ): void {
    if (destination.document !== this.document)
      throw new ScriptError('Target range and source range must be on the same spreadsheet.');
    if (how === CopyPasteType.PASTE_COLUMN_WIDTHS) {
      const target = { sheetId: destination.sheetId, column: destination.area.column };
      writeStructure(this, ...widthRequests(this.document.sheet(this.sheetId), this.area, target));
      return;
    }
    writeStructure(this, {
      copyPaste: {
        source: this.gridRange,
        destination: destination.gridRange,
        pasteType: pasteTypeOf(how),
        pasteOrientation: transposed ? 'TRANSPOSE' : 'NORMAL',
      },
    });
  }
  copyFormatToRange(
    target: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    copyToArea(this, target, areaBetween(column, columnEnd, row, rowEnd), 'PASTE_FORMAT');
  }
  copyValuesToRange(
    target: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    copyToArea(this, target, areaBetween(column, columnEnd, row, rowEnd), 'PASTE_VALUES');
  }
  moveTo(target: Range): void {
    writeStructure(this, {
      cutPaste: {
        source: this.gridRange,
        destination: {
          sheetId: target.sheetId,
          rowIndex: target.area.row - 1,
          columnIndex: target.area.column - 1,
        },
        pasteType: 'PASTE_NORMAL',
      },
    });
  }

  insertCells(shiftDimension: EnumValue): this {
    writeStructure(this, {
      insertRange: { range: this.gridRange, shiftDimension: shiftDimension.name() },
    });
    return this;
  }
  deleteCells(shiftDimension: EnumValue): void {
    writeStructure(this, {
      deleteRange: { range: this.gridRange, shiftDimension: shiftDimension.name() },
    });
  }

  /** Sorts by columns of the sheet, counted from 1: a number, a `{column, ascending}`, or a list of either. */
  sort(sortSpec: unknown): this {
    const specs = (Array.isArray(sortSpec) ? sortSpec : [sortSpec]).map(sortSpecOf);
    for (const { dimensionIndex } of specs) {
      const column = (dimensionIndex ?? -1) + 1;
      if (column < this.area.column || column > this.getLastColumn())
        throw new ScriptError(`Sort column ${column} is outside the range.`);
    }
    writeStructure(this, { sortRange: { range: this.gridRange, sortSpecs: specs } });
    return this;
  }
  randomize(): this {
    writeStructure(this, { randomizeRange: { range: this.gridRange } });
    return this;
  }
  trimWhitespace(): this {
    writeStructure(this, { trimWhitespace: { range: this.gridRange } });
    return this;
  }
  /** Columns to compare are columns of the sheet, from 1. Gives the range without the rows removed. */
  removeDuplicates(columnsToCompare: number[] = []): Range {
    const [reply] = writeStructure(this, {
      deleteDuplicates: {
        range: this.gridRange,
        comparisonColumns: columnsToCompare.map((column) => ({
          sheetId: this.sheetId,
          dimension: 'COLUMNS',
          startIndex: column - 1,
          endIndex: column,
        })),
      },
    });
    const removed = reply?.deleteDuplicates?.duplicatesRemovedCount ?? 0;
    const { row, column, numRows, numColumns } = this.area;
    return this.session.make.range(this.document, this.sheetId, {
      row,
      column,
      numRows: numRows - removed,
      numColumns,
    });
  }
  splitTextToColumns(delimiter?: string | EnumValue): void {
    if (this.area.numColumns > 1) throw new ScriptError('A range with more than one column cannot be split.');
    writeStructure(this, { textToColumns: { source: this.gridRange, ...delimiterOf(delimiter) } });
  }

  autoFill(destination: Range, series: EnumValue): void {
    if (!contains(destination.area, this.area) || destination.sheetId !== this.sheetId)
      throw new ScriptError('AutoFill destination range must contain the source range.');
    if (
      destination.area.numRows !== this.area.numRows &&
      destination.area.numColumns !== this.area.numColumns
    )
      throw new ScriptError('AutoFill destination range must extend the source range in only one direction.');
    writeStructure(this, {
      autoFill: {
        useAlternateSeries: series.name() === 'ALTERNATE_SERIES',
        sourceAndDestination: fillOf(this.area, destination.area, this.gridRange),
      },
    });
  }
  /** Fills down as far as the data beside the range reaches. */
  autoFillToNeighbor(series: EnumValue): void {
    const { row, column, numRows, numColumns } = this.area;
    const beside = column > 1 ? column - 1 : column + numColumns;
    const region = this.session.make
      .range(this.document, this.sheetId, { row, column: beside, numRows: 1, numColumns: 1 })
      .getDataRegion();
    const last = region.area.row + region.area.numRows - 1;
    if (last < row + numRows) return;
    const area = { row, column, numRows: last - row + 1, numColumns };
    this.autoFill(this.session.make.range(this.document, this.sheetId, area), series);
  }
}

/** Requests that need the cells as they are now: applied at once, after what is buffered. */
function writeStructure(
  range: RangeCells,
  ...requests: sheets_v4.Schema$Request[]
): sheets_v4.Schema$Response[] {
  return range.document.change(...requests);
}

function clearFields(range: RangeCells, fields: string, skipFilteredRows = false): void {
  const areas = skipFilteredRows ? visibleAreas(range) : [range.area];
  const requests = areas.map((area) => ({
    repeatCell: { range: gridRangeOf(range.sheetId, area), cell: {}, fields },
  }));
  writeRequests(range, ...requests);
}

/** The rows of the range that no filter hides, one area each. */
function visibleAreas(range: RangeCells): Area[] {
  const { rowMetadata } = range.document.sheet(range.sheetId);
  const areas: Area[] = [];
  for (let row = range.area.row; row < range.area.row + range.area.numRows; row++)
    if (!rowMetadata[row - 1]?.hiddenByFilter) areas.push({ ...range.area, row, numRows: 1 });
  return areas;
}

function mergesOf(range: RangeCells): Area[] {
  range.document.metadata();
  const sheet = range.document.sheet(range.sheetId);
  return sheet.merges
    .map((merge) => areaOf(merge, sizeOfSheet(sheet)))
    .filter((area) => intersects(area, range.area));
}

function copyToArea(range: RangeCells, target: Sheet | number, area: Area, pasteType: string): void {
  const sheetId = typeof target === 'number' ? target : target.sheetId;
  const destination = gridRangeOf(sheetId, area);
  writeStructure(range, { copyPaste: { source: range.gridRange, destination, pasteType } });
}

function areaBetween(column: number, columnEnd: number, row: number, rowEnd: number): Area {
  return { row, column, numRows: rowEnd - row + 1, numColumns: columnEnd - column + 1 };
}
