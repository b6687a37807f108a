/** Sheets of an older version get the columns that came later, where they belong, and nothing else. */
import { upgradeRequests } from '../../../src/google/sheet-requests';
import { upgradeOf } from '../../../src/google/sheet-upgrade';
import { layoutOf } from '../../../src/workbook/layout';
import { faultReportsTable, staffTable } from '../../../src/workbook/school';

const layout = layoutOf(staffTable);
const keys = layout.columns.map(({ key }) => key);
const without = (...gone: string[]) => keys.filter((key) => !gone.includes(key));

test('a complete sheet needs nothing, whatever its order and its own columns', () => {
  for (const present of [keys, [keys[0] ?? '', '', ...keys.slice(1).reverse(), '', '']])
    expect(upgradeOf(layout, present)).toMatchObject({ insertions: [], highlights: [] });
  expect(upgradeRequests(layout, keys)).toEqual([]);
});

test('a missing column goes behind the one that is declared before it, wherever that was moved', () => {
  const present = without('phone');
  const moved = [keys[0] ?? '', 'email', '', ...present.slice(1).filter((key) => key !== 'email')];
  const { insertions, keys: after } = upgradeOf(layout, moved);
  expect(insertions.map(({ column, position }) => [column.key, position])).toEqual([['phone', 3]]);
  expect(after.slice(0, 4)).toEqual([keys[0], 'email', 'phone', '']);
});

test('several missing columns come one after the other in their order, the last ones at the end', () => {
  const { insertions, keys: after } = upgradeOf(layout, without('from', 'until', 'note'));
  expect(insertions.map(({ column }) => column.key)).toEqual(['from', 'until', 'note']);
  expect(after).toEqual(keys);
});

test('a sheet of another table, or one without its tag, is left alone', () => {
  expect(upgradeOf(layout, ['thdt:rooms@1', 'name']).insertions).toEqual([]);
  expect(upgradeOf(layout, ['', 'name']).insertions).toEqual([]);
});

test('an older version becomes this one once its columns are there', () => {
  const newer = layoutOf({ ...staffTable, version: 2 });
  expect(upgradeOf(newer, keys).tag).toBe('thdt:staff@2');
  expect(upgradeOf(layout, keys).tag).toBeUndefined();
});

test('colour rules that need a new column come with it, written for where the columns stand', () => {
  const faults = layoutOf(faultReportsTable);
  const present = faults.columns.map(({ key }) => key).filter((key) => key !== 'fixedOn');
  const moved = [present[0] ?? '', '', ...present.slice(1)];
  expect(upgradeOf(faults, moved).highlights).toMatchObject([
    { fromColumn: 7, toColumn: 7, formula: '=($G3<>"")*($K3="")' },
  ]);
});

test('by the Sheets API a new column is inserted, then filled, formatted and given its drop-down', () => {
  const requests = upgradeRequests(layout, without('contract'));
  expect(requests.map((request) => Object.keys(request)[0])).toEqual([
    'insertDimension',
    'updateCells',
    'updateDimensionProperties',
    'repeatCell',
    'createDeveloperMetadata',
    'setDataValidation',
  ]);
  expect(JSON.stringify(requests)).not.toContain('"fields":"*"');
});
