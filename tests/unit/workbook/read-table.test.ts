/** Reading whole tables: what people do to sheets, and what the reader makes of it. */
import * as fc from 'fast-check';
import { districtTables } from '../../../src/workbook/district';
import { readTable } from '../../../src/workbook/read-table';
import { roomLogTable, roomsTable, schoolTables } from '../../../src/workbook/school';
import { toRowValues } from '../../../src/workbook/write-table';
import { anyCell, anyRecord } from './arbitrary-records';
import { rawOf } from './raw';

const tables = [...schoolTables, ...districtTables];
const day = { date: '5/9/2026', room: 'Phòng Tin học', planned: 5, withDevices: '4' };

function codes(problems: readonly { readonly code: string }[]): string[] {
  return problems.map(({ code }) => code);
}

/** A record without any value is a blank row, and blank rows are skipped. */
function isWritten(record: object): boolean {
  return Object.values(record).some((value) => value !== undefined && value !== false);
}

test.each(tables.map((table) => [table.name, table] as const))(
  '%s: what is written reads back as it was',
  (_name, table) => {
    fc.assert(
      fc.property(fc.array(anyRecord(table).filter(isWritten), { minLength: 1, maxLength: 3 }), (records) => {
        const { entries, problems } = readTable(
          table,
          rawOf(
            table,
            records.map((record) => toRowValues(table, record)),
          ),
        );
        expect(problems).toEqual([]);
        expect(entries.map(({ record }) => record)).toEqual(
          records.map((record) => expect.objectContaining(record)),
        );
      }),
      { numRuns: 25 },
    );
  },
);

test('no content of a sheet makes reading throw', () => {
  const rows = fc.array(fc.array(anyCell, { maxLength: 14 }), { maxLength: 8 });
  const keys = fc.array(
    fc.oneof(fc.constantFrom(...Object.keys(roomLogTable.columns), 'thdt:room-log@1', ''), fc.string()),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...tables), keys, rows, fc.boolean(), (table, heads, cells, tagged) => {
      const raw = { ...rawOf(table, []), rows: cells };
      const { problems } = readTable(table, tagged ? raw : { ...raw, keys: heads });
      return problems.every(({ message, remedy, place }) => message !== '' && remedy !== '' && place !== '');
    }),
  );
});

test('a bad cell changes no other record', () => {
  fc.assert(
    fc.property(
      fc.array(anyRecord(roomsTable), { minLength: 2, maxLength: 5 }),
      fc.constantFrom(...Object.keys(roomsTable.columns)),
      anyCell,
      (records, key, cell) => {
        const rows = records.map((record) => toRowValues(roomsTable, record));
        const before = readTable(roomsTable, rawOf(roomsTable, rows));
        const spoilt = rows.map((row, index) => (index === 0 ? { ...row, [key]: cell } : row));
        const after = readTable(roomsTable, rawOf(roomsTable, spoilt));
        expect(after.entries.filter(({ row }) => row > 3)).toEqual(
          before.entries.filter(({ row }) => row > 3),
        );
      },
    ),
  );
});

test('sorting rows, moving columns, renaming the sheet and adding columns leaves every record as it was', () => {
  const keys = [...Object.keys(roomsTable.columns), 'riêng', ''];
  fc.assert(
    fc.property(
      fc.array(anyRecord(roomsTable), { minLength: 1, maxLength: 5 }),
      fc.shuffledSubarray(keys, { minLength: keys.length }),
      fc.string(),
      fc.nat(4),
      (records, moved, title, blanks) => {
        const rows = records.map((record) => toRowValues(roomsTable, record));
        const before = readTable(roomsTable, rawOf(roomsTable, rows));
        const sorted = [...rows].reverse().concat(Array.from({ length: blanks }, () => ({})));
        const after = readTable(roomsTable, { ...rawOf(roomsTable, sorted, moved), sheetTitle: title });
        expect(after.entries.map(({ record }) => record).reverse()).toEqual(
          before.entries.map(({ record }) => record),
        );
        expect(after.problems).toEqual([]);
      },
    ),
  );
});

test('a diary of 25,000 rows is read in seconds, its rooms and people in the spelling of their registers', () => {
  const rooms = Array.from({ length: 60 }, (_, index) => `Phòng số ${index}`);
  const rows = Array.from({ length: 25_000 }, (_, index) => ({
    ...day,
    room: `phòng số ${index % 60}`,
    by: 'Lan',
  }));
  const known = new Map([
    ['rooms.name', rooms],
    ['staff.name', ['Lan']],
  ]);
  const start = performance.now();
  const { entries, problems } = readTable(roomLogTable, rawOf(roomLogTable, rows), { known });
  expect(performance.now() - start).toBeLessThan(3000);
  expect(problems).toEqual([]);
  expect(new Set(entries.map(({ record }) => record.room))).toEqual(new Set(rooms));
});

