/** Requests about rows and columns: append, insert, delete, move, properties, automatic size, groups. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { computedValue } from '../../../state/spreadsheet/computed';
import type { Sheet, Spreadsheet } from '../../../state/spreadsheet/model';
import { type GridBounds, wholeGrid } from '../../../state/spreadsheet/ranges';
import { canonical } from '../canonical';
import type { Change } from '../change';
import { deleteLines, insertLines, moveLines } from '../dimensions';
import { invalidArgument } from '../errors';
import { mergeMasked, updateMask } from '../field-mask';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from '../grid-data';
import { shownText } from '../shown-cells';
import { growGrid } from '../values-write';
import { changeDepth, setCollapsed } from './groups';
import type { RequestTable } from './table';

export const DIMENSION_REQUESTS = {
  appendDimension({ sheetId, dimension, length }, change) {
    const sheet = change.sheet(sheetId);
    const grid = wholeGrid(sheet);
    const count = length ?? 0;
    if (count < 1) throw invalidArgument('AppendDimensionRequest.length must be greater than 0.');
    checkDimension(dimension);
    if (dimension === 'ROWS') growGrid(sheet, grid.endRow + count, 0);
    else growGrid(sheet, 0, grid.endColumn + count);
    return undefined;
  },

  insertDimension({ range, inheritFromBefore }, change) {
    const { sheet, dimension, start, end, count } = lines(change, range, true);
    if (start >= count && !inheritFromBefore)
      throw invalidArgument(
        `range.startIndex must be less than the grid size (${count}) if inheritFromBefore is false.`,
      );
    if (start > count)
      throw invalidArgument(
        `range.startIndex must be less than or equal to the grid size (${count}) if inheritFromBefore is true.`,
      );
    if (inheritFromBefore && start === 0)
      throw invalidArgument('range.startIndex must be greater than 0 if inheritFromBefore is true.');
    change.guard(
      sheet,
      linesAsBounds(sheet, dimension, Math.min(start, count - 1), Math.min(start, count - 1) + 1),
    );
    insertLines(change, sheet, dimension, start, end - start, inheritFromBefore ?? false);
    return undefined;
  },

  deleteDimension({ range }, change) {
    const { sheet, dimension, start, end, count } = lines(change, range, false);
    const name = dimension === 'ROWS' ? 'row' : 'column';
    if (start >= count)
      throw invalidArgument(
        `Cannot delete a ${name} that doesn't exist. Tried to delete ${name} index ${start} but there are only ${count} ${name}s.`,
      );
    if (end - start >= count) throw invalidArgument(`You can't delete all the ${name}s on the sheet.`);
    const grid = sheet.properties.gridProperties;
    const frozen = (dimension === 'ROWS' ? grid?.frozenRowCount : grid?.frozenColumnCount) ?? 0;
    if (frozen > 0 && start <= frozen && end === count)
      throw invalidArgument(`Sorry, it is not possible to delete all non-frozen ${name}s.`);
    change.guard(sheet, linesAsBounds(sheet, dimension, start, end));
    deleteLines(change, sheet, dimension, start, end - start);
    return undefined;
  },

  moveDimension({ source, destinationIndex }, change) {
    const { sheet, dimension, start, end, count } = lines(change, source, false);
    const to = destinationIndex ?? 0;
    if (to < 0 || to > count) throw invalidArgument(`destinationIndex[${to}] must be between 0 and ${count}`);
    if (to > start && to < end) throw invalidArgument('destinationIndex cannot be within the source range.');
    change.guard(sheet, linesAsBounds(sheet, dimension, Math.min(start, to), Math.max(end, to)));
    if (to !== start && to !== end) moveLines(change, sheet, dimension, start, end - start, to);
    return undefined;
  },

  updateDimensionProperties({ range, properties, fields }, change) {
    const mask = updateMask('DimensionProperties', fields);
    const { sheet, dimension, start, end } = lines(change, range, false);
    change.guard(sheet, linesAsBounds(sheet, dimension, start, end));
    const wanted = canonical('DimensionProperties', properties ?? {});
    if (mask.has('pixelSize') && (wanted.pixelSize ?? 0) < 0)
      throw invalidArgument('pixelSize must be non-negative.');
    const known = dimension === 'ROWS' ? sheet.rowMetadata : sheet.columnMetadata;
    for (let index = start; index < end; index++) {
      const { hiddenByFilter, ...next } = mergeMasked<sheets_v4.Schema$DimensionProperties>(
        known[index],
        wanted,
        mask,
      );
      const kept = known[index]?.hiddenByFilter ? { ...next, hiddenByFilter: true } : next;
      if (Object.keys(kept).length > 0) known[index] = kept;
      else delete known[index];
    }
    return undefined;
  },

  autoResizeDimensions({ dimensions }, change) {
    const { sheet, dimension, start, end } = lines(change, dimensions, false);
    change.guardSheet(sheet);
    const known = dimension === 'ROWS' ? sheet.rowMetadata : sheet.columnMetadata;
    for (let index = start; index < end; index++) {
      const pixelSize =
        dimension === 'ROWS' ? DEFAULT_ROW_PIXELS : columnPixels(change.spreadsheet, sheet, index);
      const { pixelSize: _old, ...rest } = known[index] ?? {};
      if (pixelSize !== undefined) known[index] = { ...rest, pixelSize };
    }
    return undefined;
  },

  addDimensionGroup({ range }, change) {
    const { sheet, dimension, start, end } = lines(change, range, false);
    change.guardSheet(sheet);
    changeDepth(sheet, dimension, start, end, 1);
    const flag = dimension === 'ROWS' ? 'rowGroupControlAfter' : 'columnGroupControlAfter';
    sheet.properties = {
      ...sheet.properties,
      gridProperties: { ...sheet.properties.gridProperties, [flag]: true },
    };
    return { addDimensionGroup: groupsReply(sheet, dimension) };
  },

  deleteDimensionGroup({ range }, change) {
    const { sheet, dimension, start, end } = lines(change, range, false);
    change.guardSheet(sheet);
    const groups = dimension === 'ROWS' ? sheet.rowGroups : sheet.columnGroups;
    const overlaps = groups.some(
      (group) => (group.range?.startIndex ?? 0) < end && (group.range?.endIndex ?? 0) > start,
    );
    if (!overlaps) throw invalidArgument('Cannot delete a group that does not exist.');
    changeDepth(sheet, dimension, start, end, -1);
    return { deleteDimensionGroup: groupsReply(sheet, dimension) };
  },

  updateDimensionGroup({ dimensionGroup, fields }, change) {
    const mask = updateMask('DimensionGroup', fields);
    const { sheet, dimension, start, end } = lines(change, dimensionGroup?.range, false);
    change.guardSheet(sheet);
    if (mask.size > 0 && !mask.has('collapsed')) return undefined;
    const done = setCollapsed(
      sheet,
      dimension,
      { start, end, depth: dimensionGroup?.depth ?? 0 },
      dimensionGroup?.collapsed ?? false,
    );
    if (!done) throw invalidArgument('No dimension group with the given range and depth.');
    return undefined;
  },
} satisfies RequestTable;

function groupsReply(
  sheet: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
): { dimensionGroups?: sheets_v4.Schema$DimensionGroup[] } {
  const groups = dimension === 'ROWS' ? sheet.rowGroups : sheet.columnGroups;
  return groups.length > 0 ? { dimensionGroups: groups } : {};
}

interface Lines {
  sheet: Sheet;
  dimension: 'ROWS' | 'COLUMNS';
  start: number;
  end: number;
  /** How many lines the sheet has. */
  count: number;
}

