/** Finds the line of titles in a pasted list and which column of the table each of its columns is. Pure. */
import { comparable, withoutDiacritics } from '../../domain/vietnamese';
import { withoutLabel } from '../../standard/sample-label';
import { type CsvRow, parseCsv } from '../../workbook/csv';
import type { Column, TableDefinition } from '../../workbook/table';
import type { ImportKind } from './kinds';
import type { ImportRequest, SourceColumn } from './page';

/** The list as it was given, with its columns matched. */
export interface MatchedList {
  readonly headingLine: number;
  /** Lines that may be the titles. */
  readonly firstRows: readonly CsvRow[];
  readonly rows: readonly CsvRow[];
  readonly columns: readonly SourceColumn[];
}

/** Titles stand near the top, under the name of the list. */
const MOST_LINES_ABOVE = 12;
/** "Họ và tên giáo viên" is "Họ và tên"; shorter beginnings mean too many things. */
const SHORTEST_BEGINNING = 6;

export function matchList(
  kind: ImportKind,
  table: TableDefinition,
  { text, headingLine, keys }: Pick<ImportRequest, 'text' | 'headingLine' | 'keys'>,
): MatchedList {
  // cells that were copied are parted by tabs; commas are part of what they say
  const all = text.includes('\t') ? parseCsv(text, '\t') : parseCsv(text);
  const firstRows = all.slice(0, MOST_LINES_ABOVE);
  const heading =
    headingLine === undefined
      ? likelyHeading(firstRows, kind, table)
      : firstRows.find(({ line }) => line === headingLine);
  const rows = heading === undefined ? all : all.filter(({ line }) => line > heading.line);
  const width = [...(heading === undefined ? [] : [heading]), ...rows].reduce(
    (most, { cells }) => Math.max(most, filledWidth(cells)),
    0,
  );
  const titles = Array.from({ length: width }, (_, position) => cleaned(heading?.cells[position] ?? ''));
  const suggested = withMergedTitle(suggestKeys(titles, kind, table), titles, rows, kind);
  const fields = fieldsOf(table);
  const front = kind.joined?.key;
  const taken = new Set<string>();
  return {
    headingLine: heading?.line ?? 0,
    firstRows,
    rows,
    columns: titles.map((title, position) => {
      const wanted = keys === undefined ? suggested[position] : keys[position];
      const isFree = fields.some(([each]) => each === wanted) && !taken.has(wanted ?? '');
      const key = isFree || (front !== undefined && wanted === front) ? (wanted ?? '') : '';
      taken.add(key);
      const example = rows.find(({ cells }) => (cells[position] ?? '').trim() !== '')?.cells[position] ?? '';
      return { title: title === '' ? `Cột ${position + 1}` : title, example: example.trim(), key };
    }),
  };
}

/** The table's columns that a person may enter. */
export function fieldsOf(table: TableDefinition): [string, Column][] {
  return Object.entries(table.columns).filter(([, { computed, hidden }]) => !computed && !hidden);
}

/** A key for each title, '' where none fits; no key twice. The whole title goes before its beginning. */
function suggestKeys(titles: readonly string[], kind: ImportKind, table: TableDefinition): readonly string[] {
  const names = fieldsOf(table).map(([key, { title }]) => ({
    key,
    names: [folded(title), ...(kind.titles[key] ?? [])],
  }));
  const { joined } = kind;
  const isFront = (title: string) => joined?.fronts.test(folded(title)) === true;
  const hasFront = titles.some(isFront);
  const keys = titles.map((title) => {
    if (joined === undefined || !hasFront) return '';
    if (isFront(title)) return joined.key;
    return joined.last.test(folded(title)) ? joined.of : '';
  });
  const give = (fits: (name: string, title: string) => boolean) => {
    titles.forEach((title, position) => {
      const words = folded(title);
      if (keys[position] !== '' || words === '' || isPartOfName(words)) return;
      const found = names.find(
        (each) => !keys.includes(each.key) && each.names.some((name) => fits(name, words)),
      );
      if (found !== undefined) keys[position] = found.key;
    });
  };
  give((name, title) => name === title);
  give((name, title) => name.length >= SHORTEST_BEGINNING && title.startsWith(`${name} `));
  return keys;
}

/** One title over two columns, as merged cells are pasted: the second, without a title, holds the last part of the names. */
function withMergedTitle(
  keys: readonly string[],
  titles: readonly string[],
  rows: readonly CsvRow[],
  { joined }: ImportKind,
): readonly string[] {
  const first = joined === undefined ? -1 : keys.indexOf(joined.of);
  const hasFront = joined !== undefined && keys.includes(joined.key);
  if (joined === undefined || first < 0 || hasFront || titles[first + 1] !== '') return keys;
  const filled = rows.filter(({ cells }) => (cells[first] ?? '').trim() !== '');
  const isName = ({ cells }: CsvRow) => /^\p{L}+$/u.test((cells[first + 1] ?? '').trim());
  if (filled.length === 0 || filled.filter(isName).length < filled.length * 0.8) return keys;
  return keys.map((key, position) =>
    position === first ? joined.key : position === first + 1 ? joined.of : key,
  );
}

/** Without accents, case, brackets and signs: "Số lượng (chiếc)" is "so luong". */
export function folded(text: string): string {
  return withoutDiacritics(comparable(withoutLabel(text).replace(/\([^)]*\)/g, ' ')))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The line that names most columns; two at least, or the name of the thing. */
function likelyHeading(
  rows: readonly CsvRow[],
  kind: ImportKind,
  table: TableDefinition,
): CsvRow | undefined {
  let best: { readonly row: CsvRow; readonly count: number } | undefined;
  for (const row of rows) {
    const keys = suggestKeys(row.cells.map(cleaned), kind, table).filter((key) => key !== '');
    const isHeading = keys.length >= 2 || keys.includes('name');
    if (isHeading && keys.length > (best?.count ?? 0)) best = { row, count: keys.length };
  }
  return best?.row;
}

/** Family names in a column of their own are no names of people. */
function isPartOfName(title: string): boolean {
  return /\b(dem|lot)\b/.test(title);
}

function cleaned(title: string): string {
  return title.replace(/[\s;]+/g, ' ').trim();
}

function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? '').trim() === '') width -= 1;
  return width;
}
