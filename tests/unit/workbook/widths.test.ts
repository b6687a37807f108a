/** Widths that people can read, measured by the letters of the sheets' font. */
import { textWidth } from '../../../local/export/text-size';
import { districtTables } from '../../../src/workbook/district';
import { tableForLevels } from '../../../src/workbook/for-levels';
import { layoutOf, PAGE_WIDTH } from '../../../src/workbook/layout';
import { schoolTables } from '../../../src/workbook/school';

/** Pixels of a cell's edges, and of the arrow of a drop-down. */
const EDGES = 6;
const ARROW = 18;
/** A4 across, in pixels of a sheet, less the narrow margins. */
const PAPER = 1017;
const FONT_SIZE = 10;

const tables = [
  ...schoolTables,
  ...schoolTables.map((table) => tableForLevels(table, ['MN'])),
  ...districtTables,
].filter(({ hidden }) => !hidden);
const columns = tables.flatMap((table) =>
  layoutOf(table)
    .columns.filter(({ key, hidden }) => !hidden && table.columns[key] !== undefined)
    .map((layout) => ({ name: `${table.name}.${layout.key}`, layout, column: table.columns[layout.key] })),
);
const words = (text: string) => text.split(/\s+/);
const widest = (texts: readonly string[], bold = false) =>
  Math.max(0, ...texts.map((text) => textWidth(text, FONT_SIZE, bold)));

test('no word of a title is cut', () => {
  const cut = columns.filter(({ layout: { title, width } }) => widest(words(title), true) + EDGES > width);
  expect(cut.map(({ name }) => name)).toEqual([]);
});

test('no word of a drop-down is cut beside its arrow', () => {
  const cut = columns.filter(({ column, layout: { width } }) => {
    if (column?.kind !== 'choice' && column?.kind !== 'choices') return false;
    return widest(Object.values(column.choices).flatMap(words)) + EDGES + ARROW > width;
  });
  expect(cut.map(({ name }) => name)).toEqual([]);
});

test('days and times stand on one line, which sheets never break', () => {
  const lines = { date: '30/09/2026', moment: '30/09/2026 08:30', month: '12/2026' } as const;
  const cut = columns.filter(({ column, layout: { width } }) => {
    const kind = column?.kind;
    if (kind !== 'date' && kind !== 'moment' && kind !== 'month') return false;
    return textWidth(lines[kind]) + EDGES > width;
  });
  expect(cut.map(({ name }) => name)).toEqual([]);
});

test('on paper no sheet comes out under eight points: one page across, or several with the columns that name the row', () => {
  expect((FONT_SIZE * PAPER) / PAGE_WIDTH).toBeGreaterThanOrEqual(8);
  for (const table of tables) {
    const { columns: all, frozenColumns, print } = layoutOf(table);
    const width = (from: number, to?: number) =>
      all.slice(from, to).reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
    const repeated = print.pagesWide > 1 ? width(0, frozenColumns) * (print.pagesWide - 1) : 0;
    expect([table.name, (width(0) + repeated) / print.pagesWide <= PAGE_WIDTH]).toEqual([table.name, true]);
    // a register is one page across; what has more columns than a page holds takes no more than three
    expect(print.pagesWide).toBeLessThanOrEqual(3);
  }
});
