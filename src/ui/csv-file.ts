/** A table as .csv for Excel in Vietnamese: semicolons, comma decimals, a byte order mark. Text never becomes a formula. */
import type { ViewCell, ViewKind, ViewTable } from '../domain/view-table';

export const CSV_TYPE = 'text/csv;charset=utf-8';

export function csvOf({ columns, rows }: ViewTable): string {
  const lines = [
    columns.map(({ title }) => quoted(title)),
    ...rows.map((row) => columns.map(({ kind }, index) => field(row[index] ?? '', kind))),
  ];
  return `\ufeff${lines.map((line) => line.join(';')).join('\r\n')}\r\n`;
}

function field(cell: ViewCell, kind: ViewKind): string {
  if (typeof cell === 'number') {
    const isPart = kind === 'share' || kind === 'difference';
    const value = Math.round((isPart ? cell * 100 : cell) * 100) / 100;
    return `${String(value).replace('.', ',')}${isPart ? '%' : ''}`;
  }
  if (kind === 'day') return cell.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3/$2/$1');
  // a spreadsheet would take these for a formula
  return quoted(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) || text.startsWith("'") ? `"${text.replace(/"/g, '""')}"` : text;
}
