/** What people do to sheets all day: whatever it is, the other records stay as they were, and what is clear is understood. */
import * as fc from 'fast-check';
import type { CellValue } from '../../../src/workbook/cell-value';
import { districtTables } from '../../../src/workbook/district';
import { readTable } from '../../../src/workbook/read-table';
import { schoolTables } from '../../../src/workbook/school';
import type { Column, TableDefinition } from '../../../src/workbook/table';
import type { RawTable } from '../../../src/workbook/table-port';
import { toRowValues } from '../../../src/workbook/write-table';
import { anyCell, anyRecord } from './arbitrary-records';
import { rawOf } from './raw';

const FIRST_DATA_ROW = 3;
const anyTable = fc.constantFrom<TableDefinition>(...schoolTables, ...districtTables);

/** A sheet of any table with some rows. */
const anySheet = anyTable.chain((table) =>
  fc.array(anyRecord(table), { minLength: 1, maxLength: 6 }).map((records) => ({
    table,
    raw: rawOf(
      table,
      records.map((record) => toRowValues(table, record)),
    ),
  })),
);

const entriesIn = (table: TableDefinition, raw: RawTable) => readTable(table, raw).entries;

test('sorting, moving and inserting columns, own columns and another title leave every record of every table as it was', () => {
  fc.assert(
    fc.property(anySheet, fc.string(), fc.infiniteStream(fc.nat()), ({ table, raw }, title, order) => {
      const places = [...raw.keys.slice(1), 'riêng', '']
        .map((key, index) => ({ key, index: index + 1, by: order.next().value }))
        .sort((one, other) => one.by - other.by);
      const moved: RawTable = {
        ...raw,
        sheetTitle: title,
        keys: [raw.keys[0] ?? '', ...places.map(({ key }) => key)],
        rows: [...raw.rows]
          .reverse()
          .map((row) => [row[0] ?? '', ...places.map(({ index }): CellValue => row[index] ?? 'của trường')]),
      };
      const fields = (sheet: RawTable) => entriesIn(table, sheet).map(({ id, record }) => ({ id, record }));
      expect(fields(moved).reverse()).toEqual(fields(raw));
    }),
  );
});

test('deleting a row, the last one too, leaves the others as they were', () => {
  fc.assert(
    fc.property(anySheet, fc.nat(), ({ table, raw }, seed) => {
      const gone = seed % raw.rows.length;
      const left = { ...raw, rows: raw.rows.filter((_, index) => index !== gone) };
      const records = (sheet: RawTable) => entriesIn(table, sheet).map(({ id, record }) => ({ id, record }));
      expect(records(left)).toEqual(records(raw).filter(({ id }) => id !== raw.rows[gone]?.[0]));
    }),
  );
});

test('a block pasted over checked cells changes no record beside it, and no cell of its rows outside it', () => {
  const block = fc.record({
    row: fc.nat(5),
    column: fc.nat(20),
    cells: fc.array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  });
  fc.assert(
    fc.property(anySheet, block, ({ table, raw }, { row, column, cells }) => {
      const from = 1 + (column % (raw.keys.length - 1));
      const isHit = (index: number, position: number) => cells[index - row]?.[position - from] !== undefined;
      const pasted: RawTable = {
        ...raw,
        rows: raw.rows.map((line, index) =>
          line.map((cell, position) => cells[index - row]?.[position - from] ?? cell),
        ),
      };
      const before = entriesIn(table, raw);
      const after = entriesIn(table, pasted);
      const beside = (entries: typeof before) =>
        entries.filter((entry) => cells[entry.row - FIRST_DATA_ROW - row] === undefined);
      expect(beside(after)).toEqual(beside(before));
      for (const entry of after) {
        const old = before.find((each) => each.row === entry.row);
        if (old === undefined) continue;
        raw.keys.forEach((key, position) => {
          if (position > 0 && !isHit(entry.row - FIRST_DATA_ROW, position))
            expect([key, entry.record[key]]).toEqual([key, old.record[key]]);
        });
      }
    }),
  );
});

/** The same value as somebody types it who does not follow the format. */
function typed(cell: CellValue, { kind }: Column, way: number): CellValue {
  if (cell === '') return cell;
  if (kind === 'number' && typeof cell === 'number') {
    const text = String(cell);
    return /^-?\d+(\.\d{1,2})?$/.test(text) ? ` ${text.replace('.', ',')} ` : cell;
  }
  const date = kind === 'date' ? /^(20\d\d)-(\d\d)-(\d\d)$/.exec(String(cell)) : null;
  if (date !== null) {
    const [, year = '', month = '', day = ''] = date;
    const ways = [
      `${Number(day)}/${Number(month)}/${year}`,
      `${day}-${month}-${year}`,
      `${Number(day)}.${Number(month)}.${year.slice(2)}`,
    ];
    return ` ${ways[way % ways.length]} `;
  }
  if (kind === 'choice' && typeof cell === 'string') return ` ${cell.toUpperCase()} `;
  return typeof cell === 'string' && ['text', 'reference', 'email', 'link', 'month'].includes(kind)
    ? `  ${cell} `
    : cell;
}

test('days typed as text, comma decimals, capitals and stray blanks read as what was meant, in every table', () => {
  fc.assert(
    fc.property(anySheet, fc.nat(), ({ table, raw }, way) => {
      const retyped: RawTable = {
        ...raw,
        rows: raw.rows.map((row) =>
          row.map((cell, position) => {
            const column = table.columns[raw.keys[position] ?? ''];
            return column === undefined ? cell : typed(cell, column, way + position);
          }),
        ),
      };
      const reading = readTable(table, retyped);
      expect(reading.problems).toEqual(readTable(table, raw).problems);
      expect(reading.entries).toEqual(entriesIn(table, raw));
    }),
  );
});
