/** What the office sees first: the sheets of formulas, right on any day, and the same in LibreOffice. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { exportXlsx } from '../../local/export/xlsx';
import { SheetsService } from '../../local/services/sheets/service';
import { computedValue } from '../../local/state/spreadsheet/computed';
import { samplePlans } from '../support/district-world';
import { DistrictWorld, OPERATOR } from './support/district-world';
import { enterMonth, full, type School, schoolsOf, submit } from './support/schools';

const SEPTEMBER = '2026-09';
const at = (day: string, time = '16:00') => Date.parse(`${day}T${time}:00+07:00`);
const SOFFICE = '/usr/bin/soffice';

let world: DistrictWorld;
let schools: [School, School, School];

/** September is over: the first school submitted in time, the second late and not all met, the third not at all. */
beforeAll(() => {
  world = DistrictWorld.withTemplate(samplePlans('MN', 'TH', 'THCS'));
  world.provision();
  schools = schoolsOf(world) as [School, School, School];
  world.workspace.clock.set(at('2026-09-24'));
  enterMonth(schools[0], SEPTEMBER, full);
  submit(schools[0], SEPTEMBER);
  world.workspace.clock.set(at('2026-09-28'));
  enterMonth(schools[1], SEPTEMBER, (each) =>
    each.code === '1.1.1' ? { notApplicable: false, self: 0, mendWhat: 'Ra quyết định' } : full(each),
  );
  submit(schools[1], SEPTEMBER);
  world.workspace.clock.set(at('2026-09-30'));
});
afterAll(() => world.close());

function book() {
  const spreadsheet = world.workspace.spreadsheets.get(world.spreadsheetId);
  if (spreadsheet === undefined) throw new Error('No workbook.');
  return spreadsheet;
}

function sheetTitled(title: string) {
  const sheet = book().sheets.find(({ properties }) => properties.title === title);
  if (sheet === undefined) throw new Error(`No sheet ${title}.`);
  return sheet;
}

/** What a sheet shows, line by line, of its first columns. */
function shown(title: string, columns: number): string[][] {
  const sheet = sheetTitled(title);
  return Array.from({ length: sheet.rows.length }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => {
      const value = computedValue(book(), sheet, row, column);
      return typeof value === 'object' ? `#${JSON.stringify(value)}` : String(value ?? '');
    }),
  ).filter((cells) => cells.some((cell) => cell !== ''));
}

/** What the operator does in the sheets by hand. */
function edit(...requests: sheets_v4.Schema$Request[]): void {
  const answer = new SheetsService(world.workspace).handle(
    {
      method: 'POST',
      host: 'sheets.googleapis.com',
      path: `/v4/spreadsheets/${world.spreadsheetId}:batchUpdate`,
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify({ requests })),
    },
    { email: OPERATOR },
  );
  if (answer.status !== 200) throw new Error(new TextDecoder().decode(answer.body));
}

const today = () => shown('Việc hôm nay', 5);
const list = () => {
  const lines = today();
  return lines.slice(lines.findIndex(([first]) => first?.startsWith('CẦN LÀM')) + 2);
};

test('Việc hôm nay is the first sheet; before anything was read it says what to do, and no formula fails', () => {
  expect(book().sheets[0]?.properties.title).toBe('Việc hôm nay');
  const lines = today();
  expect(lines.flat().filter((cell) => cell.startsWith('#'))).toEqual([]);
  expect(lines[2]?.[0]).toContain('Chưa tổng hợp lần nào');
  expect(list()).toEqual([]);
});

test('After a consolidation: who has not handed in, what waits for the office, each with its contact and its link', () => {
  world.consolidate();
  const lines = today();
  expect(lines.flat().filter((cell) => cell.startsWith('#'))).toEqual([]);
  expect(lines[1]?.[0]).toBe('Việc hôm nay – Phòng GD&ĐT Sông Mây · ĐIỂM MẪU – TẬP HUẤN');
  expect(lines[2]?.[0]).toBe('1 chưa nộp · 2 chờ kiểm tra · 0 sổ có lỗi · 0 kiến nghị');
  expect(list().map((cells) => cells.slice(0, 3))).toEqual([
    ['Chưa nộp', schools[2].name, 'Tháng 9/2026: Chưa nộp, trễ 5 ngày'],
    ['Chờ kiểm tra', schools[0].name, expect.stringMatching(/^Tháng 9\/2026: tự chấm [\d,]+\/[\d,]+ điểm$/)],
    ['Chờ kiểm tra', schools[1].name, expect.stringMatching(/^Tháng 9\/2026: tự chấm /)],
  ]);
  expect(list()[0]?.[3]).toContain(schools[2].account);
  expect(list()[0]?.[4]).toBe('Mở sổ của trường');
});

