/** What reading one cell gives: a value, nothing, or what is unclear and how to mend it. */
import type { SchoolYear } from '../../domain/school-year';

/** The value of one field of a record. */
export type FieldValue = string | number | boolean | readonly string[];

/** Why a cell cannot be understood; the reader adds the cell's address. */
export interface Unclear {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export type Decoded =
  | { readonly ok: true; readonly value: FieldValue | undefined }
  /** `value`: what the record gets all the same. */
  | { readonly ok: false; readonly unclear: Unclear; readonly value?: FieldValue };

/** What helps to understand cells. */
export interface ReadContext {
  /** Gives days and months typed without a year ("5/9") their year. */
  readonly schoolYear?: SchoolYear;
  /** Known values by "table.column" ("staff.name"): references get that spelling, unknown ones are reported. */
  readonly known?: ReadonlyMap<string, readonly string[]>;
}

export function clear(value: FieldValue): Decoded {
  return { ok: true, value };
}

export function unclear(code: string, message: string, remedy: string): Decoded {
  return { ok: false, unclear: { code: `cell.${code}`, message, remedy } };
}

/** The cell's content as people see it, short enough for a message. */
export function quoted(value: string | number | boolean): string {
  const text = typeof value === 'number' ? String(value).replace('.', ',') : String(value).trim();
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
