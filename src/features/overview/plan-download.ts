/** A sheet of the district's workbook as a table to take along: the columns that people see, under their titles. Pure. */
import { formatMoment } from '../../domain/moment';
import type { ViewCell, ViewColumn, ViewKind, ViewTable } from '../../domain/view-table';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import type { PointsSettings } from '../../standard/settings';
import { districtTables } from '../../workbook/district';
import type { Column, TableDefinition } from '../../workbook/table';
import type { RawTable } from '../../workbook/table-port';

const KINDS: Readonly<Partial<Record<Column['kind'], ViewKind>>> = {
  number: 'number',
  date: 'day',
  link: 'link',
};

/** What may be taken: everything that is not hidden. */
export function downloadable(): readonly TableDefinition[] {
  return districtTables.filter(({ hidden }) => hidden !== true);
}

/** Rows in the order of the sheet; blank ones are left out. `state` of the points, for the sample's label. */
export function downloadOf(
  { columns }: TableDefinition,
  { sheetTitle, keys, rows }: RawTable,
  state: PointsSettings['state'],
): ViewTable {
  const shown = keys.flatMap((key, position) => {
    const column = columns[key];
    const isOurs = position > 0 && column !== undefined && column.hidden !== true;
    return isOurs && keys.indexOf(key, 1) === position ? [{ column, position }] : [];
  });
  return {
    title: sheetTitle,
    ...(state === 'sample' ? { label: SAMPLE_LABEL } : {}),
    columns: shown.map(({ column }): ViewColumn => ({ title: column.title, kind: kindOf(column) })),
    rows: rows
      .map((row) => shown.map(({ column, position }): ViewCell => cellOf(column, row[position] ?? '')))
      .filter((cells) => cells.some((cell) => cell !== '')),
  };
}

function kindOf(column: Column): ViewKind {
  return column.kind === 'number' && column.percent ? 'share' : (KINDS[column.kind] ?? 'text');
}

function cellOf({ kind }: Column, value: string | number | boolean): ViewCell {
  if (kind === 'moment' && typeof value === 'string') return formatMoment(value);
  return typeof value === 'boolean' ? (value ? 'Có' : '') : value;
}
