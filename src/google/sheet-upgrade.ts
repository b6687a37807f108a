/** Brings a sheet of an older version up to its layout: columns that came later are put in, nothing entered is touched. */
import { columnLetters } from '../workbook/cell-address';
import type { Highlight } from '../workbook/highlights';
import type { ColumnLayout, SheetLayout } from '../workbook/layout';
import { parseTag } from '../workbook/table-tag';

/** A column to put in: its layout, and the 1-based position that it gets when those before it in the list are in. */
export interface Insertion {
  readonly column: ColumnLayout;
  readonly position: number;
  /** An empty column stands there already, as a run leaves it that dies after inserting it: it is taken. */
  readonly adopted: boolean;
}

export interface Upgrade {
  readonly insertions: readonly Insertion[];
  /** Row 1 after the insertions. */
  readonly keys: readonly string[];
  /** The tag that A1 must get, when the sheet is of an older version. */
  readonly tag?: string;
  /** Colour rules that need a column put in, moved to where the columns stand. */
  readonly highlights: readonly Highlight[];
}

/**
 * What a sheet with these keys in row 1 lacks; nothing when it is not a sheet of this table. `isEmpty` tells of a column
 * without a key, at its present 1-based position, whether nothing at all stands in it. Pure.
 */
export function upgradeOf(
  layout: SheetLayout,
  present: readonly string[],
  isEmpty: (position: number) => boolean = () => false,
): Upgrade {
  const [tagColumn, ...declared] = layout.columns;
  const found = parseTag(present[0] ?? '');
  const wanted = parseTag(tagColumn?.key ?? '');
  const keys = [...present];
  while (keys.length > 1 && keys[keys.length - 1] === '') keys.pop();
  if (found === undefined || wanted === undefined || found.name !== wanted.name)
    return { insertions: [], keys, highlights: [] };
  const insertions: Insertion[] = [];
  // where each column stands before anything is inserted
  const origins: (number | undefined)[] = keys.map((_, index) => index + 1);
  let next = keys.length + 1;
  declared.forEach((column, index) => {
    if (keys.includes(column.key, 1)) return;
    // Behind the column that stands before it in the declaration, wherever people moved that.
    const before = index === 0 ? 0 : keys.indexOf(declared[index - 1]?.key ?? '', 1);
    const position = before < 0 ? keys.length : before + 1;
    const isLast = position === keys.length;
    const origin = isLast ? next : origins[position];
    const adopted = (isLast || keys[position] === '') && origin !== undefined && isEmpty(origin);
    keys.splice(position, adopted && !isLast ? 1 : 0, column.key);
    origins.splice(position, adopted && !isLast ? 1 : 0, undefined);
    if (adopted && isLast) next += 1;
    insertions.push({ column, position: position + 1, adopted });
  });
  const added = new Set(insertions.map(({ column }) => column.key));
  return {
    insertions,
    keys,
    highlights: layout.highlights.flatMap((highlight) => movedHighlight(layout, highlight, keys, added)),
    ...(found.version < wanted.version && tagColumn !== undefined ? { tag: tagColumn.key } : {}),
  };
}

/** The colour rule for columns that stand elsewhere than declared; none when it needs no added column. */
function movedHighlight(
  { columns }: SheetLayout,
  highlight: Highlight,
  keys: readonly string[],
  added: ReadonlySet<string>,
): Highlight[] {
  const keyAt = (position: number) => columns[position - 1]?.key ?? '';
  const named = [...highlight.formula.matchAll(/\$([A-Z]+)\d/g)].map(([, letters]) =>
    columns.findIndex((_, index) => columnLetters(index + 1) === letters),
  );
  const own = named.map((index) => keyAt(index + 1));
  const isWholeRow = highlight.toColumn - highlight.fromColumn > 0;
  if (![...own, ...(isWholeRow ? [] : [keyAt(highlight.fromColumn)])].some((key) => added.has(key)))
    return [];
  const actual = (position: number) => keys.indexOf(keyAt(position), 1) + 1;
  return [
    {
      ...highlight,
      fromColumn: isWholeRow ? 2 : actual(highlight.fromColumn),
      toColumn: isWholeRow ? keys.length : actual(highlight.toColumn),
      formula: highlight.formula.replace(/\$([A-Z]+)(\d)/g, (_, letters: string, row: string) => {
        const position = columns.findIndex((__, index) => columnLetters(index + 1) === letters) + 1;
        return `$${columnLetters(actual(position))}${row}`;
      }),
    },
  ];
}
