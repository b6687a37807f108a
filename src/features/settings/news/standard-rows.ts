/** The rows that the standard of this version gives a district's sheets, and what was seen of them when. Pure. */
import { shortDigest } from '../../../domain/short-digest';
import { comparable } from '../../../domain/vietnamese';
import { withPack } from '../../../standard/packed-settings';
import { type GeneralSettings, startingSettings } from '../../../standard/settings';
import { catalogueTable, criteriaTable, obligationsTable } from '../../../workbook/district';
import type { Entry, RecordOf, TableDefinition } from '../../../workbook/table';
import type { RowValues } from '../../../workbook/table-port';
import { toRowValues } from '../../../workbook/write-table';
import { catalogueRecord, criteriaRecord, obligationRecord } from '../district-records';

/** The three sheets whose rows come from the standard. */
export const NEWS_TABLES = [criteriaTable, catalogueTable, obligationsTable] as const;

/** What stands in those sheets now, in the order of `NEWS_TABLES`. */
export type PresentRows = readonly [
  readonly Entry<RecordOf<typeof criteriaTable>>[],
  readonly Entry<RecordOf<typeof catalogueTable>>[],
  readonly Entry<RecordOf<typeof obligationsTable>>[],
];

/** One row as its sheet holds it. */
export interface Row {
  /** `criteria/2.3.4`, `catalogue/Phòng/computing`; spelt alike whoever typed it. */
  readonly key: string;
  readonly table: TableDefinition;
  readonly values: RowValues;
  /** Of the columns that the standard fills and a district may change. */
  readonly digest: string;
}

export interface PresentRow extends Row {
  readonly id: string;
}

/** Columns whose words and numbers are the standard's; whether a row is in use, and its points, are always the district's. */
export const TRACKED: Readonly<Record<string, readonly string[]>> = {
  criteria: [
    'standard',
    'criterion',
    'wording',
    'levels',
    'partialLevels',
    'highQualityOnly',
    'rhythm',
    'measure',
    'scope',
    'target',
    'evidence',
  ],
  catalogue: ['name', 'levels', 'meaning'],
  obligations: [
    'title',
    'rhythm',
    'weekday',
    'day',
    'months',
    'week',
    'date',
    'pausedInSummer',
    'levels',
    'profiles',
    'leadDays',
    'overdueAfter',
    'shift',
    'ownerRole',
    'recipient',
    'escalationRole',
    'reminder',
  ],
};

/** The rows of the standard as a district that follows this pack has them. */
export function standardRows(general: GeneralSettings): Row[] {
  const { office, schoolYear, pack, points } = general;
  const starting = startingSettings(office, schoolYear, points.state === 'sample' ? 'sample' : 'unconfirmed');
  const { indicators, catalogue, obligations, headings } = withPack(starting, pack);
  return [
    ...indicators.map((each) =>
      rowOf(criteriaTable, toRowValues(criteriaTable, criteriaRecord(each, headings))),
    ),
    ...catalogue.map((each) => rowOf(catalogueTable, toRowValues(catalogueTable, catalogueRecord(each)))),
    ...obligations.map((each) =>
      rowOf(obligationsTable, toRowValues(obligationsTable, obligationRecord(each))),
    ),
  ];
}

export function presentRows([criteria, catalogue, obligations]: PresentRows): PresentRow[] {
  const rowsOf = <Table extends TableDefinition>(table: Table, entries: readonly Entry<RecordOf<Table>>[]) =>
    entries.map(({ id, record }) => ({ ...rowOf(table, toRowValues(table, record)), id }));
  return [
    ...rowsOf(criteriaTable, criteria),
    ...rowsOf(catalogueTable, catalogue),
    ...rowsOf(obligationsTable, obligations),
  ];
}

function rowOf(table: TableDefinition, values: RowValues): Row {
  const name = [values.part, values.code].filter((part) => part !== undefined && part !== '');
  const tracked = (TRACKED[table.name] ?? []).map((key) => values[key] ?? '');
  return {
    key: `${table.name}/${name.map((part) => comparable(String(part))).join('/')}`,
    table,
    values,
    digest: shortDigest(JSON.stringify(tracked)),
  };
}

/** What of a row was seen last: the standard's digest, and the district's own of that day. */
export interface SeenRow {
  readonly standard: string;
  /** Differs from the row's digest now: the district has changed it since. Empty: it had changed it before. */
  readonly own: string;
}

export type Seen = Readonly<Record<string, SeenRow>>;

/**
 * What is seen once the district has these rows. A row that it had changed by itself stays known as changed. Rows that its
 * sheets lack are seen when they were `offered`, or known before: such a one was deleted.
 */
export function seenNow(
  standard: readonly Row[],
  present: readonly Row[],
  before: Seen,
  offered = false,
): Seen {
  const byKey = new Map(present.map((row) => [row.key, row]));
  return Object.fromEntries(
    standard.flatMap((row): [string, SeenRow][] => {
      const own = byKey.get(row.key);
      const known = before[row.key];
      if (own === undefined)
        return known === undefined && !offered
          ? []
          : [[row.key, { standard: row.digest, own: known?.own ?? '' }]];
      const isUntouched = own.digest === row.digest || own.digest === known?.own;
      return [[row.key, { standard: row.digest, own: isUntouched ? own.digest : (known?.own ?? '') }]];
    }),
  );
}
