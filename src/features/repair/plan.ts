/** What of a register's hidden row and columns is lost, and which column is which. Pure; positions are 1-based. */
import { comparable } from '../../domain/vietnamese';
import { columnLetters } from '../../workbook/cell-address';
import { parseTag } from '../../workbook/table-tag';

/** Rows 1 and 2 as they stand, as far as anything stands in the sheet. */
export interface Heading {
  readonly keys: readonly string[];
  readonly titles: readonly string[];
  /** Notes on row 2. */
  readonly notes: readonly string[];
}

/** A declared column, the column of row ids left out, with every title that it may have. */
export interface DeclaredColumn {
  readonly key: string;
  readonly titles: readonly string[];
}

export type LostLine = 'key-row' | 'id-column' | 'title-row';

/** Rows and columns of ours that somebody deleted whole, so that everything has moved up or left. */
export function lostLines(declared: readonly DeclaredColumn[], { keys, titles, notes }: Heading): LostLine[] {
  const isKey = (text: string) => declared.some(({ key }) => key === text);
  const isMost = (count: number) => count * 2 >= declared.length;
  const hasTag = parseTag(keys[0] ?? '') !== undefined;
  const keyCount = keys.filter(isKey).length;
  const first = (row: readonly string[]): LostLine[] =>
    keyOfTitle(declared, row[0] ?? '') === undefined ? [] : ['id-column'];
  if (!hasTag && keyCount === 0) {
    if (isMost(titlesIn(declared, keys))) return ['key-row', ...first(keys)];
    return isMost(titlesIn(declared, titles)) ? first(titles) : [];
  }
  if (!hasTag && isKey(keys[0] ?? '')) return ['id-column'];
  const hasData = titles.some((title) => title !== '') && notes.every((note) => note === '');
  return hasData && isMost(keyCount) && titlesIn(declared, titles) === 0 ? ['title-row'] : [];
}

export interface KeyPlan {
  /** Row 1 as it must be. */
  readonly keys: readonly string[];
  /** Positions whose key differs from what stands there. */
  readonly changed: readonly number[];
  /** Filled columns that nothing tells from the school's own, as people find them: `F “Ghi chú thêm”`. */
  readonly unknown: readonly string[];
}

/** Gives columns without a key the one that their mark names, or else the one whose title they have. */
export function planKeys(
  tag: string,
  declared: readonly DeclaredColumn[],
  { keys: present, titles }: Heading,
  marks: ReadonlyMap<number, string>,
): KeyPlan {
  const keys = titles.map((_, index) => present[index] ?? '');
  const found = parseTag(keys[0] ?? '');
  // an older version stays: the columns it lacks come with its tag
  if (found?.name !== parseTag(tag)?.name) keys[0] = tag;
  const isDeclared = (key: string) => declared.some((column) => column.key === key);
  const settled = new Set<number>();
  const taken = new Set<string>();
  const settle = (index: number, key: string | undefined): void => {
    if (index === 0 || settled.has(index) || key === undefined || !isDeclared(key) || taken.has(key)) return;
    keys[index] = key;
    settled.add(index);
    taken.add(key);
  };
  keys.forEach((key, index) => {
    settle(index, key);
  });
  const isOpen = (index: number) => !isDeclared(keys[index] ?? '');
  keys.forEach((_, index) => {
    if (isOpen(index)) settle(index, marks.get(index + 1));
  });
  keys.forEach((_, index) => {
    if (isOpen(index)) settle(index, keyOfTitle(declared, titles[index] ?? ''));
  });
  return {
    keys,
    changed: keys.flatMap((key, index) => (key === (present[index] ?? '') ? [] : [index + 1])),
    unknown: keys.flatMap((_, index) =>
      index === 0 || settled.has(index) || !isOpen(index)
        ? []
        : [`${columnLetters(index + 1)}${titles[index] ? ` “${titles[index]}”` : ''}`],
    ),
  };
}

export interface KnownSheet {
  readonly sheetId: number;
  readonly title: string;
  readonly table: string | undefined;
}

/** The sheets that may be this table: those that say so, and the one made for it when it says nothing any more. */
export function sheetsOf(
  name: string,
  madeAs: readonly number[],
  sheets: readonly KnownSheet[],
): KnownSheet[] {
  return sheets
    .filter(({ table, sheetId }) => table === name || (table === undefined && madeAs.includes(sheetId)))
    .map((sheet) => ({ ...sheet, table: name }));
}

/** True when a row of this sheet holds at least half of the table's titles. */
export function looksLike(declared: readonly DeclaredColumn[], { keys, titles }: Heading): boolean {
  return Math.max(titlesIn(declared, keys), titlesIn(declared, titles)) * 2 >= declared.length;
}

function titlesIn(declared: readonly DeclaredColumn[], row: readonly string[]): number {
  return new Set(row.flatMap((title) => keyOfTitle(declared, title) ?? [])).size;
}

function keyOfTitle(declared: readonly DeclaredColumn[], title: string): string | undefined {
  const sought = bare(title);
  if (sought === '') return undefined;
  return declared.find(({ titles }) => titles.some((each) => bare(each) === sought))?.key;
}

/** A title without the star of a column that must be filled, however it is spelt. */
function bare(title: string): string {
  return comparable(title.replace(/\*\s*$/, ''));
}
