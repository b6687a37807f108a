/** Requests about how ranges look and what they accept: borders, merges, data validation. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { shiftFormula } from '../../../state/spreadsheet/formula-text';
import { changeRows } from '../../../state/spreadsheet/grid';
import type { Cell, Sheet } from '../../../state/spreadsheet/model';
import type { GridBounds } from '../../../state/spreadsheet/ranges';
import { canonical } from '../canonical';
import type { Change } from '../change';
import { clearValues } from '../clear';
import { invalidArgument } from '../errors';
import { boundsOf, checkedBounds, contains, gridRange, intersects } from '../grid-range';
import type { RequestTable } from './table';

type Side = 'top' | 'bottom' | 'left' | 'right';

export const FORMAT_REQUESTS = {
  updateBorders(request, change) {
    const sheet = change.sheet(request.range?.sheetId);
    const bounds = checkedBounds(sheet, request.range);
    change.guard(sheet, bounds);
    const stored = new Map<sheets_v4.Schema$Border, sheets_v4.Schema$Border | undefined>();
    const { startRow, endRow, startColumn, endColumn } = bounds;
    // the rows within differ from the first and the last, but not from each other
    for (const [from, to] of [
      [startRow, Math.min(startRow + 1, endRow)],
      [startRow + 1, endRow - 1],
      [Math.max(startRow + 1, endRow - 1), endRow],
    ] as const) {
      const top = from === startRow ? request.top : request.innerHorizontal;
      const bottom = to === endRow ? request.bottom : request.innerHorizontal;
      changeRows(sheet, { ...bounds, startRow: from, endRow: to }, (cell, column) => {
        const left = column === startColumn ? request.left : request.innerVertical;
        const right = column === endColumn - 1 ? request.right : request.innerVertical;
        return withBorders(cell, { top, bottom, left, right }, stored);
      });
    }
    return undefined;
  },

  mergeCells({ range, mergeType }, change) {
    const sheet = change.sheet(range?.sheetId);
    const bounds = checkedBounds(sheet, range);
    change.guard(sheet, bounds);
    sheet.merges = outside(sheet, bounds);
    for (const block of blocksOf(bounds, mergeType ?? 'MERGE_ALL')) {
      const isSingle = block.endRow - block.startRow === 1 && block.endColumn - block.startColumn === 1;
      if (isSingle) continue;
      sheet.merges.push(gridRange(sheet.properties.sheetId, block));
      clearUnder(change, sheet, block);
    }
    return undefined;
  },

  unmergeCells({ range }, change) {
    const sheet = change.sheet(range?.sheetId);
    const bounds = checkedBounds(sheet, range);
    change.guard(sheet, bounds);
    sheet.merges = outside(sheet, bounds);
    return undefined;
  },

  setDataValidation({ range, rule }, change) {
    const sheet = change.sheet(range?.sheetId);
    const bounds = checkedBounds(sheet, range);
    change.guard(sheet, bounds);
    const validation = rule ? canonical('DataValidationRule', rule) : undefined;
    if (rule) checkValidation(rule);
    const write = (rows: GridBounds) =>
      changeRows(sheet, rows, (cell, column) => {
        const { validation: _old, ...rest }: Cell = cell ?? {};
        const own =
          validation &&
          relativeRule(validation, rows.startRow - bounds.startRow, column - bounds.startColumn);
        return own ? { ...rest, validation: own } : rest;
      });
    if (validation?.condition?.type !== 'CUSTOM_FORMULA') write(bounds);
    else
      for (let row = bounds.startRow; row < bounds.endRow; row++)
        write({ ...bounds, startRow: row, endRow: row + 1 });
    return undefined;
  },
} satisfies RequestTable;

/** Conditions that data validation takes, and how many values each needs (at least, at most). */
const VALIDATION_VALUES: Record<string, readonly [number, number]> = {
  NUMBER_GREATER: [1, 1],
  NUMBER_GREATER_THAN_EQ: [1, 1],
  NUMBER_LESS: [1, 1],
  NUMBER_LESS_THAN_EQ: [1, 1],
  NUMBER_EQ: [1, 1],
  NUMBER_NOT_EQ: [1, 1],
  NUMBER_BETWEEN: [2, 2],
  NUMBER_NOT_BETWEEN: [2, 2],
  TEXT_CONTAINS: [1, 1],
  TEXT_NOT_CONTAINS: [1, 1],
  TEXT_EQ: [1, 1],
  TEXT_IS_EMAIL: [0, 0],
  TEXT_IS_URL: [0, 0],
  DATE_EQ: [1, 1],
  DATE_BEFORE: [1, 1],
  DATE_AFTER: [1, 1],
  DATE_ON_OR_BEFORE: [1, 1],
  DATE_ON_OR_AFTER: [1, 1],
  DATE_BETWEEN: [2, 2],
  DATE_NOT_BETWEEN: [2, 2],
  DATE_IS_VALID: [0, 0],
  ONE_OF_RANGE: [1, 1],
  ONE_OF_LIST: [1, Number.POSITIVE_INFINITY],
  CUSTOM_FORMULA: [1, 1],
  BOOLEAN: [0, 2],
};

