/** How sheets look, and that they look so for every table. */
import { districtTables, schoolsTable } from '../../../src/workbook/district';
import { fieldGuide } from '../../../src/workbook/field-guide';
import { type ColumnLayout, layoutOf, type SheetLayout } from '../../../src/workbook/layout';
import { ACCENTS, COMPUTED_BODY, TONES } from '../../../src/workbook/palette';
import { readTable } from '../../../src/workbook/read-table';
import {
  aboutTable,
  equipmentTable,
  roomLogTable,
  schoolTables,
  scoresTable,
  settingsTable,
} from '../../../src/workbook/school';
import { column } from '../../../src/workbook/table';
import { rawOf } from './raw';

const tables = [...schoolTables, ...districtTables];
const layouts = tables.map((table) => layoutOf(table));

function columnOf(layout: SheetLayout, key: string): ColumnLayout {
  const found = layout.columns.find((column) => column.key === key);
  if (found === undefined) throw new Error(`${layout.name} has no column ${key}`);
  return found;
}

test('row 1 holds the tag and the keys, so that the sheet reads as its own table', () => {
  for (const [index, table] of tables.entries()) {
    const keys = layouts[index]?.columns.map(({ key }) => key) ?? [];
    expect(keys[0]).toBe(`thdt:${table.name}@${table.version}`);
    expect(readTable(table, { ...rawOf(table, []), keys }).problems).toEqual([]);
  }
});

test('row 1 and column A are hidden, titles stay in view, the filter starts at the titles', () => {
  for (const layout of layouts) {
    expect(layout.hiddenRows).toEqual([1]);
    expect(layout.columns[0]?.hidden).toBe(true);
    expect(layout.frozenRows).toBe(2);
    expect(layout.filter.fromRow).toBe(2);
    expect(layout.filter.toColumn).toBe(layout.columns.length);
  }
});

test('frozen columns reach the one that names the row and leave room on a phone', () => {
  const log = layoutOf(roomLogTable);
  expect(log.columns.slice(0, log.frozenColumns).map(({ key }) => key)).toEqual([
    'thdt:room-log@1',
    'date',
    'room',
  ]);
  for (const { columns, frozenColumns } of layouts.filter(({ hidden }) => !hidden)) {
    const shown = columns.slice(0, frozenColumns).filter(({ hidden }) => !hidden);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(250);
  }
});

test('titles of columns to be filled carry a star; columns that the program fills are grey', () => {
  const scores = layoutOf(scoresTable);
  expect(columnOf(layoutOf(roomLogTable), 'room').title).toBe('Phòng *');
  expect(columnOf(layoutOf(roomLogTable), 'problem').title).toBe('Vướng mắc');
  expect(columnOf(scores, 'month').title).toBe('Tháng');
  expect(columnOf(scores, 'suggestedPoints').bodyColors.background).toBe(COMPUTED_BODY);
  expect(columnOf(scores, 'selfPoints').bodyColors.background).toBe('#ffffff');
});

test('the row of titles is as high as its longest title needs', () => {
  const text = { note: 'Ghi chú.', width: 90 };
  const heightOf = (title: string) =>
    layoutOf({ ...roomLogTable, columns: { one: column.text({ ...text, title }) } }).titleHeight;
  expect(heightOf('Ngày')).toBeLessThan(heightOf('Số tiết theo lịch'));
  expect(heightOf('Số tiết theo lịch')).toBeLessThan(heightOf('Số hoạt động dùng phần mềm'));
  for (const { titleHeight } of layouts) expect(titleHeight).toBeLessThanOrEqual(100);
});

test('text is kept as text, days are shown day first, shares as per cent', () => {
  expect(columnOf(layoutOf(roomLogTable), 'date').numberFormat).toBe('dd/mm/yyyy');
  expect(columnOf(layoutOf(roomLogTable), 'problem').numberFormat).toBe('@');
  expect(columnOf(layoutOf(roomLogTable), 'planned').numberFormat).toBe('0');
  for (const layout of layouts) {
    for (const { key, numberFormat } of layout.columns)
      if (/^criterion\d\d$/.test(key)) expect(numberFormat).toBe('0%');
  }
});

test('ticks and drop-downs of fixed words refuse, everything else only warns', () => {
  for (const [index, layout] of layouts.entries()) {
    for (const { key, validation } of layout.columns) {
      if (validation === undefined) continue;
      const column = tables[index]?.columns[key];
      const isFixed = column?.kind === 'tick' || (column?.kind === 'choice' && column.listed === undefined);
      expect([key, validation.strict]).toEqual([key, isFixed]);
      expect(validation.message).toMatch(/[.]$/);
    }
  }
});

