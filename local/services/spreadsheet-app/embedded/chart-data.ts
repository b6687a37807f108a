/** Ranges of a chart: rectangles as scripts give them, single rows or columns as the Sheets API keeps them. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';

type GridRange = sheets_v4.Schema$GridRange;
type ChartData = sheets_v4.Schema$ChartData;

/** One source for each column of the ranges, or for each row. */
export function linesOf(ranges: readonly GridRange[], byRow: boolean): ChartData[] {
  const [start, end] = byRow
    ? (['startRowIndex', 'endRowIndex'] as const)
    : (['startColumnIndex', 'endColumnIndex'] as const);
  return ranges.flatMap((range) => {
    const first = range[start] ?? 0;
    const count = Math.max(1, (range[end] ?? first + 1) - first);
    return Array.from({ length: count }, (_unused, index) => ({
      sourceRange: { sources: [{ ...range, [start]: first + index, [end]: first + index + 1 }] },
    }));
  });
}

/** The ranges of a stored chart: neighbouring rows or columns are one range again. */
export function rangesOf(spec: sheets_v4.Schema$ChartSpec): GridRange[] {
  const found: GridRange[] = [];
  for (const range of sourcesIn(spec)) {
    const last = found.at(-1);
    if (last && last.sheetId === range.sheetId && joins(last, range, 'Column', 'Row'))
      last.endColumnIndex = range.endColumnIndex ?? null;
    else if (last && last.sheetId === range.sheetId && joins(last, range, 'Row', 'Column'))
      last.endRowIndex = range.endRowIndex ?? null;
    else found.push({ ...range });
  }
  return found;
}

function joins(a: GridRange, b: GridRange, along: 'Row' | 'Column', across: 'Row' | 'Column'): boolean {
  return (
    a[`end${along}Index`] === b[`start${along}Index`] &&
    a[`start${across}Index`] === b[`start${across}Index`] &&
    a[`end${across}Index`] === b[`end${across}Index`]
  );
}

/** Every source in a spec: domains come before series, as they are written. */
function sourcesIn(value: unknown): GridRange[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const order = (key: string) => (/domain|label/i.test(key) ? 0 : 1);
  return [...entries]
    .sort(([a], [b]) => order(a) - order(b))
    .flatMap(([key, held]) =>
      key === 'sources' && Array.isArray(held) ? (held as GridRange[]) : sourcesIn(held),
    );
}
