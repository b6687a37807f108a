/** A sheet of formulas of an older version: what is written anew, and what of people's stays. */
import type { HomeLayout } from '../../../src/workbook/home';
import { homeLayout } from '../../../src/workbook/home';
import { isPresentLayout, markedLayout, renewedCells } from '../../../src/workbook/home-renewal';

const layout = (cells: HomeLayout['cells'], widths = [100, 100]) =>
  markedLayout(
    {
      ...{ tag: 'thdt:home@1', title: 'Trang chính', sheetId: 1, rows: 6, columns: 4, widths, cells },
      ...{ hiddenColumnsFrom: 4, tables: [], wideTexts: [], tasks: [] },
    },
    () => undefined,
  );

const now = layout([
  { row: 1, column: 1, content: 'thdt:home@1' },
  { row: 3, column: 1, content: 'Việc' },
  { row: 3, column: 2, content: '=SUM($D3;1)' },
  { row: 4, column: 1, content: 'Hạn' },
  { row: 4, column: 2, content: '=SUM($D4;1)' },
  { row: 4, column: 4, content: '=TODAY()' },
]);
const gridOf = ({ cells }: HomeLayout) => {
  const grid: unknown[][] = Array.from({ length: 6 }, () => ['', '', '', '']);
  for (const { row, column, content } of cells) (grid[row - 1] as unknown[])[column - 1] = content;
  return grid;
};

test('a sheet tells the layout that it was made by: other words, widths and formulas are another', () => {
  expect(isPresentLayout(now, gridOf(now)[0] ?? [])).toBe(true);
  expect(isPresentLayout(now, gridOf(layout(now.cells.slice(0, 6), [100, 120]))[0] ?? [])).toBe(false);
  expect(isPresentLayout(now, ['thdt:home@1'])).toBe(false);
  // where the tables stand is the workbook's own
  const moved = homeLayout(() => ({ title: 'Sổ khác', keys: [] }));
  expect(
    isPresentLayout(homeLayout(), gridOf({ ...moved, rows: 6, cells: moved.cells.slice(-1) })[0] ?? []),
  ).toBe(true);
});

test('older formulas and words go, whatever row they stand in; what people typed stays', () => {
  const grid = gridOf(now);
  const put = (row: number, column: number, content: unknown) => {
    (grid[row - 1] as unknown[])[column - 1] = content;
  };
  put(3, 1, 'Việc phải làm');
  put(3, 2, '=SUM($D3,2)');
  put(4, 2, 'xem sổ giấy');
  put(5, 1, 'Hạn');
  put(5, 2, '=SUM($D5,1)');
  put(5, 4, '=NOW()');
  put(6, 1, 'Ghi chú của trường');
  put(6, 2, '=B3*2');
  put(6, 3, 0);
  expect(renewedCells(now, grid)).toEqual([
    { row: 3, column: 1, content: 'Việc', style: undefined },
    { row: 3, column: 2, content: '=SUM($D3;1)', style: undefined },
    { row: 5, column: 1, content: '' },
    { row: 5, column: 2, content: '' },
    { row: 5, column: 4, content: '' },
  ]);
  // as another locale, or Google, spells the same
  const alike = gridOf(now);
  (alike[2] as unknown[])[1] = '=SUM($D3, 1)';
  expect(renewedCells(now, alike)).toEqual([]);
});
