/** The house rules that a reader relies on, asked of every file: its head, its length, the clock, and who may name Google. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/bundles';
import { serviceNames } from '../support/service-names';

const LONGEST_LINES = 400;

interface File {
  readonly path: string;
  readonly text: string;
}

function filesOf(folder: string): File[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(tsx?|mjs|css)$/.test(path) && !path.includes('/fixtures/'))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

const files = ['src', 'local', 'tests', 'deploy', 'calibration'].flatMap(filesOf);
const paths = (those: readonly File[]) => those.map(({ path }) => path);

test('no file is longer than a reader keeps in mind', () => {
  expect(paths(files.filter(({ text }) => text.split('\n').length - 1 > LONGEST_LINES))).toEqual([]);
});

test('every file of the product says at its head what it is for', () => {
  const own = files.filter(({ path }) => /^(src|local|deploy)\//.test(path) && /\.tsx?$/.test(path));
  expect(paths(own.filter(({ text }) => !text.startsWith('/**')))).toEqual([]);
});

test('time is read from the one clock of src, and from the clock of the workspace', () => {
  const reads = files.filter(
    ({ path, text }) => /^(src|local)\//.test(path) && /\bnew Date\(\)|\bDate\.now\b/.test(text),
  );
  expect(paths(reads)).toEqual(['src/google/clock.ts']);
});

test('the linter keeps every name of Google out of the rooms beside src/google', () => {
  const { overrides } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  const rule = overrides.find(({ includes }: { includes: string[] }) => includes.includes('!src/google/**'));
  const { level, options } = rule.linter.rules.style.noRestrictedGlobals;
  expect([rule.includes, level]).toEqual([['src/**', '!src/google/**'], 'error']);
  expect(Object.keys(options.deniedGlobals).sort()).toEqual(serviceNames());
});

test('nothing switches a check off', () => {
  const switches = /biome-ignore|@ts-(ignore|expect-error|nocheck)|eslint-disable|as unknown as/;
  expect(
    paths(files.filter(({ path, text }) => path !== 'tests/docs/house.test.ts' && switches.test(text))),
  ).toEqual([]);
});
