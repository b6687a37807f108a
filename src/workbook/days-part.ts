/** Which rows of a long diary belong to some days, told from its column of days alone. */
import { type IsoDate, parseIsoDate } from '../domain/calendar-date';
import type { SchoolYear } from '../domain/school-year';
import type { CellValue } from './cell-value';
import { decodeDate } from './cells/dates';
import type { TablePart } from './table-port';

/** Rows whose day (column `key`, however it was typed) is wanted. */
export function partOfDays(
  key: string,
  schoolYear: SchoolYear,
  isWanted: (date: IsoDate) => boolean,
): TablePart {
  return { keys: [key], choose: ([days = []]) => rowsOfDays(days, schoolYear, isWanted) };
}

/** Positions (0-based) of the cells that say a wanted day. */
export function rowsOfDays(
  days: readonly CellValue[],
  schoolYear: SchoolYear,
  isWanted: (date: IsoDate) => boolean,
): number[] {
  const known = new Map<CellValue, boolean>();
  const isOne = (cell: CellValue): boolean => {
    const decoded = cell === '' ? undefined : decodeDate(cell, { schoolYear });
    const date = decoded?.ok ? parseIsoDate(String(decoded.value)) : undefined;
    return date !== undefined && isWanted(date);
  };
  return days.flatMap((cell, row) => {
    const before = known.get(cell);
    const found = before ?? isOne(cell);
    if (before === undefined) known.set(cell, found);
    return found ? [row] : [];
  });
}
