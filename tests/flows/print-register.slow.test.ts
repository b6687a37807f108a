/** Registers on paper: printed by the menu, exported, laid out by LibreOffice, and looked at as a person holding the pages would. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportXlsx } from '../../local/export/xlsx';
import { spreadsheetAppOf } from '../../local/host/globals';
import { schoolTables } from '../../src/workbook/school';
import {
  type DistrictWorld,
  fillSeptember,
  makeDistrict,
  samplePlans,
  type WorldSchool,
} from '../support/district-world';

const LEVELS = ['MN', 'TH', 'THCS'] as const;
/** Registers that the sample school has written in, and the month printed; '' for all. */
const PRINTED = [
  ['room-log', '9/2026'],
  ['equipment', ''],
  ['staff', ''],
  ['rooms', ''],
  ['dossier', ''],
  ['portal-news', '9/2026'],
  ['scores', '9/2026'],
  ['profile', ''],
  ['board-bookings', ''],
] as const;

let world: DistrictWorld;
const folder = process.env.PRINT_PICTURES ?? mkdtempSync(join(tmpdir(), 'thdt-print-'));

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  world = makeDistrict({ schools: samplePlans(...LEVELS) });
  for (const school of world.schools) {
    fillSeptember(school, 0.9);
    school.sitDown().call('loadMonthlyScore', '2026-09');
    school.sitDown().call('recountMonthlyScore', '2026-09');
  }
});

/** Stands on the register's sheet and chooses THĐT > In sổ. */
function print(school: WorldSchool, table: string, month: string): string[] {
  const title = schoolTables.find(({ name }) => name === table)?.title ?? table;
  const messages: string[] = [];
  const result = world.runtime.run(school.scriptId, 'printRegister', {
    user: school.plan.account,
    kind: 'menu',
    person: {
      alert: (_title, text) => {
        messages.push(text);
        return 'OK';
      },
      prompt: () => ({ button: 'OK', text: month }),
      toast: () => undefined,
      showDialog: () => undefined,
      setMenu: () => undefined,
    },
    args: (execution) => {
      const app = spreadsheetAppOf(execution);
      Reflect.get(app, 'getActiveSpreadsheet').call(app).getSheetByName(title).activate();
      return [];
    },
  });
  if (result.status !== 'completed') throw new Error(result.error?.stack);
  return messages;
}

/** The sheet to print as a file of its own. */
async function keep(school: WorldSchool, name: string): Promise<string> {
  const workbook = world.workspace.spreadsheets.get(school.workbookId);
  const sheet = workbook?.sheets.find(({ properties }) => /^In /.test(properties.title));
  if (workbook === undefined || sheet === undefined) throw new Error('Nothing was printed.');
  const stem = join(folder, `${school.plan.level}-${name}`);
  writeFileSync(`${stem}.xlsx`, await exportXlsx({ ...workbook, sheets: [sheet] }));
  return stem;
}

/** LibreOffice starts once for all of them. */
function layOut(stems: readonly string[]): void {
  const files = stems.map((stem) => `${stem}.xlsx`);
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
  });
}

/** The laid out pages as text. */
function pagesOf(stem: string): string[] {
  if (process.env.PRINT_PICTURES !== undefined)
    execFileSync('pdftoppm', ['-r', '60', '-png', `${stem}.pdf`, stem]);
  return execFileSync('pdftotext', ['-layout', `${stem}.pdf`, '-'], { encoding: 'utf8' })
    .split('\f')
    .filter((page) => page.trim() !== '');
}

/** LibreOffice makes the pages, poppler reads them; where they are not installed there is nothing to look at. */
const testWithTools = ['soffice --version', 'pdftotext -v'].every(
  (command) => spawnSync(command, { shell: true }).status === 0,
)
  ? test
  : test.skip;

const words = (text: string) => text.replace(/\s+/g, ' ');

testWithTools.each(LEVELS)(
  '%s: every page of a printed register shows the school, the titles and its number; the last one is signed',
  async (level) => {
    const school = world.schools.find(({ plan }) => plan.level === level);
    if (school === undefined) throw new Error(`No school of ${level}.`);
    const stems = new Map<string, string>();
    for (const [table, month] of PRINTED) {
      expect(print(school, table, month).join(' ')).toContain('A4');
      stems.set(table, await keep(school, table));
    }
    layOut([...stems.values()]);
    for (const [table, stem] of stems) {
      const shown = pagesOf(stem).map(words);
      expect(shown.length).toBeGreaterThan(0);
      const title = schoolTables.find(({ name }) => name === table)?.title ?? '';
      shown.forEach((page, index) => {
        expect(page).toContain(school.plan.name);
        expect(page).toContain(title.toLocaleUpperCase('vi'));
        expect(page).toContain('ĐIỂM MẪU – TẬP HUẤN');
        expect(page).toContain(`Trang ${index + 1}/${shown.length}`);
      });
      const last = shown[shown.length - 1] ?? '';
      expect(last).toContain('HIỆU TRƯỞNG');
      expect(last).toContain(table === 'scores' ? 'NGƯỜI CHẤM' : 'NGƯỜI GHI SỔ');
      expect(last).toContain('Ký, ghi rõ họ tên');
      if (table === 'room-log')
        // narrow columns break their titles between words
        expect(shown.join(' ')).toContain(level === 'MN' ? 'Số hoạt' : 'Số tiết');
      if (level === 'MN') expect(shown.join(' ')).not.toMatch(/Số tiết/);
    }
  },
);

test('from a sheet that is no register nothing is printed, and the person is told where to stand', () => {
  const [school] = world.schools;
  if (school === undefined) throw new Error('A school is needed.');
  print(school, 'rooms', '');
  expect(print(school, 'In Phòng', '').join(' ')).toContain('Mở trang sổ cần in');
});
