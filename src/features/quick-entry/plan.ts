/** Forms out of the registers' declarations, and rows out of what was entered in them. Pure. */
import { formatDate, type IsoDate } from '../../domain/calendar-date';
import { schoolYearOf } from '../../domain/school-year';
import { decodeCell } from '../../workbook/cells/decode-cell';
import type { FieldValue } from '../../workbook/cells/decoded';
import type { Column, RecordOf, TableDefinition } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { Act } from './acts';
import type { QuickAct, QuickField } from './page';

/** Names of people, rooms and programs by "table.column". */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Days that are not the act's own day stay empty at first. */
const LATER_DAYS = new Set(['dueOn']);

/** `declared`: who said to be at work today; stands in the field of the person from the start. */
export function formOf(
  { key, caption, table, fields }: Act,
  names: Names,
  today: IsoDate,
  declared?: string,
): QuickAct {
  return {
    key,
    caption,
    sheet: table.title,
    fields: fields.flatMap((field): QuickField[] => {
      const column = table.columns[field];
      return column === undefined ? [] : [fieldOf(field, column, names, today, declared)];
    }),
  };
}

export type Decoded =
  | { readonly ok: true; readonly values: RowValues; readonly sentence: string }
  | { readonly ok: false; readonly fields: Readonly<Record<string, string>> };

/** The row of an act; every field that cannot be is named with its remedy. */
export function rowOf(act: Act, entered: Readonly<Record<string, string>>, today: IsoDate): Decoded {
  const record: Record<string, FieldValue> = {};
  const wrong: Record<string, string> = {};
  const { columns } = act.table;
  for (const key of [...act.fields, ...Object.keys(act.fixed ?? {})]) {
    const column = columns[key];
    if (column === undefined) continue;
    const typed = act.fixed?.[key] ?? entered[key] ?? '';
    const decoded = decodeCell(column, typed, { schoolYear: schoolYearOf(today) });
    if (!decoded.ok) wrong[key] = `${decoded.unclear.message} ${decoded.unclear.remedy}`;
    else if (decoded.value !== undefined) record[key] = decoded.value;
    else if (column.required) wrong[key] = 'Chưa điền ô này.';
  }
  if (Object.keys(wrong).length > 0) return { ok: false, fields: wrong };
  const shown = act.fields.flatMap((key) =>
    entered[key]?.trim() ? [words(columns[key], entered[key])] : [],
  );
  return {
    ok: true,
    values: toRowValues<TableDefinition>(act.table, record as Partial<RecordOf<TableDefinition>>),
    sentence: `${act.caption}: ${shown.join('; ')}`,
  };
}

function fieldOf(
  key: string,
  column: Column,
  names: Names,
  today: IsoDate,
  declared: string | undefined,
): QuickField {
  const { title, note, required } = column;
  const common = { key, label: title, note, required, options: [], start: '' };
  switch (column.kind) {
    case 'date':
      return { ...common, kind: 'date', start: LATER_DAYS.has(key) ? '' : today };
    case 'number':
      return { ...common, kind: 'number' };
    case 'choice':
      return { ...common, kind: 'list', options: Object.values(column.choices) };
    case 'reference': {
      const options = names.get(`${column.table}.${column.column}`) ?? [];
      const start = key === 'by' && declared !== undefined && options.includes(declared) ? declared : '';
      return { ...common, kind: 'list', options, start };
    }
    case 'text':
      return { ...common, kind: column.long ? 'long' : 'text' };
    default:
      return { ...common, kind: 'text' };
  }
}

function words(column: Column | undefined, text: string): string {
  return column?.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)
    ? formatDate(text as IsoDate)
    : text.trim();
}