test('a drop-down of another sheet lists that sheet’s column', () => {
  expect(columnOf(layoutOf(roomLogTable), 'room').validation).toMatchObject({
    kind: 'list-of-column',
    sheetTitle: 'Phòng',
    column: 2,
    fromRow: 3,
    strict: false,
  });
});

test('a small set offers its combinations, a large one any text', () => {
  expect(columnOf(layoutOf(schoolsTable), 'levels').validation).toMatchObject({
    kind: 'list',
    values: ['MN', 'TH', 'THCS', 'MN, TH', 'MN, THCS', 'TH, THCS', 'MN, TH, THCS'],
  });
});

test('the settings sheet is the district’s alone; what the program writes warns', () => {
  expect(layoutOf(settingsTable).protections).toEqual([
    { kind: 'district', description: expect.stringContaining('Thiết lập') },
  ]);
  expect(layoutOf(aboutTable).protections).toMatchObject([{ kind: 'warning' }]);
});

test('people are warned before they change keys, row ids or columns that the program fills', () => {
  const text = { title: 'Cột', note: 'Ghi chú.' };
  const columns = {
    first: column.text({ ...text, computed: true }),
    second: column.text({ ...text, computed: true }),
    third: column.text(text),
    fourth: column.text({ ...text, computed: true }),
  };
  expect(layoutOf({ ...roomLogTable, columns }).protections).toMatchObject([
    { kind: 'warning', block: { fromRow: 1, toRow: 1, fromColumn: 1 } },
    { kind: 'warning', block: { fromRow: 3, fromColumn: 1, toColumn: 1 } },
    { kind: 'warning', block: { fromRow: 3, fromColumn: 2, toColumn: 3 } },
    { kind: 'warning', block: { fromRow: 3, fromColumn: 5, toColumn: 5 } },
  ]);
});

test('colour rules need no separator of arguments and stand on the right columns', () => {
  const [quiet, working] = layoutOf(equipmentTable).highlights;
  expect(quiet).toMatchObject({ fromColumn: 2, toColumn: 16, formula: '=($P3<>"")' });
  expect(working).toMatchObject({ fromColumn: 8, toColumn: 8, formula: '=($H3<>"")*($H3<$G3)' });
  expect(
    layouts.flatMap(({ highlights }) => highlights).filter(({ formula }) => /[;,]|\$@/.test(formula)),
  ).toEqual([]);
});

test('sheets print on A4 with their titles on every page, wide ones across', () => {
  for (const { print } of layouts) {
    expect(print).toMatchObject({ paper: 'A4', repeatedRows: { from: 2, to: 2 } });
  }
  expect(layoutOf(roomLogTable).print.orientation).toBe('landscape');
  expect(layoutOf(aboutTable).print).toMatchObject({ orientation: 'portrait', pagesWide: 1 });
  const scores = layoutOf(scoresTable);
  expect(scores.print).toMatchObject({
    pagesWide: 3,
    repeatedColumns: { from: 1, to: scores.frozenColumns },
  });
});

test('colours of text and ground can be told apart (WCAG AA, 4.5 to 1); quiet rows are meant to recede', () => {
  const pairs = [
    ...Object.values(ACCENTS).map((accent) => [accent, '#ffffff'] as const),
    ...[TONES.attention, TONES.good].map(({ background, text }) => [background, text] as const),
    ...layouts.flatMap(({ columns }) =>
      columns.flatMap(({ titleColors, bodyColors }) =>
        [titleColors, bodyColors].map(({ background, text }) => [background, text] as const),
      ),
    ),
  ];
  expect(pairs.filter(([one, other]) => contrast(one, other) < 4.5)).toEqual([]);
});

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('the field guide names every table and every column that people see', () => {
  const guide = fieldGuide(tables);
  for (const { title, columns } of tables) {
    expect(guide).toContain(`### ${title}\n`);
    for (const { title: name, hidden } of Object.values(columns)) {
      if (hidden !== true) expect(guide).toContain(`| ${name}`);
    }
  }
  expect(guide).toContain('| Số tiết theo lịch (mầm non: Số hoạt động theo lịch) | ');
  expect(guide).toContain('| Phòng * | ');
});

test('grey marks the columns that the program fills, on sheets that people fill', () => {
  const { background } = columnOf(layoutOf(scoresTable), 'suggestedPoints').bodyColors;
  expect(background).not.toBe('#ffffff');
  expect(columnOf(layoutOf(scoresTable), 'selfPoints').bodyColors.background).toBe('#ffffff');
  expect(columnOf(layoutOf(aboutTable), 'value').bodyColors.background).toBe('#ffffff');
});

test('hidden columns do not make rows high', () => {
  const hidden = layouts.flatMap(({ columns }) => columns.filter((each) => each.hidden));
  expect(new Set(hidden.map(({ wrap }) => wrap))).toEqual(new Set(['clip']));
});
