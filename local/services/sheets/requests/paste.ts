/** Requests that copy cells: copyPaste, cutPaste, pasteData. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { computedValue } from '../../../state/spreadsheet/computed';
import { nameOwnSheet, shiftFormula } from '../../../state/spreadsheet/formula-text';
import { cellAt, setCell, setCells } from '../../../state/spreadsheet/grid';
import type { Cell, Sheet } from '../../../state/spreadsheet/model';
import type { GridBounds } from '../../../state/spreadsheet/ranges';
import type { Change } from '../change';
import { typeInto, withContent } from '../entered';
import { invalidArgument } from '../errors';
import { boundsOf, checkedBounds, contains, gridRange, intersection } from '../grid-range';
import { parsePasted } from '../pasted-text';
import { followCells } from '../references';
import { isError } from '../values-read';
import { growGrid } from '../values-write';
import { blank, dropMerges } from './ranges';
import type { RequestTable } from './table';

export const PASTE_REQUESTS = {
  copyPaste({ source, destination, pasteType, pasteOrientation }, change) {
    const from = { sheet: change.sheet(source?.sheetId), bounds: boundsOfSource(change, source) };
    const to = { sheet: change.sheet(destination?.sheetId), bounds: boundsOfSource(change, destination) };
    copyCells(change, from, to, pasteType ?? 'PASTE_NORMAL', pasteOrientation === 'TRANSPOSE');
    return undefined;
  },

  cutPaste({ source, destination, pasteType }, change) {
    const sheet = change.sheet(source?.sheetId);
    const bounds = checkedBounds(sheet, source);
    const target = change.sheet(destination?.sheetId);
    const start = { row: destination?.rowIndex ?? 0, column: destination?.columnIndex ?? 0 };
    cutCells(change, { sheet, bounds }, target, start, pasteType ?? 'PASTE_NORMAL');
    return undefined;
  },

  pasteData({ coordinate, data, delimiter, html, type }, change) {
    const sheet = change.sheet(coordinate?.sheetId);
    if (!html && !delimiter) throw invalidArgument('Must specify either a delimiter or html.');
    const lines = parsePasted(data ?? '', html ? undefined : (delimiter ?? '\t'));
    const startRow = coordinate?.rowIndex ?? 0;
    const startColumn = coordinate?.columnIndex ?? 0;
    const width = Math.max(0, ...lines.map((line) => line.length));
    if (width === 0) return undefined;
    growGrid(sheet, startRow + lines.length, startColumn + width);
    change.guard(sheet, {
      startRow,
      endRow: startRow + lines.length,
      startColumn,
      endColumn: startColumn + width,
    });
    if (
      !['PASTE_NORMAL', 'PASTE_VALUES', 'PASTE_NO_BORDERS', 'PASTE_FORMULA'].includes(type ?? 'PASTE_NORMAL')
    )
      return undefined;
    lines.forEach((line, offset) => {
      const row = startRow + offset;
      const cells = line.map((text, index) =>
        typeInto(cellAt(sheet, row, startColumn + index), text, change.spreadsheet, change.workspace),
      );
      setCells(sheet, row, startColumn, cells);
    });
    return undefined;
  },
} satisfies RequestTable;

interface Area {
  sheet: Sheet;
  bounds: GridBounds;
}

function boundsOfSource(change: Change, range: sheets_v4.Schema$GridRange | undefined): GridBounds {
  return checkedBounds(change.sheet(range?.sheetId), range);
}

/** Copies an area as pasting does: repeated when the target is a multiple of it, whole when the target is smaller. */
function copyCells(change: Change, from: Area, to: Area, pasteType: string, transpose: boolean): void {
  const height = from.bounds.endRow - from.bounds.startRow;
  const width = from.bounds.endColumn - from.bounds.startColumn;
  const [pastedHeight, pastedWidth] = transpose ? [width, height] : [height, width];
  const wanted = to.bounds;
  const rows = repeated(wanted.endRow - wanted.startRow, pastedHeight);
  const columns = repeated(wanted.endColumn - wanted.startColumn, pastedWidth);
  const target: GridBounds = {
    startRow: wanted.startRow,
    endRow: wanted.startRow + rows,
    startColumn: wanted.startColumn,
    endColumn: wanted.startColumn + columns,
  };
  growGrid(to.sheet, target.endRow, target.endColumn);
  change.guard(to.sheet, target);
  const copies: { row: number; column: number; cell: Cell | undefined }[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [r, c] = [row % pastedHeight, column % pastedWidth];
      const sourceRow = from.bounds.startRow + (transpose ? c : r);
      const sourceColumn = from.bounds.startColumn + (transpose ? r : c);
      const place = { row: target.startRow + row, column: target.startColumn + column };
      const source = shifted(change, from.sheet, sourceRow, sourceColumn, place, pasteType);
      copies.push({ ...place, cell: pasted(source, cellAt(to.sheet, place.row, place.column), pasteType) });
    }
  for (const { row, column, cell } of copies) setCell(to.sheet, row, column, cell);
  if (pasteType === 'PASTE_NORMAL' || pasteType === 'PASTE_NO_BORDERS' || pasteType === 'PASTE_FORMAT')
    copyMerges(from, to.sheet, target, transpose);
  if (
    ['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT', 'PASTE_CONDITIONAL_FORMATTING'].includes(pasteType)
  )
    copyConditionalFormats(from, to.sheet, target);
}

function repeated(wanted: number, size: number): number {
  return wanted >= size && wanted % size === 0 ? wanted : size;
}

