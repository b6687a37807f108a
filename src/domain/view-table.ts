/** A table as people see it in a dialog, take it as a file, or find it in a report: titles, kinds of columns, plain cells. */
import { formatNumber } from './vietnamese';

/** `share` and `difference` are parts of one, shown as per cent; a day is `YYYY-MM-DD`; a link is its address. */
export type ViewKind = 'text' | 'number' | 'share' | 'difference' | 'day' | 'link';

export interface ViewColumn {
  readonly title: string;
  readonly kind: ViewKind;
}

/** '' is an empty cell. */
export type ViewCell = string | number;

export interface ViewTable {
  readonly title: string;
  /** What the table does not say of itself. */
  readonly note?: string;
  /** Must stand on every sheet that the table is taken along as. */
  readonly label?: string;
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly (readonly ViewCell[])[];
}

/** A cell as people read it: "83%", "+3%", "25/9/2026". */
export function cellText(cell: ViewCell, kind: ViewKind): string {
  if (typeof cell === 'number') {
    const percent = Math.round(cell * 100);
    if (kind === 'share') return `${percent}%`;
    if (kind === 'difference') return percent > 0 ? `+${percent}%` : percent < 0 ? `−${-percent}%` : '0%';
    return formatNumber(cell, 2);
  }
  const day = kind === 'day' ? /^(\d{4})-(\d{2})-(\d{2})/.exec(cell) : null;
  return day === null ? cell : `${Number(day[3])}/${Number(day[2])}/${day[1]}`;
}
