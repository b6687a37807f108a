/** Carries out a query of QUERY() on a table of values. */
import type { Primitive } from '../model';
import { partsOfSerial } from '../serial-date';
import { type Constant, type Expression, parseQuery, type Query } from './parse';
import { QueryError } from './tokens';

type Value = Constant;
type Row = readonly Value[];

interface Table {
  /** Names that columns go by in the query, besides `Col1`. */
  names: readonly string[];
  labels: readonly string[];
  rows: readonly Row[];
}

/**
 * The table that a query makes of another. `names` are the letters of the columns (`A`, `B` ...) when the data is a range;
 * `headers` is the number of header rows, -1 to guess. Throws QueryError.
 */
export function runQuery(
  data: readonly (readonly (Primitive | undefined)[])[],
  names: readonly string[],
  text: string,
  headers: number,
): Primitive[][] {
  const headerRows = headers >= 0 ? headers : guessHeaders(data);
  const width = Math.max(0, ...data.map((row) => row.length));
  const table: Table = {
    names,
    labels: Array.from({ length: width }, (_, column) =>
      data
        .slice(0, headerRows)
        .map((row) => String(row[column] ?? ''))
        .join(' ')
        .trim(),
    ),
    rows: typedRows(data.slice(headerRows), width),
  };
  const query = parseQuery(text);
  const select =
    query.select ??
    Array.from({ length: width }, (_, column): Expression => ({ kind: 'column', name: `Col${column + 1}` }));
  const filtered = query.where
    ? table.rows.filter((row) => evaluate(query.where ?? select[0], table, [row]) === true)
    : table.rows;
  const groups = groupsOf(query, select, table, filtered);
  const ordered = sorted(groups, query, table);
  const end = query.limit === undefined ? undefined : query.offset + query.limit;
  const rows = ordered
    .slice(query.offset, end)
    .map((group) => select.map((expression) => evaluate(expression, table, group) ?? ''));
  const labels = select.map((expression) => labelOf(expression, query, table));
  return headerRows > 0 || labels.some((label) => label !== '') ? [labels, ...rows] : rows;
}

/** One header row when the first row is all text above a column that is not. */
function guessHeaders(data: readonly (readonly (Primitive | undefined)[])[]): number {
  const first = data[0] ?? [];
  const texts = first.every((value) => typeof value === 'string' || value === undefined);
  const others = data.slice(1).some((row) => row.some((value) => typeof value === 'number'));
  return texts && others ? 1 : 0;
}

/** Every column has the type of most of its values; others are empty. */
function typedRows(rows: readonly (readonly (Primitive | undefined)[])[], width: number): Row[] {
  const types = Array.from({ length: width }, (_, column) => {
    const counts: Record<string, number> = { number: 0, string: 0, boolean: 0 };
    for (const row of rows) {
      const value = row[column];
      if (value !== undefined && value !== '') counts[typeof value] = (counts[typeof value] ?? 0) + 1;
    }
    const most = Math.max(...Object.values(counts));
    return Object.keys(counts).find((type) => counts[type] === most) ?? 'string';
  });
  return rows.map((row) =>
    types.map((type, column) => {
      const value = row[column];
      return value === undefined || value === '' || typeof value !== type ? null : value;
    }),
  );
}

const AGGREGATES: Record<string, (values: Value[]) => Value> = {
  count: (values) => values.length,
  sum: (values) => numbers(values).reduce((sum, value) => sum + value, 0),
  avg: (values) => (values.length === 0 ? null : numbers(values).reduce((a, b) => a + b, 0) / values.length),
  min: (values) => extreme(values, -1),
  max: (values) => extreme(values, 1),
};

function numbers(values: Value[]): number[] {
  return values.map((value) => {
    if (typeof value !== 'number') throw new QueryError('AVG_SUM_ONLY_NUMERIC');
    return value;
  });
}

function extreme(values: Value[], sign: 1 | -1): Value {
  return values.reduce<Value>(
    (best, value) => (best === null || sign * compare(value, best) > 0 ? value : best),
    null,
  );
}

function isAggregated(expression: Expression): boolean {
  if (expression.kind === 'call') return expression.name in AGGREGATES || expression.args.some(isAggregated);
  return expression.kind === 'operation' && (isAggregated(expression.left) || isAggregated(expression.right));
}

/** Rows that make one row of the result each: single ones, or those that are alike in what the query groups by. */
function groupsOf(query: Query, select: Expression[], table: Table, rows: readonly Row[]): Row[][] {
  if (query.groupBy.length === 0)
    return select.some(isAggregated) ? [rows.slice()] : rows.map((row) => [row]);
  const allowed = new Set(query.groupBy.map((expression) => textOf(expression, table)));
  for (const expression of select)
    if (!isAggregated(expression) && !allowed.has(textOf(expression, table)))
      throw new QueryError(`ADD_COL_TO_GROUP_BY_OR_AGG: ${textOf(expression, table)}`);
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(query.groupBy.map((expression) => evaluate(expression, table, [row])));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const found = [...groups.values()];
  const keys = (group: Row[]) => query.groupBy.map((expression) => evaluate(expression, table, group));
  return found.sort((a, b) => compareLists(keys(a), keys(b)));
}

function sorted(groups: Row[][], query: Query, table: Table): Row[][] {
  if (query.orderBy.length === 0) return groups;
  return groups
    .map((group, index) => ({
      group,
      index,
      keys: query.orderBy.map(({ expression }) => evaluate(expression, table, group)),
    }))
    .sort((a, b) => {
      for (const [at, { descending }] of query.orderBy.entries()) {
        const order = compare(a.keys[at] ?? null, b.keys[at] ?? null);
        if (order !== 0) return descending ? -order : order;
      }
      return a.index - b.index;
    })
    .map(({ group }) => group);
}

