/** Range: where it lies, and other ranges beside it. */
import { ScriptError } from '../../host/script-error';
import { mayEditRange } from '../sheets/protection';
import { type Area, checkArea, lastColumnOf, lastRowOf } from './area';
import { isEmptyAt } from './cell-values';
import type { EnumValue } from './enums';
import { printArea } from './notation';
import type { Range } from './range';
import { RangeLayoutFormats } from './range-layout-formats';
import type { Sheet } from './sheet';

export class RangePosition extends RangeLayoutFormats {
  getRow(): number {
    return this.area.row;
  }
  getRowIndex(): number {
    return this.area.row;
  }
  getColumn(): number {
    return this.area.column;
  }
  getLastRow(): number {
    return lastRowOf(this.area);
  }
  getLastColumn(): number {
    return lastColumnOf(this.area);
  }
  getNumRows(): number {
    return this.area.numRows;
  }
  getNumColumns(): number {
    return this.area.numColumns;
  }
  getHeight(): number {
    return this.area.numRows;
  }
  getWidth(): number {
    return this.area.numColumns;
  }
  getA1Notation(): string {
    return printArea(this.area);
  }
  getGridId(): number {
    return this.sheetId;
  }
  getSheet(): Sheet {
    return this.session.make.sheet(this.document, this.sheetId);
  }
  isStartRowBounded(): boolean {
    return !this.area.open?.top;
  }
  isStartColumnBounded(): boolean {
    return !this.area.open?.left;
  }
  isEndRowBounded(): boolean {
    return !this.area.open?.bottom;
  }
  isEndColumnBounded(): boolean {
    return !this.area.open?.right;
  }

  /** The cell at a position within the range, from 1. */
  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.area.numRows || column > this.area.numColumns)
      throw new ScriptError('Cell reference out of range');
    return sibling(this, {
      row: this.area.row + row - 1,
      column: this.area.column + column - 1,
      numRows: 1,
      numColumns: 1,
    });
  }
  offset(
    rowOffset: number,
    columnOffset: number,
    numRows = this.area.numRows,
    numColumns = this.area.numColumns,
  ): Range {
    const moved = {
      row: this.area.row + rowOffset,
      column: this.area.column + columnOffset,
      numRows,
      numColumns,
    };
    const { gridProperties } = this.document.sheet(this.sheetId).properties;
    checkArea(moved, {
      rowCount: gridProperties?.rowCount ?? 0,
      columnCount: gridProperties?.columnCount ?? 0,
    });
    return sibling(this, moved);
  }

  /** Where Ctrl and an arrow key lead from the first cell: the edge of the data, or of the sheet. */
  getNextDataCell(direction: EnumValue): Range {
    const sheet = this.document.read(this.sheetId, { ...this.area, numRows: 1, numColumns: 1 });
    const { rowCount, columnCount } = sizeOf(this);
    const step = STEPS[direction.name()] ?? { rows: 0, columns: 0 };
    let row = this.area.row;
    let column = this.area.column;
    const inside = (r: number, c: number) => r >= 1 && c >= 1 && r <= rowCount && c <= columnCount;
    const filled = (r: number, c: number) => inside(r, c) && !isEmptyAt(sheet, r - 1, c - 1);
    const move = () => {
      row += step.rows;
      column += step.columns;
    };
    const runs = filled(row, column) && filled(row + step.rows, column + step.columns);
    if (runs) while (filled(row + step.rows, column + step.columns)) move();
    else {
      do {
        if (!inside(row + step.rows, column + step.columns)) break;
        move();
      } while (!filled(row, column));
    }
    return sibling(this, { row, column, numRows: 1, numColumns: 1 });
  }

  /** The block of data around the range, grown over adjacent filled cells; `dimension` limits it to one direction. */
  getDataRegion(dimension?: EnumValue): Range {
    const sheet = this.document.read(this.sheetId, this.area);
    const { rowCount, columnCount } = sizeOf(this);
    const name = dimension?.name();
    const filledIn = (area: Area): boolean => {
      for (let row = area.row; row <= lastRowOf(area); row++)
        for (let column = area.column; column <= lastColumnOf(area); column++)
          if (!isEmptyAt(sheet, row - 1, column - 1)) return true;
      return false;
    };
    let area: Area = { ...this.area, open: {} };
    for (let grown = true; grown; ) {
      grown = false;
      for (const candidate of grownAreas(area, name)) {
        if (candidate.row < 1 || candidate.column < 1) continue;
        if (lastRowOf(candidate) > rowCount || lastColumnOf(candidate) > columnCount) continue;
        if (!filledIn(addedBorder(area, candidate, name))) continue;
        area = candidate;
        grown = true;
        break;
      }
    }
    const { row, column, numRows, numColumns } = area;
    return sibling(this, { row, column, numRows, numColumns });
  }

  canEdit(): boolean {
    const spreadsheet = this.document.metadata();
    const { email } = this.session.execution.caller;
    if (this.session.execution.workspace.files.get(this.document.id)?.owner === email) return true;
    const sheet = this.document.sheet(this.sheetId);
    const bounds = {
      startRow: this.area.row - 1,
      endRow: lastRowOf(this.area),
      startColumn: this.area.column - 1,
      endColumn: lastColumnOf(this.area),
    };
    return mayEditRange(sheet, bounds, { email }, spreadsheet);
  }
}

const STEPS: Record<string, { rows: number; columns: number }> = {
  UP: { rows: -1, columns: 0 },
  DOWN: { rows: 1, columns: 0 },
  PREVIOUS: { rows: 0, columns: -1 },
  NEXT: { rows: 0, columns: 1 },
};

function sibling(range: RangePosition, area: Area): Range {
  return range.session.make.range(range.document, range.sheetId, area);
}

function sizeOf(range: RangePosition): { rowCount: number; columnCount: number } {
  const grid = range.document.sheet(range.sheetId).properties.gridProperties;
  return { rowCount: grid?.rowCount ?? 0, columnCount: grid?.columnCount ?? 0 };
}

/** The area one row or column larger on each side that may grow. */
function grownAreas(area: Area, dimension: string | undefined): Area[] {
  const vertical = [
    { ...area, row: area.row - 1, numRows: area.numRows + 1 },
    { ...area, numRows: area.numRows + 1 },
  ];
  const horizontal = [
    { ...area, column: area.column - 1, numColumns: area.numColumns + 1 },
    { ...area, numColumns: area.numColumns + 1 },
  ];
  if (dimension === 'ROWS') return vertical;
  return dimension === 'COLUMNS' ? horizontal : [...vertical, ...horizontal];
}

/** What a larger area adds; without a dimension the corners beside it count as adjacent. */
function addedBorder(old: Area, grown: Area, dimension: string | undefined): Area {
  const reach = dimension === undefined ? 1 : 0;
  if (grown.numRows > old.numRows) {
    const column = Math.max(1, old.column - reach);
    return {
      row: grown.row < old.row ? grown.row : lastRowOf(grown),
      column,
      numRows: 1,
      numColumns: lastColumnOf(old) + reach - column + 1,
    };
  }
  const row = Math.max(1, old.row - reach);
  return {
    row,
    column: grown.column < old.column ? grown.column : lastColumnOf(grown),
    numRows: lastRowOf(old) + reach - row + 1,
    numColumns: 1,
  };
}
