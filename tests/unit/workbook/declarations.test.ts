/** What holds for every declared table. */
import { districtTables } from '../../../src/workbook/district';
import { adaptations, tableForLevels } from '../../../src/workbook/for-levels';
import { eLecturesTable, roomLogTable, schoolTables } from '../../../src/workbook/school';

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

test('a copy of the template is told which titles change for its levels, and which columns it does not need', () => {
  expect(adaptations(schoolTables, ['THCS'])).toEqual([]);
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
