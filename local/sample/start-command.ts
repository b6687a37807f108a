/**
 * `npm start`: prepares the sample district's September on a local workspace, tells what came of it, and serves the studio on
 * it; with `--once` or `--autumn` the district lives its whole autumn instead.
 */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mirrorWorkspace } from '../export/mirror';
import { exportXlsx } from '../export/xlsx';
import { Workspace } from '../state/workspace';
import { DEFAULT_PORT, serveStudio } from '../studio/studio-command';
import { World } from '../studio/world';
import { moment } from './calendar';
import { prepareSeptember } from './september';
import { liveThroughAutumn } from './story';
import { printSummary } from './summary';

const DEFAULT_FOLDER = 'workspace';
const WRITTEN = [
  "Drive   every account's Drive; open the .xlsx files in Excel or LibreOffice",
  'Mail    every mail by its reader',
] as const;

/** Options as design and README state them; `--once` stops after the autumn, `--autumn` goes on to the studio. */
export async function runStartCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      once: { type: 'boolean', default: false },
      autumn: { type: 'boolean', default: false },
      schools: { type: 'string', default: '13' },
      json: { type: 'string' },
      dir: { type: 'string', default: DEFAULT_FOLDER },
      'copy-quota': { type: 'string', default: '250' },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      'add-on': { type: 'boolean', default: false },
    },
  });
  const schools = wholeNumber(values.schools, '--schools', 1, 1000);
  const port = wholeNumber(values.port, '--port', 0, 65_535);
  const folder = resolve(values.dir);
  clear(folder);
  // the zone of every script of the story: switching back and forth would cost time at each execution
  process.env.TZ = 'Asia/Ho_Chi_Minh';
  const began = performance.now();
  const workspace = Workspace.open({ folder, now: moment('2026-09-01', '07:00'), seed: 2026 });
  const options = {
    schools,
    build: resolve('build'),
    target: values['add-on'] ? 'add-on' : 'pair',
    copyQuotaPerDay: wholeNumber(values['copy-quota'], '--copy-quota', 1, 10_000),
    say: (line: string) => console.log(`${seconds(began)}  ${line}`),
  } as const;
  const livesAutumn = values.once || values.autumn;
  const story = livesAutumn
    ? liveThroughAutumn(workspace, options)
    : prepareSeptember(workspace, options, () => World.keep(folder, 'start'));
  if (livesAutumn) {
    console.log(`${seconds(began)}  Writing the .xlsx and .eml files ...`);
    await mirrorWorkspace(workspace, folder, { exportXlsx });
  }
  workspace.commit();
  const figures = {
    ...story,
    machineSeconds: Number(((performance.now() - began) / 1000).toFixed(1)),
    folder: values.dir,
  };
  printSummary(
    livesAutumn
      ? `A district of ${schools} schools lived from September to November 2026`
      : `A district of ${schools} schools is in its first month: on 24 September 2026 one school of each level is at work`,
    figures,
    livesAutumn
      ? WRITTEN.map((part) => `${values.dir}/${part}`)
      : ['the studio, below; `npm start -- --once` lives the whole autumn and writes files'],
  );
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  World.keep(folder, 'sample');
  if (values.once) return;
  console.log('');
  await serveStudio({ folder, port, schools });
  console.log('Later `npm run studio` goes on from where you stopped.');
}

/** A workspace of an earlier run is replaced; any other folder with something in it is left alone. */
function clear(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (!existsSync(join(folder, '.state'))) {
    throw new Error(`${folder} is no workspace of ours. Name another folder with --dir.`);
  }
  for (const part of ['.state', '.state-sample', '.state-start', 'Drive', 'Mail'])
    rmSync(join(folder, part), { recursive: true, force: true });
}

function wholeNumber(text: string, option: string, low: number, high: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < low || number > high) {
    throw new Error(`${option} takes a whole number from ${low} to ${high}, not "${text}".`);
  }
  return number;
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`;
}
