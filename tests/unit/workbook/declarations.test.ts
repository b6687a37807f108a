/** What holds for every declared table. */
import type { Level } from '../../../src/domain/level';
import { districtTables } from '../../../src/workbook/district';
import { adaptations, tableForLevels } from '../../../src/workbook/for-levels';
import { readTable } from '../../../src/workbook/read-table';
import {
  boardBookingsTable,
  eLecturesTable,
  portalNewsTable,
  roomLogTable,
  roomsTable,
  schoolTables,
  staffTable,
} from '../../../src/workbook/school';
import { rawOf } from './raw';

const tables = [...schoolTables, ...districtTables];
const columns = tables.flatMap((table) =>
  Object.entries(table.columns).map(([key, column]) => ({
    table,
    key,
    column,
    name: `${table.name}.${key}`,
  })),
);

test('the tables of both workbooks are declared', () => {
  expect(schoolTables.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'about',
      'settings',
      'profile',
      'staff',
      'rooms',
      'room-log',
      'equipment',
      'software',
      'portal-news',
      'e-lectures',
      'dossier',
      'scores',
      'reports',
    ]),
  );
  expect(districtTables.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'schools',
      'obligations',
      'holidays',
      'reminder-log',
      'criteria',
      'facts',
      'overview',
      'district-settings',
      'activity-log',
    ]),
  );
});

test('sheet ids are all different, and so are names and titles within a workbook', () => {
  expect(new Set(tables.map(({ sheetId }) => sheetId)).size).toBe(tables.length);
  for (const workbook of [schoolTables, districtTables]) {
    expect(new Set(workbook.map(({ name }) => name)).size).toBe(workbook.length);
    expect(new Set(workbook.map(({ title }) => title)).size).toBe(workbook.length);
  }
});

test('every table and column explains itself in Vietnamese sentences, every table names its sources', () => {
  const mute = [
    ...tables
      .filter(({ purpose, sources }) => !purpose.endsWith('.') || sources.length === 0)
      .map(({ name }) => name),
    ...columns
      .filter(({ column }) => !/[.]$/.test(column.note) || column.title === '')
      .map(({ name }) => name),
  ];
  expect(mute).toEqual([]);
});

test('titles within a table differ', () => {
  for (const { columns: declared } of tables) {
    const titles = Object.values(declared).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  }
});

test('words of choices are told apart without their marks, and those of sets hold no separator', () => {
  const bad = columns.filter(({ column }) => {
    if (column.kind !== 'choice' && column.kind !== 'choices') return false;
    const words = Object.values(column.choices);
    const bare = words.map((word) =>
      word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase(),
    );
    return (
      new Set(bare).size !== words.length ||
      (column.kind === 'choices' && words.some((word) => /[,;/+&]/.test(word)))
    );
  });
  expect(bad.map(({ name }) => name)).toEqual([]);
});

test('shares have a greatest value of at most 1, so that 85 can only mean 85 %', () => {
  const shares = columns.filter(({ column }) => column.kind === 'number' && column.percent);
  expect(shares.every(({ column }) => column.kind === 'number' && (column.maximum ?? 2) <= 1)).toBe(true);
});

test('references point to a column of the same workbook', () => {
  const dangling = columns.filter(({ table, column }) => {
    if (column.kind !== 'reference') return false;
    const target = tables.find(({ name, workbook }) => name === column.table && workbook === table.workbook);
    return target?.columns[column.column] === undefined;
  });
  expect(dangling.map(({ name }) => name)).toEqual([]);
});

test('tables that only the program writes have only columns that the program fills', () => {
  const typed = columns.filter(
    ({ table, column }) => table.writtenBy === 'program' && column.computed !== true,
  );
  expect(typed.map(({ name }) => name)).toEqual([]);
});

test('nothing that people see names an office of one time or place, or speaks of rounds otherwise than the glossary', () => {
  const shown = [
    ...tables.flatMap(({ title, purpose }) => [title, purpose]),
    ...columns.flatMap(({ column }) => [column.title, column.note]),
  ];
  expect(shown.filter((text) => /PGD|phòng giáo dục|quận/i.test(text))).toEqual([]);
});