test('moved columns, columns of the school’s own and blank rows do not matter', () => {
  const own = { ...day, 'của trường': 'ghi riêng' };
  const keys = ['của trường', '', 'withDevices', 'planned', 'room', 'date', 'withSoftware', 'classes'];
  const raw = rawOf(roomLogTable, [own, {}, day], [...keys, 'problem', 'done', 'review', 'by']);
  const { entries, problems } = readTable(roomLogTable, raw);
  expect(problems).toEqual([]);
  expect(entries.map(({ row }) => row)).toEqual([3, 5]);
  expect(entries[0]?.record).toEqual({
    date: '2026-09-05',
    room: 'Phòng Tin học',
    planned: 5,
    withDevices: 4,
  });
});

test('a row that has only unticked boxes or something in a column of the school’s own is blank', () => {
  const keys = [...Object.keys(roomsTable.columns), 'riêng'];
  const unticked = { procedure: false, rules: false, schedule: false };
  expect(readTable(roomsTable, rawOf(roomsTable, [unticked, { riêng: 'a' }], keys))).toEqual({
    entries: [],
    problems: [],
  });
});

test('rows without an id, or with the same id, are read', () => {
  const raw = rawOf(roomLogTable, [day, day]);
  const rows = [
    ['', ...(raw.rows[0] ?? []).slice(1)],
    ['a', ...(raw.rows[0] ?? []).slice(1)],
    ['a', ...(raw.rows[0] ?? []).slice(1)],
  ];
  const { entries, problems } = readTable(roomLogTable, { ...raw, rows });
  expect(problems).toEqual([]);
  expect(entries.map(({ id }) => id)).toEqual(['', 'a', 'a']);
});

test('an unclear optional cell is reported with its address and leaves the rest of the row', () => {
  const raw = { ...rawOf(roomLogTable, [day, { ...day, planned: 'năm' }]), sheetTitle: 'Nhật ký của tôi' };
  const { entries, problems } = readTable(roomLogTable, raw);
  expect(entries[1]?.record).toEqual({ date: '2026-09-05', room: 'Phòng Tin học', withDevices: 4 });
  expect(problems).toEqual([
    {
      code: 'cell.not-a-number',
      place: 'Nhật ký của tôi!D4',
      message: 'Cột Số tiết theo lịch: “năm” không phải là số.',
      remedy: 'Chỉ ghi số, không kèm chữ; phần lẻ sau dấu phẩy, ví dụ 12,5.',
    },
  ]);
});

test('a row without a required value is left out and named', () => {
  const { entries, problems } = readTable(roomLogTable, rawOf(roomLogTable, [{ ...day, room: '  ' }]));
  expect(entries).toEqual([]);
  expect(problems).toMatchObject([{ code: 'cell.missing', place: 'Nhật ký phòng!C3' }]);
});

test('a sheet without the table’s tag is named and not read', () => {
  for (const tag of ['', 'Ngày', 'thdt:rooms@1', 'thdt:room-log']) {
    const raw = rawOf(roomLogTable, [day]);
    const reading = readTable(roomLogTable, { ...raw, keys: [tag, ...raw.keys.slice(1)] });
    expect(reading.entries).toEqual([]);
    expect(codes(reading.problems)).toEqual(['table.wrong-tag']);
  }
});

test('an older sheet is read as far as it goes, and named once', () => {
  const newer = { ...roomLogTable, version: 2 };
  const raw = rawOf(roomLogTable, [day], ['date', 'room', 'planned']);
  const reading = readTable(newer, raw);
  expect(reading.entries).toHaveLength(1);
  expect(codes(reading.problems)).toEqual(['table.older-version']);
});

test('a sheet newer than the program is read and named', () => {
  const raw = rawOf({ ...roomLogTable, version: 2 }, [day]);
  const reading = readTable(roomLogTable, raw);
  expect(reading.entries).toHaveLength(1);
  expect(codes(reading.problems)).toEqual(['table.newer-version']);
});

test('a missing column is named; without a required one nothing can be read', () => {
  const keys = Object.keys(roomLogTable.columns);
  const without = (key: string) =>
    readTable(
      roomLogTable,
      rawOf(
        roomLogTable,
        [day],
        keys.filter((other) => other !== key),
      ),
    );
  expect(without('planned').entries).toHaveLength(1);
  expect(without('planned').problems).toMatchObject([
    { code: 'table.missing-column', message: 'Trang này thiếu cột Số tiết theo lịch.' },
  ]);
  expect(without('date').entries).toEqual([]);
  expect(codes(without('date').problems)).toEqual(['table.missing-column']);
});

test('of a column that is there twice the left one is read, and both are named', () => {
  const keys = [...Object.keys(roomLogTable.columns), 'room'];
  const reading = readTable(roomLogTable, rawOf(roomLogTable, [day], keys));
  expect(reading.entries).toHaveLength(1);
  expect(reading.problems).toMatchObject([
    { code: 'table.repeated-column', place: 'Nhật ký phòng!L1', message: expect.stringContaining('cột C') },
  ]);
});

test('more rows than the table may have are read and named', () => {
  const reading = readTable({ ...roomLogTable, maximumRows: 2 }, rawOf(roomLogTable, [day, {}, day, day]));
  expect(reading.entries).toHaveLength(3);
  expect(codes(reading.problems)).toEqual(['table.overflow']);
});

test('a patch holds only the keys it was given; undefined empties the cell', () => {
  expect(toRowValues(roomLogTable, { planned: 3, problem: undefined })).toEqual({ planned: 3, problem: '' });
});
