/** The look of a sheet that the office lays into one school's workbook: white cells for the school, the rest held by the office. */
import { layoutOf, type Protection, type SheetLayout } from './layout';
import { FIRST_DATA_ROW, type TableDefinition } from './table';

/** Descriptions of protections, by which a later run knows what it did. */
export const LAID_MARKS = {
  titles: 'THĐT: tiêu đề do đơn vị quản lý giữ',
  columns: 'THĐT: cột do đơn vị quản lý giữ',
  closed: 'THĐT: đã đóng, chỉ để xem',
} as const;

/** Titles, row ids and the columns that the office fills are locked; those columns stand first in the table. */
export function laidLayout(table: TableDefinition): SheetLayout {
  const columns = Object.values(table.columns);
  const open = columns.findIndex(({ computed }) => computed !== true);
  const locked = 1 + (open < 0 ? columns.length : open);
  const protections: Protection[] = [
    {
      kind: 'district',
      block: { fromRow: 1, toRow: FIRST_DATA_ROW - 1, fromColumn: 1 },
      description: LAID_MARKS.titles,
    },
    {
      kind: 'district',
      block: { fromRow: FIRST_DATA_ROW, fromColumn: 1, toColumn: locked },
      description: LAID_MARKS.columns,
    },
  ];
  return { ...layoutOf(table, []), protections };
}
