/** A later version of the program at a district whose sheets are filled: what is offered, what is kept, what is written. */
import { schoolYear } from '../../../src/domain/school-year';
import {
  catalogueRecord,
  criteriaRecord,
  obligationRecord,
} from '../../../src/features/settings/district-records';
import { newsOf, newsWrites } from '../../../src/features/settings/news/plan';
import {
  type PresentRows,
  presentRows,
  type Row,
  type Seen,
  seenNow,
  standardRows,
} from '../../../src/features/settings/news/standard-rows';
import { startingSettings } from '../../../src/standard/settings';
import { catalogueTable, criteriaTable, obligationsTable } from '../../../src/workbook/district';
import { readTable } from '../../../src/workbook/read-table';
import type { TableDefinition } from '../../../src/workbook/table';
import { toRowValues } from '../../../src/workbook/write-table';
import { rawOf } from '../workbook/raw';

const settings = startingSettings({ name: 'A', kind: 'phòng', superior: 'B' }, schoolYear(2026), 'sample');
const standard = standardRows(settings);

/** The sheets as a district has them that was prepared with this standard. */
function sheets(): PresentRows {
  const read = <Table extends TableDefinition>(table: Table, records: readonly object[]) =>
    readTable(
      table,
      rawOf(
        table,
        records.map((record) => toRowValues(table, record)),
      ),
    ).entries;
  return [
    read(
      criteriaTable,
      settings.indicators.map((each) => criteriaRecord(each, {})),
    ),
    read(catalogueTable, settings.catalogue.map(catalogueRecord)),
    read(obligationsTable, settings.obligations.map(obligationRecord)),
  ];
}

const filled = sheets();
const seenAtFirst = seenNow(standard, presentRows(filled), {});

/** The standard of a later version: these rows changed, and these are not known before. */
function later(
  changed: Record<string, Row['values']>,
  before: readonly string[] = [],
): { rows: Row[]; seen: Seen } {
  const rows = standard.map((row) => {
    const values = { ...row.values, ...changed[row.key] };
    return changed[row.key] === undefined ? row : { ...row, values, digest: `later ${row.digest}` };
  });
  return {
    rows,
    seen: Object.fromEntries(Object.entries(seenAtFirst).filter(([key]) => !before.includes(key))),
  };
}

const without = (codes: readonly string[]): PresentRows => [
  filled[0].filter(({ record }) => !codes.includes(record.code)),
  filled[1].filter(({ record }) => !codes.includes(record.code)),
  filled[2].filter(({ record }) => !codes.includes(record.code)),
];

const withTarget = (code: string, target: number): PresentRows => [
  filled[0].map((entry) =>
    entry.record.code === code ? { ...entry, record: { ...entry.record, target } } : entry,
  ),
  filled[1],
  filled[2],
];

test('a district that was just prepared has everything; what it changes by itself is no news', () => {
  expect(newsOf(standard, presentRows(filled), seenAtFirst)).toEqual([]);
  expect(newsOf(standard, presentRows(withTarget('2.2.8', 77)), seenAtFirst)).toEqual([]);
  // a row that it deleted is not offered again
  expect(newsOf(standard, presentRows(without(['2.2.8'])), seenAtFirst)).toEqual([]);
});

test('new rows, rows that only the standard changed, and rows that both changed are told apart', () => {
  const { rows, seen } = later(
    {
      'criteria/2.2.8': { target: 95 },
      'criteria/2.2.9': { target: 96 },
      'catalogue/phòng/art': { name: 'Phòng vẽ' },
    },
    ['criteria/1.1.1', 'obligations/d4'],
  );
  const own = without(['1.1.1', 'D4']);
  const present: PresentRows = [
    own[0].map((entry) =>
      entry.record.code === '2.2.9' ? { ...entry, record: { ...entry.record, target: 50 } } : entry,
    ),
    own[1],
    own[2],
  ];
  const lines = newsOf(rows, presentRows(present), seen);
  expect(lines.map(({ key, kind }) => [key, kind])).toEqual([
    ['criteria/1.1.1', 'new'],
    ['criteria/2.2.8', 'changed'],
    ['criteria/2.2.9', 'both'],
    ['catalogue/phòng/art', 'changed'],
    ['obligations/d4', 'new'],
  ]);
  expect(lines[1]?.changes).toEqual([{ column: 'Chỉ tiêu', from: '90', to: '95' }]);
  expect(lines[2]?.changes).toEqual([{ column: 'Chỉ tiêu', from: '50', to: '96' }]);
  expect(lines[0]?.what).toMatch(/^1\.1\.1 \S/);
});

test('only the chosen rows are written, only the cells that differ, and nothing is asked again', () => {
  const { rows, seen } = later({ 'criteria/2.2.8': { target: 95 }, 'criteria/2.2.7': { target: 99 } }, [
    'criteria/1.1.1',
  ]);
  const own = without(['1.1.1']);
  const present = presentRows(own);
  const chosen = new Set(['criteria/2.2.8', 'criteria/1.1.1']);
  const { added, patches } = newsWrites(chosen, rows, present, own, 'sample');
  expect([...(patches.get(criteriaTable)?.values() ?? [])]).toEqual([{ target: 95 }]);
  expect(added.get(criteriaTable)).toMatchObject([{ code: '1.1.1', inUse: true }]);
  expect([added.size, patches.size]).toEqual([1, 1]);
  // what was shown and left is known from then on
  expect(newsOf(rows, present, seenNow(rows, present, seen, true))).toEqual([]);
  // another preparation is no answer: what the sheets lack is still new
  expect(newsOf(rows, present, seenNow(rows, present, seen)).map(({ kind }) => kind)).toEqual(['new']);
});

test('a new indicator waits outside a confirmed set of points, a new obligation beside the one that is on', () => {
  const own = without(['1.1.1', 'D1']);
  const on = own[2].map((entry) =>
    entry.record.code === 'D2' ? { ...entry, record: { ...entry.record, state: 'on' as const } } : entry,
  );
  const rows: PresentRows = [own[0], own[1], on];
  const chosen = new Set(['criteria/1.1.1', 'obligations/d1']);
  const { added } = newsWrites(chosen, standard, presentRows(rows), rows, 'confirmed');
  expect(added.get(criteriaTable)).toMatchObject([{ code: '1.1.1', inUse: false }]);
  expect(added.get(obligationsTable)).toMatchObject([{ code: 'D1', state: 'Phương án khác' }]);
});

test('where nobody knows what was there before, differing rows are shown and kept', () => {
  const lines = newsOf(standard, presentRows(withTarget('2.2.8', 77)), {});
  expect(lines.map(({ key, kind }) => [key, kind])).toEqual([['criteria/2.2.8', 'unknown']]);
  expect(catalogueTable.maximumRows).toBeGreaterThan(filled[1].length);
});