/** Empty before all else, then by value. */
function compare(a: Value, b: Value): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return Number(a) - Number(b);
}

function compareLists(a: Value[], b: Value[]): number {
  for (const [index, value] of a.entries()) {
    const order = compare(value, b[index] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

type Scalar = (values: Value[]) => Value;

const dated =
  (part: (parts: ReturnType<typeof partsOfSerial>) => number): Scalar =>
  ([value = null]) =>
    typeof value === 'number' ? part(partsOfSerial(value)) : null;

const SCALARS: Record<string, Scalar> = {
  upper: ([value = null]) => (value === null ? null : String(value).toUpperCase()),
  lower: ([value = null]) => (value === null ? null : String(value).toLowerCase()),
  year: dated(({ year }) => year),
  month: dated(({ month }) => month - 1),
  day: dated(({ day }) => day),
  hour: dated(({ hour }) => hour),
  minute: dated(({ minute }) => minute),
  second: dated(({ second }) => second),
  quarter: dated(({ month }) => Math.ceil(month / 3)),
  dayofweek: dated(({ weekday }) => weekday + 1),
  todate: ([value = null]) => (typeof value === 'number' ? Math.floor(value) : null),
  datediff: ([a = null, b = null]) => Math.floor(Number(a)) - Math.floor(Number(b)),
  not: ([value = null]) => value !== true,
  isNull: ([value = null]) => value === null,
};

const OPERATIONS: Record<string, (a: Value, b: Value) => Value> = {
  or: (a, b) => a === true || b === true,
  and: (a, b) => a === true && b === true,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => comparable(a, b) && compare(a, b) < 0,
  '>': (a, b) => comparable(a, b) && compare(a, b) > 0,
  '<=': (a, b) => comparable(a, b) && compare(a, b) <= 0,
  '>=': (a, b) => comparable(a, b) && compare(a, b) >= 0,
  '+': (a, b) => arithmetic(a, b, (x, y) => x + y),
  '-': (a, b) => arithmetic(a, b, (x, y) => x - y),
  '*': (a, b) => arithmetic(a, b, (x, y) => x * y),
  '/': (a, b) => arithmetic(a, b, (x, y) => x / y),
  contains: (a, b) => String(a ?? '').includes(String(b)),
  starts: (a, b) => String(a ?? '').startsWith(String(b)),
  ends: (a, b) => String(a ?? '').endsWith(String(b)),
  matches: (a, b) => new RegExp(`^(?:${String(b)})$`).test(String(a ?? '')),
  like: (a, b) =>
    new RegExp(
      `^${String(b)
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('%', '.*')
        .replaceAll('_', '.')}$`,
      's',
    ).test(String(a ?? '')),
};

function comparable(a: Value, b: Value): boolean {
  return a !== null && b !== null && typeof a === typeof b;
}

function arithmetic(a: Value, b: Value, operate: (a: number, b: number) => number): Value {
  return typeof a === 'number' && typeof b === 'number' ? operate(a, b) : null;
}

/** The value of an expression for a group of rows: aggregates take all of them, anything else the first. */
function evaluate(expression: Expression | undefined, table: Table, group: readonly Row[]): Value {
  if (!expression) return null;
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'column':
      return group[0]?.[columnOf(expression.name, table)] ?? null;
    case 'operation': {
      const operate = OPERATIONS[expression.operator];
      return (
        operate?.(evaluate(expression.left, table, group), evaluate(expression.right, table, group)) ?? null
      );
    }
    default: {
      const aggregate = AGGREGATES[expression.name];
      const [argument] = expression.args;
      if (aggregate)
        return aggregate(
          group.map((row) => evaluate(argument, table, [row])).filter((value) => value !== null),
        );
      const scalar = SCALARS[expression.name];
      if (!scalar) throw new QueryError(`Unknown function: ${expression.name}`);
      return scalar(expression.args.map((arg) => evaluate(arg, table, group)));
    }
  }
}

function columnOf(name: string, table: Table): number {
  const numbered = /^Col(\d+)$/.exec(name);
  const index = numbered ? Number(numbered[1]) - 1 : table.names.indexOf(name);
  if (index < 0 || index >= table.labels.length) throw new QueryError(`NO_COLUMN: ${name}`);
  return index;
}

function textOf(expression: Expression, table: Table): string {
  switch (expression.kind) {
    case 'column':
      return `Col${columnOf(expression.name, table) + 1}`;
    case 'constant':
      return String(expression.value);
    case 'call':
      return `${expression.name}(${expression.args.map((arg) => textOf(arg, table)).join(',')})`;
    default:
      return `(${textOf(expression.left, table)}${expression.operator}${textOf(expression.right, table)})`;
  }
}

/** The head of a column of the result: as labelled, or the column's own with the functions around it. */
function labelOf(expression: Expression, query: Query, table: Table): string {
  const wanted = textOf(expression, table);
  const given = query.labels.find((entry) => textOf(entry.expression, table) === wanted);
  if (given) return given.label;
  switch (expression.kind) {
    case 'column':
      return table.labels[columnOf(expression.name, table)] ?? '';
    case 'constant':
      return `${expression.value}()`;
    case 'call':
      return [expression.name, ...expression.args.map((arg) => labelOf(arg, query, table))].join(' ').trim();
    default:
      return `${NAMES[expression.operator] ?? expression.operator}(${[expression.left, expression.right]
        .map((side) => labelOf(side, query, table))
        .join(',')})`;
  }
}

const NAMES: Record<string, string> = { '+': 'sum', '-': 'difference', '*': 'product', '/': 'quotient' };
