/** All that is wrong in a workbook's tables, from what was read. Pure. */
import type { Problem } from '../../domain/result';
import type { Finding } from './page';
import type { CheckInput } from './plan-findings';
import { findRepeated, findWrongRows } from './plan-rules';
import { findSigns } from './plan-signs';

export interface Checked {
  readonly problems: readonly Finding[];
  readonly signs: readonly Finding[];
}

export function checkWorkbook(input: CheckInput): Checked {
  const { tables, sheetProblems } = input;
  return {
    problems: [
      ...sheetProblems.map(findingOf),
      ...tables.flatMap((table) =>
        [...table.problems.map(findingOf), ...findWrongRows(table, input), ...findRepeated(table)].sort(
          byPlace,
        ),
      ),
    ],
    signs: findSigns(tables),
  };
}

function findingOf({ place = '', message, remedy }: Problem): Finding {
  const mark = place.lastIndexOf('!');
  const cell = place.slice(mark + 1);
  return mark >= 0 && /^[A-Z]+\d+$/.test(cell)
    ? { sheet: place.slice(0, mark), cell, message, remedy }
    : { sheet: place, cell: '', message, remedy };
}

/** Down the sheet, row by row. */
function byPlace(one: Finding, other: Finding): number {
  const row = ({ cell }: Finding) => Number(/\d+$/.exec(cell)?.[0] ?? 0);
  return row(one) - row(other) || one.cell.length - other.cell.length || (one.cell < other.cell ? -1 : 1);
}
