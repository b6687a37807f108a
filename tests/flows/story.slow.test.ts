/** The one command of the README on a small district: what it leaves in its folder, and which folders it takes. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { ROOT } from '../support/bundles';

const LABEL = 'ĐIỂM MẪU – TẬP HUẤN';

interface Figures {
  schools: number;
  spreadsheets: number;
  machineSeconds: number;
  failedExecutions: string[];
  mailsBySubject: Record<string, number>;
  mostMailsPerAccountAndDay: number;
  chapters: { title: string; calls: number; longestExecutionSeconds: number; machineSeconds: number }[];
}

let place: string;
let folder: string;
let first: { status: number | null; stdout: string; stderr: string; figures: Figures };

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'thdt-story-'));
  folder = join(place, 'district');
  // A folder that is there and empty is as good as none.
  mkdirSync(folder);
  first = start('first.json');
}, 300_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

function start(json: string, dir = folder, ...more: string[]): typeof first {
  const file = join(place, json);
  const args = ['--once', '--schools', '1', '--dir', dir, '--json', file, ...more];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join('local', 'cli.ts'), 'start', ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
  const figures = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  return { status, stdout, stderr, figures: figures as Figures };
}

function filesIn(part: string, ending: string): string[] {
  return readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ending),
  );
}

test('it ends well: every execution completed, the longest within six minutes of the cost model', () => {
  expect(first.stderr).toBe('');
  expect(first.status).toBe(0);
  const { schools, spreadsheets, failedExecutions, mostMailsPerAccountAndDay, chapters } = first.figures;
  expect(failedExecutions).toEqual([]);
  // The district's workbook and the template beside the schools'.
  expect({ schools, spreadsheets }).toEqual({ schools: 1, spreadsheets: 3 });
  expect(mostMailsPerAccountAndDay).toBeLessThanOrEqual(100);
  for (const { calls, longestExecutionSeconds } of chapters) {
    expect(calls).toBeGreaterThan(0);
    expect(longestExecutionSeconds).toBeLessThanOrEqual(360);
  }
});

test('the terminal says what was made, where to look, which mails, and what it would have cost', () => {
  for (const words of ['A district of 1 school', 'Where to look', 'Mails by kind', 'calls', LABEL])
    expect(first.stdout).toContain(words);
});

test('every workbook is there as .xlsx, in the tree of Drive', () => {
  const books = filesIn('Drive', '.xlsx');
  expect(books).toHaveLength(3 + books.filter((name) => name.includes('Được chia sẻ')).length);
  expect(books.filter((name) => name.includes('Năm học 2026–2027')).length).toBeGreaterThanOrEqual(1);
});

test('the overview in the workbook of the office has each school in each of the three months', async () => {
  const name = filesIn('Drive', '.xlsx').find((path) => path.includes('Sổ của đơn vị quản lý')) ?? '';
  const workbook = new Workbook();
  await workbook.xlsx.readFile(join(folder, 'Drive', name));
  const overview = workbook.getWorksheet('Tổng quan');
  const months: string[] = [];
  overview?.eachRow((row, number) => {
    if (number >= 3) months.push(String(row.getCell(2).text));
  });
  for (const month of ['9/2026', '10/2026', '11/2026'])
    expect(months.filter((shown) => shown.endsWith(month))).toHaveLength(1);
});

test('every mail is there as .eml, welcome and reminders among them; those of the sample say so', () => {
  const mails = filesIn('Mail', '.eml');
  const { mailsBySubject } = first.figures;
  const sent = Object.values(mailsBySubject).reduce((sum, count) => sum + count, 0);
  expect(mails.length).toBeGreaterThanOrEqual(sent);
  const subjects = Object.keys(mailsBySubject);
  expect(subjects.filter((subject) => subject.startsWith('Sổ Trường học điện tử của'))).toHaveLength(1);
  const reminders = subjects.filter((subject) => subject.includes('Nhắc việc'));
  expect(reminders.length).toBeGreaterThan(3);
  expect(reminders.filter((subject) => !subject.startsWith('[Tập huấn]'))).toEqual([]);
});

test('a second run replaces the first, leaves what is not ours, and comes to the same figures', () => {
  const own = join(folder, 'ghi-chu.txt');
  writeFileSync(own, 'của tôi');
  const stale = join(folder, 'Drive', 'cu.xlsx');
  writeFileSync(stale, 'cũ');
  const second = start('second.json');
  expect(second.status).toBe(0);
  expect(existsSync(stale)).toBe(false);
  expect(readFileSync(own, 'utf8')).toBe('của tôi');
  const timeless = ({ machineSeconds: _, chapters, ...figures }: Figures) => ({
    ...figures,
    chapters: chapters.map(({ machineSeconds: __, ...chapter }) => chapter),
  });
  expect(timeless(second.figures)).toEqual(timeless(first.figures));
}, 300_000);

test('a folder with something else in it is refused and left as it is', () => {
  const foreign = join(place, 'foreign');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'luan-van.txt'), 'quan trọng');
  const refused = start('refused.json', foreign);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('--dir');
  expect(readdirSync(foreign)).toEqual(['luan-van.txt']);
  expect(existsSync(join(place, 'refused.json'))).toBe(false);
});

test('an option that makes no sense is refused before anything is made', () => {
  const nowhere = join(place, 'nowhere');
  expect(start('odd.json', nowhere, '--schools', 'ba').status).toBe(1);
  expect(existsSync(nowhere)).toBe(false);
});
