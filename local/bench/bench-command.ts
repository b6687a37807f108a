/** `npm run bench`: what a consolidation costs on Google, beside two plain ways of reading the same tables. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pushProject } from '../host/projects';
import { moment } from '../sample/calendar';
import { createSpreadsheet } from '../services/sheets/create';
import { Workspace } from '../state/workspace';
import {
  type BenchDistrict,
  indicatorCodes,
  makeBenchDistrict,
  OPERATOR,
  setClock,
  submitMonth,
} from './district';
import { type Cost, costOf } from './measure';
import { TablesRead } from './tables-read';

const MENU = 'THĐT';
const CHANGED: Readonly<Record<string, number>> = { '100': 5, '1000': 20 };
const LARGE = 300;

interface Line extends Cost {
  what: string;
  scopes: readonly string[];
}

/** Options: `--schools N` (100), `--json FILE`. */
export function runBenchCommand(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: { schools: { type: 'string', default: '100' }, json: { type: 'string' } },
  });
  const schools = Number(values.schools);
  if (!Number.isInteger(schools) || schools < 1 || schools > 1000)
    throw new Error(`--schools takes a whole number from 1 to 1000, not "${values.schools}".`);
  process.env.TZ = 'Asia/Ho_Chi_Minh';
  const lines = measure(schools, resolve('build'));
  print(schools, lines);
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ schools, lines }, undefined, 2)}\n`);
}

function measure(schools: number, build: string): Line[] {
  const workspace = Workspace.open({ now: moment('2026-09-01', '07:00'), seed: 2026 });
  const read = new TablesRead(workspace);
  const district = makeBenchDistrict(workspace, { schools, build, api: read, keepLedgerEntries: 300_000 });
  const codes = indicatorCodes(district);
  setClock(district, '2026-11-26', '09:00');
  for (const school of district.schools)
    for (const month of ['2026-09', '2026-10']) submitMonth(school, codes, month, `${month}-24 10:00`);
  // until the feed of changes has caught up
  later(district, '10:00');
  const scopes = scopesOf(build);
  const changed = CHANGED[String(schools)] ?? Math.max(1, Math.round(schools / 20));
  const lines: Line[] = [];
  const ours = (what: string, item: string) => {
    const cost = costOf(district.runtime, () => {
      district.officer.click(MENU, item);
      district.officer.finishJob();
    });
    lines.push({ what, scopes, ...cost });
  };
  ours(`ours: all ${schools} workbooks, dialog open`, 'Tổng hợp lại từ đầu');
  later(district, '12:00');
  ours('ours: nothing changed', 'Tổng hợp các trường');
  for (const school of district.schools.slice(0, changed))
    submitMonth(school, codes, '2026-11', '2026-11-26 12:00');
  later(district, '14:00');
  ours(`ours: ${changed} workbooks changed`, 'Tổng hợp các trường');
  if (schools >= LARGE) lines.push(ticksOnly(district, scopes));
  for (const way of ['naive', 'competent'])
    lines.push(plain(district, way, read.titlesIn(district.schools[0]?.workbookId ?? '')));
  return lines;
}

/** The same full run with the dialog closed at once: only the hourly tick goes on. */
function ticksOnly(district: BenchDistrict, scopes: readonly string[]): Line {
  const { runtime, officer, workspace } = district;
  officer.click(MENU, 'Tự tổng hợp hằng đêm', 'Bật');
  const start = workspace.clock.now();
  let hours = 0;
  const cost = costOf(runtime, () => {
    officer.click(MENU, 'Tổng hợp lại từ đầu');
    while (officer.call('jobProgress').state === 'running' && hours < 72) {
      runtime.advance(60 * 60 * 1000);
      hours++;
    }
  });
  const elapsed = ((workspace.clock.now() - start) / 3_600_000).toFixed(0);
  return { what: `ours: all workbooks, ticks only (done after ${elapsed} h)`, scopes, ...cost };
}

/** One of the two plain ways, on the same workbooks, run by the same account. */
function plain({ workspace, runtime, schools }: BenchDistrict, way: string, titles: readonly string[]): Line {
  const folder = join(__dirname, 'plain', way);
  const bound = createSpreadsheet(workspace, { title: `Kết quả (${way})`, owner: OPERATOR }).id;
  const script = pushProject(workspace, folder, { title: way, owner: OPERATOR, parentId: bound });
  runtime.grant(OPERATOR, script.id);
  const ids = schools.map(({ workbookId }) => workbookId);
  let status = '';
  const cost = costOf(runtime, () => {
    const run = { user: OPERATOR, kind: 'run' as const, args: [ids, titles], containerId: bound };
    status = runtime.run(script.id, 'consolidate', run).status;
  });
  const ending = status === 'completed' ? '' : ` (${status}: not all were read)`;
  return { what: `${way}: all workbooks, the same tables${ending}`, scopes: scopesOf(folder), ...cost };
}

function later(district: BenchDistrict, time: string): void {
  setClock(district, '2026-11-26', time);
}

function scopesOf(folder: string): string[] {
  const path = folder.endsWith('build') ? join(folder, 'district') : folder;
  const manifest: unknown = JSON.parse(readFileSync(join(path, 'appsscript.json'), 'utf8'));
  const scopes =
    typeof manifest === 'object' && manifest !== null && 'oauthScopes' in manifest
      ? manifest.oauthScopes
      : [];
  return Array.isArray(scopes) ? scopes.map((scope) => String(scope).replace(/^.*\/auth\//, '')) : [];
}

function print(schools: number, lines: readonly Line[]): void {
  console.log(
    `A district of ${schools} schools on the local Workspace's cost model; every way reads the same tables.`,
  );
  console.log('A call is a request, a sheet read, a range written or a mail. Seconds are simulated.');
  console.log('');
  console.log('   calls  seconds  runs  longest  what');
  for (const line of lines) {
    const columns = [
      String(line.calls).padStart(8),
      line.seconds.toFixed(1).padStart(9),
      String(line.executions).padStart(6),
      `${line.longestExecutionSeconds.toFixed(0)} s`.padStart(9),
    ];
    console.log(`${columns.join('')}  ${line.what}`);
  }
  console.log('');
  const seen = new Set<string>();
  for (const { what, scopes } of lines) {
    const name = what.split(':')[0] ?? what;
    if (seen.has(name)) continue;
    seen.add(name);
    console.log(`scopes of ${name}: ${scopes.join(', ')}`);
  }
}
