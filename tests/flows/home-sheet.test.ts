/** The home sheet: right on any day by its formulas alone, with empty registers and with full ones, on every level. */
import { moment } from '../../local/sample/calendar';
import { computedValue } from '../../local/state/spreadsheet/computed';
import {
  type DistrictWorld,
  fillSeptember,
  makeDistrict,
  samplePlans,
  type WorldSchool,
} from '../support/district-world';

let world: DistrictWorld;
let schools: readonly WorldSchool[];

beforeAll(() => {
  world = makeDistrict({ schools: samplePlans('MN', 'TH', 'THCS') });
  schools = world.schools;
});

/** What the sheet shows, line by line: the cells of columns A to E that are not empty. */
function shown({ workbookId }: WorldSchool): string[] {
  const workbook = world.workspace.spreadsheets.get(workbookId);
  const sheet = workbook?.sheets[0];
  if (!workbook || !sheet) throw new Error('The workbook has no sheet.');
  return Array.from({ length: sheet.rows.length }, (_, row) =>
    Array.from({ length: 5 }, (_unused, column) => computedValue(workbook, sheet, row, column))
      .map((value) => (typeof value === 'object' ? `#${JSON.stringify(value)}` : String(value ?? '')))
      .filter((text) => text !== '')
      .join(' | '),
  ).filter((line) => line !== '');
}

test('It stands first, knows the school and the day, and no formula fails in an empty workbook', () => {
  for (const school of schools) {
    const lines = shown(school);
    expect(lines.filter((line) => line.includes('#'))).toEqual([]);
    expect(lines[1]).toBe(school.plan.name);
    expect(lines[2]).toMatch(/^Hôm nay 24\/9\/2026 · Kỳ tính tháng 9\/2026: từ 26\/8\/2026 đến 25\/9\/2026$/);
  }
  if (process.env.SHOW_HOME) console.log(shown(schools[1] as WorldSchool).join('\n'));
});
