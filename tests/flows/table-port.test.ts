/** What holds for a workbook's tables whichever adapter opens them: SpreadsheetApp, or the Sheets API. */
import * as fc from 'fast-check';
import type { Sheet } from '../../local/state/spreadsheet/model';
import { day } from '../../src/domain/calendar-date';
import { schoolYear } from '../../src/domain/school-year';
import { readTable } from '../../src/workbook/read-table';
import {
  boardBookingsTable,
  eLecturesTable,
  equipmentEventsTable,
  roomLogTable,
  roomsTable,
  scoreJournalTable,
  scoresTable,
  staffTable,
} from '../../src/workbook/school';
import type { TableDefinition } from '../../src/workbook/table';
import type { RowValues } from '../../src/workbook/table-port';
import { toRowValues } from '../../src/workbook/write-table';
import type { Adapter } from '../fixtures/table-port';
import { PortWorld } from '../support/port-world';
import { anyRecord } from '../unit/workbook/arbitrary-records';

const ADAPTERS: readonly Adapter[] = ['active', 'remote'];
const TABLES = [
  roomsTable,
  staffTable,
  roomLogTable,
  boardBookingsTable,
  eLecturesTable,
  equipmentEventsTable,
  scoresTable,
  scoreJournalTable,
];

function freshWorld(...tables: readonly TableDefinition[]): PortWorld {
  const world = new PortWorld();
  world.prepare(...tables.map(({ name }) => name));
  return world;
}

const shared = freshWorld(...TABLES);

function replace(world: PortWorld, adapter: Adapter, { name }: TableDefinition, rows: readonly RowValues[]) {
  const withIds = rows.map((values, index) => ({ id: `r${index + 1}`, values }));
  world.perform(adapter, { do: 'write', table: name, rows: withIds });
}

const records = (world: PortWorld, adapter: Adapter, table: TableDefinition) => {
  const { entries, problems } = readTable(table, world.read(adapter, table.name));
  return { byId: new Map(entries.map(({ id, record }) => [id, record])), problems };
};

describe.each(ADAPTERS)('through %s', (adapter) => {
  test('what is written reads back as the same record, in every table', () => {
    for (const table of TABLES) {
      fc.assert(
        fc.property(fc.array(anyRecord(table), { minLength: 1, maxLength: 4 }), (written) => {
          replace(
            shared,
            adapter,
            table,
            written.map((record) => toRowValues(table, record)),
          );
          const { byId, problems } = records(shared, adapter, table);
          expect(problems).toEqual([]);
          expect([...byId.values()]).toEqual(written);
        }),
        { numRuns: 6, seed: 24 },
      );
    }
  });

  test('texts that look like formulas, numbers, days or marks stay the texts they are', () => {
    const titles = [
      '=1+1',
      '+84 912',
      '0012',
      '5/9',
      "'x",
      '@ai',
      '-',
      'TRUE',
      '1e5',
      '50%',
      ' #REF ',
      'Âm nhạc',
    ];
    replace(
      shared,
      adapter,
      eLecturesTable,
      titles.map((title) =>
        toRowValues(eLecturesTable, { title, kind: 'lecture', teacher: 'An', html5: false }),
      ),
    );
    const { byId } = records(shared, adapter, eLecturesTable);
    expect([...byId.values()].map(({ title }) => title)).toEqual(titles.map((title) => title.trim()));
  });

  test('new rows go below the last filled one and get ids; patches change their cells only', () => {
    const world = freshWorld(roomsTable);
    replace(world, adapter, roomsTable, [
      { name: 'Thư viện', kind: 'Thư viện', rules: true },
      { name: 'Phòng Tin học', kind: 'Tin học' },
    ]);
    const [ids] = world.perform(adapter, {
      do: 'append',
      table: 'rooms',
      rows: [{ name: 'Phòng Nhạc', kind: 'Âm nhạc', maintainedOn: '2026-09-05' }],
    });
    expect(ids).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    const [missing] = world.perform(adapter, {
      do: 'patch',
      table: 'rooms',
      patches: [
        ['r1', { maintainedOn: '2026-10-01' }],
        ['gone', { name: 'Không có' }],
      ],
    });
    expect(missing).toEqual(['gone']);
    const { byId } = records(world, adapter, roomsTable);
    expect(byId.get('r1')).toMatchObject({ name: 'Thư viện', rules: true, maintainedOn: '2026-10-01' });
    expect(byId.get(String(ids?.[0]))).toMatchObject({ name: 'Phòng Nhạc', maintainedOn: '2026-09-05' });
    expect(byId.get('r2')).not.toHaveProperty('maintainedOn');
  });

  test('days and numbers as people type them are understood', () => {
    const world = freshWorld(roomLogTable, equipmentEventsTable);
    const sheet = "'Nhật ký phòng'";
    for (const [index, typed] of [
      '5/9/2026',
      "'5/9",
      "'05-09-2026",
      "'5.9.26",
      '05/09/2026 8:30',
    ].entries()) {
      world.type(`${sheet}!B${index + 3}:D${index + 3}`, [[typed, '  phòng  Tin HỌC', "'4"]]);
    }
    world.type("'Tiếp nhận, bảo trì'!B3:D3", [['5/9/2026', 'Bảo trì', 'Máy chiếu']]);
    world.type("'Tiếp nhận, bảo trì'!I3", [["'1.250.000,5"]]);
    const raw = world.read(adapter, 'room-log');
    const known = new Map([['rooms.name', ['Phòng Tin học']]]);
    const { entries, problems } = readTable(roomLogTable, raw, { schoolYear: schoolYear(2026), known });
    expect(problems).toEqual([]);
    for (const { record } of entries)
      expect(record).toMatchObject({ date: day('2026-09-05'), room: 'Phòng Tin học', planned: 4 });
    expect(entries).toHaveLength(5);
    const events = readTable(equipmentEventsTable, world.read(adapter, 'equipment-events'));
    expect(events.entries[0]?.record).toMatchObject({ cost: 1_250_000.5 });
  });

  test('moments are real dates with a time in the sheet, shown day first', () => {
    replace(shared, adapter, scoreJournalTable, [
      { at: '2026-09-24T16:05:09', month: '9/2026', indicator: '1.1.1', field: 'Điểm' },
    ]);
    const sheet = shared.workspace.spreadsheets
      .get(shared.spreadsheetId)
      ?.sheets.find(({ properties }) => properties.title === scoreJournalTable.title);
    expect(sheet?.rows[2]?.[1]?.value).toBeCloseTo(46289 + (16 * 3600 + 5 * 60 + 9) / 86400, 6);
    expect(shared.read(adapter, 'score-journal').rows[0]?.[1]).toBe('2026-09-24T16:05:09');
  });

  test('a sheet that is gone and one that lost its mark are problems with a remedy, the others are read', () => {
    const world = freshWorld(roomsTable, staffTable, boardBookingsTable);
    const idOf = (title: string) =>
      world.workspace.spreadsheets
        .get(world.spreadsheetId)
        ?.sheets.find(({ properties }) => properties.title === title)?.properties.sheetId;
    world.edit({ deleteSheet: { sheetId: idOf('Phòng') } });
    world.edit({
      updateCells: {
        start: { sheetId: idOf('Nhân sự'), rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [{}] }],
        fields: 'userEnteredValue',
      },
    });
    const [results] = world.perform(adapter, {
      do: 'read',
      tables: ['rooms', 'staff', 'board-bookings'],
    });
    expect(results).toMatchObject([
      { ok: false, problem: { code: 'table.missing', remedy: expect.any(String) } },
      { ok: false, problem: { remedy: expect.any(String) } },
      { ok: true },
    ]);
  });
});