test('a preschool reads "hoạt động" and never "tiết"; a school with another level too keeps "tiết"', () => {
  const preschool = schoolTables.map((table) => tableForLevels(table, ['MN']));
  const shown = preschool.flatMap((table) =>
    Object.values(table.columns).flatMap(({ title, note }) => [title, note]),
  );
  expect(shown.filter((text) => /(^|\s)tiết(\s|$)/iu.test(text))).toEqual([]);
  expect(tableForLevels(roomLogTable, ['MN']).columns.planned?.title).toBe('Số hoạt động theo lịch');
  expect(tableForLevels(roomLogTable, ['MN', 'TH'])).toEqual(roomLogTable);
});

test('drop-downs offer what the levels need: a school with two levels has both, what was typed before stays readable', () => {
  const wordsOf = (table: (typeof schoolTables)[number], key: string, levels: readonly Level[]) => {
    const column = tableForLevels(table, levels).columns[key];
    return column?.kind === 'choice' || column?.kind === 'choices' ? Object.values(column.choices) : [];
  };
  expect(wordsOf(roomsTable, 'kind', ['MN'])).not.toContain('Bộ môn Lý');
  expect(wordsOf(roomsTable, 'kind', ['TH'])).toContain('Robotics');
  expect(wordsOf(roomsTable, 'kind', ['TH', 'THCS'])).toEqual(
    expect.arrayContaining(['Robotics', 'Bộ môn Lý', 'Nhà thể chất']),
  );
  expect(wordsOf(boardBookingsTable, 'session', ['MN'])).toEqual(['Sáng', 'Chiều']);
  expect(wordsOf(portalNewsTable, 'section', ['THCS'])).not.toContain('Nuôi dưỡng');
  expect(adaptations([portalNewsTable], ['THCS'])[0]?.narrowedColumns).toEqual(['section']);
  // what the office lists is made for the school's levels already
  expect(adaptations([roomsTable], ['MN'])[0]?.narrowedColumns ?? []).toEqual([]);
  const typed = rawOf(roomsTable, [{ name: 'Phòng Lý', kind: 'Bộ môn Lý' }]);
  expect(readTable(roomsTable, typed).problems).toEqual([]);
});

test('nobody’s birthday or number of identity has a column, and no pupil has one', () => {
  const shown = columns.map(({ column }) => column.title);
  expect(
    shown.filter((title) =>
      /sinh nhật|ngày sinh|năm sinh|căn cước|CCCD|CMND|tên học sinh|tên trẻ/iu.test(title),
    ),
  ).toEqual([]);
  // nor a score or a ranking of a person
  expect(
    Object.keys(staffTable.columns).filter((key) => /score|point|rank|grade|birth|identity/i.test(key)),
  ).toEqual([]);
});

test('registers R1 to R23 of the standard each have a table', () => {
  const named = new Set(
    schoolTables.flatMap(({ sources }) => sources.filter((source) => /^R\d+$/.test(source))),
  );
  expect([...named].sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)))).toEqual(
    Array.from({ length: 23 }, (_, index) => `R${index + 1}`),
  );
});

test('a copy of the template is told which titles change for its levels, and which columns it does not need', () => {
  expect(adaptations(schoolTables, ['MN', 'TH', 'THCS'])).toEqual([]);
  expect(adaptations([roomLogTable], ['THCS'])).toEqual([]);
  expect(adaptations([roomLogTable], ['MN'])[0]?.renamedColumns.map(({ key }) => key)).toEqual([
    'planned',
    'withDevices',
    'withSoftware',
    'classes',
  ]);
  expect(adaptations([eLecturesTable], ['MN'])[0]?.renamedColumns[0]).toEqual({
    key: 'title',
    title: 'Tên bài *',
    note: `${eLecturesTable.purpose}\n\nTên bài: Ghi đủ tên hoạt động, bài dạy trẻ.`,
  });
  const { planned, ...others } = roomLogTable.columns;
  const primaryOnly = {
    ...roomLogTable,
    columns: { ...others, planned: { ...planned, levels: ['TH'] as const } },
  };
  expect(adaptations([primaryOnly], ['THCS'])).toMatchObject([
    { dropped: false, droppedColumns: ['planned'] },
  ]);
  expect(adaptations([{ ...roomLogTable, levels: ['TH'] }], ['MN'])).toMatchObject([{ dropped: true }]);
});
