/** Makes cells of records: what is written reads back as the same record. */
import { parseMoment } from '../domain/moment';
import { formatMonth, parseMonth } from '../domain/school-year';
import type { CellValue } from './cell-value';
import type { FieldValue } from './cells/decoded';
import type { Column, RecordOf, TableDefinition } from './table';
import type { RowValues } from './table-port';

/**
 * The cells of a record or of a part of one. A key that is absent leaves its cell as it is; a key whose value is
 * undefined empties it. Text loses the blanks at its ends, an empty set is an empty cell.
 */
export function toRowValues<Definition extends TableDefinition>(
  definition: Definition,
  record: Partial<RecordOf<Definition>>,
): RowValues {
  const values: Record<string, CellValue> = {};
  for (const [key, value] of Object.entries<FieldValue | undefined>(record)) {
    const column = definition.columns[key];
    if (column !== undefined) values[key] = encodeCell(column, value);
  }
  return values;
}

function encodeCell(column: Column, value: FieldValue | undefined): CellValue {
  if (value === undefined) return column.kind === 'tick' ? false : '';
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  switch (column.kind) {
    case 'choices': {
      const words: Readonly<Record<string, string>> = column.choices;
      return (typeof value === 'string' ? [value] : value).map((code) => words[code] ?? code).join(', ');
    }
    case 'choice': {
      const words: Readonly<Record<string, string>> = column.choices;
      return words[String(value)] ?? String(value);
    }
    case 'month': {
      const month = parseMonth(String(value));
      return month === undefined ? String(value) : formatMonth(month);
    }
    case 'moment':
      return parseMoment(String(value)) ?? String(value).trim();
    default:
      return String(value).trim();
  }
}