describe('whatever people do to a sheet', () => {
  const BEGINNING = Array.from({ length: 6 }, (_, index) => ({
    name: `Phòng số ${index + 1}`,
    kind: 'Phòng học thường',
    rules: index % 2 === 0,
    from: `2026-09-0${index + 1}`,
    note: `Ghi chú ${6 - index}`,
  }));
  const edits = {
    renameSheet: fc
      .constantFrom('Các phòng', "Phòng 'mới'", 'Rooms (2)')
      .map((title) => ({ kind: 'renameSheet', title }) as const),
    retitle: fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.string({ maxLength: 8 }))
      .map(([column, title]) => ({ kind: 'retitle', column, title }) as const),
    move: fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
      .map(([from, to]) => ({ kind: 'move', from, to }) as const),
    own: fc.integer({ min: 1, max: 9 }).map((column) => ({ kind: 'own', column }) as const),
    sort: fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.boolean())
      .map(([column, ascending]) => ({ kind: 'sort', column, ascending }) as const),
    filter: fc.constant({ kind: 'filter' } as const),
    blankLine: fc.constant({ kind: 'blankLine' } as const),
    deleteLast: fc.constant({ kind: 'deleteLast' } as const),
    paste: fc
      .tuple(
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.constantFrom('x', '31/02/2026', '=1/0', '-5', 'Loại lạ', ''), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([column, cells]) => ({ kind: 'paste', column, cells }) as const),
  };
  type Edit = {
    [Key in keyof typeof edits]: (typeof edits)[Key] extends fc.Arbitrary<infer Value> ? Value : never;
  }[keyof typeof edits];

  /** Applies an edit; answers the ids of the rows whose own cells it touched. */
  function apply(world: PortWorld, edit: Edit): string[] {
    const sheet = world.workspace.spreadsheets.get(world.spreadsheetId)?.sheets[0];
    const sheetId = sheet?.properties.sheetId ?? 0;
    const isFilled = (row: Sheet['rows'][number]) =>
      row?.some((cell) => (cell?.value ?? '') !== '' && cell?.value !== false) === true;
    const rows = [...(sheet?.rows ?? [])].slice(2);
    while (rows.length > 0 && !isFilled(rows[rows.length - 1])) rows.pop();
    const end = 2 + rows.length;
    const idAt = (index: number) => String(rows[index]?.[0]?.value ?? '');
    const cells = (row: number, column: number, values: readonly string[]) => ({
      updateCells: {
        start: { sheetId, rowIndex: row, columnIndex: column },
        rows: [
          {
            values: values.map((stringValue) =>
              stringValue === '' ? {} : { userEnteredValue: { stringValue } },
            ),
          },
        ],
        fields: 'userEnteredValue',
      },
    });
    const columns = (from: number) => ({
      sheetId,
      dimension: 'COLUMNS',
      startIndex: from,
      endIndex: from + 1,
    });
    switch (edit.kind) {
      case 'renameSheet':
        world.edit({
          updateSheetProperties: { properties: { sheetId, title: edit.title }, fields: 'title' },
        });
        return [];
      case 'retitle':
        world.edit(cells(1, edit.column, [edit.title]));
        return [];
      case 'move':
        if (edit.from !== edit.to)
          world.edit({
            moveDimension: {
              source: columns(edit.from),
              destinationIndex: edit.to > edit.from ? edit.to + 1 : edit.to,
            },
          });
        return [];
      case 'own':
        world.edit(
          { insertDimension: { range: columns(edit.column), inheritFromBefore: true } },
          cells(1, edit.column, ['Cột riêng']),
          cells(2, edit.column, ['của trường']),
        );
        return [];
      case 'sort':
        world.edit({
          sortRange: {
            range: { sheetId, startRowIndex: 2, endRowIndex: end, startColumnIndex: 0 },
            sortSpecs: [
              { dimensionIndex: edit.column, sortOrder: edit.ascending ? 'ASCENDING' : 'DESCENDING' },
            ],
          },
        });
        return [];
      case 'filter':
        world.edit({ clearBasicFilter: { sheetId } });
        return [];
      case 'blankLine':
        world.edit({
          insertDimension: {
            range: { sheetId, dimension: 'ROWS', startIndex: 3, endIndex: 4 },
            inheritFromBefore: true,
          },
        });
        return [];
      case 'deleteLast':
        if (rows.length < 2) return [];
        world.edit({
          deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: end - 1, endIndex: end } },
        });
        return [idAt(rows.length - 1)];
      case 'paste':
        world.edit(cells(2, edit.column, edit.cells));
        return [idAt(0)];
    }
  }

  test('every record that was not touched itself stays as it was, and both ways of reading agree', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...Object.values(edits)), { minLength: 1, maxLength: 5 }), (sequence) => {
        const world = freshWorld(roomsTable);
        replace(world, 'active', roomsTable, BEGINNING);
        const before = records(world, 'active', roomsTable).byId;
        const touched = new Set(sequence.flatMap((edit) => apply(world, edit)));
        for (const adapter of ADAPTERS) {
          const { byId } = records(world, adapter, roomsTable);
          for (const [id, record] of before)
            if (!touched.has(id)) expect([id, byId.get(id)]).toEqual([id, record]);
        }
        expect(world.read('remote', 'rooms')).toEqual(world.read('active', 'rooms'));
        // and the next patch finds its row
        world.perform('active', { do: 'patch', table: 'rooms', patches: [['r2', { note: 'mới' }]] });
        if (!touched.has('r2'))
          expect(records(world, 'remote', roomsTable).byId.get('r2')).toEqual({
            ...before.get('r2'),
            note: 'mới',
          });
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});

