/** Tables as grids: found by keys, written in as few blocks as possible, own columns left alone. */
import {
  blocksOfIds,
  blocksThatDiffer,
  blocksToAppend,
  blocksToPatch,
  blocksToReplace,
  rawTableOf,
} from '../../../src/google/table-grid';
import { column, defineTable } from '../../../src/workbook/table';
import type { RawTable } from '../../../src/workbook/table-port';

const text = { title: 'Cột', note: '' };
const table = defineTable({
  name: 'example',
  version: 1,
  sheetId: 7,
  title: 'Ví dụ',
  purpose: '',
  workbook: 'school',
  area: 'about',
  maximumRows: 10,
  writtenBy: 'people',
  sources: [],
  columns: {
    name: column.text(text),
    done: column.tick(text),
    state: column.text({ ...text, computed: true }),
    note: column.text(text),
  },
});

const raw = (
  rows: RawTable['rows'],
  keys = ['thdt:example@1', 'name', '', 'done', 'state', 'note'],
): RawTable => ({
  sheetId: 7,
  sheetTitle: 'Ví dụ',
  keys,
  rows,
});

test('a ragged grid becomes a table as wide as its keys, without blank rows at the end', () => {
  const result = rawTableOf(
    table,
    [
      ['thdt:example@1', 'name', '', 'state'],
      ['Mã dòng'],
      ['a', 'x'],
      [],
      ['', '', '', 'y', 'beyond'],
      [],
      ['', ''],
    ],
    { sheetId: 7, title: 'Đổi tên' },
  );
  expect(result).toEqual({
    ok: true,
    value: {
      sheetId: 7,
      sheetTitle: 'Đổi tên',
      keys: ['thdt:example@1', 'name', '', 'state'],
      rows: [
        ['a', 'x', '', ''],
        ['', '', '', ''],
        ['', '', '', 'y'],
      ],
    },
  });
});

test('a sheet whose A1 holds no tag, or another table, is a problem with its place', () => {
  for (const tag of ['', 'thdt:other@1']) {
    const result = rawTableOf(table, [[tag, 'name']], { sheetId: 7, title: 'Ví dụ' });
    expect(result).toMatchObject({ ok: false, problem: { code: 'table.no-tag', place: 'Ví dụ!A1' } });
  }
});

test('rows are appended after the last filled one, ticked boxes not counting; a column of their own is not touched', () => {
  const blocks = blocksToAppend(
    raw([
      ['a', 'x', 'own', false, '', ''],
      ['', '', '', false, '', ''],
    ]),
    [{ id: 'b', values: { name: 'y', note: 'n' } }],
  );
  expect(blocks).toEqual([
    { row: 4, column: 1, values: [['b', 'y']] },
    { row: 4, column: 4, values: [['', '', 'n']] },
  ]);
});

test('neighbouring rows with the same cells become one block; missing ids are named', () => {
  const rows = [
    ['a', '1', '', false, 's', ''],
    ['b', '2', '', false, 's', ''],
    ['c', '3', '', false, 's', ''],
  ];
  const patches = new Map([
    ['a', { name: 'A' }],
    ['b', { name: 'B' }],
    ['gone', { name: 'G' }],
  ]);
  expect(blocksToPatch(table, raw(rows), patches)).toEqual({
    blocks: [{ row: 3, column: 2, values: [['A'], ['B']] }],
    missing: ['gone'],
  });
});

test('columns of the program are written in one block over rows in between, columns of people are not', () => {
  const rows = [
    ['a', '1', '', false, 's1', ''],
    ['b', '2', '', false, 's2', ''],
    ['c', '3', '', false, 's3', ''],
  ];
  const program = new Map([
    ['a', { state: 'A' }],
    ['c', { state: 'C' }],
  ]);
  expect(blocksToPatch(table, raw(rows), program).blocks).toEqual([
    { row: 3, column: 5, values: [['A'], ['s2'], ['C']] },
  ]);
  const people = new Map([
    ['a', { note: 'A' }],
    ['c', { note: 'C' }],
  ]);
  expect(blocksToPatch(table, raw(rows), people).blocks).toEqual([
    { row: 3, column: 6, values: [['A']] },
    { row: 5, column: 6, values: [['C']] },
  ]);
});

test('replacing empties the rows that are left over', () => {
  const keys = ['thdt:example@1', 'name'];
  expect(
    blocksToReplace(
      raw(
        [
          ['a', 'x'],
          ['b', 'y'],
        ],
        keys,
      ),
      [{ id: 'n', values: { name: 'z' } }],
    ),
  ).toEqual([
    {
      row: 3,
      column: 1,
      values: [
        ['n', 'z'],
        ['', ''],
      ],
    },
  ]);
});

test('filled rows without an id, and copies of a row, get ids of their own', () => {
  const ids = ['n1', 'n2'];
  const { blocks, given } = blocksOfIds(
    table,
    raw([
      ['a', 'x', '', false, '', ''],
      ['', 'y', '', false, '', ''],
      ['', '', '', false, '', ''],
      ['a', 'x', '', true, '', ''],
    ]),
    () => ids.shift() ?? '',
  );
  expect(given).toBe(2);
  expect(blocks).toEqual([
    { row: 4, column: 1, values: [['n1']] },
    { row: 6, column: 1, values: [['n2']] },
  ]);
});

test('of many rows only those that differ are written, near ones together, far ones apart; rows left over are emptied', () => {
  const before = Array.from({ length: 12_000 }, (_, index) => [`r${index}`, `${index}`, 'own', '', '', '']);
  const rows = before.map(([id = '', name = '']) => ({ id, values: { name } }));
  const changed = rows.map((row, index) =>
    [10, 12, 11_500].includes(index) ? { ...row, values: { name: 'mới' } } : row,
  );
  expect(blocksThatDiffer(raw(before), rows)).toEqual([]);
  expect(blocksThatDiffer(raw(before), changed.slice(0, -1))).toEqual([
    {
      row: 13,
      column: 1,
      values: [
        ['r10', 'mới'],
        ['r11', '11'],
        ['r12', 'mới'],
      ],
    },
    {
      row: 11_503,
      column: 1,
      values: expect.arrayContaining([
        ['r11500', 'mới'],
        ['', ''],
      ]),
    },
  ]);
});
