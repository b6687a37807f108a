/** References and pieces of formulas for the home sheet: `;` between arguments, no decimal literals, ranges with an end. */
import { POINT_STATES, SAMPLE_TITLE_NOTE } from '../standard/sample-label';
import { columnLetters } from './cell-address';
import { districtTables } from './district';
import { schoolTables } from './school';
import { FIRST_DATA_ROW, type TableDefinition } from './table';

/** Stands for a column's cells until it is known where they are: `⟦school/reports.kind⟧`. */
export function columnOf(table: TableDefinition, key: string): string {
  if (!(key in table.columns)) throw new RangeError(`The table ${table.name} has no column ${key}.`);
  return `⟦${table.workbook}/${table.name}.${key}⟧`;
}

/** Title and keys (from column A on) of the sheet of a table; undefined: as it is made. */
export type PlaceOf = (
  table: string,
) => { readonly title: string; readonly keys: readonly string[] } | undefined;

/** The formula with `'Báo cáo'!$B$3:$B$502` for its columns. Renaming, moving and inserting keep it true afterwards. */
export function withRanges(formula: string, placeOf: PlaceOf): string {
  return formula.replace(
    /⟦(\w+)\/([\w-]+)\.(\w+)⟧/g,
    (_match, workbook: string, name: string, key: string) => {
      const tables = workbook === 'school' ? schoolTables : districtTables;
      const table = tables.find((each) => each.name === name);
      if (table === undefined) throw new RangeError(`There is no table ${name}.`);
      const { title, keys } = placeOf(name) ?? {
        title: table.title,
        keys: ['', ...Object.keys(table.columns)],
      };
      const letters = columnLetters(keys.indexOf(key, 1) + 1);
      const last = FIRST_DATA_ROW - 1 + table.maximumRows;
      return `'${title.replace(/'/g, "''")}'!$${letters}$${FIRST_DATA_ROW}:$${letters}$${last}`;
    },
  );
}

/** Goes behind a title: the sample's label while the points that a sheet of settings names are the sample's. */
export function sampleNote(settings: TableDefinition): string {
  const isSample = countOf(
    [columnOf(settings, 'key'), is.text('points.state')],
    [columnOf(settings, 'value'), is.text(POINT_STATES.sample)],
  );
  return `IF(${isSample}>0;"${SAMPLE_TITLE_NOTE}";"")`;
}

/** A column (as a range) and what its cells must be (as a criterion inside the formula). */
export type Condition = readonly [range: string, criterion: string];

/** Criteria of COUNTIFS. */
export const is = {
  filled: '"<>"',
  empty: '""',
  /** A day or a number. */
  given: '">0"',
  text: (text: string) => `"${text.replace(/"/g, '""')}"`,
  not: (text: string) => `"<>${text.replace(/"/g, '""')}"`,
  from: (day: string) => `">="&${day}`,
  until: (day: string) => `"<="&${day}`,
  before: (day: string) => `"<"&${day}`,
} as const;

/** How many rows meet all conditions. */
export function countOf(...conditions: readonly Condition[]): string {
  return `COUNTIFS(${conditions.map(([range, criterion]) => `${range};${criterion}`).join(';')})`;
}

/**
 * How many rows meet all comparisons, each written out. For months: COUNTIFS would take "9/2026" for a day, a comparison
 * of texts does not.
 */
export function countWhere(...comparisons: readonly string[]): string {
  return `SUMPRODUCT(${comparisons.map((comparison) => `(${comparison})`).join('*')}*1)`;
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** "24/9/2026" of a day in a formula. */
export function dayText(day: string): string {
  return `DAY(${day})&"/"&MONTH(${day})&"/"&YEAR(${day})`;
}

/** "2026-09-24" of a day in a formula, without a locale's letters. */
export function isoText(day: string): string {
  return `YEAR(${day})&"-"&RIGHT("0"&MONTH(${day});2)&"-"&RIGHT("0"&DAY(${day});2)`;
}