test('an older sheet gets the columns that came later; no value, order, own column or title of a person changes', () => {
  const world = freshWorld(staffTable);
  replace(world, 'active', staffTable, [
    { name: 'Lê Thị Mai', roles: 'Hiệu trưởng', phone: '0912', note: 'Ghi' },
    { name: 'Trần Văn Bình', roles: 'Giáo viên', portalAccount: true },
  ]);
  const before = records(world, 'active', staffTable).byId;
  const raw = world.read('active', 'staff');
  const sheetId = raw.sheetId;
  const removed = raw.keys.indexOf('contract');
  world.edit(
    {
      deleteDimension: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: removed, endIndex: removed + 1 },
      },
    },
    {
      moveDimension: {
        source: { sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        destinationIndex: 4,
      },
    },
    { updateSheetProperties: { properties: { sheetId, title: 'Người của trường' }, fields: 'title' } },
  );
  world.prepare('staff');
  const after = world.read('active', 'staff');
  expect(after.sheetTitle).toBe('Người của trường');
  expect([...after.keys].sort()).toEqual([...raw.keys].sort());
  expect(records(world, 'remote', staffTable)).toEqual({ byId: before, problems: [] });
  const { revision } = world.workspace.spreadsheets.get(world.spreadsheetId) ?? {};
  world.prepare('staff');
  expect(world.workspace.spreadsheets.get(world.spreadsheetId)?.revision).toBe(revision);
});