test('Prepared again, a formula that was lost or is of an earlier version comes back, and what an officer noted beside stays', () => {
  const before = today();
  const sheet = sheetTitled('Việc hôm nay');
  const cells = (row: number, column: number, content: object) => ({
    updateCells: {
      start: { sheetId: sheet.properties.sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values: [content] }],
      fields: 'userEnteredValue',
    },
  });
  edit(
    cells(6, 1, { userEnteredValue: { formulaValue: '=1+1' } }),
    cells(7, 1, {}),
    cells(6, 3, { userEnteredValue: { stringValue: 'Hỏi lại thứ Năm' } }),
  );
  expect(today()).not.toEqual(before);
  world.call('prepareDistrict', {});
  expect(today().map((line) => line.map((cell) => cell.replace('Hỏi lại thứ Năm', '')))).toEqual(before);
  expect(today().flat()).toContain('Hỏi lại thứ Năm');
});

test('Days later, with nobody having run anything, the lateness has gone on', () => {
  const now = world.workspace.clock.now();
  world.workspace.clock.set(at('2026-10-03'));
  expect(list()[0]?.[2]).toBe('Tháng 9/2026: Chưa nộp, trễ 8 ngày');
  world.workspace.clock.set(now);
});

test('The overview says how each school stands against its level and its last month, and whom to call', () => {
  const september = world.rows('overview').filter(({ month }) => month === '9/2026');
  const [first, second, third] = schools.map(({ name }) => september.find(({ school }) => school === name));
  expect(first).toMatchObject({ share: 1, againstLevel: 0, changed: false, change: '' });
  expect(String(first?.result)).toMatch(/^([\d,]+)\/\1 điểm$/);
  expect(Number(second?.share)).toBeLessThan(1);
  expect(third).toMatchObject({ share: '', againstLevel: '', result: '' });
  expect(String(third?.contact)).toContain(schools[2].account);
});

test('Theo cấp học: averages by level and by criterion, hand-ins, two charts over them', () => {
  const lines = shown('Theo cấp học', 10);
  expect(lines.flat().filter((cell) => cell.startsWith('#'))).toEqual([]);
  const month = lines.find(([first]) => first === '9/2026') ?? [];
  const share = Number(world.rows('overview').find(({ school }) => school === schools[1].name)?.share);
  expect(month.slice(1, 5).map(Number)).toEqual([1, share, 0, expect.closeTo((1 + share) / 2, 4)]);
  expect(month.slice(7)).toEqual(['2', '1', '1']);
  const criterion = lines.find(([first]) => first === 'TC 1.1') ?? [];
  expect(criterion.slice(1, 6)).toEqual(['1', '0.875', '', '0.9375', 'Yếu nhất']);
  expect(sheetTitled('Theo cấp học').charts?.length).toBe(2);
});

test('The dialogs have the same: items with their schools, a page with every view, a PDF of a report', () => {
  world.call('openToday');
  const answer = world.call('loadToday') as { page: { items: { kind: string; school: string }[] } };
  expect(answer.page.items.map(({ kind, school }) => [kind, school])).toEqual([
    ['missing', schools[2].name],
    ['waiting', schools[0].name],
    ['waiting', schools[1].name],
  ]);
  const { page } = world.call('loadDashboard', SEPTEMBER) as {
    page: { tables: Record<string, { rows: unknown[][] }>; points: string };
  };
  expect(page.tables.indicators?.rows[0]).toEqual(['1.1.1', expect.any(String), 2, 1, 0.5]);
  // points of the sample order nobody
  expect(page.tables.order?.rows.every((row) => String(row[2]).startsWith('Chưa xếp'))).toBe(true);
  const taken = world.call('loadSheetTable', 'overview') as { table: { columns: { title: string }[] } };
  expect(taken.table.columns.map(({ title }) => title)).not.toContain('Thứ tự dòng');
});

