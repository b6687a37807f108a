/** Bổ sung nội dung mới của bản này: which rows of the standard a district lacks or has in older words. Pure. */
import { purposeKey } from '../../../standard/obligation-data';
import type { PointsSettings } from '../../../standard/settings';
import { criteriaTable, obligationsTable } from '../../../workbook/district';
import type { RowValues } from '../../../workbook/table-port';
import { obligationOf } from '../district-records';
import { type PresentRow, type PresentRows, type Row, type Seen, TRACKED } from './standard-rows';

/**
 * `new`: the sheet lacks the row. `changed`: the standard changed it and the district did not. `both`: both did. `unknown`:
 * it differs and nobody can tell who changed it. `dropped`: the standard has it no more.
 */
export type NewsKind = 'new' | 'changed' | 'both' | 'unknown' | 'dropped';

export interface NewsLine {
  readonly key: string;
  readonly kind: NewsKind;
  /** Title of the sheet. */
  readonly sheet: string;
  /** "2.3.4 Tin chuyên môn …" */
  readonly what: string;
  /** What would be another, column by column; empty for a new row. */
  readonly changes: readonly { readonly column: string; readonly from: string; readonly to: string }[];
}

/** Lines to tell of, in the order of the sheets; rows of the district's own and rows that it deleted are none. */
export function newsOf(standard: readonly Row[], present: readonly PresentRow[], seen: Seen): NewsLine[] {
  const byKey = new Map(present.map((row) => [row.key, row]));
  const known = new Set(standard.map(({ key }) => key));
  return [
    ...standard.flatMap((row): NewsLine[] => {
      const own = byKey.get(row.key);
      const before = seen[row.key];
      if (own === undefined) return before === undefined ? [lineOf('new', row)] : [];
      if (own.digest === row.digest) return [];
      if (before === undefined) return [lineOf('unknown', row, own)];
      if (before.standard === row.digest) return [];
      return [lineOf(before.own === own.digest ? 'changed' : 'both', row, own)];
    }),
    ...present.flatMap((row) =>
      seen[row.key] !== undefined && !known.has(row.key) ? [lineOf('dropped', row)] : [],
    ),
  ];
}

function lineOf(kind: NewsKind, row: Row, own?: Row): NewsLine {
  const { key, table, values } = row;
  const name = values.wording ?? values.title ?? values.name ?? '';
  const code = table.name === 'catalogue' ? `${String(values.part)}:` : String(values.code);
  return {
    key,
    kind,
    sheet: table.title,
    what: `${code} ${String(name)}`,
    changes: own === undefined ? [] : differing(row, own).map((column) => changeOf(row, own, column)),
  };
}

function differing({ table, values }: Row, own: Row): string[] {
  return (TRACKED[table.name] ?? []).filter((key) => (values[key] ?? '') !== (own.values[key] ?? ''));
}

function changeOf({ table, values }: Row, own: Row, column: string): NewsLine['changes'][number] {
  const text = (row: RowValues) => {
    const value = row[column] ?? '';
    return typeof value === 'boolean' ? (value ? 'Có' : 'Không') : String(value);
  };
  return { column: table.columns[column]?.title ?? column, from: text(own.values), to: text(values) };
}

export interface NewsWrites {
  readonly added: ReadonlyMap<Row['table'], readonly RowValues[]>;
  readonly patches: ReadonlyMap<Row['table'], ReadonlyMap<string, RowValues>>;
}

/**
 * What the chosen lines write: new rows below the others, of older rows only the cells that differ. A new indicator waits
 * outside a confirmed set of points, and a new obligation beside the one of its purpose that is on.
 */
export function newsWrites(
  chosen: ReadonlySet<string>,
  standard: readonly Row[],
  present: readonly PresentRow[],
  rows: PresentRows,
  points: PointsSettings['state'],
): NewsWrites {
  const byKey = new Map(present.map((row) => [row.key, row]));
  const added = new Map<Row['table'], RowValues[]>();
  const patches = new Map<Row['table'], Map<string, RowValues>>();
  for (const row of standard) {
    if (!chosen.has(row.key)) continue;
    const own = byKey.get(row.key);
    if (own === undefined) {
      const values = waiting(row, rows, points);
      added.set(row.table, [...(added.get(row.table) ?? []), values]);
    } else {
      const cells = Object.fromEntries(differing(row, own).map((key) => [key, row.values[key] ?? '']));
      const ofTable = patches.get(row.table) ?? new Map<string, RowValues>();
      patches.set(row.table, ofTable.set(own.id, cells));
    }
  }
  return { added, patches };
}

function waiting({ table, values }: Row, rows: PresentRows, points: PointsSettings['state']): RowValues {
  if (table === criteriaTable && points === 'confirmed') return { ...values, inUse: false };
  if (table !== obligationsTable || values.state !== 'Bật') return values;
  const purpose = purposeKey(String(values.purpose));
  const isServed = rows[2]
    .map(({ record }) => obligationOf(record))
    .some((one) => one.state === 'on' && one.purpose === purpose);
  return isServed ? { ...values, state: 'Phương án khác' } : values;
}
