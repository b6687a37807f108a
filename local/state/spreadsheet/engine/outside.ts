/** Google's functions that are computed here, because the engine cannot: each makes a block of values out of blocks. */
import type { CellError, Primitive } from '../model';
import { runQuery } from '../query/run';
import { QueryError } from '../query/tokens';

export type Block = readonly (readonly (Primitive | undefined)[])[];

export interface OutsideArgument {
  readonly values: Block;
  /** Letters of its columns, when the argument is a range. */
  readonly columns?: readonly string[];
  /** Which of the values are shown as dates. */
  readonly dates?: readonly (readonly boolean[])[];
  /** The first error among the values. */
  readonly error?: CellError;
}

/** The block that a function gives, or its error. */
type OutsideFunction = (args: readonly OutsideArgument[]) => Block | CellError;

const first = (argument: OutsideArgument | undefined): Primitive | undefined => argument?.values[0]?.[0];
const failed = (type: CellError['type'], message: string): CellError => ({ type, message });

/** By name in capitals. */
export const OUTSIDE: Readonly<Record<string, OutsideFunction>> = {
  QUERY: ([data, text, headers]) => {
    try {
      const count = headers === undefined ? -1 : Number(first(headers));
      const rows = runQuery(data?.values ?? [], data?.columns ?? [], String(first(text) ?? ''), count);
      return rows.length > 0 ? rows : failed('N_A', 'Query completed with an empty output.');
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      const message = `Unable to parse query string for Function QUERY parameter 2: ${error.message}`;
      return failed('VALUE', message);
    }
  },
  ENCODEURL: ([text]) => [
    [
      encodeURIComponent(String(first(text) ?? '')).replace(
        /[!'()*]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    ],
  ],
  COUNTUNIQUEIFS: ([values, ...criteria]) => {
    const found = new Set<string>();
    values?.values.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value === undefined || value === '') return;
        for (let at = 0; at + 1 < criteria.length; at += 2)
          if (!fulfils(criteria[at]?.values[r]?.[c], first(criteria[at + 1]))) return;
        found.add(`${typeof value} ${value}`);
      });
    });
    return [[found.size]];
  },
  SPLIT: ([texts, delimiter, each, withoutEmpty]) => {
    const signs = String(first(delimiter) ?? '');
    if (signs === '') return failed('VALUE', 'Function SPLIT parameter 2 value should be non-empty.');
    const bySign = first(each) !== false && first(each) !== 0;
    const pattern = bySign ? new RegExp(`[${signs.replace(/[\\\]^-]/g, '\\$&')}]`, 'u') : signs;
    const keepsEmpty = first(withoutEmpty) === false || first(withoutEmpty) === 0;
    return (texts?.values ?? []).map(([text]) =>
      String(text ?? '')
        .split(pattern)
        .filter((part) => keepsEmpty || part !== '')
        .map((part) => (/^-?\d+(?:\.\d+)?$/.test(part) ? Number(part) : part)),
    );
  },
  SORTN: ([data, count, ties, ...keys]) => {
    const rows = (data?.values ?? []).map((row, index) => ({ row, index, keys: keysOf(row, index, keys) }));
    rows.sort((a, b) => compareKeys(a.keys, b.keys) || a.index - b.index);
    return takeRows(rows, count === undefined ? 1 : Number(first(count)), Number(first(ties) ?? 0));
  },
};

/** What a row is sorted by: pairs of a column (its number, or a block beside the data) and TRUE for ascending. */
function keysOf(
  row: readonly (Primitive | undefined)[],
  index: number,
  keys: readonly OutsideArgument[],
): { value: Primitive | undefined; ascending: boolean }[] {
  if (keys.length === 0) return row.map((value) => ({ value, ascending: true }));
  const found = [];
  for (let at = 0; at < keys.length; at += 2) {
    const key = keys[at];
    const beside = key && key.values.length > 1;
    const value = beside ? key.values[index]?.[0] : row[Number(first(key)) - 1];
    found.push({ value, ascending: first(keys[at + 1]) !== false && first(keys[at + 1]) !== 0 });
  }
  return found;
}

type Keys = ReturnType<typeof keysOf>;

function compareKeys(a: Keys, b: Keys): number {
  for (const [index, { value, ascending }] of a.entries()) {
    const order = compare(value, b[index]?.value);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

function compare(a: Primitive | undefined, b: Primitive | undefined): number {
  const rank = (value: Primitive | undefined): number =>
    value === undefined || value === '' ? 9 : ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b);
  return Number(a) - Number(b);
}

/** The first rows; by `ties` also those equal to the last (1), one of each kind (2), or all of the first kinds (3). */
function takeRows(
  rows: readonly { row: readonly (Primitive | undefined)[]; keys: Keys }[],
  count: number,
  ties: number,
): Block | CellError {
  const kinds: { row: readonly (Primitive | undefined)[]; keys: Keys }[][] = [];
  for (const entry of rows) {
    const last = kinds.at(-1);
    if (last?.[0] && compareKeys(last[0].keys, entry.keys) === 0) last.push(entry);
    else kinds.push([entry]);
  }
  let taken = rows.slice(0, count);
  if (ties === 1) {
    const edge = taken.at(-1);
    taken = rows.filter(
      (entry, index) => index < count || (edge !== undefined && compareKeys(edge.keys, entry.keys) === 0),
    );
  } else if (ties === 2) taken = kinds.slice(0, count).flatMap((kind) => kind.slice(0, 1));
  else if (ties === 3) taken = kinds.slice(0, count).flat();
  return taken.length > 0 ? taken.map(({ row }) => row) : failed('N_A', 'SORTN has no rows to give.');
}

/** Whether a value fulfils a criterion such as `">=5"` or `"a*"`. */
function fulfils(value: Primitive | undefined, criterion: Primitive | undefined): boolean {
  const [, operator = '=', wanted = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(String(criterion ?? '')) ?? [];
  const number = wanted.trim() === '' ? Number.NaN : Number(wanted);
  if (!Number.isNaN(number) && typeof value === 'number') {
    const order = value - number;
    const answers: Record<string, boolean> = {
      '=': order === 0,
      '<>': order !== 0,
      '<': order < 0,
      '<=': order <= 0,
      '>': order > 0,
      '>=': order >= 0,
    };
    return answers[operator] ?? false;
  }
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const same = new RegExp(`^${pattern}$`, 'is').test(String(value ?? ''));
  return operator === '<>' ? !same : operator === '=' && same;
}
