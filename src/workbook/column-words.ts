/** The words of a column as its sheet shows them. */
import type { Column, TableDefinition } from './table';

/** The title, with * when a person must fill the column. */
export function shownTitle({ title, required, computed, kind }: Column): string {
  return required && !computed && kind !== 'tick' ? `${title} *` : title;
}

/** The column's note; the first column that people see also tells what the table is for. */
export function shownNote({ columns, purpose }: TableDefinition, key: string, column: Column): string {
  const first = Object.keys(columns).find((candidate) => columns[candidate]?.hidden !== true);
  return key === first ? `${purpose}\n\n${column.title}: ${column.note}` : column.note;
}