/** The lines of a dimension range; open ends reach to the edge. A range to insert must be closed. */
function lines(change: Change, range: sheets_v4.Schema$DimensionRange | undefined, closed: boolean): Lines {
  const sheet = change.sheet(range?.sheetId);
  const dimension = checkDimension(range?.dimension);
  const grid = wholeGrid(sheet);
  const count = dimension === 'ROWS' ? grid.endRow : grid.endColumn;
  for (const edge of ['startIndex', 'endIndex'] as const)
    if (closed && typeof range?.[edge] !== 'number') throw invalidArgument(`range.${edge} must be set`);
  const start = range?.startIndex ?? 0;
  const end = closed
    ? (range?.endIndex ?? 0)
    : Math.min(range?.endIndex ?? count, Math.max(count, start + 1));
  if (start < 0 || end < 0) throw invalidArgument('DimensionRange indexes must be >= 0');
  if (end <= start)
    throw invalidArgument(`range.endIndex[${end}] must be greater than range.startIndex[${start}]`);
  return { sheet, dimension, start, end, count };
}

function checkDimension(dimension: string | null | undefined): 'ROWS' | 'COLUMNS' {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw invalidArgument('A dimension must be specified.');
}

function linesAsBounds(sheet: Sheet, dimension: string, start: number, end: number): GridBounds {
  const grid = wholeGrid(sheet);
  return dimension === 'ROWS'
    ? { ...grid, startRow: start, endRow: end }
    : { ...grid, startColumn: start, endColumn: end };
}

const PIXELS_PER_CHARACTER = 6.5;
const CELL_MARGIN_PIXELS = 8;

/** The width a column needs for its longest text; a column without text keeps its own. */
function columnPixels(spreadsheet: Spreadsheet, sheet: Sheet, column: number): number | undefined {
  let longest = 0;
  sheet.rows.forEach((row, index) => {
    const cell = row?.[column];
    if (!cell || (cell.value === undefined && cell.formula === undefined)) return;
    const text = shownText(
      computedValue(spreadsheet, sheet, index, column),
      cell.format?.numberFormat,
      spreadsheet.properties.locale,
    );
    const scale = (cell.format?.textFormat?.fontSize ?? 10) / 10;
    for (const line of text.split('\n')) longest = Math.max(longest, line.length * scale);
  });
  if (longest === 0) return sheet.columnMetadata[column]?.pixelSize ?? DEFAULT_COLUMN_PIXELS;
  return Math.max(21, Math.ceil(longest * PIXELS_PER_CHARACTER + CELL_MARGIN_PIXELS));
}
