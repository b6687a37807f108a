/** How large the workbook of a district of a thousand schools becomes in a year, by the tables' own declarations. */
import { districtTables } from '../../../src/workbook/district';

const SCHOOLS = 1_000;
const MONTHS = 12;
/** Google: ten million cells in one spreadsheet. */
const CELL_LIMIT = 10_000_000;
const HEADING_ROWS = 2;

/** Rows of a year; tables that are not named here count as full. */
const ROWS_OF_A_YEAR: Readonly<Record<string, number>> = {
  schools: SCHOOLS,
  facts: SCHOOLS * MONTHS,
  overview: SCHOOLS * MONTHS,
  verifications: SCHOOLS * MONTHS * 2,
  'verification-points': SCHOOLS * MONTHS * 2,
};

test('a year of a thousand schools fills less than half of what a spreadsheet may hold', () => {
  const cells = districtTables.map(({ name, maximumRows, columns }) => {
    const rows = ROWS_OF_A_YEAR[name] ?? maximumRows;
    return (HEADING_ROWS + rows) * (1 + Object.keys(columns).length);
  });
  expect(cells.reduce((sum, count) => sum + count, 0)).toBeLessThan(CELL_LIMIT / 2);
});

test.each(Object.entries(ROWS_OF_A_YEAR))('the table %s has room for them', (name, rows) => {
  const table = districtTables.find((each) => each.name === name);
  expect(table?.maximumRows).toBeGreaterThanOrEqual(rows);
});