test('Rows worth a second look: the school sees them in its own check first; then the office, and nobody in a file', () => {
  const [school] = schools;
  const id = world.rows('schools').find(({ account }) => account === school.account)?.id;
  const look = () => world.call('loadSchoolSigns', id) as { seenOn?: string; signs: { message: string }[] };
  school.hand.type(
    'room-log',
    Array.from({ length: 11 }, (_, index) => ({
      date: `${10 + index}/9/2026`,
      room: 'Phòng Tin học',
      planned: 5,
      withDevices: 5,
    })),
  );
  expect(look()).toMatchObject({ signs: [] });
  expect(look().seenOn).toBeUndefined();
  school.person.click('THĐT', 'Kiểm tra sổ');
  expect(look()).toMatchObject({
    seenOn: '30/9/2026',
    signs: [{ message: expect.stringContaining('11 dòng liền giống hệt nhau') }],
  });
  // what was written after its last look the school sees first again
  school.hand.type('room-log', [{ date: '21/9/2026', room: 'Phòng Tin học', planned: 5, withDevices: 5 }]);
  expect(look().signs).toEqual([]);
  world.workspace.clock.set(world.workspace.clock.now() + 15 * 60 * 1000);
  world.consolidate();
  const cells = book().sheets.flatMap(({ rows }) => rows.flatMap((row) => [...(row ?? [])]));
  expect(cells.filter((cell) => String(cell?.value ?? '').includes('giống hệt nhau'))).toEqual([]);
});

test('LibreOffice computes the same from the exported workbook', async () => {
  if (!existsSync(SOFFICE)) {
    console.warn('Skipped: LibreOffice (soffice) is not installed.');
    return;
  }
  const file = await asOf30September(await exportXlsx(book()));
  const theirs = recalculate(file.bytes, ['Việc hôm nay', 'Theo cấp học']);
  const differences = ['Việc hôm nay', 'Theo cấp học'].flatMap((title) => {
    const sheet = sheetTitled(title);
    return sheet.rows.flatMap((row, r) =>
      Array.from(row ?? []).flatMap((cell, c) => {
        if (cell?.formula === undefined) return [];
        const ours = computedValue(book(), sheet, r, c);
        const found = theirs.get(title)?.[r]?.[c] ?? '';
        return isEqual(ours, found) ? [] : [{ title, r, c, ours, found, formula: cell.formula.slice(0, 90) }];
      }),
    );
  });
  expect(differences.slice(0, 5)).toEqual([]);
  expect(file.formulas).toBeGreaterThan(300);
});

/** The sheets of formulas and those that they refer to. */
const REFERRED = new Set([
  ...['Việc hôm nay', 'Theo cấp học'],
  ...['Tổng quan', 'Trường', 'Thiết lập', 'Kiến nghị của trường'],
]);

/** The file without the results it carries, so that LibreOffice has to compute; it would take today for another day. */
async function asOf30September(xlsx: Uint8Array): Promise<{ bytes: Uint8Array; formulas: number }> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(xlsx).buffer);
  let formulas = 0;
  for (const { id } of workbook.worksheets.filter(({ name }) => !REFERRED.has(name)))
    workbook.removeWorksheet(id);
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (!cell.formula) return;
        formulas++;
        cell.value = { formula: cell.formula.replace(/TODAY\(\)/g, 'DATE(2026,9,30)') };
        // raw values are compared, not how they are shown
        cell.numFmt = 'General';
      });
    });
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), formulas };
}

/** Sheets as LibreOffice computes them: raw values by row and column. */
function recalculate(xlsx: Uint8Array, titles: readonly string[]): Map<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'recalculate-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), xlsx);
    const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      SOFFICE,
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')],
      { stdio: 'ignore', timeout: 110_000 },
    );
    return new Map(
      titles.map((title) => {
        const text = readFileSync(join(folder, `book-${title}.csv`), 'utf8');
        return [
          title,
          text.split('\n').map((line) => line.split('\t').map((field) => field.replace(/^"(.*)"$/, '$1'))),
        ];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isEqual(ours: unknown, theirs: string): boolean {
  if (typeof ours === 'number') return Math.abs(ours - Number(theirs || 0)) <= 1e-9;
  return String(ours ?? '') === theirs;
}