/** The rule of a cell so many rows and columns after the first: a formula of its own moves along. */
function relativeRule(
  rule: sheets_v4.Schema$DataValidationRule,
  rows: number,
  columns: number,
): sheets_v4.Schema$DataValidationRule {
  const { condition } = rule;
  if (condition?.type !== 'CUSTOM_FORMULA' || (rows === 0 && columns === 0)) return rule;
  const values = (condition.values ?? []).map(({ userEnteredValue }) => ({
    userEnteredValue: shiftFormula(userEnteredValue ?? '', rows, columns),
  }));
  return { ...rule, condition: { ...condition, values } };
}

function checkValidation({ condition }: sheets_v4.Schema$DataValidationRule): void {
  const type = condition?.type ?? 'CONDITION_TYPE_UNSPECIFIED';
  const values = VALIDATION_VALUES[type];
  if (!values) throw invalidArgument(`ConditionType '${type}' is not supported for data validation.`);
  const count = condition?.values?.length ?? 0;
  if (count < values[0] || count > values[1])
    throw invalidArgument(`ConditionType '${type}' does not take ${count} ConditionValues.`);
}

/** The cell with the borders that are asked for; the others stay. */
function withBorders(
  cell: Cell | undefined,
  wanted: Readonly<Partial<Record<Side, sheets_v4.Schema$Border>>>,
  stored: Map<sheets_v4.Schema$Border, sheets_v4.Schema$Border | undefined>,
): Cell | undefined {
  if (Object.values(wanted).every((border) => !border)) return cell;
  const borders: sheets_v4.Schema$Borders = { ...cell?.format?.borders };
  for (const [side, border] of Object.entries(wanted) as [Side, sheets_v4.Schema$Border | undefined][]) {
    if (!border) continue;
    if (!stored.has(border)) stored.set(border, canonical('Borders', { top: border }).top);
    const kept = stored.get(border);
    if (kept) borders[side] = kept;
    else delete borders[side];
  }
  const { borders: _old, ...rest } = cell?.format ?? {};
  const format = Object.keys(borders).length > 0 ? { ...rest, borders } : rest;
  const { format: _format, ...others } = cell ?? {};
  return Object.keys(format).length > 0 ? { ...others, format } : others;
}

/** The merges that do not touch the range. Throws when one lies in it only in part. */
function outside(sheet: Sheet, bounds: GridBounds): sheets_v4.Schema$GridRange[] {
  return sheet.merges.filter((merge) => {
    const merged = boundsOf(sheet, merge);
    if (!intersects(merged, bounds)) return true;
    if (contains(bounds, merged)) return false;
    throw invalidArgument('You must select all cells in a merged range to merge or unmerge them.');
  });
}

function blocksOf(bounds: GridBounds, mergeType: string): GridBounds[] {
  const blocks: GridBounds[] = [];
  if (mergeType === 'MERGE_ROWS')
    for (let row = bounds.startRow; row < bounds.endRow; row++)
      blocks.push({ ...bounds, startRow: row, endRow: row + 1 });
  else if (mergeType === 'MERGE_COLUMNS')
    for (let column = bounds.startColumn; column < bounds.endColumn; column++)
      blocks.push({ ...bounds, startColumn: column, endColumn: column + 1 });
  else blocks.push(bounds);
  return blocks;
}

/** A merged range keeps the value of its first cell only. */
function clearUnder(change: Change, sheet: Sheet, block: GridBounds): void {
  clearValues(change, sheet, { ...block, endRow: block.startRow + 1, startColumn: block.startColumn + 1 });
  clearValues(change, sheet, { ...block, startRow: block.startRow + 1 });
}
