/** Requests about tables: ranges with a name, a header and types of columns. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { cellAt, hasContent, setCell } from '../../../state/spreadsheet/grid';
import type { Sheet } from '../../../state/spreadsheet/model';
import type { GridBounds } from '../../../state/spreadsheet/ranges';
import { canonical } from '../canonical';
import type { Change } from '../change';
import { clearValues } from '../clear';
import { newDigits } from '../create';
import { invalidArgument } from '../errors';
import { mergeMasked, updateMask } from '../field-mask';
import { boundsOf, checkedBounds, gridRange, intersects } from '../grid-range';
import { withTwins } from '../twins';
import type { RequestTable } from './table';

type Table = sheets_v4.Schema$Table;

export const TABLE_REQUESTS = {
  addTable({ table: sent }, change) {
    const { tableId, ...rest } = canonical('Table', sent ?? {});
    if (tableId && find(change, tableId))
      throw invalidArgument(`Cannot add table with duplicate ID: ${tableId}`);
    const sheet = change.sheet(rest.range?.sheetId);
    const table = placed(change, sheet, {
      tableId: tableId ?? newDigits(change.workspace),
      ...rest,
      name: rest.name ?? freeName(change),
    });
    sheet.tables = [...(sheet.tables ?? []), table];
    return { addTable: { table } };
  },

  updateTable({ table: sent, fields }, change) {
    const mask = withTwins('Table', updateMask('Table', fields));
    const { sheet, table } = existing(change, sent?.tableId);
    const merged = mergeMasked(table, canonical('Table', sent ?? {}), mask);
    const others = (sheet.tables ?? []).filter((other) => other !== table);
    sheet.tables = others;
    const next = placed(change, sheet, { ...merged, tableId: table.tableId });
    sheet.tables = [...others, next];
    return undefined;
  },

  deleteTable({ tableId }, change) {
    const { sheet, table } = existing(change, tableId);
    clearValues(change, sheet, boundsOf(sheet, table.range));
    sheet.tables = (sheet.tables ?? []).filter((other) => other !== table);
    return undefined;
  },
} satisfies RequestTable;

/** The table with its range resolved and a property for every column, whose names stand in the header row. */
function placed(change: Change, sheet: Sheet, table: Table): Table {
  if (!table.range) throw invalidArgument('Must specify a range for the table.');
  const bounds = checkedBounds(sheet, table.range);
  change.guard(sheet, bounds);
  for (const other of sheet.tables ?? [])
    if (intersects(bounds, boundsOf(sheet, other.range)))
      throw invalidArgument('You cannot add a table to a range that already has a table.');
  const name = table.name?.toLowerCase();
  if (
    change.spreadsheet.sheets.some(({ tables }) =>
      tables?.some((other) => other.name?.toLowerCase() === name),
    )
  )
    throw invalidArgument(
      `Cannot add table with name: ${table.name}. An existing table already has this name.`,
    );
  return {
    ...table,
    range: gridRange(sheet.properties.sheetId, bounds),
    columnProperties: columnsOf(sheet, bounds, table.columnProperties ?? []),
  };
}

/** Properties of all columns; a column without a name takes its header's, or `Column N`. Writes the header row. */
function columnsOf(
  sheet: Sheet,
  bounds: GridBounds,
  sent: readonly sheets_v4.Schema$TableColumnProperties[],
): sheets_v4.Schema$TableColumnProperties[] {
  const columns: sheets_v4.Schema$TableColumnProperties[] = [];
  for (let index = 0; index < bounds.endColumn - bounds.startColumn; index++) {
    const column = bounds.startColumn + index;
    const own = sent.find((candidate) => (candidate.columnIndex ?? 0) === index);
    const header = cellAt(sheet, bounds.startRow, column);
    const columnName =
      own?.columnName ?? (hasContent(header) ? String(header.value ?? '') : `Column ${index + 1}`);
    if (header?.value !== columnName) {
      const { formula: _formula, value: _value, ...rest } = header ?? {};
      setCell(sheet, bounds.startRow, column, { ...rest, value: columnName });
    }
    columns.push({ ...(index > 0 && { columnIndex: index }), ...own, columnName });
  }
  return columns;
}

function freeName(change: Change): string {
  const names = new Set(
    change.spreadsheet.sheets.flatMap(({ tables }) => tables ?? []).map(({ name }) => name),
  );
  for (let number = 1; ; number++) if (!names.has(`Table${number}`)) return `Table${number}`;
}

function find(change: Change, id: string | null | undefined): { sheet: Sheet; table: Table } | undefined {
  for (const sheet of change.spreadsheet.sheets) {
    const table = sheet.tables?.find((candidate) => candidate.tableId === id);
    if (table) return { sheet, table };
  }
  return undefined;
}

function existing(change: Change, id: string | null | undefined): { sheet: Sheet; table: Table } {
  const found = find(change, id);
  if (!found) throw invalidArgument(`No table with id: ${id ?? ''}`);
  return found;
}
