/**
 * `npm run bench`: what a consolidation costs on Google, beside two plain ways of reading the same tables, and how large the
 * office's workbook becomes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pushProject } from '../host/projects';
import { moment, SCHOOL_MONTHS } from '../sample/calendar';
import { createSpreadsheet } from '../services/sheets/create';
import { Workspace } from '../state/workspace';
import {
  type BenchDistrict,
  indicatorCodes,
  makeBenchDistrict,
  OPERATOR,
  type Say,
  setClock,
} from './district';
import { type Cost, costOf } from './measure';
import { submitMonth, submitMonths } from './months';
import { FullestProperties, type Sizes, sizesOf } from './sizes';
import { TablesRead } from './tables-read';

const MENU = 'THĐT';
const CHANGED: Readonly<Record<string, number>> = { '100': 5, '1000': 20 };
const MOST_HOURS = 72;
/** From so many schools on, the ticks alone are measured too, at the end of a whole school year. */
const LARGE = 300;

interface Line extends Cost {
  what: string;
  scopes: readonly string[];
}

interface Figures {
  readonly schools: number;
  /** Months that every school has handed in. */
  readonly months: number;
  readonly lines: readonly Line[];
  readonly sizes: Sizes;
}

/** Options: `--schools N` (100), `--months N` (2; 8 in a large district), `--json FILE`. */
export function runBenchCommand(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      schools: { type: 'string', default: '100' },
      months: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const schools = wholeNumber('--schools', values.schools, 1000);
  const months = wholeNumber(
    '--months',
    values.months ?? (schools < LARGE ? '2' : '8'),
    SCHOOL_MONTHS.length - 1,
  );
  process.env.TZ = 'Asia/Ho_Chi_Minh';
  const figures = measure(schools, months, resolve('build'), (line) => console.error(line));
  print(figures);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`${name} takes a whole number from 1 to ${most}, not "${text}".`);
  return value;
}

function measure(schools: number, months: number, build: string, say: Say): Figures {
  const workspace = Workspace.open({ now: moment('2026-09-01', '07:00'), seed: 2026, commits: false });
  const read = new TablesRead(workspace);
  const district = makeBenchDistrict(workspace, {
    ...{ schools, build, say },
    api: read,
    keepLedgerEntries: 300_000,
    keepExecutions: 100_000,
  });
  const codes = indicatorCodes(district);
  const present = SCHOOL_MONTHS[months] ?? '';
  const later = (time: string) => setClock(district, `${present}-26`, time);
  say(`Every school hands in ${months} months.`);
  later('09:00');
  submitMonths(district, codes, SCHOOL_MONTHS.slice(0, months));
  // until the feed of changes has caught up
  later('10:00');
  const scopes = scopesOf(build);
  const changed = CHANGED[String(schools)] ?? Math.max(1, Math.round(schools / 20));
  const lines: Line[] = [];
  const properties = new FullestProperties(district);
  const ours = (what: string, item: string) => {
    say(`Measures ${what}.`);
    const cost = costOf(district.runtime, () => {
      district.officer.click(MENU, item);
      while (district.officer.call('continueJob').state === 'running') properties.look();
    });
    lines.push({ what, scopes, ...cost });
  };
  ours(`ours: all ${schools} workbooks, dialog open`, 'Tổng hợp lại từ đầu');
  later('12:00');
  ours('ours: nothing changed', 'Tổng hợp các trường');
  for (const school of district.schools.slice(0, changed))
    submitMonth(school, codes, present, `${present}-26 12:00`);
  later('14:00');
  ours(`ours: ${changed} workbooks changed`, 'Tổng hợp các trường');
  for (const dialog of ['Việc hôm nay', 'Toàn cảnh các trường']) {
    const cost = costOf(district.runtime, () => district.officer.click(MENU, dialog));
    lines.push({ what: `ours: the dialog ${dialog}`, scopes, ...cost });
  }
  properties.look();
  const { bytes, longest } = properties;
  const sizes = { ...sizesOf(district), properties: { bytes, longest } };
  if (schools >= LARGE) {
    say('Measures the ticks alone.');
    lines.push(ticksOnly(district, scopes));
  }
  for (const way of ['naive', 'competent']) {
    say(`Measures the ${way} way.`);
    lines.push(plain(district, way, read.titlesIn(district.schools[0]?.workbookId ?? '')));
  }
  return { schools, months, lines, sizes };
}

/** The same full run with the dialog closed at once: only the hourly tick goes on. */
function ticksOnly(district: BenchDistrict, scopes: readonly string[]): Line {
  const { runtime, officer } = district;
  officer.click(MENU, 'Tự tổng hợp hằng đêm', 'Bật');
  let hours = 0;
  const cost = costOf(runtime, () => {
    officer.click(MENU, 'Tổng hợp lại từ đầu');
    while (officer.call('jobProgress').state === 'running' && hours < MOST_HOURS) {
      runtime.advance(60 * 60 * 1000);
      hours++;
    }
  });
  if (hours >= MOST_HOURS) throw new Error(`The ticks were not done after ${MOST_HOURS} hours.`);
  return { what: 'ours: all workbooks, ticks only', scopes, ...cost };
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

function scopesOf(folder: string): string[] {
  const path = folder.endsWith('build') ? join(folder, 'district') : folder;
  const manifest: unknown = JSON.parse(readFileSync(join(path, 'appsscript.json'), 'utf8'));
  const scopes =
    typeof manifest === 'object' && manifest !== null && 'oauthScopes' in manifest
      ? manifest.oauthScopes
      : [];
  return Array.isArray(scopes) ? scopes.map((scope) => String(scope).replace(/^.*\/auth\//, '')) : [];
}

function print({ schools, months, lines, sizes }: Figures): void {
  console.log(
    `A district of ${schools} schools that handed in ${months} months, on the local Workspace's cost model; every way reads the same tables.`,
  );
  console.log('A call is a request, a sheet read, a range written or a mail. Seconds are simulated.');
  console.log('');
  console.log('   calls  seconds  runs  longest  from first to last  what');
  for (const line of lines) {
    const columns = [
      String(line.calls).padStart(8),
      line.seconds.toFixed(1).padStart(9),
      String(line.executions).padStart(6),
      `${line.longestExecutionSeconds.toFixed(0)} s`.padStart(9),
      spoken(line.elapsedSeconds).padStart(20),
    ];
    console.log(`${columns.join('')}  ${line.what}`);
  }
  console.log('');
  console.log(
    `the office's workbook: ${thousands(sizes.cells)} cells of 10,000,000 (${sizes.largest.map(({ title, cells }) => `${title} ${thousands(cells)}`).join(', ')}, ...)`,
  );
  console.log(
    `its properties at their fullest: ${thousands(sizes.properties.bytes)} bytes of 524,288, the longest value ${thousands(sizes.properties.longest)} of 9,216`,
  );
  for (const { title, bytes, dataBytes } of sizes.dialogs)
    console.log(`the page of ${title}: ${thousands(bytes)} bytes, ${thousands(dataBytes)} of them data`);
  console.log('');
  const seen = new Set<string>();
  for (const { what, scopes } of lines) {
    const name = what.split(':')[0] ?? what;
    if (seen.has(name)) continue;
    seen.add(name);
    console.log(`scopes of ${name}: ${scopes.join(', ')}`);
  }
}

function spoken(seconds: number): string {
  if (seconds < 120) return `${seconds.toFixed(0)} s`;
  return seconds < 7_200 ? `${(seconds / 60).toFixed(1)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}

function thousands(count: number): string {
  return count.toLocaleString('en-US');
}