/** The source cell as it would read at its new place. */
function shifted(
  change: Change,
  sheet: Sheet,
  row: number,
  column: number,
  place: { row: number; column: number },
  pasteType: string,
): Cell | undefined {
  const cell = cellAt(sheet, row, column);
  if (pasteType === 'PASTE_VALUES') {
    const value = computedValue(change.spreadsheet, sheet, row, column);
    return isError(value) || value === undefined ? withContent(cell, {}) : withContent(cell, { value });
  }
  if (cell?.formula === undefined) return cell;
  return { ...cell, formula: shiftFormula(cell.formula, place.row - row, place.column - column) };
}

/** What pasting makes of a target cell. */
function pasted(source: Cell | undefined, target: Cell | undefined, pasteType: string): Cell | undefined {
  switch (pasteType) {
    case 'PASTE_VALUES':
    case 'PASTE_FORMULA':
      return withContent(target, { value: source?.value, formula: source?.formula });
    case 'PASTE_FORMAT': {
      const { format: _format, validation: _validation, ...rest } = target ?? {};
      return {
        ...rest,
        ...(source?.format && { format: source.format }),
        ...(source?.validation && { validation: source.validation }),
      };
    }
    case 'PASTE_DATA_VALIDATION': {
      const { validation: _validation, ...rest } = target ?? {};
      return source?.validation ? { ...rest, validation: source.validation } : rest;
    }
    case 'PASTE_CONDITIONAL_FORMATTING':
      return target;
    case 'PASTE_NO_BORDERS': {
      const { borders: _borders, ...format } = source?.format ?? {};
      const own = target?.format?.borders;
      const { format: _format, ...rest } = source ?? {};
      const next = own ? { ...format, borders: own } : format;
      return Object.keys(next).length > 0 ? { ...rest, format: next } : rest;
    }
    default:
      return source;
  }
}

function copyMerges(from: Area, sheet: Sheet, target: GridBounds, transpose: boolean): void {
  const inside = from.sheet.merges
    .map((merge) => boundsOf(from.sheet, merge))
    .filter((merge) => contains(from.bounds, merge));
  dropMerges(sheet, target);
  const height = from.bounds.endRow - from.bounds.startRow;
  const width = from.bounds.endColumn - from.bounds.startColumn;
  const [stepRows, stepColumns] = transpose ? [width, height] : [height, width];
  for (let row = target.startRow; row < target.endRow; row += stepRows)
    for (let column = target.startColumn; column < target.endColumn; column += stepColumns)
      for (const merge of inside) {
        const top = merge.startRow - from.bounds.startRow;
        const left = merge.startColumn - from.bounds.startColumn;
        const rows = merge.endRow - merge.startRow;
        const columns = merge.endColumn - merge.startColumn;
        const startRow = row + (transpose ? left : top);
        const startColumn = column + (transpose ? top : left);
        sheet.merges.push(
          gridRange(sheet.properties.sheetId, {
            startRow,
            endRow: startRow + (transpose ? columns : rows),
            startColumn,
            endColumn: startColumn + (transpose ? rows : columns),
          }),
        );
      }
}

/** Rules over the source reach over the target too, on the same sheet. */
function copyConditionalFormats(from: Area, sheet: Sheet, target: GridBounds): void {
  if (from.sheet !== sheet) return;
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => {
    const covers = (bounds: GridBounds) =>
      (rule.ranges ?? []).some((range) => intersection(boundsOf(sheet, range), bounds));
    const already = (rule.ranges ?? []).some((range) => contains(boundsOf(sheet, range), target));
    if (!covers(from.bounds) || already) return rule;
    return { ...rule, ranges: [...(rule.ranges ?? []), gridRange(sheet.properties.sheetId, target)] };
  });
}

/** Moves an area: its cells go as they are, and leave empty cells behind. */
function cutCells(
  change: Change,
  from: Area,
  sheet: Sheet,
  start: { row: number; column: number },
  pasteType: string,
): void {
  const height = from.bounds.endRow - from.bounds.startRow;
  const width = from.bounds.endColumn - from.bounds.startColumn;
  const target = {
    startRow: start.row,
    endRow: start.row + height,
    startColumn: start.column,
    endColumn: start.column + width,
  };
  growGrid(sheet, target.endRow, target.endColumn);
  change.guard(from.sheet, from.bounds);
  change.guard(sheet, target);
  const cells = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) =>
      cellAt(from.sheet, from.bounds.startRow + r, from.bounds.startColumn + c),
    ),
  );
  const merges = from.sheet.merges
    .map((merge) => boundsOf(from.sheet, merge))
    .filter((merge) => contains(from.bounds, merge));
  blank(from.sheet, from.bounds);
  dropMerges(from.sheet, from.bounds);
  dropMerges(sheet, target);
  const elsewhere = from.sheet !== sheet;
  cells.forEach((line, r) => {
    const row = target.startRow + r;
    setCells(
      sheet,
      row,
      target.startColumn,
      line.map((cell, c) => {
        const moved =
          elsewhere && cell?.formula !== undefined
            ? { ...cell, formula: nameOwnSheet(cell.formula, from.sheet.properties.title) }
            : cell;
        return pasted(moved, cellAt(sheet, row, target.startColumn + c), pasteType);
      }),
    );
  });
  followCells(change.spreadsheet, from, { sheet, bounds: target });
  const rows = target.startRow - from.bounds.startRow;
  const columns = target.startColumn - from.bounds.startColumn;
  for (const merge of merges)
    sheet.merges.push(
      gridRange(sheet.properties.sheetId, {
        startRow: merge.startRow + rows,
        endRow: merge.endRow + rows,
        startColumn: merge.startColumn + columns,
        endColumn: merge.endColumn + columns,
      }),
    );
}
